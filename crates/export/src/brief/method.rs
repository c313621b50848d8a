//! Method and glossary: how to read the numbers, in the space a reader gives it.
use super::arrivals::RECEIVED;
use super::draft::Draft;
use crate::words;
use model::Kind;
use model::record::{Record, Verification};
use render::document::{Block, Prose, Section};

/// The method, in some 150 words.
const METHOD: [&str; 4] = [
    "Every sentence and number here is taken from a record that names its sources; the notes lead to them. A number is \
     printed as its source hedges it. “Over”, “about” and a bare round number stand for ranges, and two numbers \
     disagree only if no reading of those ranges lets both be true.",
    "The word beside a number says how well that number is established, not the arrangement: the glossary defines each. \
     Copies of one report are one origin. Where sources disagree, all are printed and the choice between them, if \
     there is one, is explained.",
    "Totals are ours. They add the lower bounds of counts whose days do not overlap, say “at least”, and name what they \
     leave out. Sums of money are never added across stages.",
    "A date is as precise as its source. A live arrangement without news for longer than its interval is marked stale; \
     nothing is dropped for being old.",
];

/// The method of a country brief: what a reader of two pages must know.
const SHORT: &str = "Every sentence and number here is taken from a record that names its sources. A number is printed as \
                     its source hedges it: “over”, “about” and a bare round number stand for ranges, and two numbers \
                     disagree only if no reading lets both be true. Figures that a later one replaced are left out. A total of \
                     ours adds the lower bounds of counts whose days do not overlap, and says how many it adds. Sums of money are never added across stages.";

/// How to read a country brief, in short.
pub fn in_short() -> Section {
    let words =
        [Verification::Acknowledged, Verification::Corroborated, Verification::Asserted, Verification::Disputed];
    let mut glossary = Prose::from("The word beside a number says how well that number is established. ");
    for word in words {
        glossary = glossary.strong(words::sentence(word.word())).text(format!(": {}. ", words::meaning(word)));
    }
    glossary = glossary.strong(words::sentence(words::REPORTED)).text(format!(": {REPORTED_MEANS}."));
    Section::new("method", "Method in short").with(Block::Paragraph(SHORT.into())).with(Block::Small(glossary))
}

const REPORTED_MEANS: &str = "those who are cited print it in other words; nobody stands for it exactly";

/// How to read the brief, and what its words mean.
pub fn section(draft: &Draft<'_>) -> Section {
    let mut section = Section::new("method", "How to read this brief");
    section.blocks.extend(METHOD.into_iter().map(|paragraph| Block::Paragraph(paragraph.into())));
    section.with_section(glossary(draft))
}

fn glossary(draft: &Draft<'_>) -> Section {
    let words = [
        Verification::Acknowledged,
        Verification::Corroborated,
        Verification::Asserted,
        Verification::Disputed,
        Verification::Refuted,
        Verification::Retracted,
    ];
    let mut terms: Vec<(Prose, Prose)> =
        words.into_iter().map(|word| (word.word().into(), words::meaning(word).into())).collect();
    terms.push((words::REPORTED.into(), REPORTED_MEANS.into()));
    terms.extend(metrics(draft));
    terms.push((words::NONE.into(), "somebody who can be cited says that there is nothing".into()));
    terms.push((words::NOT_KNOWN.into(), "nothing recorded tells".into()));
    terms.push((words::DOES_NOT_APPLY.into(), "the question does not arise".into()));
    Section::new("glossary", "Words").with(Block::Terms(terms))
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
                terms.push((Prose::from(&*label.value), Prose::from(&*definition.value)));
            }
        }
        break;
    }
    terms
}
