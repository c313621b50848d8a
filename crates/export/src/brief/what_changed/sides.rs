//! Who stands against whom in a dispute.
use super::super::disagreements::numbers::about;
use super::super::draft::Draft;
use super::super::voice;
use super::item::{name, named, taken};
use super::{Side, clipped};
use crate::words::message;
use model::changes::{Contender, Position};
use model::facts::Claim;
use model::record::Stance;
use model::value::Edtf;
use render::document::Prose;

/// What the dispute is about, and its sides.
pub fn all(draft: &Draft<'_>, side: Side<'_>) -> Prose {
    let words = draft.words;
    if let Some(denials) = denials(draft, side) {
        return denials;
    }
    let mut sides = Prose::default();
    for contender in &side.change.sides {
        sides = if sides.is_empty() { sides } else { sides.text(words.semicolon()) };
        sides = sides.and(one(draft, side, contender));
    }
    match subject(draft, side) {
        Some(subject) => named(words, subject, sides),
        None => sides,
    }
}

/// `Jamaica denied what Tricia McLaughlin said`: who denies a statement; nothing where it is about something else.
fn denials(draft: &Draft<'_>, side: Side<'_>) -> Option<Prose> {
    let home = side.home()?;
    let item = side.change.item.as_deref()?;
    let (statements, address) = (home.record.statements(), format!("#{item}"));
    statements.iter().find(|it| it.id.as_ref().is_some_and(|id| id.as_str() == item))?;
    statements.iter().find(|it| it.about.as_ref().is_some_and(|about| about.as_str() == address))?;
    let what = voice::item_as_noun(draft, &home, item);
    let denies = side.change.sides.iter().filter_map(|contender| match &contender.says {
        Position::Statement { speaker, stance: Some(Stance::Denies) } => Some(name(draft, speaker)),
        _ => None,
    });
    let names: Vec<String> = denies.collect();
    let denied = draft.words.say(message::SpeakerDeniesThat { what: &what });
    (!names.is_empty()).then(|| format!("{}{denied}", draft.words.joined(&names)).into())
}

/// What it is about: what the first of its figures counts, or the item.
fn subject(draft: &Draft<'_>, side: Side<'_>) -> Option<String> {
    let home = side.home()?;
    let counted = side.change.sides.iter().find_map(|contender| claim(side, contender));
    match counted {
        Some(claim) => Some(about(draft, &home, claim)),
        None => side.change.item.as_deref().map(|item| voice::item_as_noun(draft, &home, item)),
    }
}

fn claim<'a>(side: Side<'a>, contender: &Contender) -> Option<&'a Claim> {
    let Position::Figure { name, .. } = &contender.says else { return None };
    side.home()?.file.facts.figures.named(name)
}

fn one(draft: &Draft<'_>, side: Side<'_>, contender: &Contender) -> Prose {
    let words = draft.words;
    let says = match &contender.says {
        Position::Figure { number, .. } => {
            let home = side.home();
            let known = home.as_ref().zip(claim(side, contender));
            known.map_or_else(|| number.to_string(), |(home, claim)| draft.amount(home, claim)).into()
        }
        Position::Recorded => words.say(message::WhatIsRecordedHere).into(),
        Position::Printed(text) => match Edtf::parse(text.trim()) {
            Ok(date) => words.date(&date).into(),
            Err(_) => Prose::from(words.say(message::QuoteOpens))
                .then(words.recorded(clipped(text)))
                .text(words.say(message::QuoteCloses)),
        },
        Position::Otherwise => words.say(message::SourcesSayOtherwise).into(),
        Position::Statement { speaker, stance } => format!("{}{}", name(draft, speaker), taken(words, *stance)).into(),
    };
    if contender.is_preferred { says.text(format!(", {}", words.word("rank", "preferred"))) } else { says }
}
