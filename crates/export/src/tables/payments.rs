//! `payments.csv`: money, by how far it has come. Stages are never added to one another.
use super::figures::{
    self, DECIMAL, HIGH, HIGH_INCLUDED, LOW, LOW_INCLUDED, as_of, high, high_included, low, low_included,
};
use super::shared::{
    Cited, LIST, NAMES, address, belonging, citing, earliest, edtf, latest, located, otherwise_cited, parties, place,
    text, words,
};
use crate::words::is_money;
use crate::{Home, Links, Register};
use model::facts::{Claim, Subject};
use model::record::{Citation, Figure, Measure, Payment, Quantifier, Rank, Reason, Says, Stage, Terms, Unit};
use model::value::Moment;
use model::{Item, Items};
use render::table::{About, Cell, Column, Holds, Missing, Table};
use rustc_hash::FxHashSet;

struct Row<'a> {
    home: Home<'a>,
    payment: &'a Item<Payment>,
    /// Nothing for a payment whose sum nobody knows.
    sum: Option<(&'a Claim, &'a Item<Figure>)>,
    under: Option<String>,
    line: i64,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        let sum = self.sum.map(|(_, figure)| &figure.cite);
        sum.into_iter().chain([&self.payment.cite]).collect()
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "payments",
        title: "Payments",
        description: "One row for each sum that is named for a payment; rivals are rows of their own, and a payment of \
                      which no sum is known has one row. What is counted of a payment and is no money is in `figures` \
                      alone. Never add rows of different stages: the same money is \
                      proposed, committed and paid.",
        key: &["record_kind", "record", "item"],
    };
    let mut columns = payment();
    columns.extend(sum());
    columns.extend(details());
    columns.extend(belonging());
    columns.extend(place(links));
    columns.extend(ends());
    columns.extend(otherwise_cited());
    let payments = own_addresses(register);
    Table::streamed(about, columns, register.accounts().collect(), move |home| rows(register, *home, &payments))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>, payments: &FxHashSet<(&str, &str)>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (at, payment) in (0..).zip(home.record.payments()) {
        let under = payment.under.as_ref().map(|under| address(home.id(), under.as_str()));
        let under = under.filter(|under| under.split_once('#').is_some_and(|under| payments.contains(&under)));
        let of_payment = home.file.facts.figures.about(Subject::Payment(at));
        let sums = of_payment.filter(|claim| !claim.is_cell && is_sum(claim));
        let before = rows.len();
        rows.extend(sums.filter_map(|claim| {
            let figure = claim.figure(home.record)?;
            Some(Row {
                home,
                payment,
                sum: Some((claim, figure)),
                under: under.clone(),
                line: register.line(claim.head),
            })
        }));
        if rows.len() == before {
            rows.push(Row { home, payment, sum: None, under, line: register.line(payment.head) });
        }
    }
    rows
}

/// Whether it is money, though nobody may have said of which currency.
fn is_sum(claim: &Claim) -> bool {
    is_money(&claim.unit) || *claim.unit == *Unit::Currency.word()
}

/// Every payment that can be named: its record and its own id.
fn own_addresses<'a>(register: &Register<'a>) -> FxHashSet<(&'a str, &'a str)> {
    let of_record = |home: Home<'a>| {
        let ids = home.record.payments().iter().filter_map(|payment| payment.id.as_ref());
        ids.map(move |id| (home.id(), id.value.as_str()))
    };
    register.accounts().flat_map(of_record).collect()
}

fn own_address(home: &Home<'_>, payment: &Payment) -> Option<String> {
    payment.id.as_ref().map(|id| format!("{}#{}", home.id(), id.value.as_str()))
}

fn payment<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the record it lies in", |row| Cell::text(row.home.id())),
        Column::new(
            "item",
            "Item",
            Holds::Text,
            "the id of the sum, as in `figures`; the payment's own where no sum is known",
            |row| {
                let sum = row.sum.map(|(_, figure)| figure.id.as_ref());
                super::id(sum.unwrap_or(row.payment.id.as_ref()), row.line)
            },
        ),
        Column::new("stage", "Stage", words(Stage::VOCABULARY), "how far the money has come", |row| {
            Cell::text(row.payment.stage.value.word())
        }),
        Column::new("terms", "Terms", words(Terms::VOCABULARY), "on what terms", |row| {
            Cell::or_missing(row.payment.terms.as_ref(), Missing::NotStated, |terms| Cell::text(terms.value.word()))
        }),
        Column::new("payer", "Payer", LIST, "who pays: codes and ids, separated by spaces", |row| {
            parties(&row.payment.payer)
        }),
        Column::new("payee", "Payee", LIST, "who is paid: codes and ids, separated by spaces", |row| {
            parties(&row.payment.payee)
        }),
    ]
}

/// A cell of the sum; where there is none, nothing can be said of it.
fn cell<'a>(row: &Row<'a>, cell: impl FnOnce(&'a Claim, &'a Figure) -> Cell<'a>) -> Cell<'a> {
    row.sum.map_or(Cell::Missing(Missing::NotApplicable), |(claim, figure)| cell(claim, figure))
}

/// How much the sum is; where there is none, why.
fn amount<'a>(row: &Row<'a>, cell: impl FnOnce(&'a Claim, &'a Figure) -> Cell<'a>) -> Cell<'a> {
    match row.sum {
        Some((claim, figure)) => cell(claim, figure),
        None => Cell::Missing(match row.payment.unknown.as_ref().map(|unknown| unknown.reason.value) {
            Some(Reason::NotPublished | Reason::Refused) => Missing::NotPublished,
            Some(Reason::Conflicting | Reason::NotFound) => Missing::NotKnown,
            Some(Reason::NotAsked) | None => Missing::NotStated,
        }),
    }
}

