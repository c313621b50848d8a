//! One workbook for a spreadsheet: a sheet of notes, then a sheet for each table, its header frozen and filtered.
//!
//! Texts are written as texts, so that none is run as a formula; numbers, dates and flags as what they are. A spreadsheet
//! keeps fifteen digits of a number: one with more is written as text. What has no value shows why, as in the CSV.
//!
//! Rows go to temporary files as they come; in memory stay the texts of the cells, each once, since a workbook keeps them apart
//! from its sheets.
use super::package::Package;
use super::{Cell, Holds, Missing, Table, TableError, Word};
use crate::units;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;
use std::error::Error as _;
use std::io;
use std::path::Path;

/// The most rows of a sheet, the header among them.
const MOST_ROWS: u32 = 1_048_576;
/// The most letters of a cell, as a spreadsheet counts them: in UTF-16.
const MOST_LETTERS: usize = 32_767;
/// Stands at the end of a text that is cut.
const CUT: &str = "… (cut here; the CSV has all of it)";
/// The most digits that a spreadsheet keeps.
const MOST_DIGITS: usize = 15;

/// Writes the workbook. Rows wait in temporary files of the folder, which leave nothing behind.
///
/// # Errors
/// When a cell does not fit its column, when a key cell is missing, when a table has more rows than a sheet, and when the
/// folder or `out` takes no more.
pub fn write(
    package: &Package<'_>,
    tables: &[Table<'_>],
    folder: &Path,
    out: impl io::Write + Send,
) -> Result<(), TableError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    book.set_tempdir(folder).map_err(failed)?;
    let created = day(package.created)?;
    book.set_properties(&DocProperties::new().set_title(package.title).set_creation_datetime(&created));
    notes(book.add_worksheet(), package, tables, &looks).map_err(failed)?;
    for table in tables {
        let sheet = book.add_worksheet_with_low_memory().map_err(failed)?;
        head(sheet, table, &looks).map_err(failed)?;
        let mut last = 0;
        table.each_checked(0..table.parts(), |row, cells| {
            let row = u32::try_from(row).ok().filter(|row| *row < MOST_ROWS);
            last = row.ok_or(TableError::TooLong { table: table.about.name, most: MOST_ROWS - 1 })?;
            let mut cells = (0_u16..).zip(&table.columns).zip(cells);
            cells.try_for_each(|((column, field), cell)| put(sheet, last, column, &field.holds, cell, &looks))
        })?;
        let width = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, last, width).map_err(failed)?;
    }
    book.save_to_writer(out).map_err(failed)
}

struct Looks {
    title: Format,
    head: Format,
    date: Format,
    missing: Format,
    prose: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: Format::new().set_bold().set_background_color(Color::RGB(0x00d6_e0ec)),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            missing: Format::new().set_font_color(Color::RGB(0x0052_5e6b)),
            prose: Format::new().set_text_wrap(),
        }
    }
}

