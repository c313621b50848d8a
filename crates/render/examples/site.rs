//! Writes the samples as pages for a browser into a folder: `site FOLDER [ROWS]`.
#[path = "../tests/samples/mod.rs"]
mod samples;

use dossier_render::Rgb;
use dossier_render::html::{Files, Options, Words, render};
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("where should the pages go?")?);
    let rows = arguments.next().map_or(Ok(10_000), |rows| rows.parse())?;
    let briefs = [
        ("brief".to_owned(), samples::brief(1)),
        ("hostile".to_owned(), samples::hostile()),
        ("arabic".to_owned(), samples::right_to_left()),
        ("empty".to_owned(), samples::empty()),
    ];
    let options = Options {
        // One that letters cannot be read in as it is.
        accent: Some(Rgb(0xff, 0xdd, 0x00)),
        logo: None,
        organisation: "Sample <b>Library</b>".to_owned(),
        edition: "Data as of 12 March 2026".to_owned(),
        draft: Some("Draft".to_owned()),
        files: vec![Files {
            title: "Every <i>figure</i>".into(),
            formats: vec![
                ("CSV", "../csv/figures.csv".to_owned()),
                ("Parquet", "../parquet/figures.parquet".to_owned()),
            ],
        }],
        words: Words::english(),
    };
    std::fs::create_dir_all(&folder)?;
    for (name, page) in render(&briefs, &[samples::hostile_listing(), samples::many(rows)], &options) {
        std::fs::write(folder.join(name), page)?;
    }
    Ok(())
}
