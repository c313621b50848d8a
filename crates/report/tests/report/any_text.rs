//! Whatever the records say and wherever the spans point: nothing panics, nothing steers a terminal, lines fit.
use crate::findings::{COV002, FIG001, Files, STL001, summary};
use dossier_report::{Format, Options, Report, visible};
use lint::{Finding, Fix, Safety};
use model::{FileId, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use unicode_width::UnicodeWidthChar;

const PIECES: [&str; 26] = [
    "a",
    " ",
    "word ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "= 238",
    "[[figure]]\n",
    "é",
    "e\u{301}",
    "防衛",
    "اتفاقية",
    "הסכם",
    "👩\u{200d}👩\u{200d}👧",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{9b}",
    "\u{feff}",
    "\u{0}",
    "::error::x",
    "##[error]",
    "%0A",
    "\u{e0041}",
    "0123456789012345678901234567890123456789",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    vec(proptest::sample::select(&PIECES[..]), 0..most).prop_map(|pieces| pieces.concat())
}

fn span() -> impl Strategy<Value = Span> {
    (0u32..4, 0u32..600, 0u32..600).prop_map(|(file, start, end)| Span { file: FileId(file), start, end })
}

fn finding() -> impl Strategy<Value = Finding> {
    let rule = 0usize..3;
    let words = (text(20), text(8), vec(text(12), 0..3), proptest::option::of(text(12)));
    (rule, span(), words, vec((span(), text(8)), 0..6), any::<bool>()).prop_map(
        |(rule, span, words, related, is_waived)| {
            let (message, label, notes, help) = words;
            let rule = [&FIG001, &STL001, &COV002][rule];
            let mut finding = rule.at(span, message).label(label).fix(Fix::replace(Safety::Safe, span, "x\n::y"));
            for (span, text) in related {
                finding = finding.related(span, text);
            }
            for note in notes {
                finding = finding.note(note);
            }
            finding.waived = is_waived.then(|| "known".to_owned());
            finding.help = help;
            finding
        },
    )
}

fn dataset() -> impl Strategy<Value = (Files, Vec<Finding>)> {
    let file = (text(6), text(60));
    (vec(file, 3), vec(finding(), 0..4)).prop_map(|(files, findings)| {
        let name = |(count, (name, text)): (usize, (String, String))| (format!("{count}{}.toml", &name), text);
        (Files(files.into_iter().enumerate().map(name).collect()), findings)
    })
}

fn written(files: &Files, findings: &[Finding], format: Format, options: Options) -> String {
    let summary = summary(findings);
    let mut out = Vec::new();
    Report::new(findings, files, &summary).write(format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn options(width: usize) -> Options {
    Options { width, show_waived: true, ..Options::default() }
}

/// The text without `ESC [ … m`.
fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once('m').unwrap().1)
}

proptest! {
    // What fails is kept as a case of its own, with a name.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_format_writes_a_control_character((files, findings) in dataset()) {
        for format in Format::ALL {
            let text = written(&files, &findings, format, options(80));
            let wrong = text.chars().find(|it| *it != '\n' && (it.is_control() || visible::is_unseen(*it)));
            prop_assert_eq!(wrong, None, "{} wrote {:?}", format, text);
        }
    }

    #[test]
    fn no_format_writes_a_command_of_a_stranger((files, findings) in dataset()) {
        for format in Format::ALL {
            for line in written(&files, &findings, format, options(80)).lines() {
                let is_ours = format == Format::Github && ["::error file=", "::warning file=", "::notice file="].iter().any(|own| line.starts_with(own));
                prop_assert!(is_ours || !line.trim_start().starts_with("::"), "{format}: {line}");
                prop_assert!(is_ours || !line.contains("##["), "{format}: {line}");
            }
        }
    }

    #[test]
    fn text_keeps_within_the_width((files, findings) in dataset(), width in 40usize..140, context in 0usize..4) {
        let text = written(&files, &findings, Format::Text, Options { context, ..options(width) });
        // A path is copied whole, so that it can be followed.
        for line in text.lines().filter(|line| !line.contains("╭─[")) {
            let columns: usize = line.chars().map(|it| it.width().unwrap_or_default()).sum();
            prop_assert!(columns <= width, "{columns} > {width}: {line}\n{text}");
        }
    }

    #[test]
    fn colour_changes_nothing_else((files, findings) in dataset()) {
        let coloured = written(&files, &findings, Format::Text, Options { colour: true, ..options(80) });
        prop_assert_eq!(without_colour(&coloured), written(&files, &findings, Format::Text, options(80)));
    }

    #[test]
    fn every_place_is_shown((files, findings) in dataset()) {
        for finding in &findings {
            let text = written(&files, std::slice::from_ref(finding), Format::Text, options(80));
            prop_assert!(text.contains('╭') && text.contains('╰'), "{text}");
            let is_marked = |line: &str| line.contains('▶') || (line.contains('·') && line.contains(['─', '▲', '┬']));
            prop_assert!(text.lines().any(is_marked), "{text}");
        }
    }
}
