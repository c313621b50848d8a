//! Words that make a plan of a number: "will receive", "are expected", "may be sent".
//!
//! Such a word says nothing by itself: those who arrived "will be housed" somewhere. The verb behind it must be one of those
//! that are counted, and what happened meanwhile must not be told beside it.
use super::plan_words::{
    ADVERBS, ALONE_AFTER, ALONE_BEFORE, ASKING, BE, COMING, CONJUNCTIONS, DONE, ELSEWHERE, HAPPENED, INTENT, LEAVING, MADE,
    MODALS, OF_ANYBODY, OF_THOSE_HERE, OTHERS, RELEASING, RETURNING, SENDING, UNDO, Verb,
};
use super::plans_abroad::planned_abroad;
use crate::prose::{Mention, find};
use model::value::CountryCode;
use std::borrow::Cow;

/// In words: what is beside a number, …
const NEAR: usize = 6;
/// … and how far it is asked what became of the people.
const CLAUSE: usize = 12;

/// Whether the words beside a number make a plan of it, as a number of what the metric counts.
pub fn speaks_of_plan(mention: &Mention<'_>, metric: &str) -> bool {
    planned_abroad(mention) || planned_before(mention, metric) || planned_after(mention, metric)
}

fn planned_before(mention: &Mention<'_>, metric: &str) -> bool {
    let (before, is_definite) = (mention.shortly_before(NEAR), is_definite(mention));
    (0..before.len()).any(|at| {
        let behind = before.get(at + 1..).unwrap_or_default();
        // "Plans more flights after one carrying 65 people landed", "the flight planned for Monday carried 65".
        let is_other = behind.iter().any(|word| CONJUNCTIONS.contains(&&**word) || MADE.contains(&&**word)) || happened(behind);
        let is_plan = match verb_after(before, at) {
            Some(verb) => leads_to(verb, metric, !is_definite),
            None => before.get(at).is_some_and(|word| ALONE_BEFORE.contains(&&**word)),
        };
        is_plan && !is_other && !follows(before, at, UNDO) && !happened(mention.shortly_after(CLAUSE))
    })
}

fn planned_after(mention: &Mention<'_>, metric: &str) -> bool {
    let after = of_number(mention);
    if is_done(mention) && !is_subject(after) {
        return false;
    }
    let is_first = mention.shortly_before(3).iter().any(|word| word == "first");
    // Those who are here are taken to a camp as well.
    let of_anybody = !is_definite(mention) && leads_to_state(mention);
    (0..after.len()).any(|at| {
        let is_plan = if let Some(verb) = verb_after(after, at) {
            leads_to(verb, metric, of_anybody)
        } else {
            let behind = after.get(at + 1..).unwrap_or_default();
            let is_here = behind.iter().take(3).any(|word| OF_THOSE_HERE.contains(&&**word));
            let is_word = |any: &[&str]| after.get(at).is_some_and(|word| any.contains(&&**word));
            // "200 people to be sent", but "the first 15 to be sent" came.
            let is_to_be = is_word(&["to"]) && behind.first().is_some_and(|word| word == "be") && !is_first;
            is_word(ALONE_AFTER) && is_alone(after, at) && !is_here
                || is_to_be && leads_to(behind, metric, of_anybody)
        };
        let is_of_others = follows(after, at, UNDO) || follows(after, at, &["they", "it", "he", "she", "as"]);
        is_plan && !is_of_others && !happened(after.get(..at).unwrap_or_default())
    })
}

/// The words behind a number that may be said of it: up to another thought, "and may receive more", or other conditions,
/// "under a deal".
fn of_number<'m>(mention: &'m Mention<'_>) -> &'m [Cow<'m, str>] {
    let after = mention.shortly_after(NEAR);
    let is_plan = |word: &str| [MODALS, INTENT, ALONE_AFTER, OTHERS].iter().any(|words| words.contains(&word));
    let ends = |at: usize| {
        let next = after.get(at + 1).map_or("", |word| &**word);
        match after.get(at).map_or("", |word| &**word) {
            "and" | "but" => is_plan(next) || next.starts_with(|letter: char| letter.is_ascii_digit()),
            "under" => true,
            _ => false,
        }
    };
    let end = (0..after.len()).find(|at| ends(*at)).filter(|_| !is_subject(after));
    after.get(..end.unwrap_or(after.len())).unwrap_or_default()
}

