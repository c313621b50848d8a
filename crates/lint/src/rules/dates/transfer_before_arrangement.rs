use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::value::{Edtf, is_clearly_before};

rule! {
    /// People were moved before anything is said to have begun.
    ///
    /// Every row of the history lies certainly after the transfer, by more than the day that dates differ by around the world.
    /// Either the history lacks its first step (an oral
    /// understanding, a request that was met), or the transfer belongs to an earlier arrangement, or a day is wrong.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-03-15"
    ///
    /// [[transfer]]
    /// id = "february-flight"
    /// date = "2025-02-20"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02"
    ///
    /// [[transfer]]
    /// id = "february-flight"
    /// date = "2025-02-20"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[transfer]]
    /// id = "overnight-flight"
    /// date = "2025-02-19"
    /// ```
    ///
    /// ## Fix
    ///
    /// Add the row that came first, as precisely as it is known; move the transfer to the record it belongs to; or put
    /// the day right.
    ///
    /// ## Where it comes from
    ///
    /// The consistency test of browser-compat-data: no part of a thing is there before the thing. Two pages printed the
    /// wrong year; both are cases in `crates/lint/cases`.
    pub static DAT005 = Rule {
        name: "transfer-before-arrangement",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn message(transfer: &Edtf, first: &Edtf) -> String {
    format!("people were moved {}, before the first step of the record, {}", phrase(transfer), phrase(first))
}

fn phrase(date: &Edtf) -> String {
    date.phrase(model::value::Sense::Event)
}

const HELP: &str = "add the step that came before, or put the wrong day right";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let rows = here.record.statuses();
    // A row without a day, or one that cannot be read, may be the earliest of all.
    let is_complete = here.record.account().is_some_and(|account| account.status.is_complete());
    let days: Option<Vec<&Spanned<Edtf>>> = rows.iter().map(|row| row.from.as_ref()).collect();
    let Some(first) = days.filter(|_| is_complete).and_then(|days| days.into_iter().min_by(|a, b| a.order(b))) else {
        return;
    };
    for transfer in here.record.transfers() {
        let Some(date) = &transfer.date else { continue };
        if date.latest().zip(first.earliest()).is_some_and(|(moved, first)| is_clearly_before(moved, first)) {
            findings.push(
                DAT005
                    .at(date.span, message(date, first))
                    .label("moved")
                    .related(first.span, "the first step")
                    .key("date")
                    .help(HELP),
            );
        }
    }
}
