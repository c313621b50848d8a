use super::Account;
use crate::value::{CountryCode, Edtf, Instrument, Party, Ref};
use derive::Record;
use shape::{OneOrMore, Required, Spanned};

/// A sending or paying state's policy as a whole. It holds the totals that arrangements are parts of.
#[derive(Debug, Record)]
pub struct Programme {
    /// Whose policy it is, what it does and the year it began.
    pub title: Required<Box<str>>,
    /// The state that sends people.
    pub sender: Required<CountryCode>,
    /// Who pays, where that is another.
    pub funder: OneOrMore<Party>,
    /// What it rests on.
    pub instruments: Vec<Spanned<Ref<Instrument>>>,
    /// When it began; where a count begins that does not say.
    pub since: Option<Spanned<Edtf>>,
    /// Everything told of it.
    #[record(flatten)]
    pub account: Account,
}
