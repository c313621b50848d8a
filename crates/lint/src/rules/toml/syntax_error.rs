use super::digits::{self, Told};
use crate::reading;
use crate::rule::rule;
use crate::{Check, Finding, Level, Open};
use model::{File, Span};
use model::dataset::Trouble;

rule! {
    /// A file that is not TOML, in one place or in several.
    ///
    /// Every error of the file is listed, not the first only, and the rest of the file is still checked: a quote that is
    /// missing in one record hides nothing in the others. A file that is no text at all, or that cannot be opened, is
    /// said here too.
    ///
    /// The usual slips: text without straight quotes (`“…”` are none), `:` in place of `=`, a comma between the digits of a
    /// number, `%` behind one. Tabs, Windows line ends and a byte order mark are no errors.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// title = "United States – Costa Rica, 2025
    /// sender = "USA"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 1,200
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// title = "United States – Costa Rica, 2025"
    /// sender = "USA"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put right what the message names; `dossier fmt` then writes the rest the one way.
    ///
    /// ## Where it comes from
    ///
    /// The [TOML](https://toml.io/en/v1.0.0) specification; the project's own suite of tests decides what is TOML.
    pub static TOM001 = Rule {
        name: "syntax-error",
        level: Level::Error,
        check: Check::File(check),
    };
}

const NOT_TEXT: &str = "the file is not UTF-8 text";
const NOT_TEXT_HELP: &str = "save it as UTF-8; nothing in it was checked";

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    let file = open.file;
    match &file.trouble {
        Some(Trouble::NotText(at)) => {
            findings.push(TOM001.at(*at, NOT_TEXT).label("this byte is no part of any character").help(NOT_TEXT_HELP));
        }
        Some(Trouble::Unreadable(reason)) => {
            let start = Span { file: file.id, start: 0, end: 0 };
            findings.push(TOM001.at(start, format!("the file cannot be read: {reason}")).help("nothing in it was checked"));
        }
        // Nothing is wrong with its syntax; its record is not there, or is of another kind.
        Some(Trouble::Empty | Trouble::Misplaced(_)) | None => {}
    }
    for error in &file.syntax_errors {
        let finding = TOM001.at(error.span, error.message.to_string());
        let finding = error.related.iter().fold(finding, |it, (at, text)| it.related(*at, text.to_string()));
        findings.push(match hedged(file, error.span) {
            Some(told) => told.fix(file, error.span).into_iter().fold(finding.help(&*told.help), Finding::fix),
            None => error.help.iter().fold(finding, |finding, help| finding.help(help.to_string())),
        });
    }
}

/// A number of a figure with signs beside it, which between quotation marks would be none either: `200+`, `~200`, `20%`.
fn hedged(file: &File, at: Span) -> Option<Told> {
    let is_value = reading::key_before(file, at).and_then(|end| file.text.get(..end as usize)?.lines().next_back());
    let is_one = |text: &str| text.contains(|c: char| c.is_ascii_digit()) && !text.starts_with(|c: char| c.is_alphabetic());
    is_value.filter(|line| line.trim() == "value" && is_one(file.slice(at))).and_then(|_| digits::told("value", file.slice(at)))
}
