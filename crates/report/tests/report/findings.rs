//! Findings made by hand, each with something that is hard to show.
use dossier_report::{Sources, Summary};
use lint::{Check, Finding, Fix, Level, Rule, Safety, fingerprints};
use model::{FileId, Span};

pub static FIG001: Rule = rule("FIG001", "inconsistent-figures", Level::Error);
pub static REF001: Rule = rule("REF001", "dangling-reference", Level::Error);
pub static TOM001: Rule = rule("TOM001", "syntax-error", Level::Error);
pub static SRC001: Rule = rule("SRC001", "missing-source", Level::Error);
pub static STL001: Rule = rule("STL001", "review-due", Level::Warning);
pub static TXT006: Rule = rule("TXT006", "suspicious-text", Level::Error);
pub static COV002: Rule = rule("COV002", "silent-gap", Level::Info);

const fn rule(code: &'static str, name: &'static str, level: Level) -> Rule {
    let text =
        " What is said here cannot all be true.\n\n Because of `reasons`.\n\n ## Wrong\n\n ```toml\n value = 1\n ```\n";
    Rule { code, name, level, check: Check::File(|_, _| ()), text }
}

/// Paths and texts, by their place in the list.
#[derive(Default, Debug)]
pub struct Files(pub Vec<(String, String)>);

impl Sources for Files {
    fn path(&self, file: FileId) -> &str {
        self.0.get(file.0 as usize).map(|(path, _)| &**path).unwrap_or_default()
    }
    fn text(&self, file: FileId) -> &str {
        self.0.get(file.0 as usize).map(|(_, text)| &**text).unwrap_or_default()
    }
}

impl Files {
    pub fn add(&mut self, path: &str, text: &str) -> FileId {
        self.0.push((path.to_owned(), text.to_owned()));
        FileId(self.0.len() as u32 - 1)
    }

    /// The first place of some words.
    pub fn find(&self, file: FileId, words: &str) -> Span {
        self.nth(file, words, 0)
    }

    pub fn nth(&self, file: FileId, words: &str, nth: usize) -> Span {
        let (start, _) = self.text(file).match_indices(words).nth(nth).unwrap();
        Span { file, start: start as u32, end: (start + words.len()) as u32 }
    }
}

/// What a case shows, for the name of its snapshot.
pub type Case = (&'static str, Files, Vec<Finding>);

pub fn cases() -> Vec<Case> {
    vec![
        one_file(),
        near_places(),
        far_places(),
        two_files(),
        windows(),
        tabs(),
        wide(),
        right_to_left(),
        long_line(),
        two_on_a_long_line(),
        hostile(),
        end_of_file(),
        newline(),
        several_lines(),
        empty_file(),
        one_line_many_labels(),
        overlapping(),
        many_places(),
        long_words(),
        levels(),
        nothing(),
    ]
}

/// All of them as one dataset, with addresses and fingerprints.
pub fn everything() -> (Files, Vec<Finding>) {
    let mut files = Files::default();
    let mut findings = Vec::new();
    for (_, more, found) in cases() {
        let moved = |span: &mut Span| span.file.0 += files.0.len() as u32;
        for mut finding in found {
            moved(&mut finding.place.span);
            finding.related.iter_mut().for_each(|label| moved(&mut label.span));
            finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits).for_each(|edit| moved(&mut edit.span));
            findings.push(finding);
        }
        files.0.extend(more.0);
    }
    fingerprints(&mut findings, &files);
    (files, findings)
}

pub fn summary(findings: &[Finding]) -> Summary {
    Summary::of(findings, 37, 212, 24, jiff::civil::date(2026, 11, 23))
}

const RECORD: &str = r#"#:schema ../../schemas/arrangement.schema.json

sender = "USA"
receiver = "SLV"

[[figure]]
id = "march-flights"
measure = "people-transferred"
value = 238
as_of = "2025-03-16"
cite = [{ source = "ap-2025-03-16" }]

