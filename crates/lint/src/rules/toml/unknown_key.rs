use super::units;
use crate::reading;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety, rule_called};
use model::record::{Measure, Record, Standing};
use model::{File, Span, Spanned};
use shape::{Key, Problem, Shape, Type, Vocabulary, is_slip, nearest};
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// A key, or a word of a closed list, that does not exist.
    ///
    /// A misspelt key, and one by the name that other forms have for it (`source`, `date`, `outlet`), is read as the key it was
    /// meant to be, so that one slip is one finding and not five. It still has to be put right: other programs that read the file know nothing of what was meant. A figure with a word that decides
    /// what it counts, and that is not known, is compared with no other until it is put right.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// vlaue = 200
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    ///
    /// [[payment]]
    /// id = "first-year"
    /// stage = "pledge"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the word as suggested. The fix does, where the word is a letter away; it may change what is meant, so look at it.
    ///
    /// ## Where it comes from
    ///
    /// `OpenSanctions`, which lets nothing pass that it does not know: every word is handled, set aside by name, or
    /// reported.
    pub static TOM003 = Rule {
        name: "unknown-key",
        level: Level::Error,
        check: Check::File(check),
    };
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    let problems = &open.file.problems;
    let keys = problems.iter().filter(|problem| matches!(problem, Problem::UnknownKey { .. }));
    let keys: BTreeSet<u32> = keys.map(|problem| problem.at().end).collect();
    // Where neither a key nor its word is known, the line is one slip.
    let mut behind = BTreeMap::new();
    for problem in problems {
        if let Problem::UnknownWord { vocabulary, written, at, .. } = problem {
            match reading::key_before(open.file, *at).filter(|end| keys.contains(end)) {
                Some(key) => drop(behind.insert(key, (*vocabulary, &**written, *at))),
                None => findings.push(unknown_word(problem.key(), vocabulary, written, *at)),
            }
        }
    }
    let headers = LazyCell::new(|| headers(&open.file.text));
    for problem in problems {
        if let Problem::UnknownKey { shape, written, meant, is_there, at } = problem {
            let finding = TOM003
                .at(*at, format!("{} has no key `{written}`", reading::with_article(shape.name)))
                .label("no such key")
                .key(&**written);
            findings.push(match meant {
                Some(meant) if *is_there => {
                    finding.help(format!("`{}` is there already: take one of them out", meant.name))
                }
                Some(meant) => renamed(finding, open.file, meant, written, *at, behind.get(&at.end).copied()),
                None => finding.help(elsewhere(open.file, &headers, shape, written, *at).unwrap_or_else(|| {
                    format!("its keys are {}", reading::listed(shape.keys.iter().map(|key| key.name)))
                })),
            });
        }
    }
    findings.extend(units::strange(open));
    if let Some(Record::Config(config)) = &open.file.record {
        findings.extend(config.rules.iter().filter_map(|(rule, _)| no_such_rule(rule)));
    }
    for status in open.file.record.iter().flat_map(model::record::Record::statuses) {
        if status.value.axis() != status.axis.value {
            let words = Standing::VOCABULARY.words.iter().map(|word| word.word);
            let words = words.filter(|word| is_of(word, status.axis.word()));
            findings.push(
                TOM003
                    .at(status.value.span, format!("`{}` is no word of the {} axis", status.value.word(), status.axis.word()))
                    .label(format!("a word of the {} axis", status.value.axis().word()))
                    .related(status.axis.span, format!("this is the {} axis", status.axis.word()))
                    .key("value")
                    .help(format!("write `axis = \"{}\"`, or a word of this axis: {}", status.value.axis().word(), reading::listed(words))),
            );
        }
    }
}

/// A key by the name it has here, and its word where that is not known either.
fn renamed(
    finding: Finding,
    file: &File,
    meant: &Key,
    written: &str,
    at: Span,
    behind: Option<(&Vocabulary, &str, Span)>,
) -> Finding {
    let name = meant.name;
    let fix = Fix::replace(Safety::Unsafe, at, name);
    let Some((vocabulary, word, value)) = behind else {
        return match bracketed(file, meant, at) {
            Some((value, list)) => finding.help(format!("write `{name} = {list}`")).fix(fix.and(value, list)),
            None if nearest(written, [name]).is_some() => finding.help(format!("did you mean `{name}`?")).fix(fix),
            None => finding.help(format!("write it as `{name}`")).fix(fix),
        };
    };
    let finding = finding.related(value, format!("`{word}` is no word for `{name}` either"));
    match nearest(word, words(vocabulary)) {
        Some(word) => finding.help(format!("did you mean `{name} = \"{word}\"`?")),
        None => finding.help(format!("did you mean `{name}`? {}", words_of(vocabulary))),
    }
}

