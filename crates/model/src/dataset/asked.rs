//! What was asked of the dataset, and on whose behalf: so that what has changed is asked again by those alone who asked.
use super::Question;
use std::ops::{BitOr, BitOrAssign};

/// Some of those who ask, each by a number below [`Askers::MOST`]: rules, and what is worked out once for several of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Askers(u128);

impl Askers {
    /// How many there can be.
    pub const MOST: usize = 128;
    pub const ALL: Self = Self(u128::MAX);
    pub const NONE: Self = Self(0);

    /// One of them; nobody where the number is too high.
    pub const fn one(number: usize) -> Self {
        if number < Self::MOST { Self(1 << number) } else { Self::NONE }
    }
    pub const fn has(self, number: usize) -> bool {
        self.0 & Self::one(number).0 != 0
    }
    pub const fn is_nobody(self) -> bool {
        self.0 == 0
    }
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
}

impl BitOr for Askers {
    type Output = Self;
    fn bitor(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

impl BitOrAssign for Askers {
    fn bitor_assign(&mut self, others: Self) {
        *self = *self | others;
    }
}

/// The questions of one record, each with who asked it.
///
/// A record asks a hundred questions, and a few groups of rules ask all of them: each group is kept once.
#[derive(Default, Debug)]
pub struct Asked {
    /// In order, each once.
    questions: Box<[Question]>,
    /// For each question, the place of its askers.
    by: Box<[u16]>,
    askers: Box<[Askers]>,
}

impl Asked {
    /// Takes questions in any order, each as often as it was asked.
    pub(super) fn of(mut all: Vec<(Question, Askers)>) -> Self {
        all.sort_unstable_by_key(|(question, _)| *question);
        all.dedup_by(|(question, askers), (first, together)| {
            let is_same = question == first;
            if is_same {
                *together |= *askers;
            }
            is_same
        });
        let mut groups: Vec<Askers> = Vec::new();
        let mut place = |askers: Askers| {
            // A group is mostly that of the question before.
            let known = groups.iter().rposition(|group| *group == askers);
            known.unwrap_or_else(|| {
                groups.push(askers);
                groups.len() - 1
            })
        };
        // More groups than that would be one of everybody, which asks again too often and never too seldom.
        let by = all.iter().map(|(_, askers)| u16::try_from(place(*askers)).unwrap_or(u16::MAX)).collect();
        Self { questions: all.iter().map(|(question, _)| *question).collect(), by, askers: groups.into() }
    }

    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// Every question, in order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Who asked this.
    pub fn askers_of(&self, question: Question) -> Askers {
        self.questions.binary_search(&question).map_or(Askers::NONE, |at| self.nth(at))
    }

    fn nth(&self, at: usize) -> Askers {
        let group = self.by.get(at).map(|group| usize::from(*group));
        group.map_or(Askers::NONE, |group| self.askers.get(group).copied().unwrap_or(Askers::ALL))
    }

    /// The same after some have asked anew: what they asked before is forgotten.
    #[must_use]
    pub fn renewed(&self, who: Askers, anew: &Self) -> Self {
        let before = self.questions.iter().enumerate().map(|(at, question)| (*question, self.nth(at).without(who)));
        let after = anew.questions.iter().enumerate().map(|(at, question)| (*question, anew.nth(at).and(who)));
        Self::of(before.chain(after).filter(|(_, askers)| !askers.is_nobody()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use crate::dataset::Hashed;

    fn question(id: &str) -> Question {
        Question::Record(Kind::Source, Hashed::of(id))
    }

    #[test]
    fn a_question_that_several_ask_is_kept_once_with_all_of_them() {
        let (one, two) = (Askers::one(3), Askers::one(90));
        let asked = Asked::of(vec![(question("a"), one), (question("b"), one), (question("a"), two)]);
        assert_eq!(asked.questions().len(), 2);
        assert_eq!(asked.askers_of(question("a")), one | two);
        assert_eq!(asked.askers_of(question("b")), one);
        assert!(asked.askers_of(question("c")).is_nobody());
    }

    #[test]
    fn who_asks_anew_is_forgotten_where_they_ask_no_more() {
        let (one, two) = (Askers::one(3), Askers::one(90));
        let before = Asked::of(vec![(question("a"), one), (question("b"), one | two)]);
        let after = before.renewed(one, &Asked::of(vec![(question("c"), one)]));
        assert!(after.askers_of(question("a")).is_nobody());
        assert_eq!(after.askers_of(question("b")), two);
        assert_eq!(after.askers_of(question("c")), one);
        assert_eq!(after.questions().len(), 2);
    }
}
