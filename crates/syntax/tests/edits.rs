//! Edits change what they name and nothing else.
use proptest::prelude::*;
use syntax::{Edit, FileId, Refusal, Span, apply, rewrite};

fn span(start: u32, end: u32) -> Span {
    Span { file: FileId(0), start, end }
}

#[test]
fn edits_are_made_in_the_order_of_the_text() {
    let edits =
        [Edit::replace(span(9, 10), "3"), Edit::insert(FileId(0), 0, "# new\n"), Edit::replace(span(4, 5), "7")];
    assert_eq!(apply("a = 1\nb= 2 # two\n", &edits).unwrap(), "# new\na = 7\nb= 3 # two\n");
}

#[test]
fn neighbours_do_not_overlap() {
    let edits = [Edit::replace(span(1, 2), "X"), Edit::replace(span(2, 3), "Y"), Edit::insert(FileId(0), 3, "Z")];
    assert_eq!(apply("abcd", &edits).unwrap(), "aXYZd");
}

#[test]
fn the_same_edit_twice_is_one_edit() {
    let edit = Edit::insert(FileId(0), 1, "X");
    assert_eq!(apply("ab", &[edit.clone(), edit]).unwrap(), "aXb");
}

#[test]
fn overlapping_edits_are_refused() {
    for (first, second) in [((0, 3), (2, 4)), ((1, 1), (1, 1)), ((1, 1), (1, 2)), ((0, 4), (1, 2))] {
        let edits = [Edit::replace(span(second.0, second.1), "X"), Edit::replace(span(first.0, first.1), "Y")];
        let refused = apply("abcd", &edits).unwrap_err();
        assert_eq!(refused, Refusal::Overlap { first: span(first.0, first.1), second: span(second.0, second.1) });
    }
}

#[test]
fn edits_of_what_is_not_there_are_refused() {
    for outside in [span(1, 9), span(9, 9), span(2, 1), span(1, 2)] {
        let refused = apply("aé", &[Edit::delete(outside)]).unwrap_err();
        assert_eq!(refused, Refusal::Outside { span: outside });
    }
}

#[test]
fn line_endings_stay_as_they_are() {
    let edit = |at| [Edit::insert(FileId(0), at, "b = 2\nc = 3\r\n")];
    assert_eq!(apply("a = 1\r\nd = 4\r\n", &edit(7)).unwrap(), "a = 1\r\nb = 2\r\nc = 3\r\nd = 4\r\n");
    assert_eq!(apply("a = 1\nd = 4\n", &edit(6)).unwrap(), "a = 1\nb = 2\nc = 3\nd = 4\n");
    assert_eq!(apply("\u{feff}a = 1", &[Edit::replace(span(7, 8), "2")]).unwrap(), "\u{feff}a = 2");
}

#[test]
fn a_result_that_cannot_be_read_is_refused() {
    let refused = rewrite("a = 1\nb = 2\n", &[Edit::replace(span(4, 5), "[")]).unwrap_err();
    assert_eq!(refused.to_string(), "the edits would make the file unreadable: this list is not closed");
    let refused = rewrite("a = 1\nb = 2\n", &[Edit::replace(span(6, 7), "a")]).unwrap_err();
    assert!(matches!(refused, Refusal::Breaks { .. }));
}

#[test]
fn errors_that_were_there_before_refuse_nothing() {
    let document = rewrite("a = 1\na = 2\nb = 3\n", &[Edit::replace(span(16, 17), "7")]).unwrap();
    assert_eq!(document.text(), "a = 1\na = 2\nb = 7\n");
}

proptest! {
    #[test]
    fn what_is_not_edited_stays(text in "[a-zé\r\n ]{0,40}", cuts in prop::collection::btree_set(0usize..41, 0..6), new in "[a-z]{0,4}") {
        let cuts: Vec<usize> = cuts.into_iter().filter(|cut| text.is_char_boundary(*cut)).collect();
        let spans: Vec<(usize, usize)> = cuts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        let edits: Vec<Edit> = spans
            .iter()
            .map(|&(start, end)| Edit::replace(span(u32::try_from(start).unwrap(), u32::try_from(end).unwrap()), &*new))
            .collect();
        let result = apply(&text, &edits).unwrap();
        let mut expected = text.clone();
        for (start, end) in spans.into_iter().rev() {
            expected.replace_range(start..end, &new);
        }
        prop_assert_eq!(result, expected);
    }
}
