//! The style of the house: what `dossier.toml` names for the briefs that is no word but a file. All of it is read and tried
//! before anything is written.
use crate::project::Project;
use crate::{Failure, beside};
use export::brief::{CitationStyle, References, StyleError};
use model::config::Brief;
use render::logo::{Logo, LogoError};
use shape::Spanned;
use std::sync::Arc;

/// The most bytes of a logo: it stands in every page of HTML.
const MOST_OF_A_LOGO: u64 = 500_000;
/// The most bytes of a citation style. The longest that are published have a fifth of it.
const MOST_OF_A_STYLE: u64 = 1_000_000;

/// What the briefs of a house have in common.
#[derive(Default)]
pub struct House {
    pub references: References,
    pub logo: Option<Arc<Logo>>,
}

impl House {
    pub fn of(project: &Project) -> Result<Self, Failure> {
        let brief = project.config.as_ref().and_then(|config| config.brief.as_ref()).map(|brief| &brief.body);
        Ok(Self { references: references(project, brief)?, logo: logo(project, brief)? })
    }
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
