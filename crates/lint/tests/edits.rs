//! The real dataset in an editor: whatever is done to records of every kind, an open workspace says what a fresh one would.
//!
//! `PROPTEST_CASES=20000 cargo test --release -p dossier-lint --test edits` does more to it.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]
use jiff::civil::date;
use lint::{Finding, Settings, Sources as _, Workspace, fingerprints};
use model::{Content, Kind};
use proptest::test_runner::Config;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// How many edits are made between two looks.
const BETWEEN: u64 = 60;

fn settings() -> Settings {
    Settings::new(date(2026, 11, 23))
}

/// All that a workspace says: paths rather than numbers, for a file that came later has another number in a fresh one.
fn said(workspace: &Workspace) -> Vec<String> {
    let mut findings = workspace.findings();
    fingerprints(&mut findings, workspace.dataset());
    let place = |span: model::Span| format!("{}:{}-{}", workspace.dataset().path(span.file), span.start, span.end);
    let one = |it: &Finding| {
        let places: Vec<String> = it.places().map(|at| format!("{} {}", place(at.span), at.text)).collect();
        let edits = it.fixes.iter().flat_map(|fix| &fix.edits);
        let edits: Vec<String> = edits.map(|edit| format!("{} {}", place(edit.span), edit.text)).collect();
        let (code, level, print) = (it.rule.code, it.level, &it.fingerprint);
        format!(
            "{code} {level} {} {places:?} {edits:?} {:?} {:?} {:?} {print:?}",
            it.message, it.notes, it.help, it.waived
        )
    };
    findings.iter().map(one).collect()
}

/// The dataset as it is edited, beside the workspace that has it open.
struct Editor {
    texts: BTreeMap<String, String>,
    workspace: Workspace,
    random: u64,
}

impl Editor {
    fn open(texts: BTreeMap<String, String>, seed: u64) -> Self {
        Self { workspace: Workspace::open(texts.clone(), settings()), texts, random: seed }
    }

    fn below(&mut self, n: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        usize::try_from(self.random % u64::try_from(n.max(1)).unwrap()).unwrap()
    }

    fn paths(&self, kind: Kind) -> Vec<String> {
        self.texts.keys().filter(|path| Kind::of_path(path) == Some(kind)).cloned().collect()
    }

    /// Takes in contents; nothing where a file is taken away.
    fn write(&mut self, edits: Vec<(String, Option<String>)>) {
        for (path, text) in &edits {
            match text {
                Some(text) => self.texts.insert(path.clone(), text.clone()),
                None => self.texts.remove(path),
            };
        }
        self.workspace.update(edits.into_iter().map(|(path, text)| (path, text.map(Content::Text))));
    }

    /// Does something to a record of a kind: a line is taken out, gets another digit, a typing error or what another
    /// record of the kind says there; now and then a record goes, or comes a second time.
    fn edit(&mut self, kind: Kind) {
        let paths = self.paths(kind);
        if paths.is_empty() {
            return;
        }
        let (path, other) = (paths[self.below(paths.len())].clone(), paths[self.below(paths.len())].clone());
        let text = self.texts[&path].clone();
        let lines: Vec<&str> = text.lines().filter(|line| line.contains(" = ")).collect();
        if lines.is_empty() {
            return;
        }
        let line = lines[self.below(lines.len())];
        let digit = self.below(10).to_string();
        let edit = match self.below(16) {
            0 if kind != Kind::Metrics && kind != Kind::Populations => (path, None),
            1 => (path.replace(".toml", "-2.toml"), Some(text.clone())),
            2 => (path, Some(text.replacen(line, &line.replacen(" = ", " == ", 1), 1))),
            3 | 4 => (path, Some(text.replacen(line, "", 1))),
            5 | 6 => (path, Some(text.replacen(line, &line.replacen(|c: char| c.is_ascii_digit(), &digit, 1), 1))),
            7 => (path, Some(format!("# a line above\n{text}"))),
            _ => {
                let key = line.split(" = ").next().unwrap();
                let said = self.texts[&other].lines().find(|line| line.split(" = ").next() == Some(key));
                (path, Some(text.replacen(line, said.unwrap_or_default(), 1)))
            }
        };
        self.write(vec![edit]);
    }

