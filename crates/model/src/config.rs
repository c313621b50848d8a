//! `dossier.toml`: the project's own configuration. It is read like any record, with the same messages and a schema of
//! its own.
use crate::value::Days;
use derive::{Record, Vocabulary};
use shape::{Item, Items, Map, Node, OneOrMore, Problems, Spanned};

/// How a project wants its dataset checked and its briefs to look.
#[derive(Debug, Record)]
pub struct Config {
    /// The folder of the records, from this file; `dataset` if it is not named.
    pub dataset: Option<Spanned<Box<str>>>,
    /// The level of a rule, by code or name, where it is not the rule's own.
    pub rules: Map<RuleLevel>,
    /// After how many days a record wants to be looked at again.
    pub review: Option<Item<Review>>,
    /// What the briefs say about who publishes them.
    pub brief: Option<Item<Brief>>,
    /// Where ids went that others may still use: `"usa-pan-2025#first" = "usa-pan-2025#first-flight"`.
    pub moved: Map<Box<str>>,
    /// Words that stand for numbers, beside those every dataset knows.
    pub word: Items<Word>,
}

/// At which level a rule speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Vocabulary)]
pub enum RuleLevel {
    /// Not at all.
    Off,
    /// As a remark.
    Info,
    /// As something to mend before long.
    Warning,
    /// As something that stops a commit and an export.
    Error,
}

/// Days after which a record wants to be looked at again, one at least. The shortest interval that applies counts.
#[derive(Debug, Record)]
pub struct Review {
    /// One state asked the other.
    pub requested: Option<Spanned<Days>>,
    /// The states are talking.
    pub negotiating: Option<Spanned<Days>>,
    /// It is stopped by a court or a government.
    pub blocked: Option<Spanned<Days>>,
    /// It was agreed or signed and nobody was sent yet.
    pub signed: Option<Spanned<Days>>,
    /// People are sent.
    pub operating: Option<Spanned<Days>>,
    /// It rests: paused or suspended.
    pub paused: Option<Spanned<Days>>,
    /// A case about it is open.
    pub pending: Option<Spanned<Days>>,
    /// It ended in practice.
    pub ended: Option<Spanned<Days>>,
    /// It was refused, it expired or was terminated.
    pub closed: Option<Spanned<Days>>,
    /// A waiver.
    pub waiver: Option<Spanned<Days>>,
}

/// What the briefs say about who publishes them.
#[derive(Debug, Record)]
pub struct Brief {
    /// The title of the overview, in the language of the briefs.
    pub title: Option<Spanned<Box<str>>>,
    /// The title of the overview in other languages; in one that is not named, it has the title of an overview without one.
    pub titles: Option<Item<Titles>>,
    /// Who publishes it.
    pub organisation: Option<Spanned<Box<str>>>,
    /// Where to report a wrong number.
    pub corrections: Option<Spanned<Box<str>>>,
    /// The colour of headings and rules, as `#1d4f91`.
    pub accent: Option<Spanned<Box<str>>>,
    /// The size of the page.
    pub paper: Option<Spanned<Paper>>,
    /// The language of the briefs; `en` if it is not named. What records say stays in the language they are written in.
    pub language: Option<Spanned<Language>>,
    /// The logo of who publishes, at the head of each brief in PDF and HTML: a `.png` file below this one, such as
    /// `house/logo.png`, of 500,000 bytes and 2,000 by 2,000 pixels at most. It may be transparent; its colours are taken as
    /// sRGB.
    pub logo: Option<Spanned<Box<str>>>,
    /// What the logo shows, for those who cannot see it: mostly the name of the organisation. Needed where there is a logo.
    pub logo_alt: Option<Spanned<Box<str>>>,
    /// How the notes print sources: the name of a CSL style that the program keeps, such as `apa` or `chicago-notes`, or a
    /// `.csl` file below this one, such as `styles/house.csl`; the style of the Modern Humanities Research Association if
    /// nothing is named. A note has link, day of access, archived copies and language in any style.
    pub citation_style: Option<Spanned<Box<str>>>,
    /// Fonts for scripts that the program has no face for, such as those of Chinese, Japanese and Korean: TrueType or OpenType
    /// files below this one, or collections of them, such as `house/NotoSansCJK-Regular.ttc`. What of them is used is put
    /// into the PDF, which their licence has to allow.
    pub fallback_font: OneOrMore<Box<str>>,
    /// The web address of the file viewer, to which tables and pages link each line of a record; `{revision}` (the tag, else
    /// the commit), `{path}` and `{line}` are filled in. Without `{line}`, `#L` and the line follow. With `{revision}`, there
    /// is no link while the files differ from what is committed.
    pub permalink: Option<Spanned<Box<str>>>,
    /// Senders whose arrangements are the subject; the others are shown as precedents.
    pub subject: Vec<Spanned<crate::value::CountryCode>>,
}

/// A title in each language.
#[derive(Debug, Record)]
pub struct Titles {
    /// In English.
    pub en: Option<Spanned<Box<str>>>,
    /// In French.
    pub fr: Option<Spanned<Box<str>>>,
    /// In Spanish.
    pub es: Option<Spanned<Box<str>>>,
}

/// The size of a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum Paper {
    /// 210 by 297 millimetres.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// The language of a brief.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Vocabulary)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

/// A word that stands for a number.
#[derive(Debug, Record)]
pub struct Word {
    /// The word, in lower case.
    pub word: Spanned<Box<str>>,
    /// The least it can mean.
    pub low: Spanned<rust_decimal::Decimal>,
    /// The most it can mean.
    pub high: Spanned<rust_decimal::Decimal>,
}

impl Brief {
    /// The title of the overview in a language, if the project gives one.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        let titles = self.titles.as_ref();
        let own = titles.and_then(|titles| match language {
            Language::En => titles.en.as_ref(),
            Language::Fr => titles.fr.as_ref(),
            Language::Es => titles.es.as_ref(),
        });
        let is_usual = self.language.as_ref().map_or_else(Language::default, |usual| usual.value) == language;
        own.or(self.title.as_ref().filter(|_| is_usual)).map(|title| &*title.value)
    }
}

impl Config {
    /// Reads the file, noting every problem.
    pub fn read(root: Node<'_>, problems: &mut Problems) -> Option<Self> {
        shape::file(root, problems).map(|item| item.body)
    }
}
