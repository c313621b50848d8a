//! Words that make a plan of a number: "will receive", "are expected", "may be sent".
//!
//! Such a word says nothing by itself: those who arrived "will be housed" somewhere. The verb behind it must be one of those
//! that are counted, and what happened meanwhile must not be told beside it.
use crate::prose::{Mention, Telltales, find};
use std::borrow::Cow;

/// Words that put the verb behind them into the future, or leave it open.
const MODALS: &[&str] = &["will", "would", "could", "may", "might", "should", "shall"];

/// Words that do the same with "to" and a verb.
const INTENT: &[&str] = &[
    "is", "are", "was", "were", "agreed", "offered", "promised", "pledged", "committed", "wants", "want", "hopes", "hope",
    "plans", "plan", "planned", "planning", "intends", "intend", "aims", "preparing", "prepares", "set", "due", "scheduled",
    "expected", "expects", "ready", "willing", "slated", "supposed", "going", "poised",
];

/// Words that need no verb before a number, and those that need none behind one.
const ALONE_BEFORE: &[&str] = &["planned", "expected", "plans", "planning", "expects", "intends"];
const ALONE_AFTER: &[&str] = &["expected", "planned", "scheduled", "due", "slated"];

/// What may be due to people who are here.
const OF_THOSE_HERE: &[&str] = &["release", "trial", "hearing", "hearings", "interview", "interviews", "court", "return"];

/// Words that take the future out of the words above: "against their will", "no more than planned", "people who will".
const UNDO: &[&str] = &["their", "his", "her", "its", "than", "originally", "who", "which", "that"];

/// Words behind which another thought begins.
const CONJUNCTIONS: &[&str] = &["after", "since", "while", "once", "when", "if", "until", "before", "though", "because", "as"];

/// Verbs, each with its participle, of whoever takes people in, and of people who come.
const COMING: &[(&str, &str)] = &[
    ("receive", "received"), ("accept", "accepted"), ("take", ""), ("welcome", "welcomed"), ("admit", "admitted"),
    ("absorb", "absorbed"), ("arrive", ""), ("land", ""), ("fly", "flown"), ("come", ""), ("board", ""),
];

/// Verbs of whoever sends people.
const SENDING: &[(&str, &str)] = &[
    ("send", "sent"), ("deport", "deported"), ("expel", "expelled"), ("resettle", "resettled"), ("carry", "carried"),
    ("depart", ""), ("operate", "operated"),
];

/// Verbs that are said of people who are here as well: "will transfer the 29 to a camp".
const OF_ANYBODY: &[(&str, &str)] = &[
    ("transfer", "transferred"), ("move", "moved"), ("", "taken"), ("relocate", "relocated"), ("remove", "removed"), ("bring", "brought"),
    ("transport", "transported"), ("house", ""), ("host", "hosted"), ("hold", ""), ("detain", ""), ("accommodate", ""),
];

/// Verbs of those who leave again.
const RETURNING: &[(&str, &str)] = &[
    ("return", "returned"), ("repatriate", "repatriated"), ("send", "sent"), ("deport", "deported"), ("fly", "flown"),
];

/// Words behind a verb that make another of it: "sent home", "take care of".
const ELSEWHERE: &[&str] = &["home", "back", "onward", "onwards", "care", "away"];

/// Words between a word of a plan and its verb.
const ADVERBS: &[&str] = &["also", "now", "soon", "then", "first", "later", "instead", "all", "both", "be", "start", "begin"];

/// Plans in Spanish and in French, on either side of the number.
const FOREIGN: &[&[&str]] = &[
    &["recibirá"], &["recibirán"], &["acogerá"], &["acogerán"], &["enviará"], &["enviarán"], &["llegará"], &["llegarán"],
    &["va", "a", "recibir"], &["van", "a", "recibir"], &["va", "a", "enviar"], &["va", "a", "acoger"], &["aceptó", "recibir"],
    &["aceptó", "acoger"], &["acordó", "recibir"], &["comprometió", "a", "recibir"], &["comprometió", "a", "acoger"],
    &["accueillera"], &["accueilleront"], &["recevra"], &["recevront"], &["enverra"], &["arrivera"], &["arriveront"],
    &["va", "accueillir"], &["vont", "accueillir"], &["va", "recevoir"], &["vont", "recevoir"], &["va", "envoyer"],
    &["engagé", "à", "accueillir"], &["engagée", "à", "accueillir"], &["accepté", "d'accueillir"], &["accepté", "de", "recevoir"],
    &["doivent", "arriver"], &["devraient", "arriver"], &["sont", "attendus"], &["sont", "attendues"],
];

