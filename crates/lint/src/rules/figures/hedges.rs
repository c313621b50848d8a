//! What the words beside a number make of it: a range, a cap, less or more or nearly as much.
use super::plan_as_count::is_planned_cap;
use crate::Here;
use crate::prose::{Mention, OF_HEDGES, Prose, Telltales};
use crate::rules::payments::stages::other_stage;
use model::Spanned;
use model::facts::Claim;
use model::record::{Event, Quantifier, Stage};
use rust_decimal::Decimal;

/// The terms of the lexicon that are counts.
#[rustfmt::skip]
static OF_VAGUE: Telltales = Telltales::of(&[
    "dozen", "dozens", "tens", "scores", "hundreds", "thousands", "millions", "several", "few", "handful", "decenas", "docenas",
    "cientos", "centenares", "miles", "varios", "varias", "decena", "docena", "veintena", "treintena", "centenar", "millar",
    "plusieurs", "dizaines", "douzaines", "centaines", "milliers", "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine",
    "quarantaine", "cinquantaine", "soixantaine", "centaine", "millier",
]);

/// Words that "over" and "about" belong to where they stand right behind them: the number is then what it is all about.
#[rustfmt::skip]
const GOVERNING: &[&str] = &[
    "anger", "ask", "asked", "battle", "clash", "concern", "concerned", "concerns", "control", "controversy", "custody",
    "details", "dispute", "disputes", "documents", "fight", "information", "jurisdiction", "known", "lawsuit", "lied", "lies",
    "negotiations", "news", "outcry", "outrage", "protest", "protests", "question", "questions", "remain", "report", "reports",
    "row", "spoke", "standoff", "stories", "story", "talk", "talks", "told", "uncertainty", "worried",
];

/// Words behind which "over" and "about" hedge even a number that looks counted: behind any other it is what somebody is for,
/// against or above. "Criticism over 15 deportees", but "received over 15".
#[rustfmt::skip]
const FREE: &[&str] = &[
    "accepted", "admitted", "and", "are", "at", "brought", "by", "carried", "carrying", "deported", "detained", "detains",
    "expelled", "for", "from", "had", "has", "have", "held", "holding", "holds", "housed", "housing", "in", "included", "includes",
    "including", "is", "moved", "of", "or", "received", "receiving", "released", "repatriated", "resettled", "returned", "sent",
    "than", "that", "the", "to", "transferred", "was", "welcomed", "were", "with",
];

/// Verbs that take "over" with them before a number that is not rounded: "sent over 8 men", but "sent over 200".
const CARRYING: [&str; 8] = ["flew", "flown", "fly", "sent", "send", "brought", "bring", "shipped"];

/// Whose age is told by "under" and "over".
const AGED: [&str; 11] =
    ["children", "child", "girls", "boys", "minors", "kids", "anyone", "adults", "aged", "youths", "those"];

/// What is told by another number than that of people.
const OF_TIME: [&str; 10] = ["day", "days", "hour", "hours", "week", "weeks", "month", "months", "year", "years"];

/// Words of a cap, which is a number of its own.
const CAPS: [&str; 8] = ["cap", "capped", "limit", "limited", "quota", "ceiling", "capacity", "máximo"];

/// What a source says instead of the bare number.
pub(super) enum Hedge {
    /// A word beside the number.
    Word(Quantifier),
    /// It is what is allowed at most.
    Cap,
    /// The number is one end of this.
    Range(Decimal, Decimal),
    /// A word in place of it.
    NoNumber,
}

pub(super) fn hedge_of(excerpt: &Spanned<Box<str>>, value: Decimal, claim: &Claim, here: &Here<'_>) -> Option<Hedge> {
    let may_be_hedged = here.may_say(excerpt, &OF_HEDGES) || has_sign(excerpt) || has_range(excerpt);
    if !may_be_hedged && !here.may_say(excerpt, &OF_VAGUE) {
        return None;
    }
    let prose = Prose::of(excerpt);
    let mut hedge = None;
    for mention in prose.mentions(value) {
        // "Over 12 days" says nothing of twelve people.
        let is_of_time = mention.after.first().is_some_and(|next| OF_TIME.contains(&&**next));
        let found = beside(&mention, value, claim).filter(|_| !is_of_time || &*claim.unit != "person")?;
        hedge.get_or_insert(found);
    }
    match hedge {
        Some(hedge) => (!is_planned_or_promised(&prose, value, claim, here)).then_some(hedge),
        None if prose.has_number() => None,
        None => in_words(excerpt, value, here),
    }
}

/// What the words beside a number make of it.
fn beside(mention: &Mention<'_>, value: Decimal, claim: &Claim) -> Option<Hedge> {
    if let Some((low, high)) = mention.range() {
        return Some(Hedge::Range(low, high));
    }
    let is_cap = || mention.shortly_before(3).iter().any(|word| CAPS.contains(&&**word));
    match mention.hedge() {
        // "A report about 238 men" hedges nothing: nobody says "about" of a number that looks counted.
        Some(Quantifier::Exactly) => None,
        Some(Quantifier::About) if !is_round(value) => None,
        Some(Quantifier::UpTo) if claim.measure.is_none() && is_cap() => Some(Hedge::Cap),
        Some(quantifier) => (!is_governed(mention, value)).then_some(Hedge::Word(quantifier)),
        None => mention.hedge_behind().map(Hedge::Word),
    }
}

/// What a text says that has a term of the lexicon and no number: nearly the same, as "une vingtaine" of twenty, or less.
fn in_words(excerpt: &str, value: Decimal, here: &Here<'_>) -> Option<Hedge> {
    let (term, _) =
        here.facts.figures.vocabulary().lexicon().terms_in(excerpt).find(|(term, _)| !term.is_share)?;
    Some(if term.nominal == Some(value) { Hedge::Word(Quantifier::About) } else { Hedge::NoNumber })
}

