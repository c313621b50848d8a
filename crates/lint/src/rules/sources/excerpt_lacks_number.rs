use super::carrying::{carries, carries_scaled, carries_share, is_of_date, is_told_in_words, stands_plainly};
use super::preferred::{cited, supports};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::facts::{Claim, citations};
use model::record::Citation;
use model::value::{Number, fractions_in, grouped, numbers_in};
use rust_decimal::Decimal;

rule! {
    /// The words kept from a source do not contain the number they are kept for.
    ///
    /// An excerpt is there so that a reader need not search the page. If it has another number, the figure was mistyped, or
    /// the words belong to another figure; if it has none, the words that carry the claim were left out.
    ///
    /// Numbers are looked for in digits and in English words, whole words only; a sum counts ("70 adults and 65 children"
    /// carries 135), and so do an order ("the 15th person"), people told of one by one ("a mother and her two children" are 3),
    /// "both" and "a trio"; of a share so does a fraction: "three quarters", "one in five". Where a source is in another language, or does not say in
    /// which, only digits can be read: an excerpt without them, or with no others than those of a date, is
    /// left alone, and "210 miljoonaa" carries 210 million. So is one with a word such as "dozens", which `vague-as-exact` looks at; a length of stay that is told in
    /// weeks or months; a zero, which `zero-or-unknown` looks at; and a citation that says in `states` what it prints.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// cite = [{ source = "ap-20250316-el-salvador", excerpt = "261 people were flown to El Salvador" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// cite = [{ source = "ap-20250316-el-salvador", excerpt = "two hundred and thirty-eight people" }]
    ///
    /// [[figure]]
    /// id = "sum"
    /// metric = "people-received"
    /// value = 261
    /// cite = [{ source = "ap-20250317-el-salvador", excerpt = "238 Venezuelans and 23 Salvadorans" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "group"
    /// metric = "people-received"
    /// value = 15
    /// as_of = "2025-10-06"
    /// cite = [{ source = "ap-20250316-el-salvador", excerpt = "fifteen people" }]
    ///
    /// [[figure]]
    /// id = "convicted"
    /// of = "#group"
    /// by = "criminal-record"
    /// is = "convicted"
    /// value = 67
    /// unit = "percent"
    /// cite = [{ source = "ap-20250316-el-salvador", excerpt = "two-thirds of the 15 had been convicted" }]
    ///
    /// [[figure]]
    /// id = "left"
    /// metric = "people-returned"
    /// value = 2
    /// as_of = "2025-10-06"
    /// cite = [{ source = "ap-20250316-el-salvador", excerpt = "both men, aged 34 and 41, were flown home" }]
    ///
    /// [[payment]]
    /// id = "paid"
    /// stage = "disbursement"
    /// figure = [{ id = "paid-sum", value = 1_500_000, unit = "USD", cite = [{ source = "ap-20250316-el-salvador", excerpt = "paid 1½ million dollars" }] }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Quote the words that carry the number; put the number right; or say in `states` what the source prints instead.
    ///
    /// ## Where it comes from
    ///
    /// Ours. It is what a reader does who follows a footnote.
    pub static SRC005 = Rule {
        name: "excerpt-lacks-number",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str =
    "keep the words that carry the number, put the number right, or say in `states` what the source prints instead";

fn message(wanted: &[Decimal], found: &[Decimal]) -> String {
    let wanted = wanted.iter().map(|value| grouped(*value)).collect::<Vec<_>>().join(" or ");
    match found.first() {
        None => format!("the excerpt has no number, and is kept for {wanted}"),
        Some(other) => format!("the excerpt has {}, and not {wanted}", grouped(*other)),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let stated =
        here.facts.figures.claims.iter().filter(|claim| !claim.is_cell && !claim.is_computed && claim.compares());
    for claim in stated {
        let wanted = wanted(claim);
        if wanted.is_empty() {
            continue;
        }
        for citation in citations(claim, here.record).iter().filter(|citation| supports(citation)) {
            let Some(excerpt) = citation.excerpt.as_ref().filter(|_| citation.states.is_none()) else { continue };
            if let Some(found) = numbers_instead(excerpt, &wanted, claim, citation, here) {
                findings.push(
                    SRC005
                        .at(excerpt.span, message(&wanted, &found))
                        .label("what the source is quoted with")
                        .related(claim.at, "what it is kept for")
                        .key("excerpt")
                        .help(HELP),
                );
            }
        }
    }
}

/// The numbers of which one has to be there. A zero is another rule's, and so is what cannot be a number.
fn wanted(claim: &Claim) -> Vec<Decimal> {
    let numbers = match claim.stated.filter(|stated| claim.reading.is_some() || stated.read().is_ok()).map(|stated| stated.number) {
        Some(Number::One(value)) => vec![value],
        Some(Number::Between { low, high }) => vec![low, high],
        None => Vec::new(),
    };
    if numbers.iter().any(Decimal::is_zero) {
        Vec::new()
    } else {
        numbers.into_iter().map(|it| it.normalize()).collect()
    }
}

/// The numbers of an excerpt, if it could be read and none of them is wanted.
fn numbers_instead(
    excerpt: &Spanned<Box<str>>,
    wanted: &[Decimal],
    claim: &Claim,
    citation: &Citation,
    here: &Here<'_>,
) -> Option<Vec<Decimal>> {
    if stands_plainly(excerpt, wanted) {
        return None;
    }
    let numbers = numbers_in(excerpt);
    let found: Vec<Decimal> = numbers.iter().map(|number| number.value).collect();
    let is_english = || {
        let source = cited(citation, here);
        source.is_none_or(|source| source.lang.as_ref().is_some_and(|lang| lang.value.is_english()))
    };
    let is_there = carries(&found, wanted)
        || claim.is_share() && carries_share(&fractions_in(excerpt), wanted)
        || !is_english() && carries_scaled(&found, wanted)
        || here.facts.figures.claims.iter().any(|cell| {
            cell.is_cell
                && cell.head == claim.head
                && cell.value().is_some_and(|value| found.contains(&value.normalize()))
        });
    if is_there {
        return None;
    }
    let rivals: Vec<Decimal> =
        numbers.iter().filter(|number| !is_of_date(number, excerpt)).map(|number| number.value).collect();
    let is_vague = here.facts.figures.vocabulary().lexicon().terms_in(excerpt).next().is_some();
    // "A man" is one.
    let is_article = wanted == [Decimal::ONE] && rivals.is_empty();
    let in_other_unit = &*claim.unit == "day" && !excerpt.contains("day");
    let is_silent = is_vague || is_article || in_other_unit || rivals.is_empty() && !is_english();
    (!is_silent && !is_told_in_words(excerpt, &rivals, wanted)).then_some(rivals)
}
