//! Litigation: the cases, where they are, what they do to which arrangement, and their last step.
use super::draft::Draft;
use crate::Home;
use crate::words::{Words, message, sentence};
use model::Item;
use model::record::{Effect, Proceeding, Step, StepKind};
use model::value::Party;
use model::{Kind, Spanned};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};
use std::cmp::Reverse;

pub fn section(draft: &mut Draft<'_>) -> Option<Section> {
    let mut cases: Vec<(Home<'_>, &Item<Proceeding>)> =
        draft.register.homes(Kind::Proceeding).filter_map(|home| Some((home, home.proceeding()?))).collect();
    if cases.is_empty() {
        return None;
    }
    cases.sort_by_cached_key(|(home, case)| {
        (Reverse(last(case).and_then(|step| step.date.as_ref()?.latest())), home.id())
    });
    let words = draft.words;
    let rows: Vec<[Prose; 5]> = cases.into_iter().map(|(home, case)| row(draft, &home, case)).collect();
    let grid = Grid::with_columns(columns(words))
        .captioned(words.say(message::CasesCaption))
        .sourced(Sourcing { remark: words.say(message::CasesRemark).into(), ..Sourcing::default() })
        .rows(rows);
    Some(Section::new("litigation", words.say(message::Litigation)).with(Block::Grid(grid.build())))
}

/// What is told of a case.
pub fn columns(words: Words) -> [Column; 5] {
    [
        Column::head(words.say(message::Case)),
        Column::text(words.say(message::Before)),
        Column::text(words.say(message::AboutWhat)),
        Column::text(words.say(message::LastEffect)),
        Column::text(words.say(message::LastStep)),
    ]
}

pub fn row(draft: &mut Draft<'_>, home: &Home<'_>, case: &Proceeding) -> [Prose; 5] {
    let dockets: Vec<&str> = case.docket.iter().map(|number| &*number.value).collect();
    let mut name = Prose::from(draft.words.recorded_title(home.title()));
    if !dockets.is_empty() {
        name = name.line_break().text(draft.words.listed(&dockets));
    }
    let steps = steps(draft, home, case);
    [name, forum(draft, case), about(draft, case), effect(draft.words, case).into(), steps]
}

/// The last step: records keep them in the order of the days.
pub fn last(case: &Proceeding) -> Option<&Item<Step>> {
    case.step.last()
}

/// The court the case was last before.
pub fn last_forum(case: &Proceeding) -> Option<&Party> {
    let forum = last(case).and_then(|step| step.forum.as_ref());
    let forum = forum.or_else(|| case.step.iter().rev().find_map(|step| step.forum.as_ref()));
    forum.map(|forum| &forum.value)
}

fn forum(draft: &Draft<'_>, case: &Proceeding) -> Prose {
    match last_forum(case) {
        Some(forum) => draft.words.party_marked(&draft.register, forum).into(),
        None => draft.words.say(message::NotKnown).into(),
    }
}

/// The arrangements, programmes and instruments it is about.
fn about(draft: &Draft<'_>, case: &Proceeding) -> Prose {
    let title = |reference: &Spanned<_>| {
        let reference: &model::value::Ref<model::value::AnyRecord> = &reference.value;
        let kinds = [Kind::Arrangement, Kind::Programme, Kind::Instrument];
        let home = kinds.into_iter().find_map(|kind| draft.register.home(kind, reference.as_str()));
        home.map_or_else(|| reference.as_str().to_owned(), |home| home.title().to_owned())
    };
    let titles: Vec<String> = case.on.iter().map(title).collect();
    match &titles[..] {
        [] => draft.words.say(message::NotKnown).into(),
        titles => draft.words.quoting(&draft.words.listed(titles), titles.iter().map(String::as_str)),
    }
}

/// What the case does to the transfers now: the last effect that was not undone.
pub fn effect(words: Words, case: &Proceeding) -> String {
    let effects = case.step.iter().rev().filter_map(|step| step.effect.as_ref()).map(|effect| effect.value);
    let mut effects = effects.peekable();
    if effects.peek().is_none() {
        return words.say(message::NotKnown);
    }
    match effects.find(|effect| *effect != Effect::None) {
        Some(Effect::Blocks) => words.say(message::EffectBlocks),
        Some(Effect::Unblocks) => words.say(message::EffectUnblocks),
        Some(Effect::Partial) => words.say(message::EffectPartial),
        Some(Effect::None) | None => words.say(message::None),
    }
}

/// The last step, and before it the judgment it came after: how a case stands is not told by an appeal alone.
fn steps(draft: &mut Draft<'_>, home: &Home<'_>, case: &Proceeding) -> Prose {
    let Some(last) = last(case) else { return draft.words.say(message::NotKnown).into() };
    let mut before = case.step.iter().rev().skip(1).filter(|_| last.kind.value != StepKind::Judgment);
    let judgment = before.find(|step| step.kind.value == StepKind::Judgment);
    // What was set aside since stands no longer.
    let judgment = judgment.filter(|judgment| !is_set_aside(home, case, judgment));
    let told = judgment.map(|judgment| step_in_words(draft, home, judgment).line_break());
    told.unwrap_or_default().and(last_step(draft, home, case))
}

/// Whether a later step undid a step: one that names it, or one that sets aside and names nothing.
fn is_set_aside(home: &Home<'_>, case: &Proceeding, of: &Item<Step>) -> bool {
    let items = home.record.items();
    let address = items.iter().find(|item| item.head == of.head).and_then(|item| item.address.as_deref());
    let undoes = |step: &Step| match &step.undoes {
        Some(undone) => undone.as_str().split_once('#').map(|(_, item)| item) == address && address.is_some(),
        None => step.kind.value == StepKind::Vacated,
    };
    case.step.iter().any(|step| step.head > of.head && undoes(step))
}

/// The last step alone.
pub fn last_step(draft: &mut Draft<'_>, home: &Home<'_>, case: &Proceeding) -> Prose {
    match last(case) {
        Some(step) => step_in_words(draft, home, step),
        None => draft.words.say(message::NotKnown).into(),
    }
}

fn step_in_words(draft: &mut Draft<'_>, home: &Home<'_>, step: &Item<Step>) -> Prose {
    let date = step.date.as_ref();
    let date = date.map_or_else(|| draft.words.say(message::DateNotKnown), |date| draft.words.date(date));
    let votes = step.votes.as_ref().map(|votes| format!(", {}", votes.value.replace('-', "–"))).unwrap_or_default();
    let line = format!("{}, {date}{votes}", sentence(&draft.words.word("step", step.kind.value.word())));
    let mut line = Prose::from(line);
    if let Some(text) = &step.text {
        line = line.text(draft.words.say(message::Said { what: "" })).then(draft.words.recorded(&*text.value));
    }
    line.and(draft.cite_few(home, &step.cite))
}
