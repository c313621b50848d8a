//! Numbers for one thing and one time that cannot all be true, and breakdowns that leave no room for each other.
use super::super::draft::Draft;
use super::super::money::purpose_of;
use super::{Disagreement, Matter, explanation};
use crate::Home;
use crate::words::{Words, message, with_capital};
use model::facts::{
    AbsentCells, Claim, Conflict, Held, Origin, Signature, Verdict, citations, independent_origins, testimonies,
};
use model::record::{Event, Measure, Payment, Rank};
use model::value::{AnyItem, Ref};
use model::{Kind, Spanned};
use render::document::{Inline, Prose, Tag};
use std::collections::BTreeSet;

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
    let words = draft.words;
    let (mut lines, mut things, mut subject) = (Vec::new(), Vec::new(), None);
    for item in &explained.items {
        let elsewhere = item.split_once('#').and_then(|(record, item)| Some((draft.register.record(record)?, item)));
        let (home, item) = elsewhere.unwrap_or((*home, *item));
        let Some(claim) = home.file.facts.figures.named(item) else { continue };
        things.push(about_marked(draft, &home, claim));
        lines.push(line(draft, &home, claim));
        subject = subject.or_else(|| Some(draft.metric(&claim.metric).into()));
    }
    // Numbers of one thing stand under its name; of several, each behind its own.
    if things.windows(2).all(|pair| matches!(pair, [one, other] if one == other)) {
        subject = things.pop();
    } else {
        let introduced = |(what, line): (Prose, Prose)| {
            with_capital(what).text(words.say(message::Introduced { what: "" })).text(" ").and(line)
        };
        lines = things.into_iter().zip(lines).map(introduced).collect();
    }
    let remarks = explained.reasons.iter().map(|reason| words.recorded(*reason)).collect();
    let about = subject.unwrap_or_else(|| words.say(message::WhatIsToldOfIt).into());
    Disagreement { on: Matter::Numbers, about, rivals: lines, remarks }
}

fn names<'a>(claims: &[&'a Claim]) -> Vec<&'a str> {
    claims.iter().map(|claim| &*claim.name).collect()
}

fn names_of_list<'a>(absent: &AbsentCells<'a>) -> Vec<&'a str> {
    absent.cells.iter().chain([&absent.whole]).map(|claim| &*claim.name).collect()
}

fn rivals(draft: &mut Draft<'_>, home: &Home<'_>, conflict: &Conflict<'_>) -> Disagreement {
    let words = draft.words;
    let preferred: Vec<&Claim> = conflict.preferred().collect();
    let lines = conflict.members.iter().map(|member| line(draft, home, member)).collect();
    let names = names(&conflict.members);
    let mut remarks: Vec<Inline> =
        conflict.signature().map(|it| Inline::Text(signature(words, it))).into_iter().collect();
    if let Some(reason) = explanation(home, &names) {
        remarks.push(words.recorded(reason));
    } else {
        remarks.push(Inline::Text(words.say(message::NoSourceExplains)));
        remarks.push(Inline::Text(match preferred.len() {
            0 => words.say(message::NoneIsPreferred),
            1 => words.say(message::PreferredIs {
                amount: &preferred.first().map(|it| draft.amount(home, it)).unwrap_or_default(),
            }),
            _ => words.say(message::SeveralArePreferred),
        }));
    }
    Disagreement { on: Matter::Rivals, about: about_marked(draft, home, conflict.lower), rivals: lines, remarks }
}

/// One rival: the number, its date, who says so and how many that makes.
pub(super) fn line(draft: &mut Draft<'_>, home: &Home<'_>, claim: &Claim) -> Prose {
    let date = draft.words.as_of(home, claim).map(|date| format!(", {date}")).unwrap_or_default();
    let mut line = Prose::default().strong(draft.amount(home, claim)).text(date);
    let (voices, bodies) = voices(draft, home, claim);
    line = line.and(draft.words.quoting(&draft.words.say(message::Said { what: &voices }), bodies));
    line = line.and(draft.cite_few_for(home, claim));
    if claim.rank == Rank::Preferred {
        line.text(" ").tag(Tag::firm(draft.words.word("rank", claim.rank.word())))
    } else {
        line
    }
}

