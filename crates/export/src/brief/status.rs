//! The status table, in three grids: how each arrangement stands that was ever agreed, what passed under it, and the
//! requests, talks and refusals that came to nothing so far.
//!
//! One table of all these columns would have fourteen letters to a column, and half of its cells would say that a
//! question does not arise.
use super::draft::Draft;
use super::row::{Dated, News, Row, dated};
use super::staleness::Intervals;
use super::{money, moved_on, voice};
use crate::words::{message, sentence};
use model::facts::Subject;
use model::record::{Access, Axis, Gap, Standing};
use render::document::{Block, Column, Grid, GridBuilder, Prose, Section, Sourcing, Tag};

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    if rows.is_empty() {
        return None;
    }
    let (talk, made): (Vec<&Row<'a>>, Vec<&Row<'a>>) = rows.iter().partition(|row| row.is_only_talk());
    // People and money of those the brief is about stand in its main part.
    let precedents = rows.iter().filter(|row| !row.is_subject || row.is_only_talk());
    let telling: Vec<&Row<'a>> = precedents.filter(|row| row.tells_of_people_or_money()).collect();
    let silent: Vec<&Row<'a>> =
        made.iter().copied().filter(|row| !row.is_subject && !row.tells_of_people_or_money()).collect();
    let mut section = Section::new("status", draft.words.say(message::EveryArrangement));
    if !made.is_empty() {
        section.blocks.push(Block::Grid(how_it_stands(draft, &made)));
    }
    if !telling.is_empty() {
        section.blocks.push(Block::Grid(people_and_money(draft, &telling)));
    }
    if !silent.is_empty() {
        section.blocks.push(Block::Small(nothing_recorded(draft, &silent)));
    }
    if !talk.is_empty() {
        section.blocks.push(Block::Grid(only_talk(draft, &talk)));
    }
    Some(section)
}

/// The agreements of which neither people nor money are known: a sentence, and not a row of blanks each.
fn nothing_recorded(draft: &Draft<'_>, rows: &[&Row<'_>]) -> Prose {
    let names: Vec<String> = rows.iter().map(|row| row.short_name()).collect();
    let said = draft.words.say(message::NeitherPeopleNorMoney { names: &draft.words.joined(&names) });
    super::row::quoting(draft.words, &said, rows.iter().copied())
}

/// Requests, talks and refusals: nothing was agreed, so there is no practice to tell of.
fn only_talk<'a>(draft: &mut Draft<'a>, rows: &[&Row<'a>]) -> Grid {
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::FromTo)),
        Column::text(words.say(message::WhereItStands)),
        Column::text(words.say(message::WhatReceiverSays)),
    ];
    let grid = Grid::with_columns(columns).captioned(words.say(message::OnlyTalkCaption));
    fill(draft.words.say(message::Precedents), grid, rows, |row| {
        [name(row), agreement(draft, row), voice::cell(draft, row)]
    })
}

fn how_it_stands<'a>(draft: &mut Draft<'a>, rows: &[&Row<'a>]) -> Grid {
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::FromTo)),
        Column::text(words.say(message::Agreement)),
        Column::text(words.say(message::InPractice)),
        Column::text(words.say(message::WhatReceiverSays)),
        Column::text(words.say(message::NewestFigure)),
    ];
    let grid = Grid::with_columns(columns)
        .captioned(words.say(message::HowItStandsCaption))
        .sourced(Sourcing { remark: words.say(message::HowItStandsRemark).into(), ..Sourcing::default() });
    draft.in_narrow_columns(|draft| {
        fill(words.say(message::Precedents), grid, rows, |row| {
            [name(row), agreement(draft, row), practice(draft, row), voice::cell(draft, row), newest(draft, row)]
        })
    })
}

fn people_and_money<'a>(draft: &mut Draft<'a>, rows: &[&Row<'a>]) -> Grid {
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::FromTo)),
        Column::text(words.say(message::PeopleArrived)),
        Column::text(words.say(message::MovedOn)),
        Column::text(words.say(message::MoneyByStage)),
    ];
    let grid = Grid::with_columns(columns)
        .captioned(words.say(message::PeopleAndMoney))
        .sourced(Sourcing { remark: words.say(message::PeopleAndMoneyRemark).into(), ..Sourcing::default() });
    draft.in_narrow_columns(|draft| {
        fill(words.say(message::Precedents), grid, rows, |row| {
            [name(row), arrived(draft, row), moved_on::cell(draft, row), money::cell(draft, row)]
        })
    })
}

/// Rows of the subject, then the precedents apart.
fn fill<'r, 'a: 'r, const N: usize>(
    title: String,
    grid: GridBuilder<N>,
    rows: &[&'r Row<'a>],
    mut cells: impl FnMut(&'r Row<'a>) -> [Prose; N],
) -> Grid {
    let subject = rows.iter().copied().filter(|row| row.is_subject).map(&mut cells).collect::<Vec<_>>();
    let precedents = rows.iter().copied().filter(|row| !row.is_subject).map(&mut cells).collect::<Vec<_>>();
    let grid = grid.rows(subject);
    if precedents.is_empty() { grid.build() } else { grid.group(title).rows(precedents).build() }
}

pub fn name(row: &Row<'_>) -> Prose {
    let (route, rest) = row.name();
    let name = Prose::default().strong(route);
    match rest {
        Some(rest) => name.line_break().then(row.words.recorded(rest)),
        None => name,
    }
}