[[figure]]
id = "wire-copy"
measure = "people-transferred"
value = 500
as_of = "2025-03-16"
cite = [{ source = "wire-2025-03-16" }]
"#;

fn one_file() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/arrangements/usa-slv-2025.toml", RECORD);
    let fix = Fix::replace(Safety::Unsafe, files.find(file, "wire-2025-03-16"), "ap-2025-03-16");
    let mut finding = REF001
        .at(files.find(file, "wire-2025-03-16"), "there is no source `wire-2025-03-16`")
        .label("refers to nothing")
        .help("did you mean `ap-2025-03-16`?")
        .fix(fix)
        .key("source");
    finding.record = Some("usa-slv-2025".into());
    finding.item = Some("#wire-copy".into());
    ("one_file", files, vec![finding])
}

fn near_places() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/arrangements/usa-slv-2025.toml", RECORD);
    let mut finding = FIG001
        .at(files.find(file, "238"), "figures for `people-transferred` cannot all be true")
        .label("exactly 238, as of 2025-03-16 (Associated Press)")
        .related(files.find(file, "500"), "exactly 500, as of 2025-03-16 (a wire copy)")
        .note("the ranges 238–238 and 500–500 share no value, so rounding cannot explain it")
        .note("both are of the same day, so time cannot explain it")
        .help("mark one `rank = \"deprecated\"` with `deprecated_because`, or record the dispute with `[[expect]]`")
        .key("value");
    finding.record = Some("usa-slv-2025".into());
    finding.item = Some("#march-flights".into());
    ("near_places", files, vec![finding])
}

fn far_places() -> Case {
    let mut files = Files::default();
    let items = |range: std::ops::Range<usize>| {
        range.fold(String::new(), |text, count| text + &format!("[[event]]\nid = \"event-{count}\"\n\n"))
    };
    let text = format!("{RECORD}\n{}value = 1_200\n{}value = 999\n", items(0..20), items(20..400));
    let file = files.add("dataset/arrangements/usa-slv-2025.toml", &text);
    let finding = FIG001
        .at(files.find(file, "1_200"), "figures for `people-transferred` cannot all be true")
        .label("exactly 1,200")
        .related(files.find(file, "238"), "exactly 238")
        .related(files.find(file, "999"), "exactly 999")
        .note("no two of the ranges share a value");
    ("far_places", files, vec![finding])
}

fn two_files() -> Case {
    let mut files = Files::default();
    let here = files.add("dataset/arrangements/usa-slv-2025.toml", RECORD);
    let there = files.add(
        "dataset/programmes/alien-enemies.toml",
        "title = \"Removals under the Alien Enemies Act\"\n\n[[figure]]\nid = \"total\"\nvalue = 137\n",
    );
    let finding = FIG001
        .at(files.find(there, "137"), "the parts of `people-transferred` exceed the whole")
        .label("exactly 137 in all")
        .related(files.find(here, "238"), "238 of them here")
        .related(files.find(here, "500"), "500 of them here")
        .note("238 + 500 = 738, which is more than 137")
        .help("say which of the figures counts other people with `population`");
    ("two_files", files, vec![finding])
}

fn windows() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/arrangements/usa-slv-2025.toml", &RECORD.replace('\n', "\r\n"));
    let finding = FIG001
        .at(files.find(file, "238"), "figures for `people-transferred` cannot all be true")
        .label("exactly 238")
        .related(files.find(file, "500"), "exactly 500");
    ("windows", files, vec![finding])
}

fn tabs() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/sources/ap.toml", "[source]\n\turl\t=\t\"http://example.org\"\t# mirror\n");
    let finding =
        SRC001.at(files.find(file, "\"http://example.org\""), "a mirror, not the publisher").label("this host");
    ("tabs", files, vec![finding])
}

