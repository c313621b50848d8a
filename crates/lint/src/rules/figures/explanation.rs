//! Why two numbers contradict each other: what does not explain it, and what most likely does.
//!
//! ```text
//! two figures ─┬─ time, people, stage ─▶ what they share, so that it is no explanation
//!              ├─ origins ─────────────▶ a copy gone wrong, or two voices
//!              └─ other figures ───────▶ a hedge lost, a cap read as a count, a part told as the whole, the other way of a journey,
//!                                        an older number
//! ```
use super::{direction, speech};
use crate::Here;
use model::dataset::Answer;
use model::facts::{Claim, Conflict, Held, Origin, citations, independent_origins, testimonies};
use model::record::{Event, Measure, Quantifier, Record};
use model::value::{Moment, grouped};
use model::{File, Kind};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// In a longer record something has any number by chance.
const MANY: usize = 500;
/// A smaller number is in a record by chance.
const SMALL: Decimal = Decimal::TEN;

/// What the two have in common, and what therefore does not explain their difference.
pub fn what_they_share(conflict: &Conflict<'_>, here: &Here<'_>) -> String {
    let [one, other] = conflict.in_order();
    let time = time(one, other, here);
    let people = match one.population.as_ref() {
        "" => String::new(),
        population => format!(" and of the same people, `{population}`{}", who_says_so(one, other, here)),
    };
    match one.event(here.record) {
        Some(Event::Payment(payment)) => {
            let stage = payment.stage.value.word();
            format!("neither time nor people nor stage explains it: both are {time}{people}, at the stage `{stage}`")
        }
        _ if people.is_empty() => format!("time does not explain it: both are {time}"),
        _ => format!("neither time nor people explains it: both are {time}{people}"),
    }
}

fn who_says_so(one: &Claim, other: &Claim, here: &Here<'_>) -> &'static str {
    let is_written = |claim: &Claim| claim.figure(here.record).is_some_and(|figure| figure.population.is_some());
    match (is_written(one), is_written(other)) {
        (false, false) => ", as neither names others",
        (true, true) => "",
        _ => ", though only one says so",
    }
}

fn time(one: &Claim, other: &Claim, here: &Here<'_>) -> String {
    let event = match one.event(here.record) {
        Some(Event::Transfer(transfer)) => transfer.id.as_ref().map(|id| ("transfer", id.as_str())),
        Some(Event::Payment(payment)) => payment.id.as_ref().map(|id| ("payment", id.as_str())),
        _ => None,
    };
    let (first, second) = (one.time.as_of(), other.time.as_of());
    match (event, first.day().zip(second.day())) {
        (Some((noun, id)), _) => format!("of the {noun} `#{id}`"),
        _ if one.time.force().is_some() => "in force at the same time".to_owned(),
        (_, Some((day, same))) if day == same && is_cut_off(one, other, here) => {
            format!("of {day}, after which nobody came,")
        }
        (_, Some((day, same))) if day == same => format!("of {day}"),
        (_, Some((day, near))) => format!("of one time ({day} and {near} are near enough for `{}`)", one.metric),
        _ => "of one time".to_owned(),
    }
}

/// Whether a number is written for a later day than that on which the arrangement paused or ended.
fn is_cut_off(one: &Claim, other: &Claim, here: &Here<'_>) -> bool {
    [one, other].into_iter().any(|claim| {
        let written = claim.figure(here.record).and_then(|figure| figure.as_of.as_ref());
        written.is_some_and(|day| day.value.moment().after(&claim.time.as_of()).is_certain())
    })
}

/// Whether one of two numbers may be a copy of the other that went wrong.
pub fn origins(one: &Claim, other: &Claim, here: &Here<'_>) -> Option<String> {
    let (first, second) = (speech::name(one, here), speech::name(other, here));
    if let Some(source) = common_source(one, other, here) {
        return Some(format!("one source, `{source}`, prints both: look whether it means one thing by them"));
    }
    let (of_one, of_other) = (origins_of(one, here)?, origins_of(other, here)?);
    let common: Vec<String> = of_one.intersection(&of_other).map(|origin| format!("`{origin}`")).collect();
    Some(match (of_one.is_empty(), of_other.is_empty(), common.is_empty()) {
        (true, true, _) => {
            "nobody says where either comes from, so one may be a copy of the other gone wrong".to_owned()
        }
        (false, true, _) => unknown(&first, &of_one, &second),
        (true, false, _) => unknown(&second, &of_other, &first),
        (_, _, false) => format!("both go back to {}, so one may be a copy gone wrong, or older", common.join(" and ")),
        _ => format!(
            "{first} goes back to {}, {second} to {}: these are different voices, and no copies",
            names(&of_one),
            names(&of_other)
        ),
    })
}

fn unknown(known: &str, origins: &BTreeSet<Origin>, other: &str) -> String {
    format!(
        "{known} goes back to {}; where {other} comes from is not known, so it may be a copy gone wrong",
        names(origins)
    )
}

fn names(origins: &BTreeSet<Origin>) -> String {
    origins.iter().map(|origin| format!("`{origin}`")).collect::<Vec<_>>().join(" and ")
}

fn common_source(one: &Claim, other: &Claim, here: &Here<'_>) -> Option<String> {
    let sources = |claim: &Claim| -> Option<BTreeSet<String>> {
        let cite = citations(claim, file_of(claim, here)?.record.as_ref()?);
        Some(cite.iter().map(|citation| citation.source.as_str().to_owned()).collect())
    };
    // Where there are more sources, what one of them prints of both is in its `states`.
    let (first, second) = (sources(one)?, sources(other)?);
    (first == second && first.len() == 1).then(|| first.into_iter().next())?
}

fn origins_of(claim: &Claim, here: &Here<'_>) -> Option<BTreeSet<Origin>> {
    let file = file_of(claim, here)?;
    let cite = citations(claim, file.record.as_ref()?);
    (!cite.is_empty()).then(|| independent_origins(&testimonies(cite, &Held::figure(file, claim), here.elsewhere)))
}

fn file_of<'a>(claim: &Claim, here: &Here<'a>) -> Option<&'a File> {
    if claim.at.file == here.file.id { Some(here.file) } else { here.elsewhere.file(claim.at.file).map(|file| &**file) }
}

