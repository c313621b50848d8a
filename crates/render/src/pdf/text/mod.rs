//! From words to glyphs in lines. Everything shows: each script by a face that has it, each character by itself or by a
//! box that still says which character it stands for.
//!
//! ```text
//! Prose ─ layout ─▶ Piece ─ neutral ─ addresses ─ hyphens ─ Faces (parley) ─▶ Setting ─▶ Stretch ─▶ Run of glyphs
//! ```
mod addresses;
mod faces;
mod hyphens;
mod neutral;
mod run;
mod setting;
mod style;
#[cfg(test)]
mod tests;

pub use addresses::breakable;
pub use faces::{Face, FaceId, Faces};
pub use hyphens::Hyphens;
pub use neutral::{isolated, neutral};
pub use run::{Cluster, Glyph, Run, Stretch};
pub use setting::{Piece, Rag, Setting, Settings, Widths};
pub use style::{Look, TextStyle, Weight};
