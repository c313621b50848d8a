//! How findings are shown: one file per format, and none of them decides what is a finding.
//!
//! ```text
//! &[Finding] ─┐
//! Sources ────┼─▶ Report ─┬─ text      excerpts drawn by miette, for people
//! Summary ────┘           ├─ concise   one line each, for people with many
//!                         ├─ json      the stated interface, for programs
//!                         └─ github    annotations on a pull request
//! ```
//!
//! Findings come sorted and go out in that order. Nothing here knows a terminal: whether to colour and how wide to write
//! are [`Options`]. Records come from strangers, so whatever could steer a terminal, a build log or a web page is shown
//! as a symbol before it is written ([`visible`]).
pub mod changes;
mod concise;
mod files;
mod format;
mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod rdjson;
mod report;
mod sarif;
mod statistics;
mod summary;
mod text;
pub mod visible;
mod visibly;

pub use format::Format;
pub use lint::Sources;
pub use report::{Options, Report};
pub use statistics::{Row, Statistics};
pub use summary::Summary;
