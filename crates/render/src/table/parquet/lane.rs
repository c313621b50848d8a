//! The values of one leaf of the schema while a group is gathered.
use super::super::Cell;
use ::parquet::column::writer::{ColumnWriter, get_typed_column_writer_mut};
use ::parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, FixedLenByteArray, FixedLenByteArrayType, Int32Type, Int64Type,
};
use ::parquet::errors::Result;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The day that Parquet counts from.
const EPOCH: Date = date(1970, 1, 1);

/// Values, and how each stands in its row.
pub struct Lane {
    kind: Kind,
    /// Whether a row without a value cannot be.
    is_required: bool,
    /// How much of the path to each value is there: in a list 0 where there is no list, 2 for an element of one; elsewhere 0
    /// and 1.
    defined: Vec<i16>,
    /// Of lists: 0 where a row begins, 1 for what follows in it.
    repeated: Vec<i16>,
}

pub enum Kind {
    Texts(Vec<ByteArray>),
    Lists(Vec<ByteArray>),
    Wholes(Vec<i64>),
    Flags(Vec<bool>),
    /// Since [`EPOCH`].
    Days(Vec<i32>),
    Decimals {
        scale: u32,
        numbers: Vec<FixedLenByteArray>,
    },
}

impl Lane {
    pub fn new(kind: Kind, is_required: bool) -> Self {
        Self { kind, is_required, defined: Vec::new(), repeated: Vec::new() }
    }

    /// Adds the value of a row, or why it can't be written.
    pub fn add(&mut self, cell: &Cell<'_>) -> std::result::Result<(), &'static str> {
        match (&mut self.kind, cell) {
            (Kind::Texts(texts), Cell::Text(text)) => {
                // Rows of one record have much in common.
                let again = texts.last().filter(|last| last.data() == text.as_bytes()).cloned();
                texts.push(again.unwrap_or_else(|| bytes(text)));
            }
            (Kind::Lists(_), Cell::List(texts)) => {
                self.add_list(texts.iter().map(|text| bytes(text)));
                return Ok(());
            }
            (Kind::Lists(_), _) => {
                self.add_list([].into_iter());
                return Ok(());
            }
            (Kind::Wholes(numbers), Cell::Whole(number)) => numbers.push(*number),
            (Kind::Flags(flags), Cell::Flag(flag)) => flags.push(*flag),
            (Kind::Days(days), Cell::Date(day)) => {
                let since = (*day - EPOCH).get_days();
                days.push(since);
            }
            (Kind::Decimals { scale, numbers }, Cell::Decimal(number)) => {
                let scaled = scaled(*number, *scale).ok_or("a number of more digits than 38")?;
                numbers.push(scaled.to_be_bytes().to_vec().into());
            }
            _ => {
                self.defined.push(0);
                return Ok(());
            }
        }
        self.defined.push(1);
        Ok(())
    }

    /// Adds the list of a row; an empty one is none.
    pub fn add_list(&mut self, list: impl ExactSizeIterator<Item = ByteArray>) {
        let Kind::Lists(texts) = &mut self.kind else { return };
        if list.len() == 0 {
            self.defined.push(0);
            self.repeated.push(0);
        }
        for (at, text) in list.enumerate() {
            texts.push(text);
            self.defined.push(2);
            self.repeated.push(i16::from(at > 0));
        }
    }

    /// Writes the values as a column of a group and forgets them.
    pub fn write(&mut self, column: &mut ColumnWriter<'_>) -> Result<()> {
        let defined = (!self.is_required).then_some(&*self.defined);
        match &mut self.kind {
            Kind::Texts(texts) => write::<ByteArrayType>(column, texts, defined, None)?,
            Kind::Lists(texts) => write::<ByteArrayType>(column, texts, defined, Some(&self.repeated))?,
            Kind::Wholes(numbers) => write::<Int64Type>(column, numbers, defined, None)?,
            Kind::Flags(flags) => write::<BoolType>(column, flags, defined, None)?,
            Kind::Days(days) => write::<Int32Type>(column, days, defined, None)?,
            Kind::Decimals { numbers, .. } => write::<FixedLenByteArrayType>(column, numbers, defined, None)?,
        }
        self.defined.clear();
        self.repeated.clear();
        Ok(())
    }
}

fn bytes(text: &str) -> ByteArray {
    text.as_bytes().to_vec().into()
}

/// Words that come again with every row, each kept once.
#[derive(Default)]
pub struct Words(BTreeMap<&'static str, ByteArray>);

impl Words {
    pub fn of(&mut self, word: &'static str) -> ByteArray {
        self.0.entry(word).or_insert_with(|| bytes(word)).clone()
    }
}

fn write<T: DataType>(
    column: &mut ColumnWriter<'_>,
    values: &mut Vec<T::T>,
    defined: Option<&[i16]>,
    repeated: Option<&[i16]>,
) -> Result<()> {
    get_typed_column_writer_mut::<T>(column).write_batch(values, defined, repeated)?;
    values.clear();
    Ok(())
}

/// The number without its point, as a number with this many places has it.
fn scaled(number: Decimal, scale: u32) -> Option<i128> {
    let number = number.normalize();
    let shift = scale.checked_sub(number.scale())?;
    let scaled = number.mantissa().checked_mul(10_i128.checked_pow(shift)?)?;
    (scaled.unsigned_abs() < 10_u128.pow(38)).then_some(scaled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_every_digit_or_is_refused() {
        assert_eq!(scaled(Decimal::new(-1250, 2), 4), Some(-125_000));
        assert_eq!(scaled(Decimal::new(12_345, 5), 4), None);
        assert_eq!(scaled(Decimal::MAX, 4), Some(79_228_162_514_264_337_593_543_950_335_i128 * 10_000));
        assert_eq!(scaled(Decimal::MAX, 28), None);
    }
}
