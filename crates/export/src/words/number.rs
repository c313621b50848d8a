//! Numbers as their sources hedge them: "at least 19", "over USD 32 million", "28–42 days".
use super::{Words, message};
use model::config::Language;
use model::facts::Claim;
use model::record::{Quantifier, Stage, Unit};
use model::value::{Number, Per, Scale, TimeUnit, grouped, in_scale};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How a language writes digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grouping {
    /// Between groups of three.
    between: char,
    /// Before the fraction.
    point: char,
    /// How many digits a whole number has before it is grouped.
    from: usize,
}

impl Grouping {
    pub const ENGLISH: Self = Self { between: ',', point: '.', from: 4 };
    /// Narrow spaces that no line is broken at (ISO 80000-1; Lexique de l'Imprimerie nationale).
    pub const FRENCH: Self = Self { between: '\u{202f}', point: ',', from: 4 };
    /// The same from five digits on (Ortografía de la lengua española, 2010).
    pub const SPANISH: Self = Self { between: '\u{202f}', point: ',', from: 5 };

    const fn of_language(language: Language) -> Self {
        match language {
            Language::En => Self::ENGLISH,
            Language::Fr => Self::FRENCH,
            Language::Es => Self::SPANISH,
        }
    }

    /// A number with its digits grouped.
    pub fn of(self, value: Decimal) -> String {
        let is_short =
            value.trunc().abs() < Decimal::from(10_u64.saturating_pow(u32::try_from(self.from - 1).unwrap_or(0)));
        let put = |letter| match letter {
            ',' if is_short => None,
            ',' => Some(self.between),
            '.' => Some(self.point),
            other => Some(other),
        };
        grouped(value).chars().filter_map(put).collect()
    }
}

/// A number as it is set large, and what stands beside it: `32 m` and `USD`.
pub struct Large {
    pub number: String,
    pub unit: String,
}

impl Words {
    /// A number with its digits grouped.
    pub fn number(self, value: Decimal) -> String {
        Grouping::of_language(self.language()).of(value)
    }

    /// The same of a count.
    pub fn count(self, count: impl Into<Decimal>) -> String {
        self.number(count.into())
    }

    /// A great number in the unit it is spoken in: `4.76 million`.
    pub fn spoken(self, value: Decimal) -> String {
        let (count, scale) = in_scale(value);
        let (number, quantity) = (self.number(count), count.to_f64().unwrap_or_default());
        match scale {
            None => number,
            Some(Scale::Million) => self.say(message::Millions { number: &number, quantity }),
            Some(Scale::Billion) => self.say(message::Billions { number: &number, quantity }),
            Some(Scale::Trillion) => self.say(message::Trillions { number: &number, quantity }),
        }
    }

    /// The same where there is little room: `4.76 m`.
    pub fn spoken_in_short(self, value: Decimal) -> String {
        let (count, scale) = in_scale(value);
        let number = self.number(count);
        match scale {
            None => number,
            Some(Scale::Million) => self.say(message::ShortMillions { number: &number }),
            Some(Scale::Billion) => self.say(message::ShortBillions { number: &number }),
            Some(Scale::Trillion) => self.say(message::ShortTrillions { number: &number }),
        }
    }

    /// A sum of a currency: `USD 7.5 million`.
    fn money(self, amount: &str, currency: &str, is_spoken: bool) -> String {
        let form = if is_spoken { "spoken" } else { "plain" };
        let sound = if currency.starts_with(['A', 'E', 'I', 'O', 'U']) { "vowel" } else { "other" };
        self.say(message::Money { amount, currency, form, sound })
    }

    /// A number of its unit: `USD 7.5 million`, `75 percent`, `1,729`. Persons are left to the sentence to name.
    fn plain(self, value: Decimal, unit: &str) -> String {
        if is_money(unit) {
            self.money(&self.spoken(value), unit, in_scale(value).1.is_some())
        } else if unit == Unit::Percent.word() {
            self.say(message::Percent { number: &self.number(value) })
        } else {
            self.number(value)
        }
    }

    /// How the source hedges a number, apart from it: `("about", "200")`; for a number in words, the words.
    pub fn quantified(self, claim: &Claim, wording: Option<&str>) -> (String, String) {
        match claim.stated.map(|stated| stated.number) {
            Some(Number::One(value)) => (self.qualifier(claim), self.plain(value, &claim.unit)),
            Some(Number::Between { low, high }) if is_money(&claim.unit) => {
                let range = format!("{}–{}", self.spoken(low), self.spoken(high));
                (String::new(), self.money(&range, &claim.unit, in_scale(high).1.is_some()))
            }
            Some(Number::Between { low, high }) => {
                (String::new(), format!("{}–{}", self.number(low), self.number(high)))
            }
            None => {
                let words = wording.map(|wording| self.say(message::Quoted { text: wording }));
                (String::new(), words.unwrap_or_else(|| self.say(message::NotKnown)))
            }
        }
    }

