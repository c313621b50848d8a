//! What stands in a record in our own words, which we answer for: remarks, gaps, purposes, reasons, paraphrases.
//!
//! Titles, captions, dockets, excerpts and what a source prints are other people's words. So is whatever stands between
//! quotation marks.
//!
//! ```text
//! record ─ passages ─▶ Passage { key, text } ─ words ─▶ Word { "asylum", place }, quotations left out
//! ```
use crate::prose::{Glance, Telltales, lowered};
use model::record::{Quote, Record};
use model::value::Edtf;
use model::{Span, Spanned};
use std::borrow::Cow;
use std::cell::OnceCell;

/// A text of ours and the key it stands under.
#[derive(Clone)]
pub struct Passage<'a> {
    pub key: &'static str,
    pub text: &'a Spanned<Box<str>>,
    /// The item it stands in has a date of its own, which "so far" and "last month" are counted from.
    pub is_dated: bool,
    /// What several rules ask of it before they take it apart.
    pub glance: Glance,
    words: OnceCell<Vec<Word<'a>>>,
}

/// A word in small letters and where it stands in its text, in bytes. Between two clauses stands a word that is empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word<'a> {
    pub lower: Cow<'a, str>,
    pub start: usize,
    pub end: usize,
}

/// Everything in a record that is written in our words.
pub fn passages<'a>(record: &'a Record) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    let mut add = |key: &'static str, text: Option<&'a Spanned<Box<str>>>, date: Option<&Spanned<Edtf>>| {
        found.extend(text.map(|text| Passage {
            key,
            text,
            is_dated: date.is_some(),
            glance: Glance::of(text),
            words: OnceCell::new(),
        }));
    };
    for payment in record.payments() {
        add("condition", payment.condition.as_ref(), payment.date.as_ref());
        add("purpose", payment.purpose.as_ref(), payment.date.as_ref());
    }
    for statement in record.statements() {
        if statement.quote.as_ref().is_none_or(|quote| quote.value == Quote::Paraphrase) {
            add("text", statement.text.as_ref(), statement.date.as_ref());
        }
    }
    for unknown in record.upkeep().into_iter().flat_map(|upkeep| upkeep.unknown.iter()) {
        add("what", unknown.what.as_ref(), unknown.as_of.as_ref());
    }
    for remark in record.account().into_iter().flat_map(|account| account.safeguard.iter().chain(&account.concern)) {
        add("text", Some(&remark.text), remark.date.as_ref());
    }
    for expect in record.expects() {
        add("reason", Some(&expect.reason), expect.since.as_ref());
    }
    match record {
        Record::Proceeding(case) => case.step.iter().for_each(|it| add("text", it.text.as_ref(), it.date.as_ref())),
        Record::Source(source) => source.correction.iter().for_each(|it| add("note", Some(&it.note), it.date.as_ref())),
        Record::Actor(actor) => add("role", actor.role.as_ref(), None),
        _ => {}
    }
    found
}

impl<'a> Passage<'a> {
    /// Whether it may have one of these words; see [`Telltales`].
    pub fn may_say(&self, words: &Telltales) -> bool {
        words.may_be_seen_in(self.text, &self.glance)
    }

    /// Its words, taken apart when a rule first asks for them: most passages have nothing that any rule looks for.
    pub fn words(&self) -> &[Word<'a>] {
        self.words.get_or_init(|| words(self.text))
    }
}

/// The letters of a word of English, with the space behind it: a list that grows by itself is moved again and again.
const USUAL_WORD: usize = 5;

/// The words of a text without what stands between quotation marks.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::with_capacity(text.len() / USUAL_WORD + 1);
    let mut quoted_until = 0;
    let mut start: Option<usize> = None;
    // A sign that nothing closes is not closed for the next of its kind either: a text full of them is read once.
    let mut unclosed = String::new();
    for (at, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        if at < quoted_until {
            continue;
        }
        if is_of_word(letter, text, at) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            let lower = lowered(text.get(start..at).unwrap_or_default());
            words.push(Word { lower, start, end: at });
        }
        if opens_quotation(letter, text, at) && !unclosed.contains(letter) {
            match end_of_quotation(letter, text, at) {
                Some(end) => quoted_until = end,
                None => unclosed.push(letter),
            }
        }
        if !letter.is_whitespace() && words.last().is_some_and(|last| !last.lower.is_empty()) {
            words.push(Word { lower: Cow::Borrowed(""), start: at, end: at });
        }
    }
    words
}

/// Letters, digits, and what joins them.
fn is_of_word(letter: char, text: &str, at: usize) -> bool {
    let follows = || text.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
    let precedes = || text.get(..at).and_then(|before| before.chars().next_back());
    let is_joint = matches!(letter, '\'' | '’' | '-')
        && follows().is_some_and(char::is_alphanumeric)
        && precedes().is_some_and(char::is_alphanumeric);
    letter.is_alphanumeric() || is_joint
}

