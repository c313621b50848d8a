//! `dossier fmt`: records written the one way, each whole or not at all.
use crate::arguments::Fmt;
use crate::project::{self, Project};
use crate::rooted::Top;
use crate::{Exit, Failure, output, patch};
use model::record::Record;
use model::{Content, FileId, Kind};
use rayon::prelude::*;
use report::visible;
use std::collections::BTreeSet;
use std::path::Path;
use syntax::{Document, Lines};

/// What became of a file.
enum Outcome {
    AsItWas,
    Changed {
        path: String,
        before: String,
        after: String,
    },
    /// It cannot be formatted, for this reason.
    Left(String),
}

pub fn run(arguments: &Fmt) -> Result<Exit, Failure> {
    let project = Project::find(arguments.dataset.as_deref())?;
    let mut files = project.contents();
    if !arguments.paths.is_empty() {
        files = project::named(&arguments.paths, files, |(path, _)| path)?;
    }
    if files.is_empty() {
        output::tell(&format!("nothing to format: `{}` holds no records", project::shown(&project.dataset)));
        return Ok(Exit::Nothing);
    }
    let count = files.len();
    let outcomes: Vec<Outcome> = files.into_par_iter().map(|(path, content)| format(path, content)).collect();
    let (mut changed, mut left, mut unwritten, mut shown) = (0, 0, 0, String::new());
    let (top, mut seen) = (Top::of(&project), BTreeSet::new());
    for outcome in outcomes {
        match outcome {
            Outcome::AsItWas => {}
            // Another name of a file that has been dealt with.
            Outcome::Changed { path, .. } if !seen.insert(top.real(&path)) => {}
            Outcome::Left(reason) => {
                left += 1;
                output::tell(&reason);
            }
            Outcome::Changed { path, before, after } => {
                if arguments.diff {
                    shown.push_str(&patch::unified(&top.real(&path), &before, &after));
                } else if arguments.check {
                    shown.push_str(&format!("{}\n", visible::line(&path)));
                } else if !output::rewrite_or_tell(Path::new(&path), &before, &after) {
                    unwritten += 1;
                    continue;
                }
                changed += 1;
            }
        }
    }
    let shown = if arguments.diff { patch::printed(&shown) } else { shown.as_str().into() };
    output::print(shown.as_bytes())?;
    let is_dry = arguments.check || arguments.diff;
    let verb = if is_dry { "would be written anew" } else { "written anew" };
    let untouched = if left > 0 { format!(", {left} left as they are") } else { String::new() };
    let failed = if unwritten > 0 { format!(", {unwritten} could not be written") } else { String::new() };
    output::tell(&format!("{changed} of {count} files {verb}{untouched}{failed}"));
    if is_dry && changed > 0 && arguments.check {
        output::tell("`dossier fmt` writes them, `dossier fmt --diff` shows how");
    }
    if unwritten > 0 {
        return Ok(Exit::Failed);
    }
    Ok(if left > 0 || is_dry && changed > 0 { Exit::Found } else { Exit::Clean })
}

fn format(path: String, content: Content) -> Outcome {
    let left = |reason: String| Outcome::Left(format!("{}: {reason}; the file is left as it is", visible::line(&path)));
    // What lies in no kind's folder is a finding of the linter; what keys it may have nobody knows.
    let Some(kind) = Kind::of_path(&path) else { return Outcome::AsItWas };
    let text = match content {
        Content::Text(text) => text,
        Content::NotText { .. } => return left("this is no UTF-8 text".to_owned()),
        Content::Unreadable(reason) => return left(reason),
    };
    let document = Document::parse(FileId(0), text);
    if let Some(error) = document.errors().first() {
        let place = Lines::new().place(document.text(), error.span.start);
        return left(format!("line {}, column {}: {}", place.line, place.column, visible::line(&error.message)));
    }
    match shape::canonical(&document, Record::whole(kind)) {
        None => left("it cannot be written anew without changing what it says".to_owned()),
        Some(after) if after == document.text() => Outcome::AsItWas,
        Some(after) => Outcome::Changed { path, before: document.into_text(), after },
    }
}
