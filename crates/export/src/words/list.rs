//! Lists and counts in sentences.
use super::{Words, message};
use render::document::{Inline, Prose};

impl Words {
    /// `a`, `a and b`, `a, b and c`.
    ///
    /// Entries that have a comma of their own are kept apart by semicolons.
    pub fn joined<T: AsRef<str>>(self, entries: &[T]) -> String {
        let has_comma = entries.iter().any(|entry| entry.as_ref().contains(", "));
        let comma = if has_comma { self.semicolon() } else { ", ".to_owned() };
        match entries {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                let last = last.as_ref();
                self.say(message::ListLast { list: &first.join(&comma), last, sound: sound(last) })
            }
        }
    }

    /// `14 or 17`
    pub fn or(self, one: &str, other: &str) -> String {
        self.say(message::OneOrOther { one, other, sound: sound(other) })
    }

    /// What parts things that may have commas of their own.
    pub fn semicolon(self) -> String {
        self.say(message::Semicolon)
    }

    /// Things that may have commas of their own, in a row.
    pub fn listed<T: AsRef<str>>(self, entries: &[T]) -> String {
        let entries: Vec<&str> = entries.iter().map(AsRef::as_ref).collect();
        entries.join(&self.semicolon())
    }

    /// The text with what parts it from what stands before, if it is not the first.
    pub fn also(self, is_first: bool, text: &str) -> String {
        if is_first { text.to_owned() } else { format!("{}{text}", self.semicolon()) }
    }
}

/// The vowel a text begins with when it is spoken, which little words before it may yield to: `i`, `o` or `other`. A
/// silent `h` is passed over; `hi` and `y` before a vowel are no vowels; 8 and 11 are spoken as words with an `o`.
pub(super) fn sound(text: &str) -> &'static str {
    let text = text.to_lowercase();
    let number: String = text.chars().take_while(char::is_ascii_digit).collect();
    let bare = text.strip_prefix('h').unwrap_or(&text);
    let mut letters = bare.chars();
    match (letters.next(), letters.next()) {
        _ if matches!(&*number, "8" | "11") => "o",
        (Some('i'), Some('a' | 'e' | 'o' | 'u')) => "other",
        (Some('i' | 'í'), _) => "i",
        (Some('o' | 'ó'), _) => "o",
        _ => "other",
    }
}

/// The text with a capital at its beginning.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The same of a cell, whatever cell of a wider table its words come from.
pub fn with_capital(mut prose: Prose) -> Prose {
    let first = prose.0.iter_mut().find(|inline| !inline.plain().is_empty());
    if let Some(Inline::Text(text) | Inline::Strong(text) | Inline::Foreign { text, .. }) = first {
        *text = sentence(text);
    }
    prose
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::config::Language;

    #[test]
    fn lists_end_with_and() {
        let words = Words::of(Language::En);
        assert_eq!(words.joined(&["a"]), "a");
        assert_eq!(words.joined(&["a", "b"]), "a and b");
        assert_eq!(words.joined(&["a", "b", "c"]), "a, b and c");
        assert_eq!(words.joined::<&str>(&[]), "");
    }

    #[test]
    fn entries_with_commas_are_kept_apart() {
        assert_eq!(
            Words::of(Language::Fr).joined(&["Mexique, 2019", "Libye", "Ukraine"]),
            "Mexique, 2019\u{202f}; Libye et Ukraine"
        );
    }

    #[test]
    fn spanish_and_yields_to_the_sound_of_what_follows() {
        let words = Words::of(Language::Es);
        assert_eq!(words.joined(&["Nigeria", "Irán"]), "Nigeria e Irán");
        assert_eq!(words.joined(&["Nigeria", "Hierro"]), "Nigeria y Hierro");
        assert_eq!(words.joined(&["Irán", "Nigeria"]), "Irán y Nigeria");
        assert_eq!(["octubre de 2025", "8", "11", "18", "hora", "hijo"].map(sound), ["o", "o", "o", "other", "o", "i"]);
    }

    #[test]
    fn none_and_one_and_many_agree_with_what_is_counted() {
        let shown = |language, count| Words::of(language).say(message::CountSources { count });
        assert_eq!(
            [0, 1, 2, 1200].map(|it| shown(Language::En, it)),
            ["no sources", "1 source", "2 sources", "1,200 sources"]
        );
        assert_eq!(
            [0, 1, 2, 1200].map(|it| shown(Language::Fr, it)),
            ["aucune source", "1 source", "2 sources", "1\u{202f}200 sources"]
        );
        assert_eq!(
            [0, 1, 2, 1200, 12_000].map(|it| shown(Language::Es, it)),
            ["ninguna fuente", "1 fuente", "2 fuentes", "1200 fuentes", "12\u{202f}000 fuentes"]
        );
    }

    #[test]
    fn what_is_left_of_names_takes_the_gender_of_none() {
        let shown = |count| Words::of(Language::Es).say(message::CountOthers { count });
        assert_eq!([0, 1, 2].map(shown), ["ninguno más", "1 más", "2 más"]);
        let refused = |count| Words::of(Language::Es).say(message::MapFoundRefused { count, names: "A" });
        assert_eq!([1, 2].map(refused), ["1 Estado se negó: A.", "2 Estados se negaron: A."]);
    }

    #[test]
    fn names_that_a_total_leaves_out_stand_at_the_end_where_no_article_is_missing() {
        let said = |language| Words::of(language).say(message::TotalLeavesOut { metric: "vols", names: "A y B" });
        assert_eq!(said(Language::Fr), "Total «\u{a0}vols\u{a0}», non compris, faute de nombre connu\u{a0}: A y B.");
        assert_eq!(said(Language::Es), "Total «vols», sin incluir, por falta de cifra conocida: A y B.");
    }

    #[test]
    fn what_a_body_said_needs_no_article() {
        let said = |kind| Words::of(Language::Es).say(message::WhatSpeakerSaid { kind, speaker: "X" });
        assert_eq!(["body", "name"].map(said), ["una declaración, autor: X", "lo que dijo X"]);
    }

    #[test]
    fn a_sentence_begins_with_a_capital_in_any_script() {
        assert_eq!(sentence("équateur"), "Équateur");
        assert_eq!(sentence(""), "");
    }
}
