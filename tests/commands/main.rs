//! The commands beside `lint`, each tried as a user would, on datasets of a few files.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test stops where something is wrong")]
mod diff;
mod explain;
mod export;
mod fix;
mod fmt;
mod hostile;
mod house;
mod new;
mod ratchet;
mod stale;
mod support;
