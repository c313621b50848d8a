//! What may be referred to, and where it lies.
use super::{Form, Target};
use crate::{Kind, record};

impl Target for record::Source {
    const FOLDERS: &'static [&'static str] = &[Kind::Source.folder()];
    const NOUN: &'static str = "the id of a source";
}

/// The kinds that hold figures, transfers and payments.
const WITH_EVENTS: &[&str] =
    &[Kind::Arrangement.folder(), Kind::Programme.folder(), Kind::Proceeding.folder(), Kind::Facility.folder()];

/// The kinds that hold items of any sort.
const WITH_ITEMS: &[&str] = &[
    Kind::Arrangement.folder(),
    Kind::Programme.folder(),
    Kind::Proceeding.folder(),
    Kind::Facility.folder(),
    Kind::Instrument.folder(),
    Kind::Country.folder(),
    Kind::Actor.folder(),
];

macro_rules! targets {
    ($($Name:ident $noun:literal in $folders:expr, $Form:ident;)*) => {$(
        #[doc = concat!("Marks a reference to ", $noun, ".")]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $Name {}
        impl Target for $Name {
            const FOLDERS: &'static [&'static str] = $folders;
            const FORM: Form = Form::$Form;
            const NOUN: &'static str = $noun;
        }
    )*};
}

targets! {
    Programme "the id of a programme" in &[Kind::Programme.folder()], Record;
    Actor "the id of an actor" in &[Kind::Actor.folder()], Record;
    Instrument "the id of an instrument" in &[Kind::Instrument.folder()], Record;
    Facility "the id of a facility" in &[Kind::Facility.folder()], Record;
    Metric "a metric of the vocabulary" in &[Kind::Metrics.folder()], Record;
    Population "a population of the vocabulary" in &[Kind::Populations.folder()], Record;
    AnyRecord "the id of an arrangement, a programme or an instrument"
        in &[Kind::Arrangement.folder(), Kind::Programme.folder(), Kind::Instrument.folder()], Record;
    FigureItem "a figure, as #item or record#item" in WITH_EVENTS, Cell;
    TransferItem "a transfer, as #item or record#item" in WITH_EVENTS, Item;
    PaymentItem "a payment, as #item or record#item" in WITH_EVENTS, Item;
    StepItem "a step of a proceeding, as #step/order/2025-05-07" in &[Kind::Proceeding.folder()], Step;
    AnyItem "an item, as #item or record#item" in WITH_ITEMS, Address;
}
