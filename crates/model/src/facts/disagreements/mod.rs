//! Where sources disagree: about numbers, dates, lists, and sentences. Half of the disagreements of this field are not
//! about numbers. All of them are facts, whether or not a finding about them was waived.
//!
//! ```text
//! conflicts, absent cells, shrinking totals ─┐
//! `states` and `says = "disputes"` ──────────┼─▶ Disagreement  rivals · who says each · which is preferred · why it stands
//! statements with `stance` and `about` ──────┘
//! ```
mod numbers;
mod print;
mod statements;

use super::claim::Claim;
use super::figures::Verdict;
use super::sources::Origin;
pub use super::sources::Printed;
use crate::dataset::{File, Lookup};
use crate::record::{Expect, Record, Statement};
use shape::{Item, Span};
use std::collections::BTreeSet;

/// Something sources do not agree about.
#[derive(Clone, Debug)]
pub struct Disagreement<'a> {
    pub about: About<'a>,
    /// The addresses of the items it is about, in the order of their places; empty for the record as a whole.
    pub items: Vec<String>,
    /// The sides, in the order of their places: what the record holds first.
    pub rivals: Vec<Rival<'a>>,
    /// Why it stands, in an editor's words.
    pub reason: Option<&'a str>,
}

/// What a disagreement is about.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// One number: `Tension` or `Inconsistent`. The claim is one of the rivals.
    Number { verdict: Verdict, of: &'a Claim },
    /// Who they were: a breakdown that holds everybody leaves no room for a rival's cell.
    Cells { whole: &'a Claim, axis: &'a str },
    /// A total that is less than an earlier one.
    Order { earlier: &'a Claim, later: &'a Claim },
    /// What a source prints where it differs from an item. It is contested where a source disputes the item, or prints a
    /// date or number that no reading reconciles with it; otherwise the source only puts it in other words.
    Print { printed: Printed, is_contested: bool },
    /// What somebody denies: an item, a statement, or the record as a whole.
    Statement,
}

/// One side of a disagreement.
#[derive(Clone, Debug)]
pub struct Rival<'a> {
    pub side: Side<'a>,
    /// The sources that say so, in the order they are cited, each once.
    pub sources: Vec<&'a str>,
    /// The independent origins behind them; whoever is unknown counts for nobody.
    pub origins: BTreeSet<Origin>,
    pub is_preferred: bool,
    /// It contradicts another side, rather than putting it in other words.
    pub contests: bool,
    /// An older total of this record had the same number: it is repeated after its time.
    pub is_stale_repeat: bool,
}

/// What one side says.
#[derive(Clone, Copy, Debug)]
pub enum Side<'a> {
    Figure(&'a Claim),
    /// What an item of the record says, at this place.
    Item(Span),
    /// What a source prints instead.
    Printed(&'a str),
    /// That sources dispute an item.
    Dispute,
    Statement(&'a Item<Statement>),
}

/// Everything the sources of a record disagree about, in the order of the places.
pub fn disagreements<'a>(file: &'a File, elsewhere: &Lookup<'a>) -> Vec<Disagreement<'a>> {
    let Some(record) = &file.record else { return Vec::new() };
    let mut found = numbers::of(file, record, elsewhere);
    found.extend(print::of(file, record, elsewhere));
    found.extend(statements::of(file, record, elsewhere));
    for disagreement in &mut found {
        disagreement.reason = reason(record, &file.stem, &disagreement.items);
    }
    found
}

impl Disagreement<'_> {
    /// Whether an editor prefers exactly one side.
    pub fn has_preference(&self) -> bool {
        self.rivals.iter().filter(|rival| rival.is_preferred).count() == 1
    }
}

/// The reason of the first `[[expect]]` about any of these items.
fn reason<'a>(record: &'a Record, stem: &str, items: &[String]) -> Option<&'a str> {
    let names = |expect: &&Item<Expect>| {
        expect.at.iter().any(|at| {
            let (of, item) = at.value.as_str().split_once('#').unwrap_or_default();
            let here = of.is_empty() || of == stem;
            here && items.iter().any(|known| known == item || figure_of(known) == item)
        })
    };
    record.expects().iter().find(names).map(|expect| &*expect.reason.value)
}

/// The figure whose cell an address names.
fn figure_of(address: &str) -> &str {
    address.split_once('/').map_or(address, |(figure, _)| figure)
}
