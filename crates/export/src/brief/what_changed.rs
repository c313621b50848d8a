//! What changed since an earlier state: corrections apart from everything else, nothing for what stayed as it was.
use super::draft::Draft;
use crate::{Home, Register, words};
use model::Kind;
use model::changes::{Bucket, Change, Changes, Field, What};
use model::record::{Axis, Standing};
use model::value::{CountryCode, Edtf, Party, Sense};
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
    let mut section = Section::new("what-changed", "What changed");
    section = section.with(Block::Paragraph(format!("Since {}.", since.name).into()));
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
            points.push(format!("and {}.", words::counted(rest, "more", "more")).into());
        }
        let heading = Prose::default().strong(format!("{}.", bucket.heading()));
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
    let mut said = Vec::new();
    if !reviewed.is_empty() {
        said.push(format!(
            "{} read again without a change.",
            words::counted(reviewed.len(), "record was", "records were")
        ));
    }
    if !stale.is_empty() {
        let names: Vec<String> = stale.iter().take(MOST).cloned().collect();
        let rest = stale.len().saturating_sub(MOST);
        let rest = if rest > 0 { format!(", and {}", words::counted(rest, "more", "more")) } else { String::new() };
        said.push(format!("Gone stale: {}{rest}.", names.join("; ")));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// One change, with the marks of whoever says so now.
fn point(draft: &mut Draft<'_>, older: &Register<'_>, changes: &Changes, change: &Change) -> Prose {
    let title = title(&draft.register, change).trim_end_matches('.').to_owned();
    let said = says(draft, older, changes, change);
    let reason =
        change.reason.as_ref().map(|reason| format!(" ({})", clipped(&reason.replace('-', " ")))).unwrap_or_default();
    let said = if said.is_empty() { String::new() } else { format!(": {said}") };
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
    let number = |register: &Register<'_>, item: &str| {
        let home = register.home(change.kind, &change.record)?;
        let claim = home.file.facts.figures.named(item)?;
        let date = words::as_of(&home, claim).map(|date| format!(", {date}")).unwrap_or_default();
        Some((draft.metric(&claim.metric), format!("{}{date}", amount(&home, claim))))
    };
    let item = change.item.as_deref().unwrap_or_default();
    match (change.what, change.noun) {
        (What::Added | What::Changed, "figure") => {
            let was = change.was.as_deref().unwrap_or(item);
            let superseded = change.before.as_ref().and_then(|before| before.address.strip_prefix('#'));
            let (new, old) = (number(&draft.register, item), number(older, superseded.unwrap_or(was)));
            match (old, new) {
                (Some((_, old)), Some((metric, new))) if old != new => format!("{metric}: {old} → {new}"),
                (None, Some((metric, new))) => format!("{metric}: {new}"),
                _ => fields(draft, &change.fields),
            }
        }
        (What::Added, "status") => {
            let before = change.before.as_ref().map_or("nothing recorded".to_owned(), |it| spoken(&it.says));
            format!("{before} → {}", standing(draft, change).unwrap_or_else(|| spoken(&change.short)))
        }
        (What::Added, "arrangement" | "programme" | "instrument" | "proceeding") => String::new(),
        (What::Added, "transfer" | "payment") => {
            let own = changes.all.iter().filter(|part| {
                part.record == change.record && part.within == change.item && part.noun == "figure" && part.is_part
            });
            let numbers: Vec<String> =
                own.filter_map(|part| number(&draft.register, part.item.as_deref()?).map(|(_, text)| text)).collect();
            let date = date(change.says("date")).map(|date| format!(" {date}")).unwrap_or_default();
            let what = match change.noun {
                "payment" => stage(change.says("stage").unwrap_or_default()),
                _ => "transfer".to_owned(),
            };
            let numbers = if numbers.is_empty() { String::new() } else { format!(": {}", numbers.join("; ")) };
            format!("{what}{date}{numbers}")
        }
        (What::Added, "step") => {
            let date = date(change.says("date")).map(|date| format!(" {date}")).unwrap_or_default();
            let text = change.says("text").map(|text| format!(": {}", clipped(text))).unwrap_or_default();
            format!("{}{date}{text}", spoken(change.says("kind").unwrap_or_default()))
        }
        (What::Added, "statement" | "safeguard" | "concern") => {
            let speaker = change.says("speaker").map(|speaker| name(draft, speaker)).unwrap_or_default();
            let stance = change.says("stance").map(|stance| format!(" {}", spoken(stance))).unwrap_or_default();
            let text = change.says("text").map(|text| format!(": {}", clipped(text))).unwrap_or_default();
            format!("{speaker}{stance}{text}")
        }
        (What::Opened, _) => format!("sources disagree: {}", sides(&change.short)),
        (What::Closed, _) => format!("no longer in dispute: {}", sides(&change.short)),
        (What::Changed, noun) if noun.starts_with("dispute") => {
            format!("sources still disagree, now: {}", sides(&change.short))
        }
        (What::Removed, noun) => format!("{noun} removed{}", quoted(&change.short)),
        (What::Renamed, noun) => format!("{noun} has another id, was {}", change.was.as_deref().unwrap_or_default()),
        (What::Added, "correction") => clipped(change.says("note").unwrap_or_default()),
        (What::Added, noun) => format!("{noun}{}", quoted(&change.short)),
        _ => fields(draft, &change.fields),
    }
}

