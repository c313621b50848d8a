//! What is being done, on a terminal, when it takes long. Elsewhere nothing is said.
use crate::terminal;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// What is done in less needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// The bar, if there is a terminal to show it.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Begins something whose steps are not known; says so after a second.
    pub fn start(what: &'static str) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()).with_message(what);
        bar.set_style(style("{spinner} {msg} … {elapsed}"));
        if terminal::shows_progress() {
            let later = bar.downgrade();
            // The thread ends by itself, a second from now; a program that ends before does not wait for it.
            std::thread::spawn(move || {
                std::thread::sleep(PATIENCE);
                if let Some(bar) = later.upgrade().filter(|bar| !bar.is_finished()) {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                    bar.enable_steady_tick(Duration::from_millis(100));
                }
            });
        }
        Self { bar }
    }

    /// How many steps there are.
    pub fn length(&self, steps: usize) {
        self.bar.set_style(style("{spinner} {msg} {wide_bar} {pos} of {len}, {elapsed}"));
        self.bar.set_length(u64::try_from(steps).unwrap_or(u64::MAX));
    }

    /// A step is done.
    pub fn one_more(&self) {
        self.bar.inc(1);
    }

    /// Takes the line away.
    pub fn done(self) {}
}

/// What fails takes the line away too, before it says why.
impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
