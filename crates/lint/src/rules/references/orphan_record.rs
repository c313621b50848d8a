use crate::rule::rule;
use crate::{Check, Finding, Level, Settings};
use model::record::Record;
use model::{Dataset, Kind, Span};
use std::collections::HashSet;

rule! {
    /// A source, actor, facility or instrument that nothing refers to.
    ///
    /// Either the reference was forgotten, or the record is left over from something that was taken out. A brief prints
    /// neither.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/human-rights-watch.toml
    /// title = "Human Rights Watch"
    /// kind = "ngo"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # actors/human-rights-watch.toml
    /// title = "Human Rights Watch"
    /// kind = "ngo"
    /// ```
    ///
    /// ```toml
    /// # sources/hrw-20250522-report.toml
    /// title = "The Strategy Is to Break Us"
    /// origin = "human-rights-watch"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// value = 200
    /// cite = ["hrw-20250522-report"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Refer to it where it belongs, or take the file out.
    ///
    /// ## Where it comes from
    ///
    /// Ours. Nothing is printed of what nothing refers to, so a wrong address in it would never be seen.
    pub static REF004 = Rule {
        name: "orphan-record",
        level: Level::Warning,
        check: Check::Dataset(check),
    };
}

const KINDS: [Kind; 4] = [Kind::Source, Kind::Actor, Kind::Facility, Kind::Instrument];
const HELP: &str = "refer to it where it belongs, or take the file out";

fn check(dataset: &Dataset, _: &Settings, findings: &mut Vec<Finding>) {
    let mut named: HashSet<(Kind, &str)> = HashSet::new();
    for file in dataset.files() {
        let Some(record) = &file.record else { continue };
        record.references(&mut |reference, _| {
            let id = reference.target().split('#').next().unwrap_or_default();
            named.extend(reference.kinds().iter().filter_map(|folder| Some((Kind::of_folder(folder)?, id))));
        });
    }
    for file in dataset.files() {
        let Some(kind) = file.kind.filter(|kind| KINDS.contains(kind)) else { continue };
        if file.record.is_some() && !named.contains(&(kind, &*file.stem)) {
            let start = Span { file: file.id, start: 0, end: 0 };
            let at = file.record.as_ref().and_then(Record::title).map_or(start, |title| title.span);
            findings.push(
                REF004.at(at, format!("nothing refers to the {} `{}`", kind.noun(), file.stem)).help(HELP),
            );
        }
    }
}
