use super::preferred::supports;
use crate::prose::Prose;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::dataset::Answer;
use model::record::{Citation, Correction, Figure, Rank, Record, Source, State};
use model::value::{AnyItem, Ref};
use model::{Kind, Span, Spanned};
use rust_decimal::Decimal;
use shape::{Item, Items};
use std::borrow::Cow;
use std::collections::BTreeSet;

rule! {
    /// Something rests on a source that was taken back, or corrected in this very point.
    ///
    /// What its own publisher withdrew supports nothing. A correction that names the items which rested on the mistake, in
    /// `affects`, withdraws it for those alone. The citation may stay where it is told as withdrawn:
    /// `says = "mentions"`, or on a figure with `rank = "deprecated"`; and where the source was read after its correction and
    /// the figure holds the number that the note puts in place of the wrong one.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250316-el-salvador.toml
    /// title = "US deports hundreds"
    /// state = "retracted"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 500
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250316-el-salvador.toml
    /// title = "US deports hundreds"
    /// state = "corrected"
    ///
    /// [[correction]]
    /// date = "2025-03-18"
    /// note = "238 people were flown, not 500"
    /// affects = ["usa-slv-2025#received"]
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 500
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250316-el-salvador.toml
    /// title = "US deports hundreds"
    /// state = "retracted"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 500
    /// rank = "deprecated"
    /// because = "withdrawn"
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250316-el-salvador.toml
    /// title = "US deports hundreds"
    /// accessed = "2025-03-20"
    /// state = "corrected"
    ///
    /// [[correction]]
    /// date = "2025-03-18"
    /// note = "238 people were flown, not 500"
    /// affects = ["usa-slv-2025#received"]
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Cite another source; or keep the figure as `rank = "deprecated"` with `because = "withdrawn"`.
    ///
    /// ## Where it comes from
    ///
    /// Ours, after an editor's note under a report of what had been paid to El Salvador.
    pub static SRC013 = Rule {
        name: "retracted-source",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "cite another source, or keep the figure as `rank = \"deprecated\"` with `because = \"withdrawn\"`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let kept = here.record.figures().filter(|(_, figure)| is_deprecated(figure));
    let kept: BTreeSet<_> = kept.map(|(_, figure)| figure.head).collect();
    for item in here.items().iter().filter(|item| !kept.contains(&item.head)) {
        let cited: Option<&Items<Citation>> = item.body.and_then(|body| body.cite);
        for citation in cited.into_iter().flatten().filter(|citation| supports(citation)) {
            let id = citation.source.as_str();
            let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], id) else { continue };
            let Some(Record::Source(source)) = &file.record else { continue };
            let retracted = source.state.as_ref().filter(|state| state.value == State::Retracted).map(|state| state.span);
            let value = || here.facts.figures.claims.iter().find(|claim| claim.head == item.head)?.value();
            let stands = |correction: &Correction| value().is_some_and(|value| is_put_right(value, correction, source));
            let corrected = || correction(source, &here.file.stem, item.address.as_deref()?, stands);
            let told = retracted.map(|at| ("taken back by its publisher", "retracted", at));
            let told = told.or_else(|| Some(("corrected in this very point", "corrected", corrected()?)));
            let Some((what, label, at)) = told else { continue };
            let message = format!("`{id}` was {what}");
            let finding = SRC013.at(citation.source.span, message).label("supports nothing").related(at, label);
            findings.push(finding.key("cite").help(HELP));
        }
    }
}

/// The correction that names an item of a record which does not stand in spite of it.
fn correction(source: &Source, record: &str, address: &str, stands: impl Fn(&Correction) -> bool) -> Option<Span> {
    let names_it = |of: &&Spanned<Ref<AnyItem>>| of.record() == Some(record) && of.item() == Some(address);
    let named = |it: &Item<Correction>| it.affects.iter().find(names_it).filter(|_| !stands(it)).map(|of| of.span);
    source.correction.iter().find_map(named)
}

/// Whether a source was read after its correction, and the note has a number as the right one: "238, not 500".
fn is_put_right(value: Decimal, correction: &Correction, source: &Source) -> bool {
    let read = source.accessed.as_ref().and_then(|read| read.earliest());
    let was_read_after =
        read.zip(correction.date.as_ref().and_then(|it| it.latest())).is_some_and(|(read, day)| read >= day);
    was_read_after
        && Prose::of(&correction.note).mentions(value).any(|mention| {
            // "Not 500 but 238", "misstated as 500, but it was 238": what stands behind "but" is right.
            let before = mention.before.rsplit(|word| word == "but").next().unwrap_or_default();
            let is_denied = |word: &Cow<'_, str>| matches!(&**word, "not" | "instead" | "rather" | "than");
            let is_wrong = |word: &Cow<'_, str>| WRONG.contains(&&**word);
            let nearby = before.iter().rev().take(3);
            !nearby.into_iter().any(is_denied)
                && !before.iter().any(is_wrong)
                && before.last().is_none_or(|word| word != "from")
        })
}

/// Words of what stood there before it was put right.
#[rustfmt::skip]
const WRONG: [&str; 16] = [
    "earlier", "previous", "previously", "original", "originally", "initial", "initially", "wrong", "wrongly", "incorrect",
    "incorrectly", "mistaken", "mistakenly", "misstated", "misreported", "erroneously",
];

fn is_deprecated(figure: &Item<Figure>) -> bool {
    figure.rank.as_ref().is_some_and(|rank| rank.value == Rank::Deprecated)
}
