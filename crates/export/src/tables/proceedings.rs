//! `proceedings.csv`: cases, step by step.
use super::shared::{
    Cited, LIST, NAMES, citing, earliest, edtf, ids, latest, located, otherwise_cited, party, place, text, words,
};
use crate::{Home, Links, Register};
use model::record::{Citation, Effect, Proceeding, Says, Step, StepKind};
use model::{Item, Items, Kind};
use render::table::{About, Cell, Column, Holds, Missing, Table};

struct Row<'a> {
    home: Home<'a>,
    case: &'a Item<Proceeding>,
    /// Nothing in the one row of a case without steps.
    step: Option<&'a Item<Step>>,
    forum: Option<String>,
    number: i64,
    line: i64,
    is_last: bool,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        self.step.iter().map(|step| &step.cite).collect()
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "proceedings",
        title: "Proceedings",
        description: "One row for each step of a case before a court, tribunal or treaty body. A case of which no step \
                      is recorded has one row, with the number 0.",
        key: &["record", "number"],
    };
    let mut columns = of_the_case();
    columns.extend(of_the_step());
    columns.extend(place(links));
    columns.extend(otherwise_cited());
    Table::streamed(about, columns, register.homes(Kind::Proceeding).collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let Some(case) = home.proceeding() else { return Vec::new() };
    let row = |number: i64, step: Option<&'a Item<Step>>| Row {
        home,
        case,
        step,
        forum: step
            .and_then(|step| step.forum.as_ref())
            .map(|forum| crate::words::Words::of(model::config::Language::En).party(register, &forum.value)),
        number,
        line: register.line(step.map_or(case.head, |step| step.head)),
        is_last: step.map(|step| step.head) == case.step.last().map(|step| step.head),
    };
    if case.step.is_empty() {
        return vec![row(0, None)];
    }
    (1..).zip(&case.step).map(|(number, step)| row(number, Some(step))).collect()
}

fn of_the_case<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the id of the case: the name of its file", |row| {
            Cell::text(row.home.id())
        }),
        Column::new("number", "Number", Holds::Whole, "the step's place in the case, from 1", |row| {
            Cell::Whole(row.number)
        }),
        Column::new("title", "Case", Holds::Text, "the caption", |row| text(row.case.title.as_ref())),
        Column::new("docket", "Docket", NAMES, "the numbers it is filed under, separated by `; `", |row| {
            Cell::list(row.case.docket.iter().map(|number| &*number.value))
        }),
        Column::new("on", "On", LIST, "the records it is about: ids, separated by spaces", |row| {
            ids(row.case.on.iter().map(|record| record.as_str()))
        }),
    ]
}

/// A cell of the step, if there is a step.
fn cell<'a>(row: &Row<'a>, cell: impl FnOnce(&'a Step) -> Cell<'a>) -> Cell<'a> {
    Cell::or_missing(row.step, Missing::NotApplicable, |step| cell(step))
}

fn of_the_step<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::NotStated;
    vec![
        Column::new("date", "Date", Holds::Text, "when, as precisely as known (EDTF)", |row| {
            cell(row, |step| edtf(step.date.as_ref()))
        }),
        Column::new("forum", "Forum", Holds::Text, "before whom: the id of the court", |row| {
            cell(row, |step| party(step.forum.as_ref()))
        }),
        Column::new("forum_name", "Forum's name", Holds::Text, "before whom, in words", |row| {
            cell(row, |_| Cell::or_missing(row.forum.as_deref(), NotStated, Cell::text))
        }),
        Column::new("kind", "Step", words(StepKind::VOCABULARY), "what was done", |row| {
            cell(row, |step| Cell::text(step.kind.value.word()))
        }),
        Column::new(
            "effect",
            "Effect",
            words(Effect::VOCABULARY),
            "what it does to the transfers in question",
            |row| cell(row, |step| Cell::or_missing(step.effect.as_ref(), NotStated, |it| Cell::text(it.value.word()))),
        ),
        Column::new("text", "Text", Holds::Text, "what it says, in our words", |row| {
            cell(row, |step| text(step.text.as_ref()))
        }),
        Column::new("votes", "Votes", Holds::Text, "how the judges voted", |row| {
            cell(row, |step| text(step.votes.as_ref()))
        }),
        Column::new("deadline", "Deadline", Holds::Text, "by when something must be done (EDTF)", |row| {
            cell(row, |step| edtf(step.deadline.as_ref()))
        }),
        Column::new("undoes", "Undoes", Holds::Text, "the step it undoes", |row| {
            cell(row, |step| {
                Cell::or_missing(step.undoes.as_ref(), NotStated, |undone| {
                    Cell::text(super::shared::address(row.home.id(), undone.as_str()))
                })
            })
        }),
        Column::new("last", "Last", Holds::Flag, "whether it is the last step that is recorded", |row| {
            cell(row, |_| Cell::Flag(row.is_last))
        }),
        Column::new("date_earliest", "Date, earliest", Holds::Date, "the first day it may be", |row| {
            cell(row, |step| earliest(step.date.as_ref()))
        }),
        Column::new("date_latest", "Date, latest", Holds::Date, "the last day it may be", |row| {
            cell(row, |step| latest(step.date.as_ref()))
        }),
        Column::new("sources", "Sources", LIST, "who says so: ids of sources", |row| {
            citing(&row.cites(), Says::Supports)
        }),
    ]
}
