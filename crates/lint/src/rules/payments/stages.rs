//! What the words beside a sum say of its stage: asked, promised, or paid.
use crate::prose::{Mention, find};
use model::record::Stage;
use std::borrow::Cow;

/// Words of money that has moved.
#[rustfmt::skip]
const PAID: &[&str] = &[
    "paid", "disbursed", "wired", "pagó", "pagaron", "pagado", "pagados", "payé", "payés", "versé", "versés", "versée",
    "versées",
];

/// Words of money and of people that have moved. Of money they are where the sum is their object, or what was moved.
const MOVED: &[&str] = &["transferred", "sent", "received", "delivered", "handed", "given", "gave", "spent", "arrived"];

/// Words between such a word and a sum that is the price of it, or what it is about: "received 15 men for $7.5 million", "gave
/// details of the $7.5 million".
const PRICED: &[&str] = &["for", "under", "about", "on", "of", "from", "in", "by"];

/// Words that put them into the future, or deny them.
const NOT_YET: &[&str] = &[
    "be", "will", "would", "could", "should", "not", "never", "if", "until", "unless", "yet", "when", "once",
    "who", "whether", "get", "being",
];

/// Words before a sum that deny what is said behind it: "none of the $7.5 million has been paid".
const DENIED: &[&str] = &[
    "none", "nothing", "neither", "nor", "denied", "denies", "denying", "before", "whether", "not", "never", "until", "unless",
    "if",
];

/// Words of money that has not moved.
#[rustfmt::skip]
const PROMISED: &[&[&str]] = &[
    &["will", "pay"], &["would", "pay"], &["agreed", "to", "pay"], &["agreed", "to", "provide"], &["promised"], &["pledged"],
    &["offered"], &["to", "be", "paid"], &["will", "receive"], &["would", "receive"], &["plans", "to", "pay"], &["proposed"],
    &["will", "get"], &["would", "get"], &["will", "give"], &["would", "give"], &["agreed", "to", "give"], &["is", "to", "get"],
    &["is", "to", "receive"], &["is", "to", "pay"], &["committed"], &["commitment", "of"], &["pledge", "of"], &["promise", "of"],
    &["offer", "of"], &["earmarked"], &["pagará"], &["pagarán"], &["ofreció"], &["prometió"], &["recibirá"], &["versera"],
    &["verseront"], &["paiera"], &["recevra"], &["a", "promis"], &["ont", "promis"],
];

const NEAR: usize = 5;

/// What the words beside a sum say of another stage than is recorded.
pub(in crate::rules) fn other_stage(stage: Stage, mention: &Mention<'_>) -> Option<String> {
    let (before, after) = (mention.shortly_before(NEAR), mention.shortly_after(NEAR));
    match stage {
        Stage::Proposed | Stage::Pledge => {
            let is_promised = [mention.before, mention.after].into_iter().any(|words| promised(words).is_some());
            if is_promised { None } else { paid_before(before).or_else(|| paid_after(after, mention.before)) }
        }
        Stage::Disbursement if paid_before(mention.before).or_else(|| paid_after(mention.after, mention.before)).is_some() => None,
        Stage::Disbursement => {
            let up_to = match mention.before {
                [.., up, to] if up == "up" && to == "to" => Some("up to".to_owned()),
                [.., hasta] if matches!(&**hasta, "hasta" | "jusqu'à") => Some(hasta.to_string()),
                _ => None,
            };
            let promised = || promised(before).or_else(|| promised(after)).map(|phrase| phrase.join(" "));
            up_to.or_else(|| unpaid(before)).or_else(|| unpaid(after)).or_else(promised)
        }
        Stage::Commitment | Stage::Refund => None,
    }
}

