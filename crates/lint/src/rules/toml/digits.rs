//! Numbers with words and signs beside them, and the keys that each of them belongs under.
use crate::reading::line_above;
use crate::{Fix, Safety};
use model::record::Quantifier;
use model::value::{FoundNumber, hedge_before, numbers_in};
use model::{File, Span};

/// What is to be written in place of a number that is none, and whether that is beyond doubt.
pub(super) struct Told {
    pub help: String,
    /// The lines of a figure that say the same.
    lines: Option<String>,
}

impl Told {
    fn keys(keys: &[String], behind: &str) -> Self {
        let listed: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
        Self { help: format!("write {}", listed.join(" and ")), lines: Some(keys.join("\n") + behind) }
    }

    /// Writes the lines in place of the key and its value, where they have a line for themselves.
    pub fn fix(&self, file: &File, value: Span) -> Option<Fix> {
        let line = line_above(file, value)?;
        let lines = self.lines.clone()?;
        let names = lines.lines().filter_map(|line| Some(line.split_once(" =")?.0));
        let is_written_twice = names.into_iter().any(|name| is_beside(file, value, line.start, name));
        (!is_written_twice).then(|| Fix::replace(Safety::Unsafe, Span { end: value.end, ..line }, lines))
    }
}

/// How `"1,200"`, `"about 20"`, `20-30`, `[20, 30]`, `200+` or `20%` is written under the keys of a figure. Hedges and ranges
/// have keys beside `value` alone.
pub(super) fn told(key: &str, written: &str) -> Option<Told> {
    let is_value = key == "value";
    let (text, comment) = written.split_once("//").map_or((written, ""), |(text, comment)| (text, comment.trim()));
    let list = text.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let text = list.unwrap_or(text).trim().trim_matches(['"', '\'']).trim_end_matches(';').trim();
    let behind = if comment.is_empty() { String::new() } else { format!(" # {comment}") };
    let numbers = numbers_in(text);
    let one = |number: &FoundNumber| format!("{key} = {}", number.value);
    match &numbers[..] {
        [] if is_value && !text.is_empty() && !text.contains(|c: char| c.is_ascii_digit()) => Some(Told {
            help: format!("write digits alone, such as `value = 1200`; the source's own words go into `wording = \"{text}\"`"),
            lines: None,
        }),
        [number] => {
            let before = text.get(..number.at.start)?.trim();
            let after = text.get(number.at.end..)?.trim();
            let mut keys = vec![one(number)];
            match (before, after) {
                ("", "") => {}
                ("", "+") if is_value => keys.push(quantifier(Quantifier::AtLeast)),
                ("", _) if number.is_percent && ends_with_percent(after) => keys.push("unit = \"percent\"".to_owned()),
                (_, "") if is_value => {
                    let (hedge, at) = hedge_before(text, number.at.start)?;
                    // A sign of money says more than the number does.
                    let is_bare = at.start == 0 && text.get(at.end..number.at.start)?.trim().is_empty();
                    is_bare.then(|| keys.push(quantifier(hedge)))?;
                }
                _ => return None,
            }
            Some(Told::keys(&keys, &behind))
        }
        [first, second] if first.at == second.at => Some(Told {
            help: format!("write `{}` or `{}`, whichever is meant", one(first), one(second)),
            lines: None,
        }),
        [low, high] if is_value && low.value < high.value => {
            let before = text.get(..low.at.start)?.trim();
            let between = text.get(low.at.end..high.at.start)?.trim();
            let is_range = matches!((before, between), ("", "-" | "–" | "to" | "..") | ("between", "and") | ("from", "to"))
                || list.is_some() && (before, between) == ("", ",");
            let is_all = text.get(high.at.end..)?.trim().is_empty();
            (is_range && is_all).then(|| Told::keys(&[format!("low = {}", low.value), format!("high = {}", high.value)], &behind))
        }
        _ => None,
    }
}

/// Whether the table of a value has a key on a line of its own besides that of the value.
fn is_beside(file: &File, value: Span, line: u32, key: &str) -> bool {
    let above = file.text.get(..line as usize).unwrap_or_default();
    let above = above.get(above.rfind("\n[").unwrap_or_default()..).unwrap_or_default();
    let below = file.text.get(value.end as usize..).unwrap_or_default();
    let below = below.get(..below.find("\n[").unwrap_or(below.len())).unwrap_or_default();
    let is_key = |line: &str| line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    above.lines().chain(below.lines().skip(1)).any(is_key)
}

fn quantifier(word: Quantifier) -> String {
    format!("quantifier = \"{}\"", word.word())
}

fn ends_with_percent(after: &str) -> bool {
    matches!(after, "%" | "percent" | "per cent" | "per-cent")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_number_has_a_key_of_its_own() {
        for (written, lines) in [
            ("\"1,200\"", "value = 1200"),
            ("\"about 20\"", "value = 20\nquantifier = \"about\""),
            ("~200", "value = 200\nquantifier = \"about\""),
            ("200+", "value = 200\nquantifier = \"at-least\""),
            ("200;", "value = 200"),
            ("200 // checked", "value = 200 # checked"),
            ("20%", "value = 20\nunit = \"percent\""),
            ("\"20-30\"", "low = 20\nhigh = 30"),
            ("\"between 20 and 30\"", "low = 20\nhigh = 30"),
            ("[20, 30]", "low = 20\nhigh = 30"),
        ] {
            assert_eq!(told("value", written).and_then(|told| told.lines).as_deref(), Some(lines), "{written}");
        }
        for written in ["\"20 men\"", "\"20 or 30 or 40\"", "\"30-20\"", "\"20, 30\"", "[20]x"] {
            assert!(told("value", written).is_none_or(|told| told.lines.is_none()), "{written}");
        }
        assert!(told("child", "\"about 20\"").is_none());
        assert!(told("value", "\"about $5 million\"").is_none() && told("value", "\"\"").is_none());
    }
}
