//! What is written beside the pages and holds what they hold, for them to lead to.
use super::Asked;
use crate::arguments::Format;
use export::Words;
use render::document::Prose;
use render::html::Files;
use render::table::Table;

/// The briefs, by their titles and paths without ending, and the tables, each in the formats that were asked for.
pub fn beside<'b>(
    asked: &Asked,
    briefs: impl Iterator<Item = (&'b str, String)>,
    tables: &[Table<'_>],
    words: Words,
) -> Vec<Files> {
    let wanted = |formats: &[(Format, &'static str, String)]| -> Vec<(&'static str, String)> {
        let wanted = formats.iter().filter(|(format, ..)| asked.wants(*format));
        wanted.map(|(_, name, path)| (*name, format!("../{path}"))).collect()
    };
    let brief = |(title, path): (&str, String)| Files {
        title: title.into(),
        formats: wanted(&[(Format::Pdf, "PDF", format!("{path}.pdf")), (Format::Md, "Markdown", format!("{path}.md"))]),
    };
    let together = Files {
        title: words.all_tables().into(),
        formats: wanted(&[
            (Format::Xlsx, "XLSX", "dossier.xlsx".to_owned()),
            (Format::Json, "JSON", "json/dossier.json".to_owned()),
            (Format::Json, "JSON Schema", "json/dossier.schema.json".to_owned()),
            (Format::Csv, "Data Package", "csv/datapackage.json".to_owned()),
        ]),
    };
    let table = |table: &Table<'_>| {
        let name = table.about.name;
        let mut formats = wanted(&[
            (Format::Csv, "CSV", format!("csv/{name}.csv")),
            (Format::Ndjson, "NDJSON", format!("ndjson/{name}.ndjson")),
            (Format::Parquet, "Parquet", format!("parquet/{name}.parquet")),
        ]);
        if name == "sources" {
            formats.extend(wanted(&[
                (Format::Csl, "CSL-JSON", "sources.csl.json".to_owned()),
                (Format::Bibtex, "BibTeX", "sources.bib".to_owned()),
            ]));
        }
        Files { title: Prose::default().then(words.recorded(table.about.title)), formats }
    };
    let all = briefs.map(brief).chain([together]).chain(tables.iter().map(table));
    all.filter(|files| !files.formats.is_empty()).collect()
}
