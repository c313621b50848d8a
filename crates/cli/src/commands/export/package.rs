//! The tables: as CSV with the Data Package that describes them, as JSON, as a workbook.
use super::{Asked, Failure};
use crate::arguments::Format;
use jiff::civil::Date;
use render::pdf::Attachment;
use render::table::package::{self, Licence};
use render::table::{Table, TableError, csv, json, xlsx};
use std::path::{Path, PathBuf};

/// The files of a package.
pub struct Package {
    files: Vec<File>,
    created: Date,
}

struct File {
    name: String,
    description: String,
    bytes: Vec<u8>,
}

impl Package {
    pub fn of(tables: &[Table<'_>], version: &str, created: Date) -> Result<Self, Failure> {
        let failed = |error: TableError| Failure::Export(error.to_string());
        let mut files = Vec::new();
        let mut written = Vec::new();
        for table in tables {
            let mut bytes = Vec::new();
            written.push((table, csv::write(table, &mut bytes).map_err(failed)?));
            let description = table.about.description.to_owned();
            files.push(File { name: format!("{}.csv", table.about.name), description, bytes });
        }
        let described: Vec<_> = written.iter().map(|(table, written)| (*table, written)).collect();
        let package = about(version, created);
        files.push(File {
            name: "datapackage.json".to_owned(),
            description: "The types and meanings of the tables’ columns".to_owned(),
            bytes: package::describe(&package, &described).map_err(failed)?.into_bytes(),
        });
        Ok(Self { files, created })
    }

    /// The files as they are attached to a brief.
    pub fn attachments(&self) -> Vec<Attachment> {
        let attachment = |file: &File| Attachment {
            name: file.name.clone(),
            media_type: if file.name.ends_with(".csv") { "text/csv" } else { "application/json" }.to_owned(),
            description: file.description.clone(),
            bytes: file.bytes.clone(),
            modified: self.created,
        };
        self.files.iter().map(attachment).collect()
    }

    pub fn into_files(self, folder: &str) -> impl Iterator<Item = (PathBuf, Vec<u8>)> {
        self.files.into_iter().map(move |file| (Path::new(folder).join(file.name), file.bytes))
    }
}

/// What the tables are together.
fn about(version: &str, created: Date) -> package::Package<'_> {
    package::Package {
        name: "third-country-transfer-arrangements",
        title: "Third-country transfer arrangements",
        description: "Public claims about arrangements under which a state sends people who are not its nationals to \
                      another, each with its sources. Figures carry the bounds their wording allows.",
        version,
        created,
        homepage: None,
        licences: vec![Licence::CC_BY_4_0],
        sources: Vec::new(),
    }
}

/// The tables in the formats of one file that were asked for, and as lines of JSON.
pub fn others(
    asked: &Asked,
    tables: &[Table<'_>],
    version: &str,
    created: Date,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    let failed = |error: TableError| Failure::Export(error.to_string());
    let about = about(version, created);
    let mut files = Vec::new();
    if asked.wants(Format::Json) {
        let mut bytes = Vec::new();
        json::write(&about, tables, &mut bytes).map_err(failed)?;
        let folder = Path::new("json");
        files.push((folder.join("dossier.json"), bytes));
        let schema = format!("{:#}\n", json::schema(&about, tables));
        files.push((folder.join("dossier.schema.json"), schema.into_bytes()));
    }
    for table in tables.iter().filter(|_| asked.wants(Format::Ndjson)) {
        let mut bytes = Vec::new();
        json::write_lines(table, &mut bytes).map_err(failed)?;
        files.push((Path::new("ndjson").join(format!("{}.ndjson", table.about.name)), bytes));
    }
    if asked.wants(Format::Xlsx) {
        files.push((PathBuf::from("dossier.xlsx"), xlsx::workbook(&about, tables).map_err(failed)?));
    }
    Ok(files)
}
