//! A file of any kind, with any bytes in it, beside two sound ones.
use jiff::civil::date;
use lint::{Finding, Settings, Workspace};
use model::record::Record;
use model::{Content, FileId, Kind};
use shape::Whole;
use syntax::Document;

const SOURCE: (&str, &str) = (
    "dataset/sources/agency-20250220-flight.toml",
    "title = \"Flight\"\ntype = \"article-newspaper\"\npublisher = \"Agency\"\npublished = \"2025-02-20\"\n\
     accessed = \"2025-02-21\"\nurl = \"https://example.org/flight\"\n",
);
const ARRANGEMENT: (&str, &str) = (
    "dataset/arrangements/usa-cri-2025.toml",
    "title = \"t\"\nsender = \"USA\"\nreceiver = \"CRI\"\nkind = \"transit\"\n\n[[figure]]\nid = \"arrived\"\n\
     metric = \"people-received\"\nvalue = 200\nas_of = \"2025-02-27\"\ncite = [\"agency-20250220-flight\"]\n",
);

/// The first byte says which kind of record the rest is.
pub fn run(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (path, kind) = place(*first);
    let mut workspace = open(&path, rest);
    let findings = workspace.findings();
    check(&workspace, &findings);
    assert_eq!(workspace.disagreement(), None, "what is read and what is published are one");
    workspace.update([(path.clone(), Some(Content::of_bytes(rest.to_vec())))]);
    assert_eq!(told(&findings), told(&workspace.findings()), "what did not change is found again");
    if let (Some(kind), Ok(text)) = (kind, std::str::from_utf8(rest)) {
        formats_once(kind, text);
    }
}

/// Where a file lies, so that it is of the kind that a byte stands for.
pub fn place(byte: u8) -> (String, Option<Kind>) {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().collect();
    let kind = kinds.get(usize::from(byte) % (kinds.len() + 1)).copied();
    let path = match kind {
        Some(kind) if kind.is_vocabulary() => format!("dataset/{}.toml", kind.folder()),
        Some(kind) => format!("dataset/{}/usa-pan-2025.toml", kind.folder()),
        None => "dataset/elsewhere/stray.toml".to_owned(),
    };
    (path, kind)
}

/// A file beside two sound ones.
pub fn open(path: &str, bytes: &[u8]) -> Workspace {
    let sound = [SOURCE, ARRANGEMENT].map(|(path, text)| (path.to_owned(), Content::Text(text.to_owned())));
    let file = (path.to_owned(), Content::of_bytes(bytes.to_vec()));
    Workspace::open(sound.into_iter().chain([file]), Settings::new(date(2026, 11, 23)))
}

/// Every place of every finding lies in a text, at the borders of letters.
pub fn check(workspace: &Workspace, findings: &[Finding]) {
    for finding in findings {
        for place in finding.places() {
            let file = workspace.dataset().file(place.span.file);
            let text = file.map(|file| &*file.text).unwrap_or_default();
            let range = place.span.start as usize..place.span.end as usize;
            assert!(text.get(range.clone()).is_some(), "{} points at {range:?} of {}", finding.rule.code, text.len());
        }
    }
}

fn told(findings: &[Finding]) -> Vec<(&str, &str, u32, u32, bool)> {
    let tell = |it: &Finding| (it.place.span.start, it.place.span.end, it.is_waived());
    findings
        .iter()
        .map(|it| {
            let (start, end, is_waived) = tell(it);
            (it.rule.code, &*it.message, start, end, is_waived)
        })
        .collect()
}

/// What was formatted stays as it is.
fn formats_once(kind: Kind, text: &str) {
    let shape = Record::shape(kind);
    let whole = || if kind.is_vocabulary() { Whole::Entries(shape) } else { Whole::Record(shape) };
    let canonical = |text: &str| shape::canonical(&Document::parse(FileId(0), text.to_owned()), whole());
    if let Some(once) = canonical(text) {
        assert_eq!(canonical(&once).as_deref(), Some(&*once), "formatting twice changes nothing");
    }
}
