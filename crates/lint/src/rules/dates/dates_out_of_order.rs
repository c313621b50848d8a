use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::facts::begins_with_record;
use model::record::{Record, Transfer};
use model::value::Edtf;

rule! {
    /// An end before its beginning.
    ///
    /// A count that ends before it begins, an instrument that binds before it is signed or ends before it binds, people
    /// moved on before they had come. Only what is certainly out of order is said: `2025-03` and `2025-03-16` may be in
    /// either order. An instrument applied provisionally before its signature is so rare that a waiver tells it best.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// since = "2025-04-01"
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # instruments/usa-slv-notes-2025.toml
    /// title = "Exchange of notes"
    /// signed = "2025-03-14"
    /// in_force = "2025-03-01"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "arrived"
    /// date = "2025-03-16"
    ///
    /// [[transfer]]
    /// id = "moved-on"
    /// date = "2025-02-20"
    /// after = ["#arrived"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// since = "2025-07"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// since = "2025-03"
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put right the day that its source does not bear out; where only the month is sure, write the month.
    ///
    /// ## Where it comes from
    ///
    /// `date_order` among the rules of the International Aid Transparency Initiative. Ours says only what is certain,
    /// as dates of less than a day ask for.
    pub static DAT002 = Rule {
        name: "dates-out-of-order",
        level: Level::Error,
        check: Check::Record(check),
    };
}

type Day<'a> = (&'a str, Option<&'a Spanned<Edtf>>);

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let mut in_order = |earlier: Day<'_>, later: Day<'_>| findings.extend(out_of_order(earlier, later));
    for (_, figure) in here.record.figures() {
        in_order(("`since`", figure.since.as_ref()), ("`as_of`", figure.as_of.as_ref()));
    }
    let begun = here.facts.figures.claims.iter().filter(|claim| {
        !claim.is_cell && claim.time.window().is_some_and(|window| begins_with_record(&window))
    });
    for figure in begun.filter_map(|claim| claim.figure(here.record)).filter(|figure| figure.since.is_none()) {
        in_order(("the beginning of what it counts", here.record.since()), ("`as_of`", figure.as_of.as_ref()));
    }
    for expect in here.record.expects() {
        in_order(("`since`", expect.since.as_ref()), ("`review_by`", expect.review_by.as_ref()));
    }
    match here.record {
        Record::Instrument(record) => {
            in_order(("`signed`", record.signed.as_ref()), ("`in_force`", record.in_force.as_ref()));
            in_order(("`in_force`", record.in_force.as_ref()), ("`terminated`", record.terminated.as_ref()));
            if record.in_force.is_none() {
                in_order(("`signed`", record.signed.as_ref()), ("`terminated`", record.terminated.as_ref()));
            }
        }
        Record::Proceeding(record) => {
            for step in &record.step {
                in_order(("`date`", step.date.as_ref()), ("`deadline`", step.deadline.as_ref()));
            }
        }
        Record::Source(record) => {
            in_order(("`published`", record.published.as_ref()), ("`updated`", record.updated.as_ref()));
        }
        _ => {}
    }
    for transfer in here.record.transfers() {
        for before in transfer.after.iter().filter_map(|of| here_called(here, of.record(), of.address())) {
            in_order(("the arrival", before.date.as_ref()), ("moving on", transfer.date.as_ref()));
        }
    }
}

/// The transfer of this address in the same record.
fn here_called<'a>(here: &Here<'a>, record: Option<&str>, address: Option<&str>) -> Option<&'a Transfer> {
    let is_here = record.is_none_or(|record| *record == *here.file.stem);
    let transfers = here.record.transfers().iter().filter(|_| is_here);
    transfers.map(|it| &it.body).find(|transfer| transfer.id.as_ref().map(|id| id.as_str()) == address && address.is_some())
}

fn out_of_order((earlier, first): Day<'_>, (later, second): Day<'_>) -> Option<Finding> {
    let (first, second) = first.zip(second)?;
    let is_wrong = second.moment().before(&first.moment()).is_certain();
    is_wrong.then(|| {
        DAT002
            .at(second.span, format!("{later}, {}, lies before {earlier}, {}", second.as_str(), first.as_str()))
            .label("before it")
            .related(first.span, "this day")
            .help("put the wrong day right; write a day no more precisely than its source does")
    })
}
