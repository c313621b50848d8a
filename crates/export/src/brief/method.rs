//! Method and glossary: how to read the numbers, in the space a reader gives it.
use super::arrivals::RECEIVED;
use super::draft::Draft;
use crate::words::{message, sentence};
use model::Kind;
use model::record::{Record, Verification};
use render::document::{Block, Prose, Section};

/// How to read a country brief, in short: what a reader of two pages must know.
pub fn in_short(draft: &Draft<'_>) -> [Block; 2] {
    let words = draft.words;
    let shown =
        [Verification::Acknowledged, Verification::Corroborated, Verification::Asserted, Verification::Disputed];
    let mut glossary = Prose::from(words.say(message::WordBesideNumber)).text(" ");
    for word in shown {
        let meaning = words.say(message::Means { meaning: &words.meaning(word) });
        glossary = glossary.strong(sentence(&words.verification(word))).text(meaning).text(" ");
    }
    let meaning = words.say(message::Means { meaning: &words.say(message::ReportedMeans) });
    glossary = glossary.strong(sentence(&words.say(message::Reported))).text(meaning);
    let method = format!(" {} {}", words.say(message::MethodShort), words.say(message::MethodLanguages));
    let lead = format!("{}.", words.say(message::MethodInShort));
    [Block::Small(Prose::default().strong(lead).text(method)), Block::Small(glossary)]
}

/// How to read the brief, and what its words mean: the method in some 150 words.
pub fn section(draft: &Draft<'_>) -> Section {
    let words = draft.words;
    let method = [
        words.say(message::MethodNumbers),
        words.say(message::MethodVerification),
        words.say(message::MethodTotals),
        format!("{} {}", words.say(message::MethodDates), words.say(message::MethodLanguages)),
    ];
    let mut section = Section::new("method", words.say(message::HowToRead));
    section.blocks.extend(method.into_iter().map(|paragraph| Block::Paragraph(paragraph.into())));
    section.with_section(glossary(draft))
}

fn glossary(draft: &Draft<'_>) -> Section {
    let words = draft.words;
    let shown = [
        Verification::Acknowledged,
        Verification::Corroborated,
        Verification::Asserted,
        Verification::Disputed,
        Verification::Refuted,
        Verification::Retracted,
    ];
    let mut terms: Vec<(Prose, Prose)> =
        shown.into_iter().map(|word| (words.verification(word).into(), words.meaning(word).into())).collect();
    terms.push((words.say(message::Reported).into(), words.say(message::ReportedMeans).into()));
    terms.extend(metrics(draft));
    terms.push((words.say(message::None).into(), words.say(message::NoneMeans).into()));
    terms.push((words.say(message::NotKnown).into(), words.say(message::NotKnownMeans).into()));
    terms.push((words.say(message::DoesNotApply).into(), words.say(message::DoesNotApplyMeans).into()));
    Section::new("glossary", words.say(message::Glossary)).with(Block::Terms(terms))
}

/// The metrics this brief prints, as the vocabulary defines them.
fn metrics(draft: &Draft<'_>) -> Vec<(Prose, Prose)> {
    let printed = [RECEIVED, "people-returned", "people-left", "states-asked", "states-agreed", "payment", "cost"];
    let mut terms = Vec::new();
    for home in draft.register.homes(Kind::Metrics) {
        let Record::Metrics(metrics) = home.record else { continue };
        for wanted in printed {
            let metric = metrics.iter().find(|(name, _)| *name.value == *wanted);
            if let Some((_, metric)) = metric
                && let (Some(label), Some(definition)) = (metric.label.as_ref(), metric.definition.as_ref())
            {
                let label = draft.words.known("metric", wanted).unwrap_or_else(|| label.value.to_string());
                let known = draft.words.known("definition", wanted).map(Prose::from);
                let said = known.unwrap_or_else(|| draft.words.recorded(&*definition.value).into());
                terms.push((label.into(), said));
            }
        }
        break;
    }
    terms
}
