//! The style of the house: what `dossier.toml` names for the briefs that is no word but a file. All of it is read and tried
//! before anything is written.
use crate::project::Project;
use crate::{Failure, beside};
use export::brief::{CitationStyle, References, StyleError};
use model::config::Brief;
use shape::Spanned;

/// The most bytes of a citation style. The longest that are published have a fifth of it.
const MOST_OF_A_STYLE: u64 = 1_000_000;

/// What the briefs of a house have in common.
#[derive(Default)]
pub struct House {
    pub references: References,
}

impl House {
    pub fn of(project: &Project) -> Result<Self, Failure> {
        let brief = project.config.as_ref().and_then(|config| config.brief.as_ref()).map(|brief| &brief.body);
        Ok(Self { references: references(project, brief)? })
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
