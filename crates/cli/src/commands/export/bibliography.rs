//! The sources for programs that keep references: CSL-JSON and BibTeX.
use crate::Failure;
use crate::output::{self, Pending};
use ::export::{Register, bibliography};
use std::path::Path;

pub fn csl(register: &Register<'_>, out: &Path) -> Result<Vec<Pending>, Failure> {
    let write = |out: &mut output::Out| bibliography::csl(register, out).map_err(output::Trouble::Disk);
    Ok(vec![output::prepare(out.join("sources.csl.json"), write)?.0])
}

pub fn bibtex(register: &Register<'_>, out: &Path) -> Result<Vec<Pending>, Failure> {
    let write = |out: &mut output::Out| bibliography::bibtex(register, out).map_err(output::Trouble::Disk);
    Ok(vec![output::prepare(out.join("sources.bib"), write)?.0])
}
