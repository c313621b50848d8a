//! The sources for programs that keep references, each under its id: as CSL-JSON, and as `BibTeX`.
//!
//! Names of authors are given whole, as in the notes of a brief. A date that is near or in doubt says so where the format
//! can; `BibTeX` has the date without its doubt, and of a span the year it begins in. A source that does not say when it was
//! published is of the day it last changed. `BibTeX` has no way to write a brace that stands alone: one in a title becomes a
//! parenthesis there.
use crate::Register;
use crate::brief::citing::{dated, is_in_a_whole};
use biblatex::{Chunk, Entry, EntryType, Spanned};
use model::Kind;
use model::record::{Record, Source, SourceType};
use model::value::{Edtf, Precision};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Writes the sources as one array of CSL-JSON, one source a line.
pub fn csl(register: &Register<'_>, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"[")?;
    for (at, (id, source)) in sources(register).enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &csl_item(id, source))?;
    }
    out.write_all(b"\n]\n")
}

/// Writes the sources as `BibTeX` entries.
pub fn bibtex(register: &Register<'_>, out: &mut impl Write) -> io::Result<()> {
    for (at, (id, source)) in sources(register).enumerate() {
        if at > 0 {
            out.write_all(b"\n")?;
        }
        // It refuses none but a `date`, which has no field here.
        let entry = entry(id, source).to_bibtex_string().map_err(|error| io::Error::other(error.to_string()))?;
        writeln!(out, "{}", entry.replace(BACKSLASH, "{\\textbackslash}"))?;
    }
    Ok(())
}

fn sources<'a>(register: &'a Register<'a>) -> impl Iterator<Item = (&'a str, &'a Source)> {
    register.homes(Kind::Source).filter_map(|home| match home.record {
        Record::Source(source) => Some((home.id(), &source.body)),
        _ => None,
    })
}

fn csl_item(id: &str, source: &Source) -> Value {
    let kind = kind(source);
    let mut item = Map::new();
    let mut put = |key: &str, value: Value| item.insert(key.to_owned(), value);
    put("id", json!(id));
    put("type", json!(csl_type(kind)));
    if let Some(title) = &source.title {
        put("title", json!(title.value));
    }
    if let Some(publisher) = &source.publisher {
        put(if is_in_a_whole(kind) { "container-title" } else { "publisher" }, json!(publisher.value));
    }
    if !source.author.is_empty() {
        put("author", source.author.iter().map(|author| json!({ "literal": author.value })).collect());
    }
    let dates = [("issued", dated(source)), ("accessed", source.accessed.as_ref().map(|date| &date.value))];
    for (key, date) in dates.into_iter().filter_map(|(key, date)| Some((key, csl_date(date?)?))) {
        put(key, date);
    }
    if let Some(url) = web_address(source) {
        put("URL", json!(url));
    }
    if let Some(lang) = &source.lang {
        put("language", json!(lang.value.as_str()));
    }
    let copies: Vec<&str> = copies(source).collect();
    if !copies.is_empty() {
        put("note", json!(format!("Archived: {}", copies.join(" "))));
    }
    Value::Object(item)
}

/// As precisely as it is known; a span has both its ends.
fn csl_date(written: &Edtf) -> Option<Value> {
    let date = written.bare();
    let (first, last) = (date.earliest()?, date.latest()?);
    let mut ends = vec![parts(&date, first)];
    if date.is_interval() {
        ends.push(parts(&date, last));
    }
    let mut value = json!({ "date-parts": ends });
    if let (Some(_), Some(value)) = (written.hedge(), value.as_object_mut()) {
        value.insert("circa".to_owned(), json!(true));
    }
    Some(value)
}

fn parts(date: &Edtf, end: jiff::civil::Date) -> Vec<i16> {
    let mut parts = vec![end.year()];
    if date.precision() != Precision::Year {
        parts.push(i16::from(end.month()));
    }
    if date.precision() == Precision::Day {
        parts.push(i16::from(end.day()));
    }
    parts
}

