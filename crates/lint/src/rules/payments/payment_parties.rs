use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Payment;
use model::value::Party;
use model::Spanned;

rule! {
    /// A payment whose payer is also its payee.
    ///
    /// Money that goes from a state to itself is none of the arrangement's, and a brief that adds up what a state paid would
    /// count what it kept. Mostly one of the two was copied from the other. Of a refund the receiving state is the payer; what
    /// a state spends at home on an arrangement is a figure of the metric `cost`.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "commitment"
    /// payer = ["USA"]
    /// payee = ["USA"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "commitment"
    /// payer = ["USA"]
    /// payee = ["SLV"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Name the state, body or company that pays as `payer`, and the one that is paid as `payee`.
    ///
    /// ## Where it comes from
    ///
    /// The payment of the Follow the Money model, which needs a payer and a beneficiary.
    pub static PAY002 = Rule {
        name: "payment-parties",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for payment in here.record.payments() {
        if let Some((payer, payee)) = same(payment) {
            findings.push(
                PAY002
                    .at(payee.span, format!("`{}` pays itself", payee.as_str()))
                    .label("is paid")
                    .related(payer.span, "and pays")
                    .key("payee")
                    .help("name who receives the money; money that comes back is `stage = \"refund\"`, with the parties changed"),
            );
        }
    }
}

fn same(payment: &Payment) -> Option<(&Spanned<Party>, &Spanned<Party>)> {
    let payees = payment.payee.iter();
    payees.flat_map(|payee| payment.payer.iter().map(move |payer| (payer, payee))).find(|(payer, payee)| payer.as_str() == payee.as_str())
}
