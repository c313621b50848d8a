//! Statements that contradict each other: one speaker says that something is so, another that it is not.
use super::super::draft::Draft;
use super::super::money::purpose_of;
use super::super::voice::{object, the_transfer};
use super::numbers::payment_in_words;
use super::{Disagreement, Matter};
use crate::Home;
use crate::words::{Words, message, sentence};
use model::record::{Quote, Stance, Statement};
use model::value::{Date, Slug};
use model::{Item, Span, Spanned};
use render::document::{Inline, Language, Prose};
use std::collections::BTreeMap;

pub(super) fn of(draft: &mut Draft<'_>, home: &Home<'_>) -> Vec<Disagreement> {
    let mut subjects: BTreeMap<&str, Vec<&Item<Statement>>> = BTreeMap::new();
    for statement in home.record.statements() {
        let about = statement.about.as_ref().map_or("", |about| about.value.as_str());
        subjects.entry(about).or_default().push(statement);
    }
    let mut all: Vec<(_, Disagreement)> = Vec::new();
    for (about, mut group) in subjects {
        let denials = group.iter().filter(|it| takes(it, Stance::Denies)).count();
        let target = about.strip_prefix('#').and_then(|id| home.record.statements().iter().find(|it| is(it, id)));
        let confirmations = group.iter().filter(|it| takes(it, Stance::Confirms)).count();
        if denials == 0 || (confirmations == 0 && target.is_none()) {
            continue;
        }
        group.retain(|it| takes(it, Stance::Denies) || takes(it, Stance::Confirms));
        group.extend(target);
        group.sort_by_cached_key(|it| turn(home.record.statements(), it));
        let place = group.first().map(|it| it.head);
        let rivals = group.iter().map(|statement| line(draft, home, statement, Denied::Told)).collect();
        let about = subject(draft, home, about, target);
        all.push((place, Disagreement { on: Matter::Statements, about, rivals, remarks: Vec::new() }));
    }
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, disagreement)| disagreement).collect()
}

fn takes(statement: &Statement, stance: Stance) -> bool {
    statement.stance.as_ref().is_some_and(|taken| taken.value == stance)
}

fn is(statement: &Statement, id: &str) -> bool {
    statement.id.as_ref().is_some_and(|own| own.as_str() == id)
}

/// How many statements that answer each other are followed: more may be a circle.
const MOST_REPLIES: usize = 16;

/// When a statement has its turn: in the order of the days, and never before the one it answers, however little is known of
/// either day.
pub fn turn(statements: &[Item<Statement>], statement: &Item<Statement>) -> (Option<Date>, usize, Span) {
    let day = |statement: &Statement| statement.date.as_ref().and_then(|date| date.earliest());
    let (mut latest, mut replies, mut current) = (day(statement), 0, statement);
    while let Some(before) = answered(statements, current).filter(|_| replies < MOST_REPLIES) {
        latest = latest.max(day(before));
        replies += 1;
        current = before;
    }
    (latest, replies, statement.head)
}

/// The statement that a statement answers.
fn answered<'a>(statements: &'a [Item<Statement>], statement: &Statement) -> Option<&'a Item<Statement>> {
    let id = statement.about.as_ref()?.as_str().strip_prefix('#')?;
    statements.iter().find(|it| is(it, id))
}

/// What the statements are about.
fn subject(draft: &Draft<'_>, home: &Home<'_>, about: &str, target: Option<&Item<Statement>>) -> Prose {
    let words = draft.words;
    if about.is_empty() {
        return words.say(message::TheWholeOfIt).into();
    }
    if let Some(statement) = target {
        return words.what_was_said_by(&draft.register, &statement.speaker.value).into();
    }
    let claim = about.strip_prefix('#').and_then(|item| home.file.facts.figures.named(item));
    match claim {
        Some(claim) => {
            let (name, rest) = (draft.metric(&claim.metric), draft.amount(home, claim));
            words.say(message::NamedWithRest { name: &name, rest: &rest }).into()
        }
        None => event(words, home, about).unwrap_or_else(|| words.say(message::OneItemOfTheRecord).into()),
    }
}

