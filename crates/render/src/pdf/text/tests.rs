//! Setting text: what is neutral, where lines and words break, what each glyph stands for.
use super::*;
use crate::document::{Align, Language};
use crate::scene::Paint;

const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

fn piece(text: &str) -> Vec<Piece> {
    vec![Piece { text: text.to_owned(), ..Piece::default() }]
}

fn how(width: f32, hyphens: Hyphens) -> Settings<'static> {
    let style = TextStyle::new(10.0, 14.0, Weight::Regular, Paint::Ink);
    Settings { style, width, align: Align::Start, hyphens, rag: Rag::Plain, language: &Language::ENGLISH }
}

/// The text of each line, from its glyphs.
fn lines(setting: &Setting, faces: &mut Faces) -> Vec<String> {
    let text = |line| {
        let stretches = setting.stretches(line, faces);
        stretches.iter().flat_map(|stretch| &stretch.runs).map(|run| run.text.as_str()).collect::<String>()
    };
    (0..setting.lines()).map(text).collect()
}

#[test]
fn breaks_and_tabs_are_spaces_and_controls_show() {
    assert_eq!(neutral("a\r\nb\tc\u{85}d"), "a b c d");
    assert_eq!(neutral("a\u{0}b\u{1b}c"), "a\u{fffd}b\u{fffd}c");
    assert_eq!(neutral("\u{e000}\u{ffff}\u{10fffe}"), "\u{fffd}\u{fffd}\u{fffd}");
}

#[test]
fn nothing_in_a_text_can_reorder_it() {
    assert_eq!(neutral("\u{202e}abc\u{202c} \u{2067}d\u{feff}\u{ad}"), "abc d");
}

#[test]
fn names_from_right_to_left_are_shut_in_with_the_brackets_they_opened() {
    assert_eq!(isolated("see محمد علي, 2025", false), format!("see {OPEN}محمد علي{CLOSE}, 2025"));
    assert_eq!(isolated("דוד (הארץ), 3.5", false), format!("{OPEN}דוד (הארץ){CLOSE}, 3.5"));
    assert_eq!(isolated("شركة ABC شركة", false), format!("{OPEN}شركة{CLOSE} ABC {OPEN}شركة{CLOSE}"));
    assert_eq!(isolated("محمد (2025)", true), format!("{OPEN}محمد (2025){CLOSE}"));
    assert_eq!(isolated("nothing to do", true), "nothing to do");
}

#[test]
fn lines_keep_to_their_width() {
    let mut faces = Faces::new(&[]);
    let text = "Arrangements under which a state sends people who are not its citizens to another state. ".repeat(6);
    let setting = faces.set(&piece(&text), &how(180.0, Hyphens::Never));
    assert!(setting.lines() > 10);
    assert!(setting.width() <= 180.0);
    assert_eq!(lines(&setting, &mut faces).concat(), text);
}

#[test]
fn a_word_without_end_is_broken() {
    let mut faces = Faces::new(&[]);
    let word = "x".repeat(400);
    let setting = faces.set(&piece(&word), &how(100.0, Hyphens::Sparing));
    assert!(setting.lines() > 10 && setting.width() <= 100.0);
    assert_eq!(lines(&setting, &mut faces).concat(), word);
}

#[test]
fn narrow_cells_divide_words_and_the_hyphen_is_no_part_of_the_text() {
    let mut faces = Faces::new(&[]);
    let setting = faces.set(&piece("notwithstanding acknowledgement"), &how(48.0, Hyphens::Ready));
    let lines = lines(&setting, &mut faces);
    assert!(lines.len() > 2);
    assert!(lines[0].ends_with('\u{ad}'), "{lines:?}");
    assert_eq!(lines.concat().replace('\u{ad}', ""), "notwithstanding acknowledgement");
    let first = setting.stretches(0, &mut faces);
    let hyphen = first.last().and_then(|stretch| stretch.runs.last()).and_then(|run| run.clusters.last()).unwrap();
    assert_eq!(hyphen.shows, Some('-'));
}

