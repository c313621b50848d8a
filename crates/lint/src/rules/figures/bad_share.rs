use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::BadShare;

rule! {
    /// A share that cannot be right, or of which nobody knows what it is a share of.
    ///
    /// A percentage means nothing without its base, so `unit = "percent"` needs `of`. It is at most a hundred; the shares
    /// of an axis that leaves nobody out make up a hundred, within the rounding of each; and where the same people were
    /// also counted, share times base meets that count. A percentage is taken for rounded to its last place. What
    /// is a percentage by itself, such as `occupancy`, has no base and may exceed a hundred.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "no-record"
    /// metric = "people-received"
    /// by = "criminal-record"
    /// is = "none-found"
    /// unit = "percent"
    /// value = 75
    /// as_of = "2025-04-06"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 5809
    /// as_of = "2025-01-28"
    ///
    /// [[figure]]
    /// id = "nationals"
    /// of = "#received"
    /// by = "nationality"
    /// is = "MEX"
    /// value = 4083
    ///
    /// [[figure]]
    /// id = "nationals-share"
    /// of = "#received"
    /// by = "nationality"
    /// is = "MEX"
    /// unit = "percent"
    /// value = 76.3
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-04-06"
    /// exhaustive = ["criminal-record"]
    ///
    /// [[figure]]
    /// id = "no-record"
    /// of = "#received"
    /// by = "criminal-record"
    /// is = "none-found"
    /// unit = "percent"
    /// value = 75
    ///
    /// [[figure]]
    /// id = "some-record"
    /// of = "#received"
    /// by = "criminal-record"
    /// is = "some"
    /// unit = "percent"
    /// value = 12
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 5809
    /// as_of = "2025-01-28"
    ///
    /// [[figure]]
    /// id = "nationals"
    /// of = "#received"
    /// by = "nationality"
    /// is = "MEX"
    /// value = 4083
    ///
    /// [[figure]]
    /// id = "nationals-share"
    /// of = "#received"
    /// by = "nationality"
    /// is = "MEX"
    /// unit = "percent"
    /// value = 70.3
    /// ```
    ///
    /// ## Fix
    ///
    /// Name the base with `of`; correct the share or the count; or mark what was printed wrongly `rank = "deprecated"`.
    ///
    /// ## Where it comes from
    ///
    /// IATI's rule that percentages make up a hundred. That a share names its base is ours.
    pub static FIG023 = Rule {
        name: "bad-share",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const BASE_HELP: &str = "write `of = \"#…\"`, the figure it is a share of";
const HELP: &str = "correct the share, the base or the count, or mark what was printed wrongly `rank = \"deprecated\"` and say `because`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    findings.extend(here.facts.figures.bad_shares().iter().map(|share| finding(share, here)));
}

fn finding(bad: &BadShare<'_>, here: &Here<'_>) -> Finding {
    match bad {
        BadShare::NoBase(share) => FIG023
            .at(share.at, format!("nothing says what {} is a share of", speech::name(share, here)))
            .label(percent(speech::number(share)))
            .key("of")
            .help(BASE_HELP),
        BadShare::MoreThanAll(share) => FIG023
            .at(share.at, format!("{} is a share of more than all", speech::name(share, here)))
            .label(percent(speech::number(share)))
            .key("value")
            .help(HELP),
        BadShare::MissesCount { share, base, count, product } => FIG023
            .at(
                share.at,
                format!(
                    "{} of {} is not {}",
                    speech::name(share, here),
                    speech::name(base, here),
                    speech::name(count, here)
                ),
            )
            .label(percent(speech::number(share)))
            .related(base.at, format!("the base: {}", speech::label(base, here)))
            .related(count.at, format!("the count: {}", speech::label(count, here)))
            .key("value")
            .note(format!(
                "the share of the base is {}, even with the share rounded and both read loosely",
                speech::range(&rounded(product.loose))
            ))
            .help(HELP),
        BadShare::NotAWhole { base, axis, shares, sum } => {
            let message =
                format!("the shares of {} by {axis} do not make up a hundred percent", speech::name(base, here));
            let start = FIG023.at(base.at, message).label("the base").key("exhaustive");
            let all =
                shares.iter().fold(start, |finding, share| finding.related(share.at, percent(speech::number(share))));
            all.note(format!(
                "together they are {} percent, and `exhaustive` leaves nobody out",
                speech::range(&sum.strict)
            ))
            .help(HELP)
        }
    }
}

fn percent(number: String) -> String {
    number + " percent"
}

/// People come whole: the fractions of a product are nobody's.
fn rounded(interval: model::value::Interval) -> model::value::Interval {
    match (interval.low(), interval.high()) {
        (Some(low), Some(high)) => model::value::Interval::closed(low.at.round_dp(1), high.at.round_dp(1)),
        _ => interval,
    }
}
