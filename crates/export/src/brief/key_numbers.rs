//! The five numbers a reader takes away. Each is a range or "at least", says as of when, how well it is established and
//! where it comes from; a total says what it leaves out.
//!
//! For a thing that both the arrangements and their programme count, the number that proves more is printed: the sum of
//! what is certain for each arrangement, or the programme's own.
use super::arrivals::{Counted, RECEIVED, counted};
use super::at_a_glance;
use super::draft::Draft;
use super::money;
use super::moved_on::{RETURNED, gone};
use super::row::{self, Row, certain_day};
use crate::Home;
use crate::count::{is_plain, least};
use crate::words::{Large, Words, message};
use model::Kind;
use model::facts::Claim;
use model::record::{Rank, Stage, Verification};
use model::value::Date;
use render::document::{Block, Inline, KeyNumber, Prose, Section, Tag};
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
    caveat: Option<Prose>,
}

/// One arrangement's part of a total.
struct Term<'r, 'a> {
    row: &'r Row<'a>,
    counted: Counted<'a>,
}

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    let whole = whole(draft, rows);
    let words = draft.words;
    let candidates = [
        people(draft, &whole, (RECEIVED, counted), &words.say(message::KeyArrived)),
        people(draft, &whole, (RETURNED, gone), &words.say(message::KeyReturned)),
        reported(draft, &whole, "states-asked", &words.say(message::KeyStatesAsked)),
        reported(draft, &whole, "states-agreed", &words.say(message::KeyStatesAgreed)),
        paid(draft, &whole),
        reported(draft, &whole, "agreements", &words.say(message::KeyAgreements)),
        reported(draft, &whole, "cost", &words.say(message::KeyCost)),
        reported(draft, &whole, "flights", &words.say(message::KeyFlights)),
    ];
    let candidates: Vec<Candidate> = candidates.into_iter().flatten().take(MOST).collect();
    if candidates.is_empty() {
        return None;
    }
    let caveats = candidates.iter().filter_map(|candidate| candidate.caveat.clone());
    let caveats: Vec<Prose> = not_counted(words, &whole).into_iter().chain(caveats).collect();
    let numbers = candidates.into_iter().map(|candidate| candidate.number).collect();
    let mut section = Section::new("key-numbers", words.say(message::InBrief));
    section.blocks.push(Block::Paragraph(scope(draft, &whole)));
    section.blocks.push(Block::KeyNumbers(numbers));
    if !caveats.is_empty() {
        let one_more = |said: Prose, next| if said.is_empty() { next } else { said.text(" ").and(next) };
        section.blocks.push(Block::Small(caveats.into_iter().fold(Prose::default(), one_more)));
    }
    section.blocks.extend(at_a_glance::table(words, rows));
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
fn scope(draft: &Draft<'_>, whole: &Whole<'_, '_>) -> Prose {
    let words = draft.words;
    let active = whole.rows.iter().filter(|row| row.practice() == Some(model::record::Standing::Operating)).count();
    match whole.programme.map(|programme| programme.title()) {
        Some(title) => {
            let said = words.say(message::NumbersOfProgramme { active, count: whole.rows.len(), title });
            words.quoting(&said, [title])
        }
        None => words.say(message::NumbersOfArrangements { active, count: whole.rows.len() }).into(),
    }
}

/// The arrangements that the numbers are not of.
fn not_counted(words: Words, whole: &Whole<'_, '_>) -> Option<Prose> {
    let names: Vec<String> = whole.apart.iter().map(|row| row.short_name()).collect();
    let said = words.say(message::NotCountedIn { names: &words.joined(&names) });
    (!names.is_empty()).then(|| row::quoting(words, &said, whole.apart.iter().copied()))
}

/// What the counts of a metric prove for one arrangement.
type Prove = for<'a> fn(&Home<'a>, &str) -> Option<Counted<'a>>;

