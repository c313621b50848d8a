//! The tables: as CSV with the Data Package that describes them, as JSON, as Parquet, as a workbook.
use super::Failure;
use crate::arguments::Format;
use crate::output::{self, Out, Pending, Trouble};
use jiff::civil::Date;
use rayon::prelude::*;
use render::pdf::Attachment;
use render::table::csv::Written;
use render::table::package::{self, Licence};
use render::table::{Table, TableError, csv, json, parquet, xlsx};
use std::path::Path;

/// The name of the description of a package.
const DESCRIPTION: &str = "datapackage.json";

/// The tables, and what is said of them together.
pub struct Tables<'a> {
    pub all: &'a [Table<'a>],
    pub version: &'a str,
    pub created: Date,
    /// Whether errors in the dataset may have been passed over.
    pub is_draft: bool,
    /// The folder of what is written.
    pub out: &'a Path,
}

/// The files of a package, in memory: to be attached.
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
    pub fn of(tables: &Tables<'_>) -> Result<Self, Failure> {
        let write = |table: &Table<'_>| {
            let mut bytes = Vec::new();
            csv::write(table, &mut bytes).map(|written| (written, bytes))
        };
        let made: Vec<(Written, Vec<u8>)> = tables.all.par_iter().map(write).collect::<Result<_, _>>()?;
        let description = tables.described(made.iter().map(|(written, _)| written))?;
        let mut files = Vec::new();
        for (table, (_, bytes)) in tables.all.iter().zip(made) {
            let description = table.about.description.to_owned();
            files.push(File { name: format!("{}.csv", table.about.name), description, bytes });
        }
        files.push(File {
            name: DESCRIPTION.to_owned(),
            description: "The types and meanings of the tables’ columns".to_owned(),
            bytes: description.into_bytes(),
        });
        Ok(Self { files, created: tables.created })
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
}

impl Tables<'_> {
    /// The CSV files and their description. Row by row, unless they were made before.
    pub fn csv(&self, made: Option<&Package>) -> Result<Vec<Pending>, Failure> {
        let folder = self.out.join("csv");
        if let Some(package) = made {
            return package.files.iter().map(|file| super::prepared(folder.join(&file.name), &file.bytes)).collect();
        }
        let write = |table: &Table<'_>| {
            let path = folder.join(format!("{}.csv", table.about.name));
            output::prepare(path, |out| Ok(csv::write(table, out)?))
        };
        let (mut files, written): (Vec<Pending>, Vec<Written>) =
            self.all.par_iter().map(write).collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        let description = self.described(written.iter())?;
        files.push(super::prepared(folder.join(DESCRIPTION), description.as_bytes())?);
        Ok(files)
    }

    /// The tables in another format of tables.
    pub fn others(&self, format: Format) -> Result<Vec<Pending>, Failure> {
        let about = self.about();
        match format {
            Format::Json => {
                let folder = self.out.join("json");
                let write = |out: &mut Out| Ok(json::write(&about, self.all, out)?);
                let (whole, ()) = output::prepare(folder.join("dossier.json"), write)?;
                let schema = format!("{:#}\n", json::schema(&about, self.all));
                Ok(vec![whole, super::prepared(folder.join("dossier.schema.json"), schema.as_bytes())?])
            }
            Format::Ndjson => self.each("ndjson", |table, out| json::write_lines(table, out)),
            Format::Parquet => self.each("parquet", |table, out| parquet::write(&about, table, out)),
            Format::Xlsx => {
                let write = |out: &mut Out| Ok(xlsx::write(&about, self.all, self.out, out)?);
                Ok(vec![output::prepare(self.out.join("dossier.xlsx"), write)?.0])
            }
            Format::Csv | Format::Csl | Format::Bibtex | Format::Pdf | Format::Html | Format::Md => Ok(Vec::new()),
        }
    }

    /// A file for each table, in a folder that is called as its files end.
    fn each(
        &self,
        ending: &str,
        write: impl Fn(&Table<'_>, &mut Out) -> Result<(), TableError> + Sync,
    ) -> Result<Vec<Pending>, Failure> {
        let folder = self.out.join(ending);
        let one = |table: &Table<'_>| {
            let path = folder.join(format!("{}.{ending}", table.about.name));
            output::prepare(path, |out| Ok(write(table, out)?)).map(|(file, ())| file)
        };
        self.all.par_iter().map(one).collect()
    }

    fn described<'w>(&self, written: impl Iterator<Item = &'w Written>) -> Result<String, Failure> {
        let described: Vec<_> = self.all.iter().zip(written).collect();
        Ok(package::describe(&self.about(), &described)?)
    }

    /// What the tables are together.
    fn about(&self) -> package::Package<'_> {
        package::Package {
            name: "third-country-transfer-arrangements",
            title: "Third-country transfer arrangements",
            description: "Public claims about arrangements under which a state sends people who are not its nationals \
                          to another, each with its sources. Figures carry the bounds their wording allows.",
            version: self.version,
            created: self.created,
            homepage: None,
            licences: vec![Licence::CC_BY_4_0],
            sources: Vec::new(),
            is_draft: self.is_draft,
        }
    }
}

impl From<TableError> for Trouble {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Write(error) => Self::Disk(error),
            error => Self::Other(error.into()),
        }
    }
}

impl From<TableError> for Failure {
    fn from(error: TableError) -> Self {
        Self::Export(error.to_string())
    }
}
