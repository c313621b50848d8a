//! The citation style of a house: one that the citation library keeps, or one in a file of the Citation Style Language.
//!
//! A style made for notes prints a source whole in a note. One made for running text points from there to a list (`[1]`,
//! `(Reuters, 2025)`), so that a note is an entry of that list.
use super::bounds;
use super::narrowed::Narrowed;
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{LocaleCode, Style, StyleClass};
use model::config::Language;
use shape::nearest;
use std::error::Error as _;
use std::sync::OnceLock;

/// How sources are printed.
#[derive(Debug)]
pub struct CitationStyle {
    pub(super) style: Narrowed,
    /// The same for languages whose lists have no comma before their "and".
    without_serial_commas: OnceLock<Narrowed>,
    pub(super) prints: Printed,
    /// The house chose it: addresses and days of access are printed as it has them.
    pub(super) is_chosen: bool,
}

/// What of a style stands in a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Printed {
    /// What it puts into notes.
    Note,
    /// What it puts into the list of what was cited.
    Entry,
}

/// Why a style is of no use.
#[derive(Debug, thiserror::Error)]
pub enum StyleError {
    #[error("there is no citation style called `{written}`")]
    Unknown {
        written: String,
        /// The likeliest one that was meant.
        nearest: Option<&'static str>,
    },
    #[error("this is no style of the Citation Style Language: {0}")]
    NotCsl(String),
    #[error("this style only points to another, {0}")]
    Dependent(String),
    #[error("this style points from running text to a bibliography, and has none")]
    NoBibliography,
    #[error("the macro `{0}` of this style calls itself")]
    Circular(String),
    #[error("this style is nested too deeply, or comes to too much once its macros are put in their places")]
    TooMuch,
}

impl StyleError {
    /// What would help.
    pub fn help(&self) -> String {
        match self {
            Self::Unknown { nearest: Some(meant), .. } => format!("did you mean `{meant}`?"),
            Self::Unknown { nearest: None, .. } => {
                "name one as the repository of CSL styles does, such as `apa` or `chicago-notes`, or a file: \
                 `styles/house.csl`"
                    .to_owned()
            }
            Self::NotCsl(_) => "take the file from the repository of CSL styles, or validate it there".to_owned(),
            Self::Dependent(_) => "put the style it points to in its place".to_owned(),
            Self::NoBibliography => "take a style made for notes, or one that has a bibliography".to_owned(),
            Self::Circular(_) | Self::TooMuch => "write it with fewer macros, or take another style".to_owned(),
        }
    }
}

impl CitationStyle {
    /// The style of briefs whose house has none: that of the Modern Humanities Research Association, which has days
    /// before months, as the text.
    pub(super) fn usual() -> Option<Self> {
        let style = Self::of(ArchivedStyle::ModernHumanitiesResearchAssociationNotes.get()).ok()?;
        Some(Self { is_chosen: false, ..style })
    }

    /// One that the citation library keeps, by its name.
    pub fn named(name: &str) -> Result<Self, StyleError> {
        let Some(style) = ArchivedStyle::by_name(name) else {
            let known = ArchivedStyle::all().iter().flat_map(|style| style.names());
            return Err(StyleError::Unknown { written: name.to_owned(), nearest: nearest(name, known.copied()) });
        };
        Self::of(style.get())
    }

