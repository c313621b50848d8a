//! Numbers for one thing and one time that cannot all be true, and breakdowns that leave no room for each other.
use super::super::draft::Draft;
use super::{Disagreement, explanation};
use crate::{Home, words};
use model::facts::{
    AbsentCells, Claim, Conflict, Held, Signature, Verdict, citations, independent_origins, testimonies,
};
use model::record::{Event, Rank};
use model::value::{AnyItem, CountryCode, Ref, Sense};
use model::{Kind, Spanned};
use render::document::{Prose, Tag};

pub(super) fn of(draft: &mut Draft<'_>, home: &Home<'_>) -> Vec<Disagreement> {
    let figures = &home.file.facts.figures;
    let conflicts = figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Inconsistent);
    let mut all: Vec<Disagreement> = conflicts.map(|conflict| rivals(draft, home, &conflict)).collect();
    let absent = figures.absent_cells();
    all.extend(absent.iter().map(|absent| no_room(draft, home, absent)));
    // What has been explained above is not explained again.
    let conflicts = figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Inconsistent);
    let of_conflicts = conflicts.filter_map(|conflict| explanation(home, &names(&conflict.members)));
    let of_lists = absent.iter().filter_map(|absent| explanation(home, &names_of_list(absent)));
    let told: Vec<&str> = of_conflicts.chain(of_lists).collect();
    all.extend(explained(home, &told).into_iter().map(|explained| apart(draft, home, &explained)));
    all
}

/// Numbers that disagree in another way than as rivals of one thing and one time, such as a total and its parts, and that
/// an editor explains: of all such explanations those that share a number are told together.
struct Explained<'a> {
    items: Vec<&'a str>,
    reasons: Vec<&'a str>,
}

fn explained<'a>(home: &Home<'a>, told: &[&str]) -> Vec<Explained<'a>> {
    let mut all: Vec<Explained<'a>> = Vec::new();
    for expect in home.record.expects().iter().filter(|expect| expect.rule.value.starts_with("FIG")) {
        let items: Vec<&str> = expect.at.iter().map(|at| own(home, at)).collect();
        let reason = &*expect.reason.value;
        if told.contains(&reason) {
            continue;
        }
        match all.iter_mut().find(|known| known.items.iter().any(|item| items.contains(item))) {
            Some(known) => {
                let new: Vec<&str> = items.into_iter().filter(|item| !known.items.contains(item)).collect();
                known.items.extend(new);
                known.reasons.push(reason);
            }
            None => all.push(Explained { items, reasons: vec![reason] }),
        }
    }
    all
}

/// An item by its address: without the record where that is this one.
fn own<'a>(home: &Home<'a>, at: &'a Spanned<Ref<AnyItem>>) -> &'a str {
    let address = at.value.as_str();
    match address.split_once('#') {
        Some((record, item)) if record.is_empty() || record == home.id() => item,
        _ => address,
    }
}

fn apart(draft: &mut Draft<'_>, home: &Home<'_>, explained: &Explained<'_>) -> Disagreement {
    let (mut lines, mut subject) = (Vec::new(), None);
    for item in &explained.items {
        let elsewhere = item.split_once('#').and_then(|(record, item)| Some((draft.register.record(record)?, item)));
        let (home, item) = elsewhere.unwrap_or((*home, *item));
        let Some(claim) = home.file.facts.figures.named(item) else { continue };
        let said = Prose::from(format!("{}: ", words::sentence(&about(draft, &home, claim))));
        lines.push(said.and(line(draft, &home, claim)));
        subject = subject.or_else(|| Some(draft.metric(&claim.metric)));
    }
    let remarks = explained.reasons.iter().map(|reason| (*reason).to_owned()).collect();
    Disagreement { about: subject.unwrap_or_else(|| "what is told of it".to_owned()), rivals: lines, remarks }
}

fn names<'a>(claims: &[&'a Claim]) -> Vec<&'a str> {
    claims.iter().map(|claim| &*claim.name).collect()
}

fn names_of_list<'a>(absent: &AbsentCells<'a>) -> Vec<&'a str> {
    absent.cells.iter().chain([&absent.whole]).map(|claim| &*claim.name).collect()
}

fn rivals(draft: &mut Draft<'_>, home: &Home<'_>, conflict: &Conflict<'_>) -> Disagreement {
    let preferred: Vec<&Claim> = conflict.preferred().collect();
    let lines = conflict.members.iter().map(|member| line(draft, home, member)).collect();
    let names = names(&conflict.members);
    let mut remarks: Vec<String> = conflict.signature().map(signature).into_iter().collect();
    if let Some(reason) = explanation(home, &names) {
        remarks.push(reason.to_owned());
    } else {
        remarks.push("No source explains the difference.".to_owned());
        remarks.push(match preferred.len() {
            0 => "None is preferred.".to_owned(),
            1 => format!("Preferred: {}.", preferred.first().map(|it| draft.amount(home, it)).unwrap_or_default()),
            _ => "More than one is marked as preferred.".to_owned(),
        });
    }
    Disagreement { about: about(draft, home, conflict.lower), rivals: lines, remarks }
}

