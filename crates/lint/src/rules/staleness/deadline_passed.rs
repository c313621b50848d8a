use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::dataset::Answer;
use model::record::{Arrangement, Axis, Proceeding, Record, Standing};
use model::value::Edtf;
use model::{Kind, Span, Spanned};

rule! {
    /// A day passed on which something had to end or be done, and the record stands still.
    ///
    /// Two such days are written down. A step of a case sets a `deadline`: when it has passed, something happened, or its
    /// absence is news. The instruments of an arrangement have a day on which they are `terminated`: when all of them
    /// have passed it, the arrangement cannot be in force under them.
    ///
    /// A review of the case after its deadline that read something has seen that nothing followed, and silences the rule.
    /// An instrument that ended and a status that goes on contradict each other however often they are looked at.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # proceedings/jgg-v-trump.toml
    /// [[step]]
    /// date = "2025-12-22"
    /// kind = "order"
    /// deadline = "2026-01-05"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # instruments/usa-slv-notes-2025.toml
    /// title = "Exchange of notes"
    /// terminated = "2026-03-14"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// instruments = ["usa-slv-notes-2025"]
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "in-force"
    /// from = "2025-03-14"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # proceedings/jgg-v-trump.toml
    /// [[step]]
    /// date = "2025-12-22"
    /// kind = "order"
    /// deadline = "2026-01-05"
    ///
    /// [[step]]
    /// date = "2026-01-06"
    /// kind = "filed"
    /// ```
    ///
    /// ## Fix
    ///
    /// Add what followed: a step, a row of status; or note that nothing did: `dossier review ID --checked SOURCE`.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: permits of three months in Costa Rica have an end that nobody announces.
    pub static STL006 = Rule {
        name: "deadline-passed",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    match here.record {
        Record::Proceeding(case) => findings.extend(of_case(case, here)),
        Record::Arrangement(record) => findings.extend(of_deal(record, here)),
        _ => {}
    }
}

fn of_case(case: &Proceeding, here: &Here<'_>) -> Option<Finding> {
    let deadline = case.step.last().filter(|_| case.step.is_complete())?.deadline.as_ref()?;
    is_unseen(deadline, here).then(|| {
        STL006
            .at(deadline.span, format!("the deadline of {} has passed, and no step follows", deadline.as_str()))
            .label("passed")
            .key("deadline")
            .help("add the step that followed, or review the case and say in an `[[unknown]]` that nothing is known of it")
    })
}

fn of_deal(record: &Arrangement, here: &Here<'_>) -> Option<Finding> {
    use Standing::{Agreed, InForce, Signed, Suspended};
    let legal = record.account.status.iter().rfind(|row| row.axis.value == Axis::Legal)?;
    if !matches!(legal.value.value, Agreed | Signed | InForce | Suspended) {
        return None;
    }
    let ends: Option<Vec<&Spanned<Edtf>>> = record.instruments.iter().map(|it| end_of(it.as_str(), here)).collect();
    let last = ends?.into_iter().max_by(|one, other| one.order(other))?;
    let from = legal.from.as_ref();
    // A row that may be later than the end was written in its knowledge.
    let knew = from.is_none_or(|from| !from.moment().before(&last.moment()).is_certain());
    (!knew && has_passed(last, here)).then(|| deal_finding(legal.value.value, legal.value.span, last))
}

fn deal_finding(standing: Standing, at: Span, end: &Spanned<Edtf>) -> Finding {
    let standing = standing.word().replace('-', " ");
    STL006
        .at(at, format!("it is said to be {standing}, and its instruments ended by {}", end.as_str()))
        .label(standing)
        .related(end.span, "the end of the last of them")
        .key("value")
        .help("add the row that followed (`terminated`, `expired`), or name the instrument that took their place")
}

/// The day an instrument ended, if it did.
fn end_of<'a>(instrument: &str, here: &Here<'a>) -> Option<&'a Spanned<Edtf>> {
    let Answer::Found(file) = here.elsewhere.record(&[Kind::Instrument], instrument) else { return None };
    match file.record.as_ref()? {
        Record::Instrument(instrument) => instrument.terminated.as_ref(),
        _ => None,
    }
}

fn has_passed(day: &Edtf, here: &Here<'_>) -> bool {
    day.latest().is_some_and(|latest| latest < here.settings.today)
}

/// Whether a day has certainly passed and nobody has looked at the record since.
fn is_unseen(day: &Edtf, here: &Here<'_>) -> bool {
    let mut reviews = here.record.upkeep().into_iter().flat_map(|upkeep| upkeep.review.iter());
    let saw_it = |on: &Edtf| on.latest().zip(day.latest()).is_some_and(|(on, day)| on > day);
    has_passed(day, here) && !reviews.any(|review| !review.checked.is_empty() && saw_it(&review.on))
}
