//! The five numbers a reader takes away. Each is a range or "at least", says as of when, how well it is established and
//! where it comes from; a total says what it leaves out.
//!
//! For a thing that both the arrangements and their programme count, the number that proves more is printed: the sum of
//! what is certain for each arrangement, or the programme's own.
use super::arrivals::{Counted, RECEIVED, counted};
use super::at_a_glance;
use super::draft::Draft;
use super::money;
use super::row::Row;
use crate::count::is_plain;
use crate::{Home, words};
use model::Kind;
use model::facts::Claim;
use model::record::{Rank, Stage, Verification};
use model::value::{Date, grouped, in_millions};
use render::document::{Block, KeyNumber, Prose, Section, Tag};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many are printed.
const MOST: usize = 5;

/// What the numbers are about: the policy most arrangements of the subject belong to, and these arrangements.
struct Whole<'r, 'a> {
    programme: Option<Home<'a>>,
    rows: Vec<&'r Row<'a>>,
    /// Arrangements of the same senders that belong to no such policy, or another.
    apart: Vec<&'r Row<'a>>,
}

/// A number and what must be said of it beside it.
struct Candidate {
    number: KeyNumber,
    /// What it leaves out, as a sentence.
    caveat: Option<String>,
}

/// One arrangement's part of a total.
struct Term<'r, 'a> {
    row: &'r Row<'a>,
    counted: Counted<'a>,
}

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    let whole = whole(draft, rows);
    let candidates = [
        people(draft, &whole, RECEIVED, "arrived in states that are not their own"),
        people(draft, &whole, "people-returned", "went or were taken on to their own country"),
        reported(draft, &whole, "states-asked", "were asked to receive people"),
        reported(draft, &whole, "states-agreed", "agreed to, or received some"),
        paid(draft, &whole),
        reported(draft, &whole, "agreements", "are at some stage, from first talks to conclusion"),
        reported(draft, &whole, "cost", "is what the policy cost in all"),
        reported(draft, &whole, "flights", "carried people"),
    ];
    let candidates: Vec<Candidate> = candidates.into_iter().flatten().take(MOST).collect();
    if candidates.is_empty() {
        return None;
    }
    let caveats: Vec<String> = candidates.iter().filter_map(|candidate| candidate.caveat.clone()).collect();
    let numbers = candidates.into_iter().map(|candidate| candidate.number).collect();
    let mut section = Section::new("key-numbers", "In brief");
    section.blocks.push(Block::Paragraph(scope(&whole)));
    section.blocks.push(Block::KeyNumbers(numbers));
    section.blocks.extend(at_a_glance::table(rows));
    if !caveats.is_empty() {
        section.blocks.push(Block::Small(caveats.join(" ").into()));
    }
    Some(section)
}

fn whole<'r, 'a>(draft: &Draft<'a>, rows: &'r [Row<'a>]) -> Whole<'r, 'a> {
    let subject: Vec<&Row<'a>> = rows.iter().filter(|row| row.is_subject).collect();
    let mut programmes: BTreeMap<&str, usize> = BTreeMap::new();
    for id in subject.iter().filter_map(|row| programme_of(row)) {
        *programmes.entry(id).or_default() += 1;
    }
    let main = programmes.iter().max_by_key(|(id, count)| (**count, Reverse(**id))).map(|(id, _)| *id);
    let (inside, apart) = subject.into_iter().partition(|row| main.is_none() || programme_of(row) == main);
    let programme = main.and_then(|id| draft.register.home(Kind::Programme, id));
    Whole { programme, rows: inside, apart }
}

fn programme_of<'a>(row: &Row<'a>) -> Option<&'a str> {
    row.home.arrangement()?.programme.as_ref().map(|programme| programme.as_str())
}

/// What the numbers are about, before them.
fn scope(whole: &Whole<'_, '_>) -> Prose {
    let active = whole.rows.iter().filter(|row| row.practice() == Some(model::record::Standing::Operating)).count();
    let arrangements = words::counted(whole.rows.len(), "arrangement", "arrangements");
    let mut prose = match whole.programme {
        Some(programme) => {
            Prose::from("The numbers are of the programme “").text(programme.title()).text("”").text(format!(
                ", under which {arrangements} {} recorded here; in {active} of them people are being sent, as last \
             reported.",
                if whole.rows.len() == 1 { "is" } else { "are" }
            ))
        }
        None => Prose::from(format!(
            "The numbers are of {arrangements} recorded here; in {active} of them people are being sent, as last \
             reported."
        )),
    };
    if !whole.apart.is_empty() {
        let names: Vec<String> = whole.apart.iter().map(|row| row.full_name()).collect();
        prose = prose.text(format!(" Not counted in: {}.", words::joined(&names)));
    }
    prose
}

