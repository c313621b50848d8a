use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Kind;
use model::dataset::Answer;
use model::record::{Citation, Rank, Record, Says};
use shape::{Item, Items};

rule! {
    /// A number to be printed that was read in a machine's translation only.
    ///
    /// Machines mistake numbers, hedges and who is meant by "they". What a brief prints first should have been read in the
    /// language it was written in, by somebody who knows it.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/prensa-20250225.toml
    /// title = "Migrantes"
    /// machine_translated = true
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 299
    /// rank = "preferred"
    /// cite = ["prensa-20250225"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/prensa-20250225.toml
    /// title = "Migrantes"
    /// machine_translated = true
    /// ```
    ///
    /// ```toml
    /// # sources/ap-20250225-panama.toml
    /// title = "Migrants"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 299
    /// rank = "preferred"
    /// cite = ["prensa-20250225", "ap-20250225-panama"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Cite something that was read in its own language, or have the translation checked and take `machine_translated`
    /// out.
    ///
    /// ## Where it comes from
    ///
    /// The founding article, a machine's translation, which made "lying" of "relying on" a law of war; `OpenSanctions`
    /// keeps the original value beside what was made of it.
    pub static SRC012 = Rule {
        name: "machine-translated-support",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "cite a source that was read in its own language, or have the translation checked and take `machine_translated` out";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for (_, figure) in here.record.figures() {
        let Some(rank) = figure.rank.as_ref().filter(|rank| rank.value == Rank::Preferred) else { continue };
        if rests_on_machines(&figure.cite, here) {
            let first = figure.cite.first().map_or(rank.span, |citation| citation.source.span);
            findings.push(
                SRC012
                    .at(first, "the preferred figure was read in a machine's translation only")
                    .label("translated by a machine")
                    .related(rank.span, "to be printed first")
                    .key("cite")
                    .help(HELP),
            );
        }
    }
}

fn rests_on_machines(cite: &Items<Citation>, here: &Here<'_>) -> bool {
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let mut supporting = cite.iter().filter(supports).peekable();
    supporting.peek().is_some() && cite.is_complete() && supporting.all(|citation| is_machine_translated(citation, here))
}

fn is_machine_translated(citation: &Citation, here: &Here<'_>) -> bool {
    let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], citation.source.as_str()) else { return false };
    let Some(Record::Source(source)) = &file.record else { return false };
    source.machine_translated.as_ref().is_some_and(|it| it.value)
}
