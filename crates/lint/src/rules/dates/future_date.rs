use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{Measure, Record};
use model::value::Edtf;
use model::{Span, Spanned};

rule! {
    /// Something that is told as done and lies after today.
    ///
    /// Statuses, transfers, payments that were made, statements, remarks, counts, gaps, steps of a case and signatures are things
    /// of the past.
    /// What is planned says so: `measure = "planned"`, or a payment of the stage `proposed`, `pledge` or `commitment`. A brief
    /// would print as done what nobody can have seen, and the age of every number is reckoned from such days.
    ///
    /// Mostly two digits of the year have changed places, or a plan was entered as an event. Only what lies certainly after
    /// today is said: `2026` may be a day that has passed.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2052-02-20"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 150
    /// period = "2052-02"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # instruments/usa-cri-2025-note.toml
    /// title = "Exchange of notes"
    /// kind = "exchange-of-notes"
    /// signed = "2052-03-14"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[unknown]]
    /// about = "money"
    /// what = "what was paid"
    /// reason = "not-found"
    /// as_of = "2062-03-14"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "next-flights"
    /// metric = "people-received"
    /// measure = "planned"
    /// value = 150
    /// as_of = "2025-09-23"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the year right, or say that it is a plan: `measure = "planned"`, or a stage that lies ahead of the payment.
    ///
    /// ## Where it comes from
    ///
    /// `date_now` among the rules of the International Aid Transparency Initiative, and `too_far_in_future` of
    /// endoflife.date.
    pub static DAT003 = Rule {
        name: "future-date",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let mut past = |what: &str, date: Option<&Spanned<Edtf>>| {
        if let Some(date) = date
            && date.earliest().is_some_and(|day| day > here.settings.today)
        {
            findings.push(finding(what, date, date.span, here));
        }
    };
    for status in here.record.statuses() {
        past("this status", status.from.as_ref());
    }
    for transfer in here.record.transfers() {
        let is_planned = !transfer.figure.is_empty() && transfer.figure.iter().all(|figure| is_planned(figure.measure.as_ref()));
        if !is_planned {
            past("this transfer", transfer.date.as_ref());
        }
    }
    for payment in here.record.payments() {
        use model::record::Stage::{Disbursement, Refund};
        if matches!(payment.stage.value, Disbursement | Refund) {
            past("this payment", payment.date.as_ref());
        }
    }
    for statement in here.record.statements() {
        past("this statement", statement.date.as_ref());
    }
    for (_, figure) in here.record.figures() {
        if !is_planned(figure.measure.as_ref()) {
            past("this figure", figure.as_of.as_ref());
        }
        // A cap of a year to come was set today.
        if figure.measure.is_none() {
            past("this count", figure.period.as_ref());
        }
    }
    for remark in here.record.account().into_iter().flat_map(|account| account.safeguard.iter().chain(&account.concern)) {
        past("this remark", remark.date.as_ref());
    }
    for unknown in here.record.upkeep().into_iter().flat_map(|upkeep| upkeep.unknown.iter()) {
        past("this gap", unknown.as_of.as_ref());
    }
    match here.record {
        Record::Proceeding(proceeding) => proceeding.step.iter().for_each(|step| past("this step", step.date.as_ref())),
        Record::Instrument(instrument) => past("this signature", instrument.signed.as_ref()),
        _ => {}
    }
}

fn is_planned(measure: Option<&Spanned<Measure>>) -> bool {
    measure.is_some_and(|measure| measure.value == Measure::Planned)
}

fn finding(what: &str, date: &Edtf, at: Span, here: &Here<'_>) -> Finding {
    DAT003
        .at(at, format!("{what} is dated {}, after today, {}", date.as_str(), here.settings.today))
        .label("still to come")
        .help("put the day right, or say that it is planned")
}
