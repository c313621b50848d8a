//! Which keys of an item say something else than before, in the words a reader of the brief knows.
use super::super::draft::Draft;
use super::item::{Number, name, named};
use super::{Side, clipped};
use crate::words::{Words, message};
use model::changes::{Change, Field};
use model::record::Standing;
use model::value::Edtf;
use render::document::Prose;

/// Keys that tie an item to others or say how it is handled: no news to a reader of the brief. `dossier diff` has them all.
const SILENT: [&str; 18] = [
    "id",
    "rank",
    "because",
    "verification",
    "supersedes",
    "change",
    "calc",
    "exhaustive",
    "precision",
    "instruments",
    "programme",
    "on",
    "docket",
    "after",
    "about",
    "under",
    "undoes",
    "axis",
];
/// Keys whose values are states and actors.
const PARTIES: [&str; 12] = [
    "speaker",
    "on_behalf_of",
    "origin",
    "sender",
    "receiver",
    "to",
    "via",
    "payer",
    "payee",
    "parties",
    "funder",
    "forum",
];

/// Whether a figure says what it said and is only ranked otherwise.
pub fn is_only_ranked_otherwise(change: &Change) -> bool {
    !change.fields.is_empty() && change.fields.iter().all(|field| matches!(&*field.key, "rank" | "because"))
}

/// Whether a figure counts no longer.
pub fn is_discarded(change: &Change) -> bool {
    change.field("rank").is_some_and(|rank| rank.new.as_deref() == Some("deprecated"))
}

/// The keys that differ.
pub fn told(draft: &Draft<'_>, now: Side<'_>, then: Side<'_>) -> Prose {
    let words = draft.words;
    if now.change.noun == "source" && now.change.field("state").is_some() {
        return condition(words, now.change).into();
    }
    let is_told = |field: &&Field| {
        let key = field.key.split('/').next().unwrap_or_default();
        key != "cite" && !SILENT.contains(&key)
    };
    let mut said = Prose::default();
    let mut is_vague = false;
    for field in now.change.fields.iter().filter(is_told) {
        let Some(label) = label(draft, now, then, field) else {
            is_vague = true;
            continue;
        };
        said = if said.is_empty() { said } else { said.text(words.semicolon()) };
        said = said.and(named(words, label, both(draft, now, field)));
    }
    if is_vague {
        let vague = words.say(message::OtherParticulars);
        said = said.clone().text(words.also(said.is_empty(), &vague));
    }
    said
}

/// The cells of a breakdown that differ.
pub fn cells(draft: &Draft<'_>, now: Side<'_>, then: Side<'_>) -> Prose {
    let item = now.change.item.as_deref().unwrap_or_default();
    let keys = now.change.fields.iter().filter_map(|field| field.key.strip_prefix("parts/"));
    let nothing = || draft.words.say(message::NothingRecorded);
    let cells: Vec<String> = keys
        .filter_map(|key| {
            let [old, new] = [then, now].map(|side| Number::of(draft, side, &format!("{item}/{key}")));
            let name = new.as_ref().or(old.as_ref()).map(|number| number.name.clone())?;
            let [old, new] = [old, new].map(|it| it.map_or_else(nothing, |number| number.amount));
            Some(draft.words.say(message::NamedWithRest { name: &name, rest: &format!("{old} → {new}") }))
        })
        .collect();
    draft.words.listed(&cells).into()
}

/// What became of a source.
pub fn condition(words: Words, change: &Change) -> String {
    match change.says("state") {
        Some("corrected") => words.say(message::CorrectedByItsPublisher),
        Some("retracted") => words.say(message::RetractedByItsPublisher),
        Some("gone") => words.say(message::NoLongerThere),
        Some(other) => words.word("condition", other),
        None => String::new(),
    }
}

/// What a key is called; nothing where the brief has no word for it.
fn label(draft: &Draft<'_>, now: Side<'_>, then: Side<'_>, field: &Field) -> Option<String> {
    let words = draft.words;
    match (now.change.noun, &*field.key) {
        ("status", "from") => Some(
            standing(now)
                .or_else(|| standing(then))
                .map_or_else(|| words.word("key", "date"), |standing| words.date_of(standing)),
        ),
        ("transfer", "date") => Some(words.say(message::DateOfTransfer)),
        ("payment", "date") => Some(words.say(message::DateOfAPayment)),
        ("step", "date") => Some(words.say(message::DateOfAStep)),
        (_, key) => words.known("key", key),
    }
}

/// How the row stands.
fn standing(side: Side<'_>) -> Option<Standing> {
    let home = side.home()?;
    let address = |row: &model::record::Status| {
        let date = row.from.as_ref().map(|from| from.as_str().to_owned()).unwrap_or_default();
        format!("status/{}/{date}", row.axis.value.word())
    };
    let item = side.change.item.as_deref()?;
    let row = home.record.statuses().iter().find(|row| address(row) == item)?;
    Some(row.value.value)
}

/// What a key said and what it says.
fn both(draft: &Draft<'_>, now: Side<'_>, field: &Field) -> Prose {
    let side = |value: &Option<Box<str>>| match value.as_deref() {
        None => draft.words.say(message::NothingRecorded).into(),
        Some(value) => self::value(draft, now.change.noun, &field.key, value),
    };
    side(&field.old).text(" → ").and(side(&field.new))
}

fn value(draft: &Draft<'_>, noun: &str, key: &str, value: &str) -> Prose {
    let words = draft.words;
    if PARTIES.contains(&key) || (noun == "transfer" && key == "from") {
        let names: Vec<String> = value.split(", ").map(|id| name(draft, id)).collect();
        return words.joined(&names).into();
    }
    let vocabulary = match (noun, key) {
        (_, "kind") => noun,
        (_, "value") => "standing",
        (_, "stage" | "terms" | "stance" | "effect" | "binding") => key,
        ("instrument", "text") => "text",
        (_, "type") => "publication",
        _ => "",
    };
    let word = if vocabulary.is_empty() { None } else { words.known(vocabulary, value) };
    match (word, Edtf::parse(value)) {
        (Some(word), _) => word.into(),
        (None, Ok(date)) => words.date(&date).into(),
        (None, Err(_)) => Prose::from(words.say(message::QuoteOpens))
            .then(words.recorded(clipped(value)))
            .text(words.say(message::QuoteCloses)),
    }
}
