//! From terms to numbers.
use super::{Calc, Operand, Operator, Term};
use crate::value::{FigureItem, Interval, Ref};
use std::ops::Range;

/// Why nothing comes out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unknown<'a> {
    /// A figure has no number, or is not there.
    Figure(&'a Operand),
    /// What stands right of this stroke can be zero.
    DividedByZero(Divided),
}

/// A stroke behind which a zero can stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Divided {
    /// Where the stroke stands in the text, in bytes.
    pub at: Range<usize>,
    /// Whether nothing but a zero can.
    pub is_certain: bool,
}

impl Calc {
    /// Every number that can come out, given those each figure can stand for. A figure that is written twice counts as
    /// two: the result may then be wider than it need be, and never narrower.
    pub fn evaluate(
        &self,
        mut look_up: impl FnMut(&Ref<FigureItem>) -> Option<Interval>,
    ) -> Result<Interval, Unknown<'_>> {
        let values: Result<Vec<_>, _> =
            self.operands.iter().map(|operand| look_up(&operand.figure).ok_or(Unknown::Figure(operand))).collect();
        self.term.evaluate(&values?).map_err(Unknown::DividedByZero)
    }
}

impl Term {
    /// The error is the stroke that divides by zero.
    fn evaluate(&self, values: &[Interval]) -> Result<Interval, Divided> {
        match self {
            Self::Number(value) => Ok(Interval::exactly(*value)),
            // Every operand has a value by now.
            Self::Operand(index) => Ok(values.get(*index).copied().unwrap_or(Interval::ANY)),
            Self::Negative(term) => term.evaluate(values).map(|value| -value),
            Self::Binary { operator, left, right, at } => {
                let (left, right) = (left.evaluate(values)?, right.evaluate(values)?);
                match operator {
                    Operator::Plus => Ok(left + right),
                    Operator::Minus => Ok(left - right),
                    Operator::Times => Ok(left * right),
                    Operator::Over => left.divided_by(&right).ok_or_else(|| Divided {
                        at: at.clone(),
                        is_certain: right.single().is_some_and(|below| below.is_zero()),
                    }),
                }
            }
        }
    }
}
