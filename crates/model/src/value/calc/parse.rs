//! From text to terms.
use super::{Operand, Operator, Term};
use crate::value::{FigureItem, Ref, Slug};
use rust_decimal::Decimal;
use std::ops::Range;
use thiserror::Error;

/// How deep parentheses may nest, and how many numbers and figures a calculation may have: far more than anybody
/// writes, and few enough for any stack.
const DEEPEST: usize = 32;
const LONGEST: usize = 256;

/// Why a text is no calculation, and where it fails.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("{fault}, at `{}`", .text.get(.at.clone()).filter(|text| !text.is_empty()).unwrap_or("the end"))]
pub struct CalcError {
    text: Box<str>,
    pub fault: Fault,
    /// In bytes of the text; empty at its end.
    pub at: Range<usize>,
}

/// What is wrong with a calculation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum Fault {
    #[error("a figure or a number is missing; write `#a + #b` or `#paid / #arrived`")]
    OperandMissing,
    #[error("an operator is missing: one of + - * /")]
    OperatorMissing,
    #[error("a figure is written `#item`, `record#item` or `#item/axis/value`")]
    BadReference,
    #[error("a number is written with digits and a point, without commas")]
    BadNumber,
    #[error("a parenthesis is not closed")]
    NotClosed,
    #[error("a parenthesis closes none that is open")]
    NotOpened,
    #[error("it is too long; reckon a part of it as a figure of its own")]
    TooLong,
}

impl From<CalcError> for Box<str> {
    fn from(error: CalcError) -> Self {
        error.to_string().into()
    }
}

pub(super) fn calc(text: &str) -> Result<(Term, Vec<Operand>), CalcError> {
    let mut parser = Parser { text, at: 0, depth: 0, count: 0, operands: Vec::new() };
    let term = parser.sum().map_err(|(fault, at)| CalcError { text: text.into(), fault, at })?;
    Ok((term, parser.operands))
}

struct Parser<'a> {
    text: &'a str,
    /// The next byte to read.
    at: usize,
    depth: usize,
    /// How many numbers and figures have been read.
    count: usize,
    operands: Vec<Operand>,
}

type Parsed<T> = Result<T, (Fault, Range<usize>)>;

impl<'a> Parser<'a> {
    /// The whole of the text, or of a parenthesis.
    fn sum(&mut self) -> Parsed<Term> {
        let mut term = self.product()?;
        loop {
            let operator = match self.peek() {
                Some('+') => Operator::Plus,
                Some('-' | '−') => Operator::Minus,
                Some(')') if self.depth > 0 => return Ok(term),
                None if self.depth == 0 => return Ok(term),
                None => return Err((Fault::NotClosed, self.text.len()..self.text.len())),
                Some(')') => return Err((Fault::NotOpened, self.here())),
                Some(_) => return Err((Fault::OperatorMissing, self.word())),
            };
            let at = self.take();
            let right = self.product()?;
            term = Term::Binary { operator, left: term.into(), right: right.into(), at };
        }
    }

    fn product(&mut self) -> Parsed<Term> {
        let mut term = self.factor()?;
        loop {
            let operator = match self.peek() {
                Some('*' | '×') => Operator::Times,
                Some('/' | '÷') => Operator::Over,
                _ => return Ok(term),
            };
            let at = self.take();
            let right = self.factor()?;
            term = Term::Binary { operator, left: term.into(), right: right.into(), at };
        }
    }

    fn factor(&mut self) -> Parsed<Term> {
        let next = self.peek();
        if self.depth > DEEPEST || self.count > LONGEST {
            return Err((Fault::TooLong, self.here()));
        }
        match next {
            Some('-' | '−') => {
                self.take();
                self.depth_of(|parser| parser.factor().map(|term| Term::Negative(term.into())))
            }
            Some('(') => {
                self.take();
                let term = self.depth_of(Self::sum)?;
                self.take(); // `sum` stops before the parenthesis that closes it
                Ok(term)
            }
            Some(letter) if letter == '#' || letter.is_ascii_alphanumeric() => self.operand(),
            Some(_) => Err((Fault::OperandMissing, self.here())),
            None => Err((Fault::OperandMissing, self.text.len()..self.text.len())),
        }
    }

