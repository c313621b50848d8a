use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::Span;

rule! {
    /// Characters that do not show, or that show something else.
    ///
    /// Controls that turn the direction of writing make a text read otherwise than it is compared. Characters without a
    /// width make two equal names differ. A text decoded with the wrong table has "Ã©" for "é". They come with text that
    /// is copied from pages and papers, and nobody sees them. Marks of direction in Arabic and Hebrew, and joiners in
    /// scripts that need them, belong there and stay.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/ministry.toml
    /// title = "Ministry of​ Justice"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/ministry.toml
    /// title = "MinistÃ©rio da JustiÃ§a"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # actors/ministry.toml
    /// title = "Ministério da Justiça"
    /// ```
    ///
    /// ## Fix
    ///
    /// Take the characters out. The fix does.
    ///
    /// ## Where it comes from
    ///
    /// The cleaning tests of the Humanitarian Exchange Language (HXL), which look for blanks and spelling.
    pub static TXT006 = Rule {
        name: "suspicious-text",
        level: Level::Error,
        check: Check::File(check),
    };
}

/// What is wrong with a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    Direction,
    NoWidth,
    Control,
    WrongTable,
}

impl Fault {
    const fn words(self) -> &'static str {
        match self {
            Self::Direction => "a character that turns the direction of writing",
            Self::NoWidth => "a character without a width",
            Self::Control => "a control character",
            Self::WrongTable => "text decoded with the wrong table",
        }
    }
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    if open.file.trouble.is_some() {
        return;
    }
    let text = &*open.file.text;
    let mut offset = 0;
    // Only what is not ASCII can be suspicious, and most lines are.
    while let Some(rest) = text.get(offset..)
        && let Some(at) = first_beyond_ascii(rest)
    {
        let start = text.get(..offset + at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let line = text.get(offset + at..).unwrap_or_default();
        let end = line.find('\n').map_or(text.len(), |end| offset + at + end + 1);
        findings.extend(text.get(start..end).into_iter().flat_map(|line| of_line(line, start, open)));
        offset = end;
    }
}

/// One finding for each kind of fault on a line: a spoilt line is one mishap.
fn first_beyond_ascii(text: &str) -> Option<usize> {
    const AT_ONCE: usize = 64;
    let (before, chunk) = text.as_bytes().chunks(AT_ONCE).enumerate().find(|(_, chunk)| !chunk.is_ascii())?;
    Some(before * AT_ONCE + chunk.iter().position(|byte| !byte.is_ascii())?)
}

fn of_line(line: &str, offset: usize, open: &Open<'_>) -> Vec<Finding> {
    let mut places: Vec<(Fault, Vec<Span>)> = Vec::new();
    for (at, c) in line.char_indices() {
        let is_first = offset == 0 && at == 0;
        let Some(fault) = fault(c, line, at).filter(|_| !(is_first && c == '\u{FEFF}')) else { continue };
        let start = u32::try_from(offset + at).unwrap_or(u32::MAX);
        let length = if fault == Fault::WrongTable { wrong_length(line, at) } else { c.len_utf8() };
        let span = Span { file: open.file.id, start, end: start.saturating_add(u32::try_from(length).unwrap_or(0)) };
        match places.iter_mut().find(|(known, _)| *known == fault) {
            Some((_, spans)) => spans.push(span),
            None => places.push((fault, vec![span])),
        }
    }
    places.into_iter().filter_map(|(fault, spans)| finding(fault, &spans, open)).collect()
}

fn finding(fault: Fault, spans: &[Span], open: &Open<'_>) -> Option<Finding> {
    let (first, others) = spans.split_first()?;
    let shown = open.file.slice(*first);
    let named = shown.chars().next().map_or_else(String::new, |c| format!(" (U+{:04X})", u32::from(c)));
    if fault == Fault::WrongTable {
        return Some(TXT006.at(*first, format!("`{shown}` is {}", fault.words())).label("garbled").help("write what the source shows"));
    }
    let fix = others.iter().fold(Fix::delete(Safety::Safe, *first), |fix, span| fix.and(*span, ""));
    let at = TXT006.at(*first, format!("there is {} in this text{named}", fault.words()));
    Some(at.label("does not show").help("take it out").fix(fix))
}

fn fault(c: char, line: &str, at: usize) -> Option<Fault> {
    match c {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Fault::Direction),
        '\u{200E}' | '\u{200F}' | '\u{061C}' if !line.chars().any(is_right_to_left) => Some(Fault::Direction),
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' => Some(Fault::NoWidth),
        '\u{200C}' | '\u{200D}' if !is_between_joined(line, at, c) => Some(Fault::NoWidth),
        '\u{0080}'..='\u{009F}' if !follows_wrong_lead(line, at) => Some(Fault::Control),
        '\u{FFFD}' => Some(Fault::WrongTable),
        'Ã' | 'Â' | 'â' if is_wrong_lead(line, at, c) => Some(Fault::WrongTable),
        _ => None,
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}') && c != '\u{061C}'
}

/// Joiners belong between letters of scripts that join, and in emoji.
fn is_between_joined(line: &str, at: usize, c: char) -> bool {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let after = line.get(at + c.len_utf8()..).and_then(|text| text.chars().next());
    let joins = |c: char| c >= '\u{0600}';
    before.is_some_and(joins) && after.is_some_and(joins)
}

/// The first letter of two bytes of UTF-8 that were read as two letters: `Ã©`, `Â£`; of three: `â€™`.
fn is_wrong_lead(line: &str, at: usize, lead: char) -> bool {
    let Some(next) = line.get(at + lead.len_utf8()..).and_then(|text| text.chars().next()) else { return false };
    match lead {
        'â' => next == '€' || next == '\u{0080}',
        'Ã' => matches!(next, '\u{0080}'..='\u{00BF}'),
        _ => matches!(next, '£' | '©' | '«' | '»' | '°' | '\u{0080}'..='\u{009F}'),
    }
}

fn follows_wrong_lead(line: &str, at: usize) -> bool {
    line.get(..at).and_then(|text| text.chars().next_back()).is_some_and(|c| matches!(c, 'Ã' | 'Â' | 'â'))
}

fn wrong_length(line: &str, at: usize) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    let count = if rest.starts_with('\u{FFFD}') { 1 } else { 2 };
    rest.chars().take(count).map(char::len_utf8).sum()
}
