//! How pages credit news agencies: "By Reuters staff", "Agencia EFE", "Jane Example / AP".
use super::echoes::words;

/// News agencies, each with the names it is credited by.
const AGENCIES: [&[&str]; 15] = [
    &["reuters", "thomson reuters"],
    &["associated press", "ap"],
    &["agence france presse", "france presse", "afp"],
    &["efe", "acan efe"],
    &["deutsche presse agentur", "dpa"],
    &["ansa"],
    &["europa press"],
    &["pa media", "press association"],
    &["bloomberg", "bloomberg news"],
    &["united press international", "upi"],
    &["xinhua"],
    &["prensa latina"],
    &["anadolu"],
    &["australian associated press", "aap"],
    &["canadian press"],
];

/// What stands around the name of an agency in a credit: "By Reuters staff", "Agencia EFE", "With AFP".
const OF_CREDITS: [&str; 17] = [
    "by", "with", "from", "the", "agencia", "agence", "agency", "redazione", "redacción", "por", "con", "avec", "staff", "news",
    "writer", "reporter", "correspondent",
];

/// What parts the names of a credit. What stands behind "in" is where it was written.
const BETWEEN_NAMES: [&str; 8] = ["and", "y", "e", "et", "und", "in", "with", "of"];

/// Whether an author is an agency, or is credited together with one, and the publication is not that agency's.
pub fn wire_credit(author: &str, publisher: &str) -> bool {
    let (author, publisher) = (author.to_lowercase(), publisher.to_lowercase());
    let publisher: Vec<&str> = words(&publisher).collect();
    // "Rappler" is not of the AP, and "AP News" is.
    let is_its_own = |names: &[&str]| {
        let is_named = |name: &&str| {
            let name: Vec<&str> = words(name).collect();
            publisher.windows(name.len()).any(|run| run == name)
        };
        names.iter().any(is_named)
    };
    let mut credited = author.split(['/', ',', '(', ')', ';', '&']).flat_map(|credit| {
        let credit: Vec<&str> = words(credit).collect();
        let names: Vec<String> = credit.split(|word| BETWEEN_NAMES.contains(word)).map(name_in).collect();
        names
    });
    credited.any(|name| {
        let agency = AGENCIES.iter().find(|names| names.contains(&&*name));
        agency.is_some_and(|names| !is_its_own(names))
    })
}

/// A credit without what may stand around a name.
fn name_in(words: &[&str]) -> String {
    let mut words = words;
    while let [first, rest @ ..] = words
        && OF_CREDITS.contains(first)
    {
        words = rest;
    }
    while let [rest @ .., last] = words
        && OF_CREDITS.contains(last)
    {
        words = rest;
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_credits_itself_without_a_word() {
        assert!(wire_credit("Jane Example, Reuters", "The Example"));
        assert!(wire_credit("AFP", "Arab News"));
        assert!(wire_credit("AP", "Rappler"));
        assert!(wire_credit("Jane Example / AP", "The Japan Times"));
        assert!(!wire_credit("AP", "AP News"));
        assert!(!wire_credit("Reuters", "Reuters"));
        assert!(!wire_credit("Efe Example", "The Example"));
    }

    #[test]
    fn one_agency_has_several_names() {
        for (author, publisher) in [
            ("The Associated Press", "AP News"),
            ("AP", "Associated Press"),
            ("Agence France-Presse", "AFP Fact Check"),
            ("Agencia EFE", "EFE"),
            ("PA Media", "Press Association"),
            ("Redazione ANSA", "ANSA.it"),
        ] {
            assert!(!wire_credit(author, publisher), "{author}, {publisher}");
        }
    }

    #[test]
    fn a_credit_says_more_than_a_name() {
        for author in [
            "Reuters staff",
            "By REUTERS",
            "AFP and Reuters",
            "Reuters in Geneva",
            "With AFP",
            "Australian Associated Press",
            "AAP",
            "ACAN-EFE",
            "Jane Example with the Associated Press",
            "Jane Example of The Associated Press",
            "Jane Example, Associated Press reporter",
            "Reuters correspondent",
        ] {
            assert!(wire_credit(author, "The Example"), "{author}");
        }
        assert!(!wire_credit("Ana in Geneva", "The Example"));
    }
}
