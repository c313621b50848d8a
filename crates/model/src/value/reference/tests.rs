use super::{AnyItem, BadReference, FigureItem, Form, Party, Ref, StepItem, TransferItem};
use crate::record::Source;

fn any(text: &str) -> Result<Ref<AnyItem>, BadReference> {
    Ref::parse(text)
}

#[test]
fn each_target_takes_its_own_form() {
    assert!(Ref::<Source>::parse("ap-20250507-panama").is_ok());
    assert!(Ref::<TransferItem>::parse("#first-flight").is_ok());
    assert!(Ref::<TransferItem>::parse("#first-flight/age/child").is_err());
    assert!(Ref::<FigureItem>::parse("#received/nationality/UZB").is_ok());
    assert!(Ref::<FigureItem>::parse("#received/nationality").is_err());
    assert!(Ref::<StepItem>::parse("dvd-v-dhs#step/order/2025-05-07").is_ok());
    assert!(Ref::<StepItem>::parse("#order").is_err());
    for row in ["#status/legal/2025-05-14", "#status/legal/2025-05/2025-06", "#review/2026-11-23", "#unknown/text"] {
        assert!(any(row).is_ok(), "{row}");
    }
}

#[test]
fn a_reference_is_taken_apart() {
    let here = any("#received/age/child").unwrap();
    assert_eq!((here.record(), here.item(), here.cell()), (None, Some("received"), Some(("age", "child"))));
    assert_eq!(here.record_from("usa-cri-2025"), "usa-cri-2025");
    let there = any("usa-cri-2025#status/legal/2025-05-14").unwrap();
    assert_eq!((there.record(), there.cell()), (Some("usa-cri-2025"), None));
    assert_eq!((there.item(), there.address()), (Some("status/legal/2025-05-14"), Some("status/legal/2025-05-14")));
    let record = Ref::<Source>::parse("ap").unwrap();
    assert_eq!((record.record(), record.address()), (Some("ap"), None));
}

#[test]
fn errors_say_how_it_is_written() {
    let says = |text: &str| any(text).unwrap_err().to_string();
    assert!(says("received").starts_with("it names no item; write `#item`"));
    assert!(says("USA#received").contains("`USA` before the `#`"));
    assert!(says("#Received").contains("`#Received` is no item"));
    assert!(says("#a##b").contains("is no item"));
    let record = Ref::<Source>::parse("ap#quote").unwrap_err();
    assert_eq!(record.to_string(), "a whole record is meant here; write `ap`");
    let record = Ref::<Source>::parse("AP 2025").unwrap_err();
    assert_eq!(record.to_string(), "ids are words and numbers in small letters joined by hyphens; write `ap-2025`");
    assert_eq!(Party::parse("U.S.").unwrap_err(), BadReference::Party);
}

#[test]
fn a_party_is_a_state_or_an_actor() {
    assert_eq!(Party::parse("USA").unwrap().country().unwrap().as_str(), "USA");
    assert_eq!(Party::parse("un-refugee-agency").unwrap().as_str(), "un-refugee-agency");
    assert!(Party::parse("usa").unwrap().actor().is_some());
}

#[test]
fn forms_and_their_patterns_are_one() {
    let forms = [Form::Item, Form::Cell, Form::Step, Form::Address];
    let texts = [
        "",
        "a",
        "a-b",
        "a--b",
        "A",
        "step",
        "a/",
        "/a",
        "a/b",
        "a/b/c",
        "a/b/c/d",
        "a/b/c/d/e",
        "step/x",
        "step/x/y",
        "step/x/y/z",
        "step/x/y/z/w",
        "a/b c/d",
        "a/é/ñ",
        "a/b#c/d",
        "a#b",
        "a//b",
        "a/b/",
    ];
    for form in forms {
        let schema = serde_json::json!({ "type": "string", "pattern": form.pattern() });
        let validator = jsonschema::validator_for(&schema).unwrap();
        for text in texts {
            assert_eq!(form.fits(text), validator.is_valid(&format!("#{text}").into()), "{form:?} {text:?}");
        }
    }
}
