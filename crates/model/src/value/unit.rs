//! What one of a figure is.
use super::{Currency, NoCurrency, Slug};
use shape::{Format, Node, Problems, Type, Value, text};
use std::fmt;

/// The unit a figure states: money, a share, or a word where its metric leaves the unit open. Capitals and signs are
/// taken for money, so that a misspelt currency is never a unit of its own.
///
/// ```
/// use model::value::Unit;
/// assert!(Unit::parse("GBP")?.currency().is_some());
/// assert_eq!(Unit::parse("percent")?, Unit::Percent);
/// assert!(Unit::parse("US$").is_err());
/// # Ok::<(), model::value::NoCurrency>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unit {
    Currency(Currency),
    /// Hundredths of what `of` names.
    Percent,
    /// A word such as `bed`.
    Other(Box<str>),
}

impl Unit {
    pub fn parse(text: &str) -> Result<Self, NoCurrency> {
        match text {
            "percent" => Ok(Self::Percent),
            word if Slug::is_valid(word) && Currency::parse(word).is_err_and(|error| error.suggestion().is_none()) => {
                Ok(Self::Other(word.into()))
            }
            code => Currency::parse(code).map(Self::Currency),
        }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Currency(currency) => currency.code(),
            Self::Percent => "percent",
            Self::Other(word) => word,
        }
    }

    pub fn currency(&self) -> Option<Currency> {
        match self {
            Self::Currency(currency) => Some(*currency),
            Self::Percent | Self::Other(_) => None,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Value for Unit {
    const TYPE: &'static Type = &Type::Text(Format {
        noun: "an ISO 4217 currency, `percent`, or a word in small letters",
        format: Some("unit"),
        pattern: None,
        refers_to: &[],
    });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_currency_is_no_unit() {
        for text in ["usd", "eur", "euro", "USDD", "$", "US dollar", "", "Beds", "%"] {
            assert!(Unit::parse(text).is_err(), "{text}");
        }
        assert_eq!(Unit::parse("bed"), Ok(Unit::Other("bed".into())));
    }
}
