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
    let units = [(1_000_000_000_000_i64, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];
    let spoken = units.into_iter().find_map(|(unit, name)| {
        let unit = Decimal::from(unit);
        let count = (value.abs() >= unit).then(|| value.checked_div(unit)).flatten()?.normalize();
        (count.scale() <= 3).then(|| format!("{} {name}", grouped(count)))
    });
    spoken.unwrap_or_else(|| grouped(value))
}
