//! One file for each command.
pub mod explain;
pub mod export;
pub mod lint;
pub mod schema;
