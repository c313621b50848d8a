//! Who is meant: states by their short names, actors by the titles of their records.
use crate::Register;
use model::value::Party;

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

/// The code or id by which records name them.
pub fn party_id(party: &Party) -> &str {
    match party {
        Party::Country(code) => code.as_str(),
        Party::Actor(actor) => actor.as_str(),
    }
}
