use super::{hedge_after, hedge_before, numbers_in};
use crate::record::Quantifier::{self, About, AtLeast, Nearly, Over, Under, UpTo};
use rust_decimal::Decimal;

fn values(text: &str) -> Vec<String> {
    numbers_in(text).into_iter().map(|number| number.value.to_string()).collect()
}

#[test]
fn digits_are_read_with_whatever_separates_their_thousands() {
    for (text, expected) in [
        ("238 men", &["238"][..]),
        ("1,000", &["1000"]),
        ("14,000,000", &["14000000"]),
        ("1.000", &["1", "1000"]),
        ("1.000.000", &["1000000"]),
        ("1.234,56", &["1234.56"]),
        ("1,234.56", &["1234.56"]),
        ("4,76 and 4.76", &["4.76", "4.76"]),
        ("1 000 people", &["1", "1000"]),
        ("12\u{202f}300", &["12", "12300", "300"]),
        ("1'000", &["1000"]),
        ("in 2025 300 arrived", &["2025", "300"]),
        ("299, 65.", &["299", "65"]),
        ("(81)", &["81"]),
        ("0", &["0"]),
        ("15-16", &["15", "16"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn multipliers_are_read_with_their_number() {
    for (text, expected) in [
        ("$6m", &["6000000"][..]),
        ("4.76 million", &["4760000"]),
        ("£290m", &["290000000"]),
        ("1.2bn", &["1200000000"]),
        ("1.2 bn", &["1200000000"]),
        ("20k", &["20000"]),
        ("3 dozen", &["36"]),
        ("6 metres", &["6"]),
        ("between 5 and 6 million", &["5", "5000000", "6000000"]),
        ("$7.5–8 million", &["7.5", "7500000", "8000000"]),
        ("40 million or 300", &["40000000", "300"]),
        ("1½ million", &["1500000"]),
        ("½ million of 2¾m", &["500000", "2750000"]),
        ("2½ years", &["2.5"]),
        ("7,5 milliards de FCFA", &["7500000000"]),
        ("1 milliard", &["1000000000"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn letters_for_a_currency_may_stand_directly_before_a_sum() {
    for (text, expected) in [
        ("E5.1 million", &["5100000"][..]),
        ("about K5,100,000", &["5100000"]),
        ("EUR30m and USD500", &["30000000", "500"]),
        ("(R90 million)", &["90000000"]),
        ("Rs2.5bn", &["2500000000"]),
        ("Q700.000", &["700", "700000"]),
        ("a UH60, an A320 and COP28", &[]),
        ("ABCDE5 million", &[]),
        ("x-E5 million", &[]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn words_are_read_as_numbers() {
    for (text, expected) in [
        ("twelve people", &["12"][..]),
        ("Two hundred", &["200"]),
        ("two hundred and thirty-eight", &["238"]),
        ("a dozen", &["12"]),
        ("two dozen men", &["24"]),
        ("a hundred", &["100"]),
        ("one million", &["1000000"]),
        ("two hundred thousand and five", &["200005"]),
        ("three million four hundred thousand", &["3400000"]),
        ("twenty-five thousand", &["25000"]),
        ("five or six", &["5", "6"]),
        ("five six", &["5", "6"]),
        ("twenty and five", &["20", "5"]),
        ("none of them", &["0"]),
        ("no más de diez", &[]),
        ("hundreds of people", &[]),
        ("several hundred", &[]),
        ("a man and a woman", &[]),
        ("one and a half", &["1"]),
        ("someone, tenfold, often", &[]),
        ("nineteen eighty", &["19", "80"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn only_whole_words_count() {
    for text in ["B-52", "H5N1", "12th of May", "2nd", "abc123", "123abc", "x_5", "onerous"] {
        assert!(values(text).is_empty(), "{text}: {:?}", values(text));
    }
    assert_eq!(values("a 5-year-old"), ["5"]);
}

#[test]
fn places_and_percentages_are_kept() {
    let found = numbers_in("é about 45 per cent of two hundred");
    assert_eq!(found.len(), 2);
    assert_eq!((&found[0].at, found[0].is_percent, found[0].value), (&(9..11), true, Decimal::from(45)));
    assert_eq!((&found[1].at, found[1].is_percent), (&(24..35), false));
}

#[test]
fn hedges_are_found_before_their_number() {
    let hedge = |text: &str| -> Option<Quantifier> {
        let number = numbers_in(text).into_iter().last().unwrap();
        hedge_before(text, number.at.start).map(|(quantifier, _)| quantifier)
    };
    for (text, quantifier) in [
        ("about 250", About),
        ("more than $6 million", Over),
        ("Nearly 100 children", Nearly),
        ("at least 19", AtLeast),
        ("no more than 25 a week", UpTo),
        ("not more than 25", UpTo),
        ("up to 160 people", UpTo),
        ("fewer than ten", Under),
        ("some 200 people", About),
        ("just under £300 million", Nearly),
        ("around the 30 mark", About),
        ("~75", About),
        ("no fewer than a dozen", AtLeast),
        ("más de 200 personas", Over),
        ("jusqu’à 250 personnes", UpTo),
        ("au moins US$ 6 millions", AtLeast),
        ("about E5.1 million", About),
        ("up to USD500", UpTo),
        ("no más de 250 personas", UpTo),
        ("pas plus de 250 personnes", UpTo),
        ("no menos de 250 personas", AtLeast),
        ("pas moins de 250 personnes", AtLeast),
        ("un máximo de 250", UpTo),
        ("como máximo 250", UpTo),
        ("au maximum 250", UpTo),
        ("a cap of 75", UpTo),
        ("capped at 75", UpTo),
        ("limited to 75 people", UpTo),
        ("an annual quota of 75", UpTo),
        ("capacity for 200", UpTo),
        ("quelque 250 personnes", About),
        ("près de 250 personnes", Nearly),
        ("à peu près 250", About),
        ("aux alentours de 250", About),
        ("en torno a 250", About),
        ("por lo menos 250", AtLeast),
        ("in the vicinity of 250", About),
        ("north of 250", Over),
        ("upward of 250", Over),
        ("just shy of 250", Nearly),
        ("perhaps 250", About),
    ] {
        assert_eq!(hedge(text), Some(quantifier), "{text}");
    }
    for text in ["the 250", "turnover 250", "handsome 3", "250 or so", "under him 3", "handed over 238 men"] {
        assert_eq!(hedge(text), None, "{text}");
    }
}

#[test]
fn hedges_are_found_behind_their_number() {
    let hedge = |text: &str| -> Option<Quantifier> {
        let number = numbers_in(text).into_iter().max_by_key(|number| number.at.end - number.at.start).unwrap();
        hedge_after(text, number.at.end).map(|(quantifier, _)| quantifier)
    };
    for (text, quantifier) in [
        ("250+", AtLeast),
        ("250+ people", AtLeast),
        ("250-odd people", About),
        ("1,534 or so", About),
        ("250 or more", AtLeast),
        ("250 people or more", AtLeast),
        ("250 plus people", AtLeast),
        ("250-plus deportees", AtLeast),
        ("250 at most", UpTo),
        ("250 people at least.", AtLeast),
        ("250 personnes environ", About),
        ("1 534 personnes environ sont arrivées", About),
        ("$133,333 or thereabouts", About),
        ("250 personas o más", AtLeast),
        ("250 or more a month", AtLeast),
        ("250 people or so a year", About),
        ("250 people or more a month", AtLeast),
    ] {
        assert_eq!(hedge(text), Some(quantifier), "{text}");
    }
    for text in [
        "250 people",
        "200 + 38",
        "200 plus 38",
        "250 people plus their children",
        "250 people at least twelve of whom fled",
        "250 and more are expected",
        "250 or more than that",
        "250 or more a hundred",
        "250, or so they said",
        "250 oddities",
    ] {
        assert_eq!(hedge(text), None, "{text}");
    }
}
