//! What tables and briefs say in words, each thing in one place.
mod name;

pub use name::{party, party_id};
