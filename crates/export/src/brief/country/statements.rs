//! What was said: by the sending state, by the receiving state, by others, side by side. A statement that answers or
//! contradicts another stands in the same row; rows of the others pair nothing.
use super::super::disagreements::statements::{Denied, line, turn};
use super::super::draft::Draft;
use super::super::row::Row;
use super::super::voice::speaks_for;
use super::filled;
use crate::Home;
use crate::words::{message, sentence};
use model::Item;
use model::record::{Remark, Stance, Statement};
use render::document::{Block, Column, Grid, GridBuilder, Prose, Section};
use std::collections::BTreeMap;

/// The sender's, the receiver's, and all others'.
const VOICES: usize = 3;

pub fn section(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Section> {
    let mut section = Section::new("statements", draft.words.say(message::Statements));
    section.blocks.extend(side_by_side(draft, row).map(Block::Grid));
    section.blocks.extend(remarks(draft, &row.home).map(Block::Grid));
    filled(section)
}

/// One column for each voice that spoke.
fn side_by_side(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Grid> {
    let statements = row.home.record.statements();
    let voices: Vec<usize> = statements.iter().map(|statement| voice(draft, row, statement)).collect();
    let spoke: Vec<usize> = (0..VOICES).filter(|voice| voices.contains(voice)).collect();
    let (words, (sender, receiver)) = (draft.words, row.home.record.states());
    let name = |voice: usize| match (voice, sender, receiver) {
        (0, Some(state), _) | (1, _, Some(state)) => words.country(state),
        _ => words.say(message::Others),
    };
    match spoke[..] {
        [] => None,
        [only] => {
            let grid = Grid::with_columns([Column::text(name(only))]);
            Some(fill(draft, &row.home, grid, &voices, [only]))
        }
        [one, other] => {
            let grid = Grid::with_columns([one, other].map(|voice| Column::text(name(voice))));
            Some(fill(draft, &row.home, grid, &voices, [one, other]))
        }
        _ => {
            let grid = Grid::with_columns([0, 1, 2].map(|voice| Column::text(name(voice))));
            Some(fill(draft, &row.home, grid, &voices, [0, 1, 2]))
        }
    }
}

fn voice(draft: &Draft<'_>, row: &Row<'_>, statement: &Statement) -> usize {
    let (sender, receiver) = row.home.record.states();
    let speaks = |state| speaks_for(draft, statement, state);
    if sender.is_some_and(speaks) {
        0
    } else if receiver.is_some_and(speaks) {
        1
    } else {
        2
    }
}

fn fill<const N: usize>(
    draft: &mut Draft<'_>,
    home: &Home<'_>,
    grid: GridBuilder<N>,
    voices: &[usize],
    columns: [usize; N],
) -> Grid {
    let statements = home.record.statements();
    let (answering, alone) = clusters(statements);
    let mut grid = grid.captioned(draft.words.say(message::StatementsCaption));
    if !answering.is_empty() {
        grid = grid.group(draft.words.say(message::StatementsAnswering));
        for cluster in answering {
            let row = columns.map(|voice| {
                let of_voice = cluster.iter().filter(|at| voices.get(**at) == Some(&voice));
                let mut cell = Prose::default();
                for statement in of_voice.filter_map(|at| statements.get(*at)) {
                    cell = if cell.is_empty() { cell } else { cell.line_break() };
                    cell = cell.and(line(draft, home, statement, denied(statements, &cluster, statement)));
                }
                cell
            });
            grid = grid.row(row);
        }
        if !alone.is_empty() {
            grid = grid.group(draft.words.say(message::StatementsAlone));
        }
    }
    let lists = columns
        .map(|voice| -> Vec<usize> { alone.iter().copied().filter(|at| voices.get(*at) == Some(&voice)).collect() });
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    for index in 0..longest {
        let row = lists.each_ref().map(|list| {
            let statement = list.get(index).and_then(|at| statements.get(*at));
            statement.map(|statement| line(draft, home, statement, Denied::NotTold)).unwrap_or_default()
        });
        grid = grid.row(row);
    }
    grid.build()
}

/// Whether what a statement denies is told beside it: of two statements by the one that says so. Of more, each says what it
/// denies.
fn denied(statements: &[Item<Statement>], cluster: &[usize], statement: &Item<Statement>) -> Denied {
    let about = |statement: &Statement| statement.about.as_ref().map_or("", |about| about.as_str()).to_owned();
    let says_so = |other: &Item<Statement>| {
        let confirms = other.stance.as_ref().is_some_and(|stance| stance.value == Stance::Confirms);
        let is_answered = other.id.as_ref().is_some_and(|id| about(statement).strip_prefix('#') == Some(id.as_str()));
        is_answered || confirms && about(other) == about(statement)
    };
    let mut others = cluster.iter().filter_map(|at| statements.get(*at)).filter(|other| other.head != statement.head);
    if cluster.len() == 2 && others.any(says_so) { Denied::Told } else { Denied::NotTold }
}

/// Statements that belong together, and those that stand alone, both in the order of the days.
fn clusters(statements: &[Item<Statement>]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let places: BTreeMap<&str, usize> =
        (0..).zip(statements).filter_map(|(at, it)| Some((it.id.as_ref()?.as_str(), at))).collect();
    let about = |statement: &Statement| statement.about.as_ref().map_or(String::new(), |it| it.as_str().to_owned());
    let answered = |statement: &Statement| places.get(about(statement).strip_prefix('#')?).copied();
    let mut roots: Vec<usize> = (0..statements.len()).collect();
    for (at, statement) in statements.iter().enumerate() {
        if let Some(target) = answered(statement) {
            join(&mut roots, at, target);
        }
    }
    let mut subjects: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, statement) in statements.iter().enumerate().filter(|(_, it)| answered(it).is_none()) {
        subjects.entry(about(statement)).or_default().push(at);
    }
    for subject in subjects.into_values() {
        let of = |stance: Stance| {
            let takes = move |at: &&usize| {
                statements.get(**at).and_then(|it| it.stance.as_ref()).is_some_and(|it| it.value == stance)
            };
            subject.iter().filter(takes).copied().collect::<Vec<usize>>()
        };
        let (confirming, denying) = (of(Stance::Confirms), of(Stance::Denies));
        if let (Some(first), false) = (confirming.first(), denying.is_empty()) {
            confirming.iter().chain(&denying).for_each(|at| join(&mut roots, *at, *first));
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, root) in roots.iter().enumerate() {
        groups.entry(*root).or_default().push(at);
    }
    let day = |at: &usize| statements.get(*at).map(|statement| turn(statements, statement));
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    groups.iter_mut().for_each(|group| group.sort_by_cached_key(day));
    groups.sort_by_key(|group| group.first().map(day));
    let (answering, alone): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.len() > 1);
    (answering, alone.into_iter().flatten().collect())
}

/// Puts the groups of two into one.
fn join(roots: &mut [usize], one: usize, other: usize) {
    if let (Some(one), Some(other)) = (roots.get(one).copied(), roots.get(other).copied()) {
        roots.iter_mut().filter(|root| **root == one).for_each(|root| *root = other);
    }
}

/// Assurances that were given and worries that were voiced.
fn remarks(draft: &mut Draft<'_>, home: &Home<'_>) -> Option<Grid> {
    let account = home.account()?;
    if account.safeguard.is_empty() && account.concern.is_empty() {
        return None;
    }
    let words = draft.words;
    let columns = [Column::head(words.say(message::WhoAndWhen)), Column::text(words.say(message::What))];
    let mut grid = Grid::with_columns(columns).captioned(words.say(message::AssurancesAndConcerns));
    let groups = [
        (words.say(message::AssurancesGiven), &account.safeguard),
        (words.say(message::ConcernsVoiced), &account.concern),
    ];
    for (title, remarks) in groups {
        if !remarks.is_empty() {
            let mut remarks: Vec<&Item<Remark>> = remarks.iter().collect();
            remarks.sort_by_key(|it| (it.date.as_ref().and_then(|date| date.earliest()), it.head));
            grid = grid.group(title);
            grid = grid.rows(remarks.into_iter().map(|remark| [who(draft, remark), what(draft, remark)]));
        }
    }
    Some(grid.build())
}

fn who(draft: &Draft<'_>, remark: &Remark) -> Prose {
    let speaker = remark.speaker.as_ref().map(|it| draft.words.party_in_sentence(&draft.register, &it.value));
    let speaker = speaker.unwrap_or_else(|| draft.words.say(message::SpeakerNotRecorded));
    let date = remark.date.as_ref().map(|date| format!(", {}", draft.words.date(date))).unwrap_or_default();
    Prose::default().strong(sentence(&speaker)).text(date)
}

fn what(draft: &mut Draft<'_>, remark: &Remark) -> Prose {
    Prose::default().then(draft.words.recorded(sentence(&remark.text.value))).and(draft.cite(&remark.cite))
}
