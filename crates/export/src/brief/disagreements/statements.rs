//! Statements that contradict each other: one speaker says that something is so, another that it is not.
use super::super::draft::Draft;
use super::Disagreement;
use crate::{Home, words};
use model::record::{Quote, Stance, Statement};
use model::value::{Sense, Slug};
use model::{Item, Spanned};
use render::document::{Language, Prose};
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
        group.sort_by_key(|it| (it.date.as_ref().and_then(|date| date.earliest()), it.head));
        let place = group.first().map(|it| it.head);
        let rivals = group.iter().map(|statement| line(draft, statement)).collect();
        let about = subject(draft, home, about, target);
        all.push((place, Disagreement { about, rivals, remarks: Vec::new() }));
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

/// What the statements are about.
fn subject(draft: &Draft<'_>, home: &Home<'_>, about: &str, target: Option<&Item<Statement>>) -> String {
    if about.is_empty() {
        return "the whole of it".to_owned();
    }
    if let Some(statement) = target {
        return format!("what {} said", words::in_sentence(&draft.register, &statement.speaker.value));
    }
    let claim = about.strip_prefix('#').and_then(|item| home.file.facts.figures.named(item));
    match claim {
        Some(claim) => format!("{}: {}", draft.metric(&claim.metric), draft.amount(home, claim)),
        None => event(home, about).unwrap_or_else(|| "one item of the record".to_owned()),
    }
}

/// A payment, a transfer or a status that statements are about.
fn event(home: &Home<'_>, about: &str) -> Option<String> {
    let item = about.strip_prefix('#')?;
    let has = |id: &Option<Spanned<Slug>>| id.as_ref().is_some_and(|id| id.as_str() == item);
    if let Some(payment) = home.record.payments().iter().find(|payment| has(&payment.id)) {
        let purpose = payment.purpose.as_ref().map(|purpose| format!(": {}", purpose.value)).unwrap_or_default();
        return Some(format!("{}{purpose}", words::stage(payment.stage.value)));
    }
    if let Some(transfer) = home.record.transfers().iter().find(|transfer| has(&transfer.id)) {
        let date = transfer.date.as_ref().map(|date| format!(" {}", date.phrase(Sense::Event))).unwrap_or_default();
        return Some(format!("the transfer{date}"));
    }
    item.starts_with("status/").then(|| "how it stands".to_owned())
}

/// One statement: who, when, which side, the words as near as they are.
pub fn line(draft: &mut Draft<'_>, statement: &Statement) -> Prose {
    let speaker = words::sentence(&words::in_sentence(&draft.register, &statement.speaker.value));
    let date = statement.date.as_ref().map(|date| format!(" ({})", date.words(Sense::Event))).unwrap_or_default();
    let verb = match statement.stance.as_ref().map(|stance| stance.value) {
        Some(Stance::Confirms) => " confirms",
        Some(Stance::Denies) => " denies",
        Some(Stance::NoComment) => " declines to comment",
        None => "",
    };
    let line = Prose::default().strong(speaker).text(format!("{date}{verb}"));
    let line = match &statement.text {
        Some(text) => said(line.text(": "), text, statement),
        None => line,
    };
    line.and(draft.cite(&statement.cite))
}

/// The words, in quotation marks only where they are the speaker's own.
fn said(line: Prose, text: &Spanned<Box<str>>, statement: &Statement) -> Prose {
    let words = text.value.trim_end_matches('.');
    let language = statement.text_lang.as_ref().and_then(|lang| Language::parse(&lang.value));
    let language = language.filter(|language| language.primary() != "en");
    match statement.quote.as_ref().map(|quote| quote.value) {
        Some(Quote::Verbatim) => match language {
            Some(language) => line.text("“").foreign(language, words).text("”"),
            None => line.text(format!("“{words}”")),
        },
        Some(Quote::Translated) => line.text(format!("“{words}” (translated)")),
        Some(Quote::MachineTranslated) => line.text(format!("{words} (from a machine translation)")),
        Some(Quote::Paraphrase) | None => line.text(words),
    }
}
