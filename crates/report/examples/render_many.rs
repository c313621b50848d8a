//! How long every format takes for 10,000 findings inside one file of 10 MB, and inside one line of 10 MB.
//!
//! ```text
//! cargo run --release -p dossier-report --example render_many [FORMAT…]
//! ```
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement")]
use dossier_report::{Format, Options, Report, Sources, Summary};
use lint::{Check, Finding, Level, Rule};
use model::{FileId, Span};
use std::time::Instant;

const FINDINGS: u32 = 10_000;
const BYTES: usize = 10_000_000;

static FIG001: Rule = Rule {
    code: "FIG001",
    name: "inconsistent-figures",
    level: Level::Error,
    check: Check::File(|_, _| ()),
    text: "Figures that cannot all be true.",
};

struct File(String);

impl Sources for File {
    fn path(&self, _: FileId) -> &'static str {
        "dataset/arrangements/usa-slv-2025.toml"
    }
    fn text(&self, _: FileId) -> &str {
        &self.0
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut formats = std::env::args().skip(1).map(|name| name.parse()).collect::<Result<Vec<Format>, _>>()?;
    if formats.is_empty() {
        formats.extend(Format::ALL);
    }
    let item = "[[figure]]\nid = \"flights\"\nvalue = 238\nas_of = \"2025-03-16\"\nexcerpt = \"über 230 Personen\"\n\n";
    let lines = item.repeat(BYTES / item.len());
    for (name, text) in [("lines", lines.clone()), ("one line", lines.replace('\n', " "))] {
        let file = File(text);
        let findings = findings(&file.0);
        let summary = Summary::of(&findings, 1, 1, 1, jiff::civil::date(2026, 11, 23));
        for &format in &formats {
            let start = Instant::now();
            let mut out = Vec::new();
            Report::new(&findings, &file, &summary).write(format, Options::default(), &mut out)?;
            let took = start.elapsed();
            println!("{name:>8} {format:>8}: {took:>10.1?}, {} bytes", out.len());
        }
    }
    Ok(())
}

/// Two places each, the second in the item below.
fn findings(text: &str) -> Vec<Finding> {
    let values: Vec<u32> = text.match_indices("238").filter_map(|(at, _)| u32::try_from(at).ok()).collect();
    let every = values.len() / FINDINGS as usize;
    let places = values.windows(2).step_by(every.max(1)).take(FINDINGS as usize);
    let span = |start: u32| Span { file: FileId(0), start, end: start + 3 };
    let finding = |pair: &[u32]| {
        let [first, second] = pair else { return None };
        let finding = FIG001
            .at(span(*first), "figures for `people-transferred` cannot all be true")
            .label("exactly 238, as of 2025-03-16 (Associated Press)")
            .related(span(*second), "exactly 238, as of 2025-03-16 (a wire copy)")
            .note("the ranges 238–238 and 500–500 share no value, so rounding cannot explain it")
            .help("mark one `rank = \"deprecated\"` with `deprecated_because`, or record it with `[[expect]]`");
        Some(finding)
    };
    places.filter_map(finding).collect()
}
