use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Span;
use model::facts::{Claim, denials_of_figure, denials_of_status};
use model::record::{Citation, Event, Rank, Says, Stance, Statement, Status, Verification};
use model::value::Party;
use shape::Item;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// A party denies a claim of the record, and nothing about the claim says so.
    ///
    /// A reader who is shown the number or the status alone must learn that one of the states says it is not so: the sender,
    /// the receiver, who pays for a programme, and of a payment the states that pay and get it. A claim is
    /// marked by a citation that `says = "disputes"`, by `verification = "disputed"`, by a rival figure, by a rank that
    /// takes it out of the count, or by an `[[expect]]` that names it and says why it stands.
    ///
    /// A denial of a transfer or a payment is one of the figures in it, and one of them marked is enough, if its rank still
    /// counts. What counts is the party's latest word: who denied and later confirmed denies no longer; who later declined to
    /// comment does, and so does who denied a number and later confirmed the event alone. Denials of a whole record or of
    /// another statement are told as they are, side by side, and need no mark.
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
    /// cite = ["tcdw-20251205"]
    ///
    /// [[statement]]
    /// id = "presidency-denies"
    /// speaker = "SLV"
    /// date = "2025-06-01"
    /// stance = "denies"
    /// about = "#received"
    ///
    /// [[expect]]
    /// rule = "VER003"
    /// at = ["#received"]
    /// reason = "the presidency denies every number and gives none"
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
    let denies = |statement: &Item<Statement>| statement.stance.as_ref().is_some_and(|it| it.value == Stance::Denies);
    if !here.record.statements().iter().any(denies) {
        return;
    }
    // A denial of an event is one of each of its figures, and of a figure one of each of its cells: it is told once.
    let mut denied: BTreeMap<Span, (&Item<Statement>, Vec<&Claim>)> = BTreeMap::new();
    for claim in &here.facts.figures.claims {
        for denial in denials_of_figure(here.file, claim, here.elsewhere) {
            denied.entry(denial.head).or_insert((denial, Vec::new())).1.push(claim);
        }
    }
    let mut told = BTreeSet::new();
    for (denial, claims) in denied.into_values() {
        let cells_alone = claims.iter().all(|claim| claim.is_cell);
        // What no longer counts answers no denial of what does.
        let still_counts = |claim: &&Claim| claim.rank != Rank::Deprecated;
        let mut meant = claims.into_iter().filter(|claim| cells_alone || !claim.is_cell).filter(still_counts).peekable();
        let Some(at) = meant.peek().map(|claim| claim.at) else { continue };
        if !meant.any(|claim| is_marked(claim, here)) && told.insert(at) {
            findings.push(finding(denial, at));
        }
    }
    for row in here.record.statuses().iter().filter(|row| !is_row_marked(row)) {
        let denials = denials_of_status(here.file, row, here.elsewhere);
        findings.extend(denials.first().map(|denial| finding(denial, row.value.span)));
    }
}

fn finding(denial: &Item<Statement>, at: Span) -> Finding {
    let who = denial.on_behalf_of.as_ref().unwrap_or(&denial.speaker);
    let about = denial.about.as_ref().and_then(|about| about.as_str().split_once('#'));
    let item = about.map_or("", |(_, item)| item);
    VER003
        .at(at, format!("{} denies `#{item}`, and nothing marks it as disputed", name(&who.value)))
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

fn is_marked(claim: &Claim, here: &Here<'_>) -> bool {
    let Some(figure) = claim.figure(here.record) else { return true };
    let of_event = match claim.event(here.record) {
        Some(Event::Transfer(transfer)) => is_disputed(&transfer.cite),
        Some(Event::Payment(payment)) => is_disputed(&payment.cite),
        _ => false,
    };
    claim.is_disputed
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