/// Who stands behind a number: `Rwanda and Human Rights Watch`; how many, where their names are too many. And those of the
/// names that are in the language of the records.
fn voices<'a>(draft: &Draft<'a>, home: &Home<'_>, claim: &Claim) -> (String, Vec<&'a str>) {
    let elsewhere = draft.register.lookup();
    let testimonies = testimonies(citations(claim, home.record), &Held::figure(home.file, claim), &elsewhere);
    voices_of(draft, &independent_origins(&testimonies))
}

/// The same of origins that are known.
pub(super) fn voices_of<'a>(draft: &Draft<'a>, origins: &BTreeSet<Origin>) -> (String, Vec<&'a str>) {
    let names: Vec<String> = origins.iter().map(|origin| origin_name(draft, origin)).collect();
    match names.len() {
        0 => (draft.words.say(message::OriginNotKnown), Vec::new()),
        count @ 1..=3 => {
            let count = draft.words.say(message::CountOriginsNamed { count });
            let bodies = origins.iter().filter_map(|origin| recorded_origin(draft, origin)).collect();
            (format!("{} ({count})", draft.words.joined(&names)), bodies)
        }
        count => (draft.words.say(message::CountOriginsNamed { count }), Vec::new()),
    }
}

/// The name of an origin where it is in the language of its record.
pub fn recorded_origin<'a>(draft: &Draft<'a>, origin: &model::facts::Origin) -> Option<&'a str> {
    match origin {
        model::facts::Origin::State(_) => None,
        model::facts::Origin::Speaker(id) => draft.words.recorded_body(&draft.register, id),
    }
}

pub fn origin_name(draft: &Draft<'_>, origin: &Origin) -> String {
    match origin {
        Origin::State(code) => draft.words.country_in_sentence(*code),
        Origin::Speaker(id) if draft.register.actor(id).is_none() => {
            publisher(draft, id).unwrap_or_else(|| id.to_string())
        }
        Origin::Speaker(id) => draft.words.actor(&draft.register, id),
    }
}

/// A publisher without a record of its own, by the name its sources give it.
fn publisher(draft: &Draft<'_>, id: &str) -> Option<String> {
    let is_it = |name: &str| {
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<String>>().join("-") == *id
    };
    let sources = draft.register.homes(Kind::Source).filter_map(|home| draft.register.source(home.id()));
    let mut names = sources.filter_map(|source| Some(source.publisher.as_ref()?.value.to_string()));
    names.find(|name| is_it(name))
}

/// What a number counts: `people received on 15 March 2025, Venezuelan nationals`.
pub fn about(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    about_as(draft, home, claim, claim.measure)
}

/// The same with what its record says of it marked as English.
pub fn about_marked(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> Prose {
    draft.words.quoting(&about(draft, home, claim), purpose(home, claim))
}

/// What the payment is for that a number is of, in the words of its record.
pub fn purpose<'a>(home: &Home<'a>, claim: &Claim) -> Option<&'a str> {
    match claim.event(home.record) {
        Some(Event::Payment(payment)) => purpose_of(payment),
        _ => None,
    }
}

