//! One line on a terminal that says what is being done. Elsewhere nothing is said.
use crate::terminal;
use std::io::Write as _;

/// The line, if there is a terminal to show it.
pub struct Progress {
    is_shown: bool,
}

impl Progress {
    pub fn start() -> Self {
        Self { is_shown: terminal::shows_progress() }
    }

    /// Says what comes next, in place of what was said before.
    pub fn step(&self, what: &str) {
        self.write(&format!("\r\u{1b}[K{what} …"));
    }

    /// Takes the line away.
    pub fn done(&self) {
        self.write("\r\u{1b}[K");
    }

    fn write(&self, text: &str) {
        if self.is_shown {
            let mut out = std::io::stderr().lock();
            // Nobody is harmed by progress that cannot be shown.
            let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        }
    }
}
