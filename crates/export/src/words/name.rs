//! Who is meant: states by their short names, actors by the titles of their records.
use super::{Words, message};
use crate::{Home, Register};
use model::Kind;
use model::record::{ActorKind, Record};
use model::value::{CountryCode, Party};
use render::document::Inline;

impl Words {
    /// A state or an actor as a reader knows them. An actor without a record is called by its id: better a strange name
    /// than none.
    pub fn party(self, register: &Register<'_>, party: &Party) -> String {
        match party {
            Party::Country(code) => self.country(*code),
            Party::Actor(actor) => self.actor(register, actor.as_str()),
        }
    }

    /// An actor by the title of its record; one that is described and has no name, in the language of the brief.
    pub fn actor(self, register: &Register<'_>, id: &str) -> String {
        let title = || register.actor(id).and_then(|record| record.title.as_ref()).map(|title| title.value.to_string());
        self.known("actor", id).or_else(title).unwrap_or_else(|| id.to_owned())
    }

    /// The name of a body, such as a court, where it stands in the language of its record. States, persons and media are
    /// called the same in any language.
    pub fn recorded_body<'r>(self, register: &Register<'r>, id: &str) -> Option<&'r str> {
        let actor = register.actor(id).filter(|_| self.known("actor", id).is_none())?;
        let is_body = actor.kind.as_ref().is_some_and(|kind| !is_named(kind.value));
        actor.title.as_ref().map(|title| &*title.value).filter(|_| is_body)
    }

    /// A state, or an actor, marked as English where it is a body with its name in the language of its record.
    pub fn party_marked(self, register: &Register<'_>, party: &Party) -> Inline {
        let body = match party {
            Party::Country(_) => None,
            Party::Actor(id) => self.recorded_body(register, id.as_str()),
        };
        body.map_or_else(|| Inline::Text(self.party(register, party)), |name| self.recorded(name))
    }

    /// What somebody said, as a noun. Names of states have their articles and persons need none; bodies would need theirs.
    pub fn what_was_said_by(self, register: &Register<'_>, party: &Party) -> String {
        let kind = match party {
            Party::Country(_) => None,
            Party::Actor(id) => {
                register.actor(id.as_str()).and_then(|actor| actor.kind.as_ref()).map(|kind| kind.value)
            }
        };
        let speaker = self.party_in_sentence(register, party);
        // No name of a person has a comma; that of a political party may: "United Progressive Party, Antigua and Barbuda".
        let kind = if kind.is_none_or(is_named) && !speaker.contains(", ") { "name" } else { "body" };
        self.say(message::WhatSpeakerSaid { kind, speaker: &speaker })
    }

    /// What a metric is called: `people received`; its id where nobody knows it.
    pub fn metric(self, register: &Register<'_>, id: &str) -> String {
        self.term(register, ("metric", Kind::Metrics), id)
    }

    /// What a population is called.
    pub fn population(self, register: &Register<'_>, id: &str) -> String {
        self.term(register, ("population", Kind::Populations), id)
    }

    /// A term in the language of the brief, else as its vocabulary labels it.
    fn term(self, register: &Register<'_>, (vocabulary, kind): (&str, Kind), id: &str) -> String {
        let label = || register.homes(kind).find_map(|home| label(home.record, id));
        self.known(vocabulary, id).or_else(label).unwrap_or_else(|| id.replace('-', " "))
    }

    /// A word of a breakdown: a state by its name, a place by its title, any other by what it means.
    pub fn value(self, register: &Register<'_>, word: &str) -> String {
        if let Some(code) = CountryCode::parse(word).ok().filter(CountryCode::is_assigned) {
            return self.country(code);
        }
        let place = || register.home(Kind::Facility, word).map(|home| home.title().to_owned());
        self.known("value", word).or_else(place).unwrap_or_else(|| self.word("value", word))
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

/// Whether it needs no article.
const fn is_named(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::OfficeHolder | ActorKind::Politician | ActorKind::Expert | ActorKind::Outlet)
}

/// The label of a term.
fn label(vocabulary: &Record, id: &str) -> Option<String> {
    let label = match vocabulary {
        Record::Metrics(terms) => terms.iter().find(|(name, _)| *name.value == *id)?.1.label.as_ref(),
        Record::Populations(terms) => terms.iter().find(|(name, _)| *name.value == *id)?.1.label.as_ref(),
        _ => None,
    };
    label.map(|label| label.value.to_string())
}

/// The code or id by which records name them.
pub fn party_id(party: &Party) -> &str {
    match party {
        Party::Country(code) => code.as_str(),
        Party::Actor(actor) => actor.as_str(),
    }
}
