//! What must hold whatever a stranger sends: one function for each door that bytes come in by.
//!
//! ```text
//! fuzz/fuzz_targets ─ new bytes ──┐
//!                                 ├─▶ load, values, algebra, repair, report, export ─▶ panic, or nothing
//! tests/corpus.rs ─ kept bytes ───┘
//! ```
//! The fuzzer looks for bytes that break a law; what it finds is kept under `fuzz/corpus` and tried again by every
//! `cargo test`.
#![expect(clippy::panic, reason = "a trial that fails says so to whoever runs it")]
mod algebra;
mod export;
mod load;
mod repair;
mod report;
mod values;

/// A trial: its name, which is that of its fuzz target and of its folder of kept bytes, and what it tries.
pub type Trial = (&'static str, fn(&[u8]));

/// All of them.
pub const TRIALS: [Trial; 6] = [
    ("load", load::run),
    ("values", values::run),
    ("algebra", algebra::run),
    ("repair", repair::run),
    ("report", report::run),
    ("export", export::run),
];

/// Tries bytes; panics if a law is broken or there is no such trial.
pub fn run(name: &str, bytes: &[u8]) {
    match TRIALS.iter().find(|(known, _)| *known == name) {
        Some((_, trial)) => trial(bytes),
        None => panic!("no trial is called `{name}`"),
    }
}