/// Whether the ends of a sum's range are among what it can be.
fn ends<'a>() -> [Column<Row<'a>>; 2] {
    [
        Column::new("low_included", "Low included", Holds::Flag, LOW_INCLUDED, |row| {
            amount(row, |claim, figure| low_included(claim.strict(), figures::numberless(figure)))
        }),
        Column::new("high_included", "High included", Holds::Flag, HIGH_INCLUDED, |row| {
            amount(row, |claim, figure| high_included(claim.strict(), figures::numberless(figure)))
        }),
    ]
}

fn sum<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::NotStated;
    vec![
        Column::new(
            "quantifier",
            "Quantifier",
            words(Quantifier::VOCABULARY),
            "how the source hedges the sum; empty where it was printed bare",
            |row| cell(row, |claim, _| Cell::or_missing(claim.quantifier(), NotStated, |it| Cell::text(it.word()))),
        ),
        Column::new("value", "Value", DECIMAL, "the sum as written", |row| {
            amount(row, |claim, _| Cell::or_missing(claim.value(), NotStated, Cell::Decimal))
        }),
        Column::new("low", "Low", DECIMAL, LOW, |row| {
            amount(row, |claim, figure| low(claim.strict(), figures::numberless(figure)))
        }),
        Column::new("high", "High", DECIMAL, HIGH, |row| {
            amount(row, |claim, figure| high(claim.strict(), figures::numberless(figure)))
        }),
        Column::new("currency", "Currency", Holds::Text, "the currency, ISO 4217", |row| {
            let known = |claim: &'a Claim| Some(&*claim.unit).filter(|unit| is_money(unit));
            cell(row, |claim, _| Cell::or_missing(known(claim), NotStated, Cell::text))
        }),
        Column::new("as_of_earliest", "As of, earliest", Holds::Date, "the first day it may be of", |row| {
            cell(row, |claim, _| as_of(claim, Moment::earliest))
        }),
        Column::new("as_of_latest", "As of, latest", Holds::Date, "the last day it may be of", |row| {
            cell(row, |claim, _| as_of(claim, Moment::latest))
        }),
        Column::new(
            "sources",
            "Sources",
            LIST,
            "who names the sum or tells of the payment: ids of sources, separated by spaces",
            |row| citing(&row.cites(), Says::Supports),
        ),
    ]
}

fn details<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::{NotApplicable, NotStated};
    vec![
        Column::new("payment", "Payment", Holds::Text, "the payment, as other records name it: `record#id`", |row| {
            Cell::or_missing(own_address(&row.home, row.payment), NotStated, Cell::text)
        }),
        Column::new(
            "under",
            "Under",
            Holds::Key { table: "payments", column: "payment" },
            "the commitment it is paid under",
            |row| Cell::or_missing(row.under.as_deref(), NotStated, Cell::text),
        ),
        Column::new("rank", "Rank", words(Rank::VOCABULARY), "which of several sums to print first", |row| {
            cell(row, |claim, _| Cell::text(claim.rank.word()))
        }),
        Column::new("measure", "Measure", words(Measure::VOCABULARY), "said of a cap or a plan", |row| {
            cell(row, |claim, _| Cell::or_missing(claim.measure, NotStated, |measure| Cell::text(measure.word())))
        }),
        Column::new("per", "Per", Holds::Text, "what a rate is per: `person`, `year`", |row| {
            cell(row, |claim, _| Cell::or_missing(claim.per, NotApplicable, |per| Cell::text(per.to_string())))
        }),
        Column::new("by", "By", Holds::Text, "the axis on which the sum is a part of another", |row| {
            cell(row, |claim, _| figures::cell(claim).0)
        }),
        Column::new("is", "Is", NAMES, "which part it is there; several are separated by `; `", |row| {
            cell(row, |claim, _| figures::cell(claim).1)
        }),
        Column::new("of", "Of", Holds::Text, "the sum it is included in: never add the two", |row| {
            cell(row, |_, figure| {
                Cell::or_missing(figure.of.as_ref(), NotApplicable, |of| {
                    Cell::text(address(row.home.id(), of.as_str()))
                })
            })
        }),
        Column::new("date", "Date", Holds::Text, "when the money came that far (EDTF)", |row| {
            edtf(row.payment.date.as_ref())
        }),
        Column::new("date_earliest", "Date, earliest", Holds::Date, "the first day that may be", |row| {
            earliest(row.payment.date.as_ref())
        }),
        Column::new("date_latest", "Date, latest", Holds::Date, "the last day that may be", |row| {
            latest(row.payment.date.as_ref())
        }),
        Column::new("condition", "Condition", Holds::Text, "the condition, if it is conditional", |row| {
            text(row.payment.condition.as_ref())
        }),
        Column::new("channel", "Channel", Holds::Text, "through whom", |row| text(row.payment.channel.as_ref())),
        Column::new("purpose", "Purpose", Holds::Text, "for what", |row| text(row.payment.purpose.as_ref())),
        Column::new("unknown", "Why not known", words(Reason::VOCABULARY), "why no sum is known", |row| {
            Cell::or_missing(row.payment.unknown.as_ref(), NotApplicable, |it| Cell::text(it.reason.value.word()))
        }),
    ]
}
