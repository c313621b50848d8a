//! SARIF 2.1.0, as GitHub code scanning and other collectors read it.
//!
//! ```text
//! runs[0] ─┬─ tool.driver.rules   each rule that found something, with its page
//!          └─ results             ruleIndex, message with links to the related locations, region, fingerprint, fixes
//! ```
//!
//! GitHub makes a title of the first sentence of a message, shows related locations only where the message links to them
//! (`[text](1)`), and takes only its own kind of line hash for a fingerprint, which its uploader adds. Ours stands beside
//! it, for whoever compares two files. Columns are counted in Unicode code points, which the file states.
//!
//! GitHub refuses a run of more than 25,000 results, all of it, so what weighs least is left out and the run says so; and
//! it reads no more than 1,000 locations of a result.
use crate::files::Place;
use crate::visibly;
use crate::{Options, Report};
use lint::{Edit, Finding, Fix, Level, Rule};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// GitHub cuts descriptions that are longer.
const LONGEST: usize = 1024;
/// More results make GitHub refuse the file.
pub(crate) const MOST_RESULTS: usize = 25_000;
/// Beside the place of the finding itself.
const MOST_RELATED: usize = 999;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    let (kept, left_out) = weightiest(report.shown(options));
    let rules: BTreeMap<&str, &Rule> = kept.iter().map(|it| (it.rule.code, it.rule)).collect();
    let index: BTreeMap<&str, usize> = rules.keys().copied().zip(0..).collect();
    let run = Run {
        tool: json!({ "driver": {
            "name": "dossier",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules.into_values().map(rule).collect::<Vec<_>>(),
        }}),
        column_kind: "unicodeCodePoints",
        invocations: (left_out > 0).then(|| [invocation(left_out)]),
        results: Results { kept, index, report },
    };
    visibly::write(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] }, out)
}

#[derive(Serialize)]
struct Log<R> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [R; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    column_kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    invocations: Option<[Value; 1]>,
    results: Results<'a>,
}

/// The findings of a run, made into results while they are written.
struct Results<'a> {
    kept: Vec<&'a Finding>,
    /// Where the rule of each code stands.
    index: BTreeMap<&'static str, usize>,
    report: &'a Report<'a>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let made = |finding: &&Finding| result(finding, self.index.get(finding.rule.code), self.report);
        serializer.collect_seq(self.kept.iter().map(made))
    }
}

/// As many findings as GitHub takes, errors before warnings and what is waived last, in the order they came in; and how
/// many others there are.
fn weightiest<'a>(findings: impl Iterator<Item = &'a Finding>) -> (Vec<&'a Finding>, usize) {
    let mut kept: Vec<(usize, &Finding)> = findings.enumerate().collect();
    let left_out = kept.len().saturating_sub(MOST_RESULTS);
    if left_out > 0 {
        // The sort keeps the order among those of one weight.
        kept.sort_by_key(|(_, finding)| (finding.is_waived(), Reverse(finding.level)));
        kept.truncate(MOST_RESULTS);
        kept.sort_by_key(|(at, _)| *at);
    }
    (kept.into_iter().map(|(_, finding)| finding).collect(), left_out)
}

/// What is to be said of the run itself.
fn invocation(left_out: usize) -> Value {
    let text = format!(
        "{left_out} findings are left out, since no more than {MOST_RESULTS} are taken; `dossier lint` shows them"
    );
    json!({
        "executionSuccessful": true,
        "toolExecutionNotifications": [{ "level": "warning", "message": { "text": text } }],
    })
}

fn rule(rule: &Rule) -> Value {
    let page = rule.page();
    let severity = if rule.level == Level::Info { "recommendation" } else { rule.level.word() };
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": start(page.summary) },
        "fullDescription": { "text": start(page.summary) },
        "help": { "text": page.markdown(), "markdown": page.markdown() },
        "defaultConfiguration": { "level": level(rule.level), "enabled": rule.is_on() },
        "properties": {
            "tags": [rule.code.trim_end_matches(|it: char| it.is_ascii_digit())],
            "precision": "very-high",
            "problem.severity": severity,
        },
    })
}

