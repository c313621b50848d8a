//! Where a file could not be read, asked of thousands of its items: whether a key is missing there, or was written and not
//! understood.
use crate::reading::key_before;
use model::{File, Span};
use rustc_hash::FxHashSet;
use shape::Problem;

/// What could not be read of a file, in the order of the file.
#[derive(Debug)]
pub struct Slips<'a> {
    file: &'a File,
    /// Where something stands that its key does not take, or a key is missing, and which key.
    problems: Vec<(u32, &'static str)>,
    /// Slips of syntax.
    all: Vec<Slip<'a>>,
    /// Where keys end that nobody knows.
    unknown: FxHashSet<u32>,
    /// Where lines begin; nothing where no slip asks for them.
    lines: Vec<usize>,
    /// Those of them that begin with a header.
    headers: Vec<usize>,
}

/// A slip of syntax.
#[derive(Debug)]
struct Slip<'a> {
    at: Span,
    /// Where its line begins.
    line: usize,
    /// The key its line begins with.
    key: &'a str,
}

impl<'a> Slips<'a> {
    pub fn of(file: &'a File) -> Self {
        let mut problems: Vec<(u32, &str)> =
            file.problems.iter().filter_map(|problem| Some((problem.at().start, problem.key()?.name))).collect();
        problems.sort_unstable();
        let is_unknown = |problem: &&Problem| matches!(problem, Problem::UnknownKey { .. });
        let unknown = file.problems.iter().filter(is_unknown).map(|problem| problem.at().end).collect();
        let mut slips = Self { file, problems, all: Vec::new(), unknown, lines: Vec::new(), headers: Vec::new() };
        if !file.syntax_errors.is_empty() {
            slips.lines = std::iter::once(0).chain(file.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
            let is_header = |line: &usize| file.text.get(*line..).is_some_and(|rest| rest.starts_with('['));
            slips.headers = slips.lines.iter().copied().filter(is_header).collect();
            let mut of_syntax: Vec<Slip<'a>> = file.syntax_errors.iter().map(|error| slips.slip(error.span)).collect();
            of_syntax.sort_by_key(|slip| slip.at.start);
            slips.all = of_syntax;
        }
        slips
    }

    fn slip(&self, at: Span) -> Slip<'a> {
        let line = self.line_start(at);
        let words = self.file.text.get(line..).unwrap_or_default().trim_start();
        let key = words.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').next().unwrap_or_default();
        Slip { at, line, key }
    }

    /// Where the line of a place begins.
    fn line_start(&self, at: Span) -> usize {
        let behind = self.lines.partition_point(|line| *line <= at.start as usize);
        behind.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default()
    }

    /// Whether one of some keys was written between two places and could not be read: then it is not missing, and what is
    /// wrong with it has been said.
    pub fn has_unreadable(&self, within: Span, keys: &[&str]) -> bool {
        let from = self.problems.partition_point(|(at, _)| *at < within.start);
        let problems = self.problems.iter().skip(from).take_while(|(at, _)| *at <= within.end);
        problems.into_iter().any(|(_, key)| keys.contains(key)) || self.is_swallowed(within, keys)
    }

    /// Whether a slip of syntax between two places stands on the line of one of some keys, or right in the item, where that
    /// is written on a line: whether the key is there cannot be told then.
    fn is_swallowed(&self, within: Span, keys: &[&str]) -> bool {
        if self.all.is_empty() {
            return false;
        }
        // What could not be read at the end of an item is none of its values, and lies behind the last of them.
        let next = self.headers.partition_point(|header| *header <= within.end as usize);
        let end = self.headers.get(next).map_or(self.file.text.len(), |header| header - 1);
        let is_inline = self.file.slice(within).starts_with('{');
        let from = self.all.partition_point(|slip| slip.at.start < within.start);
        self.all.iter().skip(from).take_while(|slip| slip.line <= end).any(|slip| {
            let begins_within = slip.line >= within.start as usize;
            begins_within && keys.contains(&slip.key) || is_inline && within.contains(slip.at)
        })
    }

    /// The same of a key that must be there and is not, by the head of the table that lacks it.
    pub fn is_missing_by_one(&self, head: Span, key: &str) -> bool {
        // A file begins with its first key, and what stands before that may be what could not be read.
        let is_whole_file = !self.file.slice(head).starts_with(['[', '{']);
        self.is_swallowed(if is_whole_file { Span { start: 0, ..head } } else { head }, &[key])
    }

    /// Whether a slip of syntax stands on the line of a place.
    pub fn is_on_broken_line(&self, at: Span) -> bool {
        !self.all.is_empty() && self.all.binary_search_by_key(&self.line_start(at), |slip| slip.line).is_ok()
    }

    /// Whether a value stands behind a key by another name: how that is written says the finding on the key.
    pub fn is_behind_unknown_key(&self, value: Span) -> bool {
        !self.unknown.is_empty() && key_before(self.file, value).is_some_and(|end| self.unknown.contains(&end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Dataset;

    /// The file of an arrangement with these lines, and the place of some of them.
    fn asked<T>(lines: &str, of: &str, ask: impl FnOnce(&Slips<'_>, Span) -> T) -> Option<T> {
        let dataset = Dataset::read([("arrangements/usa-cri-2025.toml".to_owned(), lines.to_owned())]);
        let file = dataset.files().next()?;
        let start = u32::try_from(file.text.find(of)?).ok()?;
        let within = Span { file: file.id, start, end: start + u32::try_from(of.len()).ok()? };
        Some(ask(&Slips::of(file), within))
    }

    #[test]
    fn a_key_that_could_not_be_read_is_not_missing() {
        let cite = "{ source: \"ap-2025\", excerpt = \"6 people\" }";
        let inline = format!("[[figure]]\nid = \"f\"\ncite = [{cite}]\n");
        assert_eq!(asked(&inline, cite, |slips, head| slips.is_missing_by_one(head, "source")), Some(true));
        let is_on_broken_line = |slips: &Slips<'_>, at: Span| slips.is_on_broken_line(at);
        let is_behind_unknown_key = |slips: &Slips<'_>, at: Span| slips.is_behind_unknown_key(at);
        let figure = "[[figure]]\nid = \"f\"\nvalue = 1x\n";
        assert_eq!(asked(figure, figure, |slips, within| slips.has_unreadable(within, &["value"])), Some(true));
        assert_eq!(asked(figure, figure, |slips, within| slips.has_unreadable(within, &["id"])), Some(false));
        assert_eq!(asked(figure, "1x", is_on_broken_line), Some(true));
        assert_eq!(asked(figure, "\"f\"", is_on_broken_line), Some(false));
        let other = "[[figure]]\nid = \"f\"\nvalu = \"1 x\"\n";
        assert_eq!(asked(other, "\"1 x\"", is_behind_unknown_key), Some(true));
        assert_eq!(asked(other, "\"f\"", is_behind_unknown_key), Some(false));
    }
}
