use super::stamps::{day_in, stamp};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use jiff::civil::Date;
use model::Spanned;
use model::record::{Archive, Correction, Record};
use model::value::{Edtf, days_between, is_clearly_before};

rule! {
    /// A source read, archived or corrected before it came out, or said to come out after today; two days of one source that
    /// do not fit one another.
    ///
    /// One of the days is wrong. Only what is certainly out of order is said: `published = "2025"` may be any day of that
    /// year. A page that is updated is read after its first day, not necessarily after its last.
    ///
    /// An archive stamps the day on the address of a copy (`/web/20250221…/`), and the id of a source mostly has the day it came
    /// out (`ap-20250220-costa-rica`): what is written beside them should say the same, give or take a day for the hour.
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
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// published = "2025-06-13"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// published = "2025-02-20"
    /// archive = ["https://web.archive.org/web/20240221000000/https://apnews.com/article/costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// archive = [{ url = "https://web.archive.org/web/20250221000000/https://apnews.com/a", date = "2025-03-30" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// published = "2025-02-20"
    /// state = "corrected"
    ///
    /// [[correction]]
    /// date = "2025-02-02"
    /// note = "200 people, not 500"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// published = "2025-02"
    /// accessed = "2025-02-20"
    /// archive = [{ url = "https://web.archive.org/web/20250221000000/https://apnews.com/a", date = "2025-02-20" }]
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

/// What the hours of two places make.
const A_DAY: i64 = 1;

fn before(accessed: &Edtf, published: &Edtf) -> String {
    format!("read on {}, before it came out on {}", accessed.as_str(), published.as_str())
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Source(source) = here.record else { return };
    let of_id = of_id(&here.file.stem, source.published.as_ref());
    let is_to_come = |date: &Spanned<Edtf>| date.earliest().is_some_and(|day| is_clearly_before(here.settings.today, day));
    // Where the day itself is wrong, its order with all the others says nothing more.
    let published = source.published.as_ref().filter(|day| of_id.is_none() && !is_to_come(day));
    if let (Some(accessed), Some(published)) = (&source.accessed, published)
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
        if is_to_come(date) && !(key == "published" && of_id.is_some()) {
            findings.push(
                SRC007
                    .at(date.span, format!("`{key}` is {}, after today, {}", date.as_str(), here.settings.today))
                    .label("still to come")
                    .key(key)
                    .help("put the day right; `--today` sets the day that counts as today"),
            );
        }
    }
    findings.extend(source.archive.iter().filter_map(|archive| of_copy(archive, published)));
    findings.extend(source.correction.iter().filter_map(|it| of_correction(it, published)));
    findings.extend(of_id);
}

/// A copy taken before the page came out, or on another day than it is stamped with.
fn of_copy(archive: &Archive, published: Option<&Spanned<Edtf>>) -> Option<Finding> {
    let stamp = stamp(&archive.url)?;
    let help = "put right the day that is wrong, or find the copy that was meant";
    if let Some((date, by)) = archive.date.as_ref().and_then(|date| Some((date, days_apart(stamp, date)?)))
        && by > A_DAY
    {
        let message = format!("this copy is said to be of {}, and stamped {stamp}", date.as_str());
        return Some(SRC007.at(date.span, message).label("said").related(archive.url.span, "stamped").key("archive").help(help));
    }
    let published = published.filter(|day| day.earliest().is_some_and(|day| days_between(stamp, day) > A_DAY))?;
    let message = format!("archived on {stamp}, before it came out on {}", published.as_str());
    Some(SRC007.at(archive.url.span, message).label("archived").related(published.span, "came out").key("archive").help(help))
}

fn of_correction(correction: &Correction, published: Option<&Spanned<Edtf>>) -> Option<Finding> {
    let (date, published) = (correction.date.as_ref()?, published?);
    let is_before = date.latest().zip(published.earliest()).is_some_and(|(date, published)| date < published);
    let message = format!("corrected on {}, before it came out on {}", date.as_str(), published.as_str());
    let finding = SRC007.at(date.span, message).label("corrected").related(published.span, "came out").key("correction");
    is_before.then(|| finding.help("put right the day that is wrong"))
}

/// The id of a source has another day than `published`.
fn of_id(id: &str, published: Option<&Spanned<Edtf>>) -> Option<Finding> {
    let published = published.filter(|it| it.hedge().is_none() && !it.is_interval())?;
    let day = id.split('-').filter(|part| part.len() == 8).find_map(day_in)?;
    days_apart(day, published).filter(|by| *by > A_DAY)?;
    let message = format!("`published` is {}, and the id says {day}", published.as_str());
    Some(SRC007.at(published.span, message).label("another day").key("published").help(
        "put the day right; if the id is wrong, rename the file and name the old id under `[moved]` in `dossier.toml`",
    ))
}

/// The days by which a day lies outside a date.
fn days_apart(day: Date, date: &Edtf) -> Option<i64> {
    let (first, last) = (date.earliest()?, date.latest()?);
    Some(days_between(day, first).max(days_between(last, day)).max(0))
}
