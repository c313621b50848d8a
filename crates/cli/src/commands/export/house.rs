//! The style of the house: what `dossier.toml` names for the briefs that is no word but a file. All of it is read and tried
//! before anything is written.
use crate::project::Project;
use crate::{Failure, beside, output};
use export::brief::{CitationStyle, References, StyleError};
use model::Dataset;
use model::config::{Brief, Config};
use render::Rgb;
use render::logo::{Logo, LogoError};
use render::pdf::{ExtraFont, FontError};
use shape::Spanned;
use std::collections::BTreeSet;
use std::sync::Arc;
use syntax::Lines;

/// The most bytes of a logo: it stands in the page of every brief.
const MOST_OF_A_LOGO: u64 = 500_000;
/// The most bytes of a font. Collections for Chinese, Japanese and Korean have a third of it.
const MOST_OF_A_FONT: u64 = 64_000_000;
/// The most bytes of a citation style. The longest that are published have a fifth of it.
const MOST_OF_A_STYLE: u64 = 1_000_000;

/// What the briefs of a house have in common.
#[derive(Default)]
pub struct House {
    pub references: References,
    /// The colour of headings, rules and links.
    pub accent: Option<Rgb>,
    pub logo: Option<Arc<Logo>>,
    /// Asked for what the faces at hand do not have.
    pub fonts: Vec<ExtraFont>,
}

impl House {
    pub fn of(project: &Project) -> Result<Self, Failure> {
        let brief = project.config.as_ref().and_then(|config| config.brief.as_ref()).map(|brief| &brief.body);
        Ok(Self {
            references: references(project, brief)?,
            accent: accent(project, brief)?,
            logo: logo(project, brief)?,
            fonts: fonts(project, brief).collect::<Result<_, _>>()?,
        })
    }

    /// Everything that `[brief]` of a configuration names and that cannot be used.
    pub fn faults(project: &Project, config: &Config) -> Vec<Failure> {
        let Some(brief) = config.brief.as_ref().map(|brief| &brief.body) else { return Vec::new() };
        let named = [
            // The style that is usual is no fault of theirs, and takes longer to read than most datasets.
            brief.citation_style.as_ref().and_then(|_| references(project, Some(brief)).err()),
            accent(project, Some(brief)).err(),
            logo(project, Some(brief)).err(),
        ];
        let fonts = fonts(project, Some(brief)).filter_map(Result::err);
        let mut faults: Vec<Failure> = named.into_iter().flatten().chain(fonts).collect();
        faults.sort_by_key(|fault| match fault {
            Failure::Configuration { at, .. } => Some(at.start),
            _ => None,
        });
        faults
    }
}

/// So many characters are named.
const NAMED: usize = 5;

/// Says which characters no face has, where the first of them stands, and what would help.
pub fn tell_unshown(unshown: &BTreeSet<char>, dataset: &Dataset) {
    if unshown.is_empty() {
        return;
    }
    let named: Vec<String> = unshown.iter().take(NAMED).map(char::to_string).collect();
    let more = match unshown.len().saturating_sub(NAMED) {
        0 => String::new(),
        1 => " and 1 more character".to_owned(),
        count => format!(" and {count} more characters"),
    };
    let place = dataset.files().find_map(|file| {
        let (at, _) = file.text.char_indices().find(|(_, letter)| unshown.contains(letter))?;
        let line = Lines::new().line(&file.text, u32::try_from(at).ok()?);
        Some(format!(", first in {}:{line}", file.path))
    });
    output::tell(&format!(
        "warning: no font at hand has {}{more}{}; the PDF shows □ for each",
        named.join(" "),
        place.unwrap_or_default()
    ));
    output::tell(
        " help: put a font that has them into the project, and name it under `[brief]` in `dossier.toml`: \
         `fallback_font = \"house/NotoSansCJK-Regular.ttc\"`",
    );
}

fn references(project: &Project, brief: Option<&Brief>) -> Result<References, Failure> {
    let Some(named) = brief.and_then(|brief| brief.citation_style.as_ref()) else { return Ok(References::default()) };
    let style = if named.to_lowercase().ends_with(".csl") {
        let bytes = beside::read(project, named, MOST_OF_A_STYLE)?;
        str::from_utf8(&bytes)
            .map_err(|_| StyleError::NotCsl("it is no UTF-8 text".to_owned()))
            .and_then(CitationStyle::from_csl)
    } else {
        CitationStyle::named(named)
    };
    style.map(References::from).map_err(|error| unusable(project, named, &error))
}

fn unusable(project: &Project, named: &Spanned<Box<str>>, error: &StyleError) -> Failure {
    let message = match error {
        StyleError::Unknown { .. } => error.to_string(),
        error => format!("`{}` cannot be used: {error}", named.value),
    };
    project.misconfigured(named.span, message, error.help())
}

fn accent(project: &Project, brief: Option<&Brief>) -> Result<Option<Rgb>, Failure> {
    let Some(named) = brief.and_then(|brief| brief.accent.as_ref()) else { return Ok(None) };
    let help = "write red, green and blue as two hexadecimal digits each: `accent = \"#1d4f91\"`";
    let colour = Rgb::parse(named)
        .ok_or_else(|| project.misconfigured(named.span, format!("`{}` is no colour", named.value), help));
    colour.map(Some)
}

fn logo(project: &Project, brief: Option<&Brief>) -> Result<Option<Arc<Logo>>, Failure> {
    let Some((brief, named)) = brief.and_then(|brief| Some((brief, brief.logo.as_ref()?))) else { return Ok(None) };
    let alternative = brief.logo_alt.as_ref().map(|words| words.trim()).unwrap_or_default();
    let bytes = beside::read(project, named, MOST_OF_A_LOGO)?;
    let logo = Logo::read(bytes, alternative).map_err(|error| match error {
        LogoError::NoAlternative => project.misconfigured(
            named.span,
            "the logo has no words for those who cannot see it".to_owned(),
            "say under `[brief]` what it shows: `logo_alt = \"Name of the organisation\"`",
        ),
        error => {
            let help = match error {
                LogoError::NotPng(_) => "save the logo as PNG",
                _ => "make it smaller: it is printed four centimetres wide at most",
            };
            project.misconfigured(named.span, format!("`{}` can be no logo: {error}", named.value), help)
        }
    });
    logo.map(Arc::new).map(Some)
}

fn fonts(project: &Project, brief: Option<&Brief>) -> impl Iterator<Item = Result<ExtraFont, Failure>> {
    let named = brief.into_iter().flat_map(|brief| &brief.fallback_font);
    let font = move |named: &Spanned<Box<str>>| {
        ExtraFont::read(beside::read(project, named, MOST_OF_A_FONT)?).map_err(|error| {
            let help = match error {
                FontError::NoFont => "name a `.ttf`, `.otf`, `.ttc` or `.otc` file",
                FontError::NoOutlines(_) => "take one with outlines, such as those of the Noto project",
                FontError::Restricted(_) | FontError::Whole(_) => {
                    "take one whose licence lets it be embedded, such as those of the Noto project"
                }
            };
            project.misconfigured(named.span, format!("`{}` can be no fallback font: {error}", named.value), help)
        })
    };
    named.map(font)
}