/// People, added up over arrangements or as the programme has them.
fn people(
    draft: &mut Draft<'_>,
    whole: &Whole<'_, '_>,
    (metric, prove): (&str, Prove),
    what: &str,
) -> Option<Candidate> {
    let words = draft.words;
    let (mut terms, mut left_out) = (Vec::new(), Vec::new());
    for row in &whole.rows {
        match prove(&row.home, metric) {
            Some(counted) => terms.push(Term { row, counted }),
            None if row.never_began() => {}
            None => left_out.push(*row),
        }
    }
    let total: Decimal = terms.iter().map(|term| term.counted.low).try_fold(Decimal::ZERO, Decimal::checked_add)?;
    let of_programme = whole.programme.and_then(|home| Some((home, programme_claim(&home, metric)?)));
    if let Some((home, claim)) = of_programme.filter(|(_, claim)| least(claim) >= total) {
        return Some(as_reported(draft, &home, claim, what));
    }
    terms.retain(|term| !term.counted.low.is_zero());
    if terms.is_empty() {
        return None;
    }
    let label = match &terms[..] {
        [only] => only
            .row
            .quoted(&words.say(message::KeyInOne { name: &only.row.full_name(), what }))
            .and(draft.cite_terms(&only.row.home, &only.counted.terms)),
        _ => Prose::from(words.say(message::KeyInSeveral { count: terms.len(), what }))
            .text(greatest(draft, &terms, total))
            .text(" (")
            .see("status", words.say(message::EachWithItsSources))
            .text(")"),
    };
    let number = KeyNumber {
        qualifier: words.say(message::AtLeast),
        value: words.number(total),
        unit: words.say(message::UnitPeople),
        label,
        as_of: dates(draft, &terms),
        verification: word_for(draft, &terms),
    };
    Some(Candidate { number, caveat: left_out_sentence(draft, metric, &left_out) })
}

fn left_out_sentence(draft: &Draft<'_>, metric: &str, left_out: &[&Row<'_>]) -> Option<Prose> {
    let names: Vec<String> = left_out.iter().map(|row| row.short_name()).collect();
    let (metric, joined) = (draft.metric(metric), draft.words.joined(&names));
    let said = draft.words.say(message::TotalLeavesOut { metric: &metric, names: &joined });
    (!names.is_empty()).then(|| row::quoting(draft.words, &said, left_out.iter().copied()))
}

/// The arrangement that more than half of a total is of: a total that hides it would mislead.
fn greatest(draft: &Draft<'_>, terms: &[Term<'_, '_>], total: Decimal) -> String {
    let greatest = terms.iter().max_by_key(|term| term.counted.low);
    let is_most = |term: &&Term<'_, '_>| term.counted.low.checked_mul(Decimal::TWO).is_some_and(|twice| twice > total);
    let told = |term: &Term<'_, '_>| {
        let number = draft.words.number(term.counted.low);
        draft.words.say(message::OfThemIn { number: &number, state: &term.row.receiver() })
    };
    greatest.filter(is_most).map_or_else(String::new, told)
}

/// Between which days the parts of a total are known.
fn dates(draft: &Draft<'_>, terms: &[Term<'_, '_>]) -> String {
    let words = draft.words;
    let day = |term: &Term<'_, '_>| term.counted.terms.iter().filter_map(|claim| certain_day(&claim.as_of)).max();
    let days: BTreeSet<Date> = terms.iter().filter_map(day).collect();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => words.as_of_day(*last),
        (Some(first), Some(last)) => {
            words.say(message::AsOfDates { first: &words.day(*first), last: &words.day(*last) })
        }
        _ => words.say(message::DateNotKnown),
    }
}

/// The word of the weakest part, and whether only a part is so weak.
fn word_for(draft: &Draft<'_>, terms: &[Term<'_, '_>]) -> Tag {
    let all: Vec<Option<Verification>> =
        terms.iter().map(|term| draft.worst(&term.row.home, &term.counted.terms)).collect();
    let disputed = all.iter().filter(|word| **word == Some(Verification::Disputed)).count();
    if disputed > 0 && disputed < all.len() {
        return Tag::grave(draft.words.say(message::DisputedInPart));
    }
    super::draft::weakest(all.into_iter().flatten().collect())
        .map_or_else(|| reported_only(draft), |word| draft.words.tag(word))
}

/// A number of the programme itself.
fn reported(draft: &mut Draft<'_>, whole: &Whole<'_, '_>, metric: &str, what: &str) -> Option<Candidate> {
    let home = whole.programme?;
    let claim = programme_claim(&home, metric)?;
    Some(as_reported(draft, &home, claim, what))
}

