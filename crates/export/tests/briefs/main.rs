//! Briefs of small made-up records: what stands in them, in each language.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]
mod changes;
mod country;
mod facts;
mod fixture;
mod history;
mod languages;
mod pages;
mod sentences;
mod statements;
