//! `dossier review`: notes that a record was read again, in a `[[review]]` below the others, and changes nothing else.
use super::lint::{self, Checked};
use crate::arguments::{Levels, Review};
use crate::{Exit, Failure, output, quoted};
use jiff::civil::Date;
use model::record::{Outcome, Record};
use model::{File, Kind};
use report::visible;
use shape::{Type, Value as _, nearest};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use syntax::{Document, Edit, Form};

pub fn run(arguments: &Review) -> Result<Exit, Failure> {
    let mut checked = lint::check(&arguments.place, &Levels::default())?;
    let today = checked.summary.today;
    let file = record(&checked, &arguments.id)?;
    let outcome = outcome(&arguments.outcome)?;
    let reads = !matches!(outcome, "unreachable" | "deferred");
    if reads && arguments.checked.is_empty() {
        return Err(Failure::usage(
            "a review that read nothing is none".to_owned(),
            "name the sources that were read: `--checked ID,ID`, or say `--outcome deferred`",
        ));
    }
    for source in &arguments.checked {
        known(source, &checked)?;
    }
    is_first(&file, today)?;
    let edit = edit(&file, &entry(arguments, outcome, today))?;
    let after = syntax::rewrite(&file.text, &[edit]).map_err(|refusal| {
        Failure::usage(
            format!("no review can be added to `{}`: {refusal}", file.path),
            "`dossier lint` shows what is wrong with it",
        )
    })?;
    let after = after.into_text();
    if let Some(wrong) = checked.new_error(&file.path, &after)? {
        return Err(Failure::usage(format!("nothing was written: {wrong}"), "put that right first"));
    }
    output::rewrite(Path::new(&*file.path), &file.text, &after)?;
    output::tell(&format!("noted in {}: reviewed on {today}, {outcome}", visible::line(&file.path)));
    Ok(Exit::Clean)
}

/// Whether records of a kind say when they were read last; a source and a vocabulary do not.
fn has_reviews(kind: Kind) -> bool {
    !kind.is_vocabulary() && kind != Kind::Config && Record::shape(kind).key("review").is_some()
}

/// The record of this id, among those that keep reviews.
fn record(checked: &Checked, id: &str) -> Result<Arc<File>, Failure> {
    let files = || checked.workspace.dataset().files().filter(|file| file.kind.is_some_and(has_reviews));
    let place = |file: &File| format!("{}/{}", file.kind.map_or("", Kind::folder), file.stem);
    let named: Vec<&Arc<File>> =
        files().filter(|file| *file.stem == *id || place(file) == id || *file.path == *id).collect();
    match *named {
        [file] => Ok(file.clone()),
        [] => Err(no_such_record(checked, id, files().map(|file| &*file.stem))),
        _ => {
            // Two of one kind are told apart by their files alone.
            let distinct: BTreeSet<String> = named.iter().map(|file| place(file)).collect();
            let is_told = distinct.len() == named.len();
            let name = |file: &&Arc<File>| if is_told { place(file) } else { file.path.to_string() };
            let places: Vec<String> = named.iter().map(|file| format!("`{}`", name(file))).collect();
            Err(Failure::usage(
                format!("{} records are called `{id}`", named.len()),
                format!("say which: {}", places.join(" or ")),
            ))
        }
    }
}

fn no_such_record<'a>(checked: &Checked, id: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    let has_no_reviews = checked.workspace.dataset().files().find(|file| *file.stem == *id).and_then(|file| file.kind);
    if let Some(kind) = has_no_reviews {
        return Failure::usage(
            format!("`{id}` is a {}, which keeps no reviews", kind.noun()),
            "name the record that cites it",
        );
    }
    let help = match nearest(id, known) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "name a record by the stem of its file".to_owned(),
    };
    Failure::usage(format!("there is no record `{id}`"), help)
}

