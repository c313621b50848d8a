use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Span;
use model::record::{Bibliographic, Record, Source, State};

rule! {
    /// A source that could not be found again.
    ///
    /// Every source has a title, a publisher and a day it came out; one with an address has the day it was read. What
    /// could not be seen is named in `not_seen`, never invented: a reader must know what was looked for in vain. Pages
    /// change: `accessed` says which state of the page is meant.
    ///
    /// Of one that was corrected a reader must know in what: `state = "corrected"` and `[[correction]]` belong together.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// title = "Migrants deported from the US arrive in Costa Rica"
    /// url = "https://apnews.com/article/example"
    /// published = "2025-02-20"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// publisher = "Associated Press"
    /// published = "2025-02-20"
    /// not_seen = ["title"]
    /// state = "corrected"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// publisher = "Associated Press"
    /// published = "2025-02-20"
    /// not_seen = ["title"]
    ///
    /// [[correction]]
    /// date = "2025-02-25"
    /// note = "200 people, not 500"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// publisher = "Associated Press"
    /// published = "2025-02-20"
    /// accessed = "2026-11-23"
    /// url = "https://apnews.com/article/example"
    /// not_seen = ["title"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write what the page shows; name what could not be seen in `not_seen`.
    ///
    /// ## Where it comes from
    ///
    /// The Citation Style Language, whose fields these are, and Our World in Data, where a source needs the day it was
    /// accessed.
    pub static SRC002 = Rule {
        name: "source-incomplete",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(id: &str, missing: &[&str]) -> String {
    format!("the source `{id}` has {}", missing.iter().map(|part| format!("no `{part}`")).collect::<Vec<_>>().join(" and "))
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Source(source) = here.record else { return };
    let whole = Span { file: here.file.id, start: 0, end: u32::MAX };
    findings.extend(of_correction(source).filter(|_| !here.slips().has_unreadable(whole, &["state"])));
    let mut missing = missing(source);
    missing.retain(|part| !here.slips().has_unreadable(whole, &[*part]));
    if missing.is_empty() {
        return;
    }
    let start = Span { file: here.file.id, start: 0, end: 0 };
    let at = source.title.as_ref().map(|title| title.span).or(source.r#type.as_ref().map(|it| it.span)).unwrap_or(start);
    let words: Vec<String> = missing.iter().map(|word| format!("\"{word}\"")).collect();
    let mut finding = SRC002.at(at, message(&here.file.stem, &missing)).label("this source");
    if let (true, Some(url)) = (missing.contains(&"accessed"), &source.url) {
        finding = finding.related(url.span, "pages change: when was this one read?");
    }
    findings.push(finding.help(format!("add what is known; name what could not be seen: `not_seen = [{}]`", words.join(", "))));
}

/// A correction nothing is said of, or one that the state does not tell of.
fn of_correction(source: &Source) -> Option<Finding> {
    match (&source.state, source.correction.iter().next()) {
        (Some(state), None) if state.value == State::Corrected && source.correction.is_complete() => Some(
            SRC002
                .at(state.span, "this was corrected, and no `[[correction]]` says in what")
                .label("in what?")
                .key("state")
                .help("write a `[[correction]]` with its `date` and a `note`"),
        ),
        (state, Some(correction)) if state.as_ref().is_none_or(|state| state.value == State::Live) => Some(
            SRC002
                .at(correction.head, "this was corrected, and `state` does not say so")
                .label("a correction")
                .key("correction")
                .help("write `state = \"corrected\"`"),
        ),
        _ => None,
    }
}

fn missing(source: &Source) -> Vec<&'static str> {
    let parts = [
        (Bibliographic::Title, source.title.is_some()),
        (Bibliographic::Publisher, source.publisher.is_some()),
        (Bibliographic::Published, source.published.is_some()),
        (Bibliographic::Url, source.url.is_some() || !is_online(source)),
        (Bibliographic::Accessed, source.accessed.is_some() || source.url.is_none()),
    ];
    let unseen = |part: Bibliographic| source.not_seen.iter().any(|seen| seen.value == part);
    parts.into_iter().filter(|(part, has)| !has && !unseen(*part)).map(|(part, _)| part.word()).collect()
}

/// A page or a post is nowhere but at its address.
fn is_online(source: &Source) -> bool {
    use model::record::SourceType::{Post, PostWeblog, Webpage};
    source.r#type.as_ref().is_some_and(|kind| matches!(kind.value, Webpage | Post | PostWeblog))
}
