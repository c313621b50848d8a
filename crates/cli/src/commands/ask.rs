//! Questions on a terminal: what a command must know and was not told. Each says what is meant, each answer is tried at
//! once, and the tab key completes a word.
use crate::{Failure, output};
use dialoguer::theme::SimpleTheme;
use dialoguer::{Completion, Input};
use shape::{Key, Sample, Vocabulary};
use std::fmt::Write as _;
use std::io::IsTerminal as _;

/// Whether somebody is there to answer.
pub fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// What is asked.
pub struct Question<'a> {
    pub name: &'a str,
    /// What is meant.
    pub about: String,
    /// The words to choose from, if it is one of a few.
    pub words: Option<&'static Vocabulary>,
    /// The answer of one who only presses the enter key.
    pub usual: Option<String>,
    /// Whether it may be left open.
    pub is_optional: bool,
}

impl<'a> Question<'a> {
    /// What a key of a record is to be.
    pub fn of(key: &'a Key, is_optional: bool) -> Self {
        let mut about = key.doc.to_owned();
        if let Some(Sample::Text(example)) = key.example {
            // Writing to a string cannot fail.
            let _ = write!(about, " Such as `{example}`.");
        }
        Self { name: key.name, about, words: key.value.vocabulary(), usual: None, is_optional }
    }

    /// Asks until an answer is right; nothing for one that is left open.
    pub fn put(&self, mut wrong: impl FnMut(&str) -> Option<String>) -> Result<Option<String>, Failure> {
        output::tell("");
        output::tell(&self.about);
        for word in self.words.iter().flat_map(|words| words.words) {
            output::tell(&format!("  {:<24} {}", word.word, word.doc));
        }
        if self.is_optional {
            output::tell("  (the enter key alone leaves it open)");
        }
        let words = Words(self.words);
        let input = Input::<String>::with_theme(&SimpleTheme).with_prompt(self.name).completion_with(&words);
        let input = match &self.usual {
            Some(usual) => input.default(usual.clone()),
            None => input.allow_empty(self.is_optional),
        };
        let judge = |answer: &String| match answer.trim() {
            "" if self.is_optional => Ok(()),
            answer => wrong(answer).map_or(Ok(()), Err),
        };
        let answer = input.validate_with(judge).interact_text().map_err(|error| {
            Failure::usage(
                format!("nothing was written: no answer came ({error})"),
                "give the values with `--set key=value`",
            )
        })?;
        Ok(Some(answer.trim().to_owned()).filter(|answer| !answer.is_empty()))
    }
}

struct Words(Option<&'static Vocabulary>);

impl Completion for Words {
    /// The only word that begins so.
    fn get(&self, input: &str) -> Option<String> {
        let words = self.0.iter().flat_map(|words| words.words).map(|word| word.word);
        let mut fitting = words.filter(|word| word.starts_with(input));
        let first = fitting.next()?;
        fitting.next().is_none().then(|| first.to_owned())
    }
}
