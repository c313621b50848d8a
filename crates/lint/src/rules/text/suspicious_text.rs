use super::characters::{Fault, Line, wrong_length};
use super::escapes::{has_escape, length_of_entity, unescaped};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::Span;
use syntax::{Document, Node};

rule! {
    /// Characters that do not show, or that show something else.
    ///
    /// Controls that turn the direction of writing make a text read otherwise than it is compared. Characters without a
    /// width make two equal names differ. A text decoded with the wrong table has "Ã©" for "é". They come with text that
    /// is copied from pages and papers, and nobody sees them. Written as an escape (`\u200B`) one is seen in the file, and
    /// in no export. "&#8217;" is how a page writes an apostrophe, not what it shows. Marks of direction in Arabic and Hebrew,
    /// joiners in scripts that need them, and what parts words in Khmer, Thai, Lao and Burmese, belong there and stay.
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
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/ministry.toml
    /// title = "Ministry of Justice &amp; the People&#8217;s Courts"
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
    /// Take the characters out, which the fix does; where a text is garbled, write what the source shows.
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
    findings.extend(text.contains('&').then(|| of_entities(text, open)).into_iter().flatten());
    if has_escape(text) {
        let document = Document::parse(open.file.id, text.to_owned());
        of_escapes(document.root(), open, findings);
    }
}

fn first_beyond_ascii(text: &str) -> Option<usize> {
    const AT_ONCE: usize = 64;
    let (before, chunk) = text.as_bytes().chunks(AT_ONCE).enumerate().find(|(_, chunk)| !chunk.is_ascii())?;
    Some(before * AT_ONCE + chunk.iter().position(|byte| !byte.is_ascii())?)
}

/// One finding for each kind of fault on a line: a spoilt line is one mishap.
fn of_line(line: &str, offset: usize, open: &Open<'_>) -> Vec<Finding> {
    let mut faults = Faults::default();
    let mut garbled_until = 0;
    let judged = Line::new(line);
    for (at, c) in line.char_indices() {
        let is_first = offset == 0 && at == 0;
        if at < garbled_until {
            continue;
        }
        let Some(fault) = judged.fault(c, at).filter(|_| !(is_first && c == '\u{FEFF}')) else { continue };
        let start = u32::try_from(offset + at).unwrap_or(u32::MAX);
        let length = if fault == Fault::WrongTable { wrong_length(line, at) } else { c.len_utf8() };
        garbled_until = if fault == Fault::WrongTable { at + length } else { 0 };
        let span = Span { file: open.file.id, start, end: start.saturating_add(u32::try_from(length).unwrap_or(0)) };
        faults.add(fault, c, span);
    }
    faults.findings(open)
}

/// Characters in the writing of pages, the first of each line: `&amp;`, `&#8217;`. A `&` alone is one, as in an address.
fn of_entities(text: &str, open: &Open<'_>) -> Vec<Finding> {
    let (mut findings, mut line_end) = (Vec::new(), 0);
    for (at, _) in text.match_indices('&') {
        let rest = text.get(at..).unwrap_or_default();
        let Some(length) = length_of_entity(rest).filter(|_| at >= line_end) else { continue };
        line_end = rest.find('\n').map_or(text.len(), |end| at + end);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let span = Span { file: open.file.id, start: place(at), end: place(at + length) };
        findings.extend(finding(Fault::Entity, '&', &[span], open));
    }
    findings
}

/// What is wrong with a line or a value: each kind of fault with its first character and all its places.
#[derive(Default)]
struct Faults(Vec<(Fault, char, Vec<Span>)>);

impl Faults {
    fn add(&mut self, fault: Fault, c: char, at: Span) {
        match self.0.iter_mut().find(|(known, ..)| *known == fault) {
            Some((.., spans)) => spans.push(at),
            None => self.0.push((fault, c, vec![at])),
        }
    }

    fn findings(&self, open: &Open<'_>) -> Vec<Finding> {
        self.0.iter().filter_map(|(fault, c, spans)| finding(*fault, *c, spans, open)).collect()
    }
}

/// What keys and texts hold in escapes, one finding for each kind of fault in a text.
fn of_escapes(node: Node<'_>, open: &Open<'_>, findings: &mut Vec<Finding>) {
    let text = node.text().map(|_| node.span());
    for span in [Some(node.key_span()), text].into_iter().flatten() {
        findings.extend(of_escaped(span, open));
    }
    node.children().for_each(|child| of_escapes(child, open, findings));
}

fn of_escaped(span: Span, open: &Open<'_>) -> Vec<Finding> {
    let written = open.file.slice(span);
    // What stands between single quotes has no escapes.
    if !written.starts_with('"') || !has_escape(written) {
        return Vec::new();
    }
    let (read, escapes) = unescaped(written);
    let mut faults = Faults::default();
    let mut garbled_until = 0;
    let judged = Line::new(&read);
    for (at, escape) in escapes {
        if at < garbled_until {
            continue;
        }
        let c = read.get(at..).and_then(|rest| rest.chars().next());
        // As they are, no file may have these.
        let is_control = |c: &char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r');
        let is_wrong = |c: char| judged.fault(c, at).or_else(|| is_control(&c).then_some(Fault::Control));
        if let Some((c, fault)) = c.and_then(|c| Some((c, is_wrong(c)?))) {
            garbled_until = if fault == Fault::WrongTable { at + wrong_length(&read, at) } else { 0 };
            let place = |at: usize| span.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            faults.add(fault, c, Span { start: place(escape.start), end: place(escape.end), ..span });
        }
    }
    faults.findings(open)
}

fn finding(fault: Fault, c: char, spans: &[Span], open: &Open<'_>) -> Option<Finding> {
    let (first, others) = spans.split_first()?;
    let shown = open.file.slice(*first);
    let named = format!(" (U+{:04X})", u32::from(c));
    if matches!(fault, Fault::WrongTable | Fault::Entity) {
        return Some(TXT006.at(*first, format!("`{shown}` is {}", fault.words())).label("garbled").help("write what the source shows"));
    }
    let fix = others.iter().fold(Fix::delete(Safety::Safe, *first), |fix, span| fix.and(*span, ""));
    let at = TXT006.at(*first, format!("there is {} in this text{named}", fault.words()));
    Some(at.label("does not show").help("take it out").fix(fix))
}
