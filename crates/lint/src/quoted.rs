//! What stands in a record in other people's words: the excerpts it keeps, and what a source prints otherwise.
use crate::prose::Glance;
use model::Spanned;
use model::record::{Citation, ItemRef};

/// A text of a source and the key it stands under.
pub struct Quoted<'a> {
    pub citation: &'a Citation,
    pub key: &'static str,
    pub text: &'a Spanned<Box<str>>,
    /// What several rules ask of it before they take it apart.
    pub glance: Glance,
}

/// The texts of every citation, in the order of the items.
pub fn quoted<'a>(items: &[ItemRef<'a>]) -> Vec<Quoted<'a>> {
    let citations = items.iter().filter_map(|item| item.body.as_ref()?.cite).flatten();
    let texts = citations.flat_map(|citation| {
        let citation: &'a Citation = citation;
        [(citation, "excerpt", &citation.excerpt), (citation, "states", &*citation.states)]
    });
    let quoted = texts.filter_map(|(citation, key, text)| {
        let text = text.as_ref()?;
        Some(Quoted { citation, key, text, glance: Glance::of(text) })
    });
    quoted.collect()
}
