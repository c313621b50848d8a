//! Keys by the names that other forms and languages have for them.
use shape::Shape;

/// What other forms and languages call a key, and what it may be called here, the likeliest first.
const SYNONYMS: [(&[&str], &[&str]); 9] = [
    (&["source", "sources", "ref", "refs", "reference", "references", "citation"], &["cite"]),
    (&["date", "day", "when", "on"], &["date", "as_of", "from", "published", "signed"]),
    (&["link", "href", "address", "web", "uri"], &["url"]),
    (&["name", "headline"], &["title"]),
    (&["number", "count", "total", "amount", "sum", "people"], &["value"]),
    (&["currency"], &["unit"]),
    (&["outlet", "newspaper", "site"], &["publisher"]),
    (&["retrieved", "visited", "read_on"], &["accessed"]),
    (&["note", "comment", "notes", "description"], &["text", "what", "reason"]),
];

/// The key of this shape that is meant by another name.
pub fn synonym(written: &str, shape: &Shape) -> Option<&'static str> {
    let written = written.to_lowercase();
    let (_, meant) = SYNONYMS.iter().find(|(words, _)| words.contains(&&*written))?;
    meant.iter().copied().find(|key| shape.key(key).is_some())
}
