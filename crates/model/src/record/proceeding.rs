use super::{Citation, Figure, Payment, Statement, Upkeep};
use crate::value::{AnyRecord, Edtf, Party, Ref, StepItem};
use derive::{Record, Vocabulary};
use shape::{Items, Required, Spanned};

/// A case before a court, tribunal or treaty body.
#[derive(Debug, Record)]
pub struct Proceeding {
    /// The caption.
    pub title: Required<Box<str>>,
    /// The numbers it is filed under.
    pub docket: Vec<Spanned<Box<str>>>,
    /// The arrangements, programmes and instruments it is about.
    pub on: Vec<Spanned<Ref<AnyRecord>>>,
    /// What happened in it, in the order of the days.
    pub step: Items<Step>,
    /// Numbers that are of the case: a sum claimed, people covered.
    pub figure: Items<Figure>,
    /// Money claimed or awarded.
    pub payment: Items<Payment>,
    /// What somebody said about it.
    pub statement: Items<Statement>,
    /// What nobody could learn, when the record was last read, and which findings stand.
    #[record(flatten)]
    pub upkeep: Upkeep,
}

/// One step of a case.
#[derive(Debug, Record)]
pub struct Step {
    /// When.
    pub date: Option<Spanned<Edtf>>,
    /// Before whom.
    pub forum: Option<Spanned<Party>>,
    /// What was done.
    pub kind: Spanned<StepKind>,
    /// What it does to the transfers in question.
    pub effect: Option<Spanned<Effect>>,
    /// How the judges voted: `5-4`.
    pub votes: Option<Spanned<Box<str>>>,
    /// By when something must be done.
    pub deadline: Option<Spanned<Edtf>>,
    /// The step it undoes: `#step/injunction/2025-04-18`.
    pub undoes: Option<Spanned<Ref<StepItem>>>,
    /// What it says, in our words.
    pub text: Option<Spanned<Box<str>>>,
    /// Who says so.
    pub cite: Items<Citation>,
}

/// What is done in a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum StepKind {
    /// Somebody brought the case, an appeal or a motion.
    Filed,
    /// An order that is none of the others.
    Order,
    /// A stay: an earlier decision does not apply for the time being.
    Stay,
    /// An injunction or restraining order.
    Injunction,
    /// A hearing.
    Hearing,
    /// A judgment or decision on the merits.
    Judgment,
    /// An earlier decision was set aside.
    Vacated,
    /// The case ended.
    Closed,
}

/// What a step does to the transfers in question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum Effect {
    /// They may not go ahead.
    Blocks,
    /// They may go ahead again.
    Unblocks,
    /// Some may, or under conditions.
    Partial,
    /// Nothing changes for them.
    None,
}
