//! Days in addresses and ids: what a web archive stamped on a copy, what the id of a source says.
use model::value::{Date, Url};

/// Archives that stamp their copies.
const ARCHIVES: &[&str] = &[
    "archive.org", "archive-it.org", "archive.ph", "archive.today", "archive.is", "archive.li", "archive.md", "archive.vn",
    "archive.fo", "arquivo.pt", "webarchive.org.uk", "webarchive.nationalarchives.gov.uk",
];

/// The day that a web archive stamped on a copy: `/web/20250221000000/`.
pub fn stamp(url: &Url) -> Option<Date> {
    let (_, path) = url.split_once("://")?;
    let is_stamp = |part: &&str| part.len() >= 8 && part.len() <= 17 && part.get(..8).is_some_and(are_digits);
    let mut parts = path.split('/').skip(1).take_while(|part| !part.starts_with("http"));
    let digits = parts.find(is_stamp).filter(|_| url.is_at(ARCHIVES))?;
    day_in(digits.get(..8)?)
}

/// A day in eight digits: `20250221`.
pub fn day_in(digits: &str) -> Option<Date> {
    let (year, rest) = digits.split_at_checked(4).filter(|_| are_digits(digits))?;
    let day = Date::new(year.parse().ok()?, rest.get(..2)?.parse().ok()?, rest.get(2..4)?.parse().ok()?);
    day.ok().filter(|day| (1990..2200).contains(&day.year()))
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_stamps_the_day_on_a_copy() {
        let stamp_of = |address| stamp(&Url::parse(address).unwrap()).map(|day| day.to_string());
        assert_eq!(stamp_of("https://web.archive.org/web/20250221000000/https://apnews.com/a").as_deref(), Some("2025-02-21"));
        assert_eq!(stamp_of("https://web.archive.org/web/20250221000000id_/https://apnews.com/a").as_deref(), Some("2025-02-21"));
        for address in [
            "https://web.archive.org/web/2025/https://apnews.com/a",
            "https://web.archive.org/web/https://apnews.com/20250221/a",
            "https://archive.ph/Ab3dE",
            "https://example.org/20250221/a",
        ] {
            assert_eq!(stamp_of(address), None, "{address}");
        }
    }
}