/// One rival: the number, its date, who says so and how many that makes.
fn line(draft: &mut Draft<'_>, home: &Home<'_>, claim: &Claim) -> Prose {
    let date = words::as_of(home, claim).map(|date| format!(", {date}")).unwrap_or_default();
    let mut line = Prose::default().strong(draft.amount(home, claim)).text(date);
    line = line.text(format!(": {}", voices(draft, home, claim)));
    line = line.and(draft.cite_few_for(home, claim));
    if claim.rank == Rank::Preferred { line.text(" ").tag(Tag::firm("preferred")) } else { line }
}

/// Who stands behind a number: `Rwanda and Human Rights Watch`; how many, where their names are too many.
fn voices(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let elsewhere = draft.register.lookup();
    let testimonies = testimonies(citations(claim, home.record), &Held::figure(home.file, claim), &elsewhere);
    let origins = independent_origins(&testimonies);
    let names: Vec<String> = origins.iter().map(|origin| origin_name(draft, origin)).collect();
    match names.len() {
        0 => "origin not known".to_owned(),
        1..=3 => {
            format!("{} ({})", words::joined(&names), words::counted(names.len(), "origin", "independent origins"))
        }
        count => words::counted(count, "origin", "independent origins"),
    }
}

pub fn origin_name(draft: &Draft<'_>, origin: &model::facts::Origin) -> String {
    match origin {
        model::facts::Origin::State(code) => code.name_in_sentence(),
        model::facts::Origin::Speaker(id) => {
            let title = draft.register.home(Kind::Actor, id).map(|home| home.title().to_owned());
            title.unwrap_or_else(|| id.to_string())
        }
    }
}

/// What a number counts: `people received on 15 March 2025, Venezuelan nationals`.
pub fn about(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let mut about = match claim.event(home.record) {
        Some(Event::Payment(payment)) => {
            let purpose = payment.purpose.as_ref().map(|purpose| format!(": {}", purpose.value)).unwrap_or_default();
            format!("{}{purpose}", words::stage(payment.stage.value))
        }
        Some(Event::Transfer(transfer)) => {
            let date = transfer.date.as_ref().map(|date| format!(" {}", date.phrase(Sense::Event)));
            format!("{}{}", draft.metric(&claim.metric), date.unwrap_or_default())
        }
        _ => draft.metric(&claim.metric),
    };
    let default = home.file.facts.figures.vocabulary().default_population(&claim.metric);
    if *claim.population != *default {
        about = format!("{about}: {}", draft.population(&claim.population));
    }
    match claim.measure {
        Some(model::record::Measure::Ceiling) => about = format!("{about}, as a cap"),
        Some(model::record::Measure::Planned) => about = format!("{about}, as planned"),
        None => {}
    }
    for coordinate in claim.cell.coordinates().iter().filter(|coordinate| !coordinate.axis.is_empty()) {
        let values: Vec<String> = coordinate.values.iter().map(|value| spoken(value)).collect();
        about = format!("{about} ({}: {})", spoken(&coordinate.axis), words::joined(&values));
    }
    about
}

/// A word of a breakdown as a reader knows it: a state by its name, `alien-enemies-act` without hyphens.
pub fn spoken(word: &str) -> String {
    match CountryCode::parse(word).ok().filter(CountryCode::is_assigned) {
        Some(code) => code.name_or_code().to_owned(),
        None => word.replace('-', " "),
    }
}

/// What the difference looks like.
fn signature(signature: Signature) -> String {
    match signature {
        Signature::Twice => "One is exactly twice the other.".to_owned(),
        Signature::ThreeTimes => "One is exactly three times the other.".to_owned(),
        Signature::HalfAgain => "One is exactly half as much again as the other.".to_owned(),
        Signature::PowerOfTen(power) => format!(
            "One is the other with {}.",
            words::counted(usize::try_from(power).unwrap_or(0), "zero more", "zeros more")
        ),
        Signature::OneDigitApart => "They differ in one digit.".to_owned(),
        Signature::DigitsTransposed => "They differ in the order of two digits.".to_owned(),
    }
}

/// A breakdown that claims to be complete, and cells of others that it leaves no room for.
fn no_room(draft: &mut Draft<'_>, home: &Home<'_>, absent: &AbsentCells<'_>) -> Disagreement {
    let axis = spoken(absent.axis);
    let whole =
        Prose::from(format!("A complete list by {axis} has none of these")).and(draft.cite_claim(home, absent.whole));
    let mut rivals = vec![whole];
    for cell in &absent.cells {
        let value = cell.cell.on(absent.axis).map(|it| it.values.iter().map(|value| spoken(value)).collect::<Vec<_>>());
        let value = words::joined(&value.unwrap_or_default());
        let amount = draft.amount(home, cell);
        rivals.push(Prose::default().strong(format!("{value}: {amount}")).and(draft.cite_claim(home, cell)));
    }
    let reason =
        explanation(home, &names_of_list(absent)).unwrap_or("Both cannot be true. No source explains the difference.");
    Disagreement {
        about: format!("{}, by {axis}", draft.metric(&absent.whole.metric)),
        rivals,
        remarks: vec![reason.to_owned()],
    }
}
