//! Which countries’ briefs are asked for.
use crate::Failure;
use crate::arguments::Export;
use export::brief::country::Parties;
use model::Dataset;
use model::value::CountryCode;
use std::collections::BTreeSet;

/// Whether briefs of countries are asked for rather than the overview.
pub fn are_asked(arguments: &Export) -> bool {
    arguments.each_country || !arguments.country.is_empty()
}

/// The countries that are asked for, each once in the order of the codes; or what is wrong with one of them.
pub fn asked(arguments: &Export, dataset: &Dataset) -> Result<BTreeSet<CountryCode>, Failure> {
    if are_asked(arguments)
        && !arguments.formats.is_empty()
        && !arguments.formats.iter().any(|format| format.is_of_briefs())
    {
        return Err(Failure::usage(
            "tables are of the whole dataset, not of one country".to_owned(),
            "`dossier export pdf --country CODE` writes the brief of a country",
        ));
    }
    if !are_asked(arguments) {
        return Ok(BTreeSet::new());
    }
    let Parties { recorded, receivers } = Parties::of(dataset);
    let mut asked = BTreeSet::new();
    for written in &arguments.country {
        asked.insert(country(written.trim(), &recorded)?);
    }
    if arguments.each_country {
        asked.extend(receivers);
    }
    Ok(asked)
}

fn country(written: &str, recorded: &BTreeSet<CountryCode>) -> Result<CountryCode, Failure> {
    let code = CountryCode::of(&written.to_ascii_uppercase());
    if let Some(code) = code.filter(|code| recorded.contains(code)) {
        return Ok(code);
    }
    let known = match &*recorded.iter().map(CountryCode::as_str).collect::<Vec<_>>() {
        [] => "no country has one".to_owned(),
        codes => format!("these have one: {}", codes.join(", ")),
    };
    if let Some(code) = code.filter(CountryCode::is_assigned) {
        let name = code.name_in_sentence();
        return Err(Failure::usage(format!("no arrangement is recorded in which {name} ({code}) takes part"), known));
    }
    let near: Vec<String> =
        near(written, recorded).iter().map(|code| format!("{code} ({})", code.name_or_code())).collect();
    let meant = if near.is_empty() { String::new() } else { format!("did you mean {}? ", near.join(" or ")) };
    Err(Failure::usage(
        format!("`{}` is no country code of ISO 3166-1 alpha-3", report::visible::line(written)),
        format!("{meant}a brief can be written where there is an arrangement; {known}"),
    ))
}

/// The codes that may have been meant: by name or another spelling, else the recorded ones a letter away.
fn near(written: &str, recorded: &BTreeSet<CountryCode>) -> BTreeSet<CountryCode> {
    let capitals = written.to_ascii_uppercase();
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let is_near = |code: &&CountryCode| {
        let differing = code.as_str().chars().zip(capitals.chars()).filter(|(one, other)| one != other).count();
        capitals.len() == 3 && (differing == 1 || sorted(code.as_str()) == sorted(&capitals))
    };
    let shared = CountryCode::sharing(written).into_iter().flatten();
    CountryCode::named(written).into_iter().chain(shared).chain(recorded.iter().filter(is_near).copied()).collect()
}