#[test]
fn a_judgement_in_a_word_is_not_divided() {
    let mut faces = Faces::new(&[]);
    let tag = |look| vec![Piece { text: "of acknowledged".to_owned(), look, ..Piece::default() }];
    let divided = faces.set(&tag(Look::Plain), &how(58.0, Hyphens::Ready));
    assert_eq!(lines(&divided, &mut faces), ["of acknowl\u{ad}", "edged"]);
    let whole = faces.set(&tag(Look::Tag(Paint::Accent)), &how(66.0, Hyphens::Ready));
    assert_eq!(lines(&whole, &mut faces), ["of ", "acknowledged"]);
}

#[test]
fn addresses_capitals_and_names_in_running_text_are_not_divided() {
    let mut faces = Faces::new(&[]);
    for text in ["https://example.org/notwithstanding-acknowledgement", "NOTWITHSTANDING ACKNOWLEDGEMENT"] {
        let setting = faces.set(&piece(text), &how(48.0, Hyphens::Ready));
        assert_eq!(lines(&setting, &mut faces).concat(), text);
    }
    let setting = faces.set(&piece("to Notwithstanding in the town of it"), &how(80.0, Hyphens::Sparing));
    assert!(!lines(&setting, &mut faces).concat().contains('\u{ad}'));
}

#[test]
fn running_text_is_divided_only_where_a_line_would_be_far_too_short() {
    let mut faces = Faces::new(&[]);
    let text = "It is an unacknowledgeable fact of life, and so on.";
    let loose = faces.set(&piece(text), &how(78.0, Hyphens::Sparing));
    assert!(lines(&loose, &mut faces).concat().contains('\u{ad}'));
    let wide = faces.set(&piece(text), &how(130.0, Hyphens::Sparing));
    assert!(!lines(&wide, &mut faces).concat().contains('\u{ad}'));
}

#[test]
fn a_last_line_of_one_short_word_is_avoided() {
    let mut faces = Faces::new(&[]);
    let text = "Numbers are ranges and each says who stands behind it up";
    let plain = (80_u16..260).step_by(4).map(f32::from).find(|width| {
        let setting = faces.set(&piece(text), &how(*width, Hyphens::Never));
        lines(&setting, &mut faces).last().is_some_and(|last| last == "up")
    });
    let width = plain.unwrap();
    let tidy = Settings { rag: Rag::Tidy, ..how(width, Hyphens::Never) };
    let setting = faces.set(&piece(text), &tidy);
    assert_ne!(lines(&setting, &mut faces).last().unwrap(), "up");
}

#[test]
fn digits_are_all_of_one_width() {
    let mut faces = Faces::new(&[]);
    let widths: Vec<u32> = (0..10)
        .map(|digit| faces.set(&piece(&digit.to_string()), &how(100.0, Hyphens::Never)).width().to_bits())
        .collect();
    assert!(widths.iter().all(|width| *width == widths[0]));
}

#[test]
fn a_character_that_no_face_has_is_a_box_that_says_which() {
    let mut faces = Faces::new(&[]);
    let setting = faces.set(&piece("王"), &how(100.0, Hyphens::Never));
    let stretches = setting.stretches(0, &mut faces);
    let run = &stretches[0].runs[0];
    assert_eq!((run.text.as_str(), run.clusters[0].shows), ("王", Some('□')));
    assert!(run.glyphs.iter().all(|glyph| glyph.id > 0));
}

#[test]
fn glyphs_from_right_to_left_come_in_the_order_of_reading() {
    let mut faces = Faces::new(&[]);
    let setting = faces.set(&piece("שלום"), &how(100.0, Hyphens::Never));
    let stretches = setting.stretches(0, &mut faces);
    let run = &stretches[0].runs[0];
    assert_eq!(run.text, "שלום");
    assert!(run.glyphs.is_sorted_by(|one, next| one.x > next.x), "each further left");
    assert!(stretches[0].x >= 0.0 && stretches[0].width > 10.0);
}
