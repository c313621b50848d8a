use crate::prose::{Mention, OF_HEDGES, Prose, Telltales};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::facts::Claim;
use model::record::{Citation, Quantifier, Rank, Says};
use model::value::grouped;
use model::{Span, Spanned};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// A number its sources hedge, recorded without the hedge.
    ///
    /// "About 250" stands for many numbers, 250 printed bare for one. Written without its hedge a number contradicts those
    /// it agrees with, and a brief prints as certain what nobody said. Only a word right before the number counts, and only
    /// where every source that supports the figure hedges it. "A dispute over 19 people" hedges nothing.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "exactly"
    /// value = 250
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "about 250 people" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 36
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "dozens of people" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "238 people, on about 3 planes" }]
    ///
    /// [[figure]]
    /// id = "received-at-first"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 240
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "about 240 people" }]
    ///
    /// [[figure]]
    /// id = "in-dispute"
    /// metric = "people-held"
    /// value = 19
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "a dispute over 19 deportees" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the hedge as `quantifier`: `about`, `over`, `up-to`, `nearly`. The fix does; look at it.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: pages drop "up to" and "about" when they copy one another (`crates/lint/cases/up-to-dropped`).
    /// Helix keeps such words as a quantifier and does not check them.
    pub static FIG019 = Rule {
        name: "vague-as-exact",
        level: Level::Error,
        check: Check::Record(check),
    };
}

/// Words that stand for many numbers.
const VAGUE: &[&str] = &[
    "dozens", "scores", "hundreds", "thousands", "several", "few", "handful", "decenas", "cientos", "miles", "varios",
    "dizaines", "centaines", "milliers", "plusieurs",
];
static OF_VAGUE: Telltales = Telltales::of(VAGUE);

/// Words that "over" and "about" belong to where they stand right behind them: the number is then what it is all about.
const GOVERNING: [&str; 26] = [
    "anger", "ask", "asked", "battle", "clash", "concern", "concerned", "concerns", "control", "custody", "details",
    "dispute", "disputes", "fight", "information", "jurisdiction", "lawsuit", "negotiations", "question", "questions", "row",
    "spoke", "talk", "talks", "told", "worried",
];

/// What a source says instead of the bare number.
enum Hedge {
    /// A word before the number.
    Word(Quantifier),
    /// A word in place of it.
    NoNumber,
}

fn message(number: &str, hedge: &Hedge) -> String {
    match hedge {
        Hedge::Word(quantifier) => format!("the source says `{}` of {number}, the figure does not", said(*quantifier)),
        Hedge::NoNumber => format!("the source gives no number, the figure says {number}"),
    }
}

fn help(hedge: &Hedge) -> String {
    match hedge {
        Hedge::Word(quantifier) => format!("write `quantifier = \"{}\"`", quantifier.word()),
        Hedge::NoNumber => "write the source's word as `wording` in place of `value`".to_owned(),
    }
}

fn said(quantifier: Quantifier) -> String {
    quantifier.word().replace('-', " ")
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| may_be_vague(claim)) {
        if let Some((value, hedge, excerpt)) = hedged(claim, here) {
            let finding = FIG019
                .at(claim.at, message(&grouped(value), &hedge))
                .label("without a hedge")
                .related(excerpt, "as the source has it")
                .key("value")
                .help(help(&hedge));
            findings.push(fix(claim, here, &hedge).into_iter().fold(finding, Finding::fix));
        }
    }
}

/// A cap is a number of its own, and "up to" belongs to it.
fn may_be_vague(claim: &Claim) -> bool {
    let is_bare = matches!(claim.quantifier(), None | Some(Quantifier::Exactly));
    is_bare && !claim.is_cell && !claim.is_ceiling() && !claim.is_computed && claim.rank != Rank::Deprecated
}

fn hedged(claim: &Claim, here: &Here<'_>) -> Option<(Decimal, Hedge, Span)> {
    let figure = claim.figure(here.record)?;
    let value = claim.value()?;
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let mut first = None;
    for citation in figure.cite.iter().filter(supports) {
        // A citation that says where it differs has said all there is to say; one without words may say anything.
        let excerpt = citation.excerpt.as_ref()?;
        if citation.states.is_some() {
            continue;
        }
        let hedge = hedge_of(excerpt, value, here)?;
        first.get_or_insert((value, hedge, excerpt.span));
    }
    first
}

fn hedge_of(excerpt: &Spanned<Box<str>>, value: Decimal, here: &Here<'_>) -> Option<Hedge> {
    if !here.may_say(excerpt, &OF_HEDGES) && !here.may_say(excerpt, &OF_VAGUE) {
        return None;
    }
    let prose = Prose::of(excerpt);
    let mut hedge = None;
    for mention in prose.mentions(value) {
        // "A report about 238 men" hedges nothing: nobody says "about" of a number that looks counted.
        let hedges = |quantifier: &Quantifier| match quantifier {
            Quantifier::About => is_round(value),
            Quantifier::Exactly => false,
            _ => true,
        };
        let quantifier = mention.hedge().filter(hedges).filter(|_| !is_governed(&mention))?;
        hedge.get_or_insert(Hedge::Word(quantifier));
    }
    let is_vague = hedge.is_none() && !prose.has_number() && prose.says(VAGUE);
    hedge.or(is_vague.then_some(Hedge::NoNumber))
}

/// Whether the word before the number belongs to the one before it: "a dispute over 19 people".
fn is_governed(mention: &Mention<'_>) -> bool {
    match mention.shortly_before(2) {
        [governing, word] => matches!(&**word, "over" | "about") && GOVERNING.contains(&&**governing),
        _ => false,
    }
}

fn is_round(value: Decimal) -> bool {
    value % Decimal::from(5) == Decimal::ZERO || value < Decimal::from(20)
}

fn fix(claim: &Claim, here: &Here<'_>, hedge: &Hedge) -> Option<Fix> {
    let Hedge::Word(quantifier) = hedge else { return None };
    let written = claim.figure(here.record)?.quantifier.as_ref();
    if let Some(written) = written { Some(Fix::replace(Safety::Unsafe, written.span, format!("\"{}\"", quantifier.word()))) } else {
        let line = format!("quantifier = \"{}\"\n", quantifier.word());
        let at = crate::reading::line_above(here.file, claim.at)?;
        Some(Fix::replace(Safety::Unsafe, at, line).titled(format!("write `quantifier = \"{}\"`", quantifier.word())))
    }
}
