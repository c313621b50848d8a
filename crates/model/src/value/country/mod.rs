//! States by their codes.
//!
//! A code is three capitals of [ISO 3166-1](https://www.iso.org/iso-3166-country-codes.html) alpha-3, or one of a few
//! that the standard leaves to its users. Being *written* like a code and being *assigned* are two questions: the reader
//! asks the first, so that a record with `RWD` is still read; a rule asks the second and offers what was meant.
//!
//! ```
//! use model::value::CountryCode;
//! let code = CountryCode::parse("SWZ")?;
//! assert_eq!(code.name(), Some("Eswatini"));
//! assert_eq!(code.record_id(), "swz");
//! assert!(!CountryCode::parse("SWT")?.is_assigned());
//! assert_eq!(CountryCode::named("Costa Rica"), Some(CountryCode::parse("CRI")?));
//! # Ok::<(), model::value::NoCountryCode>(())
//! ```
mod names;

use shape::{Format, Node, Problems, Refers, Type, Value, text};
use std::fmt;
use thiserror::Error;

/// Three capitals that are the code of a state, or look like one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CountryCode {
    capitals: [u8; 3],
    small: [u8; 3],
}

/// Why a text is no country code.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum NoCountryCode {
    #[error("country codes are three capital letters, such as RWA")]
    Shape,
    #[error("country codes are three capital letters; write {0}")]
    Meant(CountryCode),
    #[error("country codes are three capital letters; two states go by this name, {0} and {1}")]
    Shared(CountryCode, CountryCode),
}

impl From<NoCountryCode> for Box<str> {
    fn from(error: NoCountryCode) -> Self {
        error.to_string().into()
    }
}

impl CountryCode {
    /// What a code looks like.
    pub(super) const PATTERN: &str = "^[A-Z]{3}$";

    /// Reads three capitals, assigned or not.
    pub fn parse(text: &str) -> Result<Self, NoCountryCode> {
        Self::of(text).ok_or_else(|| match (Self::called(text), Self::sharing(text)) {
            (Some(code), _) => NoCountryCode::Meant(code),
            (None, Some([one, other])) => NoCountryCode::Shared(one, other),
            (None, None) => NoCountryCode::Shape,
        })
    }

    /// Three capitals, assigned or not; of anything else nothing, not even what was meant.
    pub fn of(text: &str) -> Option<Self> {
        let capitals = <[u8; 3]>::try_from(text.as_bytes()).ok()?;
        let are_capitals = capitals.iter().all(u8::is_ascii_uppercase);
        are_capitals.then(|| Self { capitals, small: capitals.map(|letter| letter.to_ascii_lowercase()) })
    }

    /// The code: `RWA`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.capitals).unwrap_or_default()
    }

    /// The id of its record in `countries/`, which is the code in small letters: `rwa`.
    pub fn record_id(&self) -> &str {
        std::str::from_utf8(&self.small).unwrap_or_default()
    }

    /// Whether ISO 3166-1 assigns it, or it is one of the few others in use here.
    pub fn is_assigned(&self) -> bool {
        rust_iso3166::from_alpha3(self.as_str()).is_some() || names::short(self.as_str()).is_some()
    }

    /// The short English name for headings and tables; nothing for a code nobody has assigned.
    pub fn name(&self) -> Option<&'static str> {
        let short = names::short(self.as_str());
        short.or_else(|| rust_iso3166::from_alpha3(self.as_str()).map(|country| country.name))
    }

    /// The short English name, or the code itself where there is none.
    pub fn name_or_code(&self) -> &str {
        self.name().unwrap_or(self.as_str())
    }

    /// The name as it stands in the middle of a sentence: "the United States", "Rwanda".
    pub fn name_in_sentence(&self) -> String {
        let article = if names::WITH_ARTICLE.contains(&self.as_str()) { "the " } else { "" };
        format!("{article}{}", self.name_or_code())
    }

    /// The code that was meant by another spelling, by a name, or by a code that is not assigned: `us`, `GER`, `Rwanda`.
    /// A slip of one letter counts only if it leads to one code alone, and a name only if no other state goes by it.
    pub fn named(text: &str) -> Option<Self> {
        let by_slip = || Self::of(&text.trim().to_ascii_uppercase()).and_then(Self::nearest);
        Self::called(text).or_else(by_slip)
    }

    /// The same without the slips: `sal` may be meant for `SAU`, and for `SLV` as well.
    pub fn called(text: &str) -> Option<Self> {
        let text = text.trim();
        if Self::sharing(text).is_some() {
            return None;
        }
        let capitals = text.to_ascii_uppercase();
        let by_code = Self::of(&capitals).filter(Self::is_assigned);
        let by_other_code = || names::other_code(&capitals).and_then(Self::of);
        let by_two_letters = || Self::of(rust_iso3166::from_alpha2(&capitals)?.alpha3);
        by_code.or_else(by_other_code).or_else(by_two_letters).or_else(|| by_name(text))
    }

    /// The two states that go by a name: `Congo`.
    pub fn sharing(name: &str) -> Option<[Self; 2]> {
        let capitals = without_article(name.trim()).to_uppercase();
        let (_, codes) = names::SHARED.iter().find(|(name, _)| *name == capitals)?;
        let [one, other] = codes.map(Self::of);
        Some([one?, other?])
    }

    /// The only assigned code that is one letter or one transposition away, if there is but one.
    pub fn nearest(self) -> Option<Self> {
        let [a, b, c] = self.capitals;
        let turned = [[b, a, c], [a, c, b]].map(|capitals| Self { capitals, ..self }.as_str().to_owned());
        let mut turned =
            turned.iter().filter_map(|code| Self::of(code)).filter(|code| code.is_assigned() && *code != self);
        if let (Some(code), None) = (turned.next(), turned.next()) {
            return Some(code);
        }
        let differs_by_one =
            |code: &Self| code.capitals.iter().zip(self.capitals).filter(|(one, other)| **one != *other).count() == 1;
        let mut near = all().filter(differs_by_one);
        let code = near.next()?;
        near.next().is_none().then_some(code)
    }
}

