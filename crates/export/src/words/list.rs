//! Lists and counts in sentences.

/// `a`, `a and b`, `a, b and c`.
///
/// Entries that have a comma of their own are kept apart by semicolons.
pub fn joined<T: AsRef<str>>(entries: &[T]) -> String {
    let comma = if entries.iter().any(|entry| entry.as_ref().contains(", ")) { "; " } else { ", " };
    match entries {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(comma), last.as_ref())
        }
    }
}

/// `1 arrangement`, `2 arrangements`, `no arrangements`: a number and what is counted, in the right number.
pub fn counted(count: usize, one: &str, more: &str) -> String {
    match count {
        0 => format!("no {more}"),
        1 => format!("1 {one}"),
        _ => format!("{} {more}", model::value::grouped(count.into())),
    }
}

/// The text with a capital at its beginning.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with `and` before it, if it is not the first.
pub fn also(is_first: bool, text: &str) -> String {
    if is_first { text.to_owned() } else { format!("; {text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_with_and() {
        assert_eq!(joined(&["a"]), "a");
        assert_eq!(joined(&["a", "b"]), "a and b");
        assert_eq!(joined(&["a", "b", "c"]), "a, b and c");
        assert_eq!(joined::<&str>(&[]), "");
    }

    #[test]
    fn entries_with_commas_are_kept_apart() {
        assert_eq!(joined(&["Mexico, 2019", "Libya", "Ukraine"]), "Mexico, 2019; Libya and Ukraine");
    }

    #[test]
    fn one_is_singular_and_everything_else_is_not() {
        let shown = [0, 1, 2, 1200].map(|count| counted(count, "source", "sources"));
        assert_eq!(shown, ["no sources", "1 source", "2 sources", "1,200 sources"]);
    }

    #[test]
    fn a_sentence_begins_with_a_capital_in_any_script() {
        assert_eq!(sentence("équateur"), "Équateur");
        assert_eq!(sentence(""), "");
    }
}
