//! Questions about all windows that lie inside another, answered without trying every pair.
//!
//! A window is a point: the day it begins, the day it ends. Those inside another begin no earlier and end no later. The
//! points are entered by their ends into a tree over their beginnings, and each question is asked when all points that
//! end early enough are in.
use crate::value::Date;
use rust_decimal::Decimal;

/// A beginning, an end, and whose they are.
type Point = (Date, Date, usize);

/// Points that questions are asked about.
pub(super) struct Dominance<'p> {
    points: &'p [Point],
    /// Every beginning once, the latest first: whoever begins no earlier than a day comes before it.
    beginnings: Vec<Date>,
}

impl<'p> Dominance<'p> {
    pub(super) fn of(points: &'p [Point]) -> Self {
        let mut beginnings: Vec<Date> = points.iter().map(|point| point.0).collect();
        beginnings.sort_unstable_by(|one, other| other.cmp(one));
        beginnings.dedup();
        Self { points, beginnings }
    }

    /// For each question, the point inside it with the greatest value; itself is left out where another has as much.
    pub(super) fn greatest<V: Ord + Copy>(
        &self,
        questions: &[Point],
        value: impl Fn(usize) -> Option<V>,
        answer: &mut dyn FnMut(usize, usize),
    ) {
        let mut tree: Vec<Option<(V, usize)>> = vec![None; self.beginnings.len() + 1];
        self.ask(
            questions,
            &mut tree,
            |tree, at, point| {
                if let Some(value) = value(point) {
                    raise(tree, at, (value, point));
                }
            },
            |tree, count, question| {
                let best = prefix(tree, count)
                    .filter_map(|best| *best)
                    .max_by_key(|(value, at)| (*value, std::cmp::Reverse(*at)));
                if let Some((_, point)) = best {
                    answer(question, point);
                }
            },
        );
    }

    /// For each question, the sum of the values of all points inside it; nothing where a sum has more digits than fit.
    pub(super) fn sums(
        &self,
        questions: &[Point],
        value: impl Fn(usize) -> Decimal,
        answer: &mut dyn FnMut(usize, Option<Decimal>),
    ) {
        let mut tree: Vec<Option<Decimal>> = vec![Some(Decimal::ZERO); self.beginnings.len() + 1];
        self.ask(
            questions,
            &mut tree,
            |tree, at, point| add(tree, at, value(point)),
            |tree, count, question| {
                let sum = prefix(tree, count).try_fold(Decimal::ZERO, |sum, part| sum.checked_add((*part)?));
                answer(question, sum);
            },
        );
    }

    fn ask<T>(
        &self,
        questions: &[Point],
        tree: &mut [T],
        mut enter: impl FnMut(&mut [T], usize, usize),
        mut ask: impl FnMut(&[T], usize, usize),
    ) {
        let mut points: Vec<&Point> = self.points.iter().collect();
        points.sort_unstable_by_key(|point| (point.1, point.2));
        let mut questions: Vec<&Point> = questions.iter().collect();
        questions.sort_unstable_by_key(|question| (question.1, question.2));
        let mut entered = points.into_iter().peekable();
        for (from, to, question) in questions {
            while let Some((beginning, _, point)) = entered.next_if(|point| point.1 <= *to) {
                let at = self.beginnings.partition_point(|known| known > beginning);
                enter(tree, at + 1, *point);
            }
            ask(tree, self.beginnings.partition_point(|known| known >= from), *question);
        }
    }
}

/// The cells of a Fenwick tree that together hold the first `count` places.
fn prefix<T>(tree: &[T], count: usize) -> impl Iterator<Item = &T> {
    std::iter::successors(Some(count), |at| Some(at & at.wrapping_sub(1)))
        .take_while(|at| *at > 0)
        .filter_map(|at| tree.get(at))
}

/// The cells of a Fenwick tree that hold a place.
fn holders(at: usize, length: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(at), |at| Some(at + (at & at.wrapping_neg()))).take_while(move |at| *at < length)
}

fn raise<V: Ord + Copy>(tree: &mut [Option<(V, usize)>], at: usize, new: (V, usize)) {
    for holder in holders(at, tree.len()) {
        // The first of equals stays: the greatest lower end of whoever comes first in the file.
        if tree[holder].is_none_or(|(value, _)| value < new.0) {
            tree[holder] = Some(new);
        }
    }
}

fn add(tree: &mut [Option<Decimal>], at: usize, value: Decimal) {
    for holder in holders(at, tree.len()) {
        tree[holder] = tree[holder].and_then(|sum| sum.checked_add(value));
    }
}
