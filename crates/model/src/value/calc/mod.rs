//! Figures that are reckoned from others.
//!
//! `calc = "#paid / #arrived"` says how a number came about, so that it can be done again. It is reckoned with
//! intervals: over 32 million divided by about 300 is no single number, and the stated result must only meet what can
//! come out.
//!
//! ```text
//! sum     = product { ("+" | "-") product }
//! product = factor { ("*" | "/") factor }
//! factor  = number | reference | "-" factor | "(" sum ")"
//! ```
//!
//! A reference is that of a figure or a cell: `#a`, `record#a`, `#a/nationality/UZB`. A number is written with digits, a
//! point and perhaps underlines between thousands: `300`, `1_000_000`, `0.5`.
//!
//! ```
//! use model::value::{Calc, Interval};
//! let calc = Calc::parse("#arrived - #returned")?;
//! let known = |item: &str| match item {
//!     "arrived" => Some(Interval::exactly(15.into())),
//!     "returned" => Some(Interval::exactly(1.into())),
//!     _ => None,
//! };
//! let held = calc.evaluate(|figure| known(figure.item()?)).unwrap();
//! assert_eq!(held, Interval::exactly(14.into()));
//! # Ok::<(), model::value::CalcError>(())
//! ```
mod evaluate;
mod parse;
#[cfg(test)]
mod tests;

pub use evaluate::{Divided, Unknown};
pub use parse::{CalcError, Fault};

use super::{FigureItem, Ref};
use rust_decimal::Decimal;
use shape::{Format, Node, Problems, Refers, Type, Value, text};
use std::fmt;
use std::ops::Range;

/// A calculation over figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calc {
    written: Box<str>,
    term: Term,
    operands: Vec<Operand>,
}

/// A figure that enters a calculation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Operand {
    pub figure: Ref<FigureItem>,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
}

/// A part of a calculation.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Term {
    Number(Decimal),
    /// One of the operands, by its position.
    Operand(usize),
    Negative(Box<Term>),
    Binary {
        operator: Operator,
        left: Box<Term>,
        right: Box<Term>,
        at: Range<usize>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}

impl Calc {
    /// Reads a calculation. The error says where in the text it fails.
    pub fn parse(text: &str) -> Result<Self, CalcError> {
        parse::calc(text).map(|(term, operands)| Self { written: text.into(), term, operands })
    }

    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The figures it takes, in the order they are written; one that is written twice is listed twice.
    pub fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// The figures above and below each division line. What they count must be the same people of the same time, or
    /// the ratio means nothing.
    ///
    /// ```
    /// use model::value::Calc;
    /// let calc = Calc::parse("(#april + #may) / #people")?;
    /// let ratios = calc.ratios();
    /// assert_eq!(ratios[0].above.len(), 2);
    /// assert_eq!(ratios[0].below[0].figure.as_str(), "#people");
    /// # Ok::<(), model::value::CalcError>(())
    /// ```
    pub fn ratios(&self) -> Vec<Ratio<'_>> {
        let mut ratios = Vec::new();
        self.find_ratios(&self.term, &mut ratios);
        ratios
    }

    /// Whether it divides anywhere, so that what comes out may be printed rounded.
    pub fn divides(&self) -> bool {
        fn divides(term: &Term) -> bool {
            match term {
                Term::Number(_) | Term::Operand(_) => false,
                Term::Negative(inner) => divides(inner),
                Term::Binary { operator, left, right, .. } => {
                    *operator == Operator::Over || divides(left) || divides(right)
                }
            }
        }
        divides(&self.term)
    }

    fn find_ratios<'a>(&'a self, term: &Term, ratios: &mut Vec<Ratio<'a>>) {
        match term {
            Term::Number(_) | Term::Operand(_) => {}
            Term::Negative(inner) => self.find_ratios(inner, ratios),
            Term::Binary { operator, left, right, .. } => {
                if *operator == Operator::Over {
                    let (mut above, mut below) = (Vec::new(), Vec::new());
                    self.collect(left, &mut above);
                    self.collect(right, &mut below);
                    if !above.is_empty() && !below.is_empty() {
                        ratios.push(Ratio { above, below });
                    }
                }
                self.find_ratios(left, ratios);
                self.find_ratios(right, ratios);
            }
        }
    }

    fn collect<'a>(&'a self, term: &Term, operands: &mut Vec<&'a Operand>) {
        match term {
            Term::Number(_) => {}
            Term::Operand(index) => operands.extend(self.operands.get(*index)),
            Term::Negative(inner) => self.collect(inner, operands),
            Term::Binary { left, right, .. } => {
                self.collect(left, operands);
                self.collect(right, operands);
            }
        }
    }
}

/// What is divided, and by what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ratio<'a> {
    pub above: Vec<&'a Operand>,
    pub below: Vec<&'a Operand>,
}

impl fmt::Display for Calc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// Its operands are references too, but several in one value: see [`Calc::operands`].
impl Value for Calc {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "a calculation", format: Some("calc"), pattern: None, refers_to: &[] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
    fn refers(&self) -> Option<&dyn Refers> {
        None
    }
}