fn promised(words: &[Cow<'_, str>]) -> Option<&'static &'static [&'static str]> {
    PROMISED.iter().find(|phrase| find(words, phrase).is_some())
}

/// The word before a sum that says it was paid.
fn paid_before(words: &[Cow<'_, str>]) -> Option<String> {
    let is_object = |at: usize| {
        let between = words.get(at + 1..).unwrap_or_default();
        between.len() <= 3 && !between.iter().any(|word| PRICED.contains(&&**word))
    };
    paid(words, is_object)
}

/// The word behind a sum that says it was paid, unless one before the sum denies it.
fn paid_after(words: &[Cow<'_, str>], before: &[Cow<'_, str>]) -> Option<String> {
    let is_done = |at: usize| {
        let previous = at.checked_sub(1).and_then(|at| words.get(at));
        previous.is_some_and(|word| matches!(&**word, "was" | "were" | "been" | "has" | "have" | "had"))
    };
    let is_denied = before.iter().any(|word| DENIED.contains(&&**word) || word.ends_with("n't"));
    if is_denied { None } else { paid(words, is_done) }
}

fn paid(words: &[Cow<'_, str>], moves_money: impl Fn(usize) -> bool) -> Option<String> {
    let is_paid = |(at, word): (usize, &Cow<'_, str>)| PAID.contains(&&**word) || MOVED.contains(&&**word) && moves_money(at);
    let at = words.iter().enumerate().position(is_paid)?;
    let word_at = |at: usize| words.get(at).map_or("", |word| &**word);
    let puts_off = |at: usize| match word_at(at) {
        "to" => matches!(word_at(at + 1), "be" | "have" | "get"),
        // Not the month.
        "may" => !at.checked_sub(1).is_some_and(|at| matches!(word_at(at), "in" | "by" | "of" | "since" | "last")),
        word => NOT_YET.contains(&word) || word.ends_with("n't"),
    };
    let is_put_off = (0..at).any(puts_off);
    if is_put_off { None } else { words.get(at).map(ToString::to_string) }
}

/// The words that say that a sum was not paid: "not paid", "hasn't been paid". Who "not only paid" it did, and who has "not
/// paid more than" it may have.
fn unpaid(words: &[Cow<'_, str>]) -> Option<String> {
    let denies = |word: &Cow<'_, str>| matches!(&**word, "not" | "never") || word.ends_with("n't");
    let paid = words.iter().position(|word| matches!(&**word, "paid" | "pay" | "disbursed"))?;
    let denial = words.get(paid.saturating_sub(3)..paid)?.iter().position(denies)? + paid.saturating_sub(3);
    let said = words.get(denial..=paid)?;
    let is_least = find(words.get(paid..)?, &["more", "than"]).is_some();
    (!said.iter().any(|word| word == "only") && !is_least).then(|| said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Prose;

    fn said(stage: Stage, text: &str) -> Option<String> {
        Prose::of(text).mentions(7_500_000.into()).find_map(|mention| other_stage(stage, &mention))
    }

    #[test]
    fn a_pledge_is_paid_only_where_its_sum_was() {
        for text in [
            "paid Palau $7.5 million",
            "Palau received $7.5 million",
            "has sent $7.5 million",
            "$7.5 million was handed over",
            "$7.5 million has been paid",
            "ha pagado 7,5 millones de dólares",
            "a payé 7,5 millions de dollars",
            "7,5 millions de dollars ont été versés",
        ] {
            assert!(said(Stage::Pledge, text).is_some(), "{text}");
        }
        for text in [
            "none of the $7.5 million has been paid",
            "nothing of the $7.5 million had been paid by May",
            "Whipps denied that any of the $7.5 million had been paid",
            "before the $7.5 million is paid",
            "neither the $7.5m nor the $2m was paid",
            "$7.5 million for each person transferred",
            "$7.5 million for 75 people transferred to Palau",
            "received 15 men for $7.5 million",
            "Rubio gave details of the $7.5 million offer",
            "spent months on a $7.5 million deal",
            "sent details of the $7.5 million",
        ] {
            assert_eq!(said(Stage::Pledge, text), None, "{text}");
        }
    }

    #[test]
    fn a_disbursement_is_promised_only_where_nothing_says_it_was_paid() {
        for text in [
            "up to $7.5 million",
            "hasta 7,5 millones de dólares",
            "will get $7.5 million",
            "is to get $7.5 million",
            "the US would give $7.5 million",
            "agreed to give $7.5 million",
            "a commitment of $7.5 million",
            "committed $7.5 million",
            "earmarked $7.5 million",
            "an offer of $7.5 million",
            "has not paid the $7.5 million",
            "$7.5 million has not been paid",
            "pagará 7,5 millones de dólares",
            "ofreció 7,5 millones de dólares",
            "a promis 7,5 millions de dollars",
            "versera 7,5 millions de dollars",
        ] {
            assert!(said(Stage::Disbursement, text).is_some(), "{text}");
        }
        assert_eq!(said(Stage::Disbursement, "hasn't yet paid the $7.5 million").as_deref(), Some("hasn't yet paid"));
        for text in [
            "$7.5 million pledged in May has been delivered",
            "the $7.5m it had agreed to pay has arrived",
            "gave up to $7.5 million",
            "received up to $7.5 million",
            "up to $7.5 million has been spent",
            "No 10 said $7.5m had been paid",
            "Washington not only paid $7.5 million but also sent staff",
            "has not paid more than $7.5 million",
        ] {
            assert_eq!(said(Stage::Disbursement, text), None, "{text}");
        }
    }
}
