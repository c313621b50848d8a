//! The months as people write them.

/// The names of each month in English, Spanish and French, whole and cut short, in small letters.
const NAMES: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene", "janvier", "janv"],
    &["february", "feb", "febrero", "février", "févr", "fév"],
    &["march", "mar", "marzo", "mars"],
    &["april", "apr", "abril", "abr", "avril", "avr"],
    &["may", "mayo", "mai"],
    &["june", "jun", "junio", "juin"],
    &["july", "jul", "julio", "juillet", "juil"],
    &["august", "aug", "agosto", "août"],
    &["september", "sept", "sep", "septiembre", "setiembre", "septembre"],
    &["october", "oct", "octubre", "octobre"],
    &["november", "nov", "noviembre", "novembre"],
    &["december", "dec", "diciembre", "dic", "décembre", "déc"],
];

/// Which month a word in small letters names: 1 for January.
///
/// ```
/// use model::value::month_named;
/// assert_eq!(["sept", "février", "may", "day"].map(month_named), [Some(9), Some(2), Some(5), None]);
/// ```
pub fn month_named(word: &str) -> Option<i8> {
    let at = NAMES.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}
