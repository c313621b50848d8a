//! Numbers for one thing and one time that cannot all be true, and breakdowns that leave no room for each other.
use super::super::draft::Draft;
use super::{Disagreement, explanation};
use crate::{Home, words};
use model::Kind;
use model::facts::{
    AbsentCells, Claim, Conflict, Held, Signature, Verdict, citations, independent_origins, testimonies,
};
use model::record::{Event, Rank};
use model::value::{CountryCode, Sense};
use render::document::{Prose, Tag};

pub(super) fn of(draft: &mut Draft<'_>, home: &Home<'_>) -> Vec<Disagreement> {
    let figures = &home.file.facts.figures;
    let conflicts = figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Inconsistent);
    let mut all: Vec<Disagreement> = conflicts.map(|conflict| rivals(draft, home, &conflict)).collect();
    all.extend(figures.absent_cells().iter().map(|absent| no_room(draft, home, absent)));
    all
}

fn rivals(draft: &mut Draft<'_>, home: &Home<'_>, conflict: &Conflict<'_>) -> Disagreement {
    let preferred: Vec<&Claim> = conflict.preferred().collect();
    let lines = conflict.members.iter().map(|member| line(draft, home, member)).collect();
    let names: Vec<&str> = conflict.members.iter().map(|member| &*member.name).collect();
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
    let names: Vec<&str> = absent.cells.iter().map(|cell| &*cell.name).chain([&*absent.whole.name]).collect();
    let reason = explanation(home, &names).unwrap_or("Both cannot be true. No source explains the difference.");
    Disagreement {
        about: format!("{}, by {axis}", draft.metric(&absent.whole.metric)),
        rivals,
        remarks: vec![reason.to_owned()],
    }
}
