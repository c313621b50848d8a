use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Span;
use model::facts::{Claim, Origin, origin_of_party, parties_to_claim, parties_to_record};
use model::record::{Citation, Entry as _, Event, Rank, Says, Stance, Statement, Status, Verification};
use model::value::{Date, Party};
use shape::Item;
use std::collections::BTreeSet;

rule! {
    /// A party denies a claim of the record, and nothing about the claim says so.
    ///
    /// A reader who is shown the number or the status alone must learn that one of the states says it is not so: the sender,
    /// the receiver, who pays for a programme, and of a payment the states that pay and get it. A claim is
    /// marked by a citation that `says = "disputes"`, by `verification = "disputed"`, by a rival figure, by a rank that
    /// takes it out of the count, or by an `[[expect]]` that names it and says why it stands.
    ///
    /// What counts is the party's latest word: who denied and later confirmed denies no longer. Denials of a whole record
    /// or of another statement are told as they are, side by side, and need no mark.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 288
    /// cite = ["tcdw-20251205"]
    ///
    /// [[statement]]
    /// id = "presidency-denies"
    /// speaker = "SLV"
    /// date = "2025-06-01"
    /// stance = "denies"
    /// about = "#received"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # programmes/voluntary-return.toml
    /// title = "Returns from Libya"
    ///
    /// [[payment]]
    /// id = "grant"
    /// stage = "disbursement"
    /// payer = "ITA"
    /// payee = "LBY"
    ///
    /// [[payment.figure]]
    /// id = "grant-sum"
    /// value = 5_000_000
    /// unit = "EUR"
    /// cite = ["reuters-20251205"]
    ///
    /// [[statement]]
    /// id = "italy-denies"
    /// speaker = "ITA"
    /// date = "2025-06-01"
    /// stance = "denies"
    /// about = "#grant-sum"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 288
    /// cite = ["tcdw-20251205", { source = "presidency-20250601", says = "disputes" }]
    ///
    /// [[statement]]
    /// id = "presidency-denies"
    /// speaker = "SLV"
    /// date = "2025-06-01"
    /// stance = "denies"
    /// about = "#received"
    /// ```
    ///
    /// ## Fix
    ///
    /// Cite who denies it with `says = "disputes"`, or write `verification = "disputed"`.
    ///
    /// ## Where it comes from
    ///
    /// Airwars, which keeps what a belligerent says beside what is said of it. That an unanswered denial is an error is
    /// ours.
    pub static VER003 = Rule {
        name: "denial-unanswered",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "cite who denies it with `says = \"disputes\"`, or write `verification = \"disputed\"`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    if !here.record.statements().iter().any(|statement| stance(statement) == Some(Stance::Denies)) {
        return;
    }
    for claim in here.facts.figures.claims.iter().filter(|claim| !claim.is_cell) {
        let parties = parties_to_claim(claim, here.record, here.elsewhere);
        findings.extend(
            denial(&claim.name, &parties, here).filter(|_| !is_marked(claim, here)).map(|it| finding(it, claim.at, &claim.name)),
        );
    }
    let parties = parties_to_record(here.record, here.elsewhere);
    for row in here.record.statuses() {
        let address = row.address().unwrap_or_default();
        findings.extend(
            denial(&address, &parties, here).filter(|_| !is_row_marked(row)).map(|it| finding(it, row.value.span, &address)),
        );
    }
}

fn finding(denial: &Item<Statement>, at: Span, address: &str) -> Finding {
    let who = denial.on_behalf_of.as_ref().unwrap_or(&denial.speaker);
    VER003
        .at(at, format!("{} denies `#{address}`, and nothing marks it as disputed", name(&who.value)))
        .label("denied")
        .related(denial.head, "the denial")
        .help(HELP)
}

fn name(party: &Party) -> String {
    match party {
        Party::Country(code) => code.name_in_sentence(),
        Party::Actor(id) => format!("`{}`", id.as_str()),
    }
}

fn stance(statement: &Statement) -> Option<Stance> {
    statement.stance.as_ref().map(|stance| stance.value)
}

/// The denial of an item by a party that has not taken it back.
fn denial<'a>(address: &str, parties: &BTreeSet<Origin>, here: &Here<'a>) -> Option<&'a Item<Statement>> {
    let about = |statement: &&'a Item<Statement>| {
        let about = statement.about.as_ref().and_then(|about| about.as_str().split_once('#'));
        about.is_some_and(|(record, item)| (record.is_empty() || *record == *here.file.stem) && item == address)
    };
    let mut last: std::collections::BTreeMap<Origin, (Option<Date>, &'a Item<Statement>)> =
        std::collections::BTreeMap::new();
    for statement in here.record.statements().iter().filter(|it| it.stance.is_some()).filter(about) {
        let speaker = statement.on_behalf_of.as_ref().unwrap_or(&statement.speaker);
        let origin = origin_of_party(&speaker.value, here.elsewhere);
        let day = statement.date.as_ref().and_then(|date| date.latest());
        if parties.contains(&origin) && last.get(&origin).is_none_or(|(known, _)| day >= *known) {
            last.insert(origin, (day, statement));
        }
    }
    last.into_values().map(|(_, statement)| statement).find(|statement| stance(statement) == Some(Stance::Denies))
}

fn is_marked(claim: &Claim, here: &Here<'_>) -> bool {
    let Some(figure) = claim.figure(here.record) else { return true };
    let of_event = match claim.event(here.record) {
        Some(Event::Transfer(transfer)) => is_disputed(&transfer.cite),
        Some(Event::Payment(payment)) => is_disputed(&payment.cite),
        _ => false,
    };
    claim.is_disputed
        || claim.rank == Rank::Deprecated
        || of_event
        || is_disputed(&figure.cite)
        || figure.verification.as_ref().is_some_and(|it| says_so(it.value))
}

fn is_row_marked(row: &Status) -> bool {
    is_disputed(&row.cite) || row.verification.as_ref().is_some_and(|it| says_so(it.value))
}

fn is_disputed(cite: &[Item<Citation>]) -> bool {
    cite.iter().any(|citation| citation.says.as_ref().is_some_and(|says| says.value == Says::Disputes))
}

const fn says_so(declared: Verification) -> bool {
    matches!(declared, Verification::Disputed | Verification::Refuted | Verification::Retracted)
}
