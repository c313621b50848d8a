//! Names and doc comments.
use heck::ToTitleCase;
use proc_macro2::Span;
use syn::{Attribute, Error, Expr, ExprLit, Ident, Lit, Meta, Result};

/// What messages and schemas call it: `ArrangementKind` is an `arrangement kind`.
pub fn noun(ident: &Ident) -> String {
    ident.to_string().to_title_case().to_lowercase()
}

/// The doc comment, unwrapped. It becomes the schema's description, so there must be one.
pub fn text(attributes: &[Attribute], place: Span) -> Result<String> {
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    let paragraphs = lines.split(String::is_empty).map(|paragraph| paragraph.join(" "));
    let paragraphs: Vec<String> = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect();
    if paragraphs.is_empty() {
        return Err(Error::new(
            place,
            "say what this is in a doc comment: editors, messages and the data guide show it",
        ));
    }
    Ok(paragraphs.join("\n\n"))
}

fn line(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    }
}