fn entry(id: &str, source: &Source) -> Entry {
    let kind = kind(source);
    let mut entry = Entry::new(id.to_owned(), entry_type(kind));
    let mut put = |key: &str, text: &str| {
        if !text.is_empty() {
            entry.set(key, vec![Spanned::detached(Chunk::Normal(text.to_owned()))]);
        }
    };
    put("publisher", &source.publisher.as_ref().map(|it| plain(it)).unwrap_or_default());
    let date = dated(source).map(Edtf::bare);
    if let Some(first) = date.as_ref().and_then(Edtf::earliest) {
        // There is no field for a span: what begins in a year is of that year.
        let precision = date.as_ref().filter(|date| !date.is_interval()).map(Edtf::precision);
        put("year", &first.year().to_string());
        if matches!(precision, Some(Precision::Month | Precision::Day)) {
            put("month", &first.month().to_string());
        }
        if precision == Some(Precision::Day) {
            put("day", &first.day().to_string());
        }
    }
    put("url", &web_address(source).map(address).unwrap_or_default());
    if let Some(day) = source.accessed.as_ref().and_then(|date| date.day()) {
        put("urldate", &day.to_string());
    }
    put("language", &source.lang.as_ref().map(|lang| plain(lang.value.as_str())).unwrap_or_default());
    let copies: Vec<String> = copies(source).map(address).collect();
    put("note", &if copies.is_empty() { String::new() } else { format!("Archived: {}", copies.join(" ")) });
    // In braces of their own, so that no style changes the letters of a title or takes a name apart.
    let kept = |text: &str| vec![Spanned::detached(Chunk::Verbatim(plain(text)))];
    if let Some(title) = &source.title {
        entry.set("title", kept(title));
    }
    let mut authors = Vec::new();
    for author in &source.author {
        if !authors.is_empty() {
            authors.push(Spanned::detached(Chunk::Normal(" and ".to_owned())));
        }
        authors.extend(kept(author));
    }
    if !authors.is_empty() {
        entry.set("author", authors);
    }
    if let Some(publisher) = entry.remove("publisher") {
        entry.set(publisher_key(kind), publisher);
    }
    entry
}

/// Where it is on the web. Programs that keep references follow an address on a click: one that would run a script is none.
fn web_address(source: &Source) -> Option<&str> {
    source.url.as_ref().map(|url| &*url.value).filter(|url| is_of_the_web(url))
}

fn copies(source: &Source) -> impl Iterator<Item = &str> {
    source.archive.iter().map(|copy| &*copy.url.value).filter(|url| is_of_the_web(url))
}

fn is_of_the_web(url: &str) -> bool {
    let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme);
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

fn kind(source: &Source) -> SourceType {
    source.r#type.as_ref().map_or(SourceType::Document, |kind| kind.value)
}

/// The type in the words of CSL 1.0.2; ours have hyphens throughout.
fn csl_type(kind: SourceType) -> &'static str {
    if kind == SourceType::LegalCase { "legal_case" } else { kind.word() }
}

fn entry_type(kind: SourceType) -> EntryType {
    match kind {
        SourceType::ArticleNewspaper | SourceType::ArticleMagazine | SourceType::ArticleJournal => EntryType::Article,
        SourceType::Report | SourceType::Hearing => EntryType::TechReport,
        SourceType::Book => EntryType::Book,
        _ => EntryType::Misc,
    }
}

fn publisher_key(kind: SourceType) -> &'static str {
    match entry_type(kind) {
        EntryType::Article => "journal",
        EntryType::TechReport => "institution",
        EntryType::Book => "publisher",
        _ => "howpublished",
    }
}

/// Stands for a backslash until an entry is written: the library escapes it by a second, which to TeX is the end of a line.
/// No text has it, since control characters are left out.
const BACKSLASH: &str = "\u{1}";

/// A text on one line, without braces.
fn plain(text: &str) -> String {
    let line = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let line = line.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    line.replace('{', "(").replace('}', ")").replace('\\', BACKSLASH)
}

/// An address in which nothing means anything to TeX but as part of the address.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            '{' => address.push_str("%7B"),
            '}' => address.push_str("%7D"),
            '\\' => address.push_str("%5C"),
            letter if letter.is_whitespace() || letter.is_control() => address.push_str("%20"),
            letter => address.push(letter),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use biblatex::{Bibliography, ChunksExt};
    use model::Dataset;

    const SOURCE: &str = r#"type = "article-newspaper"
