//! What a record holds of an item, and whether a source that prints something else contradicts it.
use crate::dataset::File;
use crate::facts::claim::Claim;
use crate::facts::figures::Verdict;
use crate::facts::vocabulary::Vocabulary;
use crate::value::{Edtf, Moment, numbers_in};

/// An item as far as others may contradict it.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The id of its record.
    pub record: &'a str,
    pub address: &'a str,
    /// Its number, if it is a figure.
    pub claim: Option<&'a Claim>,
    /// Its date, if it has one.
    pub day: Option<Moment>,
    pub vocabulary: &'a Vocabulary,
}

/// What kind of thing a source prints in place of what is held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Printed {
    Date,
    Number,
    Words,
    /// The source disputes the item and prints nothing in its place.
    Nothing,
}

/// A printed number with this many words around it is said of something else: "70 adults and 65 children".
const WORDS_OF_A_NUMBER: usize = 4;

impl<'a> Held<'a> {
    /// A figure of a file.
    pub fn figure(file: &'a File, claim: &'a Claim) -> Self {
        let vocabulary = file.facts.figures.vocabulary();
        Self { record: &file.stem, address: &claim.name, claim: Some(claim), day: None, vocabulary }
    }

    /// Another item of a file, with its date.
    pub fn item(file: &'a File, address: &'a str, day: Option<Moment>) -> Self {
        Self { record: &file.stem, address, claim: None, day, vocabulary: file.facts.figures.vocabulary() }
    }

    /// What is printed, and whether no reading reconciles it with the item: a date that is certainly another day, a number
    /// that does not meet the claim's. A coarser date and a rounder number say the same, and of words nobody can tell.
    pub fn against(&self, printed: &str) -> (Printed, bool) {
        let date = Edtf::of(printed);
        if let (Some(date), Some(day)) = (&date, self.day) {
            return (Printed::Date, !date.moment().same(&day).is_possible());
        }
        let Some(claim) = self.claim else { return (Printed::Words, false) };
        let is_date = date.is_some() && printed.contains('-');
        let is_number = numbers_in(printed).len() <= 1 && printed.split_whitespace().count() <= WORDS_OF_A_NUMBER;
        // Weeks and months are days too, in another unit.
        let in_its_unit = &*claim.unit != "day" || printed.contains("day");
        match (self.vocabulary.lexicon().read(printed), claim.reading) {
            (Ok(worded), Some(reading))
                if is_number && in_its_unit && !is_date && worded.is_share == claim.is_share() =>
            {
                (Printed::Number, Verdict::between(&worded.reading, &reading) == Verdict::Inconsistent)
            }
            _ => (Printed::Words, false),
        }
    }
}
