use super::spelling::{are_meant_to_differ, are_near, neighbours, plain};
use crate::rule::rule;
use crate::{Check, Finding, Level};
use model::record::{Arrangement, Record};
use model::{File, Spanned};

rule! {
    /// Two actors whose names are the same, or one letter apart; two arrangements of the same states with one title.
    ///
    /// Names of ministers and agencies come through several languages and many hands: "Makolo" and "Makollo" become two
    /// people, and one voice counts twice. Accents and the case of letters make no difference. Names that differ in a digit
    /// ("Chamber 1", "Chamber 2"), in a letter that stands alone ("Committee A", "D.B. v. Noem") or in the state they belong
    /// to ("Embassy of Gambia", "Embassy of Zambia") are meant to differ, and short ones differ by chance.
    ///
    /// An arrangement that two people recorded in the same week would be counted twice in every total. Its title says both
    /// states and the year it began, so two of the same states with the same title are one, or a title says too little.
    ///
    /// Every name is filed under itself and under what is left of it when one letter is dropped; two names one edit apart
    /// meet in one of these (the symmetric deletion of W. Garbe's `SymSpell`).
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/yolande-makolo.toml
    /// title = "Yolande Makolo"
    /// kind = "office-holder"
    /// ```
    ///
    /// ```toml
    /// # actors/yolande-makollo.toml
    /// title = "Yolande Makollo"
    /// kind = "office-holder"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # arrangements/usa-gha-2025.toml
    /// title = "United States – Ghana, 2025"
    /// sender = "USA"
    /// receiver = "GHA"
    /// kind = "third-country-removal"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-gha-2025-2.toml
    /// title = "United States – Ghana, 2025"
    /// sender = "USA"
    /// receiver = "GHA"
    /// kind = "third-country-removal"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # actors/yolande-makolo.toml
    /// title = "Yolande Makolo"
    /// kind = "office-holder"
    /// ```
    ///
    /// ```toml
    /// # actors/alain-mukuralinda.toml
    /// title = "Alain Mukuralinda"
    /// kind = "office-holder"
    /// ```
    ///
    /// ```toml
    /// # actors/gmb-foreign-ministry.toml
    /// title = "Ministry of Foreign Affairs of Gambia"
    /// kind = "body"
    /// ```
    ///
    /// ```toml
    /// # actors/zmb-foreign-ministry.toml
    /// title = "Ministry of Foreign Affairs of Zambia"
    /// kind = "body"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-gha-2025.toml
    /// title = "United States – Ghana, 2025"
    /// sender = "USA"
    /// receiver = "GHA"
    /// kind = "third-country-removal"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-gha-2026.toml
    /// title = "United States – Ghana, 2026"
    /// sender = "USA"
    /// receiver = "GHA"
    /// kind = "third-country-removal"
    /// ```
    ///
    /// ## Fix
    ///
    /// Let both be one record; or, if they are two, waive the finding and say how they are told apart. Two arrangements of
    /// one year are told apart by their titles: "United States to Ghana, West African nationals, 2025".
    ///
    /// ## Where it comes from
    ///
    /// The spelling test of the Humanitarian Exchange Language; the symmetric deletion of W. Garbe's `SymSpell`.
    pub static TXT007 = Rule {
        name: "near-duplicate-name",
        level: Level::Warning,
        check: Check::Alike { keys, check },
    };
}

fn message(first: &File, second: &File) -> String {
    format!("`{}` and `{}` have nearly the same name", first.stem, second.stem)
}

fn help(first: &File) -> String {
    format!("keep `{}` if they are one, and let what names the other name it", first.stem)
}

fn keys(file: &File) -> Vec<String> {
    match &file.record {
        Some(Record::Actor(_)) => {
            title(file).map(|title| neighbours(&plain(title))).unwrap_or_default().into_iter().collect()
        }
        Some(Record::Arrangement(arrangement)) => arrangement_key(arrangement).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The states of an arrangement and its title. The `>` keeps it from being the name of an actor.
fn arrangement_key(arrangement: &Arrangement) -> Option<String> {
    let (sender, receiver) = (arrangement.sender.as_ref()?, arrangement.receiver.as_ref()?);
    Some([sender.as_str(), ">", receiver.as_str(), " ", &plain(arrangement.title.as_ref()?)].concat())
}

fn check(key: &str, alike: &[&File], findings: &mut Vec<Finding>) {
    if key.contains('>') {
        check_arrangements(alike, findings);
    } else {
        check_actors(key, alike, findings);
    }
}

fn check_arrangements(alike: &[&File], findings: &mut Vec<Finding>) {
    let Some((first, others)) = alike.split_first() else { return };
    let Some(one) = title(first) else { return };
    for (second, other) in others.iter().filter_map(|file| Some((file, title(file)?))) {
        let message = format!("`{}` and `{}` are between the same states and have one title", first.stem, second.stem);
        findings.push(
            TXT007
                .at(other.span, message)
                .label("the same title")
                .related(one.span, "as this")
                .key("title")
                .help("let both be one record, or let the titles say how they differ"),
        );
    }
}

fn check_actors(key: &str, alike: &[&File], findings: &mut Vec<Finding>) {
    // Of many that are the same each is told of beside the first.
    let mut firsts: Vec<(&File, &Spanned<Box<str>>, String)> = Vec::new();
    for (second, other) in alike.iter().filter_map(|file| title(file).map(|title| (*file, title))) {
        let b = plain(other);
        for (first, one, a) in &firsts {
            // The two meet under several keys and are told of under the first.
            let is_first = || neighbours(a).intersection(&neighbours(&b)).next().is_some_and(|least| least == key);
            if are_near(a, &b) && !are_meant_to_differ(one, other) && is_first() {
                findings.push(
                    TXT007
                        .at(other.span, message(first, second))
                        .label("nearly the same")
                        .related(one.span, "as this")
                        .key("title")
                        .help(help(first)),
                );
            }
        }
        if firsts.iter().all(|(.., a)| *a != b) {
            firsts.push((second, other, b));
        }
    }
}

fn title(file: &File) -> Option<&Spanned<Box<str>>> {
    match file.record.as_ref()? {
        Record::Actor(actor) => actor.title.as_ref(),
        Record::Arrangement(arrangement) => arrangement.title.as_ref(),
        _ => None,
    }
}
