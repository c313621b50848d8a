//! A brief that is being written: the dataset, what the brief was told, and the notes so far.
use super::{Citing, Context};
use crate::{Home, Register, words};
use model::Kind;
use model::facts::{Claim, verification_of_figure};
use model::record::{Citation, Record, Verification};
use render::document::{Inline, Prose};

pub struct Draft<'a> {
    pub register: Register<'a>,
    pub context: Context<'a>,
    pub citing: Citing,
}

impl Draft<'_> {
    /// The marks of whoever says so.
    pub fn cite(&mut self, cite: &model::Items<Citation>) -> Prose {
        self.citing.sources(&self.register, cite)
    }

    /// The mark of one citation.
    pub fn cite_one(&mut self, citation: &Citation) -> Inline {
        self.citing.one(&self.register, citation)
    }

    /// The marks of those who say so, for several items; each source once.
    pub fn cite_all<'c>(&mut self, cites: impl IntoIterator<Item = &'c model::Items<Citation>>) -> Prose {
        let mut marks = Vec::new();
        for cite in cites {
            marks.extend(self.cite(cite).0.into_iter().filter(|mark| !marks.contains(mark)).collect::<Vec<_>>());
        }
        Prose(marks)
    }

    /// What a metric is called: `people received`; its id where the vocabulary does not know it.
    pub fn metric(&self, id: &str) -> String {
        let label = self.register.homes(Kind::Metrics).find_map(|home| match home.record {
            Record::Metrics(terms) => {
                let term = terms.iter().find(|(name, _)| *name.value == *id)?;
                term.1.label.as_ref().map(|label| label.value.to_string())
            }
            _ => None,
        });
        label.unwrap_or_else(|| id.replace('-', " "))
    }

    /// What a population is called.
    pub fn population(&self, id: &str) -> String {
        let label = self.register.homes(Kind::Populations).find_map(|home| match home.record {
            Record::Populations(terms) => {
                let term = terms.iter().find(|(name, _)| *name.value == *id)?;
                term.1.label.as_ref().map(|label| label.value.to_string())
            }
            _ => None,
        });
        label.unwrap_or_else(|| id.replace('-', " "))
    }

    /// The number with its hedge, without its date: `about 200`.
    pub fn amount(&self, home: &Home<'_>, claim: &Claim) -> String {
        let wording = claim.figure(home.record).and_then(|figure| figure.wording.as_ref());
        words::amount(claim, wording.map(|words| &*words.value))
    }

    /// The marks of those who print a number.
    pub fn cite_claim(&mut self, home: &Home<'_>, claim: &Claim) -> Prose {
        claim.figure(home.record).map(|figure| self.cite(&figure.cite)).unwrap_or_default()
    }

    /// The marks of those who print any of several numbers; each source once.
    pub fn cite_terms(&mut self, home: &Home<'_>, terms: &[&Claim]) -> Prose {
        let cites = terms.iter().filter_map(|claim| claim.figure(home.record)).map(|figure| &figure.cite);
        self.cite_all(cites.collect::<Vec<_>>())
    }

    /// The word for a sum of numbers: that of the weakest.
    pub fn worst(&self, home: &Home<'_>, terms: &[&Claim]) -> Option<Verification> {
        weakest(terms.iter().filter_map(|claim| self.verification(home, claim)).collect())
    }

    /// How well a number is established.
    pub fn verification(&self, home: &Home<'_>, claim: &Claim) -> Option<Verification> {
        verification_of_figure(home.file, claim, &self.register.lookup())
    }
}

/// The word that promises least.
pub fn weakest(words: Vec<Verification>) -> Option<Verification> {
    let weakness = |word: &Verification| match word {
        Verification::Acknowledged => 0,
        Verification::Corroborated => 1,
        Verification::Asserted => 2,
        Verification::Disputed => 3,
        Verification::Refuted => 4,
        Verification::Retracted => 5,
    };
    words.into_iter().max_by_key(weakness)
}