    fn depth_of(&mut self, inner: impl FnOnce(&mut Self) -> Parsed<Term>) -> Parsed<Term> {
        self.depth += 1;
        let term = inner(self);
        self.depth -= 1;
        term
    }

    /// A figure or a number.
    fn operand(&mut self) -> Parsed<Term> {
        self.count += 1;
        let start = self.at;
        let rest = self.rest();
        let record = slug(rest);
        if rest.get(record.len()..).is_some_and(|rest| rest.starts_with('#')) {
            self.at += record.len() + 1;
            self.at += address(self.rest()).len();
            let at = start..self.at;
            let written = self.text.get(at.clone()).unwrap_or_default();
            let figure =
                Ref::<FigureItem>::parse(written).map_err(|_| (Fault::BadReference, start..self.word().end))?;
            self.operands.push(Operand { figure, at });
            return Ok(Term::Operand(self.operands.len() - 1));
        }
        let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '_' | ',');
        let number = rest.get(..rest.find(|letter| !is_number(letter)).unwrap_or(rest.len())).unwrap_or_default();
        self.at += number.len();
        let is_plain = !number.contains(',') && !number.ends_with(['.', '_']);
        let value = is_plain.then(|| number.replace('_', "").parse::<Decimal>().ok()).flatten();
        let ends = !self.rest().starts_with(|letter: char| letter.is_alphanumeric() || letter == '#');
        match value.filter(|_| ends) {
            Some(value) => Ok(Term::Number(value)),
            None if number.is_empty() || !ends => {
                self.at = start;
                Err((Fault::BadReference, self.word()))
            }
            None => Err((Fault::BadNumber, start..self.at)),
        }
    }

    /// The next character that is no space.
    fn peek(&mut self) -> Option<char> {
        let spaces = self.rest().len() - self.rest().trim_start().len();
        self.at += spaces;
        self.rest().chars().next()
    }

    /// Reads one character.
    fn take(&mut self) -> Range<usize> {
        let here = self.here();
        self.at = here.end;
        here
    }

    fn here(&self) -> Range<usize> {
        self.at..self.at + self.rest().chars().next().map_or(0, char::len_utf8)
    }

    /// From here to the next space.
    fn word(&self) -> Range<usize> {
        let length = self.rest().find(char::is_whitespace).unwrap_or(self.rest().len());
        self.at..self.at + length
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

/// The id a text begins with. A hyphen belongs to it only if more of it follows, else it is a minus.
fn slug(text: &str) -> &str {
    let is_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = text.as_bytes();
    let goes_on = |at: usize| match bytes.get(at) {
        Some(b'-') => at > 0 && bytes.get(at + 1).copied().is_some_and(is_word),
        Some(byte) => is_word(*byte),
        None => false,
    };
    let length = (0..bytes.len()).find(|at| !goes_on(*at)).unwrap_or(bytes.len());
    text.get(..length).unwrap_or_default()
}

/// The item a text begins with, and the cell of it: `a/axis/value`. Elsewhere a stroke divides, so an axis begins with a
/// letter, and a value goes on to the next space, stroke or parenthesis.
fn address(text: &str) -> &str {
    let item = slug(text);
    let Some(cell) = text.get(item.len()..).and_then(|rest| rest.strip_prefix('/')) else { return item };
    let axis = cell.split(['/', ' ']).next().unwrap_or_default();
    let is_axis = axis.starts_with(|letter: char| letter.is_ascii_lowercase()) && Slug::is_valid(axis);
    let Some(value) = cell.get(axis.len()..).and_then(|rest| rest.strip_prefix('/')).filter(|_| is_axis) else {
        return item;
    };
    let stops = |letter: char| letter.is_whitespace() || matches!(letter, '/' | '#' | '(' | ')' | '*');
    let length = value.find(stops).unwrap_or(value.len());
    let end = item.len() + 1 + axis.len() + 1 + length;
    if length == 0 { item } else { text.get(..end).unwrap_or(item) }
}
