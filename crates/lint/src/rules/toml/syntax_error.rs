use crate::rule::rule;
use crate::{Check, Finding, Level, Open};
use model::Span;
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
        // Nothing is wrong with its syntax; its record is not there.
        Some(Trouble::Empty) | None => {}
    }
    for error in &file.syntax_errors {
        let finding = TOM001.at(error.span, error.message.to_string());
        let finding = error.related.iter().fold(finding, |it, (at, text)| it.related(*at, text.to_string()));
        findings.push(error.help.iter().fold(finding, |finding, help| finding.help(help.to_string())));
    }
}
