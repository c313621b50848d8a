//! The traces one text leaves in another: headlines, addresses, runs of words.
use crate::ours::{end_of_quotation, is_single, opens_quotation};
use crate::prose::{Glance, ends_word, lowered};
use rustc_hash::FxHasher;
use std::borrow::Cow;
use std::hash::Hasher as _;

/// So many words in a row are no chance: quotations aside, two reporters do not write them twice.
const RUN: usize = 8;
/// Headlines with fewer telling words recur.
const TELLING: usize = 5;

/// Words that any headline may have.
const PLAIN: [&str; 29] = [
    "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "by", "at", "as", "with", "from", "after", "over",
    "is", "are", "be", "us", "its", "says", "de", "la", "el", "en", "los", "las",
];

/// What headlines have in common that say the same: their telling words in order of the alphabet, without the name of the
/// publication. Nothing where too few are left.
pub fn title_key(title: &str, publisher: Option<&str>) -> Option<String> {
    // "Headline | Example News", "Headline - Example": what stands behind the last bar is the masthead.
    let headline = [" | ", " — ", " – ", " - "].iter().find_map(|bar| {
        let (headline, masthead) = title.rsplit_once(bar)?;
        let (in_headline, in_masthead) = (words(headline).count(), words(masthead).count());
        (in_masthead <= 4 && in_headline > in_masthead).then_some(headline)
    });
    let masthead: Vec<Cow<'_, str>> = words(publisher.unwrap_or_default()).map(lowered).collect();
    let telling = words(headline.unwrap_or(title)).map(lowered);
    let mut telling: Vec<_> = telling.filter(|word| !PLAIN.contains(&&**word) && !masthead.contains(word)).collect();
    telling.sort_unstable();
    telling.dedup();
    (telling.len() >= TELLING).then(|| telling.join(" "))
}

/// What stands between signs and spaces.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The path of an address, where it is so long that two sites hardly have it by chance: a mirror keeps it. It begins with a
/// stroke, which no headline does.
pub fn path_key(address: &str) -> Option<String> {
    let (_, page) = address.split_once("://")?;
    let path = page.get(page.find('/')?..)?.split(['?', '#']).next()?.trim_end_matches('/').to_lowercase();
    let words = path.split(|letter: char| !letter.is_alphanumeric());
    let telling = words.filter(|word| word.chars().any(char::is_alphabetic) && !PLAIN.contains(word)).count();
    (telling >= TELLING).then_some(path)
}

/// Every run of eight words of a text. What stands between quotation marks is somebody's words, whoever prints them.
pub fn passages(text: &str) -> Vec<String> {
    let mut passages = Vec::new();
    for part in outside_quotations(text) {
        let words: Vec<Cow<'_, str>> = words(part).map(lowered).collect();
        passages.extend(words.windows(RUN).map(|run| run.join(" ")));
    }
    passages
}

/// The same by their hashes: what is a passage of two texts is a run of both.
pub fn runs(text: &str) -> Vec<u64> {
    outside_quotations(text).flat_map(runs_of_part).collect()
}

fn runs_of_part(text: &str) -> Vec<u64> {
    let hashes: Vec<u64> = if text.is_ascii() {
        hashes_of_words(text)
    } else {
        words(text).map(|word| hash(&lowered(word))).collect()
    };
    // Each run is made from the one before it: its first word goes out, and one comes in.
    let gone = std::iter::repeat_n(0, RUN).chain(hashes.iter().copied());
    let runs = hashes.iter().zip(gone).scan(0_u64, |run, (word, gone)| {
        *run = run.wrapping_mul(BASE).wrapping_add(*word).wrapping_sub(gone.wrapping_mul(BASE_OF_RUN));
        Some(*run)
    });
    runs.skip(RUN - 1).collect()
}

