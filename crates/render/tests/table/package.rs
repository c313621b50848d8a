use crate::sample::{package, places, readings, table};
use dossier_render::table::csv::{Written, write};
use dossier_render::table::package::describe;
use dossier_render::table::{About, Cell, Column, Holds, Missing, Table};
use serde_json::Value;
use std::io;

fn written(table: &Table<'_>) -> Written {
    write(table, io::sink()).unwrap()
}

fn described(tables: &[&Table<'_>]) -> Value {
    let written: Vec<Written> = tables.iter().map(|table| written(table)).collect();
    let both: Vec<_> = tables.iter().copied().zip(&written).collect();
    serde_json::from_str(&describe(&package(), &both).unwrap()).unwrap()
}

/// A table that refers to another.
fn referring(table: &'static str, column: &'static str) -> Table<'static> {
    let about = About { name: "referring", title: "Referring", description: "One row.", key: &["to"] };
    let holds = Holds::Key { table, column };
    Table::of(about, vec![Column::new("to", "To", holds, "the other row", |(): &()| Cell::text("x"))], vec![()])
}

fn refused(tables: &[&Table<'_>]) -> String {
    let nothing = Written { rows: 0, bytes: 0, sha256: String::new() };
    let both: Vec<_> = tables.iter().map(|table| (*table, &nothing)).collect();
    describe(&package(), &both).unwrap_err().to_string()
}

#[test]
fn the_sample_is_described_as_it_always_was() {
    let (places, readings) = (places(), table(readings()));
    let (of_places, of_readings) = (written(&places), written(&readings));
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(
            "datapackage",
            describe(&package(), &[(&places, &of_places), (&readings, &of_readings)]).unwrap()
        );
    });
}

#[test]
fn bytes_and_hash_are_those_of_the_file() {
    let places = places();
    let written = written(&places);
    let package = described(&[&places]);
    assert_eq!(package["resources"][0]["bytes"], written.bytes);
    assert_eq!(package["resources"][0]["hash"], format!("sha256:{}", written.sha256));
}

#[test]
fn every_reason_for_a_missing_value_is_explained_and_none_twice() {
    let package = described(&[&places()]);
    let listed = package["resources"][0]["schema"]["missingValues"].as_array().unwrap();
    let of = |key: &str| listed.iter().map(|missing| missing[key].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(of("value"), Missing::ALL.map(Missing::marker));
    assert_eq!(of("label"), Missing::ALL.map(Missing::label));
    let mut values = of("value");
    values.sort();
    values.dedup();
    assert_eq!(values.len(), Missing::ALL.len());
}

#[test]
fn a_table_that_refers_to_itself_names_no_resource() {
    let package = described(&[&places(), &table(readings())]);
    let foreign = &package["resources"][1]["schema"]["foreignKeys"];
    assert_eq!(foreign[0]["reference"]["resource"], "places");
    assert_eq!(foreign[1]["reference"].get("resource"), None);
}

#[test]
fn a_key_of_a_table_that_is_not_there_is_named() {
    insta::assert_snapshot!(refused(&[&referring("nowhere", "id")]), @"table `nowhere` is not in the package, and column `referring.to` refers to it");
    insta::assert_snapshot!(refused(&[&referring("places", "id"), &places()]), @"table `places` has no column `id`, which referring.to names");
}
