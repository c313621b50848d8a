//! The least that any linter of a dataset does: find the files, read them, parse them. `cargo xtask bench` holds the
//! whole program against it.
//!
//! ```text
//! floor [--read]        in the folder of a project; with --read, without parsing
//! ```
#![expect(clippy::print_stdout, reason = "a measurement")]
use dossier_cli::Project;
use model::{Content, FileId};
use rayon::prelude::*;
use syntax::Document;

// As the program has it: with another it would be memory that is measured, and not what the program does beyond this.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let only_read = std::env::args().any(|argument| argument == "--read");
    let contents = Project::find(None).map_err(|failure| failure.to_string())?.contents();
    if only_read {
        println!("{} files", contents.len());
        return Ok(());
    }
    let parse = |(_, content): (String, Content)| match content {
        Content::Text(text) => Document::parse(FileId(0), text).errors().len(),
        Content::NotText { .. } | Content::Unreadable(_) => 1,
    };
    let errors: usize = contents.into_par_iter().with_min_len(16).map(parse).sum();
    println!("{errors} errors");
    Ok(())
}
