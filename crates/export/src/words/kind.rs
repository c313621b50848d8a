//! What an arrangement or a place is, in words.
use super::{Words, message};
use model::record::{ArrangementKind, FacilityKind};

impl Words {
    /// What an arrangement does.
    pub fn arrangement(self, kind: ArrangementKind) -> String {
        match kind {
            ArrangementKind::ThirdCountryRemoval => self.say(message::ThirdCountryRemovalMeans),
            ArrangementKind::AsylumTransfer => self.say(message::AsylumTransferMeans),
            ArrangementKind::Transit => self.say(message::TransitMeans),
            ArrangementKind::Detention => self.say(message::DetentionMeans),
            ArrangementKind::ReturnHub => self.say(message::ReturnHubMeans),
            ArrangementKind::OffshoreProcessing => self.say(message::OffshoreProcessingMeans),
            ArrangementKind::Readmission => self.say(message::ReadmissionMeans),
        }
    }

    /// What sort of place a facility is.
    pub fn facility(self, kind: FacilityKind) -> String {
        self.word("facility", kind.word())
    }
}
