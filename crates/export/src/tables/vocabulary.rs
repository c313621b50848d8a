//! `vocabulary.csv`: what the metrics and populations of figures mean.
use super::shared::{located, meaning, place, text, words};
use crate::{Home, Links, Register};
use model::record::{Measures, Metric, Population, Record, Unit};
use model::{Item, Kind};
use render::table::{About, Cell, Column, Holds, Missing, Table, Word};

struct Row<'a> {
    home: Home<'a>,
    name: &'a str,
    term: Term<'a>,
    line: i64,
}

#[derive(Clone, Copy)]
enum Term<'a> {
    Metric(&'a Item<Metric>),
    Population(&'a Item<Population>),
}

located!(Row<'_>);

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "vocabulary",
        title: "Vocabulary",
        description: "One row for each metric and each population that figures may name, with what it means. A dataset \
                      that does not say what its terms mean has no rows.",
        key: &["kind", "term"],
    };
    let mut columns = columns();
    columns.extend(place(links));
    let homes = [Kind::Metrics, Kind::Populations].into_iter().flat_map(|kind| register.homes(kind));
    Table::streamed(about, columns, homes.collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let row = |name: &'a shape::Spanned<Box<str>>, term| Row {
        home,
        name: &name.value,
        term,
        line: register.line(name.span),
    };
    match home.record {
        Record::Metrics(terms) => terms.iter().map(|(name, term)| row(name, Term::Metric(term))).collect(),
        Record::Populations(terms) => terms.iter().map(|(name, term)| row(name, Term::Population(term))).collect(),
        _ => Vec::new(),
    }
}

/// A cell that only a metric has.
fn of_metric<'a>(row: &Row<'a>, cell: impl FnOnce(&'a Metric) -> Cell<'a>) -> Cell<'a> {
    match row.term {
        Term::Metric(metric) => cell(metric),
        Term::Population(_) => Cell::Missing(Missing::NotApplicable),
    }
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let kinds = vec![
        Word { word: "metric", meaning: meaning(Kind::Metrics) },
        Word { word: "population", meaning: meaning(Kind::Populations) },
    ];
    vec![
        Column::new("kind", "Kind", Holds::Words(kinds), "the column of `figures` that it stands in", |row| {
            Cell::text(match row.term {
                Term::Metric(_) => "metric",
                Term::Population(_) => "population",
            })
        }),
        Column::new("term", "Term", Holds::Text, "what figures call it", |row| Cell::text(row.name)),
        Column::new("label", "Label", Holds::Text, "what a brief calls it", |row| match row.term {
            Term::Metric(metric) => text(metric.label.as_ref()),
            Term::Population(population) => text(population.label.as_ref()),
        }),
        Column::new("definition", "Definition", Holds::Text, "what or whom it counts", |row| match row.term {
            Term::Metric(metric) => text(metric.definition.as_ref()),
            Term::Population(population) => text(population.definition.as_ref()),
        }),
        Column::new("unit", "Unit", words(Unit::VOCABULARY), "what one of a metric is", |row| {
            of_metric(row, |metric| Cell::text(metric.unit.value.word()))
        }),
        Column::new("measures", "Measures", words(Measures::VOCABULARY), "what a metric counts", |row| {
            of_metric(row, |metric| Cell::text(metric.is.value.word()))
        }),
        Column::new("population", "Population", Holds::Text, "whom a metric counts unless a figure says", |row| {
            of_metric(row, |metric| {
                Cell::or_missing(metric.population.as_ref(), Missing::NotStated, |it| Cell::text(it.as_str()))
            })
        }),
        Column::new(
            "parent",
            "Parent",
            Holds::Text,
            "the metric it can never exceed, or the population that it lies in",
            |row| {
                let parent = match row.term {
                    Term::Metric(metric) => metric.parent.as_ref().map(|parent| parent.as_str()),
                    Term::Population(population) => population.within.as_ref().map(|within| within.as_str()),
                };
                Cell::or_missing(parent, Missing::NotStated, Cell::text)
            },
        ),
    ]
}
