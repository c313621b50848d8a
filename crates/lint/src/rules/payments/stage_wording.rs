use super::stages::other_stage;
use crate::prose::Prose;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::record::{Citation, Payment, Rank, Says, Stage};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// A payment whose source speaks of another stage: "paid" of what is recorded as a proposal, "up to" of what is
    /// recorded as paid out.
    ///
    /// Most quarrels about money are between two stages of the same money. What was offered, promised and paid are three
    /// sums, and a brief that prints one for another is wrong by millions. The words right beside the sum decide, unless the
    /// same clause says of the sum what is recorded: "the promised $4.76 million was wired" is of money that was paid.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "proposed"
    /// date = "2025-03"
    ///
    /// [[payment.figure]]
    /// id = "first-year-sum"
    /// value = 4_760_000
    /// unit = "USD"
    /// cite = [{ source = "cnn-20251005-el-salvador", excerpt = "the State Department paid $4.76 million" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "disbursement"
    /// date = "2025-03"
    ///
    /// [[payment.figure]]
    /// id = "first-year-sum"
    /// value = 15_000_000
    /// unit = "USD"
    /// cite = [{ source = "fox-5-2025-four-million", excerpt = "up to $15 million" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "proposed"
    /// date = "2025-03"
    ///
    /// [[payment.figure]]
    /// id = "first-year-sum"
    /// value = 6_000_000
    /// unit = "USD"
    /// cite = [{ source = "ap-20250315-el-salvador", excerpt = "$6 million to be paid for one year" }]
    ///
    /// [[payment]]
    /// id = "first-part"
    /// stage = "disbursement"
    /// date = "2025-03"
    ///
    /// [[payment.figure]]
    /// id = "first-part-sum"
    /// value = 4_760_000
    /// unit = "USD"
    /// cite = [{ source = "cnn-20251005-el-salvador", excerpt = "the promised $4.76 million was wired in March" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the stage the source speaks of; what was promised and what was paid are two payments.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: of fifteen million dollars promised to El Salvador, said a senator in April 2025, four had
    /// been paid. The stages are IATI's.
    pub static PAY004 = Rule {
        name: "stage-wording",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn message(stage: Stage, word: &str) -> String {
    format!("the stage is `{}`, the source says `{word}`", stage.word())
}

fn help(stage: Stage) -> &'static str {
    match stage {
        Stage::Disbursement => "record the promise as a payment of its own, `stage = \"commitment\"` or `\"pledge\"`",
        _ => "record what was paid as a payment of its own, `stage = \"disbursement\"`, with `under` naming this one",
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for payment in here.record.payments() {
        if let Some((words, said)) = contradiction(payment) {
            findings.push(
                PAY004
                    .at(payment.stage.span, message(payment.stage.value, &said))
                    .label("this stage")
                    .related(words.span, "another one")
                    .key("stage")
                    .help(help(payment.stage.value)),
            );
        }
    }
}

/// The first words about one of its sums that belong to another stage.
fn contradiction(payment: &Payment) -> Option<(&Spanned<Box<str>>, String)> {
    if matches!(payment.stage.value, Stage::Commitment | Stage::Refund) {
        return None; // nothing contradicts these
    }
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let figures = payment.figure.iter().filter(|figure| figure.rank.as_ref().is_none_or(|rank| rank.value != Rank::Deprecated));
    for figure in figures {
        let sums = [&figure.value, &*figure.low, &*figure.high].into_iter().flatten().map(|sum| sum.value);
        let sums: Vec<Decimal> = sums.collect();
        let cited = figure.cite.iter().chain(payment.cite.iter()).filter(supports);
        let texts = cited.filter_map(|citation| citation.excerpt.as_ref());
        for text in texts.chain(payment.condition.as_ref()).chain(payment.purpose.as_ref()) {
            let prose = Prose::of(text);
            let mentions = sums.iter().flat_map(|sum| prose.mentions(*sum));
            if let Some(said) = mentions.into_iter().find_map(|mention| other_stage(payment.stage.value, &mention)) {
                return Some((text, said));
            }
        }
    }
    None
}
