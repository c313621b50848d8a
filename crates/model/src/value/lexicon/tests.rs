use super::{Lexicon, Term};

fn reads(wording: &str) -> Option<(String, bool)> {
    let worded = Lexicon::english().read(wording).ok()?;
    Some((worded.reading.strict.to_string(), worded.is_share))
}

fn count(wording: &str) -> Option<String> {
    reads(wording).filter(|(_, is_share)| !is_share).map(|(numbers, _)| numbers)
}

fn share(wording: &str) -> Option<String> {
    reads(wording).filter(|(_, is_share)| *is_share).map(|(numbers, _)| numbers)
}

#[test]
fn words_have_their_ranges() {
    for (wording, numbers) in [
        ("several", "3–9"),
        ("several people", "3–9"),
        ("a handful", "3–7"),
        ("a dozen", "10–14"),
        ("half a dozen", "5–7"),
        ("a few people", "2–9"),
        ("varios", "3–9"),
        ("varias decenas de personas", "20–99"),
        ("unas decenas", "20–99"),
        ("miles de migrantes", "2,000–9,999"),
        ("una veintena", "16–24"),
        ("más de un centenar", "more than 100"),
        ("medio centenar de personas", "45–55"),
        ("des centaines de personnes", "200–999"),
        ("plusieurs centaines", "200–999"),
        ("une vingtaine de personnes", "16–24"),
        ("Dozens", "24–99"),
        ("dozens of men", "24–99"),
        ("scores", "40–99"),
        ("hundreds", "200–999"),
        ("thousands", "2,000–9,999"),
        ("several hundred", "200–999"),
        ("a few hundred", "200–999"),
        ("a few thousand", "2,000–9,999"),
        ("several dozen", "24–99"),
        ("hundreds of thousands", "200,000–999,999"),
        ("tens of thousands", "20,000–99,999"),
        ("a dozen or more", "12 or more"),
        ("several hundred thousand", "200,000–999,999"),
        ("several million", "2,000,000–9,999,999"),
        ("\u{201c}dozens\u{201d}", "24–99"),
    ] {
        assert_eq!(count(wording).as_deref(), Some(numbers), "{wording}");
    }
}

#[test]
fn shares_are_hundredths() {
    for (wording, numbers) in [
        ("half", "45–55"),
        ("half of them", "45–55"),
        ("a third", "30–37"),
        ("one-third", "30–37"),
        ("one quarter of the group", "22–28"),
        ("more than half", "over 50 to 100"),
        ("at least half", "50–100"),
        ("less than half", "0 to under 50"),
        ("nearly half", "45 to under 50"),
        ("about half", "45–55"),
        ("45 percent", "45"),
        ("up to 60%", "0–60"),
        ("two thirds", "63–70"),
        ("three-quarters of the group", "72–78"),
        ("65 percent or more", "65 or more"),
    ] {
        assert_eq!(share(wording).as_deref(), Some(numbers), "{wording}");
    }
}

#[test]
fn numbers_in_words_are_read_with_their_hedge() {
    for (wording, numbers) in [
        ("two dozen", "22–26"),
        ("about two dozen", "22–26"),
        ("more than a dozen", "more than 12"),
        ("at least a hundred", "100 or more"),
        ("twelve", "12"),
        ("over two hundred people", "more than 200"),
        ("más de 200", "more than 200"),
        ("up to $6m", "0–6,000,000"),
        ("more than dozens", "24 or more"),
        ("fewer than ten", "0 to under 10"),
        ("230+", "230 or more"),
        ("65+ people", "65 or more"),
        ("230-plus", "230 or more"),
        ("200 or more", "200 or more"),
        ("200 people or more", "200 or more"),
        ("at least 230+", "230 or more"),
        ("200 or fewer", "0–200"),
        ("two dozen or so", "22–26"),
        ("quelque 250", "245–255"),
        ("no más de 250 personas", "0–250"),
        ("238 people, more or less", "237.5–238.5"),
        ("half a million", "450,000 to under 600,000"),
        ("a quarter of a million", "245,000 to under 260,000"),
    ] {
        assert_eq!(count(wording).as_deref(), Some(numbers), "{wording}");
    }
}

#[test]
fn unknown_words_are_said_to_be_unknown() {
    for wording in [
        "many",
        "",
        "about",
        "people",
        "three planeloads",
        "three score",
        "dozenth",
        "one in three",
        "a third of a million",
        "up to 230+",
        "200 + 38",
        "five or six",
        "four, five, six weeks",
    ] {
        assert_eq!(reads(wording), None, "{wording}");
    }
    let error = Lexicon::english().read("lots").unwrap_err().to_string();
    assert!(error.starts_with("`lots` stands for no number here; known are `several`, `handful`, `dozen`"), "{error}");
}

#[test]
fn an_editor_may_mean_other_numbers() {
    let lexicon = Lexicon::english().with(Term::count("dozens", 20, 80)).with(Term::count("great many", 50, 500));
    let read = |wording| lexicon.read(wording).unwrap().reading.strict.to_string();
    assert_eq!(read("dozens"), "20–80");
    assert_eq!(read("a great many people"), "50–500");
    assert_eq!(lexicon.terms().iter().filter(|term| &*term.word == "dozens").count(), 1);
    assert_eq!(lexicon.terms().len(), Lexicon::english().terms().len() + 1);
}

#[test]
fn words_that_mean_other_things_as_well_count_where_they_are_numbers() {
    let lexicon = Lexicon::english();
    let has_term = |text: &str| lexicon.terms_in(text).next().is_some();
    for text in [
        "they were flown many miles",
        "the men were left miles from the border",
        "placés en quarantaine",
        "few details were given",
        "few of the men had a lawyer",
    ] {
        assert!(!has_term(text), "{text}");
    }
    for text in [
        "miles de migrantes",
        "une quarantaine ont été renvoyés",
        "la quarantaine de personnes",
        "a few of them",
        "the few men",
    ] {
        assert!(has_term(text), "{text}");
    }
    assert_eq!(count("few people"), None);
    assert_eq!(count("exactly a dozen people").as_deref(), Some("12"));
}
