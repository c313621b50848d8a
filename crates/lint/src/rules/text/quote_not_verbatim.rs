use super::super::sources::echoes::words;
use crate::prose::lowered;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::Kind;
use model::dataset::Answer;
use model::record::{Citation, Derivation, Quote, Record, Source, Statement};

rule! {
    /// A quote marked as verbatim that nobody read in the words that were said.
    ///
    /// A translation is somebody's choice of words. If every source of a statement is a translation, or a machine's, the
    /// text is not verbatim, and a brief must not print it between quotation marks without saying so. So it is where
    /// `text_lang` is another language than that of every source, unless an excerpt has the words.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/prensa-20250429.toml
    /// title = "Mulino"
    /// machine_translated = true
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// [[statement]]
    /// id = "no-more"
    /// speaker = "PAN"
    /// text = "There will be no more"
    /// quote = "verbatim"
    /// cite = ["prensa-20250429"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/prensa-20250429.toml
    /// title = "Mulino"
    /// lang = "es"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// [[statement]]
    /// id = "no-more"
    /// speaker = "PAN"
    /// text = "There will be no more"
    /// text_lang = "en"
    /// quote = "verbatim"
    /// cite = ["prensa-20250429"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250429.toml
    /// title = "Mulino"
    /// lang = "en"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// [[statement]]
    /// id = "no-more"
    /// speaker = "PAN"
    /// text = "No habrá más"
    /// text_lang = "es"
    /// quote = "verbatim"
    /// cite = [{ source = "ap-20250429", excerpt = "“No habrá más,” he said" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/prensa-20250429.toml
    /// title = "Mulino"
    /// machine_translated = true
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-pan-2025.toml
    /// [[statement]]
    /// id = "no-more"
    /// speaker = "PAN"
    /// text = "There will be no more"
    /// quote = "machine-translated"
    /// cite = ["prensa-20250429"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `quote = "translated"` or `"machine-translated"`, as the message has it, which the fix does; or cite a source
    /// in the language it was said in.
    ///
    /// ## Where it comes from
    ///
    /// The founding article, in which a translation of a translation stands between quotation marks.
    pub static TXT002 = Rule {
        name: "quote-not-verbatim",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(statement: &Statement, is: Quote) -> String {
    let by = if is == Quote::MachineTranslated { "a machine's translation" } else { "a translation" };
    let id = statement.id.as_ref().map_or("this statement", |id| id.as_str());
    format!("`{id}` is marked verbatim, and was read in {by} only")
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for statement in here.record.statements() {
        let Some(quote) = statement.quote.as_ref().filter(|quote| quote.value == Quote::Verbatim) else { continue };
        let Some(is) = best(statement, here) else { continue };
        let finding = TXT002
            .at(quote.span, message(statement, is))
            .label("not in the speaker's words")
            .key("quote")
            .help(format!("write `quote = \"{}\"`, or cite a source in the language it was said in", is.word()))
            .fix(Fix::replace(Safety::Unsafe, quote.span, format!("\"{}\"", is.word())));
        findings.push(match statement.cite.first() {
            Some(citation) => finding.related(citation.source.span, "translated"),
            None => finding,
        });
    }
}

/// The nearest to the words any source comes, if none has the words themselves.
fn best(statement: &Statement, here: &Here<'_>) -> Option<Quote> {
    let mut best = None;
    for citation in &statement.cite {
        let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], citation.source.record()?) else { return None };
        let Some(Record::Source(source)) = &file.record else { return None };
        let is = translated(source).or_else(|| is_in_other_language(statement, citation, source).then_some(Quote::Translated))?;
        if best.is_none() || is == Quote::Translated {
            best = Some(is);
        }
    }
    best
}

fn translated(source: &Source) -> Option<Quote> {
    if source.machine_translated.as_ref().is_some_and(|it| it.value) {
        return Some(Quote::MachineTranslated);
    }
    let derivation = source.derivation.as_ref()?.value;
    (derivation == Derivation::Translation).then_some(Quote::Translated)
}

/// Whether the words are in another language than the source, and its excerpt does not have them.
fn is_in_other_language(statement: &Statement, citation: &Citation, source: &Source) -> bool {
    let languages = statement.text_lang.as_ref().zip(source.lang.as_ref());
    let are_others = languages.is_some_and(|(text, source)| text.value.primary() != source.value.primary());
    are_others && !citation.excerpt.as_ref().zip(statement.text.as_ref()).is_some_and(|(excerpt, text)| has_words(excerpt, text))
}

/// So many words of a text are not in it by chance, as a name or a number is.
const TELLING: usize = 4;

/// Whether one text is in the other word for word, whatever signs stand between their words: the whole statement, or a good
/// piece of it.
fn has_words(excerpt: &str, text: &str) -> bool {
    let plain = |text: &str| format!(" {} ", words(text).map(lowered).collect::<Vec<_>>().join(" "));
    let (quoted, said) = (plain(excerpt), plain(text));
    words(text).next().is_some() && quoted.contains(&said) || words(excerpt).count() >= TELLING && said.contains(&quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_there_whole_or_not_at_all() {
        let text = "we said no to 238 people";
        for excerpt in ["told them: “We said no to 238 people.”", "no to 238 people"] {
            assert!(has_words(excerpt, text), "{excerpt}");
        }
        for excerpt in ["238", "No", "…", "", "dijimos que no a 238 personas"] {
            assert!(!has_words(excerpt, text), "{excerpt}");
        }
        assert!(!has_words("", ""));
    }
}
