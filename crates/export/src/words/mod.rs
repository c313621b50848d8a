//! What tables and briefs say in words, each thing in one place.
//!
//! Three words are never mixed up: *none* (somebody says that there is nothing), *not known* (there is no telling) and
//! *does not apply* (the question does not arise).
mod kind;
mod list;
mod name;
mod number;
mod standing;
mod time;
mod verification;

pub use kind::{arrangement, facility};
pub use list::{also, counted, joined, sentence};
pub use name::{in_sentence, party, party_id, route};
pub use number::{amount, at_least, is_money, quantified, stage};
pub use standing::{access, agreement, bare_standing, practice};
pub use time::{as_of, days_old, span};
pub use verification::{meaning, tag};

/// Somebody who can be cited says that there is nothing.
pub const NONE: &str = "none";
/// There is no telling.
pub const NOT_KNOWN: &str = "not known";
/// Those who are cited print it in other words, so that nobody stands for it exactly.
pub const REPORTED: &str = "reported";
/// The question does not arise.
pub const DOES_NOT_APPLY: &str = "does not apply";