/// People, added up over arrangements or as the programme has them.
fn people(draft: &mut Draft<'_>, whole: &Whole<'_, '_>, metric: &str, what: &str) -> Option<Candidate> {
    let (mut terms, mut left_out) = (Vec::new(), Vec::new());
    for row in &whole.rows {
        match counted(&row.home, metric) {
            Some(counted) => terms.push(Term { row, counted }),
            None if row.never_began() => {}
            None => left_out.push(*row),
        }
    }
    let total: Decimal = terms.iter().map(|term| term.counted.low).try_fold(Decimal::ZERO, Decimal::checked_add)?;
    let of_programme = whole.programme.and_then(|home| Some((home, programme_claim(&home, metric)?)));
    if let Some((home, claim)) = of_programme.filter(|(_, claim)| low(claim) >= total) {
        return Some(as_reported(draft, &home, claim, what));
    }
    terms.retain(|term| !term.counted.low.is_zero());
    if terms.is_empty() {
        return None;
    }
    let label = match &terms[..] {
        [only] => Prose::from(format!("{what}, all of them in one arrangement: {}", only.row.full_name()))
            .and(draft.cite_terms(&only.row.home, &only.counted.terms)),
        _ => Prose::from(format!("{what}, in {} arrangements{} (", terms.len(), greatest(&terms, total)))
            .see("status", "each with its sources")
            .text(")"),
    };
    let number = KeyNumber {
        qualifier: "at least".to_owned(),
        value: grouped(total),
        unit: "people".to_owned(),
        label,
        as_of: dates(&terms),
        verification: word_for(draft, &terms),
    };
    Some(Candidate { number, caveat: left_out_sentence(&draft.metric(metric), &left_out) })
}

fn left_out_sentence(metric: &str, left_out: &[&Row<'_>]) -> Option<String> {
    let names: Vec<String> = left_out.iter().map(|row| row.full_name()).collect();
    (!names.is_empty())
        .then(|| format!("The total of {metric} leaves out {}, of which no number is known.", words::joined(&names)))
}

/// The arrangement that more than half of a total is of: a total that hides it would mislead.
fn greatest(terms: &[Term<'_, '_>], total: Decimal) -> String {
    let greatest = terms.iter().max_by_key(|term| term.counted.low);
    let is_most = |term: &&Term<'_, '_>| term.counted.low.checked_mul(Decimal::TWO).is_some_and(|twice| twice > total);
    greatest
        .filter(is_most)
        .map_or_else(String::new, |term| format!(", {} of them in {}", grouped(term.counted.low), term.row.receiver()))
}

/// Between which days the parts of a total are known.
fn dates(terms: &[Term<'_, '_>]) -> String {
    let day = |term: &Term<'_, '_>| term.counted.terms.iter().filter_map(|claim| claim.time.as_of().latest()).max();
    let days: BTreeSet<Date> = terms.iter().filter_map(day).collect();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => format!("as of {}", words::span(*first, *last)),
        (Some(first), Some(last)) => format!("as of dates from {}", words::span(*first, *last)),
        _ => "date not known".to_owned(),
    }
}

/// The word of the weakest part, and whether only a part is so weak.
fn word_for(draft: &Draft<'_>, terms: &[Term<'_, '_>]) -> Tag {
    let words: Vec<Option<Verification>> =
        terms.iter().map(|term| draft.worst(&term.row.home, &term.counted.terms)).collect();
    let disputed = words.iter().filter(|word| **word == Some(Verification::Disputed)).count();
    if disputed > 0 && disputed < words.len() {
        return Tag::grave("disputed in part");
    }
    let all: Vec<Verification> = words.into_iter().flatten().collect();
    super::draft::weakest(all).map_or_else(|| Tag::plain(words::REPORTED), words::tag)
}

/// A number of the programme itself.
fn reported(draft: &mut Draft<'_>, whole: &Whole<'_, '_>, metric: &str, what: &str) -> Option<Candidate> {
    let home = whole.programme?;
    let claim = programme_claim(&home, metric)?;
    Some(as_reported(draft, &home, claim, what))
}

fn as_reported(draft: &mut Draft<'_>, home: &Home<'_>, claim: &Claim, what: &str) -> Candidate {
    let wording = claim.figure(home.record).and_then(|figure| figure.wording.as_ref());
    let (hedge, number) = words::quantified(claim, wording.map(|words| &*words.value));
    let (value, unit) = set_large(claim, number);
    let label = Prose::from(what).and(draft.cite_few_for(home, claim));
    let verification = draft.verification(home, claim).map_or_else(|| Tag::plain(words::REPORTED), words::tag);
    let as_of = words::as_of(home, claim).unwrap_or_else(|| "date not known".to_owned());
    Candidate {
        number: KeyNumber { qualifier: hedge.to_owned(), value, unit, label, as_of, verification },
        caveat: None,
    }
}

/// The number as it is set large, and what it counts: `32 m` and `USD`.
fn set_large(claim: &Claim, number: String) -> (String, String) {
    match &*claim.unit {
        "person" => (number, "people".to_owned()),
        "state" | "flight" | "agreement" | "day" => (number, format!("{}s", claim.unit)),
        "percent" => (number.replace(" percent", ""), "percent".to_owned()),
        unit => match number.strip_prefix(unit) {
            Some(amount) => (in_short(amount.trim_start()), unit.to_owned()),
            None => (number, String::new()),
        },
    }
}

fn in_short(amount: &str) -> String {
    amount.replace(" million", " m").replace(" billion", " bn").replace(" trillion", " tn")
}

