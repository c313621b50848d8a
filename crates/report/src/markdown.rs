//! A page for people who do not open a terminal: the summary of a job, a comment.
//!
//! ```text
//! ## 2 errors, 5 warnings, 1 waived          what it comes to
//! | findings | waived | rule | …             how often each rule spoke
//! ### `dataset/arrangements/usa-slv-2025.toml`
//! - **error FIG001** at 41:9: figures for …  and beneath it where, against what, why, what to do
//! ```
//!
//! GitHub drops the summary of a job that is longer than 1,024 KiB, all of it, so the page ends before and says how much
//! is missing. Texts come from strangers: nothing in them becomes a link, a picture, a mention or HTML.
use crate::concise::address;
use crate::statistics::Statistics;
use crate::visible::line;
use crate::{Options, Report};
use lint::Finding;
use std::fmt::Write as _;
use std::io;

/// What GitHub takes, less room for the last sentence.
pub(crate) const MOST_BYTES: usize = 1024 * 1024 - 256;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    let mut page = heading(report);
    let mut path = None;
    let mut left_out = 0;
    for finding in report.shown(options) {
        // Once one is left out, so are all behind it: a gap in the middle would not be seen.
        if left_out > 0 {
            left_out += 1;
            continue;
        }
        let place = report.files.place(finding.place.span);
        let mut text = String::new();
        if path != Some(place.path) {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n### {}\n\n", code(&line(place.path)));
        }
        item(finding, report, &mut text);
        if page.len() + text.len() > MOST_BYTES {
            left_out = 1;
        } else {
            path = Some(place.path);
            page.push_str(&text);
        }
    }
    if left_out > 0 {
        let findings = if left_out == 1 { "finding" } else { "findings" };
        let _ = write!(page, "\n… and {left_out} more {findings}, which `dossier lint` shows.\n");
    }
    out.write_all(page.as_bytes())
}

fn heading(report: &Report<'_>) -> String {
    let mut page = format!("## {}\n\n{}\n", report.summary.counts(), report.summary);
    let statistics = Statistics::of(report.findings);
    if !statistics.rows.is_empty() {
        page.push_str("\n| findings | waived | rule | level | |\n| --: | --: | --- | --- | --- |\n");
    }
    for row in statistics.rows {
        let _ = writeln!(page, "| {} | {} | {} | {} | {} |", row.count, row.waived, row.code, row.level, row.name);
    }
    page
}

fn item(finding: &Finding, report: &Report<'_>, page: &mut String) {
    let start = report.files.place(finding.place.span).start;
    let (level, rule) = (finding.level, finding.rule.code);
    let _ = writeln!(page, "- **{level} {rule}** at {}:{}: {}", start.line, start.column, prose(&finding.message));
    if !finding.place.text.is_empty() {
        let _ = writeln!(page, "  - {}", prose(&finding.place.text));
    }
    for label in &finding.related {
        let place = code(&address(&report.files.place(label.span)));
        let _ = writeln!(page, "  - {place}: {}", prose(&label.text));
    }
    let notes = finding.notes.iter().map(|note| ("note", note));
    let rest = finding.help.iter().map(|help| ("help", help));
    let waived = finding.waived.iter().map(|reason| ("waived", reason));
    for (name, text) in notes.chain(rest).chain(waived) {
        let lines: Vec<String> = text.lines().map(prose).collect();
        let _ = writeln!(page, "  - {name}: {}", lines.join("<br>"));
    }
}

/// A text of ours: what stands between backticks is code, the rest is words.
pub(crate) fn prose(text: &str) -> String {
    let text = line(text);
    if text.matches('`').count() % 2 == 1 {
        return words(&text);
    }
    let parts = text.split('`').enumerate();
    parts.map(|(count, part)| if count % 2 == 1 { code(part) } else { words(part) }).collect()
}

pub(crate) fn code(text: &str) -> String {
    if text.trim().is_empty() || text.contains('`') {
        format!("<code>{}</code>", words(text))
    } else {
        format!("`{text}`")
    }
}

/// Nothing but words: whatever would mean something in Markdown, HTML or a comment on GitHub does not.
pub(crate) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A mention would send a message to somebody.
            '@' => out.push_str("@&#8203;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '!' | '|' | '~' | '$' => {
                out.extend(['\\', character]);
            }
            // Bare addresses become links.
            ':' if characters.peek() == Some(&'/') => out.push_str("\\:"),
            '.' if last.eq_ignore_ascii_case(&'w') => out.push_str("\\."),
            _ => out.push(character),
        }
        last = character;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_backticks_is_code() {
        assert_eq!(prose("write `rank = \"x\"` here"), "write `rank = \"x\"` here");
        assert_eq!(prose("an odd ` one"), "an odd \\` one");
        assert_eq!(prose("``"), "<code></code>");
    }

    #[test]
    fn a_text_makes_no_link_picture_mention_or_tag() {
        assert_eq!(prose("![x](http://y)"), "\\!\\[x\\](http\\://y)");
        assert_eq!(prose("<img src=x> &amp;"), "&lt;img src=x&gt; &amp;amp;");
        assert_eq!(prose("@everyone at www.example.org"), "@&#8203;everyone at www\\.example.org");
        assert_eq!(prose("| a | ~b~ *c* _d_ #1 $e$"), "\\| a \\| \\~b\\~ \\*c\\* \\_d\\_ \\#1 \\$e\\$");
    }
}
