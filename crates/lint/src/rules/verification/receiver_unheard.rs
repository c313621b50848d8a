use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::facts::{Origin, origin_of_party};
use model::record::{Arrangement, Axis, Citation, Gap, OriginKind, Reason, Record, Standing, Statement};
use shape::Item;

rule! {
    /// A deal is told of, and the receiving state says nothing in it.
    ///
    /// Deals of this kind are mostly announced by the state that sends people. What the other one says it agreed to is half
    /// of the subject, and often differs. From `agreed` on, a record has a statement of the receiving state, or of somebody
    /// who speaks for it; or an `unknown` about `other` that says nobody was asked, or that they would not say. A number
    /// that somebody refused to give is another gap.
    ///
    /// A citation whose origin is the receiving state, on the record, counts as well: then its voice is in the record,
    /// though not as words.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "agreed"
    /// from = "2025-02-03"
    ///
    /// [[statement]]
    /// id = "rubio-announces"
    /// speaker = "USA"
    /// date = "2025-02-03"
    /// text = "an agreement was reached"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "agreed"
    /// from = "2025-02-03"
    ///
    /// [[unknown]]
    /// about = "numbers"
    /// what = "how many people are to be sent each month"
    /// reason = "refused"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "agreed"
    /// from = "2025-02-03"
    ///
    /// [[statement]]
    /// id = "bukele-offers"
    /// speaker = "SLV"
    /// date = "2025-02-03"
    /// text = "part of the prison system may be rented"
    /// ```
    ///
    /// ## Fix
    ///
    /// Add a `[[statement]]` of the receiving state, or an `[[unknown]]` that says nobody was asked or nobody answered.
    ///
    /// ## Where it comes from
    ///
    /// Airwars, which prints the position of each belligerent beside every claim.
    pub static VER002 = Rule {
        name: "receiver-unheard",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn message(receiver: &str) -> String {
    format!("{receiver} says nothing about a deal it is said to have made")
}

const HELP: &str = "add a `[[statement]]` of the receiving state, or an `[[unknown]]` with `about = \"other\"` and \
                    `reason = \"refused\"`, `\"not-asked\"` or `\"not-found\"`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Arrangement(record) = here.record else { return };
    let Some(receiver) = record.receiver.as_ref() else { return };
    let Some(agreed) = deal(record) else { return };
    let voice = Origin::State(receiver.value);
    let is_heard = record.account.statement.iter().any(|statement| speaks_for(statement, &voice, here))
        || here
            .items()
            .iter()
            .filter_map(|item| item.body.as_ref()?.cite)
            .flatten()
            .any(|it| is_from(it, &voice, here));
    if is_heard || !record.account.statement.is_complete() || is_said_to_be_silent(record) {
        return;
    }
    findings.push(
        VER002
            .at(receiver.span, message(receiver.name_or_code()))
            .label("what does it say?")
            .related(agreed.span, "the deal")
            .key("receiver")
            .help(HELP),
    );
}

/// How it stands in law, if that is a deal.
fn deal(record: &Arrangement) -> Option<&Spanned<Standing>> {
    use Standing::{Agreed, Expired, InForce, Signed, Suspended, Terminated};
    let legal = record.account.status.iter().rfind(|row| row.axis.value == Axis::Legal)?;
    matches!(legal.value.value, Agreed | Signed | InForce | Suspended | Terminated | Expired).then_some(&legal.value)
}

fn speaks_for(statement: &Statement, state: &Origin, here: &Here<'_>) -> bool {
    let speaker = statement.on_behalf_of.as_ref().unwrap_or(&statement.speaker);
    origin_of_party(&speaker.value, here.elsewhere) == *state
}

fn is_from(citation: &Item<Citation>, state: &Origin, here: &Here<'_>) -> bool {
    use OriginKind::{AnonymousOfficial, LeakedDocument};
    let is_open = |kind: &Option<Spanned<OriginKind>>| {
        !kind.as_ref().is_some_and(|kind| matches!(kind.value, AnonymousOfficial | LeakedDocument))
    };
    let of = |party: &Option<Spanned<model::value::Party>>| {
        party.as_ref().is_some_and(|party| origin_of_party(&party.value, here.elsewhere) == *state)
    };
    let of_source = || {
        let model::dataset::Answer::Found(file) =
            here.elsewhere.record(&[model::Kind::Source], citation.source.as_str())
        else {
            return false;
        };
        let Some(Record::Source(source)) = &file.record else { return false };
        of(&source.origin) && is_open(&source.origin_kind)
    };
    is_open(&citation.origin_kind) && (of(&citation.origin) || citation.origin.is_none() && of_source())
}

/// Whether the record says that its silence is a gap.
fn is_said_to_be_silent(record: &Arrangement) -> bool {
    record.account.upkeep.unknown.iter().any(|unknown| {
        let is_silence = matches!(unknown.reason.value, Reason::Refused | Reason::NotAsked | Reason::NotFound);
        unknown.about.value == Gap::Other && is_silence
    })
}