    /// One from the text of a `.csl` file.
    pub fn from_csl(text: &str) -> Result<Self, StyleError> {
        if bounds::are_tags_too_deep(text) {
            return Err(StyleError::TooMuch);
        }
        let style = Style::from_xml(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let reason = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            StyleError::NotCsl(reason)
        });
        Self::of(style?)
    }

    fn of(style: Style) -> Result<Self, StyleError> {
        let mut style = match style {
            Style::Independent(style) => style,
            Style::Dependent(style) => return Err(StyleError::Dependent(style.parent_link.href)),
        };
        let prints = match style.settings.class {
            StyleClass::Note => Printed::Note,
            StyleClass::InText if style.bibliography.is_none() => return Err(StyleError::NoBibliography),
            StyleClass::InText => Printed::Entry,
        };
        bounds::check(&style)?;
        if prints == Printed::Note {
            // It would be made for every note and is printed nowhere.
            style.bibliography = None;
        }
        Ok(Self { style: Narrowed::new(style), without_serial_commas: OnceLock::new(), prints, is_chosen: true })
    }

    /// The style as it is in a language: one that is written in another has the commas of French and Spanish lists as they
    /// are there.
    pub(super) fn in_language(&self, language: Language) -> &Narrowed {
        if language == Language::En || self.variety_of(language.word()).is_some() {
            return &self.style;
        }
        self.without_serial_commas.get_or_init(|| self.style.without_serial_commas())
    }

    /// The variety of a language in which the style itself is written, if that is the language.
    pub(super) fn variety_of(&self, language: &str) -> Option<&LocaleCode> {
        let variety = self.style.whole().default_locale.as_ref().filter(|_| self.is_chosen)?;
        (variety.0.split('-').next() == Some(language)).then_some(variety)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::Register;
    use crate::brief::References;
    use crate::brief::citing::alike::Alike;
    use crate::brief::citing::note::note;
    use crate::words::Words;
    use hayagriva::citationberg::IndependentStyle;
    use model::Dataset;

    pub const SOURCE: &str = "type = \"article-newspaper\"\ntitle = \"Informe sobre los vuelos de los US\"\nauthor = [\"Ana Paz\"]\n\
                          publisher = \"Oficina\"\npublished = \"2025-03-16\"\naccessed = \"2025-04-01\"\nlang = \"es\"\n\
                          url = \"https://example.org/informe\"\narchive = [\"https://archive.example.org/1\"]\n";

    /// The note on page 5 of the source in a style.
    pub fn noted(style: CitationStyle, language: Language, source: &str) -> String {
        let dataset = Dataset::read([("dataset/sources/a.toml".to_owned(), source.to_owned())]);
        let register = Register::of(&dataset);
        let references = References::from(style);
        register
            .source("a")
            .map(|source| {
                note(Words::of(language), &references, &register, &Alike::default(), source, Some("p. 5")).plain()
            })
            .unwrap_or_default()
    }

    fn named(name: &str) -> CitationStyle {
        CitationStyle::named(name).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// A style of this class with these layouts.
    fn house(class: &str, layouts: &str) -> Result<CitationStyle, StyleError> {
        CitationStyle::from_csl(&format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<style xmlns=\"http://purl.org/net/xbiblio/csl\" \
             class=\"{class}\" version=\"1.0\" default-locale=\"en-US\"><info><title>House</title><id>house</id>\
             <updated>2025-01-01T00:00:00+00:00</updated></info>{layouts}</style>"
        ))
    }

    #[test]
    fn a_note_says_everything_once_in_every_style_of_the_library() {
        let mut faults = Vec::new();
        for style in ArchivedStyle::all() {
            let name = style.names()[0];
            for source in [SOURCE, &SOURCE.replace("article-newspaper", "report")] {
                let style = match CitationStyle::named(name) {
                    Ok(style) => style,
                    // Only a way of labelling.
                    Err(StyleError::NoBibliography) if name == "alphanumeric" => continue,
                    Err(error) => panic!("{name}: {error}"),
                };
                let note = noted(style, Language::En, source);
                for needed in [
                    "Informe sobre los vuelos de los US",
                    "2025",
                    "example.org/informe",
                    "Archived copy",
                    "Spanish",
                    "p. 5",
                ] {
                    let count = note.to_lowercase().matches(&needed.to_lowercase()).count();
                    // Chemists print no titles of articles.
                    let is_left_out = ["angewandte-chemie", "royal-society-of-chemistry"].contains(&name)
                        && (source == SOURCE && needed.starts_with("Informe"));
                    if (count == 0 && !is_left_out) || (count > 1 && needed != "2025") {
                        faults.push(format!("{name}: {count} × {needed}: {note}"));
                    }
                }
                if note.contains("und") && !note.contains("found") || note.starts_with(['[', '.', ' ', '1']) {
                    faults.push(format!("{name}: {note}"));
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn a_style_of_the_house_says_how_address_and_day_of_access_are_printed() {
        let style = house(
            "note",
            "<citation><layout suffix=\".\" delimiter=\"; \"><group delimiter=\"; \"><text variable=\"title\" quotes=\"true\"/>\
             <text variable=\"URL\" prefix=\"at \"/><date variable=\"accessed\" form=\"numeric\" prefix=\"seen \"/>\
             </group></layout></citation>",
        );
        let note = style.map(|style| noted(style, Language::En, SOURCE)).unwrap_or_default();
        assert!(
            note.starts_with("“Informe sobre los vuelos de los US;” at https://example.org/informe; seen "),
            "{note}"
        );
        assert!(note.contains(" 04/01/2025, p. 5. In Spanish.") && !note.contains("ccessed"), "{note}");
        assert_eq!(note.matches("example.org/informe").count(), 1, "{note}");
    }

    #[test]
    fn a_doubt_about_the_date_is_told_where_the_style_has_it_in_another_form() {
        let doubted = SOURCE.replace("2025-03-16", "2025-03-16?");
        let note = noted(named("apa"), Language::En, &doubted);
        assert!(note.contains("date is not certain: 16 March 2025"), "{note}");
        let note = noted(named("modern-humanities-research-association-notes"), Language::En, &doubted);
        assert!(note.contains("16 March 2025?") && !note.contains("not certain"), "{note}");
    }

    #[test]
    fn a_style_prints_the_words_of_the_language_of_the_brief() {
        let french = noted(named("apa"), Language::Fr, SOURCE);
        assert!(french.contains("mars") && !french.contains("March"), "{french}");
    }

    #[test]
    fn french_and_spanish_lists_have_no_comma_before_their_and() {
        let several = SOURCE.replace("[\"Ana Paz\"]", "[\"Ana Paz\", \"Luis Gil\", \"Eva Roca\"]");
        let usual = || CitationStyle::usual().unwrap_or_else(|| unreachable!("the library has it"));
        let layout = "<citation><layout><names variable=\"author\"><name and=\"text\" \
                      delimiter-precedes-last=\"always\"/></names></layout></citation>";
        let english = || house("note", layout).unwrap_or_else(|error| panic!("{error}"));
        let french = || {
            let whole = english().style.whole().clone();
            let style = IndependentStyle { default_locale: Some(LocaleCode("fr-FR".into())), ..whole };
            CitationStyle::of(Style::Independent(style)).unwrap_or_else(|error| panic!("{error}"))
        };
        for (style, language, said) in [
            (usual(), Language::En, "Luis Gil, and Eva Roca"),
            (usual(), Language::Fr, "Luis Gil et Eva Roca"),
            (usual(), Language::Es, "Luis Gil y Eva Roca"),
            (english(), Language::Fr, "Luis Gil et Eva Roca"),
            (french(), Language::Fr, "Luis Gil, et Eva Roca"),
        ] {
            let note = noted(style, language, &several);
            assert!(note.contains(said), "{language:?}: {note}");
        }
    }

    #[test]
    fn a_name_that_is_nearly_one_is_suggested() {
        let error = CitationStyle::named("chicago-note").err();
        assert!(matches!(error, Some(StyleError::Unknown { nearest: Some("chicago-notes"), .. })), "{error:?}");
        let error = CitationStyle::named("the house’s own").err();
        assert!(matches!(error, Some(StyleError::Unknown { nearest: None, .. })), "{error:?}");
    }

    #[test]
    fn what_is_no_style_says_why() {
        for text in ["", "author, title", "<html><body/></html>", "{\\rtf1}", "<style>", "\u{0}\u{1}"] {
            let error = CitationStyle::from_csl(text).err();
            assert!(matches!(&error, Some(StyleError::NotCsl(reason)) if !reason.is_empty()), "{text}: {error:?}");
        }
    }

    #[test]
    fn a_style_that_points_to_another_names_it() {
        let text = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><info><title>T</title><id>t</id>\
                    <link href=\"http://www.zotero.org/styles/apa\" rel=\"independent-parent\"/>\
                    <updated>2025-01-01T00:00:00+00:00</updated></info></style>";
        let error = CitationStyle::from_csl(text).err();
        assert!(matches!(&error, Some(StyleError::Dependent(to)) if to.ends_with("/apa")), "{error:?}");
    }

    #[test]
    fn a_style_for_running_text_needs_a_bibliography() {
        let citation = "<citation><layout><text variable=\"citation-number\"/></layout></citation>";
        assert!(matches!(house("in-text", citation), Err(StyleError::NoBibliography)));
        assert!(house("note", citation).is_ok());
    }

    #[test]
    fn a_style_that_prints_nothing_of_a_source_leaves_its_title() {
        let nothing = "<citation><layout><text variable=\"DOI\"/></layout></citation>";
        let note = house("note", nothing).map(|style| noted(style, Language::En, SOURCE)).unwrap_or_default();
        assert!(note.starts_with("Informe sobre los vuelos de los US, p. 5. In Spanish."), "{note}");
    }

    #[test]
    fn a_file_with_a_byte_order_mark_and_windows_line_endings_is_read() {
        let text = "\u{feff}<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\">\r\n<info>\
                    <title>T</title><id>t</id><updated>2025-01-01T00:00:00+00:00</updated></info>\r\n<citation>\r\n\
                    <layout>\r\n<text variable=\"title\"/>\r\n</layout></citation></style>\r\n";
        assert!(CitationStyle::from_csl(text).is_ok());
    }
}
