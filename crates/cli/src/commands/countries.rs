//! The country briefs of `dossier export`: which are asked for, and what each is set as.
use crate::Failure;
use crate::arguments::{Export, Format};
use export::brief::Context;
use export::brief::country::Countries;
use model::value::CountryCode;
use render::pdf::{self, Metadata, PdfOptions};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Whether briefs of countries are asked for rather than the overview.
pub fn are_asked(arguments: &Export) -> bool {
    arguments.each_country || !arguments.country.is_empty()
}

/// The countries that are asked for, each once in the order of the codes; or what is wrong with one of them.
pub fn asked(arguments: &Export, countries: &Countries<'_>) -> Result<BTreeSet<CountryCode>, Failure> {
    if are_asked(arguments) && !arguments.formats.is_empty() && !arguments.formats.contains(&Format::Pdf) {
        return Err(Failure::usage(
            "tables are of the whole dataset, not of one country".to_owned(),
            "`dossier export pdf --country CODE` writes the brief of a country",
        ));
    }
    let recorded = countries.recorded();
    let mut asked = BTreeSet::new();
    for written in &arguments.country {
        asked.insert(country(written.trim(), &recorded)?);
    }
    if arguments.each_country {
        asked.extend(countries.receivers());
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
    CountryCode::named(written).into_iter().chain(recorded.iter().filter(is_near).copied()).collect()
}

/// The brief of each country, set like the overview but with nothing attached: all tables come with that.
pub fn set(
    countries: &mut Countries<'_>,
    asked: &BTreeSet<CountryCode>,
    arguments: &Export,
    context: &Context<'_>,
    options: &PdfOptions,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    let folder = arguments.out.join("countries");
    let mut files = Vec::new();
    for code in asked {
        let Some(document) = countries.brief(*code) else { continue };
        let metadata =
            Metadata { seed: format!("dossier country {code} {}", context.version), ..options.metadata.clone() };
        let options = PdfOptions { metadata, attachments: Vec::new(), ..options.clone() };
        let bytes = pdf::render(&document, &options).map_err(|error| Failure::Export(error.to_string()))?;
        files.push((folder.join(format!("{code}.pdf")), bytes));
    }
    Ok(files)
}
