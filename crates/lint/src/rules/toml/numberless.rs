//! Figures of which no number can be read: TOM002 says so.
use super::schema_violation::{TOM002, name};
use crate::{Finding, Open};
use model::facts::{Claim, Numberless};
use model::record::Figure;
use model::value::{Unreadable, Unworded, grouped};
use model::{Item, Span};

/// The keys that say which number it is. Where one of them could not be read, that has been said.
const KEYS: [&str; 8] = ["calc", "high", "low", "parts", "precision", "quantifier", "value", "wording"];

const HELP: &str = "write `value`, or `low` and `high`, or the source's words, such as `wording = \"dozens\"`; what nobody has \
                    said is an `[[unknown]]` and no figure";

/// One finding for each figure, or cell of one, that stands for no number.
pub(super) fn figures(open: &Open<'_>) -> Vec<Finding> {
    let Some(record) = &open.file.record else { return Vec::new() };
    let figures = &open.file.facts.figures;
    let suspects = figures.claims.iter().filter(|claim| claim.reading.is_none() || claim.stated.is_none());
    let numberless = suspects.filter_map(|claim| {
        let figure = claim.figure(record)?;
        let reason = claim.numberless(figure, figures.vocabulary().lexicon())?;
        (!open.slips().has_unreadable(figure.extent, &KEYS)).then(|| finding(claim, figure, &reason))
    });
    numberless.collect()
}

fn finding(claim: &Claim, figure: &Item<Figure>, reason: &Numberless) -> Finding {
    let name = if claim.is_cell { format!("the cell `{}`", claim.name) } else { name(figure) };
    match reason {
        Numberless::Digits(reason) => digits(*reason, claim.at, figure, &name),
        Numberless::Words(unworded) => words(unworded, claim.at, &name),
    }
}

fn words(unworded: &Unworded, at: Span, name: &str) -> Finding {
    let wording = &unworded.wording;
    TOM002
        .at(at, format!("{name} has words for a number that stand for none here: \"{wording}\""))
        .label("no number in these words")
        .key("wording")
        .note(format!("known are {}, and numbers in words, with or without a hedge", unworded.known))
        .help("keep the words and write beside them what they stand for, as `value` or as `low` and `high`; if nobody can tell, an `[[unknown]]` or a `[[statement]]` has the words and no figure")
}

fn digits(reason: Unreadable, at: Span, figure: &Figure, name: &str) -> Finding {
    let (message, label, help) = told(reason, figure, name);
    TOM002.at(place(reason, figure).unwrap_or(at), message).label(label).help(help)
}

/// The key that is wrong, if it is not the number.
fn place(reason: Unreadable, figure: &Figure) -> Option<Span> {
    match reason {
        Unreadable::OneEnd | Unreadable::HedgedEnds => figure.quantifier.as_ref().map(|word| word.span),
        Unreadable::NoUnit => figure.precision.as_ref().map(|unit| unit.span),
        _ => None,
    }
}

/// What is wrong, at a glance, and what to do.
fn told(reason: Unreadable, figure: &Figure, name: &str) -> (String, &'static str, &'static str) {
    match reason {
        Unreadable::NoNumber if figure.calc.is_some() => (
            format!("{name} says how it is computed, and not what comes of it"),
            "no number",
            "write what comes of it as `value`; `calc` is held against the number and never takes its place",
        ),
        Unreadable::NoNumber => (format!("{name} has no number"), "no number", HELP),
        Unreadable::OneEnd if figure.value.is_some() => (
            format!("{name} lies between two numbers and has one"),
            "between two numbers",
            "write `low` and `high` in place of `value`, or another quantifier",
        ),
        Unreadable::OneEnd => (
            format!("{name} has one end of a range and not the other"),
            "one end",
            "write both `low` and `high`; of one end alone, `value` with `quantifier = \"at-least\"` or `\"up-to\"`",
        ),
        Unreadable::ThreeNumbers => (
            format!("{name} has one number and a range at once"),
            "`value` beside `low` or `high`",
            "keep `value`, or `low` and `high`; another number is a figure of its own",
        ),
        Unreadable::HedgedEnds => (
            format!("{name} hedges a range as if it were one number"),
            "the hedge of one number",
            "take `quantifier` out, or write `between` or `about`; one number is a `value`",
        ),
        Unreadable::Reversed { low, high } => (
            format!("{name} begins above its end: {} is more than {}", grouped(low), grouped(high)),
            "the lower end",
            "let `low` and `high` change places",
        ),
        Unreadable::BelowZero(value) => (
            format!("{name} is below zero: {}", grouped(value)),
            "less than nothing",
            "write it without the sign; people who went have a metric of their own, such as `people-returned`",
        ),
        Unreadable::LessThanNothing => {
            (format!("{name} is less than nothing"), "less than zero", "write `value = 0` without the quantifier")
        }
        Unreadable::NoUnit => (
            format!("{name} is rounded to nothing"),
            "not above zero",
            "write the unit it is rounded to, such as `precision = 10`, or take `precision` out",
        ),
        Unreadable::TooGreat => (
            format!("{name} has more digits than can be reckoned with"),
            "too many digits",
            "look whether digits were added by mistake; 10 to the 18th is the most",
        ),
    }
}
