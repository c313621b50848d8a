//! Numbers of an arrangement or a place as a whole: of each thing that was counted the newest number, and none that
//! another has replaced.
use super::super::arrivals::RECEIVED;
use super::super::disagreements::numbers::{about, about_as, cell};
use super::super::draft::Draft;
use super::super::moved_on::DEPARTURES;
use super::super::row::Row;
use super::{breakdown, table};
use crate::Home;
use crate::count::{best, is_plain, least};
use crate::words::{Words, is_money, message, sentence};
use model::facts::{Calculation, Claim, Subject, Time, Verdict, calculations};
use model::record::{Axis, Measure, Rank, Standing};
use model::{Kind, Span};
use render::document::{Block, Column, Grid, Prose};
use std::collections::{BTreeMap, BTreeSet};

/// The unit of what lasts.
const DAY: &str = "day";

/// What a brief tells of where people are.
const STOCKS: [&str; 2] = ["people-held", "people-present"];

/// Whether a figure is of the record as a whole and not a cell, a share or a cap. A part whose whole nobody counted stands
/// for itself: nothing else would tell of it.
fn is_total(claim: &Claim) -> bool {
    claim.subject == Subject::Record
        && claim.compares()
        && !claim.is_cell
        && (claim.cell.is_whole() || is_of_no_whole(claim))
        && !claim.is_share()
        && !claim.is_ceiling()
        && claim.stated.is_some() | claim.reading.is_some()
}

/// Whether a number is a part of what this record has no number for.
pub fn is_of_no_whole(claim: &Claim) -> bool {
    claim.part.as_ref().is_some_and(|part| part.whole_here().is_none())
}

/// Of each thing that was counted the newest number: the preferred one of its day, else the tightest. A count or plan that an
/// editor prefers and that nothing has brought up to date stands before a newer one that nobody prefers.
pub fn newest<'a>(home: &Home<'a>) -> Vec<&'a Claim> {
    let mut things: BTreeMap<_, Vec<&'a Claim>> = BTreeMap::new();
    for claim in home.file.facts.figures.claims.iter().filter(|claim| is_total(claim)) {
        things.entry(claim.key()).or_default().push(claim);
    }
    let replaced: Vec<Span> = home.file.facts.figures.claims.iter().flat_map(|it| it.updates.iter().copied()).collect();
    let mut newest: Vec<&Claim> = Vec::new();
    for claims in things.into_values() {
        let day = |claim: &&Claim| claim.time.as_of().latest();
        let last = claims.iter().map(day).max();
        let of_last = best(claims.iter().copied().filter(|claim| Some(day(claim)) == last));
        // An editor's choice is of its own day; a later number that nobody prefers is news all the same.
        let is_choice = |claim: &&Claim| claim.rank == Rank::Preferred && (is_count(claim) || is_plan(claim));
        let chosen = claims.iter().copied().filter(is_choice);
        let chosen = chosen.filter(|claim| !replaced.contains(&claim.head)).max_by_key(day);
        let chosen = chosen.filter(|_| of_last.is_some_and(|last| last.rank != Rank::Preferred));
        newest.extend(chosen.into_iter().chain(of_last));
    }
    newest.sort_by_key(|claim| claim.at);
    newest
}

/// Whether it counts what happened over time, so that a later number is no news of another state of things.
fn is_count(claim: &Claim) -> bool {
    matches!(claim.time, Time::Counted(_))
}

/// Whether it is what was to happen, of which a later number need not be news either.
fn is_plan(claim: &Claim) -> bool {
    claim.measure == Some(Measure::Planned)
}

/// Whether a number was computed here, and nobody prints it.
pub fn is_ours(home: &Home<'_>, claim: &Claim) -> bool {
    claim.is_computed && claim.figure(home.record).is_some_and(|figure| figure.cite.is_empty())
}

/// A number with its date, who says so and how well it is established.
pub fn number(draft: &mut Draft<'_>, home: &Home<'_>, claim: &Claim) -> Prose {
    let amount = amount(draft, home, claim);
    said(draft, home, &[claim], amount)
}