/// "Will be" in Spanish and French, and how the participles begin that make a plan of it.
const WILL_BE: &[&str] = &["serán", "será", "seront", "sera"];
const PARTICIPLES: &[&str] =
    &["enviad", "deportad", "trasladad", "transferid", "recibid", "acogid", "envoyé", "expulsé", "transféré", "accueilli", "reçu"];

/// What comes of a plan: words of a journey that was made.
const HAPPENED: &[&[&str]] = &[
    &["landed"], &["arrived"], &["touched", "down"], &["disembarked"], &["was", "sent"], &["were", "sent"], &["was", "deported"],
    &["were", "deported"], &["was", "transferred"], &["were", "transferred"], &["was", "flown"], &["were", "flown"],
    &["was", "received"], &["were", "received"], &["it", "received"], &["took", "place"], &["took", "off"],
];

/// What a journey did between a word of a plan and the number.
const MADE: &[&str] = &["carried", "brought", "took"];

const NEAR: usize = 6;

/// A phrase of a plan has one of the first, or `to` and one of the others.
static OF_PLANS: Telltales = Telltales::of(&[
    "will", "would", "could", "may", "might", "should", "shall", "ll", "plans", "planned", "planning", "expects", "expected",
    "intends", "scheduled", "due", "slated", "recibir", "acoger", "enviar", "llegar", "va", "van", "vont", "acept", "acord",
    "accueillera", "accueilleront", "recevra", "recevront", "enverra", "arrivera", "arriveront", "engag", "accept", "doivent",
    "devraient", "attendus", "attendues", "ser", "seront", "sera", "comprometi",
]);
static TO: Telltales = Telltales::of(&["to"]);
static BEFORE_TO: Telltales = Telltales::of(&[
    "is", "are", "was", "were", "agreed", "offered", "promised", "pledged", "committed", "wants", "want", "hopes", "hope",
    "plan", "intend", "aims", "preparing", "prepares", "set", "ready", "willing", "supposed", "going", "poised", "be",
]);

/// Whether a text of which one can be asked for words may speak of a plan.
pub fn may_be_plan(may_say: impl Fn(&Telltales) -> bool) -> bool {
    may_say(&OF_PLANS) || may_say(&TO) && may_say(&BEFORE_TO)
}

/// Whether the words beside a number make a plan of it, as a number of what the metric counts.
pub fn speaks_of_plan(mention: &Mention<'_>, metric: &str) -> bool {
    let (before, after) = (mention.shortly_before(NEAR), mention.shortly_after(NEAR));
    let is_of = |side: &[Cow<'_, str>]| {
        FOREIGN.iter().any(|phrase| find(side, phrase).is_some())
            || side.windows(2).any(|pair| matches!(pair, [be, done] if WILL_BE.contains(&&**be) && PARTICIPLES.iter().any(|begin| done.starts_with(begin))))
    };
    is_of(before) || is_of(after) || planned_before(mention, before, metric) || planned_after(mention, after, metric)
}

fn planned_before(mention: &Mention<'_>, before: &[Cow<'_, str>], metric: &str) -> bool {
    let is_definite = is_definite(mention);
    (0..before.len()).any(|at| {
        let behind = before.get(at + 1..).unwrap_or_default();
        // "Plans more flights after one carrying 65 people landed", "the flight planned for Monday carried 65".
        let is_other = behind.iter().any(|word| CONJUNCTIONS.contains(&&**word) || MADE.contains(&&**word)) || happened(behind);
        let is_plan = match verb_after(before, at) {
            Some(verb) => leads_to(verb, metric, is_definite),
            None => before.get(at).is_some_and(|word| ALONE_BEFORE.contains(&&**word)),
        };
        is_plan && !is_other && !follows(before, at, UNDO) && !happened(mention.after)
    })
}

