//! Every file that is generated, as path and text.
use clap::{CommandFactory as _, ValueEnum as _};
use clap_complete::Shell;
use cli::Arguments;
use lint::RULES;
use model::Kind;
use std::fmt::Write as _;

/// Written by hand among generated files: the interfaces of `lint` and `diff --format json`, which tests hold to the code.
pub const BY_HAND: [&str; 2] = ["schemas/changes.schema.json", "schemas/findings.schema.json"];

/// The folders that hold nothing but generated files, save [`BY_HAND`].
pub const FOLDERS: [&str; 4] = ["schemas", "docs/rules", "docs/completions", "docs/man"];

/// All of them.
pub fn files() -> Result<Vec<(String, String)>, String> {
    let mut files = schemas();
    files.extend(rule_pages());
    files.extend(completions()?);
    files.extend(man_pages()?);
    files.sort();
    Ok(files)
}

/// The schemas of all files a dataset has, of the changes and of the findings.
pub fn schemas() -> Vec<(String, String)> {
    let kinds = Kind::ALL.into_iter().chain([Kind::Config]);
    let records = kinds.map(|kind| (format!("schemas/{}.schema.json", kind.schema()), model::schema::text(kind)));
    // Written by hand; named here so that it is not taken for a leftover.
    let findings = include_str!("../../../schemas/findings.schema.json").to_owned();
    let findings = ("schemas/findings.schema.json".to_owned(), findings);
    let changes = include_str!("../../../schemas/changes.schema.json").to_owned();
    let changes = ("schemas/changes.schema.json".to_owned(), changes);
    records.chain([changes, findings]).collect()
}

fn rule_pages() -> Vec<(String, String)> {
    let mut index =
        "# Rules\n\nMade by `cargo xtask generate` from the rules themselves; every example is run by the tests.\n\n"
            .to_owned();
    index.push_str("| code | name | level | |\n|---|---|---|---|\n");
    let mut files = Vec::new();
    for rule in RULES {
        let (code, name, level) = (rule.code, rule.name, rule.standing());
        let page = rule.page();
        // Writing to a string cannot fail.
        let _ = writeln!(index, "| [{code}]({code}.md) | {name} | {level} | {} |", page.summary);
        files.push((format!("docs/rules/{code}.md"), format!("# {code} · {name} · {level}\n\n{}", page.markdown())));
    }
    files.push(("docs/rules/README.md".to_owned(), index));
    files
}

fn completions() -> Result<Vec<(String, String)>, String> {
    let shells = Shell::value_variants().iter();
    shells
        .map(|shell| {
            let mut bytes = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "dossier", &mut bytes);
            let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
            Ok((format!("docs/completions/dossier.{shell}"), text))
        })
        .collect()
}

fn man_pages() -> Result<Vec<(String, String)>, String> {
    let mut program = Arguments::command();
    program.build();
    let commands = program.get_subcommands().filter(|command| command.get_name() != "help");
    let pages = std::iter::once(("dossier".to_owned(), program.clone()))
        .chain(commands.map(|command| (format!("dossier-{}", command.get_name()), command.clone())));
    pages
        .map(|(name, command)| {
            let mut bytes = Vec::new();
            let command = command.name(&*Box::leak(name.clone().into_boxed_str()));
            clap_mangen::Man::new(command).render(&mut bytes).map_err(|error| error.to_string())?;
            let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
            Ok((format!("docs/man/{name}.1"), text))
        })
        .collect()
}