/// The parts of a text that stand in no quotation. An excerpt may begin or end within one: then a mark stands alone.
fn outside_quotations(text: &str) -> impl Iterator<Item = &str> {
    let first = text.char_indices().find(|(_, letter)| matches!(letter, '”' | '»' | '“' | '„' | '«'));
    let mut from = match first {
        Some((at, sign @ ('”' | '»'))) if !opens_quotation(sign, text, at) => at + sign.len_utf8(),
        _ => 0,
    };
    // An apostrophe that nothing closes opens nothing, nor does the next.
    let mut apostrophes = String::new();
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
        for (at, sign) in rest.char_indices().map(|(at, sign)| (from + at, sign)) {
            if !opens_quotation(sign, text, at) || apostrophes.contains(sign) {
                continue;
            }
            let end = end_of_quotation(sign, text, at);
            if end.is_none() && is_single(sign) {
                apostrophes.push(sign);
                continue;
            }
            let part = text.get(from..at);
            from = end.unwrap_or(text.len());
            return part;
        }
        from = text.len();
        Some(rest)
    })
}

/// What the hashes of words are multiplied by, once for each word behind them: any large odd number.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
/// The same for a word that a whole run lies behind.
const BASE_OF_RUN: u64 = BASE.wrapping_pow(8);
const _: () = assert!(RUN == 8, "the power above is that of the length of a run");

/// Of a text in ASCII, each letter of which is looked at once: nearly all long excerpts come by here.
fn hashes_of_words(text: &str) -> Vec<u64> {
    let mut hashes = Vec::with_capacity(text.len() / 4);
    let mut word: Option<FxHasher> = None;
    for letter in text.bytes() {
        if ends_word(letter) {
            hashes.extend(word.take().map(|word| word.finish()));
        } else {
            word.get_or_insert_default().write_u64(letter.to_ascii_lowercase().into());
        }
    }
    hashes.extend(word.map(|word| word.finish()));
    hashes
}

/// How many runs a text may have. Any letter beyond ASCII may stand between two words.
pub fn runs_at_most(glance: &Glance) -> usize {
    (glance.ends + 2).saturating_sub(RUN)
}

/// Letter by letter: words are short.
fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    word.bytes().for_each(|letter| hasher.write_u64(letter.into()));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masthead_is_no_part_of_a_headline() {
        let bare = title_key("Panama and Costa Rica turning into a black hole for migrants", None);
        let with = title_key("Panama and Costa Rica Turning Into a Black Hole for Migrants | AP News", Some("AP"));
        assert!(bare.is_some());
        assert_eq!(bare, with);
    }

    #[test]
    fn texts_share_a_run_where_they_share_a_passage() {
        let one = "Officials said the group of 200 people, among them Élise’s children, arrived on Thursday";
        let other = "the GROUP of 200 people among them élise s children arrived";
        assert!(passages(one).iter().any(|passage| passages(other).contains(passage)));
        assert!(runs(one).iter().any(|run| runs(other).contains(run)));
        assert_eq!(runs(one).len(), passages(one).len());
        let other = runs("nobody said anything about any of it to anybody else");
        assert!(runs(one).iter().all(|run| !other.contains(run)));
    }

    #[test]
    fn a_long_path_is_kept_by_a_mirror_and_a_short_one_tells_nothing() {
        let page = path_key("https://example.org/2025/02/20/Second-flight-of-deportees-lands-in-san-jose/");
        assert!(page.is_some());
        assert_eq!(page, path_key("http://mirror.test/2025/02/20/second-flight-of-deportees-lands-in-san-jose?amp=1"));
        for address in ["https://example.org", "https://example.org/news/world", "https://example.org/2025/02/20/12345678"] {
            assert_eq!(path_key(address), None, "{address}");
        }
    }

    #[test]
    fn short_headlines_tell_nothing() {
        assert_eq!(title_key("The Rwanda deal", None), None);
    }

    #[test]
    fn quotations_are_no_trace() {
        let said = "“We will not accept anyone who has a criminal record, whoever it is,” he said";
        assert_eq!(passages(said), Vec::<String>::new());
        assert_eq!(runs(said), Vec::<u64>::new());
        for closed in ["»We will not accept anyone who has a criminal record«", "”We will not accept anyone who has a criminal record”", "‘we will not accept anyone who has a record’", "'we will not accept anyone who has a record'"] {
            assert_eq!(passages(&format!("{closed} he said")), Vec::<String>::new(), "{closed}");
        }
        for open in ["he told them: “we will not accept anyone who has a record", "we will not accept anyone who has a record” he told them"] {
            assert_eq!(passages(open), Vec::<String>::new(), "{open}");
        }
        assert_eq!(passages("the minister’s men’s list had eight names in it").len(), 4);
    }
}