/// Every assigned code, in the order of the alphabet of English names.
fn all() -> impl Iterator<Item = CountryCode> {
    let users = names::USER_ASSIGNED.iter().map(|(code, _)| *code);
    rust_iso3166::ALL.iter().map(|country| country.alpha3).chain(users).filter_map(CountryCode::of)
}

fn by_name(text: &str) -> Option<CountryCode> {
    let plain = |name: &str| name.to_lowercase().replace(['’', '\''], "");
    let text = plain(without_article(text));
    let full = |code: &CountryCode| rust_iso3166::from_alpha3(code.as_str()).map(|country| plain(country.name));
    all()
        .find(|code| code.name().is_some_and(|name| plain(name) == text) || full(code).is_some_and(|name| name == text))
}

fn without_article(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Value for CountryCode {
    const TYPE: &'static Type = &Type::Text(Format {
        noun: "an ISO 3166-1 alpha-3 code",
        format: None,
        pattern: Some(Self::PATTERN),
        refers_to: &[],
    });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
    fn refers(&self) -> Option<&dyn Refers> {
        Some(self)
    }
}

/// A code refers to a state and to no record: only senders, receivers and parties to money need a record of their own,
/// and a rule asks for it where they stand. Sixty nationalities in a breakdown do not.
impl Refers for CountryCode {
    fn kinds(&self) -> &'static [&'static str] {
        &[]
    }
    fn target(&self) -> &str {
        self.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> CountryCode {
        CountryCode::parse(text).unwrap()
    }

    #[test]
    fn names_are_those_a_reader_expects() {
        let names =
            ["SLV", "GBR", "USA", "TUR", "SWZ", "COD", "COG", "CIV", "IRN", "VNM", "PLW", "XKX", "EUE", "PSE", "GNQ"]
                .map(|country| code(country).name().unwrap());
        assert_eq!(
            names,
            [
                "El Salvador",
                "United Kingdom",
                "United States",
                "Türkiye",
                "Eswatini",
                "DR Congo",
                "Congo",
                "Côte d’Ivoire",
                "Iran",
                "Vietnam",
                "Palau",
                "Kosovo",
                "European Union",
                "Palestine",
                "Equatorial Guinea"
            ]
        );
        assert_eq!(code("USA").name_in_sentence(), "the United States");
        assert_eq!(code("RWA").name_in_sentence(), "Rwanda");
        assert_eq!(code("QQQ").name_or_code(), "QQQ");
    }

    #[test]
    fn every_assigned_code_has_a_short_name() {
        assert_eq!(all().count(), 249 + names::USER_ASSIGNED.len());
        for code in all() {
            let name = code.name().unwrap();
            assert!(
                !name.contains(['(', ','])
                    || name == "Saint Helena, Ascension and Tristan da Cunha"
                    || name == "Bonaire, Sint Eustatius and Saba",
                "{code} {name}"
            );
            match CountryCode::sharing(name) {
                Some(both) => assert!(both.contains(&code), "{name}"),
                None => assert_eq!(CountryCode::named(name), Some(code), "{name}"),
            }
        }
    }

    #[test]
    fn tables_name_assigned_codes_only() {
        for code in names::SHORT.iter().map(|(code, _)| *code).chain(names::OTHER_CODES.iter().map(|(_, code)| *code)) {
            assert!(CountryCode::of(code).is_some_and(|code| code.is_assigned()), "{code}");
        }
        for code in names::WITH_ARTICLE {
            assert!(CountryCode::of(code).is_some_and(|code| code.is_assigned()), "{code}");
        }
        for (written, _) in names::OTHER_CODES {
            assert!(CountryCode::of(written).is_none_or(|code| !code.is_assigned()), "{written} is a code of its own");
        }
    }

    #[test]
    fn what_was_meant_is_found_or_left_open() {
        let meant = |text: &str| CountryCode::named(text).map(|code| code.to_string());
        for (written, code) in [
            ("rwa", "RWA"),
            ("US", "USA"),
            ("UK", "GBR"),
            ("GER", "DEU"),
            ("Ivory Coast", "CIV"),
            ("the Gambia", "GMB"),
            ("EU", "EUE"),
            ("SVL", "SLV"),
        ] {
            assert_eq!(meant(written).as_deref(), Some(code), "{written}");
        }
        assert_eq!(meant("Republic of the Congo").as_deref(), Some("COG"));
        for shared in ["Congo", "the Congo", "Korea"] {
            assert_eq!(meant(shared), None, "{shared}");
        }
        assert_eq!(CountryCode::sharing("Congo"), Some([code("COD"), code("COG")]));
        assert_eq!(CountryCode::called("sal"), None);
        assert_eq!(CountryCode::called("GER"), Some(code("DEU")));
        assert_eq!(meant("Korea"), None);
        assert_eq!(meant("QQQ"), None);
        assert_eq!(meant("Atlantis"), None);
        assert_eq!(meant("MAX"), None); // MEX, MAC, MAR …
    }

    #[test]
    fn only_three_capitals_are_a_code() {
        for text in ["", "us", "USAA", "U1A", "ÉTA", "usa"] {
            assert!(CountryCode::parse(text).is_err(), "{text}");
        }
        assert_eq!(
            CountryCode::parse("usa").unwrap_err().to_string(),
            "country codes are three capital letters; write USA"
        );
    }
}
