//! Identity 2: nobody is held, returned or released who was not received. A metric never exceeds its parent, over windows
//! that lie in the parent's, for people who all belong to the parent's.
use super::groups;
use super::order::{Timed, causes, exceeded};
use crate::facts::claim::{Cell, Claim, Key, Subject};
use crate::record::Measures;
use std::collections::BTreeMap;

/// More of a kind than of what it is a kind of.
#[derive(Clone, Debug)]
pub struct ExceedsParent<'a> {
    pub child: &'a Claim,
    pub parent: &'a Claim,
    /// Every figure that takes part, in the order of their places.
    pub members: Vec<&'a Claim>,
}

impl super::Figures {
    /// Figures that exceed their metric's parent, one for each cause, in the order of their places.
    pub fn beyond_parents(&self) -> Vec<ExceedsParent<'_>> {
        let groups = groups(&self.claims);
        let mut found = Vec::new();
        let counted = |key: &Key<'_>| key.measure.is_none() && key.per.is_none() && key.base.is_none();
        for (key, children) in groups.iter().filter(|(key, _)| counted(key)) {
            let children = self.timed(children, Timed::of);
            for parents in self.parents_of(key, &groups) {
                let pairs = exceeded(&children, &parents, |_, _| true);
                let beyond = |(child, parent, members)| ExceedsParent { child, parent, members };
                found.extend(causes(&children, &parents, &pairs).into_iter().map(beyond));
            }
        }
        found.sort_by_key(|beyond| (beyond.child.at, beyond.parent.at));
        // A child that exceeds its nearest parent exceeds all further ones: once is enough.
        found.dedup_by_key(|beyond| beyond.child.at);
        found
    }

    /// The groups a group can never exceed: of its metric's parents, for its population and all it lies in, in its cell
    /// and in the whole; for one transfer, those of the record as well.
    fn parents_of<'a>(&'a self, key: &Key<'a>, groups: &BTreeMap<Key<'a>, Vec<usize>>) -> Vec<Vec<Timed<'a>>> {
        let whole = Cell::default();
        let cells: &[&Cell] = match key.cell {
            cell if cell.is_whole() => &[cell],
            cell if cell.is_lasting() => &[cell, &whole],
            // Who is counted in it now need not have been counted in it then.
            _ => &[&whole],
        };
        let subjects: &[Subject] = match key.subject {
            Subject::Transfer(_) => &[key.subject, Subject::Record],
            _ => &[key.subject],
        };
        let mut parents = Vec::new();
        for metric in self.vocabulary().parents(key.metric) {
            if self.vocabulary().measures(metric) != Measures::Count {
                continue;
            }
            for population in self.vocabulary().wider(key.population) {
                for (&cell, &subject) in
                    cells.iter().flat_map(|cell| subjects.iter().map(move |subject| (cell, subject)))
                {
                    let parent = Key { subject, metric, population, cell, ..*key };
                    parents.extend(groups.get(&parent).map(|places| self.timed(places, Timed::around)));
                }
            }
        }
        parents
    }

    fn timed<'a>(&'a self, places: &[usize], time: impl Fn(&'a Claim) -> Timed<'a>) -> Vec<Timed<'a>> {
        places.iter().map(|&at| time(&self.claims[at])).collect()
    }
}
