//! One file for each command.
pub mod baseline;
pub mod explain;
pub mod export;
pub mod fix;
pub mod lint;
pub mod schema;
pub mod selection;
