//! `dossier completions`: what a shell needs to complete this program's arguments.
use crate::arguments::{Arguments, Completions};
use crate::{Exit, Failure, output};
use clap::CommandFactory as _;

pub fn run(arguments: &Completions) -> Result<Exit, Failure> {
    let mut bytes = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "dossier", &mut bytes);
    output::print(&bytes)?;
    Ok(Exit::Clean)
}