fn result(finding: &Finding, rule: Option<&usize>, report: &Report<'_>) -> Value {
    let place = report.files.place(finding.place.span);
    let related = finding.related.iter().take(MOST_RELATED).enumerate().map(|(count, label)| {
        let mut location = location(&report.files.place(label.span));
        set(&mut location, "id", json!(count + 1));
        if !label.text.is_empty() {
            set(&mut location, "message", json!({ "text": label.text }));
        }
        location
    });
    let related: Vec<Value> = related.collect();
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": rule,
        "level": level(finding.level),
        "message": { "text": message(finding) },
        "locations": [location(&place)],
    });
    if !related.is_empty() {
        set(&mut result, "relatedLocations", Value::Array(related));
    }
    if let Some(fingerprint) = &finding.fingerprint {
        set(&mut result, "partialFingerprints", json!({ "dossierFindingHash/v1": fingerprint }));
    }
    if !finding.fixes.is_empty() {
        set(&mut result, "fixes", finding.fixes.iter().map(|it| fix(it, report)).collect());
    }
    if let Some(reason) = &finding.waived {
        set(&mut result, "suppressions", json!([{ "kind": "inSource", "justification": reason }]));
    }
    result
}

/// What is wrong, what stands there, what it was compared with, why and what to do.
fn message(finding: &Finding) -> String {
    let mut lines = vec![sentence(&finding.message)];
    if !finding.place.text.is_empty() {
        lines.push(sentence(&finding.place.text));
    }
    let link = |(count, text): (usize, &str)| {
        let text = if text.trim().is_empty() { "compared with this" } else { text };
        format!("[{}]({}).", plain(text), count + 1)
    };
    lines.extend(finding.related.iter().take(MOST_RELATED).map(|label| &*label.text).enumerate().map(link));
    if finding.related.len() > MOST_RELATED {
        lines.push(format!("And {} more places.", finding.related.len() - MOST_RELATED));
    }
    lines.extend(finding.notes.iter().map(|note| format!("Note: {}", sentence(note))));
    lines.extend(finding.help.iter().map(|help| format!("Help: {}", sentence(help))));
    lines.join("\n")
}

fn sentence(text: &str) -> String {
    // An empty text is not allowed, and what begins a line begins a sentence.
    let end = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{}{end}", plain(text))
}

/// Brackets would begin a link.
fn plain(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

fn location(place: &Place<'_>) -> Value {
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri(place.path) }, "region": region(place) } })
}

fn region(place: &Place<'_>) -> Value {
    let Place { path: _, start, end } = place;
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

fn fix(fix: &Fix, report: &Report<'_>) -> Value {
    let mut files: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for Edit { span, text } in &fix.edits {
        let place = report.files.place(*span);
        let replacement = json!({ "deletedRegion": region(&place), "insertedContent": { "text": text } });
        files.entry(place.path).or_default().push(replacement);
    }
    let change = |(path, replacements): (&str, Vec<Value>)| json!({ "artifactLocation": { "uri": uri(path) }, "replacements": replacements });
    json!({ "description": { "text": fix.title }, "artifactChanges": files.into_iter().map(change).collect::<Vec<_>>() })
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

/// A relative reference: everything but letters, digits and what no URI minds is written as bytes.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push('%');
            for digit in [byte >> 4, byte & 15] {
                uri.push(char::from_digit(digit.into(), 16).unwrap_or_default().to_ascii_uppercase());
            }
        }
    }
    uri
}

fn start(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default()
}

fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_relative_reference() {
        assert_eq!(uri("dataset/sources/ap.toml"), "dataset/sources/ap.toml");
        assert_eq!(uri("a:b/é %?#.toml"), "a%3Ab/%C3%A9%20%25%3F%23.toml");
    }

    #[test]
    fn only_our_own_links_are_links() {
        assert_eq!(plain("see [this](http://x) \\ [[expect]]"), "see \\[this\\](http://x) \\\\ \\[\\[expect\\]\\]");
    }
}
