//! What tables and briefs say in words, each thing in one place and in the language of the brief.
//!
//! ```text
//! locales/en, fr, es ─ message ─┐
//! Language ─────────────────────┴ Words ─┬ say        a message with its arguments
//!                                        ├ word       a word of the records' vocabularies
//!                                        ├ country    a state by the name it has in the language
//!                                        └ date, amount, agreement …   what is made of these
//! ```
//! Three words are never mixed up: *none* (somebody says that there is nothing), *not known* (there is no telling) and
//! *does not apply* (the question does not arise).
mod catalogue;
mod country;
mod kind;
mod language;
mod list;
pub mod message;
mod name;
mod number;
mod standing;
pub mod time;
mod verification;
mod vocabulary;

pub use catalogue::Words;
pub use list::{sentence, with_capital};
pub use name::party_id;
pub use number::{Large, is_money};
pub use standing::had_been_sent;