fn outcome(written: &str) -> Result<&'static str, Failure> {
    let Type::Word(vocabulary) = Outcome::TYPE else {
        return Err(Failure::Internal("outcomes are no words".to_owned()));
    };
    let words: Vec<&'static str> = vocabulary.words.iter().map(|word| word.word).collect();
    words.iter().copied().find(|word| *word == written).ok_or_else(|| {
        Failure::usage(
            format!("`{written}` is no outcome of a review"),
            format!("the outcomes are {}", words.join(", ")),
        )
    })
}

/// Whether a source is in the dataset.
fn known(source: &str, checked: &Checked) -> Result<(), Failure> {
    let index = checked.workspace.dataset().index();
    if index.record(Kind::Source, source).is_some() {
        return Ok(());
    }
    let help = match nearest(source, index.ids(Kind::Source)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("write it first: `dossier new source {source}`"),
    };
    Err(Failure::usage(format!("there is no source `{source}`"), help))
}

/// A review is known by its day; a second one of that day would have the same address.
fn is_first(file: &File, today: Date) -> Result<(), Failure> {
    let reviews = file.record.iter().filter_map(Record::upkeep).flat_map(|upkeep| upkeep.review.iter());
    if reviews.into_iter().any(|review| review.on.day() == Some(today)) {
        return Err(Failure::usage(
            format!("`{}` has a review of {today} already", file.stem),
            format!("add what was read to its `checked` in `{}`", file.path),
        ));
    }
    Ok(())
}

fn entry(arguments: &Review, outcome: &str, today: Date) -> String {
    let by = arguments.by.as_deref().map(|by| format!("reviewer = {}\n", quoted::quoted(by))).unwrap_or_default();
    let checked = match &*arguments.checked {
        [] => String::new(),
        sources => {
            let mut named = BTreeSet::new();
            let once = sources.iter().map(String::as_str).filter(|source| named.insert(*source));
            format!("checked = {}\n", quoted::list(once))
        }
    };
    format!("[[review]]\non = \"{today}\"\n{by}outcome = \"{outcome}\"\n{checked}")
}

/// Puts an entry below the last review, or at the end of the file.
fn edit(file: &File, entry: &str) -> Result<Edit, Failure> {
    let document = Document::parse(file.id, file.text.to_string());
    if let Some(error) = document.errors().first() {
        return Err(Failure::usage(
            format!("`{}` has a syntax error: {}", file.path, visible::line(&error.message)),
            "put it right first; `dossier lint` shows where it is",
        ));
    }
    let text = document.text();
    let last = document.root().get("review").filter(|reviews| reviews.is_list() && !reviews.is_empty());
    if last.is_some_and(|reviews| reviews.form() == Form::Inline) {
        return Err(Failure::usage(
            format!("the reviews of `{}` stand in one list", file.path),
            "write each below a `[[review]]` of its own first",
        ));
    }
    let behind = last.and_then(|reviews| reviews.children().last()).and_then(|review| {
        let end = review.extent().range().end;
        let end = end + text.get(end..)?.find('\n')? + 1;
        Some(end + remarks(text.get(end..)?))
    });
    let at = behind.unwrap_or(text.len());
    let above = text.get(..at).unwrap_or_default();
    let gap = match () {
        () if above.trim_start_matches('\u{feff}').is_empty() => "",
        () if above.ends_with("\n\n") || above.ends_with("\n\r\n") => "",
        () if above.ends_with('\n') => "\n",
        () => "\n\n",
    };
    let at = u32::try_from(at).map_err(|_| Failure::Internal("a file is longer than files are".to_owned()))?;
    Ok(Edit::insert(file.id, at, format!("{gap}{entry}")))
}

/// The length of the comments that a text begins with, where they belong to what is above them: the head of a table that
/// follows at once has them for its own.
fn remarks(text: &str) -> usize {
    let is_comment = |line: &&str| line.trim_start().starts_with('#');
    let length = text.split_inclusive('\n').take_while(is_comment).map(str::len).sum();
    let next = text.get(length..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    if next.trim().is_empty() { length } else { 0 }
}
