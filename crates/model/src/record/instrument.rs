use super::{Citation, Upkeep};
use crate::value::{Edtf, Party, Ref};
use derive::{Record, Vocabulary};
use shape::{Items, Required, Spanned};

/// A treaty, statute, memorandum or other text that an arrangement rests on.
#[derive(Debug, Record)]
pub struct Instrument {
    /// Its name, as the field cites it.
    pub title: Required<Box<str>>,
    /// What sort of text it is.
    pub kind: Required<InstrumentKind>,
    /// The states and bodies it is between.
    pub parties: Vec<Spanned<Party>>,
    /// When it was signed, adopted or enacted.
    pub signed: Option<Spanned<Edtf>>,
    /// When it began to bind.
    pub in_force: Option<Spanned<Edtf>>,
    /// When it ended.
    pub terminated: Option<Spanned<Edtf>>,
    /// Whether it binds in law.
    pub binding: Option<Spanned<Binding>>,
    /// Whether its text can be read.
    pub text: Option<Spanned<Access>>,
    /// The instrument it amends or replaces.
    pub replaces: Option<Spanned<Ref<crate::value::Instrument>>>,
    /// Who says so.
    pub cite: Items<Citation>,
    /// What nobody could learn, when the record was last read, and which findings stand.
    #[record(flatten)]
    pub upkeep: Upkeep,
}

/// What sort of text an instrument is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum InstrumentKind {
    /// A treaty, convention or protocol.
    Treaty,
    /// An act of a legislature.
    Statute,
    /// A memorandum of understanding.
    MemorandumOfUnderstanding,
    /// An exchange of diplomatic notes.
    ExchangeOfNotes,
    /// An agreement whose form is not known or is none of the others.
    Agreement,
    /// A statement made together.
    JointStatement,
    /// A proclamation.
    Proclamation,
    /// An order of the executive.
    ExecutiveOrder,
    /// A regulation or decree.
    Regulation,
    /// An internal memorandum or guidance.
    Memo,
}

/// Whether an instrument binds in law.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum Binding {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// The parties or courts differ.
    Disputed,
}

/// Whether the text of an instrument can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum Access {
    /// Anybody can read it.
    Published,
    /// It became known against a party's will.
    Leaked,
    /// Somebody who saw it describes it.
    Described,
    /// Nobody outside is known to have seen it.
    NotSeen,
}
