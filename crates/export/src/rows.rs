//! Rows of tables as listings read them: cells as text, by the names of their columns, and where each row is listed.
use crate::Home;
use render::document::Prose;
use render::listing::Field;
use render::table::{Cell, Holds, Table};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// The page of what belongs to no state.
pub const NOWHERE: &str = "other";

/// A row by the names of its columns.
pub type Row = BTreeMap<&'static str, String>;

pub fn rows(table: &Table<'_>) -> Vec<Row> {
    let names: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
    let mut rows = Vec::new();
    let Ok(()) = table.each(|row| {
        let cells = table.columns.iter().zip(row).map(|(field, cell)| shown(&field.holds, cell));
        rows.push(names.iter().copied().zip(cells).collect());
        Ok::<(), Infallible>(())
    });
    rows
}

/// A cell as text; one without a value is empty.
fn shown(holds: &Holds, cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => text.to_string(),
        Cell::List(texts) => holds.joined(texts),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => number.normalize().to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Missing(_) => String::new(),
    }
}

pub fn get<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

pub fn page_of(code: &str) -> String {
    format!("figures-{}", code.to_lowercase())
}

/// The name of the file and the page of a state's brief: its code, but where Windows keeps that name for a device.
///
/// ```
/// use dossier_export::catalogue::brief_of;
///
/// assert_eq!(brief_of("CRI"), "CRI");
/// assert_eq!(brief_of("CON"), "CON-state");
/// ```
pub fn brief_of(code: &str) -> String {
    match code {
        "AUX" | "CON" | "NUL" | "PRN" => format!("{code}-state"),
        _ => code.to_owned(),
    }
}

/// The state on whose page a row stands.
pub fn home(row: &Row) -> &str {
    let states = ["receiver", "sender"].map(|side| get(row, side));
    states.into_iter().find(|code| !code.is_empty()).unwrap_or(NOWHERE)
}

/// Where the figures of an arrangement are listed.
pub fn figures_of(home: &Home<'_>) -> String {
    let (sender, receiver) = home.record.states();
    let state = receiver.or(sender);
    let code = state.as_ref().map_or(NOWHERE, |code| code.as_str());
    format!("{}#{}", page_of(code), home.id())
}

/// The page on which a row stands.
pub fn states_page(row: &Row) -> String {
    page_of(home(row))
}

/// The address of a figure, as references have it.
pub fn address(row: &Row) -> String {
    format!("{}#{}", get(row, "record"), get(row, "item"))
}

/// What a link to a figure ends in.
pub fn figure_anchor(row: &Row) -> String {
    format!("{}--{}", get(row, "record"), get(row, "item"))
}

/// The line of the record it was read from. A link says the rest of the path.
pub fn place(row: &Row) -> Field {
    let (path, line, link) = (get(row, "path"), get(row, "line"), get(row, "link"));
    if link.is_empty() {
        return format!("{path}:{line}").into();
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    Prose::default().link(link, format!("{name}:{line}")).into()
}
