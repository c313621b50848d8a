//! What changed since an earlier state: corrections apart from everything else, nothing for what stayed as it was.
use super::draft::Draft;
use crate::Register;
use crate::words::{Words, message};
use model::Kind;
use model::changes::{Bucket, Change, Changes, Field, What};
use model::record::{Axis, Standing};
use model::value::{CountryCode, Edtf};
use render::document::{Block, Prose, Section};
use std::collections::BTreeSet;

/// How many points of one sort are printed; `dossier diff` and the tables have all.
const MOST: usize = 12;
/// The longest text that is quoted, in letters.
const LONGEST: usize = 160;

/// What changed since the state the brief was given; of one country, if one is named.
pub fn section(draft: &mut Draft<'_>, country: Option<CountryCode>) -> Option<Section> {
    let since = draft.context.since?;
    let changes = country.map(|country| since.changes.of_country(country));
    let changes = changes.as_ref().unwrap_or(since.changes);
    let older = Register::of(since.dataset);
    let words = draft.words;
    let mut section = Section::new("what-changed", words.say(message::WhatChanged));
    section = section.with(Block::Paragraph(words.say(message::SinceWhat { what: since.name }).into()));
    let before = section.blocks.len();
    for bucket in Bucket::ALL.into_iter().filter(|bucket| !matches!(bucket, Bucket::Upkeep | Bucket::Other)) {
        let mut told = BTreeSet::new();
        let points: Vec<Prose> = changes
            .of(bucket)
            .filter(|change| !change.is_part)
            .map(|change| point(draft, &older, changes, change))
            .filter(|point| told.insert(point.plain()))
            .collect();
        if points.is_empty() {
            continue;
        }
        let rest = points.len().saturating_sub(MOST);
        let mut points: Vec<Prose> = points.into_iter().take(MOST).collect();
        if rest > 0 {
            points.push(words.say(message::AndMorePoints { count: rest }).into());
        }
        let heading = Prose::default().strong(format!("{}.", heading(words, bucket)));
        section = section.with(Block::Paragraph(heading)).with(Block::points(points));
    }
    section.blocks.extend(upkeep(draft, changes).map(|text| Block::Small(text.into())));
    (section.blocks.len() > before).then_some(section)
}