/// What closes a quotation that this sign opens: nothing, where it opens none.
const fn closing_signs(opens: char) -> &'static [char] {
    match opens {
        '"' => &['"'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '»' => &['«'],
        '”' => &['”'],
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        '\'' => &['\''],
        _ => &[],
    }
}

/// Signs that are apostrophes too: within a word they neither open nor close.
pub const fn is_single(opens: char) -> bool {
    matches!(opens, '‘' | '‚' | '\'')
}

/// Whether a text begins with a year that is cut short: "the '90s", "in '25".
fn is_short_year(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 2
}

/// Whether a quotation may begin with this sign.
pub fn opens_quotation(sign: char, text: &str, at: usize) -> bool {
    let before = || text.get(..at).unwrap_or_default();
    let behind = || text.get(at + sign.len_utf8()..).unwrap_or_default();
    match sign {
        // They close quotations as well, in most languages: what they open stands right behind them.
        '”' | '»' => {
            let is_first = before().chars().next_back().is_none_or(|last| last.is_whitespace() || last == '(');
            is_first && behind().starts_with(char::is_alphanumeric)
        }
        sign if is_single(sign) => !before().ends_with(char::is_alphanumeric) && !is_short_year(behind()),
        sign => !closing_signs(sign).is_empty(),
    }
}

/// Where a quotation ends that this sign begins, behind its closing sign.
pub fn end_of_quotation(opens: char, text: &str, at: usize) -> Option<usize> {
    if !opens_quotation(opens, text, at) {
        return None;
    }
    let start = at + opens.len_utf8();
    let is_closed = |end: usize| {
        let rest = text.get(end..).unwrap_or_default();
        !is_single(opens) || !rest.starts_with(char::is_alphanumeric)
    };
    let signs = text.get(start..)?.match_indices(closing_signs(opens));
    signs.map(|(place, sign)| start + place + sign.len()).find(|end| is_closed(*end))
}

/// Where a phrase stands among words: the bytes of it, each time.
pub fn places(words: &[Word<'_>], phrase: &[&str]) -> Vec<(usize, usize)> {
    let fits = |window: &&[Word<'_>]| window.iter().zip(phrase).all(|(word, of)| word.lower == *of);
    let ends = |window: &[Word<'_>]| Some((window.first()?.start, window.last()?.end));
    words.windows(phrase.len().max(1)).filter(fits).filter_map(ends).collect()
}

/// The place in the file of bytes of a text, where the text is written without escapes; else the whole value.
pub fn span_of(file: &model::File, text: &Spanned<Box<str>>, start: usize, end: usize) -> Span {
    let written = file.slice(text.span);
    let quote = written.chars().take_while(|letter| matches!(letter, '"' | '\'')).count();
    let quote = if quote >= 3 { 3 } else { 1 };
    let inner = written.get(quote..).and_then(|rest| rest.strip_prefix(&***text));
    match (inner, u32::try_from(quote + start), u32::try_from(quote + end)) {
        (Some(_), Ok(from), Ok(to)) => Span { start: text.span.start + from, end: text.span.start + to, ..text.span },
        _ => text.span,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.lower.into_owned()).collect()
    }

    #[test]
    fn quotations_are_not_ours() {
        assert_eq!(plain("he called them \"illegal aliens\" twice"), ["he", "called", "them", "", "twice"]);
        assert_eq!(plain("the “dumping ground” remark"), ["the", "", "remark"]);
        for quotation in [
            "'it's over'",
            "‘it’s over’",
            "„it’s over“",
            "„it’s over”",
            "«it’s over»",
            "‚it’s over‘",
            "»it’s over«",
            "”it’s over”",
        ] {
            assert_eq!(plain(&format!("the {quotation} remark")), ["the", "", "remark"], "{quotation}");
        }
    }

    #[test]
    fn an_apostrophe_opens_no_quotation() {
        assert_eq!(
            plain("the migrants' and the others' camp"),
            ["the", "migrants", "", "and", "the", "others", "", "camp"]
        );
        assert_eq!(
            plain("the migrants’ and the others’ camp"),
            ["the", "migrants", "", "and", "the", "others", "", "camp"]
        );
        assert_eq!(
            plain("since the '90s in the others' camp"),
            ["since", "the", "", "90s", "in", "the", "others", "", "camp"]
        );
    }

    #[test]
    fn a_sign_that_nothing_closes_leaves_the_others_as_they_are() {
        assert_eq!(
            plain("“open, and \"shut\" and “open again, 'shut' and 'it's"),
            ["open", "", "and", "", "and", "", "open", "again", "", "and", "", "it's"]
        );
    }

    #[test]
    fn a_sign_of_inches_opens_no_quotation() {
        assert_eq!(plain("a 5\" pipe"), ["a", "5", "", "pipe"]);
    }

    #[test]
    fn phrases_do_not_reach_over_clauses() {
        assert_eq!(places(&words("at last, month by month"), &["last", "month"]), []);
        assert_eq!(places(&words("Last month"), &["last", "month"]), [(0, 10)]);
    }
}
