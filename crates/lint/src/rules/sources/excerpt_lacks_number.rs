use super::counting_words::{counts_otherwise, may_make_up};
use super::preferred::{cited, supports};
use crate::prose::lowered;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::facts::{Claim, citations};
use model::record::Citation;
use model::value::{FoundNumber, Number, fractions_in, grouped, month_named, numbers_in};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

rule! {
    /// The words kept from a source do not contain the number they are kept for.
    ///
    /// An excerpt is there so that a reader need not search the page. If it has another number, the figure was mistyped, or
    /// the words belong to another figure; if it has none, the words that carry the claim were left out.
    ///
    /// Numbers are looked for in digits and in English words, whole words only; a sum counts ("70 adults and 65 children"
    /// carries 135), and so do people told of one by one ("a mother and her two children" are 3), "both" and "a trio"; of a
    /// share so does a fraction: "three quarters", "one in five". Where a source is in another language, or does not say in
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
    /// ## Right
    ///
    /// ```toml
    /// # sources/efe-20250705-llegada.toml
    /// type = "article-newspaper"
    /// lang = "es"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// [[figure]]
    /// id = "men"
    /// metric = "people-received"
    /// value = 8
    /// as_of = "2025-07-04"
    /// cite = [{ source = "efe-20250705-llegada", excerpt = "ocho hombres llegaron el 4 de julio de 2025" }]
    ///
    /// [[figure]]
    /// id = "family"
    /// metric = "people-received"
    /// value = 3
    /// as_of = "2025-08-01"
    /// cite = [{ source = "ap-20250316-el-salvador", excerpt = "a mother and her two children" }]
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

const SCALES: [u64; 3] = [1_000, 1_000_000, 1_000_000_000];

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

/// Whether a number is the day or the year of a date, which stands in any excerpt.
fn is_of_date(number: &FoundNumber, text: &str) -> bool {
    let written = text.get(number.at.clone()).unwrap_or_default();
    if !written.bytes().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let is_month = |word: Option<&str>| {
        word.is_some_and(|word| month_named(&lowered(word)).is_some())
    };
    let is_apart = |letter: char| !letter.is_alphanumeric();
    let is_word = |word: &&str| !word.is_empty() && !matches!(*word, "de" | "of" | "er");
    let before = text.get(..number.at.start).unwrap_or_default().rsplit(is_apart).find(is_word);
    let after = text.get(number.at.end..).unwrap_or_default().split(is_apart).find(is_word);
    let is_day = written.len() <= 2 && number.value <= Decimal::from(31);
    let is_year = written.len() == 4 && (1900..2100).contains(&number.value.to_u16().unwrap_or_default());
    is_year || is_day && (is_month(after) || is_month(before))
}

/// Whether words that are no numbers may make up what is wanted, with the numbers beside them or alone.
fn is_told_in_words(text: &str, rivals: &[Decimal], wanted: &[Decimal]) -> bool {
    wanted.iter().any(|wanted| {
        let sums = std::iter::once(Decimal::ZERO).chain(rivals.iter().copied());
        let lacking = |sum: Decimal| wanted.checked_sub(sum).and_then(|it| it.to_u32()).unwrap_or_default();
        let is_made_up = |sum: Decimal| wanted.is_integer() && may_make_up(text, lacking(sum), sum.is_zero());
        sums.into_iter().any(is_made_up) || counts_otherwise(text, &wanted.to_string())
    })
}

/// Whether one of the numbers stands there in nothing but its digits, with a word behind it that cannot multiply it. So it
/// mostly does, and is sooner seen than every number is read.
fn stands_plainly(excerpt: &str, wanted: &[Decimal]) -> bool {
    let is_apart = |word: &str| word.starts_with(|first: char| first.is_ascii_alphabetic() && !"bdhkmt".contains(first.to_ascii_lowercase()));
    let mut words = excerpt.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let is_number = word.len() < 10 && word.bytes().all(|digit| digit.is_ascii_digit());
        if is_number
            && words.peek().is_none_or(|next| is_apart(next))
            && let Ok(value) = word.parse::<u32>()
            && wanted.contains(&value.into())
        {
            return true;
        }
    }
    false
}

/// Whether one of the fractions, in hundredths, is wanted as it would be printed: two thirds are 66, 66.7 or 67 percent.
fn carries_share(told: &[Decimal], wanted: &[Decimal]) -> bool {
    told.iter().any(|share| wanted.iter().any(|value| share.checked_sub(*value).is_some_and(|by| by.abs() < Decimal::ONE)))
}

/// Whether one of the numbers is wanted in thousands, millions or billions, whose words are not read here.
fn carries_scaled(found: &[Decimal], wanted: &[Decimal]) -> bool {
    let scaled = |value: &Decimal| SCALES.map(|scale| value.checked_mul(Decimal::from(scale)).map(|it| it.normalize()));
    found.iter().flat_map(scaled).flatten().any(|value| wanted.contains(&value))
}

/// Whether one of the numbers, or the sum of some that follow on one another, is wanted.
fn carries(found: &[Decimal], wanted: &[Decimal]) -> bool {
    (0..found.len()).any(|start| {
        let mut sum = Decimal::ZERO;
        found.get(start..).unwrap_or_default().iter().any(|value| {
            sum = sum.checked_add(*value).unwrap_or(Decimal::MAX);
            wanted.contains(&sum.normalize())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_plainly_is_among_the_numbers_of_the_text() {
        let wanted = [Decimal::from(200)];
        for text in ["200 people", "about 200", "the 200 who came", "3 000 200 people", "one 200 people", "$5 200 people"] {
            assert!(stands_plainly(text, &wanted), "{text}");
            assert!(numbers_in(text).iter().any(|number| wanted.contains(&number.value)), "{text}");
        }
        for text in ["200 million", "200 - million", "200, as said", "200k", "1,200 people", "B-200 planes", "200 Dozen"] {
            assert!(!stands_plainly(text, &wanted), "{text}");
        }
    }
}