    fn check(&self, after: &str) -> usize {
        let (kept, fresh) = (said(&self.workspace), said(&Workspace::open(self.texts.clone(), settings())));
        let differs = kept.iter().zip(&fresh).find(|(kept, fresh)| kept != fresh);
        assert_eq!(differs, None, "after {after}");
        assert_eq!(kept.len(), fresh.len(), "after {after}");
        kept.len()
    }
}

fn dataset() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dataset");
    let mut texts = BTreeMap::new();
    for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_vocabulary()).map(Kind::folder).chain(["vocabulary"]) {
        for file in fs::read_dir(root.join(kind)).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.file_name().unwrap().to_str().unwrap();
            texts.insert(format!("dataset/{kind}/{name}"), fs::read_to_string(&file).unwrap());
        }
    }
    texts
}

#[test]
fn edits_of_every_kind_of_record_leave_what_a_fresh_workspace_says() {
    let rounds = u64::from(Config::default().cases.div_ceil(128));
    for round in 0..rounds {
        let mut editor = Editor::open(dataset(), 88_172_645_463_325_252 + round);
        let before = editor.check("nothing");
        for step in 0..2 * BETWEEN {
            // The terms are few, and a change of them reads everything again.
            let kind = Kind::ALL[editor.below(if step % BETWEEN == 1 { Kind::ALL.len() } else { 8 })];
            editor.edit(kind);
            if step % BETWEEN == BETWEEN - 1 {
                assert!(editor.check(&format!("step {step} of round {round}")) > before, "edits must break something");
            }
        }
    }
}

/// Every fortieth arrangement with all that it names, and what that names.
fn neighbourhood() -> BTreeMap<String, String> {
    let all = dataset();
    let is_arrangement = |path: &str| Kind::of_path(path) == Some(Kind::Arrangement);
    let mut some: BTreeMap<String, String> =
        all.iter().filter(|(path, _)| is_arrangement(path)).step_by(40).map(owned).collect();
    for _ in 0..2 {
        let texts = some.values().map(String::as_str).collect::<String>();
        let words: BTreeSet<&str> = texts.split(|c: char| c.is_whitespace() || "\"#[],".contains(c)).collect();
        let stem = |path: &str| path.rsplit('/').next().map(|name| name.trim_end_matches(".toml").to_owned());
        let is_named =
            |path: &str| stem(path).is_some_and(|stem| words.contains(&*stem)) || path.contains("/vocabulary/");
        some.extend(all.iter().filter(|(path, _)| is_named(path)).map(owned).collect::<Vec<_>>());
    }
    some
}

fn owned((path, text): (&String, &String)) -> (String, String) {
    (path.clone(), text.clone())
}

/// After a key the others are as they were: a key that others look at and the workspace takes for nobody's affair shows here.
#[test]
fn every_key_of_what_others_cite_can_be_another() {
    let texts = neighbourhood();
    let mut editor = Editor::open(texts, 362_436_069);
    // Where nothing is wrong, hardly anything is said of the records that others name.
    for _ in 0..3 * BETWEEN {
        editor.edit(Kind::Arrangement);
    }
    for kind in [Kind::Source, Kind::Actor, Kind::Instrument, Kind::Programme, Kind::Country] {
        for key in model::record::Record::shape(kind).keys {
            let begin = format!("{} = ", key.name);
            let with_line = |path: String| {
                let line = editor.texts[&path].lines().find(|line| line.starts_with(&begin))?.to_owned();
                Some((path, line))
            };
            let lines: Vec<(String, String)> = editor.paths(kind).into_iter().filter_map(with_line).collect();
            // Of each two, one says what the other said.
            let edit = |pair: &[(String, String)]| match pair {
                [(path, line), (_, other)] if line != other => {
                    Some((path.clone(), Some(editor.texts[path].replacen(line, other, 1))))
                }
                _ => None,
            };
            let edits: Vec<_> = lines.chunks(2).filter_map(edit).collect();
            if !edits.is_empty() {
                editor.write(edits);
                let found = editor.check(&format!("another `{}` of every second {}", key.name, kind.noun()));
                assert!(found > 5, "{found} findings are too few to tell");
            }
        }
    }
}
