use super::topics::{Topic, standing};
use crate::reading::listed;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{Axis, Record, Standing};

rule! {
    /// A deal whose record is silent where a reader expects a word.
    ///
    /// Nothing in a file may mean that there is nothing, that nobody knows, or that nobody looked. A reader asks how
    /// many people it is about and how much money, and from `agreed` on for the wording. Where there is no item about one
    /// of these, an `unknown` says which of the three it is. Of a request that was refused or never answered nobody
    /// expects numbers, and nothing is said.
    ///
    /// What the status makes certain (numbers and money of an arrangement that operates, the instrument of one that was
    /// signed) is asked for by `record-incomplete`, and not again here.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "LBY"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "negotiating"
    /// from = "2025-05-06"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "LBY"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "negotiating"
    /// from = "2025-05-06"
    ///
    /// [[unknown]]
    /// about = "numbers"
    /// reason = "not-asked"
    ///
    /// [[unknown]]
    /// about = "money"
    /// reason = "not-asked"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write an `[[unknown]]` with `about`, a `reason` and the day as `as_of`; `dossier new` writes one for each topic.
    ///
    /// ## Where it comes from
    ///
    /// The Beneficial Ownership Data Standard, where a statement that leaves something out gives a reason
    /// (`unspecifiedReason`).
    pub static COV002 = Rule {
        name: "silent-gap",
        level: Level::Info,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Arrangement(record) = here.record else { return };
    let (legal, operational) = (standing(&record.account, Axis::Legal), standing(&record.account, Axis::Operational));
    let Some(at) = operational.or(legal) else { return };
    let is = |one: Option<&model::Spanned<Standing>>, of: &[Standing]| one.is_some_and(|it| of.contains(&it.value));
    let is_operating = is(operational, &[Standing::Operating]);
    let is_alive = operational.is_some_and(|it| it.value != Standing::NotStarted)
        || !is(legal, &[Standing::None, Standing::Requested, Standing::Refused]);
    let topics = [
        (Topic::Text, legal.is_some_and(|it| has_wording(it.value))),
        (Topic::Numbers, is_alive && !is_operating),
        (Topic::Money, is_alive && !is_operating),
    ];
    let missing_instrument = Topic::Instrument.is_empty(record, here.file, here.elsewhere)
        && is(legal, &[Standing::Signed, Standing::InForce]);
    let silent: Vec<Topic> = topics
        .into_iter()
        .filter(|(topic, is_asked)| *is_asked && !(*topic == Topic::Text && missing_instrument))
        .map(|(topic, _)| topic)
        .filter(|topic| topic.is_empty(record, here.file, here.elsewhere))
        .collect();
    if silent.is_empty() {
        return;
    }
    let words = listed(silent.iter().map(|topic| topic.gap().word()));
    let are = if silent.len() == 1 { "it is" } else { "they are" };
    findings.push(
        COV002
            .at(at.span, format!("`{}` says nothing about {words}, not even that {are} unknown", here.file.stem))
            .label("silent")
            .help("add what is known, or an `[[unknown]]` that says whether anybody asked"),
    );
}

/// Whether there is something that could be read.
const fn has_wording(legal: Standing) -> bool {
    use Standing::{Agreed, Expired, InForce, Signed, Suspended, Terminated};
    matches!(legal, Agreed | Signed | InForce | Suspended | Terminated | Expired)
}
