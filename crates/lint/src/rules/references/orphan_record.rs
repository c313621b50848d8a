use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::{Kind, Span};

rule! {
    /// A source, actor, facility or instrument that nothing refers to.
    ///
    /// Either the reference was forgotten, or the record is left over from something that was taken out. A brief prints
    /// neither, so that what was read and noted is lost to the reader, and a slip in it is never seen.
    ///
    /// A source is referred to by a `cite`, by `checked` of a review or by what derives from it; an actor by what it says,
    /// pays or belongs to; a facility by a transfer. It is what a new record looks like before the next one is written: then
    /// the warning goes away by itself.
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
        check: Check::Record(check),
    };
}

const KINDS: [Kind; 4] = [Kind::Source, Kind::Actor, Kind::Facility, Kind::Instrument];
const HELP: &str = "refer to it where it belongs, or take the file out";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(kind) = here.file.kind.filter(|kind| KINDS.contains(kind)) else { return };
    if here.elsewhere.is_named(kind, &here.file.stem) {
        return;
    }
    let start = Span { file: here.file.id, start: 0, end: 0 };
    let at = here.record.title().map_or(start, |title| title.span);
    findings.push(REF004.at(at, format!("nothing refers to the {} `{}`", kind.noun(), here.file.stem)).help(HELP));
}