/// The programme's figure of a metric that is to be printed: the preferred one of the newest date, else the newest.
fn programme_claim<'a>(home: &Home<'a>, metric: &str) -> Option<&'a Claim> {
    let claims = home.file.facts.figures.claims.iter();
    let claims = claims.filter(|claim| {
        *claim.metric == *metric && is_plain(claim) && claim.part.is_none() && claim.event(home.record).is_some()
    });
    claims.max_by_key(|claim| (claim.rank == Rank::Preferred, claim.time.as_of().latest(), Reverse(claim.at)))
}

fn low(claim: &Claim) -> Decimal {
    claim.strict().and_then(|interval| interval.low()).map_or(Decimal::ZERO, |end| end.at)
}

/// Money paid, in the currency in which most was paid; stages are never added.
fn paid(draft: &mut Draft<'_>, whole: &Whole<'_, '_>) -> Option<Candidate> {
    let mut totals: BTreeMap<String, (Decimal, Vec<(Home<'_>, &Claim)>)> = BTreeMap::new();
    for row in &whole.rows {
        let mut sums = money::of_stage(&row.home, Stage::Disbursement).into_iter();
        let largest = sums.find(|sum| money::is_for_receiver(draft, &row.home, sum.payment));
        let Some((claim, low)) = largest.and_then(|sum| Some((sum.claim?, sum.low()))) else { continue };
        let total = totals.entry(claim.unit.to_string()).or_default();
        total.0 = total.0.checked_add(low).unwrap_or(total.0);
        total.1.push((row.home, claim));
    }
    let of_programme = whole.programme.and_then(|home| {
        let sums = money::of_stage(&home, Stage::Disbursement);
        sums.into_iter().next().and_then(|sum| Some((home, sum.claim?)))
    });
    let most = totals.into_iter().max_by_key(|(_, (total, _))| *total);
    let total = most.as_ref().map_or(Decimal::ZERO, |(_, (total, _))| *total);
    if let Some((home, claim)) = of_programme.filter(|(_, claim)| low(claim) >= total) {
        return Some(as_reported(draft, &home, claim, &format!("were paid to {}", payees(draft, &home, claim))));
    }
    let (currency, (total, terms)) = most?;
    let mut label =
        Prose::from(format!("were paid to {}", words::counted(terms.len(), "receiving state", "receiving states")));
    for (home, claim) in &terms {
        label = label.and(draft.cite_few_for(home, claim));
    }
    let verification: Vec<Verification> =
        terms.iter().filter_map(|(home, claim)| draft.verification(home, claim)).collect();
    let last = terms.iter().filter_map(|(_, claim)| claim.time.as_of().latest()).max();
    let number = KeyNumber {
        qualifier: "at least".to_owned(),
        value: in_short(&in_millions(round_down(total, uncertainty(&terms)))),
        unit: currency,
        label,
        as_of: last.map_or_else(|| "date not known".to_owned(), |day| format!("as of {}", words::span(day, day))),
        verification: super::draft::weakest(verification).map_or_else(|| Tag::plain(words::REPORTED), words::tag),
    };
    Some(Candidate { number, caveat: None })
}

/// By how much a sum can be more than its lower bound because its terms were rounded.
fn uncertainty(terms: &[(Home<'_>, &Claim)]) -> Decimal {
    let width = |claim: &Claim| {
        let interval = claim.strict()?;
        interval.high()?.at.checked_sub(interval.low()?.at)
    };
    terms.iter().filter_map(|(_, claim)| width(claim)).fold(Decimal::ZERO, Decimal::saturating_add)
}

/// A lower bound without the digits that are finer than it is known: 32,155,000 that may be 410,000 more is at least
/// 32 million.
fn round_down(low: Decimal, uncertainty: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    while let Some(coarser) = unit.checked_mul(Decimal::TEN).filter(|coarser| unit < uncertainty && *coarser <= low) {
        unit = coarser;
    }
    low.checked_rem(unit).and_then(|rest| low.checked_sub(rest)).unwrap_or(low)
}

/// Who a sum of a programme was paid to, by name or by number.
fn payees(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let payees = match claim.event(home.record) {
        Some(model::record::Event::Payment(payment)) => &*payment.payee,
        _ => &[],
    };
    let names: Vec<String> = payees.iter().map(|payee| words::in_sentence(&draft.register, &payee.value)).collect();
    if names.is_empty() { "others".to_owned() } else { words::joined(&names) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lower_bound_has_no_digits_finer_than_it_is_known() {
        let rounded = |low: i64, by: i64| round_down(Decimal::from(low), Decimal::from(by));
        assert_eq!(rounded(32_155_000, 410_000), Decimal::from(32_000_000));
        assert_eq!(rounded(32_155_000, 0), Decimal::from(32_155_000));
        assert_eq!(rounded(4_755_000, 10_000), Decimal::from(4_750_000));
        // Never down to nothing, however vague.
        assert_eq!(rounded(3_000_000, 50_000_000), Decimal::from(3_000_000));
        assert_eq!(rounded(0, 5), Decimal::ZERO);
    }
}
