//! A brief that is being written: the dataset, what the brief was told, and the notes so far.
use super::{Citing, Context};
use crate::words::Words;
use crate::words::message;
use crate::{Home, Register};
use model::facts::{
    Claim, Held, calculations, citations, denials_of_figure, denials_of_status, testimonies, verification_of_figure,
    verification_of_status,
};
use model::record::{Citation, Record, Says, Statement, Status, Verification};
use model::value::{Edtf, Moment};
use model::{Item, Items, Span, Spanned};
use render::document::{Inline, Prose};
use std::collections::BTreeSet;

/// How many sources a cell of a table names.
const FEW: usize = 3;

/// How far numbers that were computed from computed numbers are followed back.
const DEEPEST: u8 = 4;

pub struct Draft<'a> {
    pub register: Register<'a>,
    pub context: Context<'a>,
    pub words: Words,
    pub citing: Citing<'a>,
}

impl Draft<'_> {
    /// Writes what stands in the narrow columns of a table.
    pub fn in_narrow_columns<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let words = self.words;
        self.words = words.for_narrow_columns();
        let written = write(self);
        self.words = words;
        written
    }

    /// The marks of whoever says so.
    pub fn cite(&mut self, cite: &Items<Citation>) -> Prose {
        self.citing.sources(cite)
    }

    /// The mark of one citation.
    pub fn cite_one(&mut self, citation: &Item<Citation>) -> Inline {
        self.citing.one(citation)
    }

    /// What a metric is called: `people received`; its id where nobody knows it.
    pub fn metric(&self, id: &str) -> String {
        self.words.metric(&self.register, id)
    }

    /// What a population is called.
    pub fn population(&self, id: &str) -> String {
        self.words.population(&self.register, id)
    }

    /// The number with its hedge, without its date: `about 200`.
    pub fn amount(&self, home: &Home<'_>, claim: &Claim) -> String {
        let wording = claim.figure(home.record).and_then(|figure| figure.wording.as_ref());
        self.words.amount(claim, wording.map(|wording| &*wording.value))
    }

    /// The marks of all who print a number.
    pub fn cite_claim(&mut self, home: &Home<'_>, claim: &Claim) -> Prose {
        let cite = citations(claim, home.record);
        if cite.is_empty() && claim.is_computed {
            return each_once(self.cite_behind(home, claim, DEEPEST));
        }
        let is_for = |citation: &&Item<Citation>| citation.stance() != Says::Disputes;
        let marks: Vec<Inline> = cite.iter().filter(is_for).map(|citation| self.cite_one(citation)).collect();
        each_once(marks)
    }

    /// The marks of a few who say so, one for each origin that does not depend on another: enough to check it by. All are
    /// in the table of citations.
    pub fn cite_few(&mut self, home: &Home<'_>, cite: &[Item<Citation>]) -> Prose {
        // Whoever prints another day than the item's is no witness of it.
        self.cite_few_that_hold(cite, &Held::item(home.file, "", day_of(home.record, cite)))
    }

    fn cite_few_that_hold(&mut self, cite: &[Item<Citation>], held: &Held<'_>) -> Prose {
        let testimonies = testimonies(cite, held, &self.register.lookup());
        let mut origins = BTreeSet::new();
        let one_of_each = testimonies.iter().filter(|testimony| {
            testimony.supports() && testimony.origin.as_ref().is_some_and(|origin| origins.insert(origin.clone()))
        });
        let mut chosen: Vec<&Item<Citation>> = one_of_each.map(|testimony| testimony.citation).take(FEW).collect();
        if chosen.is_empty() {
            let is_for = |citation: &&Item<Citation>| citation.stance() != Says::Disputes;
            chosen.extend(cite.iter().filter(is_for).take(FEW));
        }
        each_once(chosen.into_iter().map(|citation| self.cite_one(citation)).collect())
    }

    /// The marks of a few who print a number; of one that was computed here, of those who print what it was computed from.
    pub fn cite_few_for(&mut self, home: &Home<'_>, claim: &Claim) -> Prose {
        let cite = citations(claim, home.record);
        if !cite.is_empty() || !claim.is_computed {
            return self.cite_few_that_hold(cite, &Held::figure(home.file, claim));
        }
        each_once(self.cite_behind(home, claim, DEEPEST))
    }

    /// The marks of a few who print each number that another was computed from; `depth` tells how far computed numbers are
    /// followed back, which may go round in a circle.
    fn cite_behind(&mut self, home: &Home<'_>, claim: &Claim, depth: u8) -> Vec<Inline> {
        let mut marks = Vec::new();
        let all = calculations(home.file, &self.register.lookup());
        let Some(calculation) = all.iter().find(|it| std::ptr::eq(it.claim, claim)) else { return marks };
        let Ok(calc) = &calculation.calc else { return marks };
        for (operand, found) in calc.operands().iter().zip(&calculation.operands) {
            let record = operand.figure.as_str().split_once('#').map_or("", |(record, _)| record);
            let is_here = record.is_empty() || record == home.id();
            let elsewhere = if is_here { Some(*home) } else { self.register.record(record) };
            let (Some(claim), Some(home)) = (found, elsewhere) else { continue };
            let cite = citations(claim, home.record);
            if !cite.is_empty() || !claim.is_computed {
                marks.extend(self.cite_few_that_hold(cite, &Held::figure(home.file, claim)).0);
            } else if let Some(depth) = depth.checked_sub(1) {
                marks.extend(self.cite_behind(&home, claim, depth));
            }
        }
        marks
    }

    /// The marks of a few who print any of several numbers; each source once.
    pub fn cite_terms(&mut self, home: &Home<'_>, terms: &[&Claim]) -> Prose {
        each_once(terms.iter().flat_map(|claim| self.cite_few_for(home, claim).0).collect())
    }

    /// The word for a sum of numbers: that of the weakest.
    pub fn worst(&self, home: &Home<'_>, terms: &[&Claim]) -> Option<Verification> {
        weakest(terms.iter().filter_map(|claim| self.verification(home, claim)).collect())
    }

    /// A status with the word for how well it is established, where that is in dispute or was taken back, and with the marks
    /// of whoever disputes it. Statuses whose word promises more are told with their notes alone.
    pub fn doubted(&mut self, said: Prose, home: &Home<'_>, status: &Item<Status>) -> Prose {
        let word = verification_of_status(home.file, status, &self.register.lookup());
        let is_doubt =
            |it: &Verification| matches!(it, Verification::Disputed | Verification::Refuted | Verification::Retracted);
        let Some(word) = word.filter(is_doubt) else { return said };
        let denials = denials_of_status(home.file, status, &self.register.lookup());
        let marks = self.against(home, &status.cite, &denials);
        let said = said.text(" ").tag(self.words.tag(word));
        self.by(said, word, marks)
    }

    /// What numbers say, with the word of the weakest for how well it is established and, where it is in dispute, the marks
    /// of whoever disputes it. Numbers that contradict each other have no such marks: each stands with its own sources
    /// where the disagreement is told.
    pub fn established(&mut self, said: Prose, home: &Home<'_>, claims: &[&Claim]) -> Prose {
        let Some(word) = self.worst(home, claims) else { return said };
        let said = said.text(" ").tag(self.words.tag(word));
        let mut marks = Vec::new();
        for claim in claims {
            let denials = denials_of_figure(home.file, claim, &self.register.lookup());
            marks.extend(self.against(home, citations(claim, home.record), &denials));
        }
        self.by(said, word, marks)
    }

    /// The marks of the sources that dispute what others are cited for, and of the statements that deny it.
    fn against(&mut self, home: &Home<'_>, cite: &[Item<Citation>], denials: &[&Item<Statement>]) -> Vec<Inline> {
        let disputing = cite.iter().filter(|citation| citation.stance() == Says::Disputes);
        let mut marks: Vec<Inline> = disputing.map(|citation| self.cite_one(citation)).collect();
        for denial in denials {
            marks.extend(self.cite_few(home, &denial.cite).0);
        }
        marks
    }

    /// ` disputed by`, and the marks of who does.
    fn by(&self, said: Prose, word: Verification, marks: Vec<Inline>) -> Prose {
        if word != Verification::Disputed || marks.is_empty() {
            return said;
        }
        said.text(self.words.say(message::DisputedBy)).and(each_once(marks))
    }

    /// How well a number is established. A dispute of its breakdown is none of the number: it stands at the breakdown.
    pub fn verification(&self, home: &Home<'_>, claim: &Claim) -> Option<Verification> {
        let figures = &home.file.facts.figures;
        let is_it = |other: &Claim| std::ptr::eq(other, claim);
        let is_rival = || figures.conflicts().any(|conflict| conflict.members.iter().any(|member| is_it(member)));
        if claim.is_disputed && figures.absent_cells().iter().any(|it| is_it(it.whole)) && !is_rival() {
            let undisputed = Claim { is_disputed: false, ..claim.clone() };
            return verification_of_figure(home.file, &undisputed, &self.register.lookup());
        }
        verification_of_figure(home.file, claim, &self.register.lookup())
    }
}