/// The count of what was read again, and what is stale by now.
fn upkeep(draft: &Draft<'_>, changes: &Changes) -> Option<String> {
    let is_unchanged = |change: &&Change| change.what == What::Reviewed && change.says("outcome") == Some("no-change");
    let reviewed: BTreeSet<&str> = changes.of(Bucket::Upkeep).filter(is_unchanged).map(|it| &*it.record).collect();
    let stale = changes.of(Bucket::Upkeep).filter(|change| change.what == What::Stale);
    let stale: BTreeSet<String> = stale.map(|change| title(&draft.register, change)).collect();
    let (words, mut said) = (draft.words, Vec::new());
    if !reviewed.is_empty() {
        said.push(words.say(message::ReadAgain { count: reviewed.len() }));
    }
    if !stale.is_empty() {
        let names: Vec<String> = stale.iter().take(MOST).cloned().collect();
        let rest = stale.len().saturating_sub(MOST);
        let mut names = words.listed(&names);
        if rest > 0 {
            names.push_str(&words.say(message::AndMoreNames { count: rest }));
        }
        said.push(words.say(message::GoneStale { names: &names }));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// One change, with the marks of whoever says so now.
fn point(draft: &mut Draft<'_>, older: &Register<'_>, changes: &Changes, change: &Change) -> Prose {
    let title = title(&draft.register, change).trim_end_matches('.').to_owned();
    let said = says(draft, older, changes, change);
    let reason = change
        .reason
        .as_ref()
        .map(|reason| format!(" ({})", clipped(&draft.words.word("because", reason))))
        .unwrap_or_default();
    let said = if said.is_empty() { said } else { draft.words.say(message::Said { what: &said }) };
    let prose = Prose::default().strong(title).text(format!("{said}{reason}"));
    let marks = draft.register.home(change.kind, &change.record).and_then(|home| {
        let item = home.record.items().into_iter().find(|item| item.address.as_deref() == change.item.as_deref());
        let cite = item.filter(|item| item.address.is_some())?.body?.cite?;
        Some(draft.cite_few(&home, cite))
    });
    prose.and(marks.unwrap_or_default())
}

/// What the record is called, in either state.
fn title(register: &Register<'_>, change: &Change) -> String {
    let home = register.home(change.kind, &change.record);
    home.map_or_else(|| change.record.to_string(), |home| home.title().to_owned())
}

fn says(draft: &Draft<'_>, older: &Register<'_>, changes: &Changes, change: &Change) -> String {
    let words = draft.words;
    let named = |name: &str, rest: &str| words.say(message::NamedWithRest { name, rest });
    let number = |register: &Register<'_>, item: &str| {
        let home = register.home(change.kind, &change.record)?;
        let claim = home.file.facts.figures.named(item)?;
        let date = words.as_of(&home, claim).map(|date| format!(", {date}")).unwrap_or_default();
        Some((draft.metric(&claim.metric), format!("{}{date}", draft.amount(&home, claim))))
    };
    let item = change.item.as_deref().unwrap_or_default();
    match (change.what, change.noun) {
        (What::Added | What::Changed, "figure") => {
            let was = change.was.as_deref().unwrap_or(item);
            let superseded = change.before.as_ref().and_then(|before| before.address.strip_prefix('#'));
            let (new, old) = (number(&draft.register, item), number(older, superseded.unwrap_or(was)));
            match (old, new) {
                (Some((_, old)), Some((metric, new))) if old != new => named(&metric, &format!("{old} → {new}")),
                (None, Some((metric, new))) => named(&metric, &new),
                _ => fields(draft, &change.fields),
            }
        }
        (What::Added, "status") => {
            let before = change.before.as_ref();
            let before =
                before.map_or_else(|| words.say(message::NothingRecorded), |it| standing_word(draft, &it.says));
            format!("{before} → {}", standing(draft, change).unwrap_or_else(|| standing_word(draft, &change.short)))
        }
        (What::Added, "arrangement" | "programme" | "instrument" | "proceeding") => String::new(),
        (What::Added, "transfer" | "payment") => {
            let own = changes.all.iter().filter(|part| {
                part.record == change.record && part.within == change.item && part.noun == "figure" && part.is_part
            });
            let numbers: Vec<String> =
                own.filter_map(|part| number(&draft.register, part.item.as_deref()?).map(|(_, text)| text)).collect();
            let date = date(draft, change.says("date")).map(|date| format!(" {date}")).unwrap_or_default();
            let what = match change.noun {
                "payment" => words.word("stage", change.says("stage").unwrap_or_default()),
                _ => words.word("noun", "transfer"),
            };
            let what = format!("{what}{date}");
            if numbers.is_empty() { what } else { named(&what, &words.listed(&numbers)) }
        }
        (What::Added, "step") => {
            let date = date(draft, change.says("date")).map(|date| format!(" {date}")).unwrap_or_default();
            let what = format!("{}{date}", words.word("step", change.says("kind").unwrap_or_default()));
            change.says("text").map_or(what.clone(), |text| named(&what, &clipped(text)))
        }
        (What::Added, "statement" | "safeguard" | "concern") => {
            let speaker = change.says("speaker").map(|speaker| name(draft, speaker)).unwrap_or_default();
            let stance = change.says("stance").map(|it| format!(" {}", words.word("stance", it))).unwrap_or_default();
            let who = format!("{speaker}{stance}");
            change.says("text").map_or(who.clone(), |text| named(&who, &clipped(text)))
        }
        (What::Opened, _) => words.say(message::SourcesDisagree { sides: &sides(draft, &change.short) }),
        (What::Closed, _) => words.say(message::NoLongerInDispute { sides: &sides(draft, &change.short) }),
        (What::Changed, noun) if noun.starts_with("dispute") => {
            words.say(message::SourcesStillDisagree { sides: &sides(draft, &change.short) })
        }
        (What::Removed, noun) => {
            with_text(draft, words.say(message::ItemRemoved { what: &words.word("noun", noun) }), &change.short)
        }
        (What::Renamed, noun) => words.say(message::ItemRenamed {
            what: &words.word("noun", noun),
            id: change.was.as_deref().unwrap_or_default(),
        }),
        (What::Added, "correction") => clipped(change.says("note").unwrap_or_default()),
        (What::Added, noun) => with_text(draft, words.word("noun", noun), &change.short),
        _ => fields(draft, &change.fields),
    }
}

/// What the changes of one sort are called.
fn heading(words: Words, bucket: Bucket) -> String {
    match bucket {
        Bucket::Correction => words.say(message::ChangesCorrections),
        Bucket::Transition => words.say(message::ChangesTransitions),
        Bucket::Arrival => words.say(message::ChangesArrivals),
        Bucket::Update => words.say(message::ChangesUpdates),
        Bucket::Dispute => words.say(message::ChangesDisputes),
        Bucket::Source => words.say(message::ChangesSources),
        Bucket::Upkeep => words.say(message::ChangesUpkeep),
        Bucket::Removal => words.say(message::ChangesRemovals),
        Bucket::Other => words.say(message::ChangesOther),
    }
}

/// How an arrangement stands since a new row, as the status table says it.
fn standing(draft: &Draft<'_>, change: &Change) -> Option<String> {
    let home = draft.register.home(change.kind, &change.record)?;
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

/// The keys that differ, without citations, which are no news by themselves.
fn fields(draft: &Draft<'_>, fields: &[Field]) -> String {
    let told = fields.iter().filter(|field| !field.key.starts_with("cite/"));
    let side = |key: &str, value: &Option<Box<str>>| match value.as_deref() {
        None => draft.words.say(message::None),
        Some(value) if matches!(key, "speaker" | "origin" | "from" | "sender" | "receiver") => name(draft, value),
        Some(value) => date(draft, Some(value)).unwrap_or_else(|| clipped(value)),
    };
    let said: Vec<String> = told
        .map(|field| {
            let key = field.key.replace(['-', '_'], " ").replace('/', ", ");
            let rest = format!("{} → {}", side(&field.key, &field.old), side(&field.key, &field.new));
            draft.words.say(message::NamedWithRest { name: &key, rest: &rest })
        })
        .collect();
    draft.words.listed(&said)
}

fn name(draft: &Draft<'_>, id: &str) -> String {
    match CountryCode::parse(id) {
        Ok(code) => draft.words.country_in_sentence(code),
        Err(_) => draft.register.home(Kind::Actor, id).map_or_else(|| id.to_owned(), |home| home.title().to_owned()),
    }
}

/// A day in words, where a value is one.
fn date(draft: &Draft<'_>, written: Option<&str>) -> Option<String> {
    let written = written.filter(|text| text.starts_with(|digit: char| digit.is_ascii_digit()) && text.len() >= 7)?;
    Some(draft.words.on(&Edtf::parse(written).ok()?))
}

/// The sides of a dispute without the ids of their items, which a reader of the brief has no use for.
fn sides(draft: &Draft<'_>, told: &str) -> String {
    let plain = |side: &str| match (side.find(" (#"), side.find(')')) {
        (Some(from), Some(to)) if from < to => {
            format!("{}{}", side.get(..from).unwrap_or_default(), side.get(to + 1..).unwrap_or_default())
        }
        _ => side.to_owned(),
    };
    clipped(&draft.words.listed(&told.split(" / ").map(plain).collect::<Vec<_>>()))
}

/// A standing as the changes have it.
fn standing_word(draft: &Draft<'_>, word: &str) -> String {
    draft.words.word("standing", word)
}

fn with_text(draft: &Draft<'_>, what: String, text: &str) -> String {
    if text.is_empty() { what } else { draft.words.say(message::NamedWithRest { name: &what, rest: &clipped(text) }) }
}

/// On one line, and not endless.
fn clipped(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}