/// The value behind a key, in brackets, where the key that is meant takes a list and one value stands there.
fn bracketed(file: &File, meant: &Key, at: Span) -> Option<(Span, String)> {
    let line = file.text.get(at.end as usize..)?.lines().next()?;
    let value = line.trim_start().strip_prefix('=')?.trim();
    // A comment behind it may end as a value does.
    let is_one = !value.contains('#')
        && (value.starts_with('"') && value.ends_with('"') && value.matches('"').count() == 2 || value.starts_with('{') && value.ends_with('}'));
    let start = at.end + u32::try_from(line.len() - line.trim_start().len()).ok()?;
    let start = start + u32::try_from(file.text.get(start as usize..)?.find(value)?).ok()?;
    let span = Span { start, end: start + u32::try_from(value.len()).ok()?, ..at };
    (is_one && matches!(meant.value, Type::List(_))).then(|| (span, format!("[{value}]")))
}

/// Where a key belongs that this table does not have: at the top of the file, in the event its figure stands in, or in a
/// figure of its own.
fn elsewhere(
    file: &File,
    headers: &[(usize, &str)],
    shape: &'static Shape,
    written: &str,
    at: Span,
) -> Option<String> {
    const OF_FIGURE: [&str; 11] =
        ["amount", "count", "currency", "high", "low", "number", "people", "sum", "total", "unit", "value"];
    let whole = Record::shape(file.kind?);
    let last = headers.partition_point(|(line, _)| *line < at.start as usize).checked_sub(1);
    let (line, header) = last.and_then(|last| headers.get(last)).copied().unzip();
    // A table written on a line stands under no header of its own.
    let is_inline = file.text.get(line.unwrap_or_default()..at.start as usize)?.lines().next_back()?.contains('{');
    let header = header.filter(|_| !is_inline);
    if shape.key("figure").is_some() && OF_FIGURE.contains(&&*written.to_lowercase()) {
        let path = header.map_or_else(|| "figure".to_owned(), |header| format!("{header}.figure"));
        return Some(format!("a number stands in a figure: write `[[{path}]]` below it, with an `id`, `value` and what it is of"));
    }
    if whole.name == shape.name {
        return None;
    }
    if let Some((event, _)) = header.and_then(|header| header.rsplit_once('.'))
        && whole.find(event.split('.')).and_then(|(_, key)| key.shape()).is_some_and(|shape| shape.key(written).is_some())
    {
        return Some(format!("`{written}` belongs to the {event}: put it above `[[{}]]`", header.unwrap_or_default()));
    }
    let top = whole.key(written)?;
    Some(match top.shape() {
        None => format!("`{}` belongs at the top of the file, above the first `[[…]]`", top.name),
        Some(_) => format!("`{}` is a table of the file: write `[[{}]]`", top.name, top.name),
    })
}

/// The headers of a file, with the starts of their lines.
fn headers(text: &str) -> Vec<(usize, &str)> {
    let is_name = |name: &&str| name.chars().all(|letter| letter.is_alphanumeric() || "_-. ".contains(letter));
    let mut headers = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let header = line.trim_start().trim_start_matches('[');
        if line.trim_start().starts_with('[')
            && let Some((name, _)) = header.split_once(']')
            && is_name(&name)
        {
            headers.push((start, name.trim()));
        }
        start += line.len();
    }
    headers
}

fn unknown_word(key: Option<&Key>, vocabulary: &Vocabulary, written: &str, at: Span) -> Finding {
    let message = match key {
        Some(key) => format!("`{written}` is no word for `{}`", key.name),
        None => format!("`{written}` is no {}", vocabulary.name),
    };
    let finding = TOM003.at(at, message).label("no such word");
    match nearest(written, words(vocabulary)) {
        Some(meant) if is_slip(written, meant) => finding
            .help(format!("did you mean `{meant}`?"))
            .fix(Fix::replace(Safety::Unsafe, at, format!("\"{meant}\""))),
        // What is further off may be meant as it stands, and the word for it be another one.
        Some(meant) => finding.help(format!("did you mean `{meant}`? {}", words_of(vocabulary))),
        None => finding.help(words_of(vocabulary)),
    }
}

fn words(vocabulary: &Vocabulary) -> impl Iterator<Item = &'static str> {
    vocabulary.words.iter().map(|word| word.word)
}

/// The words of a list; those of `measure` say what figures are that were not counted.
fn words_of(vocabulary: &Vocabulary) -> String {
    let words = reading::listed(words(vocabulary));
    if vocabulary.name == Measure::VOCABULARY.name {
        return format!("the words are {words}; what was counted has no `measure`, and a rate says `per = \"week\"`");
    }
    format!("the words are {words}")
}

/// A rule that `dossier.toml` names.
fn no_such_rule(written: &Spanned<Box<str>>) -> Option<Finding> {
    let unknown = rule_called(written).err()?;
    let finding = TOM003.at(written.span, format!("there is no rule `{}`", unknown.written)).label("sets nothing");
    Some(match unknown.nearest {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")).fix(Fix::replace(Safety::Unsafe, written.span, meant)),
        None => finding.help("`dossier explain` lists the rules"),
    })
}

fn is_of(word: &str, axis: &str) -> bool {
    let doc = Standing::VOCABULARY.words.iter().find(|known| known.word == word).map_or("", |known| known.doc);
    doc.to_lowercase().starts_with(axis)
}
