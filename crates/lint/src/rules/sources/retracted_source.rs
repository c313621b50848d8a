use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Kind;
use model::dataset::Answer;
use model::record::{Citation, Figure, Rank, Record, Says, State};
use shape::{Item, Items};
use std::collections::BTreeSet;

rule! {
    /// Something rests on a source that was taken back.
    ///
    /// What its own publisher withdrew supports nothing. The citation may stay where it is told as withdrawn:
    /// `says = "mentions"`, or on a figure with `rank = "deprecated"`.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250316-el-salvador.toml
    /// title = "US deports hundreds"
    /// state = "retracted"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 500
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250316-el-salvador.toml
    /// title = "US deports hundreds"
    /// state = "retracted"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 500
    /// rank = "deprecated"
    /// because = "withdrawn"
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    pub static SRC013 = Rule {
        name: "retracted-source",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "cite another source, or keep the figure as `rank = \"deprecated\"` with `because = \"withdrawn\"`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let kept = here.record.figures().filter(|(_, figure)| is_deprecated(figure));
    let kept: BTreeSet<_> = kept.map(|(_, figure)| figure.head).collect();
    for item in here.items().iter().filter(|item| !kept.contains(&item.head)) {
        let cited: Option<&Items<Citation>> = item.body.and_then(|body| body.cite);
        for citation in cited.into_iter().flatten().filter(|citation| supports(citation)) {
            let id = citation.source.as_str();
            let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], id) else { continue };
            let Some(Record::Source(source)) = &file.record else { continue };
            if let Some(state) = source.state.as_ref().filter(|state| state.value == State::Retracted) {
                findings.push(
                    SRC013
                        .at(citation.source.span, format!("`{id}` was taken back by its publisher"))
                        .label("supports nothing")
                        .related(state.span, "retracted")
                        .key("cite")
                        .help(HELP),
                );
            }
        }
    }
}

fn is_deprecated(figure: &Item<Figure>) -> bool {
    figure.rank.as_ref().is_some_and(|rank| rank.value == Rank::Deprecated)
}

fn supports(citation: &Item<Citation>) -> bool {
    citation.says.as_ref().is_none_or(|says| says.value == Says::Supports)
}
