//! Numbers as people print them.
mod print;

pub use print::{grouped, in_millions};
