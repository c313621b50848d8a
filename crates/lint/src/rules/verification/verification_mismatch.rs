use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::facts::{verification_of_figure, verification_of_status};
use model::record::{Entry as _, Verification};
use model::{Span, Spanned};

rule! {
    /// How well a claim is established, as an editor declares it and as its citations have it, differ.
    ///
    /// The word follows from the record: `retracted` if all its sources took it back, `refuted` if it was put right,
    /// `disputed` if a source or a party contradicts it, `acknowledged` if a party is on record or the text is published,
    /// `corroborated` by two independent origins, else `asserted`. The first that holds is the word. Nobody has to write
    /// it. Whoever does declares a judgement, and is held to it when the citations change.
    ///
    /// A claim declared corroborated that one origin stands behind is a finding of `echo-corroboration` and no second one.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/rally-20250220.toml
    /// type = "webpage"
    /// origin = "human-rights-watch"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// sender = "USA"
    /// receiver = "CRI"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// verification = "acknowledged"
    /// cite = ["rally-20250220"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/presidency-20250220.toml
    /// type = "webpage"
    /// origin = "CRI"
    /// origin_kind = "official"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// sender = "USA"
    /// receiver = "CRI"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// verification = "acknowledged"
    /// cite = ["presidency-20250220"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Take `verification` out, or write the word that the message names. The fix writes it.
    ///
    /// ## Where it comes from
    ///
    /// Helix of the IDMC, where reliability is worked out from the sources and not chosen.
    pub static VER001 = Rule {
        name: "verification-mismatch",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(address: &str, declared: Verification, derived: Verification) -> String {
    format!("`#{address}` is declared {}, and its citations make it {}", declared.word(), derived.word())
}

fn why(derived: Verification) -> &'static str {
    match derived {
        Verification::Asserted => {
            "one known origin at most stands behind it, and no party to the arrangement is on record"
        }
        Verification::Corroborated => {
            "independent origins stand behind it, and no party to the arrangement is on record"
        }
        Verification::Acknowledged => "a party to the arrangement is on record, or the text can be read by anybody",
        Verification::Disputed => "a source or a party contradicts it",
        Verification::Refuted => "it was put right since, or was printed wrongly",
        Verification::Retracted => "everybody who said it took it back",
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| !claim.is_cell) {
        let Some(figure) = claim.figure(here.record) else { continue };
        let derived = || verification_of_figure(here.file, claim, here.elsewhere);
        findings.extend(finding(figure.verification.as_ref(), derived, figure.head, &claim.name));
    }
    for row in here.record.statuses() {
        let derived = || verification_of_status(here.file, row, here.elsewhere);
        findings.extend(finding(row.verification.as_ref(), derived, row.head, &row.address().unwrap_or_default()));
    }
}

fn finding(
    declared: Option<&Spanned<Verification>>,
    derived: impl FnOnce() -> Option<Verification>,
    head: Span,
    address: &str,
) -> Option<Finding> {
    let declared = declared?;
    let derived = derived()?;
    let is_echo = (declared.value, derived) == (Verification::Corroborated, Verification::Asserted);
    if declared.value == derived || is_echo {
        return None;
    }
    let word = derived.word();
    Some(
        VER001
            .at(declared.span, message(address, declared.value, derived))
            .label(format!("its citations say `{word}`"))
            .related(head, "this claim")
            .key("verification")
            .note(why(derived))
            .help(format!("write `verification = \"{word}\"`, or take it out: it is worked out from the citations"))
            .fix(Fix::replace(Safety::Unsafe, declared.span, format!("\"{word}\""))),
    )
}
