//! What the terminal can show: colours and width, decided as people expect.
use crate::arguments::When;
use report::Format;
use std::io::IsTerminal;

/// The width of text that no terminal tells.
const WIDTH: usize = 100;
/// Narrower than this, excerpts cannot be read.
const NARROWEST: usize = 40;

/// How text is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub colour: bool,
    pub width: usize,
}

/// For text that goes to standard output: the flag, then `NO_COLOR`, `CLICOLOR_FORCE` and `FORCE_COLOR`, then whether it is
/// a terminal.
#[expect(clippy::disallowed_methods, reason = "terminals are described by the environment; only the program reads it")]
pub fn look(when: When) -> Look {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    let is_terminal = std::io::stdout().is_terminal();
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let colour = match when {
        When::Always => true,
        When::Never => false,
        When::Auto if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
        When::Auto => is_set("CLICOLOR_FORCE") || is_set("FORCE_COLOR") || is_terminal && !is_dumb,
    };
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let told = columns.or_else(|| {
        is_terminal.then(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))).flatten()
    });
    Look { colour, width: told.unwrap_or(WIDTH).max(NARROWEST) }
}

/// How findings are shown where nobody says how: as the service shows them that the program runs on.
pub fn usual_format() -> Format {
    match () {
        () if is_on("GITHUB_ACTIONS") => Format::Github,
        () if is_on("GITLAB_CI") => Format::Gitlab,
        () => Format::Text,
    }
}

/// Whether standard output is looked at by people, or by a log that obeys commands, rather than kept for a program.
pub fn is_looked_at() -> bool {
    std::io::stdout().is_terminal() || is_on("GITHUB_ACTIONS")
}

/// Whether a service says that the program runs on it.
#[expect(clippy::disallowed_methods, reason = "services name themselves in the environment; only the program reads it")]
fn is_on(service: &str) -> bool {
    std::env::var_os(service).is_some_and(|value| value == "true")
}

/// Whether progress may be shown on standard error: on a terminal that can move its cursor.
#[expect(clippy::disallowed_methods, reason = "terminals are described by the environment; only the program reads it")]
pub fn shows_progress() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
