//! Sums of money: an exact number and its currency, never one without the other.
//!
//! ```
//! use model::value::{Amount, Currency};
//! let usd = Currency::parse("USD")?;
//! assert_eq!(Amount::new(4_760_000.into(), usd).to_string(), "USD 4.76 million");
//! assert_eq!(Currency::parse("EURO").unwrap_err().suggestion(), Some("EUR"));
//! # Ok::<(), model::value::NoCurrency>(())
//! ```
use super::number::{grouped, in_millions};
use super::{End, Interval};
use rust_decimal::Decimal;
use shape::{Format, Node, Problems, Type, Value, text};
use std::fmt;
use thiserror::Error;

/// A currency of [ISO 4217](https://www.iso.org/iso-4217-currency-codes.html), also one that is no longer in use.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Currency(iso_currency::Currency);

/// Why a text is no currency.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum NoCurrency {
    #[error("`{0}` is no currency of ISO 4217; write three capitals, such as USD or GBP")]
    Unknown(Box<str>),
    #[error("`{written}` is no currency of ISO 4217; write `{meant}`")]
    Meant { written: Box<str>, meant: Box<str> },
    #[error("`{0}` is shared by several currencies; write its code, such as USD or AUD")]
    Shared(Box<str>),
}

impl NoCurrency {
    /// The code that was meant, where it is certain.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::Meant { meant, .. } => Some(meant),
            Self::Unknown(_) | Self::Shared(_) => None,
        }
    }
}

impl From<NoCurrency> for Box<str> {
    fn from(error: NoCurrency) -> Self {
        error.to_string().into()
    }
}

/// What is often written in place of a code.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("$US", "USD"),
    ("EURO", "EUR"),
    ("EUROS", "EUR"),
    ("STG", "GBP"),
    ("UKP", "GBP"),
    ("US DOLLARS", "USD"),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("£", "GBP"),
    ("€", "EUR"),
];

/// Signs and words that do not tell which currency is meant.
const SHARED: [&str; 6] = ["$", "¥", "DOLLAR", "DOLLARS", "POUND", "POUNDS"];

impl Currency {
    /// Reads a code of three capitals.
    pub fn parse(text: &str) -> Result<Self, NoCurrency> {
        Self::of_code(text).ok_or_else(|| {
            let capitals = text.trim().to_uppercase();
            let other = OTHER_NAMES.iter().find(|(name, _)| *name == capitals).map(|(_, code)| *code);
            let meant = other.or_else(|| Self::of_code(&capitals).map(Self::code));
            match meant {
                Some(meant) => NoCurrency::Meant { written: text.into(), meant: meant.into() },
                None if SHARED.contains(&&*capitals) => NoCurrency::Shared(text.into()),
                None => NoCurrency::Unknown(text.into()),
            }
        })
    }

    /// The currency of a code, where it is nobody's mistake if there is none. The codes for testing and for no currency at all
    /// are none.
    pub fn of_code(code: &str) -> Option<Self> {
        let currency = iso_currency::Currency::from_code(code)?;
        (!matches!(code, "XTS" | "XXX")).then_some(Self(currency))
    }

    /// The code: `USD`.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// The English name: `United States dollar`.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    /// How many places behind the point its smallest coin has: 2 for the dollar, 0 for the franc of Rwanda. Nothing for
    /// what has no coins, such as gold and the drawing rights of the International Monetary Fund.
    pub fn places(self) -> Option<u32> {
        self.0.exponent().map(u32::from)
    }

    /// The currency that took its place, if one did.
    pub fn replaced_by(self) -> Option<Self> {
        self.0.is_superseded().map(Self)
    }

    /// A range of sums: `USD 4–6 million`, `more than GBP 290 million`.
    pub fn range(self, of: &Interval) -> String {
        let code = self.code();
        let sum = |end: End| in_millions(end.at);
        match (of.low(), of.high()) {
            (Some(low), Some(high)) if low.at == high.at => format!("{code} {}", sum(low)),
            (Some(low), Some(high)) => {
                let (low, high) = (sum(low), sum(high));
                match (low.rsplit_once(' '), high.rsplit_once(' ')) {
                    (Some((count, unit)), Some((_, same))) if unit == same => format!("{code} {count}–{high}"),
                    _ => format!("{code} {low} to {high}"),
                }
            }
            (Some(low), None) if low.closed => format!("{code} {} or more", sum(low)),
            (Some(low), None) => format!("more than {code} {}", sum(low)),
            (None, Some(high)) if high.closed => format!("{code} {} or less", sum(high)),
            (None, Some(high)) => format!("less than {code} {}", sum(high)),
            (None, None) => format!("any sum in {code}"),
        }
    }
}