fn wide() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/sources/jp.toml", "title = \"防衛協力 協定 (2025)\" # 日本\n");
    let finding = TXT006
        .at(files.find(file, "協定"), "「協定」 is not what the source says")
        .label("agreement")
        .related(files.find(file, "2025"), "the year");
    ("wide", files, vec![finding])
}

fn right_to_left() -> Case {
    let mut files = Files::default();
    let text = "title = \"اتفاقية دفاع\" # ar\ntranslated = \"הסכם הגנה\" # he\n";
    let file = files.add("dataset/sources/rtl.toml", text);
    let finding = TXT006
        .at(files.find(file, "\"اتفاقية دفاع\""), "the title is not in English")
        .label("Arabic")
        .related(files.find(file, "\"הסכם הגנה\""), "Hebrew")
        .related(files.find(file, "# he"), "behind it");
    ("right_to_left", files, vec![finding])
}

fn long_text() -> String {
    format!(
        "id = \"x\"\nexcerpt = \"{}about 250 people{}\"\nafter = 1\n",
        "they said so ".repeat(200),
        " and so on".repeat(240)
    )
}

fn long_line() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/sources/long.toml", &long_text());
    let whole = files.find(file, "\"they said");
    let whole = Span { end: files.find(file, "\nafter").start, ..whole };
    let findings = vec![
        FIG001.at(files.find(file, "250"), "an exact figure from a vague source").label("about, says the source"),
        SRC001.at(whole, "an excerpt of more than 1,000 characters").label("5,014 characters"),
    ];
    ("long_line", files, findings)
}

fn two_on_a_long_line() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/sources/long.toml", &long_text());
    let finding = FIG001
        .at(files.find(file, "250"), "an exact figure from a vague source")
        .label("exactly 250")
        .related(files.find(file, "about"), "about")
        .related(files.find(file, "excerpt"), "in this excerpt")
        .related(files.nth(file, "and so on", 239), "at the end of it");
    ("two_on_a_long_line", files, vec![finding])
}

const HOSTILE: &str = "title = \"\u{1b}[31mred\u{1b}[0m \u{202e}832\u{202c} zero\u{200b}width\u{feff}\"\n\
    ::error file=x::pwned\n##[error]pwned # \u{9b}2J \u{e0041}\u{7}\n";

fn hostile() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/sources/hostile\u{1b}[2J,a:b%.toml", HOSTILE);
    let finding = TXT006
        .at(files.find(file, "832"), "`\u{1b}]0;title\u{7}` and\r\n::error file=x::pwned\u{202e}, 100%")
        .label("after \u{202e} it runs\nbackwards")
        .related(files.find(file, "::error"), "::error::pwned")
        .related(files.find(file, "pwned #"), "##[add-mask]a")
        .note("::error::pwned")
        .note(format!(
            "{} ::error::pwned <img src=x> [link](http://x) @everyone | *bold*",
            "wrapped ".repeat(10).trim()
        ))
        .help("remove `\u{1b}[31m` and\n::error::pwned");
    ("hostile", files, vec![finding])
}

fn end_of_file() -> Case {
    let mut files = Files::default();
    let open = files.add("dataset/sources/open.toml", "id = \"x\"\ntitle = \"\"\"never closed\n");
    let bare = files.add("dataset/sources/bare.toml", "id = \"x\"\ntitle =");
    let end = |file| {
        let end = files.text(file).len() as u32;
        Span { file, start: end, end }
    };
    let findings = vec![
        TOM001.at(end(open), "the text ends inside a string").label("here"),
        TOM001
            .at(end(bare), "a value is missing")
            .label("expected here")
            .related(files.find(bare, "title"), "for this key"),
    ];
    ("end_of_file", files, findings)
}

