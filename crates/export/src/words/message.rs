//! Every message of the catalogues as a type of its own, made from them while building.
use fluent_bundle::FluentArgs;

/// Something that a brief says.
pub trait Message {
    /// What the catalogues call it.
    const ID: &'static str;

    /// What it is said of.
    fn arguments(&self) -> FluentArgs<'_> {
        FluentArgs::new()
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