impl Value for Currency {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "an ISO 4217 currency", format: Some("iso-4217"), pattern: None, refers_to: &[] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

impl std::hash::Hash for Currency {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A sum of money.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Amount {
    pub value: Decimal,
    pub currency: Currency,
}

impl Amount {
    pub fn new(value: Decimal, currency: Currency) -> Self {
        Self { value, currency }
    }

    /// Whether it can be paid in coins: no more places behind the point than its currency has.
    ///
    /// ```
    /// use model::value::{Amount, Currency};
    /// let in_currency = |value: &str, code| Amount::new(value.parse().unwrap(), Currency::parse(code).unwrap());
    /// assert!(in_currency("133333.33", "USD").fits_its_coins());
    /// assert!(!in_currency("133333.333", "USD").fits_its_coins());
    /// assert!(!in_currency("0.5", "RWF").fits_its_coins());
    /// ```
    pub fn fits_its_coins(&self) -> bool {
        self.currency.places().is_none_or(|places| self.value.normalize().scale() <= places)
    }

    /// Both together; nothing in two currencies, which have no sum without a rate and a date.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        let value = self.value.checked_add(other.value)?;
        (self.currency == other.currency).then_some(Self { value, ..*self })
    }

    /// The sum with every digit: `USD 4,760,000`.
    pub fn in_full(&self) -> String {
        format!("{} {}", self.currency, grouped(self.value))
    }
}

/// The sum as it is spoken of: `USD 4.76 million`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, in_millions(self.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn sums_are_printed_as_they_are_spoken_of() {
        let printed = |value: i64, code: &str| Amount::new(value.into(), currency(code)).to_string();
        assert_eq!(printed(4_760_000, "USD"), "USD 4.76 million");
        assert_eq!(printed(290_000_000, "GBP"), "GBP 290 million");
        assert_eq!(printed(1_200_000_000, "AUD"), "AUD 1.2 billion");
        assert_eq!(printed(20_000, "USD"), "USD 20,000");
        assert_eq!(printed(0, "EUR"), "EUR 0");
        assert_eq!(Amount::new(4_760_000.into(), currency("USD")).in_full(), "USD 4,760,000");
    }

    #[test]
    fn ranges_name_their_unit_once() {
        let range = |low: i64, high: i64| currency("USD").range(&Interval::closed(low.into(), high.into()));
        assert_eq!(range(4_000_000, 6_000_000), "USD 4–6 million");
        assert_eq!(range(900_000, 1_100_000), "USD 900,000 to 1.1 million");
        assert_eq!(range(500, 500), "USD 500");
        assert_eq!(currency("GBP").range(&Interval::over(290_000_000.into())), "more than GBP 290 million");
        assert_eq!(currency("GBP").range(&Interval::at_least(5.into())), "GBP 5 or more");
    }

    #[test]
    fn only_currencies_are_taken_and_others_explained() {
        for (written, meant) in [("usd", "USD"), ("US$", "USD"), ("€", "EUR"), ("euro", "EUR"), ("£", "GBP")] {
            assert_eq!(Currency::parse(written).unwrap_err().suggestion(), Some(meant), "{written}");
        }
        assert_eq!(Currency::parse("$"), Err(NoCurrency::Shared("$".into())));
        for written in ["XXX", "XTS", "ABC", "", "percent"] {
            assert_eq!(Currency::parse(written), Err(NoCurrency::Unknown(written.into())));
        }
    }

    #[test]
    fn two_currencies_have_no_sum() {
        let (usd, eur) = (Amount::new(5.into(), currency("USD")), Amount::new(5.into(), currency("EUR")));
        assert_eq!(usd.plus(&eur), None);
        assert_eq!(usd.plus(&usd), Some(Amount::new(10.into(), currency("USD"))));
        assert_eq!(currency("SLL").replaced_by(), Some(currency("SLE")));
    }
}
