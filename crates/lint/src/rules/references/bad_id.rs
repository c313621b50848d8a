use crate::reading::{self, Family};
use crate::rule::rule;
use crate::{Check, Finding, Level, Open, Settings};
use model::dataset::Trouble;
use model::record::Record;
use model::value::{CountryCode, Party, Slug};
use model::{Dataset, File, Kind, Span};
use rustc_hash::FxHashMap;
use shape::{Problem, Value as _};

rule! {
    /// An id that cannot serve: badly formed, used twice, or at odds with its record.
    ///
    /// The stem of the file is the id of its record; items have ids of their own. Ids are words and digits in lower case
    /// joined by hyphens, and two files of one kind cannot have one id, in whichever folders they lie: a reference leads to one
    /// of them, and the other is lost. The id of an arrangement begins with its sender and receiver, `usa-cri-2025`, so that a reader
    /// of a reference knows whose it is. A file in a folder of no kind is said here too: nothing can refer to it.
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
    /// ## Wrong
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[payment]]
    /// id = "First Year"
    /// stage = "pledge"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Cecot"
    /// ```
    ///
    /// ```toml
    /// # archive/facilities/slv-cecot.toml
    /// title = "Cecot, as it was"
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
            let name = Slug::parse(plain).err().and_then(|no| no.suggestion().map(str::to_owned));
            let is_party = expected.noun() == Party::TYPE.noun();
            let state = CountryCode::named(plain).filter(|_| is_party);
            let help = match (name, state) {
                (_, Some(state)) => format!("write `\"{}\"`, the code of the state", state.as_str()),
                (Some(id), _) if is_party => format!(
                    "a person or body is named by the file that describes it: `\"{id}\"` if that is `actors/{id}.toml`"
                ),
                _ => FORM.to_owned(),
            };
            findings.push(REF003.at(*at, format!("{written} is not {}", expected.noun())).label(&**reason).help(help));
        }
    }
    match file.kind {
        // What could not be looked into is said elsewhere, and may be a folder itself.
        None if matches!(file.trouble, Some(Trouble::Unreadable(_))) => {}
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

/// Where a record begins: its title, if it has one.
fn start(file: &File) -> Span {
    file.record.as_ref().and_then(Record::title).map_or(Span { file: file.id, start: 0, end: 0 }, |it| it.span)
}

/// Records of one kind and one id in several files.
fn shared(dataset: &Dataset, _: &Settings, findings: &mut Vec<Finding>) {
    for (kind, id, files) in dataset.index().shared() {
        let mut files: Vec<&File> = files.iter().filter_map(|file| dataset.file(*file)).map(|file| &**file).collect();
        files.sort_by_key(|file| &file.path);
        let [first, others @ ..] = &*files else { continue };
        findings.extend(others.iter().map(|file| {
            REF003
                .at(start(file), format!("the {} `{id}` is there already, in `{}`", kind.noun(), first.path))
                .label("a second one of this id")
                .related(start(first), "the first one")
                .key(id)
                .help("rename one of the files, and what refers to it; or put both into one")
        }));
    }
}

fn folders() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(|kind| kind.folder().split('/').next().unwrap_or_default()).take(9)
}

/// An arrangement whose file is named for other states.
fn named_otherwise(open: &Open<'_>) -> Option<Finding> {
    let Some(Record::Arrangement(arrangement)) = &open.file.record else { return None };
    let (sender, receiver) = (arrangement.sender.as_ref()?, arrangement.receiver.as_ref()?);
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

/// Items of one id.
fn twice(open: &Open<'_>) -> Vec<Finding> {
    let mut first: FxHashMap<&str, Span> = FxHashMap::default();
    first.reserve(open.items().len());
    let mut findings = Vec::new();
    for item in open.items() {
        let Some(address) = item.address.as_deref() else { continue };
        match first.get(address) {
            // Statuses of one day, gaps of one sort: they are told apart by what they say.
            Some(_) if address.contains('/') => {}
            Some(at) => findings.push(
                REF003
                    .at(item.head, format!("the id `{address}` is used twice in this record"))
                    .label("used again here")
                    .related(*at, "used here first")
                    .help("give one of them another id, and what refers to it the new one"),
            ),
            None => {
                first.insert(address, item.head);
            }
        }
    }
    findings
}
