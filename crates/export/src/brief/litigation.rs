//! Litigation: the cases, where they are, what they do to which arrangement, and their last step.
use super::draft::Draft;
use crate::{Home, words};
use model::Item;
use model::record::{Effect, Proceeding, Step, StepKind};
use model::value::{Party, Sense};
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
    let columns = [
        Column::head("Case"),
        Column::text("Before"),
        Column::text("About"),
        Column::text("Last effect"),
        Column::text("Last step"),
    ];
    let rows: Vec<[Prose; 5]> = cases.into_iter().map(|(home, case)| row(draft, &home, case)).collect();
    let grid = Grid::with_columns(columns)
        .captioned("Cases, those with the newest step first")
        .sourced(Sourcing {
            remark: "The last effect is that of the last step that changed anything for the transfers in question; an arrangement \
                     may have ended since.".into(),
            ..Sourcing::default()
        })
        .rows(rows);
    Some(Section::new("litigation", "Litigation").with(Block::Grid(grid.build())))
}

pub fn row(draft: &mut Draft<'_>, home: &Home<'_>, case: &Proceeding) -> [Prose; 5] {
    let dockets: Vec<&str> = case.docket.iter().map(|number| &*number.value).collect();
    let mut name = Prose::default().emphasis(home.title());
    if !dockets.is_empty() {
        name = name.line_break().text(dockets.join("; "));
    }
    [name, forum(draft, case), about(draft, case), effect(case).into(), last_step(draft, home, case)]
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
    last_forum(case).map_or_else(|| words::NOT_KNOWN.into(), |forum| words::party(&draft.register, forum).into())
}

/// The arrangements, programmes and instruments it is about.
fn about(draft: &Draft<'_>, case: &Proceeding) -> Prose {
    let title = |reference: &Spanned<_>| -> String {
        let reference: &model::value::Ref<model::value::AnyRecord> = &reference.value;
        let kinds = [Kind::Arrangement, Kind::Programme, Kind::Instrument];
        let home = kinds.into_iter().find_map(|kind| draft.register.home(kind, reference.as_str()));
        home.map_or_else(|| reference.as_str().to_owned(), |home| home.title().to_owned())
    };
    let titles: Vec<String> = case.on.iter().map(title).collect();
    if titles.is_empty() { words::NOT_KNOWN.into() } else { titles.join("; ").into() }
}

/// What the case does to the transfers now: the last effect that was not undone.
fn effect(case: &Proceeding) -> &'static str {
    let effects = case.step.iter().rev().filter_map(|step| step.effect.as_ref()).map(|effect| effect.value);
    let mut effects = effects.peekable();
    if effects.peek().is_none() {
        return words::NOT_KNOWN;
    }
    match effects.find(|effect| *effect != Effect::None) {
        Some(Effect::Blocks) => "transfers may not go ahead",
        Some(Effect::Unblocks) => "transfers may go ahead",
        Some(Effect::Partial) => "some transfers, or under conditions",
        Some(Effect::None) | None => words::NONE,
    }
}

fn last_step(draft: &mut Draft<'_>, home: &Home<'_>, case: &Proceeding) -> Prose {
    let Some(step) = last(case) else { return words::NOT_KNOWN.into() };
    let date = step.date.as_ref().map_or_else(|| "date not known".to_owned(), |date| date.words(Sense::Event));
    let votes = step.votes.as_ref().map(|votes| format!(", {}", votes.value.replace('-', "–"))).unwrap_or_default();
    let text = step.text.as_ref().map(|text| format!(": {}", text.value)).unwrap_or_default();
    let line = format!("{}, {date}{votes}{text}", words::sentence(kind(step.kind.value)));
    Prose::from(line).and(draft.cite_few(home, &step.cite))
}

fn kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Filed => "filed",
        StepKind::Order => "order",
        StepKind::Stay => "stay",
        StepKind::Injunction => "injunction",
        StepKind::Hearing => "hearing",
        StepKind::Judgment => "judgment",
        StepKind::Vacated => "decision set aside",
        StepKind::Closed => "closed",
    }
}
