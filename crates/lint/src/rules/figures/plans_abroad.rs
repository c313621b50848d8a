//! Plans in Spanish and in French: their words are in the verb, so a phrase right beside the number is enough.
use crate::prose::{Mention, find};
use std::borrow::Cow;

/// Plans in Spanish and in French, on either side of the number.
pub const FOREIGN: &[&[&str]] = &[
    &["recibirá"], &["recibirán"], &["acogerá"], &["acogerán"], &["enviará"], &["enviarán"], &["llegará"], &["llegarán"],
    &["va", "a", "recibir"], &["van", "a", "recibir"], &["va", "a", "enviar"], &["va", "a", "acoger"], &["aceptó", "recibir"],
    &["aceptó", "acoger"], &["acordó", "recibir"], &["comprometió", "a", "recibir"], &["comprometió", "a", "acoger"],
    &["accueillera"], &["accueilleront"], &["recevra"], &["recevront"], &["enverra"], &["arrivera"], &["arriveront"],
    &["va", "accueillir"], &["vont", "accueillir"], &["va", "recevoir"], &["vont", "recevoir"], &["va", "envoyer"],
    &["engagé", "à", "accueillir"], &["engagée", "à", "accueillir"], &["accepté", "d'accueillir"], &["accepté", "de", "recevoir"],
    &["doivent", "arriver"], &["devraient", "arriver"], &["sont", "attendus"], &["sont", "attendues"],
];

/// "Will be" in Spanish and French, and how the participles begin that make a plan of it.
pub const WILL_BE: &[&str] = &["serán", "será", "seront", "sera"];
const PARTICIPLES: &[&str] =
    &["enviad", "deportad", "recibid", "acogid", "envoyé", "expulsé", "accueilli", "reçu"];

/// The same of what is said of people who are here as well, as long as it stands behind their number.
const PARTICIPLES_OF_ANYBODY: &[&str] = &["trasladad", "transferid", "transféré"];

/// What happened already, in Spanish and in French.
const HAPPENED_ABROAD: &[&[&str]] = &[
    &["llegaron"], &["llegó"], &["llegado"], &["llegados"], &["llegadas"], &["fueron"], &["fue"], &["recibió"], &["recibieron"],
    &["arrivé"], &["arrivée"], &["arrivés"], &["arrivées"], &["a", "accueilli"], &["ont", "accueilli"], &["a", "reçu"],
    &["ont", "été"], &["a", "été"],
];

/// In words: how far around a number it is asked what happened, …
const NEAR: usize = 6;
/// … and how many words may stand between it and a phrase.
const BESIDE: usize = 2;

/// Whether the words beside a number make a plan of it in Spanish or in French, whatever the metric counts.
pub fn planned_abroad(mention: &Mention<'_>) -> bool {
    let around = [mention.shortly_before(NEAR), mention.shortly_after(NEAR)];
    if around.iter().any(|side| HAPPENED_ABROAD.iter().any(|phrase| find(side, phrase).is_some())) {
        return false;
    }
    let is_beside = |phrase: &&&[&str]| {
        let length = phrase.len() + BESIDE;
        find(mention.shortly_before(length), phrase).or_else(|| find(mention.shortly_after(length), phrase)).is_some()
    };
    let will_be = |side: &[Cow<'_, str>], participles: &[&str]| {
        let begins = |word: &str| participles.iter().any(|begin| word.starts_with(begin));
        side.windows(2).any(|pair| matches!(pair, [be, done] if WILL_BE.contains(&&**be) && begins(done)))
    };
    let (before, after) = (mention.shortly_before(BESIDE + 2), mention.shortly_after(BESIDE + 2));
    FOREIGN.iter().any(|phrase| is_beside(&phrase))
        || will_be(before, PARTICIPLES)
        || will_be(after, PARTICIPLES)
        || will_be(before, PARTICIPLES_OF_ANYBODY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Prose;

    fn is_plan(text: &str) -> bool {
        Prose::of(text).mentions(200.into()).all(|mention| planned_abroad(&mention))
    }

    #[test]
    fn plans_are_known_by_the_phrase_beside_the_number() {
        for text in [
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
            "serán trasladadas 200 personas",
        ] {
            assert!(is_plan(text), "{text}");
        }
    }

    #[test]
    fn what_happened_is_no_plan_whatever_comes_next() {
        for text in [
            "200 personas llegaron ayer y serán trasladadas a un hotel",
            "200 personnes arrivées hier seront transférées dans un hôtel",
            "200 personas fueron deportadas y llegarán más",
            "Costa Rica recibió 200 personas y recibirá más",
            "va a recibir a los 200 que llegaron",
        ] {
            assert!(!is_plan(text), "{text}");
        }
    }
}
