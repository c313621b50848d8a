use crate::ours::{Passage, places, span_of};
use crate::prose::Telltales;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};

rule! {
    /// A word that takes a side, in our own words.
    ///
    /// The dataset is read by people who agree on nothing but that the numbers should be right. A term that one side coined
    /// tells them whose number it is before they have read it. Whoever used the term is quoted with it; we write what
    /// happened.
    ///
    /// Texts between quotation marks, excerpts, titles and what a source prints are not ours and are left alone. The list
    /// is short on purpose: it holds terms that news agencies and the statistics of the field (AP Stylebook, IOM Glossary
    /// on Migration) advise against, with what they write instead. The name of a statute keeps its words ("Illegal
    /// Immigration Reform and Immigrant Responsibility Act"), and a regime of rules ("visa regime", "the regime under the
    /// protocol") is no government.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "costs"
    /// stage = "pledge"
    /// purpose = "housing illegal aliens"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "costs"
    /// stage = "pledge"
    /// purpose = "housing those who are sent, whom the memorandum calls \"illegal aliens\""
    /// condition = "a visa regime as the Illegal Immigration Reform and Immigrant Responsibility Act has it"
    ///
    /// [[unknown]]
    /// about = "other"
    /// what = "whether ‘illegal aliens’ fall under the regime established by the 1951 Convention, or a work-permit regime"
    /// reason = "not-found"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the neutral term that the message names, or quote whoever used the other.
    ///
    /// ## Where it comes from
    ///
    /// The Glossary on Migration of the International Organization for Migration, and the AP Stylebook.
    pub static TXT004 = Rule {
        name: "loaded-term",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

/// Terms with what to write in their place. The longer ones come before those they begin with.
const LOADED: &[(&[&str], &str)] = &[
    (&["criminal", "aliens"], "people with convictions"),
    (&["criminal", "alien"], "a person with convictions"),
    (&["illegal", "aliens"], "people without a right to stay"),
    (&["illegal", "alien"], "a person without a right to stay"),
    (&["illegal", "immigrants"], "people without a right to stay"),
    (&["illegal", "immigrant"], "a person without a right to stay"),
    (&["illegal", "migrants"], "people without a right to stay"),
    (&["illegal", "migrant"], "a person without a right to stay"),
    (&["illegal", "immigration"], "irregular migration"),
    (&["illegals"], "people without a right to stay"),
    (&["alien", "invaders"], "people"),
    (&["invaders"], "people"),
    (&["migrant", "invasion"], "arrivals"),
    (&["flood", "of", "migrants"], "arrivals"),
    (&["flood", "of", "refugees"], "arrivals"),
    (&["wave", "of", "migrants"], "arrivals"),
    (&["bogus", "asylum"], "asylum claims that were refused"),
    (&["bogus", "refugees"], "people whose claims were refused"),
    (&["asylum", "shopping"], "claims in several states"),
    (&["queue", "jumpers"], "people"),
    (&["anchor", "babies"], "children born in the country"),
    (&["human", "cargo"], "people"),
    (&["dumping", "ground"], "receiving state"),
    (&["dumped", "in"], "sent to"),
    (&["gulag"], "prison"),
    (&["concentration", "camp"], "camp"),
    (&["concentration", "camps"], "camps"),
    (&["black", "site"], "place of detention"),
    (&["hellhole"], "prison"),
    (&["shithole"], "state"),
    (&["worst", "of", "the", "worst"], "people with convictions"),
    (&["so-called"], "the name alone"),
    (&["regime"], "government"),
];

/// What a regime of rules is about, or how it is made.
const REGIMES_OF_RULES: &[&str] = &[
    "visa", "free", "entry", "border", "customs", "tax", "trade", "sanctions", "legal", "treaty", "protection", "asylum",
    "refugee", "detention", "prison", "migration", "immigration", "deportation", "removal", "return", "readmission",
    "transfer", "licensing", "surveillance", "transparency", "rules", "open", "closed", "special", "common", "international",
    "processing", "permit", "permits", "residence", "reception", "inspection", "monitoring", "reporting", "oversight",
    "penalty", "fee", "fees", "benefit", "benefits", "waiver", "parole", "bail", "rights", "liability", "compensation",
];
/// What a regime of rules does, or what was done to make it, right behind it.
const OF_RULES: &[&str] =
    &["for", "established", "created", "governing", "governed", "applies", "applied", "applying", "covers", "covering"];
/// What lays down rules: "the regime under the protocol".
const INSTRUMENTS: &[&str] = &[
    "protocol", "convention", "act", "law", "regulation", "regulations", "agreement", "treaty", "directive", "memorandum",
    "order", "rules", "statute", "article", "section", "scheme", "pact", "code",
];

/// Words of which every one has one.
static OF_TERMS: Telltales = Telltales::of(&[
    "criminal", "illegal", "illegals", "alien", "invaders", "migrant", "flood", "wave", "bogus", "asylum", "queue",
    "anchor", "human", "dumping", "dumped", "gulag", "concentration", "black", "hellhole", "shithole", "worst",
    "called", "regime",
]);

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for passage in here.ours().iter().filter(|passage| passage.may_say(&OF_TERMS)) {
        let mut ends = 0;
        let mut found: Vec<(usize, usize, &[&str], &str)> = LOADED
            .iter()
            .flat_map(|(term, neutral)| {
                places(passage.words(), term).into_iter().map(move |(from, to)| (from, to, *term, *neutral))
            })
            .collect();
        found.retain(|(from, to, term, _)| !is_name(passage, *from, *to, term) && !is_of_rules(passage, *to, term));
        found.sort_by_key(|(from, to, ..)| (*from, std::cmp::Reverse(*to)));
        for (from, to, term, neutral) in found {
            if from < ends {
                continue;
            }
            ends = to;
            findings.push(
                TXT004
                    .at(span_of(here.file, passage.text, from, to), format!("`{}` takes a side", term.join(" ")))
                    .label("in our own words")
                    .key(passage.key)
                    .help(format!("write `{neutral}`, or quote whoever said it, in quotation marks")),
            );
        }
    }
}

/// Whether every word of a term has a capital, as words of a name have.
fn is_name(passage: &Passage<'_>, from: usize, to: usize, term: &[&str]) -> bool {
    let written = passage.text.get(from..to).unwrap_or_default();
    let mut words = written.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    term.len() > 1 && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a regime is one of rules: "visa regime", "work-permit regime", "regime of international protection", "regime for
/// transfers", "regime established by the convention".
fn is_of_rules(passage: &Passage<'_>, to: usize, term: &[&str]) -> bool {
    let words = passage.words();
    if term != ["regime"] {
        return false;
    }
    let at = words.partition_point(|word| word.end < to);
    let said = |at: usize| words.get(at).map_or("", |word| &*word.lower);
    let names_state = || {
        let next = words.get(at + 2).and_then(|word| passage.text.get(word.start..word.end)).unwrap_or_default();
        next.starts_with(char::is_uppercase) || matches!(said(at + 2), "the" | "president" | "general")
    };
    let is_of_matter = || OF_RULES.contains(&said(at + 1)) || said(at + 1) == "of" && !names_state();
    let is_under = || said(at + 1) == "under" && (at + 2..at + 7).map(said).take_while(|word| !word.is_empty()).any(|word| INSTRUMENTS.contains(&word));
    let matter = at.checked_sub(1).map(said).and_then(|before| before.rsplit('-').next()).unwrap_or_default();
    is_of_matter() || is_under() || REGIMES_OF_RULES.contains(&matter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_a_word_that_is_asked_for() {
        for phrase in LOADED.iter().map(|(term, _)| term.join(" ")) {
            assert!(OF_TERMS.may_be_in(&phrase), "{phrase}");
        }
        assert!(!OF_TERMS.may_be_in("a camp on the site of a prison"));
    }
}
