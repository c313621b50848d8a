//! The words of plans, in lists: which put a verb into the future, which verbs are counted, and which tell that it happened.
use crate::prose::Telltales;

/// Words that put the verb behind them into the future, or leave it open.
pub const MODALS: &[&str] = &["will", "would", "could", "may", "might", "should", "shall"];

/// Words that do the same with "to" and a verb.
pub const INTENT: &[&str] = &[
    "is", "are", "was", "were", "agreed", "offered", "promised", "pledged", "committed", "wants", "want", "hopes", "hope",
    "plans", "plan", "planned", "planning", "intends", "intend", "aims", "preparing", "prepares", "set", "due", "scheduled",
    "expected", "expects", "ready", "willing", "slated", "supposed", "going", "poised",
];

/// Words that need no verb before a number, and those that need none behind one.
pub const ALONE_BEFORE: &[&str] = &["planned", "expected", "plans", "planning", "expects", "intends"];
pub const ALONE_AFTER: &[&str] = &["expected", "planned", "scheduled", "due", "slated"];

/// What may be due to people who are here.
pub const OF_THOSE_HERE: &[&str] = &["release", "trial", "hearing", "hearings", "interview", "interviews", "court", "return"];

/// Words that take the future out of the words above: "against their will", "no more than planned", "people who will".
pub const UNDO: &[&str] = &["their", "his", "her", "its", "than", "originally", "who", "which", "that"];

/// Words behind which another thought begins.
pub const CONJUNCTIONS: &[&str] = &["after", "since", "while", "once", "when", "if", "until", "before", "though", "because", "as"];

/// A verb with what it is in "will receive" and in "will be received"; one of the two may say something else.
pub struct Verb {
    pub active: Option<&'static str>,
    pub passive: Option<&'static str>,
}

impl Verb {
    const fn of(active: &'static str, passive: &'static str) -> Self {
        Self { active: Some(active), passive: Some(passive) }
    }

    const fn active(active: &'static str) -> Self {
        Self { active: Some(active), passive: None }
    }

    const fn passive(passive: &'static str) -> Self {
        Self { active: None, passive: Some(passive) }
    }
}

/// Verbs of whoever takes people in, and of people who come.
pub const COMING: &[Verb] = &[
    Verb::of("receive", "received"), Verb::of("accept", "accepted"), Verb::active("take"), Verb::of("welcome", "welcomed"), Verb::of("admit", "admitted"),
    Verb::of("absorb", "absorbed"), Verb::active("arrive"), Verb::active("land"), Verb::of("fly", "flown"), Verb::active("come"), Verb::active("board"),
];

/// Verbs of whoever sends people.
pub const SENDING: &[Verb] = &[
    Verb::of("send", "sent"), Verb::of("deport", "deported"), Verb::of("expel", "expelled"), Verb::of("resettle", "resettled"), Verb::of("carry", "carried"),
    Verb::active("depart"), Verb::of("operate", "operated"),
];

/// Verbs that are said of people who are here as well: "will transfer the 29 to a camp".
pub const OF_ANYBODY: &[Verb] = &[
    Verb::of("transfer", "transferred"), Verb::of("move", "moved"), Verb::passive("taken"), Verb::of("relocate", "relocated"), Verb::of("remove", "removed"), Verb::of("bring", "brought"),
    Verb::of("transport", "transported"), Verb::active("house"), Verb::of("host", "hosted"), Verb::active("hold"), Verb::active("detain"), Verb::active("accommodate"),
];

/// Verbs of those who are let go, who leave, and who ask to stay.
pub const RELEASING: &[Verb] = &[Verb::of("release", "released"), Verb::of("free", "freed")];
pub const LEAVING: &[Verb] = &[Verb::active("leave"), Verb::active("depart")];
pub const ASKING: &[Verb] = &[Verb::active("seek"), Verb::active("claim"), Verb::active("apply")];

/// Verbs of those who leave again.
pub const RETURNING: &[Verb] = &[
    Verb::of("return", "returned"), Verb::of("repatriate", "repatriated"), Verb::of("send", "sent"), Verb::of("deport", "deported"), Verb::of("fly", "flown"),
];

/// Words behind a verb that make another of it: "sent home", "take care of".
pub const ELSEWHERE: &[&str] = &["home", "back", "onward", "onwards", "care", "away"];

/// Words between a word of a plan and its verb.
pub const ADVERBS: &[&str] = &["also", "now", "soon", "then", "first", "later", "instead", "all", "both", "be", "start", "begin"];

/// What comes of a plan: words of a journey that was made.
pub const HAPPENED: &[&[&str]] = &[
    &["landed"], &["arrived"], &["touched", "down"], &["disembarked"], &["was", "sent"], &["were", "sent"], &["was", "deported"],
    &["were", "deported"], &["was", "transferred"], &["were", "transferred"], &["was", "flown"], &["were", "flown"],
    &["was", "received"], &["were", "received"], &["it", "received"], &["took", "place"], &["took", "off"], &["came"],
    &["now", "there"], &["now", "here"], &["already", "there"], &["already", "here"],
];

/// What somebody did, beside the participles of the verbs above, with the people whose number follows.
pub const DONE: &[&str] = &["took", "taken", "flew", "housed"];

/// Forms of "be".
pub const BE: &[&str] = &["is", "are", "was", "were", "be"];

/// Words that begin another thought behind "and" and "but": its own plan, or other people.
pub const OTHERS: &[&str] = &["more", "another", "others", "has", "have", "had", "it", "they"];

/// What a journey did between a word of a plan and the number.
pub const MADE: &[&str] = &["carried", "brought", "took"];

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

#[cfg(test)]
mod tests {
    use super::super::plans_abroad::{FOREIGN, WILL_BE};
    use super::*;

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
