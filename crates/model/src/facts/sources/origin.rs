//! Where information ultimately comes from.
use crate::dataset::{Answer, Lookup};
use crate::kind::Kind;
use crate::record::{Actor, Derivation, OriginKind, Record, Source};
use crate::value::{CountryCode, Party};
use shape::Item;
use std::collections::BTreeSet;
use std::fmt;

/// One voice. Two sources of one origin say a thing once.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Origin {
    /// A state; its government speaks for it.
    State(CountryCode),
    /// An actor at the top of its chain, or an outlet by the name of its publisher in the form of an id.
    Speaker(Box<str>),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(code) => f.write_str(code.as_str()),
            Self::Speaker(id) => f.write_str(id),
        }
    }
}

/// Whoever a party's word counts as: a state as itself, an actor as the top of what it is part of. A court, a legislature
/// and the opposition are part of a state and speak for themselves.
pub fn origin_of_party(party: &Party, elsewhere: &Lookup<'_>) -> Origin {
    let mut id = match party {
        Party::Country(code) => return Origin::State(*code),
        Party::Actor(actor) => actor.as_str().to_owned(),
    };
    let mut path = Vec::new();
    while path.len() < LONGEST
        && let Some(actor) = actor(&id, elsewhere)
    {
        if let Some(circle) = path.iter().position(|known| *known == id) {
            // Who is at the top of a circle must not depend on where one came in.
            let first = path.drain(circle..).min();
            return Origin::Speaker(first.unwrap_or(id).into());
        }
        let own_voice = actor.kind.as_ref().is_some_and(|kind| kind.value.speaks_for_itself());
        match actor.part_of.as_ref().map(|whole| &whole.value) {
            Some(Party::Country(code)) if !own_voice => return Origin::State(*code),
            Some(Party::Actor(whole)) if !own_voice || speaks_for_itself(whole.as_str(), elsewhere) => {
                path.push(std::mem::replace(&mut id, whole.as_str().to_owned()));
            }
            _ => break,
        }
    }
    Origin::Speaker(id.into())
}

/// No chain of offices is longer.
const LONGEST: usize = 64;

fn speaks_for_itself(id: &str, elsewhere: &Lookup<'_>) -> bool {
    actor(id, elsewhere).and_then(|actor| actor.kind.as_ref()).is_some_and(|kind| kind.value.speaks_for_itself())
}

fn actor<'a>(id: &str, elsewhere: &Lookup<'a>) -> Option<&'a Item<Actor>> {
    match elsewhere.record(&[Kind::Actor], id) {
        Answer::Found(file) => match file.record.as_ref()? {
            Record::Actor(actor) => Some(actor),
            _ => None,
        },
        _ => None,
    }
}

/// A source by its id.
pub(super) fn source<'a>(id: &str, elsewhere: &Lookup<'a>) -> Option<&'a Item<Source>> {
    match elsewhere.record(&[Kind::Source], id) {
        Answer::Found(file) => match file.record.as_ref()? {
            Record::Source(source) => Some(source),
            _ => None,
        },
        _ => None,
    }
}

/// Where a source has its information from: from the publication it repeats, as far back as is known.
pub(super) fn origin_of_source(source: &Item<Source>, elsewhere: &Lookup<'_>) -> Option<Origin> {
    let mut chain = vec![source];
    let mut seen = BTreeSet::new();
    while let Some(original) = chain.last().and_then(|last| original(last, elsewhere))
        && seen.insert((original.head.file, original.head.start))
    {
        chain.push(original);
    }
    chain.into_iter().rev().find_map(|source| own_origin(source, elsewhere))
}

/// The publication a source repeats. A later version repeats too, but may tell more: what it says of itself comes first.
fn original<'a>(source: &Item<Source>, elsewhere: &Lookup<'a>) -> Option<&'a Item<Source>> {
    let of = source.derived_from.as_ref()?;
    let is_revision = source.derivation.as_ref().is_some_and(|how| how.value == Derivation::Revision);
    if is_revision && own_origin(source, elsewhere).is_some() {
        return None;
    }
    self::source(of.value.as_str(), elsewhere)
}

/// What a source says of its origin: a name, the agency whose text it carries, or that the reporting is its own.
fn own_origin(source: &Source, elsewhere: &Lookup<'_>) -> Option<Origin> {
    let named = source.origin.as_ref().or(source.via.as_ref());
    named.map(|party| origin_of_party(&party.value, elsewhere)).or_else(|| {
        let is_own = source.origin_kind.as_ref().is_some_and(|kind| kind.value == OriginKind::PressOwn);
        is_own.then(|| publisher(source, elsewhere)).flatten()
    })
}

/// A publisher as an origin: the actor of that name, if there is one.
pub(super) fn publisher(source: &Source, elsewhere: &Lookup<'_>) -> Option<Origin> {
    let name = &source.publisher.as_ref()?.value;
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    match crate::value::Ref::parse(&id) {
        Ok(actor) => Some(origin_of_party(&Party::Actor(actor), elsewhere)),
        Err(_) if id.is_empty() => None,
        Err(_) => Some(Origin::Speaker(id.into())),
    }
}