/// The same in other words than the number's own. Of several figures that say the same the first gives date and word; all
/// have their notes.
pub fn said(draft: &mut Draft<'_>, home: &Home<'_>, claims: &[&Claim], amount: String) -> Prose {
    let first = claims.get(..1).unwrap_or_default();
    let date = first.first().and_then(|claim| draft.words.as_of(home, claim));
    let date = date.map(|date| format!(", {date}")).unwrap_or_default();
    let number = Prose::default().strong(amount).text(date).and(draft.cite_terms(home, claims));
    draft.established(number, home, first)
}

/// The number with its hedge and, where a reader could not guess it, what it is in.
pub fn amount(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let amount = draft.amount(home, claim);
    if &*claim.unit == DAY { draft.words.say(message::InDays { number: &amount }) } else { amount }
}

/// Other numbers for the same thing and the same day that still stand: none of them may be left out where nothing else
/// in the brief tells of them.
pub fn rivals<'a>(home: &Home<'a>, of: &Claim) -> Vec<&'a Claim> {
    let claims = home.file.facts.figures.claims.iter().filter(|claim| is_total(claim) && !std::ptr::eq(*claim, of));
    let same =
        claims.filter(|claim| claim.key() == of.key() && claim.time.as_of().latest() == of.time.as_of().latest());
    same.filter(|claim| claim.stated != of.stated).collect()
}

/// How many are held or present, as last counted; nothing where that was over before it can be read.
pub fn held(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Prose> {
    let mut said = Prose::default();
    // A part of those who are there tells nothing of how it stands.
    let stocks = newest(&row.home).into_iter().filter(|claim| claim.cell.is_whole() && claim.is_counted());
    let stocks = stocks.filter(|claim| STOCKS.contains(&&*claim.metric));
    for claim in stocks.filter(|claim| !is_gone(row, claim)) {
        let what = about(draft, &row.home, claim);
        said = if said.is_empty() { said } else { said.text(draft.words.semicolon()) };
        said = said.and(number_or_rivals(draft, &row.home, claim)).text(format!(" ({what})"));
    }
    (!said.is_empty()).then_some(said)
}

/// A number; where sources disagree about it and nobody has settled that, all that they print, the least first.
fn number_or_rivals(draft: &mut Draft<'_>, home: &Home<'_>, claim: &Claim) -> Prose {
    let mut said = Prose::default();
    for rival in unsettled(home, claim) {
        said = if said.is_empty() { said } else { said.text(draft.words.say(message::AlsoNumber { number: "" })) };
        said = said.and(number(draft, home, rival));
    }
    if said.is_empty() { number(draft, home, claim) } else { said }
}

/// A number in short; where sources disagree about it and nobody has settled that, all: `14 or 17`.
pub fn either(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let mut numbers: Vec<String> = Vec::new();
    for number in unsettled(home, claim).into_iter().map(|rival| draft.amount(home, rival)) {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    let or = |one: String, other: String| draft.words.or(&one, &other);
    numbers.into_iter().reduce(or).unwrap_or_else(|| draft.amount(home, claim))
}

/// The numbers of a conflict in which nobody prefers one.
fn unsettled<'a>(home: &Home<'a>, claim: &Claim) -> Vec<&'a Claim> {
    let conflicts = home.file.facts.figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Inconsistent);
    let mut conflicts = conflicts.filter(|conflict| conflict.preferred().next().is_none());
    let of_it = conflicts.find(|conflict| conflict.members.iter().any(|member| std::ptr::eq(*member, claim)));
    let mut members: Vec<&Claim> = of_it.map_or_else(Vec::new, |conflict| conflict.members.clone());
    members.sort_by_key(|member| (least(member), member.at));
    members
}

