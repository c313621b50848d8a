//! How long reading takes, what records mean, an edit, and each family of rules, so that a slow rule shows.
//!
//! ```text
//! cargo bench -p dossier-lint            all of them
//! cargo bench -p dossier-lint -- FIG     one family
//! ```
//!
//! All are of the same thousand made records. A family is judged on a dataset that was read before; what any rule needs of
//! a record, such as its items, is worked out again for each of them, so the families together take longer than all at
//! once.
#![expect(clippy::expect_used, reason = "a measurement of what this repository holds")]
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use lint::{RULES, Settings, Workspace};
use model::facts::Facts;
use model::{Content, Dataset};
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const RECORDS: usize = 1_000;

fn files() -> Vec<(String, String)> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    corpus::files(&repository, RECORDS).expect("the vocabulary lies in the repository")
}

fn settings() -> Settings {
    Settings::new(date(2026, 11, 23))
}

/// The rules of a family alone; of an empty one, none.
fn only(family: &str) -> Settings {
    let mut settings = settings();
    for rule in RULES.iter().filter(|rule| !rule.code.starts_with(family) || family.is_empty()) {
        settings.set(rule.code, None).expect("a rule that there is");
    }
    settings
}

fn reading(bench: &mut Criterion) {
    let files = files();
    bench.bench_function("load", |bench| {
        bench.iter_batched(|| files.clone(), Dataset::read, BatchSize::LargeInput);
    });
    let dataset = Dataset::read(files);
    let vocabulary = Arc::new(dataset.vocabulary().clone());
    bench.bench_function("facts", |bench| {
        bench.iter(|| {
            for file in dataset.files() {
                black_box(
                    file.record.as_ref().map(|record| Facts::of(&file.stem, record, &file.problems, &vocabulary)),
                );
            }
        });
    });
    bench.bench_function("published schemas", |bench| {
        bench.iter(|| dataset.files().all(|file| file.is_as_published()));
    });
}

fn rules(bench: &mut Criterion) {
    let mut families: Vec<&str> = RULES.iter().filter_map(|rule| rule.code.get(..3)).collect();
    families.sort_unstable();
    families.dedup();
    let mut workspace = Workspace::open(files(), settings());
    for (name, settings) in [("no rule".to_owned(), only("")), ("every rule".to_owned(), settings())]
        .into_iter()
        .chain(families.into_iter().map(|family| (family.to_owned(), only(family))))
    {
        bench.bench_function(&format!("rules/{name}"), |bench| {
            bench.iter(|| workspace.judge(settings.clone()));
        });
    }
}

fn editing(bench: &mut Criterion) {
    let files = files();
    let (path, text) = files.first().expect("a record").clone();
    let changed = text.replacen("\nvalue = ", "\nvalue = 1", 1);
    let mut workspace = Workspace::open(files, settings());
    workspace.update([]);
    bench.bench_function("update", |bench| {
        let mut is_changed = false;
        bench.iter(|| {
            is_changed = !is_changed;
            let text = if is_changed { &changed } else { &text };
            workspace.update([(path.clone(), Some(Content::Text(text.clone())))])
        });
    });
}

criterion_group! {
    name = lint;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2));
    targets = reading, rules, editing
}
criterion_main!(lint);
