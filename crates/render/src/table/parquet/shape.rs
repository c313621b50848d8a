//! The types of a file's columns.
use super::lane::{Kind, Lane};
use super::{Cell, Holds, REASONS, Table};
use ::parquet::basic::{LogicalType, Repetition, Type as Physical};
use ::parquet::errors::Result;
use ::parquet::schema::types::{Type, TypePtr};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

/// The digits of a decimal number; the most that the readers of Parquet agree on.
const PRECISION: i32 = 38;
/// The bytes that these digits take.
const BYTES: i32 = 16;

/// The places after the point of each column of decimals: those its description promises, or more where a number has more.
/// No number is ever rounded.
pub fn scales(table: &Table<'_>) -> BTreeMap<usize, u32> {
    let promised = |(at, field): (usize, &super::super::Field)| match field.holds {
        Holds::Decimal { scale } => Some((at, scale)),
        _ => None,
    };
    let mut scales: BTreeMap<usize, u32> = table.columns.iter().enumerate().filter_map(promised).collect();
    let columns: Vec<usize> = scales.keys().copied().collect();
    if !columns.is_empty() {
        let Ok(()) = table.each_of(0..table.parts(), &columns, |cells| {
            for (scale, cell) in scales.values_mut().zip(cells) {
                if let Cell::Decimal(number) = cell {
                    *scale = number.normalize().scale().max(*scale);
                }
            }
            Ok::<(), Infallible>(())
        });
    }
    scales
}

/// The schema: a column for each of the table, and the reasons why values are missing.
pub fn schema(table: &Table<'_>, scales: &BTreeMap<usize, u32>) -> Result<Type> {
    let mut columns: Vec<TypePtr> = Vec::new();
    for (at, field) in table.columns.iter().enumerate() {
        let is_key = table.about.key.contains(&field.name);
        let repetition = if is_key { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        columns.push(Arc::new(match field.holds {
            Holds::Text | Holds::Words(_) | Holds::Key { .. } => text(field.name, repetition)?,
            Holds::List { .. } => list(field.name, repetition)?,
            Holds::Whole => {
                Type::primitive_type_builder(field.name, Physical::INT64).with_repetition(repetition).build()?
            }
            Holds::Flag => {
                Type::primitive_type_builder(field.name, Physical::BOOLEAN).with_repetition(repetition).build()?
            }
            Holds::Date => Type::primitive_type_builder(field.name, Physical::INT32)
                .with_logical_type(Some(LogicalType::Date))
                .with_repetition(repetition)
                .build()?,
            Holds::Decimal { scale } => {
                let scale = i32::try_from(scales.get(&at).copied().unwrap_or(scale)).unwrap_or(PRECISION);
                Type::primitive_type_builder(field.name, Physical::FIXED_LEN_BYTE_ARRAY)
                    .with_logical_type(Some(LogicalType::decimal(scale, PRECISION)))
                    .with_length(BYTES)
                    .with_precision(PRECISION)
                    .with_scale(scale)
                    .with_repetition(repetition)
                    .build()?
            }
        }));
    }
    columns.push(Arc::new(reasons()?));
    Type::group_type_builder(table.about.name).with_fields(columns).build()
}

fn text(name: &str, repetition: Repetition) -> Result<Type> {
    Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
        .with_logical_type(Some(LogicalType::String))
        .with_repetition(repetition)
        .build()
}

fn list(name: &str, repetition: Repetition) -> Result<Type> {
    let element = Arc::new(text("element", Repetition::REQUIRED)?);
    let repeated =
        Type::group_type_builder("list").with_repetition(Repetition::REPEATED).with_fields(vec![element]).build()?;
    Type::group_type_builder(name)
        .with_logical_type(Some(LogicalType::List))
        .with_repetition(repetition)
        .with_fields(vec![Arc::new(repeated)])
        .build()
}

/// A map from the names of columns to why their value is missing.
fn reasons() -> Result<Type> {
    let entry = Type::group_type_builder("key_value")
        .with_repetition(Repetition::REPEATED)
        .with_fields(vec![Arc::new(text("key", Repetition::REQUIRED)?), Arc::new(text("value", Repetition::REQUIRED)?)])
        .build()?;
    Type::group_type_builder(REASONS)
        .with_logical_type(Some(LogicalType::Map))
        .with_repetition(Repetition::OPTIONAL)
        .with_fields(vec![Arc::new(entry)])
        .build()
}

/// An empty lane for each leaf of the schema.
pub fn lanes(table: &Table<'_>, scales: &BTreeMap<usize, u32>) -> Vec<Lane> {
    let lane = |(at, field): (usize, &super::super::Field)| {
        let is_key = table.about.key.contains(&field.name);
        Lane::new(
            match field.holds {
                Holds::Text | Holds::Words(_) | Holds::Key { .. } => Kind::Texts(Vec::new()),
                Holds::List { .. } => Kind::Lists(Vec::new()),
                Holds::Whole => Kind::Wholes(Vec::new()),
                Holds::Flag => Kind::Flags(Vec::new()),
                Holds::Date => Kind::Days(Vec::new()),
                Holds::Decimal { scale } => {
                    Kind::Decimals { scale: scales.get(&at).copied().unwrap_or(scale), numbers: Vec::new() }
                }
            },
            is_key,
        )
    };
    let mut lanes: Vec<Lane> = table.columns.iter().enumerate().map(lane).collect();
    lanes.extend([0; 2].map(|_| Lane::new(Kind::Lists(Vec::new()), false)));
    lanes
}
