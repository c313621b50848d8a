//! Who is meant: states by their short names, actors by the titles of their records.
use crate::{Home, Register};
use model::value::{CountryCode, Party};

/// A state or an actor as a reader knows them. An actor without a record is called by its id: better a strange name than
/// none.
pub fn party(register: &Register<'_>, party: &Party) -> String {
    match party {
        Party::Country(code) => code.name_or_code().to_owned(),
        Party::Actor(actor) => register
            .actor(actor.as_str())
            .and_then(|record| record.title.as_ref())
            .map_or_else(|| actor.as_str().to_owned(), |title| title.value.to_string()),
    }
}

/// The same within a sentence: "the United States".
pub fn in_sentence(register: &Register<'_>, it: &Party) -> String {
    match it {
        Party::Country(code) => code.name_in_sentence(),
        Party::Actor(_) => party(register, it),
    }
}

/// The code or id by which records name them.
pub fn party_id(party: &Party) -> &str {
    match party {
        Party::Country(code) => code.as_str(),
        Party::Actor(actor) => actor.as_str(),
    }
}

/// A state that a record should name, by its short name.
fn state(code: Option<&CountryCode>) -> String {
    code.map_or_else(|| super::NOT_KNOWN.to_owned(), |code| code.name_or_code().to_owned())
}

/// `United States → Rwanda`.
pub fn route(home: &Home<'_>) -> String {
    let (sender, receiver) = home.record.states();
    format!("{} → {}", state(sender.as_ref()), state(receiver.as_ref()))
}
