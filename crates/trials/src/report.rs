//! Findings with any words about any file, in every format.
use jiff::civil::date;
use lint::{Finding, Fix, RULES, Safety, Sources};
use model::{FileId, Span};
use report::{Format, Options, Report, Summary, visible};
use serde_json::Value;

/// What a word of the input ends in.
const END: u8 = b'\n';

struct Files(Vec<(String, String)>);

impl Sources for Files {
    fn path(&self, file: FileId) -> &str {
        self.0.get(file.0 as usize).map(|(path, _)| &**path).unwrap_or_default()
    }
    fn text(&self, file: FileId) -> &str {
        self.0.get(file.0 as usize).map(|(_, text)| &**text).unwrap_or_default()
    }
}

/// The first sixteen bytes say where the findings point, the lines after them are the words; the whole is the text.
pub fn run(bytes: &[u8]) {
    let Some((places, words)) = bytes.split_at_checked(16) else { return };
    let words: Vec<String> = words.split(|byte| *byte == END).map(|it| String::from_utf8_lossy(it).into()).collect();
    let word = |at: usize| words.get(at).cloned().unwrap_or_default();
    let text = words.join("\n");
    let files = Files(vec![(format!("dataset/{}.toml", word(0)), text.clone()), (word(1), text.replace('\n', "\r\n"))]);
    let findings: Vec<Finding> =
        places.chunks_exact(8).enumerate().filter_map(|(at, place)| finding(at, place, &word)).collect();
    let summary = Summary::of(&findings, files.0.len(), 2, RULES.len(), date(2026, 11, 23));
    for format in Format::ALL {
        for width in [40, 100] {
            let options = Options { width, show_waived: true, ..Options::default() };
            let mut out = Vec::new();
            let written = Report::new(&findings, &files, &summary).write(format, options, &mut out);
            assert!(written.is_ok(), "memory can be written to");
            check(format, &String::from_utf8_lossy(&out), &out);
        }
    }
}

fn finding(at: usize, place: &[u8], word: &impl Fn(usize) -> String) -> Option<Finding> {
    let [rule, file, start, end, related, related_end, fixed_end, flags] = place.try_into().ok()?;
    let span = |start: u8, end: u8| Span { file: FileId(u32::from(file % 3)), start: start.into(), end: end.into() };
    let rule = RULES.get(usize::from(rule) % RULES.len())?;
    let mut finding = rule.at(span(start, end), word(2 + at)).label(word(3 + at));
    finding = finding.related(span(related, related_end), word(4 + at));
    finding = finding.note(word(5 + at)).fix(Fix::replace(Safety::Safe, span(start, fixed_end), word(6 + at)));
    finding.help = (flags & 1 == 1).then(|| word(7 + at));
    finding.waived = (flags & 2 == 2).then(|| word(8 + at));
    Some(finding)
}

fn check(format: Format, text: &str, bytes: &[u8]) {
    assert!(std::str::from_utf8(bytes).is_ok(), "{format} is text");
    let wrong = text.chars().find(|it| *it != '\n' && (it.is_control() || visible::is_unseen(*it)));
    assert_eq!(wrong, None, "{format} shows what would steer a terminal");
    match format {
        Format::Json | Format::Sarif | Format::Gitlab | Format::Rdjson => {
            assert!(serde_json::from_str::<Value>(text).is_ok(), "{format} is JSON: {text}");
        }
        Format::Jsonl => {
            assert!(text.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()), "{format}: {text}");
        }
        _ => {}
    }
}
