use super::{Calc, Fault, Unknown};
use crate::value::Interval;

fn calc(text: &str) -> Calc {
    Calc::parse(text).unwrap()
}

/// With `#a` = 6, `#b` = 3, `#c` = 0 to 5, `x#d` = 2 and nothing else.
fn value(text: &str) -> String {
    let calc = calc(text);
    let known = calc.evaluate(|figure| match figure.as_str() {
        "#a" | "#a-b" | "#a/age/child" | "#a/age/65+" => Some(Interval::exactly(6.into())),
        "#b" => Some(Interval::exactly(3.into())),
        "#c" => Some(Interval::up_to(5.into(), true)),
        "x#d" => Some(Interval::exactly(2.into())),
        _ => None,
    });
    known.map_or_else(|unknown| format!("{unknown:?}"), |interval| interval.to_string())
}

fn fault(text: &str) -> (Fault, String) {
    let error = Calc::parse(text).unwrap_err();
    (error.fault, text[error.at.clone()].to_owned())
}

#[test]
fn arithmetic_has_its_usual_order() {
    for (text, result) in [
        ("#a + #b * x#d", "12"),
        ("(#a + #b) * x#d", "18"),
        ("#a - #b - x#d", "1"),
        ("#a / #b / x#d", "1"),
        ("-#a + 10", "4"),
        ("#a − #b × 2 ÷ 3", "4"),
        ("#a+#b", "9"),
        ("#a-#b", "3"),
        ("#a-b - 1", "5"),
        ("#a/#b", "2"),
        ("#a/3", "2"),
        ("#a/2/3", "1"),
        ("10-3", "7"),
        ("300-#a", "294"),
        ("1_000_000 * 0.5", "500,000"),
        ("#a/age/child / #b", "2"),
        ("#a/age/65+ + 1", "7"),
        ("#c + 1", "1–6"),
        ("  #a  ", "6"),
        ("(#a)", "6"),
    ] {
        assert_eq!(value(text), result, "{text}");
    }
}

#[test]
fn what_cannot_be_reckoned_says_why() {
    let text = "#a / #c";
    let divided = calc(text);
    let result = divided.evaluate(|figure| (figure.as_str() == "#a").then(|| Interval::exactly(6.into())));
    assert_eq!(result, Err(Unknown::Figure(&divided.operands()[1])));
    assert_eq!(value(text), "DividedByZero(Divided { at: 3..4, is_certain: false })");
    assert_eq!(value("#a / 0"), "DividedByZero(Divided { at: 3..4, is_certain: true })");
}

#[test]
fn errors_point_at_their_place() {
    assert_eq!(fault(""), (Fault::OperandMissing, String::new()));
    assert_eq!(fault("#a +"), (Fault::OperandMissing, String::new()));
    assert_eq!(fault("+ #a"), (Fault::OperandMissing, "+".into()));
    assert_eq!(fault("#a #b"), (Fault::OperatorMissing, "#b".into()));
    assert_eq!(fault("#a & #b"), (Fault::OperatorMissing, "&".into()));
    assert_eq!(fault("(#a + #b"), (Fault::NotClosed, String::new()));
    assert_eq!(fault("#a) + #b"), (Fault::NotOpened, ")".into()));
    assert_eq!(fault("paid / #b"), (Fault::BadReference, "paid".into()));
    assert_eq!(fault("#A + 1"), (Fault::BadReference, "#A".into()));
    assert_eq!(fault("1,000 + #a"), (Fault::BadNumber, "1,000".into()));
    assert_eq!(fault("1.2.3"), (Fault::BadNumber, "1.2.3".into()));
    assert_eq!(fault("é"), (Fault::OperandMissing, "é".into()));
    let error = Calc::parse("#a + (#b").unwrap_err().to_string();
    assert_eq!(error, "a parenthesis is not closed, at `the end`");
}

#[test]
fn nobody_can_exhaust_the_stack() {
    assert_eq!(Calc::parse(&"(".repeat(100_000)).unwrap_err().fault, Fault::TooLong);
    assert_eq!(Calc::parse(&"-".repeat(100_000)).unwrap_err().fault, Fault::TooLong);
    assert_eq!(Calc::parse(&format!("1{}", " + 1".repeat(100_000))).unwrap_err().fault, Fault::TooLong);
    assert_eq!(value(&format!("{}#a{}", "(".repeat(30), ")".repeat(30))), "6");
}

#[test]
fn operands_are_listed_with_their_places() {
    let calc = calc("(#a + x#d) / #a/age/child");
    let operands: Vec<_> =
        calc.operands().iter().map(|operand| (operand.figure.as_str(), operand.at.clone())).collect();
    assert_eq!(operands, [("#a", 1..3), ("x#d", 6..9), ("#a/age/child", 13..25)]);
    assert_eq!(calc.ratios().len(), 1);
    assert!(super::Calc::parse("#a / 300").unwrap().ratios().is_empty());
}

#[test]
fn eswatini_and_rwanda_come_out() {
    let of = |numbers: &'static [(&str, i64)]| {
        move |figure: &crate::value::Ref<crate::value::FigureItem>| {
            let found = numbers.iter().find(|(item, _)| Some(*item) == figure.item());
            found.map(|(_, number)| Interval::exactly((*number).into()))
        }
    };
    let held = calc("#july + #october - #returned");
    assert_eq!(held.evaluate(of(&[("july", 5), ("october", 10), ("returned", 1)])), Ok(Interval::exactly(14.into())));
    let each = calc("#paid / #arrived");
    let each = each.evaluate(of(&[("paid", 7_500_000), ("arrived", 7)])).unwrap();
    let about = crate::value::Stated::hedged(crate::record::Quantifier::About, 1_100_000.into()).read().unwrap();
    assert!(each.meets(&about.strict));
}
