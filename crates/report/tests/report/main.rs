//! Every format on the same findings.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::cast_possible_truncation, reason = "texts of a few lines")]
mod any_text;
mod findings;
mod formats;
mod readers;
mod text;
