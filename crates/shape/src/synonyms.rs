//! The key that was meant: by a slip of the pen, or by the name that other forms and languages have for it.
use crate::{Key, Shape, nearest};

/// What other forms and languages call a key, and what it may be called here, the likeliest first.
const SYNONYMS: [(&[&str], &[&str]); 22] = [
    (&["source", "sources", "ref", "refs", "reference", "references", "citation"], &["cite"]),
    (&["date", "day", "when", "on"], &["date", "as_of", "from", "published", "signed", "on"]),
    (&["since", "start", "begin"], &["since", "from"]),
    (&["link", "href", "address", "web", "uri"], &["url"]),
    (&["name", "headline"], &["title"]),
    (&["number", "count", "total", "amount", "sum", "people"], &["value"]),
    (&["currency"], &["unit"]),
    (&["outlet", "newspaper", "site"], &["publisher"]),
    (&["retrieved", "visited", "read_on", "access_date"], &["accessed"]),
    (&["note", "comment", "notes", "description"], &["text", "what", "reason"]),
    (&["what"], &["text"]),
    (&["text"], &["what"]),
    (&["page", "pages"], &["locator"]),
    (&["quote", "quotation"], &["excerpt", "text"]),
    (&["language"], &["lang"]),
    (&["type"], &["kind", "stage"]),
    (&["kind"], &["type", "stage"]),
    (&["from"], &["sender"]),
    (&["to"], &["receiver"]),
    (&["by"], &["reviewer", "speaker"]),
    (&["result"], &["outcome"]),
    (&["gap", "gaps"], &["unknown"]),
];

/// Words that stand for a key of one table alone: a figure has a `value` as well, and other things a status.
const OF_ONE: [(&str, &str, &str); 2] = [("status", "status", "value"), ("status", "state", "value")];

/// The key of this shape that is meant by another name, or by its own with a slip, where this text stands behind it.
pub(crate) fn key_meant(written: &str, text: Option<&str>, shape: &Shape) -> Option<&'static Key> {
    let lower = written.to_lowercase();
    let of_one = OF_ONE.iter().filter(|(of, word, _)| *of == shape.name && *word == lower).map(|(_, _, key)| *key);
    let of_all =
        SYNONYMS.iter().filter(|(words, _)| words.contains(&&*lower)).flat_map(|(_, keys)| keys.iter().copied());
    // "From" a day is no state that sends people.
    let is_day = text.is_some_and(|text| text.starts_with(|letter: char| letter.is_ascii_digit()));
    let may_be = |key: &&str| !is_day || !matches!(*key, "sender" | "receiver");
    let by_name = of_one.chain(of_all).filter(may_be).find_map(|key| shape.key(key));
    by_name.or_else(|| shape.key(nearest(written, shape.keys.iter().map(|key| key.name))?))
}