/// Whether what follows is said of the people themselves: "200 will land", "200 people are expected".
fn is_subject(after: &[Cow<'_, str>]) -> bool {
    after.iter().take(2).any(|word| MODALS.contains(&&**word) || BE.contains(&&**word))
}

/// Whether somebody did with the people what is counted, before their number is told: "has sent 200", but not "was told that
/// 200".
fn is_done(mention: &Mention<'_>) -> bool {
    let before = mention.shortly_before(NEAR);
    let participles = || [COMING, SENDING, OF_ANYBODY, RETURNING].into_iter().flatten().filter_map(|verb| verb.passive);
    let done = before.iter().rposition(|word| DONE.contains(&&**word) || participles().any(|participle| participle == word));
    done.is_some_and(|at| {
        let behind = before.get(at + 1..).unwrap_or_default();
        !behind.iter().any(|word| matches!(&**word, "that" | "who" | "which" | "where" | "to" | "for"))
    })
}

/// Whether the words behind a number name a state that somebody goes to.
fn leads_to_state(mention: &Mention<'_>) -> bool {
    let after = mention.shortly_after(CLAUSE);
    after.iter().enumerate().filter(|(_, word)| *word == "to").any(|(at, _)| {
        let name = after.get(at + 1..).unwrap_or_default();
        let name = name.strip_prefix(&[Cow::Borrowed("the")]).unwrap_or(name);
        let names = (1..=name.len().min(3)).filter_map(|length| name.get(..length));
        // "To be" is no way to Belgium.
        names.map(|name| name.join(" ")).any(|name| name.len() > 3 && CountryCode::called(&name).is_some())
    })
}

/// The words behind a word of a plan that needs a verb; nothing behind any other.
fn verb_after<'w, 't>(words: &'w [Cow<'t, str>], at: usize) -> Option<&'w [Cow<'t, str>]> {
    let word = words.get(at)?;
    let behind = words.get(at + 1..)?;
    if MODALS.contains(&&**word) || word.ends_with("'ll") {
        return Some(behind);
    }
    match behind {
        [to, rest @ ..] if to == "to" && INTENT.contains(&&**word) => Some(rest),
        _ => None,
    }
}

