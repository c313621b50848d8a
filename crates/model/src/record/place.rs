//! Places, states and those who speak: the records that others refer to.
use super::{Citation, Figure, Upkeep};
use crate::value::{CountryCode, Edtf, Instrument, Party, Ref};
use derive::{Record, Vocabulary};
use shape::{Items, Required, Spanned};

/// A place where people are held or housed.
#[derive(Debug, Record)]
pub struct Facility {
    /// Its name.
    pub title: Required<Box<str>>,
    /// The state it lies in.
    pub country: Required<CountryCode>,
    /// What sort of place it is.
    pub kind: Required<FacilityKind>,
    /// Who runs it.
    pub operator: Option<Spanned<Party>>,
    /// Who says so.
    pub cite: Items<Citation>,
    /// Its capacity, and how full it is.
    pub figure: Items<Figure>,
    /// What nobody could learn, when the record was last read, and which findings stand.
    #[record(flatten)]
    pub upkeep: Upkeep,
}

/// What sort of place a facility is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum FacilityKind {
    /// A prison.
    Prison,
    /// A centre that receives people, open or closed.
    ReceptionCentre,
    /// A hotel.
    Hotel,
    /// A military base.
    Base,
    /// A camp.
    Camp,
}

/// A state that sends, receives, pays or is party to an instrument.
#[derive(Debug, Record)]
pub struct Country {
    /// Its short name in English.
    pub title: Required<Box<str>>,
    /// The instruments it is bound by.
    pub participation: Items<Participation>,
    /// What nobody could learn, when the record was last read, and which findings stand.
    #[record(flatten)]
    pub upkeep: Upkeep,
}

/// That a state is party to an instrument.
#[derive(Debug, Record)]
pub struct Participation {
    /// The instrument.
    pub instrument: Spanned<Ref<Instrument>>,
    /// When it bound itself.
    pub since: Option<Spanned<Edtf>>,
    /// Who says so.
    pub cite: Items<Citation>,
}

/// Someone who speaks publicly: an office-holder, a body, a court, an outlet. Never a person who was moved.
#[derive(Debug, Record)]
pub struct Actor {
    /// The name.
    pub title: Required<Box<str>>,
    /// What sort of actor it is.
    pub kind: Required<ActorKind>,
    /// The office, as held when speaking.
    pub role: Option<Spanned<Box<str>>>,
    /// The body or state it belongs to: what its word counts as.
    pub part_of: Option<Spanned<Party>>,
    /// What nobody could learn, when the record was last read, and which findings stand.
    #[record(flatten)]
    pub upkeep: Upkeep,
}

/// What sort of actor someone is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum ActorKind {
    /// A person who holds or held public office.
    OfficeHolder,
    /// A government, a ministry or another part of the executive.
    Body,
    /// An agency or authority under a government.
    Agency,
    /// A court, a tribunal or a judge.
    Court,
    /// A parliament, or a part of one.
    Legislature,
    /// A member of a legislature, a party or another opposition.
    Politician,
    /// A non-governmental organisation or a research institute.
    Ngo,
    /// Lawyers of those who were moved, or of another party to a case.
    Lawyers,
    /// A news agency, newspaper, broadcaster or site.
    Outlet,
    /// An organisation of states.
    InternationalOrganisation,
    /// A company.
    Company,
    /// An expert or another private person who speaks publicly.
    Expert,
    /// Those who were moved, all together and never by name.
    PeopleMoved,
}

impl ActorKind {
    /// Whether its word is its own even where it is part of a state: courts, legislatures and opposition.
    pub const fn speaks_for_itself(self) -> bool {
        matches!(self, Self::Court | Self::Legislature | Self::Politician)
    }
}