/// A payment, a transfer or a status that statements are about.
fn event(words: Words, home: &Home<'_>, about: &str) -> Option<Prose> {
    let item = about.strip_prefix('#')?;
    let has = |id: &Option<Spanned<Slug>>| id.as_ref().is_some_and(|id| id.as_str() == item);
    if let Some(payment) = home.record.payments().iter().find(|payment| has(&payment.id)) {
        return Some(words.quoting(&payment_in_words(words, payment), purpose_of(payment)));
    }
    if let Some(transfer) = home.record.transfers().iter().find(|transfer| has(&transfer.id)) {
        return Some(the_transfer(words, transfer).into());
    }
    item.starts_with("status/").then(|| words.say(message::HowItStands).into())
}

/// Whether what a speaker denies is told beside the statement: then the statement says "it".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Denied {
    Told,
    NotTold,
}

/// One statement: who, when, which side, the words as near as they are.
pub fn line(draft: &mut Draft<'_>, home: &Home<'_>, statement: &Statement, denied: Denied) -> Prose {
    let words = draft.words;
    let speaker = sentence(&words.party_in_sentence(&draft.register, &statement.speaker.value));
    let verb = match statement.stance.as_ref().map(|stance| stance.value) {
        Some(Stance::Confirms) => words.say(message::SpeakerConfirms),
        Some(Stance::Denies) if denied == Denied::Told => words.say(message::SpeakerDenies),
        Some(Stance::Denies) => words.say(message::SpeakerDeniesThat { what: &object(draft, home, statement) }),
        // The words say it better: whether somebody was silent or refused to speak.
        Some(Stance::NoComment) if statement.text.is_none() => words.say(message::SpeakerGivesNoComment),
        Some(Stance::NoComment) | None => String::new(),
    };
    let line = Prose::default().strong(speaker).and(occasion(words, statement)).text(verb);
    let line = match &statement.text {
        Some(text) => said(words, line.text(words.say(message::Said { what: "" })), text, statement),
        None => line,
    };
    line.and(draft.cite(&statement.cite))
}

/// When and where it was said: ` (8 July 2025, press conference)`
fn occasion(words: Words, statement: &Statement) -> Prose {
    let date = statement.date.as_ref().map(|date| words.date(date));
    let venue = statement.venue.as_ref().map(|venue| words.recorded(&*venue.value));
    match (date, venue) {
        (None, None) => Prose::default(),
        (Some(date), None) => Prose::from(format!(" ({date})")),
        (None, Some(venue)) => Prose::from(" (").then(venue).text(")"),
        (Some(date), Some(venue)) => Prose::from(format!(" ({date}, ")).then(venue).text(")"),
    }
}

/// The words, in quotation marks only where they are the speaker's own.
pub(super) fn said(words: Words, line: Prose, text: &Spanned<Box<str>>, statement: &Statement) -> Prose {
    let said = text.value.trim_end_matches('.');
    let language = statement.text_lang.as_ref().and_then(|lang| Language::parse(lang.value.as_str()));
    let said = match language.filter(|language| language.primary() != "en") {
        Some(language) if language.primary() == words.language_tag().primary() => Inline::Text(said.to_owned()),
        Some(language) => Inline::Foreign { language, text: said.to_owned() },
        None => words.recorded(said),
    };
    let quoted = |line: Prose| {
        line.text(words.say(message::QuoteOpens)).then(said.clone()).text(words.say(message::QuoteCloses))
    };
    let language = statement.text_lang.as_ref().and_then(|tag| words.language_of_words(tag.value.as_str()));
    let language = language.map(|language| words.say(message::SaidInLanguage { language: &language }));
    match statement.quote.as_ref().map(|quote| quote.value) {
        Some(Quote::Verbatim) => quoted(line).text(language.unwrap_or_default()),
        Some(Quote::Translated) => quoted(line).text(words.say(message::Translated)),
        Some(Quote::MachineTranslated) => line.then(said).text(words.say(message::FromMachineTranslation)),
        Some(Quote::Paraphrase) | None => line.then(said),
    }
}
