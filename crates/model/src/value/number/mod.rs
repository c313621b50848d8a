//! Numbers as people print them.
//!
//! ```text
//! Decimal ─ grouped, in_millions ─▶ text        for messages and briefs
//! text ─ numbers_in ─▶ FoundNumber, hedge_before, hedge_after ─▶ Quantifier     for excerpts
//! ```
mod digits;
mod find;
mod fraction;
mod hedge;
mod print;
#[cfg(test)]
mod tests;
mod words;

pub use find::{FoundNumber, numbers_in};
pub use fraction::fractions_in;
pub use hedge::{hedge_after, hedge_before, hedges};
pub use print::{Scale, grouped, in_millions, in_scale};

pub(super) use digits::multiplier;
pub(super) use hedge::{hedge_behind, leading_hedge};
pub(super) use words::lowered;
