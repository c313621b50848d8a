use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::record::Record;
use model::{File, Span};
use syntax::Document;

rule! {
    /// A file that `dossier fmt` would write otherwise: the order of its keys, its dates, its blanks and empty lines.
    ///
    /// Where everybody writes a record the same way, a diff shows what changed and nothing else, and two people who add to one
    /// record seldom meet in one line. Comments stay with what they stand above, and what the record says stays the same.
    ///
    /// The rule is off, since to know the one way takes as long as to read the file once more, and `dossier fmt --check` says
    /// the same of all files at once. Turned on, it shows an editor, or those who read a pull request, the lines.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// sender = "USA"
    /// title   = "United States – Costa Rica, 2025"
    ///
    /// receiver = "CRI"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// title = "United States – Costa Rica, 2025"
    /// sender = "USA"
    /// receiver = "CRI"
    /// ```
    ///
    /// ## Fix
    ///
    /// `dossier fmt` writes every file the one way, and `dossier fmt --diff` shows how. To be told by the linter as well, write
    /// `not-canonical = "warning"` under `[rules]` in `dossier.toml`, or ask with `dossier lint -W not-canonical`.
    ///
    /// ## Where it comes from
    ///
    /// `gofmt` and `rustfmt`: a layout that nobody has to discuss.
    pub static TOM004 = Rule {
        name: "not-canonical",
        level: Level::Info,
        check: Check::FileIfAsked(check),
    };
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    let file = open.file;
    let Some(kind) = file.kind else { return };
    let document = Document::parse(file.id, file.text.to_string());
    let Some(canonical) = shape::canonical(&document, Record::whole(kind)) else { return };
    if *canonical == *file.text {
        return;
    }
    let (differing, instead) = difference(file, &canonical);
    let first = Span { end: differing.start + first_line(file, differing.start), ..differing };
    findings.push(
        TOM004
            .at(first, format!("`{}` is not written the one way", file.stem))
            .label("from here on")
            .help("`dossier fmt` writes it so; `dossier fmt --diff` shows how")
            .fix(Fix::replace(Safety::Safe, differing, instead).titled("write it as `dossier fmt` does")),
    );
}

/// The lines that differ, and what stands there in the other text.
fn difference<'t>(file: &File, canonical: &'t str) -> (Span, &'t str) {
    let length = |same: usize, lines: &[&str]| lines.iter().take(same).map(|line| line.len()).sum::<usize>();
    let (old, new): (Vec<&str>, Vec<&str>) =
        (file.text.split_inclusive('\n').collect(), canonical.split_inclusive('\n').collect());
    let same = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let start = length(same, &old);
    let (old, new) = (old.get(same..).unwrap_or_default(), new.get(same..).unwrap_or_default());
    let same = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count();
    let at = |length: usize| u32::try_from(start + length).unwrap_or(u32::MAX);
    let (old_end, new_end) = (length(old.len() - same, old), length(new.len() - same, new));
    (Span { file: file.id, start: at(0), end: at(old_end) }, canonical.get(start..start + new_end).unwrap_or_default())
}

/// The length of the line that begins here, without its end.
fn first_line(file: &File, start: u32) -> u32 {
    let rest = usize::try_from(start).ok().and_then(|start| file.text.get(start..)).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    u32::try_from(line.len()).unwrap_or(0)
}
