//! Who is behind a claim: where its information comes from, how many independent origins that makes, and how well the
//! claim is established.
//!
//! ```text
//! cite ─▶ source ─ derived_from ─▶ the publication it repeats ─▶ origin ─ part_of ─▶ top
//!   └──────────────── origin of the citation itself ──────────────┘                    │
//!                                                    independent origins, verification ┘
//! ```
//!
//! Ten copies of one report are one origin. Everything asks through a [`Lookup`], so that what follows from another file
//! is worked out again when that file changes.
mod held;
mod origin;
mod quotes;
mod stances;
mod testimony;
mod verification;

pub use held::{Held, Printed};
pub use origin::{Origin, origin_of_party};
pub use quotes::quotes_of_translations;
pub use stances::Spoken;
pub use testimony::{Testimony, citations, independent_origins, testimonies};
pub use verification::{
    denials_of_figure, denials_of_status, parties_to_claim, parties_to_record, verification_of_figure,
    verification_of_status,
};

#[cfg(doc)]
use crate::dataset::Lookup;
