use super::person::{Kind, Trace, traces};
use crate::ours::span_of;
use crate::prose::Glance;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Record;
use model::value::Slug;
use model::{Span, Spanned};

rule! {
    /// Something that points at one person who was moved.
    ///
    /// History under version control is public for ever, and people who were moved can be harmed where they were sent. No
    /// record needs the name of a private person, a birth date, an immigration file number, or coordinates that find a
    /// house. Nothing warns of it afterwards: a file number that was committed once has been published.
    ///
    /// In our own words a name is looked for where prose introduces private people: with an age behind it ("…, 31,"), after
    /// "named" or "identified as" where a word for a person stands before ("a detainee named"), after "a man called". States,
    /// prisons and companies have names as well. Names of actors of the dataset are those of people who speak publicly, and
    /// may stand. Titles, venues, channels, locators and comments between the lines are ours as well; titles of sources and
    /// actors, captions and dockets are excepted. File
    /// numbers, birth dates and fine coordinates are looked for in excerpts and in `states` as well: leave them out of
    /// the excerpt.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[concern]]
    /// speaker = "SLV"
    /// text = "among them was Juan Example, 31, a barber"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[concern]]
    /// speaker = "SLV"
    /// text = "the one with the file number A 012-345-678 has a pending case"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # 31-year-old Juan Example told us
    /// [[concern]]
    /// speaker = "SLV"
    /// text = "a pending case"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[concern]]
    /// speaker = "SLV"
    /// text = "a pending case"
    /// cite = [{ source = "ap-20250316-el-salvador", locator = "alien number 012345678" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[concern]]
    /// speaker = "SLV"
    /// text = "among them was a barber of 31 with a pending case"
    ///
    /// [[concern]]
    /// speaker = "SLV"
    /// text = "the order named South Sudan as the destination of eight men, held in a prison named Fort Bliss"
    /// ```
    ///
    /// ## Fix
    ///
    /// Take it out, and write to the maintainers if it was committed: `SECURITY.md` says how.
    ///
    /// ## Where it comes from
    ///
    /// Guidance on responsible data of the United Nations Office for the Coordination of Humanitarian Affairs (OCHA)
    /// and its Humanitarian Data Exchange.
    pub static TXT001 = Rule {
        name: "personal-data",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "this reads like the name of a private person",
        Kind::Birth => "this is somebody's date of birth",
        Kind::FileNumber => "this reads like an immigration file number",
        Kind::Place => "these coordinates find a house",
    }
}

fn help(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "say what matters of them without the name; whoever speaks publicly gets a file in `actors`",
        Kind::Birth => "write an age in years, if it matters at all",
        Kind::FileNumber => "take it out, and out of the history too if it was ever committed",
        Kind::Place => "name the town, or write one digit behind the point",
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for passage in here.ours() {
        look(passage.key, passage.text, &passage.glance, true, here, findings);
    }
    for (key, text) in others(here) {
        look(key, text, &Glance::of(text), true, here, findings);
    }
    look_at_comments(here, findings);
    for quoted in here.quoted() {
        look(quoted.key, quoted.text, &quoted.glance, false, here, findings);
    }
}

/// What else of a record is in our words, and says little: titles, venues, channels, ways of travel, locators.
fn others<'a>(here: &Here<'a>) -> Vec<(&'static str, &'a Spanned<Box<str>>)> {
    let record = here.record;
    let is_ours =
        matches!(record, Record::Arrangement(_) | Record::Programme(_) | Record::Instrument(_) | Record::Facility(_));
    let mut others: Vec<_> = record.title().filter(|_| is_ours).map(|title| ("title", title)).into_iter().collect();
    let mut add = |key, text: &'a Option<Spanned<Box<str>>>| others.extend(text.as_ref().map(|text| (key, text)));
    for statement in record.statements() {
        add("venue", &statement.venue);
    }
    for payment in record.payments() {
        add("channel", &payment.channel);
    }
    for transfer in record.transfers() {
        add("mode", &transfer.mode);
        add("legal_term", &transfer.legal_term);
    }
    for citation in here.items().iter().filter_map(|item| item.body.as_ref()?.cite).flatten() {
        add("locator", &citation.locator);
    }
    others
}

fn look_at_comments(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for comment in &here.file.comments {
        let (start, comment) = (comment.span.start as usize, here.file.slice(comment.span));
        let traces = traces(comment, &Glance::of(comment)).into_iter();
        for trace in traces.filter(|trace| trace.kind != Kind::Name || !is_public(trace, comment, here)) {
            let place = |at: usize| u32::try_from(start + at).unwrap_or(u32::MAX);
            let span = Span { file: here.file.id, start: place(trace.at.start), end: place(trace.at.end) };
            let finding = TXT001.at(span, message(trace.kind)).label("points at one person");
            findings.push(finding.help(help(trace.kind)));
        }
    }
}

fn look(
    key: &'static str,
    text: &Spanned<Box<str>>,
    glance: &Glance,
    is_ours: bool,
    here: &Here<'_>,
    findings: &mut Vec<Finding>,
) {
    for trace in traces(text, glance).into_iter().filter(|trace| is_ours || trace.kind != Kind::Name) {
        if trace.kind == Kind::Name && is_public(&trace, text, here) {
            continue;
        }
        findings.push(
            TXT001
                .at(span_of(here.file, text, trace.at.start, trace.at.end), message(trace.kind))
                .label("points at one person")
                .key(key)
                .help(help(trace.kind)),
        );
    }
}

/// Whether the name is that of an actor of the dataset.
fn is_public(trace: &Trace, text: &str, here: &Here<'_>) -> bool {
    let name = text.get(trace.at.clone()).unwrap_or_default();
    let id = match Slug::parse(name) {
        Ok(slug) => slug.as_str().to_owned(),
        Err(error) => error.suggestion().unwrap_or_default().to_owned(),
    };
    // "Senator" and "President" stand before a name without being of it.
    let ends_as = |known: &str| id.strip_suffix(known).is_some_and(|title| title.is_empty() || title.ends_with('-'));
    here.elsewhere.ids(model::Kind::Actor).any(ends_as)
}
