use super::{numberless, wrong_type};
use crate::reading::{self, Family};
use crate::rule::rule;
use crate::slips::Slips;
use crate::{Check, Finding, Level, Open};
use model::dataset::Trouble;
use model::record::Figure;
use model::{File, Kind, Span};
use shape::{Item, Problem, Type};

rule! {
    /// A record that does not have the form of its kind.
    ///
    /// A key that must be there is missing, or a value is not what its key asks for: text where a number belongs, one
    /// value where a list belongs. The same is checked by `schemas/*.schema.json` in an editor. What has a rule of its own
    /// is said there: dates (DAT001), ids (REF003), countries (REF005), money (PAY001), unknown keys and words (TOM003).
    ///
    /// A figure has a number: `value`, or `low` and `high`, or words that stand for one, such as `wording = "dozens"`. One of which
    /// nothing can be read is compared with nothing and missing from every brief, so it is said here. A figure that only holds
    /// `parts` needs none itself.
    ///
    /// An empty file, or one of comments alone, lacks all its keys, and that is one finding.
    ///
    /// What `dossier.toml` names for the briefs is tried as well, as an export would: a citation style, a logo, a font that is
    /// not there or cannot be used, an accent that is no colour.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// country = "SLV"
    /// kind = "prison"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Centro de Confinamiento del Terrorismo"
    /// country = "SLV"
    /// kind = "prison"
    ///
    /// [[figure]]
    /// id = "capacity"
    /// metric = "people-held"
    /// value = "40,000"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Centro de Confinamiento del Terrorismo"
    /// country = "SLV"
    /// kind = "prison"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// low = 300
    /// high = 200
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Centro de Confinamiento del Terrorismo"
    /// country = "SLV"
    /// kind = "prison"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// wording = "an untold number"
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Centro de Confinamiento del Terrorismo"
    /// country = "SLV"
    /// kind = "prison"
    ///
    /// [[figure]]
    /// id = "capacity"
    /// metric = "people-held"
    /// value = 40000
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// wording = "tens of thousands"
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "held-by-age"
    /// metric = "people-held"
    /// as_of = "2025-03-16"
    /// parts = { age = { adult = 230, child = 8 } }
    /// ```
    ///
    /// ## Fix
    ///
    /// Write what the message asks for. An editor that reads the `#:schema` line shows the same while one types.
    ///
    /// ## Where it comes from
    ///
    /// JSON Schema, draft 7, which editors read; and the strict reading of `OpenSanctions`: every value is understood, or
    /// said not to be.
    pub static TOM002 = Rule {
        name: "schema-violation",
        level: Level::Error,
        check: Check::File(check),
    };
}

fn missing(shape: &str, key: &str) -> String {
    format!("{} has no `{key}`", reading::with_article(shape))
}

/// A file of a kind without a record in it. `new` overwrites nothing, so the file goes first.
fn empty(file: &File, kind: Kind) -> Finding {
    let start = Span { file: file.id, start: 0, end: 0 };
    let new = format!("dossier new {} {}", kind.noun(), file.stem);
    TOM002
        .at(start, format!("the file is empty, where {} belongs", reading::with_article(kind.noun())))
        .label("nothing is written here")
        .help(format!("delete it; `{new}` then writes one to be filled in"))
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    if let (Some(Trouble::Empty), Some(kind)) = (&open.file.trouble, open.file.kind) {
        findings.push(empty(open.file, kind));
    }
    let of_form = open.file.problems.iter().filter(|problem| reading::family(problem) == Family::Form);
    for problem in of_form.filter(|problem| !is_told(problem, open.slips())) {
        findings.push(match problem {
            Problem::MissingKey { shape, key, at } => TOM002
                .at(*at, missing(shape.name, key.name))
                .label(format!("`{}` is missing", key.name))
                .key(key.name)
                .note(format!("`{}`: {}", key.name, reading::first_sentence(key.doc)))
                .help(reading::how_to_write(key)),
            Problem::WrongType { key, expected, found, at } => wrong_type::finding(open.file, *key, expected, *found, *at),
            Problem::Malformed { key, expected, reason, at } => {
                let finding = match expected {
                    // It is one, and cannot be kept or be meant.
                    Type::Whole | Type::Decimal => TOM002
                        .at(*at, format!("`{}` cannot be taken: {reason}", open.file.slice(*at)))
                        .label("cannot be taken"),
                    _ => TOM002
                        .at(*at, format!("this is not {}: {reason}", expected.noun()))
                        .label(format!("not {}", expected.noun())),
                };
                match key {
                    Some(key) => finding.key(key.name).help(reading::how_to_write(key)),
                    None => finding,
                }
            }
            _ => continue,
        });
    }
    findings.extend(without_metric(open));
    findings.extend(numberless::figures(open));
}

/// Whether what it comes from has a finding of its own: a slip of syntax, a key by another name.
fn is_told(problem: &Problem, slips: &Slips<'_>) -> bool {
    match problem {
        Problem::MissingKey { key, at, .. } => slips.is_missing_by_one(*at, key.name),
        Problem::WrongType { at, .. } => slips.is_on_broken_line(*at) || slips.is_behind_unknown_key(*at),
        _ => false,
    }
}

/// A figure by its id.
pub(super) fn name(figure: &Figure) -> String {
    figure.id.as_ref().map_or_else(|| "a figure".to_owned(), |id| format!("the figure `{}`", id.as_str()))
}

/// Figures of which neither a key of their own nor their event nor their whole says what they count.
fn without_metric(open: &Open<'_>) -> Vec<Finding> {
    let Some(record) = &open.file.record else { return Vec::new() };
    let claims = open.file.facts.figures.claims.iter().filter(|claim| claim.metric.is_empty() && !claim.is_cell);
    let nameless = claims.filter_map(|claim| claim.figure(record)).filter(|figure| {
        figure.metric.is_none() && !open.slips().has_unreadable(figure.extent, &["metric", "of"])
    });
    let finding = |figure: &Item<Figure>| {
        TOM002
            .at(figure.head, format!("{} does not say what it counts", name(figure)))
            .label("`metric` is missing")
            .key("metric")
            .help("write `metric = \"…\"`, one of `vocabulary/metrics.toml`, such as `people-received`; or put it into the event it counts")
    };
    nameless.map(finding).collect()
}
