//! What the tests of briefs have in common: a made-up record, the day it is told on, and a brief as plain lines.
use dossier_export::Links;
use dossier_export::brief::country::Countries;
use dossier_export::brief::{Context, References};
use jiff::civil::date;
use model::Dataset;
use model::config::Language;
use model::value::CountryCode;
use render::document::{Block, Document, Prose, Section};

pub const SOURCE: &str =
    "type = \"webpage\"\ntitle = \"A\"\npublisher = \"P\"\norigin = \"SWZ\"\norigin_kind = \"official\"\n";
pub const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];
pub const PATH: &str = "dataset/arrangements/usa-swz-2025.toml";

/// An arrangement with two flights, one return, and a balance.
pub const ARRANGEMENT: &str = r##"title = "United States – Eswatini, 2025"
sender = "USA"
receiver = "SWZ"
kind = "third-country-removal"

[[status]]
axis = "operational"
value = "operating"
from = "2025-07-15"
cite = ["a"]

[[figure]]
id = "received"
metric = "people-received"
value = 15
as_of = "2025-11-19"
rank = "preferred"
cite = ["a"]

[[figure]]
id = "old"
metric = "people-received"
value = 777
as_of = "2025-11-19"
rank = "deprecated"
because = "misreported"
cite = ["a"]

[[figure]]
id = "held"
metric = "people-held"
value = 14
as_of = "2025-12-05"
calc = "#received - #home-people"
rank = "preferred"
cite = ["a"]

[[transfer]]
id = "first"
date = "2025-07-15"
from = "USA"
to = ["SWZ"]

[[transfer.figure]]
id = "first-people"
value = 5
rank = "preferred"
cite = ["a"]

[[transfer.figure]]
id = "first-people-lawyer"
quantifier = "at-least"
value = 4
cite = ["b"]

[[transfer]]
id = "home"
date = "2025-09"
from = "SWZ"
to = ["JAM"]
after = ["#first"]

[[transfer.figure]]
id = "home-people"
metric = "people-returned"
value = 1
rank = "preferred"
cite = ["a"]

[[payment]]
id = "agreed"
stage = "commitment"
payer = ["USA"]
payee = ["SWZ"]
cite = ["a"]

[[payment.figure]]
id = "agreed-sum"
value = 5_100_000
unit = "USD"
as_of = "2025-09-23"
rank = "preferred"
cite = ["a"]

[[payment.figure]]
id = "agreed-sum-again"
value = 5_100_000
unit = "USD"
as_of = "2025-10-01"
cite = ["b"]

[[statement]]
id = "refused"
speaker = "USA"
date = "2025-07-16"
stance = "confirms"
about = "#first"
text = "the home states refused"
quote = "paraphrase"
cite = ["a"]

[[statement]]
id = "not-refused"
speaker = "JAM"
date = "2025-07-17"
stance = "denies"
about = "#refused"
text = "it had not refused"
quote = "paraphrase"
cite = ["a"]

[[unknown]]
about = "duration"
what = "how long it runs"
reason = "not-found"
"##;

/// The vocabulary of the project, two sources, and whatever a test is about.
pub fn dataset(files: &[(&str, &str)]) -> Dataset {
    let all = [
        ("dataset/vocabulary/metrics.toml", include_str!("../../../../dataset/vocabulary/metrics.toml")),
        ("dataset/vocabulary/populations.toml", include_str!("../../../../dataset/vocabulary/populations.toml")),
        ("dataset/sources/a.toml", SOURCE),
        ("dataset/sources/b.toml", SOURCE),
    ];
    // Of two files with one path the last is meant: a test may have sources of its own.
    let is_replaced = |path: &str| files.iter().any(|(other, _)| *other == path);
    let all = all.iter().filter(|(path, _)| !is_replaced(path));
    Dataset::read(all.chain(files).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

/// Of one day, without a house style.
pub fn context<'a>(language: Language, references: &'a References, links: Option<&'a Links>) -> Context<'a> {
    Context { today: date(2026, 11, 23), version: "v1", config: None, language, references, since: None, links }
}

/// The brief of a country in English.
pub fn brief(files: &[(&str, &str)], code: &str) -> Option<Document> {
    brief_in(Language::En, files, code)
}

pub fn brief_in(language: Language, files: &[(&str, &str)], code: &str) -> Option<Document> {
    let dataset = dataset(files);
    let references = References::default();
    let context = context(language, &references, None);
    Countries::of(&dataset, &context).brief(CountryCode::parse(code).unwrap())
}

/// The brief of Eswatini with more items in its record.
pub fn with(more: &str) -> String {
    with_in(Language::En, more)
}

pub fn with_in(language: Language, more: &str) -> String {
    printed(&brief_in(language, &[(PATH, &format!("{ARRANGEMENT}{more}"))], "SWZ").unwrap())
}

/// The line of a brief that begins so.
pub fn row<'t>(text: &'t str, beginning: &str) -> &'t str {
    text.lines().find(|line| line.starts_with(beginning)).unwrap_or_default()
}

/// All that is printed, a line for each paragraph, cell and heading.
pub fn printed(document: &Document) -> String {
    let mut lines = vec![document.title.clone(), document.scope.plain()];
    document.sections.iter().for_each(|section| print(section, &mut lines));
    lines.join("\n")
}

/// A row of cells as one line.
pub fn line(row: &[Prose]) -> String {
    row.iter().map(Prose::plain).collect::<Vec<_>>().join(" | ")
}

fn print(section: &Section, lines: &mut Vec<String>) {
    lines.push(format!("# {}", section.title));
    for block in &section.blocks {
        match block {
            Block::Paragraph(prose) | Block::Small(prose) => lines.push(prose.plain()),
            Block::Terms(terms) => {
                lines.extend(terms.iter().map(|(term, said)| format!("{}: {}", term.plain(), said.plain())));
            }
            Block::Grid(grid) => {
                for group in grid.groups() {
                    lines.push(group.title.plain());
                    lines.extend(group.rows().iter().map(|row| line(row)));
                }
            }
            Block::Chart(chart) => lines.push(chart.alternative.clone()),
            _ => {}
        }
    }
    section.sections.iter().for_each(|section| print(section, lines));
}
