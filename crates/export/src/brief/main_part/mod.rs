//! The part of the overview that is read: eight pages of A4 for some seventy arrangements. What it leaves out stands,
//! whole, in the annexes, and each section says in which.
//!
//! ```text
//! rows ─────────── standing        one table: agreement, people, money
//! disagreements ── conflicts       numbers that cannot all be true, in a line each
//! unknowns ─────── gaps            what is not known, by kind
//! proceedings ──── cases           those that changed what may happen
//! the rest ─────── annexes
//! ```
pub mod annexes;
pub mod cases;
pub mod conflicts;
pub mod gaps;
pub mod standing;
