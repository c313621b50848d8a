//! What stands in a record in other people's words: the excerpts it keeps, and what a source prints otherwise.
use crate::prose::Glance;
use model::Spanned;
use model::record::{Citation, ItemRef};

/// A text of a source and the key it stands under.
pub struct Quoted<'a> {
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
        [("excerpt", &citation.excerpt), ("states", &*citation.states)]
    });
    texts.filter_map(|(key, text)| text.as_ref().map(|text| Quoted { key, text, glance: Glance::of(text) })).collect()
}
