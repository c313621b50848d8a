//! Who acts and who speaks.
use super::{Actor, BadReference, Ref};
use crate::Kind;
use crate::value::CountryCode;
use shape::{Format, Node, Problems, Refers, Type, Value, text};
use std::fmt;

/// Someone who acts or speaks: a state, by its code, or an actor, by the id of its record. Three capitals are a state.
///
/// ```
/// use model::value::Party;
/// assert!(Party::parse("USA")?.country().is_some());
/// assert!(Party::parse("omer-badilla")?.actor().is_some());
/// # Ok::<(), model::value::BadReference>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Party {
    Country(CountryCode),
    Actor(Ref<Actor>),
}

impl Party {
    pub fn parse(written: &str) -> Result<Self, BadReference> {
        match CountryCode::of(written) {
            Some(code) => Ok(Self::Country(code)),
            None => Ref::parse(written).map(Self::Actor).map_err(|_| BadReference::Party),
        }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Country(code) => code.as_str(),
            Self::Actor(actor) => actor.as_str(),
        }
    }

    pub fn country(&self) -> Option<CountryCode> {
        match self {
            Self::Country(code) => Some(*code),
            Self::Actor(_) => None,
        }
    }

    pub fn actor(&self) -> Option<&Ref<Actor>> {
        match self {
            Self::Country(_) => None,
            Self::Actor(actor) => Some(actor),
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Value for Party {
    const TYPE: &'static Type = &Type::Text(Format {
        noun: "the code of a country or the id of an actor",
        format: None,
        pattern: Some("^([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)$"),
        refers_to: &[Kind::Actor.folder()],
    });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
    fn refers(&self) -> Option<&dyn Refers> {
        match self {
            Self::Country(code) => code.refers(),
            Self::Actor(actor) => actor.refers(),
        }
    }
}