fn notes(sheet: &mut Worksheet, package: &Package<'_>, tables: &[Table<'_>], looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name("notes")?;
    sheet.write_string_with_format(0, 0, package.title, &looks.title)?;
    sheet.set_column_width(0, 22)?.set_column_width(1, 26)?.set_column_width(2, 28)?.set_column_width(3, 90)?;
    let licences: Vec<&str> = package.licences.iter().map(|licence| licence.title).collect();
    let about = [
        ("about", package.described()),
        ("version", package.version.to_owned()),
        ("written", package.created.to_string()),
        ("licence", licences.join(", ")),
    ];
    let mut at = 1;
    for (name, text) in about {
        sheet.write_string(at, 0, name)?.write_string(at, 1, &*fitted(&text))?;
        at += 1;
    }
    at += 1;
    sheet.write_string_with_format(at, 0, "a cell without a value", &looks.head)?;
    sheet.write_string_with_format(at, 1, "meaning", &looks.head)?;
    for missing in Missing::ALL {
        at += 1;
        let marker = if missing == Missing::NotStated { "(empty)" } else { missing.marker() };
        sheet.write_string(at, 0, marker)?.write_string(at, 1, missing.label())?;
    }
    at += 2;
    for (column, name) in [(0, "sheet"), (1, "column"), (2, "title, or a word of it"), (3, "meaning")] {
        sheet.write_string_with_format(at, column, name, &looks.head)?;
    }
    for table in tables {
        at += 1;
        sheet.write_string(at, 0, table.about.name)?.write_string(at, 2, table.about.title)?;
        sheet.write_string_with_format(at, 3, table.about.description, &looks.prose)?;
        for field in &table.columns {
            at += 1;
            sheet.write_string(at, 0, table.about.name)?.write_string(at, 1, field.name)?;
            sheet.write_string(at, 2, field.title)?;
            sheet.write_string_with_format(at, 3, field.description, &looks.prose)?;
            let words = if let Holds::Words(words) = &field.holds { words.as_slice() } else { &[] };
            for Word { word, meaning } in words {
                at += 1;
                sheet.write_string(at, 0, table.about.name)?.write_string(at, 1, field.name)?;
                sheet.write_string(at, 2, *word)?;
                sheet.write_string_with_format(at, 3, *meaning, &looks.prose)?;
            }
        }
    }
    Ok(())
}

fn head(sheet: &mut Worksheet, table: &Table<'_>, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(table.about.name)?.set_freeze_panes(1, 0)?;
    for (column, field) in (0_u16..).zip(&table.columns) {
        let width = match field.holds {
            Holds::Text | Holds::List { .. } => 40,
            Holds::Key { .. } => 30,
            Holds::Words(_) => 18,
            Holds::Whole | Holds::Decimal { .. } | Holds::Date | Holds::Flag => 12,
        };
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, field.name, &looks.head)?;
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    holds: &Holds,
    cell: &Cell<'_>,
    looks: &Looks,
) -> Result<(), TableError> {
    match cell {
        Cell::Text(text) => sheet.write_string(row, column, &*fitted(text)),
        Cell::List(texts) => sheet.write_string(row, column, &*fitted(&holds.joined(texts))),
        Cell::Whole(number) => number_or_text(sheet, row, column, Decimal::from(*number)),
        Cell::Decimal(number) => number_or_text(sheet, row, column, number.normalize()),
        Cell::Date(date) => match day(*date) {
            Ok(day) => sheet.write_datetime_with_format(row, column, &day, &looks.date),
            // A spreadsheet's days begin in 1900.
            Err(_) => sheet.write_string(row, column, date.to_string()),
        },
        Cell::Flag(flag) => sheet.write_boolean(row, column, *flag),
        Cell::Missing(Missing::NotStated) => return Ok(()),
        Cell::Missing(missing) => sheet.write_string_with_format(row, column, missing.marker(), &looks.missing),
    }
    .map_err(failed)?;
    Ok(())
}

fn number_or_text(sheet: &mut Worksheet, row: u32, column: u16, number: Decimal) -> Result<&mut Worksheet, XlsxError> {
    let text = number.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    match number.to_f64().filter(|_| digits <= MOST_DIGITS) {
        Some(number) => sheet.write_number(row, column, number),
        None => sheet.write_string(row, column, text),
    }
}

/// A text that a cell has room for.
fn fitted(text: &str) -> Cow<'_, str> {
    units::fitted(text, MOST_LETTERS, CUT)
}

fn day(date: jiff::civil::Date) -> Result<ExcelDateTime, TableError> {
    let [year, month, day] =
        [date.year().unsigned_abs(), date.month().unsigned_abs().into(), date.day().unsigned_abs().into()];
    let month = u8::try_from(month).unwrap_or(1);
    let day = u8::try_from(day).unwrap_or(1);
    ExcelDateTime::from_ymd(year, month, day).map_err(failed)
}

fn failed(error: XlsxError) -> TableError {
    TableError::Write(match error {
        XlsxError::IoError(error) => error,
        // What lies behind an error of the archive, without the archive's own words.
        error => io::Error::other(error.source().map_or_else(|| error.to_string(), ToString::to_string)),
    })
}
