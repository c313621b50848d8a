//! Laws of what is read from running text and from keys: nothing upsets the readers, places are places in the text, and
//! what is offered as meant can be read.
use model::value::{
    AnyItem, Calc, CountryCode, Currency, FORMATS, Language, Lexicon, Per, Ref, Slug, Url, hedge_before, numbers_in,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Text with many of the letters that mean something to the readers.
fn dense() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "1",
        "000",
        "250",
        ".",
        ",",
        " ",
        "\u{a0}",
        "-",
        "#",
        "a",
        "b",
        "/",
        "(",
        ")",
        "+",
        "*",
        "−",
        "é",
        "ﬀ",
        "m",
        "bn",
        "million",
        "two",
        "hundred",
        "and",
        "dozen",
        "dozens",
        "of",
        "about",
        "over",
        "no",
        "more",
        "than",
        "%",
        "$",
        "'",
        "half",
        "several",
        "few",
        "thousands",
        "?",
        "=",
        "https://",
        "[",
        "]",
        ":",
        "@",
        "e.org",
        "_",
        "USD",
        "week",
        "\n",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn numbers_are_found_where_they_stand(text in prop_oneof![dense(), "\\PC{0,40}"]) {
        for number in numbers_in(&text) {
            prop_assert!(text.get(number.at.clone()).is_some_and(|spelling| !spelling.is_empty()), "{number:?}");
            if let Some((_, at)) = hedge_before(&text, number.at.start) {
                prop_assert!(text.get(at.clone()).is_some() && at.end <= number.at.start);
            }
        }
        for (term, at) in Lexicon::english().terms_in(&text) {
            prop_assert_eq!(&*term.word, text[at].to_lowercase());
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_grouped(value in 0_u64..10_000_000_000) {
        let value = Decimal::from(value);
        let grouped = model::value::grouped(value);
        for written in [value.to_string(), grouped.clone(), grouped.replace(',', "."), grouped.replace(',', "\u{202f}")] {
            let text = format!("that {written} people came");
            prop_assert!(numbers_in(&text).iter().any(|number| number.value == value), "{text}");
        }
    }

    #[test]
    fn nothing_upsets_the_readers(text in prop_oneof![dense(), "\\PC{0,40}"]) {
        for (_, takes) in FORMATS {
            takes(&text);
        }
        let _ = (CountryCode::parse(&text), Language::parse(&text), Per::parse(&text), Ref::<AnyItem>::parse(&text));
        if let Ok(worded) = Lexicon::english().read(&text) {
            prop_assert!(worded.reading.loose.encloses(&worded.reading.strict));
        }
        if let Err(error) = Calc::parse(&text) {
            prop_assert!(text.get(error.at.clone()).is_some(), "{error:?}");
        }
    }

    #[test]
    fn what_is_meant_can_be_read(text in prop_oneof![dense(), "[A-Za-z_ -]{0,12}"]) {
        if let Some(code) = CountryCode::named(&text) { prop_assert!(code.is_assigned()); }
        if let Some(meant) = Currency::parse(&text).err().as_ref().and_then(|error| error.suggestion()) {
            prop_assert!(Currency::parse(meant).is_ok());
        }
        if let Some(meant) = Language::parse(&text).err().as_ref().and_then(|error| error.suggestion()) {
            prop_assert!(Language::parse(meant).is_ok());
        }
        if let Some(meant) = Per::parse(&text).err().as_ref().and_then(|error| error.suggestion()) {
            prop_assert!(Per::parse(meant).is_ok());
        }
        if let Some(meant) = Slug::parse(&text).err().as_ref().and_then(|error| error.suggestion()) {
            prop_assert!(Slug::is_valid(meant));
        }
    }

    #[test]
    fn a_calculation_knows_where_its_figures_stand(text in dense()) {
        if let Ok(calc) = Calc::parse(&text) {
            for operand in calc.operands() {
                prop_assert_eq!(&text[operand.at.clone()], operand.figure.as_str());
            }
        }
    }

    #[test]
    fn a_page_is_its_own_page(path in "[a-zA-Z0-9/%._-]{0,20}", query in "[a-z0-9=&_]{0,12}") {
        let Ok(url) = Url::parse(&format!("https://www.example.org/{path}?{query}#x")) else { return Ok(()) };
        let again = Url::parse(&format!("http://{}", url.page())).unwrap();
        prop_assert_eq!(again.page(), url.page());
    }

    #[test]
    fn a_reference_is_its_record_and_its_address(text in "([a-z0-9-]{0,6})#[a-z0-9-]{1,6}(/[a-zA-Z0-9 -]{1,4}){0,3}") {
        if let Ok(reference) = Ref::<AnyItem>::parse(&text) {
            let record = reference.record().unwrap_or_default();
            prop_assert_eq!(format!("{record}#{}", reference.address().unwrap()), text);
        }
    }
}
