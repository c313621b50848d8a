//! Writes the tests' sample tables and their `datapackage.json` into a folder, for validators that are not ours.
//!
//! ```text
//! cargo run -p dossier-render --example sample_package -- FOLDER
//! frictionless validate FOLDER/datapackage.json
//! ```
use dossier_render::table::{csv, package};
use std::error::Error;
use std::fs::{self, File};
use std::path::PathBuf;

#[path = "../tests/table/sample.rs"]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("the folder to write to is the first argument")?);
    fs::create_dir_all(&folder)?;
    let tables = [sample::places(), sample::table(sample::readings())];
    let mut described = Vec::new();
    for table in &tables {
        let file = File::create(folder.join(format!("{}.csv", table.about.name)))?;
        described.push((table, csv::write(table, file)?));
    }
    let pairs: Vec<_> = described.iter().map(|(table, written)| (*table, written)).collect();
    fs::write(folder.join("datapackage.json"), package::describe(&sample::package(), &pairs)?)?;
    Ok(())
}
