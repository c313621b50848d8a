//! Words that say there was nobody, and those that take it back: "would not say", "no figures".
use crate::prose::Prose;
use std::borrow::Cow;

/// Words that state a zero.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "0", "zero", "no", "none", "nobody", "nothing", "nil", "never", "neither", "without", "not", "cero", "ningún", "ningun",
    "ninguno", "ninguna", "nadie", "sin", "aucun", "aucune", "personne", "pas", "nul", "zéro", "niemand", "kein", "keine", "keinen",
    "keiner", "nessun", "nessuno", "nessuna", "nenhum", "nenhuma", "ninguém",
];

/// Words shortly behind them that make them tell of a number nobody gave: "no figures", "not clear how many".
#[rustfmt::skip]
const UNTOLD: &[&str] = &[
    "clear", "comment", "data", "details", "figure", "figures", "how", "information", "number", "numbers", "specify", "statistics",
    "sure", "cifra", "cifras", "conoce", "cuántos", "cuántas", "datos", "información", "sabe", "saben", "chiffre", "chiffres",
    "clair", "combien", "connu", "sait",
];

/// Words that do so right behind "not" and its like, or behind a form of "be": "would not say", "nothing is known". Elsewhere
/// they are those of whoever tells it: "nobody came, officials said", "no known returns".
#[rustfmt::skip]
const SPEAKING: &[&str] = &[
    "answer", "confirm", "confirmed", "disclose", "disclosed", "know", "known", "publish", "published", "respond", "responded",
    "reveal", "revealed", "say", "saying", "said",
];
/// Those of them that end a phrase as a verb would: "no transfers known".
const LEFT_OUT_BE: [&str; 5] = ["known", "confirmed", "disclosed", "published", "revealed"];
const BE: [&str; 6] = ["is", "are", "was", "were", "be", "been"];

/// Words behind which nothing is denied, up to the end of the clause: "unclear how many have not arrived".
const UNCLEAR: [&str; 2] = ["unclear", "unknown"];
const SHORTLY: usize = 4;

/// Whether a text says that there was nobody.
pub fn is_none_told(prose: &Prose<'_>) -> bool {
    let words = prose.words();
    let mut is_unclear = false;
    words.iter().enumerate().any(|(at, word)| {
        is_unclear = !matches!(&**word, "" | "but") && (is_unclear || UNCLEAR.contains(&&**word));
        !is_unclear && denies(words, at) && !is_untold(words, at)
    })
}

/// Whether a word is one for nobody where it stands.
fn denies(words: &[Cow<'_, str>], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |word| &**word);
    let (before, next) = (word(at.checked_sub(1)), word(Some(at + 1)));
    match word(Some(at)) {
        "yet" => next == "to",
        "free" => next != "to",
        "zero" | "0" | "cero" | "zéro" => !matches!(before, "above" | "over" | "than" | "from"),
        // "Personne" is somebody, and nobody only beside "ne".
        "personne" => {
            let near = words.get(at.saturating_sub(SHORTLY)..).unwrap_or_default().iter().take(2 * SHORTLY + 1);
            near.into_iter().any(|word| word == "ne" || word.starts_with("n'"))
        }
        word => NOBODY.contains(&word) || word.ends_with("n't"),
    }
}

/// Whether the words behind one for nobody make it tell of a number nobody gave.
fn is_untold(words: &[Cow<'_, str>], at: usize) -> bool {
    let behind = words.get(at + 1..).unwrap_or_default();
    let clause = behind.iter().enumerate().take(SHORTLY).take_while(|(_, word)| !word.is_empty());
    let is_no = words.get(at).is_some_and(|word| matches!(&**word, "no" | "none"));
    let mut is_right_behind = !is_no;
    let mut is_passive = false;
    clause.into_iter().any(|(at, word)| {
        let ends_phrase = || LEFT_OUT_BE.contains(&&**word) && behind.get(at + 1).is_none_or(|next| next.is_empty());
        let is_said = SPEAKING.contains(&&**word) && (is_right_behind || is_passive || ends_phrase());
        is_passive = BE.contains(&&**word);
        is_right_behind &= word == "yet" || word == "been" || word.ends_with("ly");
        is_said || UNTOLD.contains(&&**word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_is_told_by_words_for_nobody_and_not_by_silence() {
        for text in [
            "none has arrived",
            "not a single person has arrived",
            "the number of those sent: 0",
            "has yet to receive any",
            "hasn’t received anyone",
            "nil",
            "free of charge",
            "pas un seul migrant",
            "personne n'est arrivé",
            "no ha recibido a nadie",
            "niemand",
            "keine Person",
            "nessuno",
            "nenhuma pessoa",
            "would not say when, but none had arrived",
            "nobody was returned officials said",
            "'none arrived' he said",
            "there were no known returns",
            "no confirmed arrivals so far",
            "n'a reçu personne",
        ] {
            assert!(is_none_told(&Prose::of(text)), "{text}");
        }
        for text in [
            "gave no figures",
            "no number was published",
            "officials would not say how many arrived",
            "without saying how many",
            "no se sabe cuántos llegaron",
            "sin cifras",
            "on ne sait pas combien de personnes sont arrivées",
            "free to leave",
            "nothing is known of them",
            "it is not clear how many were returned",
            "unclear whether any arrived",
            "unclear how many have not arrived",
            "une personne est arrivée",
            "not a single figure above zero, one person arrived",
            "no returns have been confirmed",
            "no transfers known",
            "did not immediately say",
        ] {
            assert!(!is_none_told(&Prose::of(text)), "{text}");
        }
    }
}
