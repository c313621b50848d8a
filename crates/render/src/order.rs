//! The order in which a reader looks for names: Équateur stands between Égypte and Espagne, not behind Zambie.
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use std::cmp::Ordering;
use std::sync::LazyLock;

/// The order that all languages of the Latin script share; without its data, that of the letters' numbers.
static ORDER: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(CollatorPreferences::default(), CollatorOptions::default()).ok());

/// Which of two names stands first (Unicode Collation Algorithm, UTS #10).
///
/// ```
/// use dossier_render::order::by_name;
///
/// let mut names = ["Zambie", "Équateur", "Espagne", "Égypte", "Îles Marshall", "Irak"];
/// names.sort_by(|one, other| by_name(one, other));
/// assert_eq!(names, ["Égypte", "Équateur", "Espagne", "Îles Marshall", "Irak", "Zambie"]);
/// ```
pub fn by_name(one: &str, other: &str) -> Ordering {
    let order = ORDER.as_ref().map_or(Ordering::Equal, |order| order.compare(one, other));
    order.then_with(|| one.cmp(other))
}
