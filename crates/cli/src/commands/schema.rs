//! `dossier schema`: the JSON Schema of a kind of record.
use crate::arguments::Schema;
use crate::{Exit, Failure, output};
use model::Kind;

pub fn run(arguments: &Schema) -> Result<Exit, Failure> {
    let kinds = || Kind::ALL.into_iter().chain([Kind::Config]);
    let text = match &arguments.kind {
        None => kinds().map(|kind| format!("{}\n", kind.schema())).collect(),
        Some(written) => {
            let kind = kinds().find(|kind| kind.schema() == written || kind.folder() == written).ok_or_else(|| {
                let names: Vec<&str> = kinds().map(Kind::schema).collect();
                Failure::usage(format!("there is no kind `{written}`"), format!("the kinds are {}", names.join(", ")))
            })?;
            model::schema::text(kind)
        }
    };
    output::print(text.as_bytes())?;
    Ok(Exit::Clean)
}
