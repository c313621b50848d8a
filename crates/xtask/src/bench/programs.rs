//! What is measured.
use std::path::{Path, PathBuf};
use std::process::Command;

/// A command line, and whether it is one of ours, which are short and run often.
pub struct Program {
    pub name: String,
    pub command: String,
    pub is_ours: bool,
}

/// Our own linter, its floor, and the linters of others with our schemas. All are run in the folder of the dataset.
pub fn linters(
    repository: &Path,
    folder: &Path,
    peers: Option<&Path>,
    with_peers: bool,
) -> Result<Vec<Program>, String> {
    let built = repository.join("target/release");
    let lint = format!("{} lint --today 2026-11-23 --format concise", built.join("dossier").display());
    let floor = built.join("examples/floor").display().to_string();
    let mut programs = vec![
        ours("walk and read", format!("{floor} --read")),
        ours("walk, read and parse", floor),
        ours("**dossier lint**", lint.clone()),
        ours("dossier lint, one thread", format!("env RAYON_NUM_THREADS=1 {lint}")),
    ];
    if with_peers {
        let peer =
            |name: &str| peers.map_or_else(|| PathBuf::from(name), |peers| peers.join(name)).display().to_string();
        let schema = folder.join("schemas/arrangement.schema.json");
        configure_taplo(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        programs.extend([
            theirs("taplo check", format!("{} check", peer("taplo"))),
            theirs(
                "check-jsonschema, arrangements only",
                format!(
                    "sh -c 'find dataset/arrangements -name \"*.toml\" | xargs -n 200000 {} --schemafile {}'",
                    peer("check-jsonschema"),
                    schema.display()
                ),
            ),
            theirs("tombi lint --offline", format!("{} lint --offline dataset", peer("tombi"))),
        ]);
    }
    Ok(programs)
}

/// How often the sample brief is repeated, to come to 10, 80 and 800 pages.
const TIMES: [usize; 3] = [3, 25, 250];

/// Our renderer and typst, both with the same brief: words, tables, notes, links, drawings.
pub fn briefs(repository: &Path, folder: &Path, peers: Option<&Path>) -> Result<Vec<Program>, String> {
    let examples = repository.join("target/release/examples");
    let pages = examples.join("pages").display().to_string();
    let python = peers.map_or_else(|| PathBuf::from("python3"), |peers| peers.join("python")).display().to_string();
    let typeset = repository.join("crates/xtask/src/bench/typeset.py").display().to_string();
    let mut programs = Vec::new();
    for times in TIMES {
        let source = format!("{times}.typ");
        let written =
            Command::new(examples.join("typst")).current_dir(folder).args([&source, &times.to_string()]).status();
        if !written.map_err(|error| format!("{}: {error}", examples.join("typst").display()))?.success() {
            return Err(format!("{source} could not be written"));
        }
        programs.push(ours(&format!("dossier, {times} parts"), format!("{pages} ours-{times}.pdf brief {times}")));
        programs
            .push(theirs(&format!("typst, {times} parts"), format!("{python} {typeset} {source} theirs-{times}.pdf")));
    }
    Ok(programs)
}

/// Which schema holds for which folder. The lines `#:schema` in the records say the same; taplo takes either.
fn configure_taplo(folder: &Path) -> std::io::Result<()> {
    std::fs::write(folder.join(".taplo.toml"), "include = [\"dataset/**/*.toml\"]\n")
}

fn ours(name: &str, command: String) -> Program {
    Program { name: name.to_owned(), command, is_ours: true }
}

fn theirs(name: &str, command: String) -> Program {
    Program { name: name.to_owned(), command, is_ours: false }
}