title = "{Unbalanced \\textbf{ & $5 \u0000 100% #1 “quoted”"
author = ["Ana and Bob", "وكالة الأنباء"]
publisher = "The Paper"
published = "2025-03-16"
accessed = "2025-04-01"
url = "https://example.org/a%20b}{_~?q=%20&x=1"
archive = ["https://archive.example.org/1"]
lang = "es"
"#;

    fn dataset(sources: &[(&str, &str)]) -> Dataset {
        Dataset::read(sources.iter().map(|(id, text)| (format!("dataset/sources/{id}.toml"), (*text).to_owned())))
    }

    fn written(dataset: &Dataset, write: impl Fn(&Register<'_>, &mut Vec<u8>) -> io::Result<()>) -> String {
        let mut bytes = Vec::new();
        write(&Register::of(dataset), &mut bytes).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }

    #[test]
    fn csl_says_what_the_record_says_and_no_more() {
        let dataset = dataset(&[("paper", SOURCE), ("year", "type = \"report\"\npublished = \"2024~\"\n")]);
        let text = written(&dataset, csl);
        let items: Value = serde_json::from_str(&text).unwrap_or_default();
        assert_eq!(items[0]["id"], "paper");
        assert_eq!(items[0]["type"], "article-newspaper");
        assert_eq!(items[0]["container-title"], "The Paper");
        assert_eq!(items[0]["author"][1]["literal"], "وكالة الأنباء");
        assert_eq!(items[0]["issued"], json!({ "date-parts": [[2025, 3, 16]] }));
        assert_eq!(items[0]["URL"], "https://example.org/a%20b}{_~?q=%20&x=1");
        assert_eq!(
            items[1],
            json!({
                "id": "year", "type": "report", "issued": { "date-parts": [[2024]], "circa": true },
            })
        );
    }

    #[test]
    fn bibtex_reads_back_whatever_a_title_holds() {
        let dataset = dataset(&[("paper", SOURCE), ("year", "type = \"report\"\npublished = \"2024\"\n")]);
        let text = written(&dataset, bibtex);
        assert_eq!(text.matches(['{']).count(), text.matches(['}']).count(), "{text}");
        let read = Bibliography::parse(&text).map(|all| {
            let of = |key: &str, field: &str| {
                all.get(key).and_then(|entry| entry.get(field)).map(ChunksExt::format_verbatim).unwrap_or_default()
            };
            assert_eq!(all.len(), 2);
            assert_eq!(of("paper", "title"), "(Unbalanced \\textbf( & $5 100% #1 “quoted”");
            assert_eq!(of("paper", "author"), "Ana and Bob and وكالة الأنباء");
            assert_eq!(of("paper", "url"), "https://example.org/a%20b%7D%7B_~?q=%20&x=1");
            assert_eq!(of("year", "year"), "2024");
        });
        assert!(text.contains("{\\textbackslash}textbf(") && !text.contains("\\\\"), "{text}");
        assert!(read.is_ok(), "{text}");
    }

    #[test]
    fn a_date_is_the_one_that_is_written_whatever_its_doubt() {
        let dates = [
            ("2025-11?", ["2025", "11", ""]),
            ("2024?", ["2024", "", ""]),
            ("2025-01-01~", ["2025", "1", "1"]),
            ("2024-12-30/2025-01-03", ["2024", "", ""]),
            ("2025-03/2025-05", ["2025", "", ""]),
            ("2025-03-16", ["2025", "3", "16"]),
        ];
        for (key, (date, wanted)) in ["published", "updated"].into_iter().flat_map(|key| dates.map(|it| (key, it))) {
            let dataset = dataset(&[("page", &format!("type = \"webpage\"\n{key} = \"{date}\"\n"))]);
            let text = written(&dataset, bibtex);
            let of = |field: &str| {
                let rest = text.split_once(&format!("\n{field} = {{")).map_or("", |(_, rest)| rest);
                rest.split('}').next().unwrap_or_default().to_owned()
            };
            assert_eq!(["year", "month", "day"].map(of), wanted, "{date}\n{text}");
            let items: Value = serde_json::from_str(&written(&dataset, csl)).unwrap_or_default();
            assert_eq!(items[0]["issued"]["date-parts"][0][0].to_string(), wanted[0]);
        }
    }

    #[test]
    fn every_type_is_one_of_csl() {
        const TYPES: [&str; 18] = [
            "article-journal",
            "article-magazine",
            "article-newspaper",
            "bill",
            "book",
            "broadcast",
            "dataset",
            "document",
            "hearing",
            "interview",
            "legal_case",
            "legislation",
            "post",
            "post-weblog",
            "report",
            "speech",
            "treaty",
            "webpage",
        ];
        let types: std::collections::BTreeSet<String> = SourceType::VOCABULARY
            .words
            .iter()
            .map(|word| {
                let dataset = dataset(&[("one", &format!("type = \"{}\"\n", word.word))]);
                let items: Value = serde_json::from_str(&written(&dataset, csl)).unwrap_or_default();
                items[0]["type"].as_str().unwrap_or_default().to_owned()
            })
            .collect();
        assert_eq!(types.iter().map(|it| &**it).collect::<Vec<_>>(), TYPES);
    }

    #[test]
    fn an_address_that_would_run_a_script_is_left_out() {
        for url in ["javascript:alert(1)", "data:text/html,x", "javascript://example.org/%0aalert(1)", " https:x"] {
            let text = format!("type = \"webpage\"\nurl = \"{url}\"\narchive = [\"{url}\"]\n");
            let dataset = dataset(&[("page", &text)]);
            assert!(!written(&dataset, csl).contains(url));
            assert!(!written(&dataset, bibtex).contains(url));
        }
    }

    #[test]
    fn no_sources_are_an_empty_list() {
        let dataset = Dataset::default();
        assert_eq!(written(&dataset, csl), "[\n]\n");
        assert_eq!(written(&dataset, bibtex), "");
    }
}
