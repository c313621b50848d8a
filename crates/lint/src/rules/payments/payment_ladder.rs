use crate::rule::rule;
use crate::rules::figures::speech;
use crate::{Check, Finding, Here, Level};
use model::facts::{self, Claim, Link, Overpaid};
use model::value::grouped;

rule! {
    /// More paid than was promised.
    ///
    /// Money climbs a ladder: somebody asks, somebody promises, a contract is made, a transfer goes out. Along `under` no
    /// rung is higher than the one it stands on, alone or with the other instalments of one commitment, less what came back. Without `under`
    /// a payment is only remarkable if it is above all that payer has ever committed or allowed that payee together; a ministry
    /// counts as its state, and of several payees each must have been promised something. Stages
    /// are compared in no other way: a proposal of fifteen million and a payment of five are no contradiction.
    ///
    /// The stages are those of the [International Aid Transparency Initiative](https://iatistandard.org/en/iati-standard/203/codelists/transactiontype/),
    /// whose publishers are asked the same question. It is a warning, for money that was paid beyond its contract is news.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "commitment"
    /// stage = "commitment"
    /// date = "2025-03"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// figure = [{ id = "commitment-sum", value = 4_760_000, unit = "USD" }]
    ///
    /// [[payment]]
    /// id = "paid"
    /// stage = "disbursement"
    /// date = "2025-04"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// under = "#commitment"
    /// figure = [{ id = "paid-sum", value = 6_120_000, unit = "USD" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// Two instalments that are together too much:
    ///
    /// ```toml
    /// [[payment]]
    /// id = "commitment"
    /// stage = "commitment"
    /// date = "2025-03"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// figure = [{ id = "commitment-sum", value = 4_760_000, unit = "USD" }]
    ///
    /// [[payment]]
    /// id = "spring"
    /// stage = "disbursement"
    /// date = "2025-04"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// under = "#commitment"
    /// figure = [{ id = "spring-sum", value = 3_120_000, unit = "USD" }]
    ///
    /// [[payment]]
    /// id = "autumn"
    /// stage = "disbursement"
    /// date = "2025-09"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// under = "#commitment"
    /// figure = [{ id = "autumn-sum", value = 3_120_000, unit = "USD" }]
    /// ```
    ///
    /// ## Right
    ///
    /// Two commitments, paid at once:
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-commitment"
    /// stage = "commitment"
    /// date = "2025-03"
    /// payer = ["USA"]
    /// payee = ["PLW"]
    /// figure = [{ id = "first-commitment-sum", value = 5_120_000, unit = "USD" }]
    ///
    /// [[payment]]
    /// id = "second-commitment"
    /// stage = "commitment"
    /// date = "2025-09"
    /// payer = ["USA"]
    /// payee = ["PLW"]
    /// figure = [{ id = "second-commitment-sum", value = 2_430_000, unit = "USD" }]
    ///
    /// [[payment]]
    /// id = "paid"
    /// stage = "disbursement"
    /// date = "2025-10"
    /// payer = ["USA"]
    /// payee = ["PLW"]
    /// figure = [{ id = "paid-sum", value = 7_550_000, unit = "USD" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "commitment"
    /// stage = "commitment"
    /// date = "2025-03"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// figure = [{ id = "commitment-sum", value = 6_000_000, unit = "USD" }]
    ///
    /// [[payment]]
    /// id = "paid"
    /// stage = "disbursement"
    /// date = "2025-04"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// under = "#commitment"
    /// figure = [{ id = "paid-sum", value = 4_760_000, unit = "USD" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Record the commitment that is missing, correct `under`, or mark a sum that was misreported.
    ///
    /// ## Where it comes from
    ///
    /// The transaction types of the International Aid Transparency Initiative: pledge, commitment, disbursement,
    /// expenditure.
    pub static PAY003 = Rule {
        name: "payment-ladder",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str = "record the commitment that is missing, or correct `under` or a sum; if more was really paid, waive the finding and say so";

fn message(overpaid: &Overpaid<'_>, here: &Here<'_>) -> String {
    let name = |claims: &[&Claim]| claims.first().map(|claim| speech::name(claim, here)).unwrap_or_default();
    let (paid, promised) = (name(&overpaid.paid), name(&overpaid.promised));
    match overpaid.link {
        Link::Under => format!("{paid} is more than {promised}, under which it is paid"),
        Link::Together => {
            format!("{} instalments are together more than {promised}, under which they are paid", overpaid.paid.len())
        }
        Link::None => format!("{paid} is more than all that this payer has committed to this payee"),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let overpaid = facts::overpaid(here.file, here.elsewhere);
    if overpaid.is_empty() {
        return;
    }
    let above_caps = here.facts.figures.above_caps();
    // A sum above a cap is FIG009's; that it is also above the commitments says nothing more.
    let is_said = |overpaid: &Overpaid<'_>| {
        overpaid.link == Link::None
            && overpaid.paid.iter().any(|paid| above_caps.iter().any(|above| above.count.at == paid.at))
    };
    findings
        .extend(overpaid.iter().filter(|overpaid| !is_said(overpaid)).filter_map(|overpaid| finding(overpaid, here)));
}

fn finding(overpaid: &Overpaid<'_>, here: &Here<'_>) -> Option<Finding> {
    let (first, others) = overpaid.paid.split_first()?;
    let paid = |claim: &Claim| format!("paid: {}", speech::label(claim, here));
    let promised = |claim: &Claim| format!("promised: {}", speech::label(claim, here));
    let start = PAY003.at(first.at, message(overpaid, here)).label(paid(first)).key("value");
    let refunded = |claim: &Claim| format!("came back: {}", speech::label(claim, here));
    let all_paid = others.iter().fold(start, |finding, claim| finding.related(claim.at, paid(claim)));
    let all_back = overpaid.refunded.iter().fold(all_paid, |finding, claim| finding.related(claim.at, refunded(claim)));
    let all = overpaid.promised.iter().fold(all_back, |finding, claim| finding.related(claim.at, promised(claim)));
    let least = overpaid.sum().low().filter(|_| overpaid.link == Link::Together);
    let note = least.map(|sum| format!("together at least {}{}", grouped(sum.at), if overpaid.refunded.is_empty() { "" } else { ", less what came back" }));
    Some(note.into_iter().fold(all, Finding::note).help(HELP))
}

