//! How well a claim is established, in a word that is never a colour alone.
use super::{Words, message};
use model::record::Verification;
use render::document::Tag;

impl Words {
    /// The word as a brief prints it.
    pub fn tag(self, verification: Verification) -> Tag {
        let word = self.verification(verification);
        match verification {
            Verification::Acknowledged | Verification::Corroborated => Tag::firm(word),
            Verification::Asserted => Tag::plain(word),
            Verification::Disputed | Verification::Refuted | Verification::Retracted => Tag::grave(word),
        }
    }

    /// The same without its tone.
    pub fn verification(self, verification: Verification) -> String {
        self.word("verification", verification.word())
    }

    /// What the word means, for the glossary.
    pub fn meaning(self, verification: Verification) -> String {
        match verification {
            Verification::Asserted => self.say(message::AssertedMeans),
            Verification::Corroborated => self.say(message::CorroboratedMeans),
            Verification::Acknowledged => self.say(message::AcknowledgedMeans),
            Verification::Disputed => self.say(message::DisputedMeans),
            Verification::Refuted => self.say(message::RefutedMeans),
            Verification::Retracted => self.say(message::RetractedMeans),
        }
    }
}
