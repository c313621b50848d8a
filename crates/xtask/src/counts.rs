//! What the dataset holds, in numbers, for the README: between two marks, so that the page around it stays hand-made.
use model::facts::{Claim, Held, citations, independent_origins, testimonies};
use model::{Dataset, Kind, Lookup};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

const BEGIN: &str = "<!-- counts: made by `cargo xtask generate` -->";
const END: &str = "<!-- end of counts -->";

/// The README with its numbers as they are now.
pub fn readme(root: &Path) -> Result<String, String> {
    let path = root.join("README.md");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let parts = text.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) =
        parts.ok_or_else(|| format!("{}: the marks around the counts are missing", path.display()))?;
    Ok(format!("{before}{BEGIN}\n{}{END}{after}", table(&read(root)?)))
}

fn read(root: &Path) -> Result<Dataset, String> {
    let mut texts = Vec::new();
    for kind in Kind::ALL {
        let folder = root.join("dataset").join(kind.folder().split('/').next().unwrap_or_default());
        let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| error.to_string())?.path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                texts.push((name, text));
            }
        }
    }
    texts.sort();
    texts.dedup();
    Ok(Dataset::read(texts))
}

fn table(dataset: &Dataset) -> String {
    let elsewhere = Lookup::new(dataset);
    let (mut figures, mut disputes, mut records) = (0, 0, 0);
    let mut origins = BTreeSet::new();
    for file in dataset.files() {
        let Some(record) = &file.record else { continue };
        records += usize::from(!file.kind.is_some_and(Kind::is_vocabulary));
        disputes += record.expects().len();
        let stated = |claim: &&Claim| !claim.is_cell && !claim.is_computed;
        for claim in file.facts.figures.claims.iter().filter(stated) {
            figures += 1;
            let said = testimonies(citations(claim, record), &Held::figure(file, claim), &elsewhere);
            origins.extend(independent_origins(&said));
        }
    }
    let of = |kind: Kind| dataset.files().filter(|file| file.kind == Some(kind) && file.record.is_some()).count();
    let read_again = dataset.files().filter_map(|file| file.record.as_ref()?.upkeep()).map(|it| it.review.len());
    let rows = [
        ("records", records),
        ("arrangements, approaches and refusals", of(Kind::Arrangement)),
        ("programmes", of(Kind::Programme)),
        ("court cases", of(Kind::Proceeding)),
        ("figures", figures),
        ("sources", of(Kind::Source)),
        ("independent origins behind the figures", origins.len()),
        ("reviews", read_again.sum()),
        ("disputes on record, each with its reason", disputes),
    ];
    let mut table = "\n| the dataset holds | |\n|---|--:|\n".to_owned();
    for (what, count) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| {what} | {} |", model::value::grouped(count.into()));
    }
    table.push('\n');
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_dataset_counts_nothing() {
        let table = table(&Dataset::default());
        assert!(table.contains("| records | 0 |"), "{table}");
    }
}
