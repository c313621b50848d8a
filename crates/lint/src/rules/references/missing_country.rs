use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Kind;
use model::dataset::Answer;

rule! {
    /// A sending or receiving state without a file of its own.
    ///
    /// What a state is party to stands in its file; without one a brief cannot say whether the receiver is bound by the
    /// refugee convention. A dataset without any country files does without this rule.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # countries/usa.toml
    /// title = "United States"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// sender = "USA"
    /// receiver = "CRI"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # countries/usa.toml
    /// title = "United States"
    /// ```
    ///
    /// ```toml
    /// # countries/cri.toml
    /// title = "Costa Rica"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// sender = "USA"
    /// receiver = "CRI"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the file: `dossier new country cri`.
    ///
    /// ## Where it comes from
    ///
    /// Ours. What binds a state is written once, where every record of that state finds it.
    pub static REF007 = Rule {
        name: "missing-country",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    use model::record::Record;
    let states = match here.record {
        Record::Arrangement(record) => [record.sender.as_ref(), record.receiver.as_ref()],
        Record::Programme(record) => [record.sender.as_ref(), None],
        _ => return,
    };
    if !here.elsewhere.has_any(Kind::Country) {
        return;
    }
    // Of a code that no state has, REF005 says so.
    for state in states.into_iter().flatten().filter(|state| state.is_assigned()) {
        let id = state.as_str().to_lowercase();
        if !matches!(here.elsewhere.there(&[Kind::Country], &id), Answer::Found(_)) {
            findings.push(
                REF007
                    .at(state.span, format!("there is no file for {}", state.name_or_code()))
                    .label("a state without a file")
                    .help(format!("write `countries/{id}.toml` with the treaties it is party to")),
            );
        }
    }
}
