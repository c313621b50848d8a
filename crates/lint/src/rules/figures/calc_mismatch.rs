use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::dataset::{Answer, There};
use model::facts::{self, Calculation, Claim, Verdict};
use model::value::{CalcError, FigureItem, Ref};
use model::{Kind, Spanned};
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

rule! {
    /// A calculation that does not give the number that is stated.
    ///
    /// `calc` says how a number came about, so it can be done again whenever one of its figures changes. It is done with
    /// intervals: `about 300` stays about 300, and the stated number must only meet what can come out. A calculation that
    /// cannot be read, names a figure that is not there, divides by zero or reckons with its own result gives nothing at all
    /// and is said here too.
    ///
    /// The method is that of XBRL's [Calculations 1.1](https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html),
    /// which holds a reported total against the intervals its rounded items stand for.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "arrived"
    /// metric = "people-received"
    /// value = 15
    /// as_of = "2025-10-06"
    ///
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 1
    /// as_of = "2025-10-06"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 13
    /// as_of = "2025-10-06"
    /// calc = "#arrived - #returned"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "arrived"
    /// metric = "people-received"
    /// value = 15
    /// as_of = "2025-10-06"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 14
    /// as_of = "2025-10-06"
    /// calc = "#arrived - #retruned"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "arrived"
    /// metric = "people-received"
    /// value = 15
    /// as_of = "2025-10-06"
    ///
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 1
    /// as_of = "2025-10-06"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 14
    /// as_of = "2025-10-06"
    /// calc = "#arrived - #returned"
    /// ```
    ///
    /// ## Fix
    ///
    /// Correct the figure or the calculation. Where nobody is cited, the number is ours, and the fix writes what comes out.
    ///
    /// ## Where it comes from
    ///
    /// XBRL's Calculations 1.1, and Helix of the IDMC, which works out its totals again.
    pub static FIG015 = Rule {
        name: "calc-mismatch",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str =
    "correct the number or the calculation; if the source reckons otherwise, take `calc` out and cite the source alone";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let circles = facts::circles(here.calculations());
    let circle_of: FxHashMap<usize, &[usize]> =
        circles.iter().flat_map(|circle| circle.iter().map(|&at| (at, &circle[..]))).collect();
    let mut told = FxHashSet::default();
    for (at, calculation) in here.calculations().iter().enumerate() {
        let figure = calculation.claim.figure(here.record);
        let Some(written) = figure.and_then(|figure| figure.calc.as_ref()) else { continue };
        let calc = match &calculation.calc {
            Ok(calc) => calc,
            Err(error) => {
                findings.push(unreadable(written, error));
                continue;
            }
        };
        let mut operands = calc.operands().iter().zip(&calculation.operands);
        match operands.find(|(operand, found)| found.is_none() && is_nowhere(&operand.figure, here)) {
            Some((operand, _)) => findings.push(absent(written, operand.figure.as_str())),
            // A circle is told of once, at the first of its figures of which nothing else is told.
            None if let Some(circle) = circle_of.get(&at) => {
                findings.extend(told.insert(circle.first()).then(|| circular(written, circle, at, here)));
            }
            None if calculation.divides_by_zero => findings.push(divided(written)),
            None if calculation.verdict() == Some(Verdict::Inconsistent) => findings.push(mismatch(calculation, here)),
            None => {}
        }
    }
}

/// Whether nothing has this address. What could not be read may be the very item: that has been said already.
fn is_nowhere(figure: &Ref<FigureItem>, here: &Here<'_>) -> bool {
    let (record, address) = figure.as_str().split_once('#').unwrap_or((figure.as_str(), ""));
    let lacks = |file: There<'_>| file.is_whole() && !file.has(address);
    if record.is_empty() || *record == *here.file.stem {
        return lacks(There::of(here.file));
    }
    let kinds = [Kind::Arrangement, Kind::Programme, Kind::Proceeding, Kind::Facility];
    match here.elsewhere.there(&kinds, record) {
        Answer::Found(file) => lacks(file),
        Answer::OtherKind(..) | Answer::Missing => true,
    }
}

fn unreadable(written: &Spanned<Box<str>>, error: &CalcError) -> Finding {
    let help = "write figures and numbers with + - * /, such as `#paid / #arrived`";
    undone(written, &format!("cannot be done: {error}"), "not a calculation", help)
}

fn absent(written: &Spanned<Box<str>>, name: &str) -> Finding {
    let help = "name a figure by its id, a cell as `#figure/axis/value`, or an event that has a figure";
    undone(written, &format!("names `{name}`, which is no figure"), "cannot be done", help)
}

/// A calculation that leads back to itself, with those on the way: enough of them to follow it.
fn circular(written: &Spanned<Box<str>>, circle: &[usize], from: usize, here: &Here<'_>) -> Finding {
    const MOST: usize = 6;
    let help = "name the figures it is computed from; take `calc` out of the one that a source states";
    let start = undone(written, "reckons with its own result", "leads back to this figure", help);
    let (before, behind) = circle.split_at(circle.iter().position(|at| *at == from).unwrap_or(0));
    let calculations = behind.iter().skip(1).chain(before).take(MOST).filter_map(|&at| here.calculations().get(at));
    let written = calculations.filter_map(|other| other.claim.figure(here.record)?.calc.as_ref());
    written.fold(start, |finding, calc| finding.related(calc.span, "on the way back"))
}

fn divided(written: &Spanned<Box<str>>) -> Finding {
    undone(written, "divides by zero", "gives nothing", "put right what stands behind the stroke")
}

/// What is said of a calculation from which nothing comes.
fn undone(written: &Spanned<Box<str>>, what: &str, label: &'static str, help: &'static str) -> Finding {
    FIG015.at(written.span, format!("this calculation {what}")).label(label).key("calc").help(help)
}

fn mismatch(calculation: &Calculation<'_>, here: &Here<'_>) -> Finding {
    let claim = calculation.claim;
    let comes_out = calculation.computed.map(|computed| speech::range(&computed.strict)).unwrap_or_default();
    let message = format!(
        "{} states {}, and its calculation gives {comes_out}",
        speech::name(claim, here),
        speech::number(claim)
    );
    let start = FIG015.at(claim.at, message).label("stated").key("value");
    let terms = calculation.operands.iter().flatten();
    let all = terms.fold(start, |finding, term| finding.related(term.at, speech::label(term, here)));
    let loosely = calculation.computed.zip(claim.loose()).map(|(computed, stated)| {
        let (computed, stated) = (speech::range(&computed.loose), speech::range(&stated));
        format!("even read loosely, {computed} and {stated} share no value, so rounding cannot explain it")
    });
    let noted = loosely.into_iter().fold(all, Finding::note).help(HELP);
    fix(calculation, claim).into_iter().fold(noted, Finding::fix)
}

/// Where the number is ours and the calculation gives one, that one.
fn fix(calculation: &Calculation<'_>, claim: &Claim) -> Option<Fix> {
    let value: Decimal = calculation.computed?.strict.single()?.normalize();
    let is_plain = claim.value().is_some() && claim.quantifier().is_none();
    let safety = if calculation.rests_on_others() { Safety::Unsafe } else { Safety::Safe };
    (calculation.is_ours && is_plain).then(|| Fix::replace(safety, claim.at, value.to_string()))
}
