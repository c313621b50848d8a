//! What an item says that came or went, and a figure on both sides.
use super::super::disagreements::numbers::{about, payment_in_words};
use super::super::draft::Draft;
use super::super::money::{is_zero, purpose_of};
use super::{Side, clipped, keys};
use crate::words::{Words, is_money, message};
use model::record::{Axis, Stance, Standing};
use model::value::{CountryCode, Edtf};
use render::document::{Inline, Language, Prose};

/// `name: rest`
pub fn named(words: Words, name: impl Into<String>, rest: Prose) -> Prose {
    Prose::from(name.into()).text(words.say(message::Said { what: "" })).and(rest)
}

/// A figure as the brief prints it.
pub struct Number {
    /// What it counts.
    pub name: String,
    pub amount: String,
    /// `, as of 28 February 2025`
    date: String,
}

impl Number {
    pub fn of(draft: &Draft<'_>, side: Side<'_>, item: &str) -> Option<Self> {
        let home = side.home()?;
        let claim = home.file.facts.figures.named(item)?;
        let date = draft.words.as_of(&home, claim).map(|date| format!(", {date}")).unwrap_or_default();
        Some(Self { name: about(draft, &home, claim), amount: draft.amount(&home, claim), date })
    }

    /// The number as of its day.
    pub fn dated(&self) -> String {
        format!("{}{}", self.amount, self.date)
    }

    /// `people received: about 200, as of 28 February 2025`
    fn told(&self, words: Words) -> String {
        words.say(message::NamedWithRest { name: &self.name, rest: &self.dated() })
    }

    /// Both numbers, with the day of each unless it is the same.
    fn after(&self, old: &Self, words: Words) -> String {
        let old = if old.date == self.date { old.amount.clone() } else { old.dated() };
        words.say(message::NamedWithRest { name: &self.name, rest: &format!("{old} → {}", self.dated()) })
    }
}

/// A figure that is new or says something else.
pub fn figure(draft: &Draft<'_>, now: Side<'_>, then: Side<'_>) -> Prose {
    let (words, change) = (draft.words, now.change);
    let item = change.item.as_deref().unwrap_or_default();
    let superseded = change.before.as_ref().and_then(|before| before.address.strip_prefix('#'));
    let was = superseded.or(change.was.as_deref()).unwrap_or(item);
    let (old, new) = (Number::of(draft, then, was), Number::of(draft, now, item));
    match (old, new) {
        (Some(old), Some(new)) if old.dated() != new.dated() => new.after(&old, words).into(),
        (Some(_), Some(new)) if keys::is_discarded(change) => {
            let rest = words.say(message::NoLongerCounted { amount: &new.dated() });
            words.say(message::NamedWithRest { name: &new.name, rest: &rest }).into()
        }
        (Some(_), Some(new)) => {
            let cells = keys::cells(draft, now, then);
            let rest = if cells.is_empty() { keys::told(draft, now, then) } else { cells };
            let number = Prose::from(new.told(words));
            if rest.is_empty() { number } else { number.text(words.semicolon()).and(rest) }
        }
        (None, Some(new)) => new.told(words).into(),
        (_, None) => Prose::default(),
    }
}

/// What an item says, as the side has it.
pub fn told(draft: &Draft<'_>, side: Side<'_>) -> Prose {
    let (words, change) = (draft.words, side.change);
    let item = change.item.as_deref().unwrap_or_default();
    let on = |key: &str| date(draft, change.says(key)).map(|date| format!(" {date}")).unwrap_or_default();
    match change.noun {
        "figure" => Number::of(draft, side, item).map(|number| number.told(words).into()).unwrap_or_default(),
        "status" => {
            let is_new = change.old.is_none();
            let before = change.before.as_ref().map(|it| words.word("standing", &it.says));
            let before = before.unwrap_or_else(|| words.say(message::NothingRecorded));
            let standing = standing(draft, side).unwrap_or_else(|| words.word("standing", &change.short));
            if is_new { format!("{before} → {standing}").into() } else { standing.into() }
        }
        "transfer" => numbered(draft, side, format!("{}{}", words.word("noun", "transfer"), on("date"))).into(),
        "payment" => {
            let payments = side.home().map_or(&[][..], |home| home.record.payments());
            let payment = payments.iter().find(|it| it.id.as_ref().is_some_and(|id| id.as_str() == item));
            let stage = || words.word("stage", change.says("stage").unwrap_or_default());
            let what = payment.map_or_else(stage, |payment| payment_in_words(words, payment));
            let said = numbered(draft, side, format!("{what}{}", on("date")));
            words.quoting(&said, payment.and_then(|payment| purpose_of(payment)))
        }
        "step" => {
            let what = format!("{}{}", words.word("step", change.says("kind").unwrap_or_default()), on("date"));
            with_text(draft, what, "text", side)
        }
        "statement" | "safeguard" | "concern" => {
            let speaker = change.says("speaker").map(|speaker| name(draft, speaker)).unwrap_or_default();
            let stances = [Stance::Confirms, Stance::Denies, Stance::NoComment];
            let stance = stances.into_iter().find(|stance| Some(stance.word()) == change.says("stance"));
            // That there was no comment is said in the words, where there are any.
            let stance = stance.filter(|it| *it != Stance::NoComment || change.says("text").is_none());
            with_text(draft, format!("{speaker}{}", taken(words, stance)), "text", side)
        }
        "correction" => text(draft, "note", side).unwrap_or_default(),
        "unknown" => text(draft, "what", side).unwrap_or_default(),
        "source" => keys::condition(words, change).into(),
        _ => Prose::default(),
    }
}

