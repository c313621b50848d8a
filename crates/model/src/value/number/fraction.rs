//! Shares that are told as fractions: "three quarters", "one in five".
use super::digits::vulgar;
use super::find::numbers_in;
use super::words::lowered;
use rust_decimal::Decimal;

/// Words for the parts of a whole, in the singular, and how many of them it has.
const PARTS: [(&str, u8); 9] = [
    ("half", 2),
    ("third", 3),
    ("quarter", 4),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("tenth", 10),
];

/// What stands between the two numbers of "one in five".
const AMONG: [&str; 4] = ["in every", "in", "out of every", "out of"];

/// The shares a text tells as fractions of numbers, in hundredths.
///
/// ```
/// use model::value::fractions_in;
/// let told = |text: &str| fractions_in(text).iter().map(|share| share.round_dp(1).to_string()).collect::<Vec<_>>();
/// assert_eq!(told("three quarters of them, and two-thirds of the rest"), ["75", "66.7"]);
/// assert_eq!(told("one in five of the men, 9 out of 10 women"), ["20", "90"]);
/// assert_eq!(told("¾ of the group"), ["75"]);
/// assert!(told("three people in one group").is_empty());
/// ```
pub fn fractions_in(text: &str) -> Vec<Decimal> {
    let numbers = numbers_in(text);
    let told = numbers.iter().filter_map(|number| {
        if text.get(number.at.clone())?.chars().all(|sign| vulgar(sign).is_some()) {
            return number.value.checked_mul(Decimal::ONE_HUNDRED);
        }
        let behind = text.get(number.at.end..)?;
        let word = behind.strip_prefix([' ', '-', '\u{2011}'])?.split(|letter: char| !letter.is_alphabetic()).next()?;
        let parts = parts(&lowered(word)).or_else(|| {
            let of = numbers.iter().find(|other| other.at.start > number.at.start)?;
            let between = text.get(number.at.end..of.at.start)?.trim();
            AMONG.contains(&between).then_some(of.value)
        })?;
        let share = number.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(parts)?;
        (share <= Decimal::ONE_HUNDRED).then_some(share)
    });
    told.map(|share| share.normalize()).collect()
}

/// How many parts a whole has, by the word for one or several of them.
fn parts(word: &str) -> Option<Decimal> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    PARTS.iter().find(|(part, _)| *part == singular).map(|(_, parts)| Decimal::from(*parts))
}
