use crate::reading::has_three_places;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Span;
use model::facts::Claim;
use rust_decimal::Decimal;

rule! {
    /// Half a person, half a flight.
    ///
    /// What is counted one by one is a whole number. A fraction is a slip of the comma, a point between thousands (`1.200` is
    /// one and a fifth), a share, a sum of money under the wrong metric, or an average, which says so with `per`. Whatever is
    /// reckoned with it would be wrong by as much.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 23.8
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Wrong
    ///
    /// Twelve hundred people, as much of Europe and Latin America writes them:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 1.200
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Wrong
    ///
    /// A thousand, or one? Three digits behind a point are thousands to half the world:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 1.000
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-a-week"
    /// metric = "people-received"
    /// value = 23.8
    /// per = "week"
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the number whole, with nothing or `_` between thousands: `1200`, `1_200`. A share is `value = 40` with
    /// `unit = "percent"` and `of`; money has its own metric and unit; an average says with `per` what it is of.
    ///
    /// ## Where it comes from
    ///
    /// Statewatch's records of joint flights, 45 rows of which have halves of people; Helix of the IDMC takes whole
    /// numbers only.
    pub static FIG013 = Rule {
        name: "fractional-persons",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "write whole numbers, without a point between thousands: `1200`; a share has `unit = \"percent\"`, and an average says what it is `per`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| counts_one_by_one(claim)) {
        let is_fraction = |(value, at): &(Decimal, Span)| {
            !value.fract().is_zero() || has_three_places(here.file.slice(*at))
        };
        if let Some((value, at)) = numbers(claim, here).into_iter().flatten().find(is_fraction) {
            let message =
                format!("{} is no number of `{}`, which are counted one by one", here.file.slice(at), claim.metric);
            let label = if value.fract().is_zero() { "a point between thousands?" } else { "a fraction" };
            findings.push(FIG013.at(at, message).label(label).key("value").help(HELP));
        }
    }
}

/// The numbers a claim is made of, and where they are written.
fn numbers(claim: &Claim, here: &Here<'_>) -> [Option<(Decimal, Span)>; 3] {
    if claim.is_cell {
        return [claim.value().map(|value| (value, claim.at)), None, None];
    }
    let Some(figure) = claim.figure(here.record) else { return [None; 3] };
    [&figure.value, &*figure.low, &*figure.high].map(|number| number.as_ref().map(|number| (number.value, number.span)))
}

fn counts_one_by_one(claim: &Claim) -> bool {
    matches!(&*claim.unit, "person" | "flight" | "state" | "agreement") && claim.per.is_none()
        && claim.reading.is_some()
        && !claim.is_share()
}
