//! One file for each command, and for each part of `lint` that is a thing of its own.
mod ask;
pub mod baseline;
pub mod completions;
pub mod diff;
pub mod explain;
pub mod export;
pub mod fix;
pub mod fmt;
mod ics;
pub mod lint;
pub mod new;
pub mod review;
pub mod schema;
pub mod selection;
pub mod stale;
