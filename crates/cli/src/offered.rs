//! Arguments whose words are offered by help texts and completions. What is written is judged where it is used, which can
//! say more of it.
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
use model::Kind;
use model::record::Outcome;
use shape::{Type, Value as _};
use std::ffi::OsStr;

/// Takes any text, and offers some.
#[derive(Clone)]
pub struct Offered(pub fn() -> Vec<PossibleValue>);

impl TypedValueParser for Offered {
    type Value = String;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.0)().into_iter()))
    }
}

/// The formats of findings.
pub fn formats() -> Vec<PossibleValue> {
    report::Format::ALL.map(|format| PossibleValue::new(format.name()).help(format.about())).into()
}

/// The formats of changes.
pub fn formats_of_changes() -> Vec<PossibleValue> {
    let about = report::changes::ChangesFormat::about;
    report::changes::ChangesFormat::ALL.map(|format| PossibleValue::new(format.name()).help(about(format))).into()
}

/// What comes of a review.
pub fn outcomes() -> Vec<PossibleValue> {
    let Type::Word(vocabulary) = Outcome::TYPE else { return Vec::new() };
    vocabulary.words.iter().map(|word| PossibleValue::new(word.word).help(word.doc)).collect()
}

/// The kinds of records that can be written anew.
pub fn kinds() -> Vec<PossibleValue> {
    Kind::ALL.into_iter().filter(|kind| !kind.is_vocabulary()).map(|kind| PossibleValue::new(kind.noun())).collect()
}

/// Everything that has a schema.
pub fn schemas() -> Vec<PossibleValue> {
    Kind::ALL.into_iter().chain([Kind::Config]).map(|kind| PossibleValue::new(kind.schema())).collect()
}
