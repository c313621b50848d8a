use crate::rule::rule;
use crate::{Check, Finding, Here, Level, Reference};
use model::dataset::Answer;
use model::Kind;
use model::value::CountryCode;

rule! {
    /// A reference to a record of another kind.
    ///
    /// The id exists, but what it names cannot stand here: a source is no payee, and a facility is no case. A brief would
    /// print the one as if it were the other, or nothing at all.
    ///
    /// Each key takes records of one folder: `cite`, `checked` and `derived_from` of `sources/`; `instruments` of
    /// `instruments/`; `programme` of `programmes/`; `facility` of `facilities/`; `speaker`, `origin`, `payer` and `payee` a
    /// country in three capitals, or one of `actors/`. Mostly the page and its publisher have changed places: who says it is
    /// an actor, where it is printed is a source.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/human-rights-watch.toml
    /// title = "Human Rights Watch"
    /// kind = "ngo"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// value = 200
    /// cite = ["human-rights-watch"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/hrw-20250522-report.toml
    /// title = "The Strategy Is to Break Us"
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
    /// Name a record of the kind the key asks for; the message says which.
    ///
    /// ## Where it comes from
    ///
    /// `OpenSanctions`, whose references name a thing of the right schema or are refused.
    pub static REF002 = Rule {
        name: "wrong-kind-reference",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(id: &str, kind: Kind, wanted: &[Kind]) -> String {
    let wanted: Vec<&str> = wanted.iter().map(|kind| kind.noun()).collect();
    format!("`{id}` is {}, not {}", crate::reading::with_article(kind.noun()), one_of(&wanted))
}

fn one_of(nouns: &[&str]) -> String {
    match nouns {
        [only] => crate::reading::with_article(only),
        [first, .., last] if nouns.len() == 2 => format!("{} or {last}", crate::reading::with_article(first)),
        _ => "a record that can stand here".to_owned(),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    findings.extend(here.references().iter().filter_map(find));
}

fn find(reference: &Reference<'_>) -> Option<Finding> {
    let (kinds, at) = (&reference.kinds, reference.at);
    let (id, _) = reference.parts();
    if kinds.iter().any(|kind| kind.is_vocabulary()) {
        return None;
    }
    let Some(Answer::OtherKind(kind, found)) = reference.answer else { return None };
    let wanted: Vec<String> = kinds.iter().map(|kind| format!("`{}/`", kind.folder())).collect();
    // Where an actor may stand, a state may stand as well, by its code.
    let help = match CountryCode::parse(&id.to_uppercase()) {
        Ok(code) if kind == Kind::Country && kinds.contains(&Kind::Actor) => format!("write `\"{}\"`, the code of the state", code.as_str()),
        _ => format!("name a record in {}", wanted.join(" or ")),
    };
    Some(
        REF002
            .at(at, message(id, kind, kinds))
            .label(format!("{} stands here", crate::reading::with_article(kind.noun())))
            .related(found.head(), format!("`{id}` is this {}", kind.noun()))
            .help(help),
    )
}