fn planned_after(mention: &Mention<'_>, after: &[Cow<'_, str>], metric: &str) -> bool {
    let (is_definite, is_first) = (is_definite(mention), mention.shortly_before(3).iter().any(|word| word == "first"));
    (0..after.len()).any(|at| {
        let is_plan = if let Some(verb) = verb_after(after, at) {
            leads_to(verb, metric, is_definite)
        } else {
            let behind = after.get(at + 1..).unwrap_or_default();
            let is_here = behind.iter().take(3).any(|word| OF_THOSE_HERE.contains(&&**word));
            let is_word = |any: &[&str]| after.get(at).is_some_and(|word| any.contains(&&**word));
            // "200 people to be sent", but "the first 15 to be sent" came.
            let is_to_be = is_word(&["to"]) && behind.first().is_some_and(|word| word == "be") && !is_first;
            is_word(ALONE_AFTER) && is_alone(after, at) && !is_here
                || is_to_be && leads_to(behind, metric, is_definite)
        };
        let is_of_others = follows(after, at, UNDO) || follows(after, at, &["they", "it", "he", "she"]);
        is_plan && !is_of_others && !happened(after.get(..at).unwrap_or_default())
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
    follows(words, at, &["is", "are", "was", "were", "be"])
        || words.get(at + 1).is_some_and(|word| matches!(&**word, "for" | "on"))
}

/// Whether a verb follows that is counted.
fn leads_to(words: &[Cow<'_, str>], metric: &str, is_definite: bool) -> bool {
    let is_adverb = |word: &str| ADVERBS.contains(&word) || word.ends_with("ly") && word != "fly";
    let Some(at) = words.iter().position(|word| !is_adverb(word)) else { return false };
    let Some(verb) = words.get(at) else { return false };
    let is_passive = words.iter().take(at).any(|word| word == "be");
    let is = |verbs: &[(&str, &str)]| {
        verbs.iter().any(|(infinitive, participle)| {
            let goes_on = || verb.strip_suffix("ing").is_some_and(|stem| infinitive.trim_end_matches('e') == stem);
            if is_passive { **verb == **participle || goes_on() } else { **verb == **infinitive || goes_on() }
        })
    };
    let next = |count: usize| words.get(at + count).map_or("", |word| &**word);
    // "Sent on" is said of those who are here, "sent on Monday" is not.
    let is_elsewhere = ELSEWHERE.contains(&next(1)) || next(1) == "on" && matches!(next(2), "" | "to");
    match metric {
        "people-returned" => is(RETURNING),
        "people-released" => is(&[("release", "released"), ("free", "freed")]),
        "people-left" => is(&[("leave", ""), ("depart", "")]),
        "asylum-claims" => is(&[("seek", ""), ("claim", ""), ("apply", "")]),
        "people-held" | "people-present" => is(COMING) && !is_elsewhere || !is_definite && is(OF_ANYBODY),
        _ => (is(COMING) || is(SENDING) || !is_definite && is(OF_ANYBODY)) && !is_elsewhere,
    }
}

/// Whether the people are known already: "the 29 deportees".
fn is_definite(mention: &Mention<'_>) -> bool {
    mention.before.last().is_some_and(|word| matches!(&**word, "the" | "these" | "those" | "all"))
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
            "va accueillir 200 personnes",
            "200 personnes seront envoyées",
            "200 personnes sont attendues",
            "200 personnes doivent arriver",
            "s’est engagé à accueillir 200 personnes",
            "200 personas serán enviadas",
            "llegarán 200 personas",
            "va a recibir a 200 personas",
            "aceptó recibir a 200 personas",
            "acogerá a 200 personas",
            "it is expected that 200 people who arrived in Panama are sent on",
            "the state will take 200 people after the first group arrived",
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
        ] {
            assert!(!is_plan(text, 200), "{text}");
        }
    }

    #[test]
    fn every_phrase_of_a_plan_has_a_telltale_word() {
        let to = INTENT.iter().map(|word| format!("{word} to"));
        let alone = MODALS.iter().chain(ALONE_BEFORE).chain(ALONE_AFTER).chain(WILL_BE).map(ToString::to_string);
        let foreign = FOREIGN.iter().map(|phrase| phrase.join(" "));
        for text in to.chain(alone).chain(foreign).chain(["to be sent".to_owned(), "they’ll".to_owned()]) {
            assert!(may_be_plan(|words| words.may_be_in(&text)), "{text}");
        }
        assert!(!may_be_plan(|words| words.may_be_in("200 people came to the centre")));
    }
}
