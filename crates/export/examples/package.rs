//! Writes the tables of a dataset with their `datapackage.json`, and the brief as plain text and as PDF, into a folder: for
//! validators that are not ours, and for eyes.
//!
//! ```text
//! cargo run -p dossier-export --example package -- dataset FOLDER 2026-11-23
//! frictionless validate FOLDER/datapackage.json
//! ```
#[path = "../tests/support/plain.rs"]
mod plain;

use dossier_export::brief::Context;
use model::{Content, Dataset};
use render::pdf::{Metadata, PdfOptions};
use render::table::{csv, package};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut argument = |what: &str| arguments.next().ok_or(format!("{what} is missing"));
    let (dataset, folder) = (PathBuf::from(argument("the dataset")?), PathBuf::from(argument("the folder")?));
    let today = argument("the day")?.parse()?;
    let mut files = Vec::new();
    collect(&dataset, &mut files)?;
    let dataset = Dataset::read(files);
    fs::create_dir_all(&folder)?;
    let tables = dossier_export::tables::all(&dataset, today);
    let mut written = Vec::new();
    for table in &tables {
        let file = fs::File::create(folder.join(format!("{}.csv", table.about.name)))?;
        written.push((table, csv::write(table, file)?));
    }
    let pairs: Vec<_> = written.iter().map(|(table, written)| (*table, written)).collect();
    let about = package::Package {
        name: "dossier",
        title: "Dossier",
        description: "Third-country transfer arrangements.",
        version: "0",
        created: today,
        homepage: None,
        licences: vec![package::Licence::CC_BY_4_0],
        sources: Vec::new(),
    };
    fs::write(folder.join("datapackage.json"), package::describe(&about, &pairs)?)?;
    let brief = dossier_export::brief::overview(&dataset, &Context { today, version: "example", config: None });
    fs::write(folder.join("brief.txt"), plain::plain(&brief))?;
    let options = PdfOptions::new(Metadata::new(today, "example"));
    fs::write(folder.join("brief.pdf"), render::pdf::render(&brief, &options)?)?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<(String, Content)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push((path.to_string_lossy().into_owned(), Content::of_bytes(fs::read(&path)?)));
        }
    }
    Ok(())
}
