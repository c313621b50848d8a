//! What an arrangement or a place is, in words.
use model::record::{ArrangementKind, FacilityKind};

/// What an arrangement does.
pub fn arrangement(kind: ArrangementKind) -> &'static str {
    match kind {
        ArrangementKind::ThirdCountryRemoval => "the receiving state takes people who are not its nationals",
        ArrangementKind::AsylumTransfer => "the receiving state decides on asylum in place of the sending state",
        ArrangementKind::Transit => "the receiving state lets people pass on the way elsewhere",
        ArrangementKind::Detention => "the receiving state holds people for the sending state",
        ArrangementKind::ReturnHub => "the receiving state houses people who were refused, until they leave",
        ArrangementKind::OffshoreProcessing => {
            "the sending state holds its own procedure on the soil of the receiving state"
        }
        ArrangementKind::Readmission => {
            "the receiving state takes back its own nationals and people who passed through it"
        }
    }
}

/// What sort of place a facility is.
pub fn facility(kind: FacilityKind) -> &'static str {
    match kind {
        FacilityKind::Prison => "prison",
        FacilityKind::ReceptionCentre => "reception centre",
        FacilityKind::Hotel => "hotel",
        FacilityKind::Base => "military base",
        FacilityKind::Camp => "camp",
    }
}