/// Whether "expected" and its like say it of the number: "are expected on Monday", "slated for removal".
fn is_alone(words: &[Cow<'_, str>], at: usize) -> bool {
    // "On a flight scheduled for Monday" it is said of the flight.
    let is_of_flight = words.iter().take(at).any(|word| word == "on");
    follows(words, at, BE)
        || !is_of_flight && words.get(at + 1).is_some_and(|word| matches!(&**word, "for" | "on"))
}

/// Whether a verb follows that is counted; `of_anybody` where a verb counts that is said of people who are here as well.
fn leads_to(words: &[Cow<'_, str>], metric: &str, of_anybody: bool) -> bool {
    let is_adverb = |word: &str| ADVERBS.contains(&word) || word.ends_with("ly") && word != "fly";
    let Some(at) = words.iter().position(|word| !is_adverb(word)) else { return false };
    let Some(verb) = words.get(at) else { return false };
    let is_passive = words.iter().take(at).any(|word| word == "be");
    let goes_on = |known: &Verb| verb.strip_suffix("ing").is_some_and(|stem| known.active.is_some_and(|it| it.trim_end_matches('e') == stem));
    let is = |verbs: &[Verb]| {
        verbs.iter().any(|known| {
            let form = if is_passive { known.passive } else { known.active };
            form.is_some_and(|form| form == verb) || goes_on(known)
        })
    };
    let next = |count: usize| words.get(at + count).map_or("", |word| &**word);
    // "Sent on" is said of those who are here, "sent on Monday" is not.
    let is_elsewhere = ELSEWHERE.contains(&next(1)) || next(1) == "on" && matches!(next(2), "" | "to");
    match metric {
        "people-returned" => is(RETURNING),
        "people-released" => is(RELEASING),
        "people-left" => is(LEAVING),
        "asylum-claims" => is(ASKING),
        "people-held" | "people-present" => is(COMING) && !is_elsewhere || of_anybody && is(OF_ANYBODY),
        _ => (is(COMING) || is(SENDING) || of_anybody && is(OF_ANYBODY)) && !is_elsewhere,
    }
}

/// Whether the people are known already: "the 29 deportees", "the group of 29".
fn is_definite(mention: &Mention<'_>) -> bool {
    let is_the = |word: &Cow<'_, str>| matches!(&**word, "the" | "these" | "those" | "this" | "all");
    match mention.before {
        [.., of] if of == "of" => mention.shortly_before(4).iter().any(is_the),
        [.., last] => is_the(last),
        [] => false,
    }
}

/// Whether a word stands behind one of these.
fn follows(words: &[Cow<'_, str>], at: usize, any: &[&str]) -> bool {
    at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| any.contains(&&**word))
}

/// Whether a journey was made, and is neither that of others, "who arrived" before, nor one that another hangs on.
fn happened(words: &[Cow<'_, str>]) -> bool {
    let end = words.iter().position(|word| CONJUNCTIONS.contains(&&**word)).unwrap_or(words.len());
    let words = words.get(..end).unwrap_or_default();
    let is_received = matches!(words, [first, ..] if first == "received") || matches!(words, [_, second, ..] if second == "received");
    let is_told = HAPPENED.iter().any(|phrase| {
        let at = find(words, phrase);
        let before = at.and_then(|at| words.get(at.checked_sub(1)?));
        at.is_some() && !before.is_some_and(|word| matches!(&**word, "who" | "that" | "which" | "those" | "already"))
    });
    is_received || is_told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Prose;

    fn is_plan(text: &str, number: i64) -> bool {
        Prose::of(text).mentions(number.into()).all(|mention| speaks_of_plan(&mention, "people-received"))
    }

    #[test]
    fn plans_are_known_by_the_verb_that_follows() {
        for text in [
            "Palau will receive 200 people",
            "Palau'll take 200 people",
            "Palau could receive 200 people",
            "Palau may take 200 people",
            "Palau is set to receive 200 people",
            "Palau is going to receive 200 people",
            "Palau is preparing to receive 200 people",
            "the US wants to send 200 people",
            "Palau promised to take 200 people",
            "Palau hopes to receive 200 people",
            "Palau was expected to receive 200 people",
            "the planned transfer of 200 people",
            "200 people are to arrive on Monday",
            "200 people are due on Monday",
            "200 people are expected on Monday",
            "a flight with 200 people is scheduled for Monday",
            "200 people to be sent to Palau",
            "200 people scheduled to arrive",
            "200 people slated for removal to Palau",
            "200 will land on Monday",
            "200 people will fly to Palau",
            "200 people will be flown to Palau",
            "200 people will be received",
            "200 people may be sent to Palau",
            "it is expected that 200 people who arrived in Panama are sent on",
            "the state will take 200 people after the first group arrived",
            "200 people will be transferred to Palau",
            "200 men and women are expected on Monday",
            "officials received word that 200 people will be sent",
        ] {
            assert!(is_plan(text, 200), "{text}");
        }
    }

    #[test]
    fn what_will_become_of_those_who_came_is_no_plan() {
        for text in [
            "Palau will house the 200 people it received",
            "will repatriate 200 people received in May",
            "will care for the 200 deportees",
            "would not confirm that 200 had arrived",
            "would only say 200 arrived",
            "200 people arrived and more are expected",
            "200 deportees are to be released",
            "the 200 are scheduled to be interviewed",
            "200 are expected to seek asylum",
            "the group of 200 is expected to stay six months",
            "200 people who will be moved on were on board",
            "the 200 will be sent home",
            "these were the first 200 people to be sent",
            "the flight planned for Monday carried 200 people",
            "the US plans more flights after one carrying 200 people landed",
            "the planned flight carrying 200 people landed on Thursday",
            "the expected 200 people were sent in March",
            "200 people were taken against their will",
            "in May 200 people came",
            "received 200 people and may receive more",
            "sent 200 people and plans to send another 100",
            "has deported 200 people and would send more",
            "has sent 200 so far and will send more",
            "Palau has taken in 200 people and will take more",
            "took in 200 people it had agreed to accept",
            "sent 200 people on a flight scheduled for Tuesday",
            "200 people came as scheduled for Monday",
            "is home to 200 people and will receive more",
            "a group of 200 deportees will be transferred to a camp near the border",
            "200 migrants are to be taken to a shelter",
            "the group of 200 will be moved to a hotel",
            "the camp will hold the group of 200",
            "the camp is to house 200 people now there",
        ] {
            assert!(!is_plan(text, 200), "{text}");
        }
    }
}
