//! Findings for people: what is wrong, the places it can be seen at, why it matters, what to do.
//!
//! ```text
//! FIG001 [error] figures for `people-transferred` cannot all be true      ours, wrapped
//!     ╭─[dataset/arrangements/usa-slv-2025.toml:41:9]                    ┐
//!  41 │ value = 238                                                      │ miette,
//!     ·         ─┬─                                                      │ once for every block of lines,
//!     ·          ╰── exactly 238, as of 2025-03-16 (Associated Press)    │ in this file and in others
//!     ╰────                                                              ┘
//!   note: …                                                                ours, wrapped
//!   help: …
//! ```
//!
//! miette draws what it is given: a line of 5,000 columns as it is, control characters as they are, and for every label it
//! reads the file from its start. So it is not given the file but an [`Excerpt`], made of the few lines that are shown.
mod block;
mod excerpt;
mod window;

use crate::visible::{self, line};
use crate::{Options, Report};
use excerpt::Excerpt;
use lint::{Finding, Level, Safety};
use miette::{GraphicalReportHandler, GraphicalTheme, ThemeStyles};
use owo_colors::Style;
use std::fmt::Write as _;
use std::io;
use textwrap::Options as Wrap;

/// Below this there is no room for line numbers, an excerpt and a label beside it.
const LEAST_WIDTH: usize = 40;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    let page = Page::new(options);
    let mut text = String::new();
    for (count, finding) in report.shown(options).enumerate() {
        text.clear();
        if count > 0 {
            text.push('\n');
        }
        page.headline(finding, &mut text);
        page.excerpt(finding, report, &mut text);
        page.words(finding, &mut text);
        out.write_all(text.as_bytes())?;
    }
    Ok(())
}

/// What it is written on.
struct Page {
    width: usize,
    context: usize,
    theme: GraphicalTheme,
}

impl Page {
    fn new(options: Options) -> Self {
        let mut theme = GraphicalTheme::unicode_nocolor();
        if options.colour {
            let styles = ThemeStyles::ansi();
            theme.styles = ThemeStyles {
                error: styles.error.bold(),
                warning: styles.warning.bold(),
                advice: styles.advice.bold(),
                ..styles
            };
        }
        Self { width: options.width.max(LEAST_WIDTH), context: options.context, theme }
    }

    fn headline(&self, finding: &Finding, out: &mut String) {
        let waived = if finding.is_waived() { ", waived" } else { "" };
        let lead = format!("{} [{}{waived}]", finding.rule.code, finding.level);
        let whole = format!("{lead} {}", line(&finding.message));
        let wrapped = wrap(&whole, Wrap::new(self.width).subsequent_indent("  "));
        let style = self.style(finding.level);
        match wrapped.strip_prefix(&lead) {
            Some(message) => {
                out.push_str(&style.style(&lead).to_string());
                out.push_str(message);
            }
            None => out.push_str(&wrapped),
        }
        out.push('\n');
    }

    fn excerpt(&self, finding: &Finding, report: &Report<'_>, out: &mut String) {
        let blocks = block::of(finding, &report.files, self.width, self.context);
        let excerpt = Excerpt::of(&blocks, self.width);
        let mut theme = self.theme.clone();
        // One style for each label, in the order of the excerpt: what is wrong in the colour of its level, the rest apart.
        let (wrong, related) = (self.style(finding.level), self.theme.styles.help);
        theme.styles.highlights =
            excerpt.labels.iter().map(|label| if label.primary() { wrong } else { related }).collect();
        // Without wrapping, the empty message of an excerpt is an empty line, and labels come wrapped.
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(self.width)
            .with_wrap_lines(false)
            .with_links(false)
            .without_syntax_highlighting();
        let mut drawn = String::new();
        // Writing to a string fails only where an excerpt contradicts itself; then the words still stand.
        let _ = handler.render_report(&mut drawn, &excerpt);
        for line in drawn.lines().filter(|line| !line.is_empty()) {
            out.push_str(line.trim_end_matches(' '));
            out.push('\n');
        }
        // Writing to a string cannot fail.
        let _ = match block::left_out(finding) {
            0 => Ok(()),
            1 => writeln!(out, "    … and 1 more place"),
            more => writeln!(out, "    … and {more} more places"),
        };
    }

    fn words(&self, finding: &Finding, out: &mut String) {
        for note in &finding.notes {
            self.paragraph("note", note, out);
        }
        if let Some(help) = &finding.help {
            self.paragraph("help", help, out);
        }
        for fix in &finding.fixes {
            let flag = match fix.safety {
                Safety::Safe => "--fix",
                Safety::Unsafe => "--unsafe-fixes",
            };
            self.paragraph("fix", &format!("{} (`{flag}`)", line(&fix.title)), out);
        }
        if let Some(reason) = &finding.waived {
            self.paragraph("waived", &line(reason), out);
        }
    }

    /// `  note: …`, with what follows below the first word.
    fn paragraph(&self, name: &str, text: &str, out: &mut String) {
        let lead = format!("{name:>6}: ");
        for (count, text) in text.lines().enumerate() {
            let options = Wrap::new(self.width).subsequent_indent("        ");
            let wrapped = wrap(&line(text), options.initial_indent(if count == 0 { &lead } else { "        " }));
            match wrapped.strip_prefix(&lead) {
                Some(rest) => {
                    out.push_str(&self.theme.styles.help.style(&lead).to_string());
                    out.push_str(rest);
                }
                None => out.push_str(&wrapped),
            }
            out.push('\n');
        }
    }

    fn style(&self, level: Level) -> Style {
        match level {
            Level::Error => self.theme.styles.error,
            Level::Warning => self.theme.styles.warning,
            Level::Info => self.theme.styles.advice,
        }
    }
}

/// Wraps a text that is one line. A line that would begin like a command to the log of a build begins with a dot.
fn wrap(text: &str, options: Wrap<'_>) -> String {
    let start = options.initial_indent.len() + visible::columns(text);
    if start <= options.width && !text.starts_with([' ', ':']) && !text.ends_with(' ') {
        return format!("{}{text}", options.initial_indent);
    }
    let lines = textwrap::wrap(text, options).into_iter().map(|line| {
        // A word that is broken keeps the blanks before it.
        let line = line.trim_end_matches(' ');
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        if words.starts_with("::") { format!("{:>indent$}{words}", "· ") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}