fn as_reported(draft: &mut Draft<'_>, home: &Home<'_>, claim: &Claim, what: &str) -> Candidate {
    let words = draft.words;
    let wording = claim.figure(home.record).and_then(|figure| figure.wording.as_ref());
    let (hedge, number) = words.quantified(claim, wording.map(|wording| &*wording.value));
    let Large { number: value, unit } = words.large(claim, number);
    let label = Prose::from(what).and(draft.cite_few_for(home, claim));
    let verification =
        draft.verification(home, claim).map_or_else(|| reported_only(draft), |word| draft.words.tag(word));
    let as_of = words.as_of(home, claim).unwrap_or_else(|| words.say(message::DateNotKnown));
    Candidate { number: KeyNumber { qualifier: hedge, value, unit, label, as_of, verification }, caveat: None }
}

/// The word for a number that nobody stands for exactly.
fn reported_only(draft: &Draft<'_>) -> Tag {
    Tag::plain(draft.words.say(message::Reported))
}

/// The programme's figure of a metric that is to be printed: the preferred one of the newest date, else the newest.
fn programme_claim<'a>(home: &Home<'a>, metric: &str) -> Option<&'a Claim> {
    let claims = home.file.facts.figures.claims.iter();
    let claims = claims.filter(|claim| {
        *claim.metric == *metric && is_plain(claim) && claim.part.is_none() && claim.event(home.record).is_some()
    });
    claims.max_by_key(|claim| (claim.rank == Rank::Preferred, claim.as_of.latest(), Reverse(claim.at)))
}

/// Money paid, in the currency in which most was paid; stages are never added.
fn paid(draft: &mut Draft<'_>, whole: &Whole<'_, '_>) -> Option<Candidate> {
    let mut totals: BTreeMap<String, (Decimal, Vec<(Home<'_>, &Claim)>)> = BTreeMap::new();
    for row in &whole.rows {
        let mut sums = money::of_stage(&row.home, Stage::Disbursement).into_iter();
        let largest = sums.find(|sum| money::is_for_receiver(draft, &row.home, sum.payment));
        let Some((claim, low)) = largest.and_then(|sum| Some((sum.claim?, sum.low()))) else { continue };
        // Of a sum that may be nought nobody knows that anything was paid.
        if low.is_zero() {
            continue;
        }
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
    if let Some((home, claim)) = of_programme.filter(|(_, claim)| least(claim) >= total) {
        return Some(as_reported(draft, &home, claim, &payees(draft, &home, claim)));
    }
    let (currency, (total, terms)) = most?;
    let words = draft.words;
    let mut label = Prose::from(words.say(message::PaidToStates { count: terms.len() }));
    for (home, claim) in &terms {
        // One source can stand behind several of them.
        let marks: Vec<Inline> = draft.cite_few_for(home, claim).0;
        label.0.extend(marks.into_iter().filter(|mark| !label.0.contains(mark)).collect::<Vec<_>>());
    }
    let verification: Vec<Verification> =
        terms.iter().filter_map(|(home, claim)| draft.verification(home, claim)).collect();
    let last = terms.iter().max_by_key(|(_, claim)| certain_day(&claim.as_of));
    let number = KeyNumber {
        qualifier: words.say(message::AtLeast),
        value: words.spoken_in_short(round_down(total, uncertainty(&terms))),
        unit: currency,
        label,
        as_of: last
            .and_then(|(home, claim)| words.as_of(home, claim))
            .unwrap_or_else(|| words.say(message::DateNotKnown)),
        verification: super::draft::weakest(verification)
            .map_or_else(|| reported_only(draft), |word| draft.words.tag(word)),
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

/// To whom a sum of a programme was paid, by name.
fn payees(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let payees = match claim.event(home.record) {
        Some(model::record::Event::Payment(payment)) => &*payment.payee,
        _ => &[],
    };
    let names: Vec<String> =
        payees.iter().map(|payee| draft.words.party_in_sentence(&draft.register, &payee.value)).collect();
    if names.is_empty() {
        return draft.words.say(message::PaidToOthers);
    }
    draft.words.say(message::PaidTo { names: &draft.words.joined(&names) })
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
