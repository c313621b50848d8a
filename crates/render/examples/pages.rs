//! Renders a sample to a file, to look at or to measure:
//! `pages OUT.pdf [brief|hostile|arabic|table|empty] [TIMES] [DRAFT] [FONT FILE]`.
#[path = "../tests/samples/mod.rs"]
mod samples;

use dossier_render::pdf::ExtraFont;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("where should the file go?")?;
    let kind = arguments.next();
    let times = arguments.next().map_or(Ok(1), |times| times.parse())?;
    let document = match kind.as_deref() {
        None | Some("brief") => samples::brief(times),
        Some("hostile") => samples::hostile(),
        Some("arabic") => samples::right_to_left(),
        Some("table") => samples::long_table(times),
        Some("empty") => samples::empty(),
        Some(other) => return Err(format!("no sample is called `{other}`").into()),
    };
    let mut options = samples::options();
    options.draft = arguments.next().filter(|word| !word.is_empty());
    if let Some(font) = arguments.next() {
        options.extra_fonts.push(ExtraFont::read(std::fs::read(font)?)?);
    }
    std::fs::write(path, dossier_render::pdf::render(&document, &options)?)?;
    Ok(())
}