/// How it stands in law, and whether its text can be read.
pub fn agreement(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let Some(status) = row.home.standing(Axis::Legal) else { return draft.words.say(message::NotKnown).into() };
    let clause = Prose::from(sentence(&draft.words.agreement(status)));
    let clause = clause.and(draft.cite_few(&row.home, &status.cite));
    let clause = draft.doubted(clause, &row.home, status);
    match text(draft, row) {
        Some(text) => clause.text(draft.words.semicolon()).text(text),
        None => clause,
    }
}

/// Whether the text of the agreement can be read; nothing where there is no agreement to have a text.
fn text(draft: &Draft<'_>, row: &Row<'_>) -> Option<String> {
    let has_text = matches!(
        row.standing(Axis::Legal)?,
        Standing::Agreed
            | Standing::Signed
            | Standing::InForce
            | Standing::Suspended
            | Standing::Terminated
            | Standing::Expired
    );
    if !has_text {
        return None;
    }
    let instruments = row.home.arrangement().map_or(&[][..], |record| &record.instruments);
    let between_them = |id: &str| {
        let instrument = draft.register.instrument(id)?;
        (instrument.parties.len() > 1).then_some(instrument.text.as_ref()?.value)
    };
    let texts: Vec<Access> = instruments.iter().filter_map(|it| between_them(it.as_str())).collect();
    let best = [Access::Published, Access::Leaked, Access::Described, Access::NotSeen];
    let best = best.into_iter().find(|access| texts.contains(access)).map(|access| draft.words.access(access));
    let unknown = row
        .home
        .record
        .upkeep()
        .is_some_and(|upkeep| upkeep.unknown.iter().any(|unknown| unknown.about.value == Gap::Text));
    Some(match best {
        Some(text) => text,
        None if unknown => draft.words.say(message::TextNotPublished),
        None => draft.words.say(message::TextInDoubt),
    })
}

/// How it stands in practice, and when people last arrived.
pub fn practice(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let Some(status) = row.home.standing(Axis::Operational) else { return draft.words.say(message::NotKnown).into() };
    let Dated { date, movement } = dated(&row.home, status);
    let cite = movement.map_or(&status.cite, |movement| &movement.cite);
    let clause = Prose::from(sentence(&draft.words.practice(status, date))).and(draft.cite_few(&row.home, cite));
    // Whoever disputes the step disputes what it says, and not an earlier movement.
    let clause = if movement.is_some() { clause } else { draft.doubted(clause, &row.home, status) };
    let last = row.last_arrival().and_then(|transfer| transfer.date.as_ref());
    match last {
        Some(date) => clause.text(draft.words.say(message::LastArrivalKnown { date: &draft.words.date(date) })),
        None => clause,
    }
}

/// How many arrived: in the words of the source where one count says it all, else as a sum of lower bounds.
pub fn arrived(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let Some(arrived) = &row.arrived else {
        let word =
            if row.never_began() { row.words.say(message::NoneRecorded) } else { row.words.say(message::NotKnown) };
        return Prose::from(word).text(cap(draft, row));
    };
    let marks = draft.cite_terms(&row.home, &arrived.terms);
    let number = match &arrived.terms[..] {
        [_] if arrived.terms_are_zero() => draft.words.say(message::Nobody),
        [only] if only.subject == Subject::Record => draft.amount(&row.home, only),
        // One flight of a record without a total: there may have been others.
        _ => draft.words.at_least(arrived.low, "person"),
    };
    let mut cell = Prose::default().strong(number).text(cap(draft, row));
    if let [only] = &arrived.terms[..] {
        cell = cell.text(draft.words.as_of(&row.home, only).map(|date| format!(", {date}")).unwrap_or_default());
    } else {
        cell = cell.text(draft.words.say(message::SumOfCounts { count: arrived.terms.len() }));
        cell =
            cell.text(draft.words.reach(&row.home, &arrived.terms).map(|days| format!(", {days}")).unwrap_or_default());
    }
    cell = cell.and(marks);
    draft.established(cell, &row.home, &arrived.terms)
}

/// ` (cap: 250)`, ` (cap: 10 per year)`
fn cap(draft: &Draft<'_>, row: &Row<'_>) -> String {
    // That a cap is the most there may be goes without saying.
    let number = row.cap.map(|cap| draft.words.rated(cap, draft.words.quantified(cap, None).1));
    number.map(|cap| draft.words.say(message::OfCap { cap: &cap })).unwrap_or_default()
}

/// The age of what is known, and whether that is old for something that goes on.
pub fn newest(draft: &Draft<'_>, row: &Row<'_>) -> Prose {
    let today = draft.context.today;
    let (Some(day), Some(age)) = (row.newest, row.age(today)) else {
        return draft.words.say(message::NoFigureRecorded).into();
    };
    let figures = crate::catalogue::figures_of(&row.home);
    let (words, may_be_later) = (draft.words, row.news.is_some_and(News::may_be_later));
    let age = if may_be_later { words.days_old_at_most(age) } else { words.days_old(age) };
    let day = row.news.and_then(|news| news.date(words, &row.home)).unwrap_or_else(|| words.day(day));
    let day = sentence(&day);
    let cell = Prose::default().see(figures, day).text(format!(", {age}"));
    let is_stale = row.is_stale(today, &Intervals::of_config(draft.context.config));
    if is_stale { cell.text(" ").tag(Tag::grave(draft.words.say(message::Stale))) } else { cell }
}
