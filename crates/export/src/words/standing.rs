//! How an arrangement stands, as a clause: "signed on 3 June 2025", "people have been sent since 16 August 2025".
use super::{Words, message};
use model::record::{Access, Standing, Status};
use model::value::Edtf;

impl Words {
    /// A word and the date of what was done; that the date is not known, where it is not.
    fn done(self, word: &str, date: Option<&Edtf>) -> String {
        match date {
            Some(date) => format!("{word} {}", self.on(date)),
            None => self.say(message::DoneUndated { what: word }),
        }
    }

    /// The same of what goes on: `in force since 27 June 2025`.
    fn going_on(self, word: &str, date: Option<&Edtf>) -> String {
        match date {
            Some(date) => format!("{word} {}", self.since(date)),
            None => self.say(message::GoingOnUndated { what: word }),
        }
    }

    /// How it stands in law.
    pub fn agreement(self, status: &Status) -> String {
        let date = status.from.as_ref().map(|from| &from.value);
        match status.value.value {
            // The day it began to be so is not the day it was reported.
            Standing::None => self.say(message::NothingSigned),
            Standing::Requested => self.done(&self.say(message::Asked), date),
            Standing::Negotiating => self.going_on(&self.say(message::Talks), date),
            Standing::Refused => self.done(&self.say(message::Refused), date),
            Standing::Agreed => self.done(&self.say(message::Agreed), date),
            Standing::Signed => self.done(&self.say(message::Signed), date),
            Standing::InForce => self.going_on(&self.say(message::InForce), date),
            Standing::Suspended => self.going_on(&self.say(message::Suspended), date),
            Standing::Terminated => self.done(&self.say(message::Terminated), date),
            Standing::Expired => self.done(&self.say(message::Expired), date),
            // A word of the other axis: said as it stands, so that nothing is hidden.
            other => self.going_on(&self.word("standing", other.word()), date),
        }
    }

    /// How it stands in practice, and since when.
    pub fn practice(self, status: &Status, date: Option<&Edtf>) -> String {
        match status.value.value {
            // The day it began to be so says nothing about the day it was last so.
            Standing::NotStarted => self.say(message::NobodySent),
            Standing::Operating => self.going_on(&self.say(message::PeopleAreSent), date),
            Standing::Paused => self.going_on(&self.say(message::Paused), date),
            Standing::Blocked => self.going_on(&self.say(message::Blocked), date),
            Standing::Ended => self.done(&self.say(message::Ended), date),
            other => self.going_on(&self.word("standing", other.word()), date),
        }
    }

    /// A status as a step that led to how it stands now: "people first sent on 5 July 2025". `before` is how it stood on its
    /// axis in the order of the days. Nothing where nobody had been sent yet: that is no step, unless something that stopped
    /// it was lifted.
    pub fn step(self, status: &Status, date: Option<&Edtf>, before: &[Standing]) -> Option<String> {
        let word = match status.value.value {
            Standing::NotStarted if matches!(before.last(), Some(Standing::Blocked | Standing::Paused)) => {
                self.say(message::NoLongerStopped)
            }
            Standing::NotStarted => return None,
            Standing::Negotiating => self.say(message::TalksBegan),
            Standing::InForce => self.say(message::EnteredIntoForce),
            Standing::Suspended => self.say(message::Suspended),
            Standing::Terminated => self.say(message::EndedInLaw),
            Standing::Operating if before.iter().any(|it| had_been_sent(*it)) => self.say(message::SentAgain),
            Standing::Operating => self.say(message::FirstSent),
            Standing::Paused => self.say(message::Paused),
            Standing::Blocked => self.say(message::Blocked),
            Standing::Ended => self.say(message::EndedInPractice),
            Standing::None
            | Standing::Requested
            | Standing::Refused
            | Standing::Agreed
            | Standing::Signed
            | Standing::Expired => return Some(self.agreement(status)),
        };
        Some(self.done(&word, date))
    }

    /// The end of an agreement and of what was done under it, at one time.
    pub fn end_of_both(self, date: Option<&Edtf>) -> String {
        self.done(&self.say(message::EndedInBoth), date)
    }

    /// Whether a text can be read.
    pub fn access(self, access: Access) -> String {
        match access {
            Access::Published => self.say(message::TextPublished),
            Access::Leaked => self.say(message::TextLeaked),
            Access::Described => self.say(message::TextDescribed),
            Access::NotSeen => self.say(message::TextNotSeen),
        }
    }

    /// What a step in law or practice is called where its date is in question.
    pub fn date_of(self, standing: Standing) -> String {
        match standing {
            Standing::None => self.say(message::DateOfNoAgreement),
            Standing::Requested => self.say(message::DateOfRequest),
            Standing::Negotiating => self.say(message::DateOfTalks),
            Standing::Refused => self.say(message::DateOfRefusal),
            Standing::Agreed => self.say(message::DateOfUnderstanding),
            Standing::Signed => self.say(message::DateOfSignature),
            Standing::InForce => self.say(message::DateOfEntryIntoForce),
            Standing::Suspended => self.say(message::DateOfSuspension),
            Standing::Terminated => self.say(message::DateOfTermination),
            Standing::Expired => self.say(message::DateOfExpiry),
            Standing::NotStarted => self.say(message::DateOfNotStarted),
            Standing::Operating => self.say(message::DateOfFirstArrivals),
            Standing::Paused => self.say(message::DateOfPause),
            Standing::Blocked => self.say(message::DateOfStop),
            Standing::Ended => self.say(message::DateOfEnd),
        }
    }
}

/// Whether people had been sent before it stood so, or were then.
pub const fn had_been_sent(standing: Standing) -> bool {
    matches!(standing, Standing::Operating | Standing::Paused | Standing::Ended)
}