/// The day of the item that these are the citations of, if it has one.
fn day_of(record: &Record, cite: &[Item<Citation>]) -> Option<Moment> {
    let mut all = dated_items(record);
    all.find(|(_, own, _)| std::ptr::eq(*own, cite)).and_then(|(_, _, date)| Some(date?.moment()))
}

/// An item that may have a date: its place, its citations and the date.
type DatedItem<'a> = (Span, &'a [Item<Citation>], Option<&'a Spanned<Edtf>>);

/// Everything in a record that happens on a day: steps in law and in practice, movements, payments, statements, and the steps
/// of a case.
fn dated_items(record: &Record) -> impl Iterator<Item = DatedItem<'_>> {
    let steps = match record {
        Record::Proceeding(case) => &*case.step,
        _ => &[],
    };
    let statuses = record.statuses().iter().map(|it| (it.head, &*it.cite, it.from.as_ref()));
    let transfers = record.transfers().iter().map(|it| (it.head, &*it.cite, it.date.as_ref()));
    let payments = record.payments().iter().map(|it| (it.head, &*it.cite, it.date.as_ref()));
    let statements = record.statements().iter().map(|it| (it.head, &*it.cite, it.date.as_ref()));
    let steps = steps.iter().map(|it| (it.head, &*it.cite, it.date.as_ref()));
    statuses.chain(transfers).chain(payments).chain(statements).chain(steps)
}

/// The date of the item at a place, if it has one.
pub fn date_at(record: &Record, place: Span) -> Option<&Spanned<Edtf>> {
    dated_items(record).find(|(head, ..)| *head == place).and_then(|(_, _, date)| date)
}

/// Whether a citation disputes an item, or prints a day that cannot be the item's.
pub fn is_against(citation: &Citation, day: Option<&Moment>) -> bool {
    let is_another = |(date, day): (Edtf, &Moment)| is_another_day(&date.moment(), day);
    citation.stance() == Says::Disputes || printed_date(citation).zip(day).is_some_and(is_another)
}

/// The date a source prints instead, where what it prints is a date.
pub fn printed_date(citation: &Citation) -> Option<Edtf> {
    citation.states.as_ref().and_then(|states| Edtf::of(&states.value))
}

/// Whether two dates cannot be of one day.
pub fn is_another_day(one: &Moment, other: &Moment) -> bool {
    !one.same(other).is_possible()
}

/// Each mark once, in the order of its first call.
pub fn each_once(marks: Vec<Inline>) -> Prose {
    let mut once: Vec<Inline> = Vec::new();
    for mark in marks {
        if !once.contains(&mark) {
            once.push(mark);
        }
    }
    Prose(once)
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