fn newline() -> Case {
    let mut files = Files::default();
    let unix = files.add("dataset/sources/unix.toml", "a = 1\nb = 2\n");
    let dos = files.add("dataset/sources/dos.toml", "a = 1\r\nb = 2\r\n");
    let findings = vec![
        TOM001.at(files.find(unix, "\n"), "a line ends too soon").label("here"),
        TOM001.at(files.find(dos, "\r\n"), "a line ends too soon").label("here"),
        TOM001.at(files.find(dos, "\n"), "a line ends too soon"),
    ];
    ("newline", files, findings)
}

fn several_lines() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/arrangements/usa-slv-2025.toml", RECORD);
    let item = files.find(file, "[[figure]]\nid = \"wire-copy\"\nmeasure = \"people-transferred\"\n");
    let extent = Span { end: files.text(file).len() as u32, ..item };
    let findings = vec![
        SRC001.at(item, "a figure that nobody says").label("no `cite`").related(files.find(file, "500"), "exactly 500"),
        SRC001.at(extent, "a figure that nobody says").label("no `cite`"),
    ];
    ("several_lines", files, findings)
}

fn empty_file() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/sources/empty.toml", "");
    let finding = TOM001.at(Span { file, start: 0, end: 0 }, "an empty file").label("nothing here");
    ("empty_file", files, vec![finding])
}

fn one_line_many_labels() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/a.toml", "cite = [\"first\", \"second\", \"third\", \"fourth\"]\n");
    let finding = REF001
        .at(files.find(file, "\"third\""), "three of four sources are one")
        .label("a copy of the first, sent by the same agency on the same evening under another headline")
        .related(files.find(file, "\"first\""), "the original, whose text is found again in the others word for word")
        .related(files.find(file, "\"fourth\""), "a copy of the third")
        .related(files.find(file, "\"fourth\""), "which is a copy of the first");
    ("one_line_many_labels", files, vec![finding])
}

fn overlapping() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/a.toml", "window = \"2025-03-16/2025-03-15\"\n");
    let finding = FIG001
        .at(files.find(file, "\"2025-03-16/2025-03-15\""), "a window that ends before it starts")
        .label("no day at all")
        .related(files.find(file, "2025-03-16"), "starts")
        .related(files.find(file, "2025-03-15"), "ends");
    ("overlapping", files, vec![finding])
}

fn many_places() -> Case {
    let mut files = Files::default();
    let terms = (1..=40).map(|count| format!("{count:03}")).collect::<Vec<_>>();
    let file = files.add("dataset/a.toml", &format!("total = 100\nterms = [\n  {},\n]\n", terms.join(",\n  ")));
    let finding = FIG001.at(files.find(file, "100"), "the terms do not sum to the total").label("exactly 100");
    let finding = terms.iter().fold(finding, |finding, term| finding.related(files.find(file, term), ""));
    ("many_places", files, vec![finding.note("1 + 2 + … + 40 = 820")])
}

fn long_words() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/a.toml", "url = \"https://example.org/\"\n");
    let long = "https://example.org/".to_owned() + &"very-long/".repeat(14);
    let finding = SRC001
        .at(
            files.find(file, "example.org"),
            format!("the source at `{long}` is a mirror of one that is in the dataset"),
        )
        .label(format!("also at {long}"))
        .help(format!("cite `{long}` instead"));
    ("long_words", files, vec![finding])
}

fn levels() -> Case {
    let mut files = Files::default();
    let file = files.add("dataset/arrangements/usa-slv-2025.toml", RECORD);
    let mut waived = FIG001
        .at(files.find(file, "238"), "figures for `people-transferred` cannot all be true")
        .label("exactly 238")
        .related(files.find(file, "500"), "exactly 500");
    waived.waived = Some("the two governments count differently, and neither says how".to_owned());
    let findings = vec![
        waived,
        STL001
            .at(files.find(file, "sender"), "the last review is 203 days old, and 45 is the interval")
            .label("due on 2026-06-17"),
        COV002.at(files.find(file, "receiver"), "nothing is said about what it costs"),
    ];
    ("levels", files, findings)
}

fn nothing() -> Case {
    ("nothing", Files::default(), Vec::new())
}
