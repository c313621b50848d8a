use super::{Citation, Expect, Figure, Payment, Review, Statement, Status, Transfer, Unknown};
use crate::value::{Edtf, Party};
use derive::Record;
use shape::{Items, Spanned};

/// What is told of an arrangement or a programme, item by item.
#[derive(Debug, Record)]
pub struct Account {
    /// How it stands in law and in practice, and how it stood before.
    pub status: Items<Status>,
    /// Totals, stocks and caps of the whole record.
    pub figure: Items<Figure>,
    /// Movements of people, each with its numbers.
    pub transfer: Items<Transfer>,
    /// Money that moved or is said to, each with its sums.
    pub payment: Items<Payment>,
    /// What somebody said.
    pub statement: Items<Statement>,
    /// Assurances that were given.
    pub safeguard: Items<Remark>,
    /// Worries that were voiced.
    pub concern: Items<Remark>,
    /// What nobody could learn, when the record was last read, and which findings stand.
    #[record(flatten)]
    pub upkeep: Upkeep,
}

/// What every record but a source may say about itself.
#[derive(Debug, Record)]
pub struct Upkeep {
    /// What is not known.
    pub unknown: Items<Unknown>,
    /// When somebody went through the record, and what they read.
    pub review: Items<Review>,
    /// Findings that are known and stand; the brief prints the reason.
    pub expect: Items<Expect>,
}

/// A safeguard somebody promised, or a concern somebody raised.
#[derive(Debug, Record)]
pub struct Remark {
    /// Who said it.
    pub speaker: Option<Spanned<Party>>,
    /// When.
    pub date: Option<Spanned<Edtf>>,
    /// The substance, in our words.
    pub text: Spanned<Box<str>>,
    /// Who reports it.
    pub cite: Items<Citation>,
}
