//! Who is meant: states by their short names, actors by the titles of their records.
use super::{Words, message};
use crate::{Home, Register};
use model::value::{CountryCode, Party};

impl Words {
    /// A state or an actor as a reader knows them. An actor without a record is called by its id: better a strange name
    /// than none.
    pub fn party(self, register: &Register<'_>, party: &Party) -> String {
        match party {
            Party::Country(code) => self.country(*code),
            Party::Actor(actor) => register
                .actor(actor.as_str())
                .and_then(|record| record.title.as_ref())
                .map_or_else(|| actor.as_str().to_owned(), |title| title.value.to_string()),
        }
    }

    /// The same within a sentence: "the United States".
    pub fn party_in_sentence(self, register: &Register<'_>, it: &Party) -> String {
        match it {
            Party::Country(code) => self.country_in_sentence(*code),
            Party::Actor(_) => self.party(register, it),
        }
    }

    /// A state that a record should name, by its short name.
    pub fn state(self, code: Option<CountryCode>) -> String {
        code.map_or_else(|| self.say(message::NotKnown), |code| self.country(code))
    }

    /// `United States → Rwanda`.
    pub fn route(self, home: &Home<'_>) -> String {
        let (sender, receiver) = home.record.states();
        format!("{} → {}", self.state(sender), self.state(receiver))
    }
}

/// The code or id by which records name them.
pub fn party_id(party: &Party) -> &str {
    match party {
        Party::Country(code) => code.as_str(),
        Party::Actor(actor) => actor.as_str(),
    }
}
