use rust_decimal::Decimal;

/// A number with commas between its thousands: `1,000`, `14,000,000`, `1,250.5`. Zeros behind the point are dropped.
///
/// ```
/// use model::value::grouped;
/// assert_eq!(grouped(14_000_000.into()), "14,000,000");
/// assert_eq!(grouped("-1250.50".parse().unwrap()), "-1,250.5");
/// ```
pub fn grouped(value: Decimal) -> String {
    let plain = value.normalize().to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", &*plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut shown = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    if let Some(fraction) = fraction {
        shown.push('.');
        shown.push_str(fraction);
    }
    shown
}

/// A great number in the unit it is spoken in: `4.76 million`, `290 million`, `1.2 billion`. A number that would need
/// more than three places behind the point is written out instead, since rounding it would be a statement of its own.
///
/// ```
/// use model::value::in_millions;
/// assert_eq!(in_millions(4_760_000.into()), "4.76 million");
/// assert_eq!(in_millions(4_761_234.into()), "4,761,234");
/// assert_eq!(in_millions(20_000.into()), "20,000");
/// ```
pub fn in_millions(value: Decimal) -> String {
    match in_scale(value) {
        (count, None) => grouped(count),
        (count, Some(scale)) => format!("{} {}", grouped(count), scale.word()),
    }
}

/// The unit a great number is spoken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scale {
    /// 10⁶.
    Million,
    /// 10⁹.
    Billion,
    /// 10¹².
    Trillion,
}

impl Scale {
    const fn word(self) -> &'static str {
        match self {
            Self::Million => "million",
            Self::Billion => "billion",
            Self::Trillion => "trillion",
        }
    }
}

/// The number and the unit it is spoken in, as [`in_millions`] has them; the number itself where there is none.
pub fn in_scale(value: Decimal) -> (Decimal, Option<Scale>) {
    let units =
        [(1_000_000_000_000_i64, Scale::Trillion), (1_000_000_000, Scale::Billion), (1_000_000, Scale::Million)];
    let spoken = units.into_iter().find_map(|(unit, scale)| {
        let unit = Decimal::from(unit);
        let count = (value.abs() >= unit).then(|| value.checked_div(unit)).flatten()?.normalize();
        (count.scale() <= 3).then_some((count, Some(scale)))
    });
    spoken.unwrap_or((value, None))
}
