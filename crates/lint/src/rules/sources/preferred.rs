//! Which citations a brief stands on: those that support a preferred figure. What is merely good to have is asked of them
//! alone, and once for a record, since a wish repeated forty times is not read.
use crate::Here;
use model::{File, Kind};
use model::dataset::Answer;
use model::record::{Citation, Figure, Rank, Record, Says, Source};
use shape::Item;

/// A citation that supports a preferred figure.
pub struct Cited<'a> {
    pub figure: &'a Item<Figure>,
    pub citation: &'a Item<Citation>,
}

/// The preferred figures of a record.
pub fn figures<'a>(here: &Here<'a>) -> impl Iterator<Item = &'a Item<Figure>> + use<'a> {
    let is_preferred = |figure: &&Item<Figure>| figure.rank.as_ref().is_some_and(|rank| rank.value == Rank::Preferred);
    here.record.figures().map(|(_, figure)| figure).filter(is_preferred)
}

/// The citations that support preferred figures, in the order of the file.
pub fn supporting<'a>(here: &Here<'a>) -> Vec<Cited<'a>> {
    let of = |figure: &'a Item<Figure>| figure.cite.iter().map(move |citation| Cited { figure, citation });
    figures(here).flat_map(of).filter(|cited| supports(cited.citation)).collect()
}

/// Whether a citation is said to support what cites it.
pub fn supports(citation: &Citation) -> bool {
    citation.says.as_ref().is_none_or(|says| says.value == Says::Supports)
}

/// The source of a citation, where there is a file of it.
pub fn cited<'a>(citation: &Citation, here: &Here<'a>) -> Option<&'a Item<Source>> {
    match here.elsewhere.record(&[Kind::Source], citation.source.as_str()) {
        Answer::Found(file) => source(file),
        _ => None,
    }
}

/// The source that a file describes.
pub fn source(file: &File) -> Option<&Item<Source>> {
    match file.record.as_ref()? {
        Record::Source(source) => Some(source),
        _ => None,
    }
}