fn amount(home: &Home<'_>, claim: &model::facts::Claim) -> String {
    let wording = claim.figure(home.record).and_then(|figure| figure.wording.as_ref());
    words::amount(claim, wording.map(|words| &*words.value))
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
    Some(if is_legal || row.value.value == Standing::None { words::agreement(row) } else { words::practice(row) })
}

/// The keys that differ, without citations, which are no news by themselves.
fn fields(draft: &Draft<'_>, fields: &[Field]) -> String {
    let told = fields.iter().filter(|field| !field.key.starts_with("cite/"));
    let side = |key: &str, value: &Option<Box<str>>| match value.as_deref() {
        None => words::NONE.to_owned(),
        Some(value) if matches!(key, "speaker" | "origin" | "from" | "sender" | "receiver") => name(draft, value),
        Some(value) => date(Some(value)).unwrap_or_else(|| clipped(value)),
    };
    let said: Vec<String> = told
        .map(|field| {
            let key = field.key.replace(['-', '_'], " ").replace('/', ", ");
            format!("{key}: {} → {}", side(&field.key, &field.old), side(&field.key, &field.new))
        })
        .collect();
    said.join("; ")
}

/// Money at a stage; the word itself, where it is none of the stages.
fn stage(word: &str) -> String {
    use model::record::Stage;
    let stages = [Stage::Proposed, Stage::Pledge, Stage::Commitment, Stage::Disbursement, Stage::Refund];
    stages.into_iter().find(|stage| stage.word() == word).map_or_else(|| spoken(word), |it| words::stage(it).to_owned())
}

fn name(draft: &Draft<'_>, id: &str) -> String {
    match CountryCode::parse(id) {
        Ok(code) => words::in_sentence(&draft.register, &Party::Country(code)),
        Err(_) => draft.register.home(Kind::Actor, id).map_or_else(|| id.to_owned(), |home| home.title().to_owned()),
    }
}

/// A day in words, where a value is one.
fn date(written: Option<&str>) -> Option<String> {
    let written = written.filter(|text| text.starts_with(|digit: char| digit.is_ascii_digit()) && text.len() >= 7)?;
    Some(Edtf::parse(written).ok()?.phrase(Sense::Event))
}

/// The sides of a dispute without the ids of their items, which a reader of the brief has no use for.
fn sides(told: &str) -> String {
    let plain = |side: &str| match (side.find(" (#"), side.find(')')) {
        (Some(from), Some(to)) if from < to => {
            format!("{}{}", side.get(..from).unwrap_or_default(), side.get(to + 1..).unwrap_or_default())
        }
        _ => side.to_owned(),
    };
    clipped(&told.split(" / ").map(plain).collect::<Vec<_>>().join("; "))
}

fn spoken(word: &str) -> String {
    word.replace('-', " ")
}

fn quoted(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(": {}", clipped(text)) }
}

/// On one line, and not endless.
fn clipped(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}
