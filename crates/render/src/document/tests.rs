//! What holds for every document, however it was put together.
use super::{Block, Column, Document, Grid, Inline, Language, Notes, Prose, Section};

fn plain(document: &Document) -> Vec<String> {
    document.notes().iter().map(Prose::plain).collect()
}

fn numbers(prose: &Prose) -> Vec<usize> {
    let number = |inline: &Inline| if let Inline::Note(note) = inline { Some(note.number()) } else { None };
    prose.0.iter().filter_map(number).collect()
}

fn paragraph(prose: Prose) -> Section {
    Section::new("a", "A").with(Block::Paragraph(prose))
}

#[test]
fn notes_are_numbered_in_the_order_of_reading_not_of_citing() {
    let mut notes = Notes::default();
    let second = notes.cite("b", || "B".into());
    let first = notes.cite("a", || "A".into());
    let again = notes.cite("b", || unreachable!("a known key asks for no words"));
    let line = Prose::from("x").then(first).text("y").then(second).text("z").then(again);
    let document = Document::new("t", Language::ENGLISH, vec![paragraph(line)], notes);
    assert_eq!(plain(&document), ["A", "B"]);
    let Block::Paragraph(line) = &document.sections[0].blocks[0] else { panic!() };
    assert_eq!(numbers(line), [1, 2, 2]);
}

#[test]
fn marks_side_by_side_stand_in_the_order_of_their_numbers_each_once() {
    let mut notes = Notes::default();
    let [a, b, c] = ["a", "b", "c"].map(|key| notes.cite(key, || key.into()));
    let line = Prose::from("x").then(a.clone()).text("y");
    let line = line.then(c).then(b.clone()).then(a).then(b).text("z");
    let document = Document::new("t", Language::ENGLISH, vec![paragraph(line)], notes);
    let Block::Paragraph(line) = &document.sections[0].blocks[0] else { panic!() };
    assert_eq!(numbers(line), [1, 1, 2, 3]);
    assert_eq!(plain(&document), ["a", "c", "b"]);
}

#[test]
fn notes_that_nothing_calls_are_left_out() {
    let mut notes = Notes::default();
    notes.cite("unused", || "U".into());
    let used = notes.cite("used", || "V".into());
    let document = Document::new("t", Language::ENGLISH, vec![paragraph(used.into())], notes);
    assert_eq!(plain(&document), ["V"]);
}

#[test]
fn a_note_called_by_a_note_comes_after_those_of_the_text() {
    let mut notes = Notes::default();
    let origin = notes.cite("origin", || "O".into());
    let copy = notes.cite("copy", || Prose::from("C, from ").then(origin));
    let other = notes.cite("other", || "P".into());
    let line = Prose::default().then(copy).then(other);
    let document = Document::new("t", Language::ENGLISH, vec![paragraph(line)], notes);
    assert_eq!(plain(&document), ["C, from ", "P", "O"]);
    assert_eq!(numbers(&document.notes()[0]), [3]);
}

#[test]
fn a_mark_of_other_notes_is_dropped() {
    let mut others = Notes::default();
    others.cite("a", || "A".into());
    let stray = others.cite("b", || "B".into());
    let document = Document::new("t", Language::ENGLISH, vec![paragraph(stray.into())], Notes::default());
    assert!(document.notes().is_empty());
    let Block::Paragraph(line) = &document.sections[0].blocks[0] else { panic!() };
    assert!(line.0.is_empty());
}

#[test]
fn inner_sections_are_read_after_the_blocks_of_the_outer() {
    let mut notes = Notes::default();
    let inner = notes.cite("inner", || "I".into());
    let outer = notes.cite("outer", || "O".into());
    let section = Section::new("a", "A").with_section(paragraph(inner.into())).with(Block::points([outer.into()]));
    let document = Document::new("t", Language::ENGLISH, vec![section], notes);
    assert_eq!(plain(&document), ["O", "I"]);
}

#[test]
fn grids_keep_groups_with_a_title_or_rows() {
    let grid = Grid::with_columns([Column::head("a"), Column::text("b")])
        .group("Empty but named")
        .group("")
        .group("Full")
        .row(["1".into(), "2".into()])
        .build();
    let titles: Vec<String> = grid.groups().iter().map(|group| group.title.plain()).collect();
    assert_eq!(titles, ["Empty but named", "Full"]);
}

#[test]
fn languages_know_their_direction() {
    let rtl = |tag| Language::parse(tag).unwrap().is_right_to_left();
    assert!(rtl("ar") && rtl("he-IL") && rtl("pa-Arab"));
    assert!(!rtl("en") && !rtl("ar-Latn") && !rtl("es-419"));
}
