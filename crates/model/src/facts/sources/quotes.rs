//! Quotations that cannot be word for word: whoever reports them read a translation.
use super::origin::source;
use crate::dataset::{File, Lookup};
use crate::record::{Derivation, Quote, Source, Statement};
use crate::value::Language;
use shape::Item;

/// Statements marked `verbatim` though every source that reports them is a translation, or is in another language than
/// the words.
pub fn quotes_of_translations<'a>(file: &'a File, elsewhere: &Lookup<'a>) -> Vec<&'a Item<Statement>> {
    let Some(record) = &file.record else { return Vec::new() };
    let verbatim = |statement: &&Item<Statement>| {
        statement.quote.as_ref().is_some_and(|quote| quote.value == Quote::Verbatim) && statement.text.is_some()
    };
    let is_translated = |statement: &&Item<Statement>| {
        let mut sources =
            statement.cite.iter().map(|citation| source(citation.source.value.as_str(), elsewhere)).peekable();
        let said_in = statement.text_lang.as_ref().map(|lang| &lang.value);
        sources.peek().is_some() && sources.all(|source| source.is_some_and(|source| is_translation(source, said_in)))
    };
    record.statements().iter().filter(verbatim).filter(is_translated).collect()
}

fn is_translation(source: &Source, said_in: Option<&Language>) -> bool {
    let by_machine = source.machine_translated.as_ref().is_some_and(|by_machine| by_machine.value);
    let by_hand = source.derivation.as_ref().is_some_and(|how| how.value == Derivation::Translation);
    let written_in = source.lang.as_ref().map(|lang| &lang.value);
    let other_language = said_in.zip(written_in).is_some_and(|(said, written)| said.primary() != written.primary());
    by_machine || by_hand || other_language
}