/// What usually is behind such a difference, the likeliest first.
pub fn causes(conflict: &Conflict<'_>, here: &Here<'_>) -> Vec<String> {
    let pair = conflict.in_order();
    let mut causes: Vec<String> = same_number(pair, here).into_iter().collect();
    causes.extend(conflict.signature().map(speech::cause));
    if here.facts.figures.claims.len() <= MANY {
        causes.extend(pair.into_iter().find_map(|claim| another_with_its_number(claim, conflict, here)));
        causes.extend(difference(pair, here));
        causes.extend(pair.into_iter().find_map(|claim| direction::reversed(claim, here)));
    }
    causes.extend(superseded(pair, here));
    causes
}

/// One number, and only the hedge differs.
fn same_number([one, other]: [&Claim; 2], here: &Here<'_>) -> Option<String> {
    let same = one.value().is_some() && one.value() == other.value();
    let hedged = if is_hedged(one) { one } else { other };
    same.then(|| {
        format!(
            "the two differ in the hedge alone: look whether {} or its rival has the source's word",
            speech::name(hedged, here)
        )
    })
}

fn is_hedged(claim: &Claim) -> bool {
    claim.quantifier().is_some_and(|quantifier| quantifier != Quantifier::Exactly)
}

/// A figure outside the conflict that has the number of one in it: a cap or a plan, the same with a hedge, a part.
fn another_with_its_number(claim: &Claim, conflict: &Conflict<'_>, here: &Here<'_>) -> Option<String> {
    let value = claim.value().filter(|value| *value >= SMALL)?;
    let is_outside = |other: &&Claim| conflict.members.iter().all(|member| member.at != other.at);
    let like =
        |other: &&Claim| other.metric == claim.metric && other.unit == claim.unit && other.value() == Some(value);
    let mut others = here.facts.figures.claims.iter().filter(like).filter(is_outside);
    others.find_map(|other| {
        let (own, name) = (speech::name(claim, here), speech::name(other, here));
        match other.measure {
            Some(Measure::Ceiling) if claim.is_counted() => {
                Some(format!("{name}, a cap, has the number of {own}: a cap may have been read as a count"))
            }
            Some(Measure::Planned) if claim.is_counted() => {
                Some(format!("{name}, a plan, has the number of {own}: a plan may have been read as a count"))
            }
            _ if other.key() == claim.key() && is_hedged(other) && !is_hedged(claim) => {
                Some(format!("{name} hedges the number of {own}: the hedge may have been lost"))
            }
            _ if other.measure == claim.measure && (other.subject != claim.subject || other.cell != claim.cell) => {
                Some(format!("{name} has the number of {own}: the number of a part may stand for the whole, or the other way round"))
            }
            _ => None,
        }
    })
}

/// A third figure that is just what one has more than the other, if there is one of the same metric.
fn difference([one, other]: [&Claim; 2], here: &Here<'_>) -> Option<String> {
    let more = one.value()?.checked_sub(other.value()?)?.abs();
    let is_third = |claim: &&Claim| claim.at != one.at && claim.at != other.at && claim.unit == one.unit;
    let is_amount = |claim: &&Claim| claim.is_counted() && !claim.is_share() && claim.per.is_none();
    let claims = here.facts.figures.claims.iter().filter(|_| more >= SMALL);
    let same = claims.filter(|claim| claim.value() == Some(more)).filter(is_third).filter(is_amount);
    let third = same.min_by_key(|claim| (claim.metric != one.metric, claim.at))?;
    let name = speech::name(third, here);
    Some(format!("they differ by {}, the number of {name}: one may include what the other leaves out", grouped(more)))
}

/// Whether all sources of one were published after all of the other.
fn superseded([one, other]: [&Claim; 2], here: &Here<'_>) -> Option<String> {
    let (first, second) = (published(one, here)?, published(other, here)?);
    let (older, newer) = if is_before(&first, &second) {
        (one, other)
    } else if is_before(&second, &first) {
        (other, one)
    } else {
        return None;
    };
    let (older, newer) = (speech::name(older, here), speech::name(newer, here));
    Some(format!("every source of {newer} is later than those of {older}, which it may supersede"))
}

fn is_before(these: &[Moment], those: &[Moment]) -> bool {
    these.iter().all(|this| those.iter().all(|that| this.before(that).is_certain()))
}

/// When the sources of a figure were published; nothing unless every one of them says so.
fn published(claim: &Claim, here: &Here<'_>) -> Option<Vec<Moment>> {
    let cite = citations(claim, file_of(claim, here)?.record.as_ref()?);
    let days: Option<Vec<Moment>> = cite.iter().map(|citation| day(citation.source.as_str(), here)).collect();
    days.filter(|days| !days.is_empty())
}

fn day(source: &str, here: &Here<'_>) -> Option<Moment> {
    let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], source) else { return None };
    let Some(Record::Source(source)) = &file.record else { return None };
    Some(source.published.as_ref()?.value.moment())
}