    fn qualifier(self, claim: &Claim) -> String {
        if claim.is_ceiling() {
            return self.say(message::UpTo);
        }
        match claim.quantifier() {
            None | Some(Quantifier::Between) => String::new(),
            Some(Quantifier::Exactly) => self.say(message::Exactly),
            Some(Quantifier::About) => self.say(message::About),
            Some(Quantifier::Over) => self.say(message::Over),
            Some(Quantifier::AtLeast) => self.say(message::AtLeast),
            Some(Quantifier::Nearly) => self.say(message::Nearly),
            Some(Quantifier::Under) => self.say(message::Under),
            Some(Quantifier::UpTo) => self.say(message::UpTo),
        }
    }

    /// The number with its hedge: `about 200`, `up to 250`, `over USD 32 million`, with its rate: `USD 20,000 per person`.
    pub fn amount(self, claim: &Claim, wording: Option<&str>) -> String {
        let (hedge, number) = self.quantified(claim, wording);
        let number = self.rated(claim, number);
        if hedge.is_empty() { number } else { format!("{hedge} {number}") }
    }

    /// A number with what it is per, if it is a rate: `300 per year`.
    pub fn rated(self, claim: &Claim, number: String) -> String {
        match claim.per {
            Some(per) => self.say(message::Rate { number: &number, per: &self.per(per) }),
            None => number,
        }
    }

    /// The same where nothing beside it says what is counted: `28–42 days`, `1 flight`. Persons need no word.
    pub fn amount_of_unit(self, claim: &Claim, wording: Option<&str>) -> String {
        let amount = self.amount(claim, wording);
        let unit = match &*claim.unit {
            "flight" => self.say(message::UnitFlights),
            "state" => self.say(message::UnitStates),
            "agreement" => self.say(message::UnitAgreements),
            "day" => self.say(message::UnitDays),
            _ => return amount,
        };
        let is_number = claim.stated.is_some() && claim.per.is_none();
        match claim.value() {
            _ if !is_number => amount,
            Some(one) if one == Decimal::ONE => format!("{amount} {}", self.word("unit", &claim.unit)),
            _ => format!("{amount} {unit}"),
        }
    }

    /// What a rate is per: `week`, `2 weeks`.
    fn per(self, per: Per) -> String {
        match per {
            Per::Time { count, unit } if count > 1 => {
                let count = usize::from(count);
                match unit {
                    TimeUnit::Day => self.say(message::SeveralDays { count }),
                    TimeUnit::Week => self.say(message::SeveralWeeks { count }),
                    TimeUnit::Month => self.say(message::SeveralMonths { count }),
                    TimeUnit::Quarter => self.say(message::SeveralQuarters { count }),
                    TimeUnit::Year => self.say(message::SeveralYears { count }),
                }
            }
            one => self.word("per", &one.to_string()),
        }
    }

    /// A sum of lower bounds.
    pub fn at_least(self, low: Decimal, unit: &str) -> String {
        format!("{} {}", self.say(message::AtLeast), self.plain(low, unit))
    }

    /// A number as it is set large.
    pub fn large(self, claim: &Claim, number: String) -> Large {
        let unit = match &*claim.unit {
            "person" => self.say(message::UnitPeople),
            "state" => self.say(message::UnitStates),
            "flight" => self.say(message::UnitFlights),
            "agreement" => self.say(message::UnitAgreements),
            "day" => self.say(message::UnitDays),
            "percent" => self.say(message::UnitPercent),
            _ => String::new(),
        };
        let number = match claim.stated.map(|stated| stated.number) {
            Some(Number::One(value)) if is_money(&claim.unit) => {
                return Large { number: self.spoken_in_short(value), unit: claim.unit.to_string() };
            }
            Some(Number::Between { low, high }) if is_money(&claim.unit) => {
                let range = format!("{}–{}", self.spoken_in_short(low), self.spoken_in_short(high));
                return Large { number: range, unit: claim.unit.to_string() };
            }
            Some(Number::One(value)) if !unit.is_empty() => self.number(value),
            _ => number,
        };
        Large { number, unit }
    }

    /// Money at a stage, as a heading.
    pub fn stage(self, stage: Stage) -> String {
        self.word("stage", stage.word())
    }
}

/// Whether a unit is a currency by its form: three capitals, as in ISO 4217.
pub fn is_money(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|letter| letter.is_ascii_uppercase())
}
