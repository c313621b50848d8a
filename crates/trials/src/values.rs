//! Texts that stand for dates, sums and numbers.
use jiff::civil::date;
use model::value::{Calc, Edtf, Sense, days_between, hedge_before, numbers_in};

pub fn run(bytes: &[u8]) {
    for line in String::from_utf8_lossy(bytes).lines() {
        edtf(line);
        numbers(line);
        if let Ok(calc) = Calc::parse(line) {
            assert_eq!(Calc::parse(calc.as_str()).map(|it| it.operands().len()), Ok(calc.operands().len()));
        }
    }
}

fn edtf(text: &str) {
    let written = match Edtf::parse(text) {
        Ok(written) => written,
        Err(error) => {
            if let Some(better) = error.suggestion() {
                assert!(Edtf::parse(better).is_ok(), "what is suggested can be read: {better:?}");
            }
            return;
        }
    };
    assert_eq!(Edtf::parse(written.as_str()).as_ref(), Ok(&written), "what is read is written the same");
    if let (Some(from), Some(to)) = (written.earliest(), written.latest()) {
        assert!(from <= to, "{text:?} ends before it begins");
        assert!(days_between(from, to) >= 0);
    }
    assert!(written.order(&written).is_eq());
    assert!(written.window().overlaps(&written.window()).is_possible(), "{text:?} is not within itself");
    written.age_on(date(2026, 11, 23));
    for sense in [Sense::Event, Sense::Period] {
        assert!(!written.words(sense).is_empty() && !written.phrase(sense).is_empty());
    }
}

fn numbers(text: &str) {
    let mut before = 0;
    for number in numbers_in(text) {
        assert!(text.get(number.at.clone()).is_some_and(|written| !written.is_empty()));
        assert!(number.at.start >= before, "numbers are found in their order");
        before = number.at.start;
        if let Some((_, hedge)) = hedge_before(text, number.at.start) {
            assert!(text.get(hedge).is_some());
        }
    }
}