/// The same where something else says whether it is a cap or a plan.
pub fn about_as(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim, measure: Option<Measure>) -> String {
    let words = draft.words;
    let mut about = match claim.event(home.record) {
        Some(Event::Payment(payment)) => payment_in_words(words, payment),
        Some(Event::Transfer(transfer)) => {
            let date = transfer.date.as_ref().map(|date| format!(" {}", words.on(date)));
            format!("{}{}", draft.metric(&claim.metric), date.unwrap_or_default())
        }
        _ => draft.metric(&claim.metric),
    };
    let default = home.file.facts.figures.vocabulary().default_population(&claim.metric);
    if *claim.population != *default {
        about = words.say(message::NamedWithRest { name: &about, rest: &draft.population(&claim.population) });
    }
    match measure {
        Some(Measure::Ceiling) => about = words.say(message::AsACap { what: &about }),
        Some(Measure::Planned) => about = words.say(message::AsPlanned { what: &about }),
        None => {}
    }
    match cell(draft, claim) {
        Some(cell) => format!("{about}, {cell}"),
        None => about,
    }
}

/// The cell of a breakdown that a number counts: `age: child`; nothing for a whole.
pub fn cell(draft: &Draft<'_>, claim: &Claim) -> Option<String> {
    let words = draft.words;
    let coordinates = claim.cell.coordinates().iter().filter(|coordinate| !coordinate.axis.is_empty());
    let cells: Vec<String> = coordinates
        .map(|coordinate| {
            let axis = axis(words, &coordinate.axis);
            words.say(message::NamedWithRest { name: &axis, rest: &values(draft, &coordinate.values) })
        })
        .collect();
    (!cells.is_empty()).then(|| cells.join(", "))
}

/// The values a cell is of, as a reader knows them.
pub fn values(draft: &Draft<'_>, values: &[std::sync::Arc<str>]) -> String {
    let values: Vec<String> = values.iter().map(|value| draft.words.value(&draft.register, value)).collect();
    draft.words.joined(&values)
}

/// What a breakdown is by.
pub fn axis(words: Words, word: &str) -> String {
    words.word("axis", word)
}

/// A payment by its stage and its purpose: `money paid: border management`.
pub fn payment_in_words(words: Words, payment: &Payment) -> String {
    let stage = words.stage(payment.stage.value);
    match &payment.purpose {
        Some(purpose) => words.say(message::NamedWithRest { name: &stage, rest: &purpose.value }),
        None => stage,
    }
}

/// What the difference looks like.
fn signature(words: Words, signature: Signature) -> String {
    match signature {
        Signature::Twice => words.say(message::ExactlyTwice),
        Signature::ThreeTimes => words.say(message::ExactlyThreeTimes),
        Signature::HalfAgain => words.say(message::ExactlyHalfAgain),
        Signature::PowerOfTen(power) => words.say(message::ZerosMore { count: usize::try_from(power).unwrap_or(0) }),
        Signature::OneDigitApart => words.say(message::OneDigitApart),
        Signature::DigitsTransposed => words.say(message::DigitsTransposed),
    }
}

/// A breakdown that claims to be complete, and cells of others that it leaves no room for.
fn no_room(draft: &mut Draft<'_>, home: &Home<'_>, absent: &AbsentCells<'_>) -> Disagreement {
    let words = draft.words;
    let axis = axis(words, absent.axis);
    let whole =
        Prose::from(words.say(message::CompleteListHasNone { axis: &axis })).and(draft.cite_claim(home, absent.whole));
    let mut rivals = vec![whole];
    for cell in absent.cells.iter() {
        let value = cell.cell.on(absent.axis).map(|it| values(draft, &it.values)).unwrap_or_default();
        let said = words.say(message::NamedWithRest { name: &value, rest: &draft.amount(home, cell) });
        rivals.push(Prose::default().strong(said).and(draft.cite_claim(home, cell)));
    }
    let reason = match explanation(home, &names_of_list(absent)) {
        Some(reason) => words.recorded(reason),
        None => Inline::Text(words.say(message::BothCannotBeTrue)),
    };
    Disagreement {
        on: Matter::Lists,
        about: words.say(message::MetricByAxis { axis: &axis, metric: &draft.metric(&absent.whole.metric) }).into(),
        rivals,
        remarks: vec![reason],
    }
}
