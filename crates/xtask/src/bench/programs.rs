//! What is measured.
use std::path::{Path, PathBuf};

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

/// Our renderer and typst, each with pages of the same sort.
pub fn briefs(repository: &Path, peers: Option<&Path>) -> Vec<Program> {
    let pages = repository.join("target/release/examples/pages").display().to_string();
    let python = peers.map_or_else(|| PathBuf::from("python3"), |peers| peers.join("python"));
    let typeset = repository.join("crates/xtask/src/bench/typeset.py");
    let sizes = [10, 80, 800];
    let our =
        sizes.map(|size| ours(&format!("dossier, {size} pages"), format!("{pages} ours-{size}.pdf brief {size}")));
    let their = sizes.map(|size| {
        let command = format!("{} {} theirs-{size}.pdf {size}", python.display(), typeset.display());
        theirs(&format!("typst, {size} pages"), command)
    });
    our.into_iter().chain(their).collect()
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