/// Whether "up to" is of a plan or of a promise, and so another rule's to find.
fn is_planned_or_promised(prose: &Prose<'_>, value: Decimal, claim: &Claim, here: &Here<'_>) -> bool {
    let is_paid = matches!(claim.event(here.record), Some(Event::Payment(payment)) if payment.stage.value == Stage::Disbursement);
    prose.mentions(value).any(|mention| {
        is_planned_cap(&mention, claim)
            || is_paid && mention.hedge() == Some(Quantifier::UpTo) && other_stage(Stage::Disbursement, &mention).is_some()
    })
}

/// Whether a text has a sign that stands for a hedge.
fn has_sign(text: &str) -> bool {
    text.bytes().any(|sign| matches!(sign, b'~' | b'+')) || text.contains('≈')
}

/// Whether two numbers may be the ends of a range.
fn has_range(text: &str) -> bool {
    let is_end = |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_digit() || "$£€".contains(sign));
    let joints = [" to ", " a ", " à "].into_iter().flat_map(|joint| text.match_indices(joint));
    joints.into_iter().any(|(at, joint)| {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + joint.len()..).unwrap_or_default());
        before.ends_with(|letter: char| letter.is_ascii_alphanumeric()) && is_end(behind)
    })
}

/// Whether the word before the number belongs to the one before it: "a dispute over 19 people", "children under 12". "Over the
/// 200 limit" is said of others.
fn is_governed(mention: &Mention<'_>, value: Decimal) -> bool {
    match mention.shortly_before(2) {
        [hedge, the] if the == "the" => matches!(&**hedge, "over" | "under" | "above" | "below" | "than"),
        [governing, word] => match &**word {
            "over" if CARRYING.contains(&&**governing) => !(value % Decimal::TEN).is_zero(),
            "over" | "about" if GOVERNING.contains(&&**governing) => true,
            "over" | "about" if looks_counted(value) => !FREE.contains(&&**governing),
            "over" | "under" => AGED.contains(&&**governing) && value <= Decimal::ONE_HUNDRED,
            _ => false,
        },
        _ => false,
    }
}

fn is_round(value: Decimal) -> bool {
    value % Decimal::from(5) == Decimal::ZERO || value < Decimal::from(20)
}

fn looks_counted(value: Decimal) -> bool {
    value % Decimal::from(5) != Decimal::ZERO || value < Decimal::from(20)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::value::{Lexicon, hedges};

    #[test]
    fn every_term_that_counts_is_asked_for() {
        for term in Lexicon::english().all().filter(|term| !term.is_share) {
            assert!(OF_VAGUE.may_be_in(&term.word), "{}", term.word);
        }
    }

    /// "Limit of 200" and "limited to 200" are hedges of a text, and tell a cap from a count that is hedged.
    #[test]
    fn every_hedge_that_names_a_cap_is_one_of_a_cap() {
        let begins = ["cap", "limit", "quota", "ceiling", "máximo"];
        let names_cap = |words: &str| begins.iter().any(|begin| words.split(' ').any(|word| word.starts_with(begin)));
        let named = hedges().filter(|(words, quantifier)| *quantifier == Quantifier::UpTo && names_cap(words));
        let mut told = 0;
        for (words, _) in named {
            assert!(words.split(' ').any(|word| CAPS.contains(&word)), "{words}");
            told += 1;
        }
        assert!(told >= CAPS.len());
        assert!(CAPS.iter().all(|word| hedges().any(|(words, _)| words.split(' ').any(|it| it == *word))));
    }

    #[test]
    fn every_word_of_a_cap_is_one_of_what_is_allowed_at_most() {
        for word in CAPS {
            let is_of = |phrase: &str| phrase.split(' ').any(|other| other == word);
            let mut hedges = hedges().filter(|(phrase, _)| is_of(phrase)).peekable();
            assert!(hedges.peek().is_some(), "{word}");
            assert!(hedges.all(|(_, quantifier)| quantifier == Quantifier::UpTo), "{word}");
            assert!(OF_HEDGES.may_be_in(word), "{word}");
        }
    }

    #[test]
    fn a_word_of_what_it_is_about_hedges_nothing() {
        let is_hedged = |text: &str, number: i64| {
            let prose = Prose::of(text);
            let mention = prose.mentions(number.into()).next().unwrap();
            mention.hedge().is_some() && !is_governed(&mention, number.into())
        };
        for (text, number) in [
            ("a report about 20 men", 20),
            ("news about 20 men", 20),
            ("lied about 15 men", 15),
            ("outcry over 19 men", 19),
            ("a standoff over 19 men", 19),
            ("uncertainty over 19 men", 19),
            ("flew over 8 men", 8),
            ("children under 12", 12),
            ("fewer than the 250 promised", 250),
            ("criticism over 15 deportees", 15),
            ("ruling over 15 men", 15),
            ("deal over 15 deportees", 15),
            ("complaint about 15 men", 15),
            ("a decision about 15 men", 15),
            ("letter about 15 men", 15),
            ("hearing about 15 men", 15),
            ("questions were raised about 15 men", 15),
            ("taking over 15 deportees", 15),
            ("flying over 15 men", 15),
        ] {
            assert!(!is_hedged(text, number), "{text}");
        }
        for (text, number) in [
            ("sent over 200 men", 200),
            ("over 19 men", 19),
            ("fewer than 12 children", 12),
            ("received about 15 men", 15),
            ("a flight with over 15 men", 15),
            ("those held, including about 15 men", 15),
            ("the deal saw about 200 men come", 200),
        ] {
            assert!(is_hedged(text, number), "{text}");
        }
    }
}
