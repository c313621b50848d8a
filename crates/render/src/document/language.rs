//! Languages by their tags. A badly formed tag would make a page unreadable to a screen reader, and its PDF invalid.
use std::fmt;

/// A well-formed BCP 47 language tag: `en`, `en-GB`, `zh-Hant`, `ar`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(std::borrow::Cow<'static, str>);

impl Language {
    /// English, of no particular country.
    pub const ENGLISH: Self = Self(std::borrow::Cow::Borrowed("en"));

    /// Reads a tag; nothing if it is not well formed: a primary subtag of 2 to 8 letters, then subtags of 1 to 8 letters
    /// or digits ([RFC 5646], section 2.1). Whether the language exists is not asked.
    ///
    /// [RFC 5646]: https://www.rfc-editor.org/rfc/rfc5646
    ///
    /// ```
    /// use dossier_render::document::Language;
    ///
    /// assert_eq!(Language::parse("es-419").unwrap().tag(), "es-419");
    /// assert!(Language::parse("en_GB").is_none());
    /// assert!(Language::parse("").is_none());
    /// ```
    pub fn parse(tag: &str) -> Option<Self> {
        let mut subtags = tag.split('-');
        let primary = subtags.next()?;
        let fits = |part: &str, least: usize| (least..=8).contains(&part.len());
        let well_formed = fits(primary, 2)
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && subtags.all(|part| fits(part, 1) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        well_formed.then(|| Self(tag.to_owned().into()))
    }

    /// The tag as it was given.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The primary subtag in lower case: `en` of `en-GB`.
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether its usual script runs from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let script = self.0.split('-').find(|part| part.len() == 4).map(str::to_ascii_lowercase);
        match script.as_deref() {
            Some(script) => matches!(script, "arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm" | "rohg"),
            None => matches!(
                self.primary().as_str(),
                "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb" | "nqo" | "syr" | "arc"
            ),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
