use super::repeated::{shared, twice};
use crate::reading::{self, Family};
use crate::rule::rule;
use crate::rules::toml::wrong_type::{PAGE, is_address};
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::dataset::Trouble;
use model::record::Record;
use model::value::{CountryCode, Party, Slug};
use model::{File, Kind, Span};
use shape::{Problem, Type, Value as _};

rule! {
    /// An id that cannot serve: badly formed, used twice, or at odds with its record; an item that is there twice.
    ///
    /// The stem of the file is the id of its record; items have ids of their own. Ids are words and digits in lower case
    /// joined by hyphens, and two files of one kind cannot have one id, in whichever folders they lie: a reference leads to one
    /// of them, and the other is lost. The id of an arrangement begins with its sender and receiver, `usa-cri-2025`, so that a reader
    /// of a reference knows whose it is. A file in a folder of no kind, or of another kind than it reads as, is said here too:
    /// nothing can refer to it. Items without an id are told apart by what they say, so that one of them twice, word for
    /// word, is one too many.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[payment]]
    /// id = "costs"
    /// stage = "pledge"
    ///
    /// [[payment]]
    /// id = "costs"
    /// stage = "disbursement"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// title = "United States – Costa Rica, 2025"
    /// sender = "USA"
    /// receiver = "CRI"
    /// kind = "transit"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// title = "United States – Costa Rica, 2025"
    /// sender = "USA"
    /// receiver = "CRI"
    /// kind = "transit"
    ///
    /// [[payment]]
    /// id = "first-year"
    /// stage = "pledge"
    /// ```
    ///
    /// ## Fix
    ///
    /// Rename the file or the item: small letters, digits and hyphens, each id once; an arrangement begins with its two
    /// states.
    ///
    /// ## Where it comes from
    ///
    /// browser-compat-data and endoflife.date, where the name of a file is the id of what it holds.
    pub static REF003 = Rule {
        name: "bad-id",
        level: Level::Error,
        check: Check::FileAndDataset { file: check, dataset: shared },
    };
}

const FORM: &str = "ids are words and digits in lower case joined by hyphens: `first-flight`";

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    let file = open.file;
    let start = start(file);
    for problem in open.file.problems.iter().filter(|problem| reading::family(problem) == Family::Id) {
        if let Problem::Malformed { reason, at, expected, .. } = problem {
            let written = file.slice(*at);
            let plain = written.trim_matches(['"', '\'']);
            let finding = REF003.at(*at, format!("{written} is not {}", expected.noun())).label(&**reason);
            let is_party = expected.noun() == Party::TYPE.noun();
            let state = CountryCode::named(plain).filter(|_| is_party);
            // An id where an item belongs lacks its sign.
            let meant = meant(plain, expected).map(|id| if id == plain { format!("#{id}") } else { id });
            findings.push(match (state, meant) {
                (Some(state), _) => finding.help(format!("write `\"{}\"`, the code of the state", state.as_str())),
                (None, _) if is_address(plain) => finding.help(PAGE),
                (None, Some(id)) if is_party => finding.help(format!(
                    "a person or body is named by the file that describes it: `\"{id}\"` if that is `actors/{id}.toml`"
                )),
                (None, Some(id)) => finding
                    .help(format!("write `\"{id}\"`: {FORM}"))
                    .fix(Fix::replace(Safety::Unsafe, *at, format!("\"{id}\""))),
                (None, None) => finding.help(FORM),
            });
        }
    }
    if let Some(Trouble::Misplaced(kind)) = &file.trouble {
        findings.push(misplaced(file, *kind));
        return;
    }
    match file.kind {
        // What cannot be read has been said, and so has a name by which nothing is read.
        None if file.trouble.is_some() => {}
        None => findings.push(
            REF003
                .at(start, format!("`{}` lies in a folder of no kind", file.path))
                .help(format!("put it into one of {}", reading::listed(folders()))),
        ),
        Some(_) if Slug::parse(&file.stem).is_err() => findings.push(
            REF003.at(start, format!("the name of the file, `{}`, is not an id", file.stem)).help(FORM),
        ),
        Some(Kind::Arrangement) => findings.extend(named_otherwise(open)),
        Some(_) => {}
    }
    findings.extend(twice(open));
}

/// The id that is meant by the name of a file, by its path, by an item's sign or by words: `sources/AP_2025.toml`, `#ap-2025`.
fn meant(written: &str, expected: &Type) -> Option<String> {
    let Type::Text(format) = expected else { return None };
    let name = written.trim().trim_end_matches(".toml");
    let name = if format.refers_to.is_empty() { name } else { name.rsplit('/').next()?.trim_start_matches('#') };
    // An item of a record is no id, and one that is read from what names both would be neither.
    (!name.contains('#')).then(|| Slug::parse(name).map_or_else(|no| no.suggestion().map(str::to_owned), |id| Some(id.as_str().to_owned())))?
}

/// A record in the folder of another kind.
fn misplaced(file: &File, kind: Kind) -> Finding {
    let start = Span { file: file.id, start: 0, end: 0 };
    let to = file.path.rsplitn(3, '/').nth(2).map_or_else(|| kind.folder().to_owned(), |above| format!("{above}/{}", kind.folder()));
    REF003
        .at(start, format!("this reads as {}, and lies in `{}/`", reading::with_article(kind.noun()), file.kind.map_or("", Kind::folder)))
        .label("of another kind")
        .help(format!("`git mv {} {to}/`", file.path))
}

/// Where a record begins: its title, if it has one.
pub(super) fn start(file: &File) -> Span {
    file.record.as_ref().and_then(Record::title).map_or(Span { file: file.id, start: 0, end: 0 }, |it| it.span)
}

fn folders() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(|kind| kind.folder().split('/').next().unwrap_or_default()).take(9)
}

/// An arrangement whose file is named for other states.
fn named_otherwise(open: &Open<'_>) -> Option<Finding> {
    let Some(Record::Arrangement(arrangement)) = &open.file.record else { return None };
    let (sender, receiver) = (arrangement.sender.as_ref()?, arrangement.receiver.as_ref()?);
    // Of a code that no state has, REF005 says so.
    if !sender.is_assigned() || !receiver.is_assigned() {
        return None;
    }
    let wanted = format!("{}-{}", sender.as_str(), receiver.as_str()).to_lowercase();
    let rest = open.file.stem.strip_prefix(&*wanted);
    let has_year = rest.is_some_and(|rest| rest.get(1..5).is_some_and(|year| year.bytes().all(|c| c.is_ascii_digit())));
    (!has_year).then(|| {
        REF003
            .at(sender.span, format!("the name of the file, `{}`, does not begin with `{wanted}` and a year", open.file.stem))
            .label("the sender")
            .related(receiver.span, "the receiver")
            .help(format!("name the file `{wanted}-` and the year it began, or put the states right"))
    })
}
