//! Texts that are more than text: languages and web addresses.
mod language;
mod url;

pub use language::{Language, NoLanguage};
pub use url::{NoUrl, Url};
