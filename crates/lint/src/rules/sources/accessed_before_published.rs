use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Record;
use model::value::{Edtf, is_clearly_before};

rule! {
    /// A source read before it came out, or said to come out after today.
    ///
    /// One of the days is wrong. Only what is certainly out of order is said: `published = "2025"` may be any day of that
    /// year. A page that is updated is read after its first day, not necessarily after its last.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// published = "2025-02-20"
    /// accessed = "2025-02-02"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20350220-costa-rica.toml
    /// published = "2035-02-20"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// published = "2025-02"
    /// accessed = "2025-02-20"
    /// ```
    ///
    /// A page of the other side of the world may be read on the day before its own:
    ///
    /// ```toml
    /// # sources/abc-20250221-costa-rica.toml
    /// published = "2025-02-21"
    /// accessed = "2025-02-20"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the wrong day right, or write it as precisely as it is sure.
    ///
    /// ## Where it comes from
    ///
    /// Our World in Data, which keeps both days; and the order of dates in IATI.
    pub static SRC007 = Rule {
        name: "accessed-before-published",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn before(accessed: &Edtf, published: &Edtf) -> String {
    format!("read on {}, before it came out on {}", accessed.as_str(), published.as_str())
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Source(source) = here.record else { return };
    if let (Some(accessed), Some(published)) = (&source.accessed, &source.published)
        && accessed.latest().zip(published.earliest()).is_some_and(|(accessed, published)| is_clearly_before(accessed, published))
    {
        findings.push(
            SRC007
                .at(accessed.span, before(accessed, published))
                .label("read")
                .related(published.span, "came out")
                .key("accessed")
                .help("put right the day that is wrong; a day that was not seen is left out and named in `not_seen`"),
        );
    }
    for (key, date) in [("published", &source.published), ("updated", &source.updated), ("accessed", &source.accessed)] {
        let Some(date) = date else { continue };
        if date.earliest().is_some_and(|day| is_clearly_before(here.settings.today, day)) {
            findings.push(
                SRC007
                    .at(date.span, format!("`{key}` is {}, after today, {}", date.as_str(), here.settings.today))
                    .label("still to come")
                    .key(key)
                    .help("put the day right; `--today` sets the day that counts as today"),
            );
        }
    }
}