/// The side that a speaker takes, after the name.
pub fn taken(words: Words, stance: Option<Stance>) -> String {
    match stance {
        Some(Stance::Confirms) => words.say(message::SpeakerConfirms),
        Some(Stance::Denies) => words.say(message::SpeakerDenies),
        Some(Stance::NoComment) => words.say(message::SpeakerGivesNoComment),
        None => String::new(),
    }
}

/// An event with its numbers.
fn numbered(draft: &Draft<'_>, side: Side<'_>, what: String) -> String {
    let own = side.changes.all.iter().filter(|part| {
        part.record == side.change.record && part.within == side.change.item && part.noun == "figure" && part.is_part
    });
    let numbers: Vec<String> = own.filter_map(|part| amount(draft, side, part.item.as_deref()?)).collect();
    if numbers.is_empty() {
        return what;
    }
    draft.words.say(message::NamedWithRest { name: &what, rest: &draft.words.listed(&numbers) })
}

/// A number of an event; that there is none, where it is a sum of nought.
fn amount(draft: &Draft<'_>, side: Side<'_>, item: &str) -> Option<String> {
    let home = side.home()?;
    let claim = home.file.facts.figures.named(item)?;
    let is_nought = is_money(&claim.unit) && is_zero(claim);
    Some(if is_nought { draft.words.say(message::None) } else { draft.amount(&home, claim) })
}

fn with_text(draft: &Draft<'_>, what: String, key: &str, side: Side<'_>) -> Prose {
    match text(draft, key, side) {
        Some(text) => named(draft.words, what, text),
        None => what.into(),
    }
}

/// A text of the record, in the language it is in.
fn text(draft: &Draft<'_>, key: &str, side: Side<'_>) -> Option<Prose> {
    let text = clipped(side.change.says(key)?);
    let language = side.change.says("text_lang").and_then(Language::parse);
    Some(Prose(vec![match language.filter(|language| language.primary() != "en") {
        Some(language) if language.primary() == draft.words.language_tag().primary() => Inline::Text(text),
        Some(language) => Inline::Foreign { language, text },
        None => draft.words.recorded(text),
    }]))
}

/// How an arrangement stands since a row, as the status table says it.
fn standing(draft: &Draft<'_>, side: Side<'_>) -> Option<String> {
    let home = side.home()?;
    let change = side.change;
    let (axis, value, from) = (change.says("axis")?, change.says("value")?, change.says("from"));
    let row = home.record.statuses().iter().find(|row| {
        row.axis.value.word() == axis
            && row.value.value.word() == value
            && row.from.as_ref().map(|from| from.as_str()) == from
    })?;
    let is_legal = row.axis.value == Axis::Legal && row.value.value.axis() == Axis::Legal;
    Some(if is_legal || row.value.value == Standing::None {
        draft.words.agreement(row)
    } else {
        draft.words.practice(row, row.from.as_ref().map(|from| &from.value))
    })
}

/// A state or an actor by its name, from its code or id.
pub fn name(draft: &Draft<'_>, id: &str) -> String {
    match CountryCode::parse(id) {
        Ok(code) => draft.words.country_in_sentence(code),
        Err(_) => draft.words.actor(&draft.register, id),
    }
}

/// A day in words, where a value is one.
fn date(draft: &Draft<'_>, written: Option<&str>) -> Option<String> {
    Some(draft.words.on(&Edtf::parse(written?).ok()?))
}