/// Whether all whom a stock counts had left later, or everything had ended: printed as how it stands it would mislead.
fn is_gone(row: &Row<'_>, stock: &Claim) -> bool {
    let day = stock.time.as_of();
    let ended = row.home.standing(Axis::Operational).filter(|status| status.value.value == Standing::Ended);
    let ended = ended.and_then(|status| status.from.as_ref());
    if ended.is_some_and(|from| day.before(&from.moment()).is_certain()) {
        return true;
    }
    let departures = row
        .home
        .file
        .facts
        .figures
        .claims
        .iter()
        .filter(|claim| is_plain(claim) && DEPARTURES.contains(&&*claim.metric));
    let later = departures.filter(|claim| match claim.time {
        Time::Counted(window) => day.before(&window.start()).is_certain(),
        _ => false,
    });
    later.map(least).max().is_some_and(|gone| !gone.is_zero() && gone >= least(stock))
}

/// The most that may be sent, in all or in a time.
pub fn caps(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Prose> {
    limits(draft, row, |claim| &*claim.unit != DAY, |draft, claim| Some(about_as(draft, &row.home, claim, None)))
}

/// How long people may stay or be held at most.
pub fn longest_stay(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Prose> {
    limits(draft, row, |claim| &*claim.unit == DAY, cell)
}

/// The limits that are wanted, each with what it is a limit of.
fn limits<'a>(
    draft: &mut Draft<'a>,
    row: &Row<'_>,
    of: impl Fn(&Claim) -> bool,
    what: impl Fn(&Draft<'a>, &Claim) -> Option<String>,
) -> Option<Prose> {
    let mut said = Prose::default();
    let claims = row.home.file.facts.figures.claims.iter();
    let caps: Vec<&Claim> =
        claims.filter(|claim| claim.is_ceiling() && claim.compares() && !is_money(&claim.unit) && of(claim)).collect();
    for claim in caps {
        let what = what(draft, claim).map(|what| format!(" ({what})")).unwrap_or_default();
        said = if said.is_empty() { said } else { said.text(draft.words.semicolon()) };
        said = said.and(number(draft, &row.home, claim)).text(what);
    }
    (!said.is_empty()).then_some(said)
}

/// The totals of an arrangement, and what became of those who arrived; money stands elsewhere.
pub fn grid(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Block> {
    let (words, home) = (draft.words, &row.home);
    let mut claims: Vec<&Claim> = row.arrived.iter().flat_map(|arrived| arrived.terms.iter().copied()).collect();
    claims.retain(|claim| claim.subject == Subject::Record);
    for claim in newest(home).into_iter().filter(|claim| !is_money(&claim.unit)) {
        if !claims.iter().any(|known| std::ptr::eq(*known, claim)) {
            claims.push(claim);
        }
    }
    if claims.is_empty() {
        return None;
    }
    let rows: Vec<[Prose; 3]> = claims
        .into_iter()
        .map(|claim| {
            let what = sentence(&about(draft, home, claim));
            let what = if is_ours(home, claim) { words.say(message::CalculatedHere { what: &what }) } else { what };
            let number = number_or_rivals(draft, home, claim);
            [Prose::from(what), number, breakdown::of(draft, home, claim)]
        })
        .collect();
    let grid = if rows.iter().all(|[_, _, who]| who.is_empty()) {
        Grid::with_columns([
            Column::head(words.say(message::WhatWasCounted)),
            Column::text(words.say(message::NumberNewest)),
        ])
        .captioned(words.say(message::TotalsCaption))
        .rows(rows.into_iter().map(|[what, number, _]| [what, number]))
        .build()
    } else {
        Grid::with_columns([
            Column::head(words.say(message::WhatWasCounted)),
            Column::text(words.say(message::NumberNewest)),
            Column::text(words.say(message::WhoTheyWere)),
        ])
        .captioned(words.say(message::TotalsCaption))
        .rows(rows)
        .build()
    };
    Some(table(grid))
}

/// With how many other states a number of their programme is told; with more it would say nothing of any of them.
const FEW: usize = 2;

/// How many arrived under the programme as a whole, where it is of few states: `4,245 together with Papua New Guinea`.
pub fn together(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Prose> {
    let programme = row.home.arrangement()?.programme.as_ref()?;
    let is_of_it = |home: &Home<'_>| {
        let own = home.arrangement().and_then(|record| record.programme.as_ref());
        own.is_some_and(|own| own.as_str() == programme.as_str()) && home.id() != row.home.id()
    };
    let others = draft.register.homes(Kind::Arrangement).filter(is_of_it);
    let others: BTreeSet<_> = others.filter_map(|home| home.record.states().1).collect();
    if others.is_empty() || others.len() > FEW {
        return None;
    }
    let home = draft.register.home(Kind::Programme, programme.as_str())?;
    let is_wanted = |claim: &&Claim| *claim.metric == *RECEIVED && claim.cell.is_whole() && claim.is_counted();
    let claim = newest(&home).into_iter().filter(is_wanted).max_by_key(|claim| claim.time.as_of().latest())?;
    let names: Vec<String> = others.into_iter().map(|state| draft.words.country_in_sentence(state)).collect();
    let names = draft.words.joined(&names);
    let what = sentence(&about(draft, &home, claim));
    let what = draft.words.say(message::CountedTogetherWith { names: &names, what: &what });
    Some(Prose::from(what).text(" ").and(number(draft, &home, claim)).text("."))
}

/// `15 arrived − 1 returned = 14 held, as of 5 December 2025`, where the record computes it so and the numbers agree.
pub fn balances(draft: &mut Draft<'_>, row: &Row<'_>) -> Vec<Prose> {
    let home = &row.home;
    let all = calculations(home.file, &draft.register.lookup());
    let mut told = Vec::new();
    for calculation in &all {
        let Some((line, claims)) = balance(draft, home, calculation) else { continue };
        told.push(Prose::default().strong(line).and(draft.cite_terms(home, &claims)));
    }
    told
}

/// One balance, and the numbers it is made of that stand in this record.
fn balance<'a>(draft: &Draft<'_>, home: &Home<'a>, calculation: &Calculation<'a>) -> Option<(String, Vec<&'a Claim>)> {
    let claim = calculation.claim;
    let is_wanted = is_total(claim) && claim.is_counted() && &*claim.unit == "person" && !claim.is_outvoted;
    let computed = calculation.computed?;
    if !is_wanted || !computed.strict.meets(&claim.strict()?) {
        return None;
    }
    let written = claim.figure(home.record)?.calc.as_ref()?;
    // A sum of like things is a total, not a balance.
    if calculation.operands.iter().flatten().all(|operand| operand.metric == claim.metric) {
        return None;
    }
    let mut operands = calculation.operands.iter();
    let mut line = String::new();
    let mut claims = Vec::new();
    for token in written.value.split_whitespace() {
        line.push_str(&match token {
            "+" => " + ".to_owned(),
            "-" => " − ".to_owned(),
            operand if operand.contains('#') => {
                let is_here = operand.starts_with('#');
                let operand = (*operands.next()?)?;
                if operand.rank == Rank::Deprecated || operand.measure == Some(Measure::Planned) {
                    return None;
                }
                claims.extend(is_here.then_some(operand));
                became(draft.words, &operand.metric, &draft.amount(home, operand))?
            }
            _ => return None,
        });
    }
    let date = draft.words.as_of(home, claim).map(|date| format!(", {date}")).unwrap_or_default();
    let result = became(draft.words, &claim.metric, &draft.amount(home, claim))?;
    claims.extend((!claim.figure(home.record)?.cite.is_empty()).then_some(claim));
    Some((format!("{line} = {result}{date}"), claims))
}

/// A number and what was done to those a metric counts: `15 arrived`.
fn became(words: Words, metric: &str, number: &str) -> Option<String> {
    Some(match metric {
        "people-received" => words.say(message::NumberArrived { number }),
        "people-held" => words.say(message::NumberHeld { number }),
        "people-present" => words.say(message::NumberPresent { number }),
        "people-returned" => words.say(message::NumberReturned { number }),
        "people-released" => words.say(message::NumberReleased { number }),
        "people-left" => words.say(message::NumberLeft { number }),
        "asylum-claims" => words.say(message::NumberAskedForAsylum { number }),
        _ => return None,
    })
}
