//! Where pages break.
use super::flow::Press;
use super::page::{Drawn, Owner, Page, Place, Target};
use super::structure::{Kid, Role};
use super::{Laid, lay_out};
use crate::document::{Block, Chart, Column, Document, Grid, Language, Notes, Numbers, Prose, Section, Sourcing};
use crate::pdf::text::Faces;
use crate::pdf::{Metadata, PdfOptions};
use crate::scene::Scene;
use std::collections::{BTreeMap, BTreeSet};

/// Keeps the pages it is given.
#[derive(Default)]
struct Kept(Vec<Page>);

impl Press for Kept {
    fn draw(&mut self, number: usize, page: Page) {
        while self.0.len() <= number {
            self.0.push(Page::default());
        }
        // Heads and feet, which are added when all is done, are of no interest here.
        if self.0[number].contents.is_empty() {
            self.0[number] = page;
        }
    }

    fn begin_again(&mut self) {
        self.0.clear();
    }
}

fn laid(sections: Vec<Section>) -> (Laid, Vec<Page>) {
    laid_with(sections, Notes::default())
}

fn laid_with(sections: Vec<Section>, notes: Notes) -> (Laid, Vec<Page>) {
    let document = Document::new("T", Language::ENGLISH, sections, notes);
    let options = PdfOptions::new(Metadata::new(jiff::civil::date(2026, 11, 23), "test"));
    let mut press = Kept::default();
    let laid = lay_out(&document, &options, &mut Faces::new(&[]), &mut press);
    (laid, press.0)
}

fn long(words: usize) -> Prose {
    "word ".repeat(words).into()
}

/// How many lines of each element stand on each page.
fn lines(pages: &[Page]) -> BTreeMap<usize, Vec<usize>> {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for page in pages {
        let mut here: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        for content in &page.contents {
            let Owner::Element(element) = content.owner else { continue };
            let rows = content.drawn.iter().filter_map(|it| if let Drawn::Text(run) = it { Some(run.y) } else { None });
            here.entry(element.index()).or_default().extend(rows.map(f32::to_bits));
        }
        for (element, rows) in here {
            found.entry(element).or_default().push(rows.len());
        }
    }
    found
}

#[test]
fn no_line_of_a_paragraph_stands_alone_on_a_page() {
    for words in 40..80 {
        let paragraphs = (0..30).map(|_| Block::Paragraph(long(words)));
        let section = Section { blocks: paragraphs.collect(), ..Section::new("a", "A") };
        let (_, pages) = laid(vec![section]);
        assert!(pages.len() > 1);
        for counts in lines(&pages).values().filter(|counts| counts.len() > 1) {
            assert!(counts.iter().all(|count| *count >= 2), "{words} words: {counts:?}");
        }
    }
}

#[test]
fn a_heading_stands_on_the_page_of_what_it_heads() {
    for fill in 0..45 {
        let before =
            Section { blocks: (0..fill).map(|_| Block::Paragraph("x".into())).collect(), ..Section::new("a", "A") };
        let after = Section::new("b", "Heading").with(Block::Paragraph(long(60)));
        let (laid, pages) = laid(vec![before, after]);
        let spot = laid.places[&laid.outline[1].place];
        let last = pages[spot.page].contents.iter().filter(|content| content.tag == "H2").count();
        let below = pages[spot.page].contents.iter().rposition(|content| content.tag == "P");
        let heading = pages[spot.page].contents.iter().rposition(|content| content.tag == "H2");
        assert!(last > 0 && below > heading, "{fill} paragraphs before");
    }
}

#[test]
fn a_table_begins_with_two_rows_at_least() {
    let mut broken = 0;
    for fill in 0..60 {
        let before =
            Section { blocks: (0..fill).map(|_| Block::Paragraph("x".into())).collect(), ..Section::new("a", "A") };
        for titles in [["", ""], ["one", "two"]] {
            let mut grid = Grid::with_columns([Column::head("a"), Column::text("b")]).captioned("caption");
            for title in titles {
                grid = if title.is_empty() { grid } else { grid.group(title) };
                grid = grid.rows((0..3).map(|row| [format!("{title} {row}").into(), Prose::from("y")]));
            }
            let after = Section::new("b", "Heading").with(Block::Grid(grid.build()));
            let (_, pages) = laid(vec![before.clone(), after]);
            let cells = |page: &Page| page.contents.iter().filter(|content| content.tag == "TD").count();
            let counts: Vec<usize> = pages.iter().map(cells).filter(|count| *count > 0).collect();
            assert!(counts[0] >= 2, "{fill} paragraphs before: {counts:?}");
            broken += usize::from(counts.len() > 1);
        }
    }
    assert!(broken > 0, "some tables go on on another page");
}

#[test]
fn rows_are_torn_only_if_they_are_tall() {
    let cell = |row: usize| if row == 20 { long(1_900) } else { long(row * 7 % 60 + 1) };
    let rows = (0..60).map(|row| [Prose::from(format!("row {row}")), cell(row)]);
    let grid = Grid::with_columns([Column::head("a"), Column::text("b")]).rows(rows).build();
    let (_, pages) = laid(vec![Section::new("a", "A").with(Block::Grid(grid))]);
    let torn: Vec<_> = lines(&pages).into_values().filter(|counts| counts.len() > 1).collect();
    assert_eq!(torn.len(), 1, "{torn:?}");
    assert!(torn[0].iter().all(|lines| *lines >= 2));
}

#[test]
fn nothing_stands_outside_of_the_page() {
    let wide = Grid::with_columns([(); 14].map(|()| Column::text("Acknowledgement")))
        .row([(); 14].map(|()| Prose::from("internationalisation of responsibilities")))
        .build();
    let tall = Block::Aside { title: "Box".into(), blocks: vec![Block::Paragraph(long(2_000))] };
    let (_, pages) = laid(vec![Section::new("a", "A").with(Block::Grid(wide)).with(tall)]);
    assert!(pages.len() > 1);
    for drawn in pages.iter().flat_map(|page| &page.contents).flat_map(|content| &content.drawn) {
        let Drawn::Text(placed) = drawn else { continue };
        let glyphs = placed.run.glyphs.iter().map(|glyph| placed.x + placed.run.x + glyph.x);
        assert!(glyphs.clone().all(|x| (55.0..540.0).contains(&x)), "{}", placed.run.text);
        assert!((40.0..785.0).contains(&placed.y), "{}", placed.run.text);
    }
}

#[test]
fn places_are_where_their_sections_begin() {
    let sections = (0..40).map(|each| Section::new(format!("s{each}"), "S").with(Block::Paragraph(long(120))));
    let (laid, pages) = laid(sections.collect());
    let spots: Vec<_> = laid.outline.iter().map(|entry| laid.places[&entry.place]).collect();
    assert!(spots.is_sorted_by(|one, next| (one.page, one.y) < (next.page, next.y)));
    for (number, page) in pages.iter().enumerate() {
        let headings = page.contents.iter().filter(|content| content.tag == "H2").count();
        assert_eq!(spots.iter().filter(|spot| spot.page == number).count(), headings);
    }
}

/// The places of all words on a page.
fn words(page: &Page) -> impl Iterator<Item = (f32, f32, f32)> {
    page.contents.iter().flat_map(|content| &content.drawn).filter_map(|drawn| match drawn {
        Drawn::Text(placed) => Some((placed.x, placed.y, placed.run.size)),
        Drawn::Shape(_) | Drawn::Logo { .. } => None,
    })
}

#[test]
fn notes_stand_in_two_columns_that_end_at_about_the_same_height() {
    for count in [3, 20, 75] {
        let mut notes = Notes::default();
        let mut called = Prose::default();
        for note in 0..count {
            called = called.then(notes.cite(&format!("n{note}"), || long(20 + note % 7 * 6)));
        }
        let (laid, pages) = laid_with(vec![Section::new("a", "A").with(Block::Paragraph(called))], notes);
        let last = pages.last().unwrap();
        let heading = laid.places[&laid.outline[1].place];
        let top = if heading.page + 1 == pages.len() { heading.y + 25.0 } else { 0.0 };
        let end = |is_right: bool| {
            let column = words(last).filter(|(x, y, _)| (*x > 290.0) == is_right && *y > top);
            column.map(|(_, y, _)| y).fold(0.0, f32::max)
        };
        assert!(end(true) > top && end(false) > top, "{count} notes: {} {}", end(false), end(true));
        assert!((end(true) - end(false)).abs() < 90.0, "{count} notes: {} {}", end(false), end(true));
    }
}

#[test]
fn an_annex_begins_a_page_and_is_set_in_smaller_type() {
    let text = || Block::Paragraph(long(30));
    let inner = Section::new("c", "C").with(text());
    let annex = Section { is_annex: true, ..Section::new("b", "B").with_section(inner) };
    let (laid, pages) = laid(vec![Section::new("a", "A").with(text()), annex]);
    let spots: Vec<usize> = laid.outline.iter().map(|entry| laid.places[&entry.place].page).collect();
    assert_eq!(spots, [0, 1, 1]);
    let smallest = |page: usize| words(&pages[page]).map(|(.., size)| size).fold(f32::MAX, f32::min);
    assert!(smallest(1) < smallest(0), "{} {}", smallest(1), smallest(0));
}

fn chart(scene: Scene) -> Block {
    Block::Chart(Chart {
        caption: "C".into(),
        sourcing: Sourcing::default(),
        alternative: "what it shows".into(),
        numbers: Numbers::new([Column::head("State")], [] as [[String; 1]; 0]),
        scene,
    })
}

/// The page on which a chart of so many rows stands after a paragraph of so many words.
fn page_of_chart(words: usize, scene: Scene) -> usize {
    let (laid, _) = laid(vec![
        Section::new("a", "A").with(Block::Paragraph(long(words))),
        Section::new("b", "B").with(chart(scene)),
    ]);
    laid.places[&Place::Section(1)].page
}

/// Where the sections of a document stand that has so many words before a chart, and words and an annex after it.
fn around_a_chart(words: usize) -> (Laid, Vec<(usize, String)>) {
    let mut inner = Section::new("c", "C").with(Block::Paragraph(long(60)));
    inner.sections.push(Section::new("d", "D").with(Block::Paragraph(long(60))));
    let mut annex = Section::new("e", "E").with(Block::Paragraph(long(60)));
    annex.is_annex = true;
    let (laid, _) = laid(vec![
        Section::new("a", "A").with(Block::Paragraph(long(words))),
        Section::new("b", "B").with(chart(Scene::new(400.0, 420.0))),
        inner,
        annex,
    ]);
    let pages = laid.outline.iter().filter(|entry| entry.level > 1);
    let pages = pages.map(|entry| (laid.places[&entry.place].page, entry.title.clone())).collect();
    (laid, pages)
}

#[test]
fn text_fills_the_page_that_has_no_room_for_a_chart() {
    let titles = |pages: &[(usize, String)]| pages.iter().map(|(_, title)| title.as_str()).collect::<String>();
    let (_, short) = around_a_chart(60);
    assert_eq!((titles(&short), short[1].0), ("ABCDE".to_owned(), 0), "a chart that has room stands in its turn");
    let (laid, long) = around_a_chart(480);
    assert_eq!(titles(&long), "ACDBE", "the text after it goes first, the annex does not");
    assert_eq!(long.iter().map(|(page, _)| *page).collect::<Vec<_>>(), [0, 0, 0, 1, 2]);
    // Links to a section lead to it wherever it came to stand.
    let pages: Vec<usize> = (0..5).map(|section| laid.places[&Place::Section(section)].page).collect();
    assert_eq!(pages, [0, 1, 0, 0, 2]);
}

#[test]
fn a_chart_that_has_waited_takes_a_page_of_its_own_rather_than_wait_on() {
    // Words and a drawing are text here: only a chart alone waits. Each leaves about half of a page.
    let text = |title: &str, height| {
        Section::new(title, title).with(Block::Paragraph(long(5))).with(chart(Scene::new(400.0, height)))
    };
    let waiting = Section::new("B", "B").with(chart(Scene::new(400.0, 500.0)));
    let sections = vec![text("A", 270.0), waiting, text("C", 270.0), text("D", 330.0), text("E", 330.0)];
    let (laid, _) = laid(sections);
    let titles: String =
        laid.outline.iter().filter(|entry| entry.level > 1).map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, "ACDBE");
}

#[test]
fn what_was_tried_out_leaves_nothing_in_the_structure() {
    let (laid, _) = around_a_chart(480);
    let figures = laid.structure.elements().iter().filter(|element| element.role == Role::Figure);
    assert!(figures.clone().count() == 1 && figures.clone().all(|figure| figure.bounds.is_some()));
    let sections = laid.structure.elements().iter().filter(|element| element.role == Role::Section).count();
    assert_eq!(sections, 5);
}

#[test]
fn contents_name_sections_in_the_order_in_which_they_came_to_stand() {
    let (laid, pages) = laid(vec![
        Section::new("a", "A").with(Block::Paragraph(long(440))),
        Section::new("b", "B").with(chart(Scene::new(400.0, 420.0))),
        Section::new("c", "C").with(Block::Paragraph(long(60))),
        Section::new("d", "D").with(Block::Paragraph(long(6_000))),
    ]);
    let sections = laid.outline.iter().filter(|entry| entry.level > 1);
    let titles: String = sections.map(|entry| entry.title.as_str()).collect();
    assert_ne!(titles, "ABCD", "the chart had to wait");
    let mut links: Vec<_> = pages[0].links.iter().filter(|link| matches!(link.target, Target::Place(_))).collect();
    // The left column first; a title and its number are two links.
    links.sort_by(|one, other| {
        let column = |area: [f32; 4]| area[0] > 290.0;
        column(one.area).cmp(&column(other.area)).then(one.area[1].total_cmp(&other.area[1]))
    });
    links.dedup_by_key(|link| link.element);
    assert_eq!(links.iter().map(|link| link.description.as_str()).collect::<String>(), titles);
    let read: Vec<_> = laid.structure.elements().iter().filter(|element| element.role == Role::Contents).collect();
    let entries: Vec<Kid> = read[0].kids.iter().skip(1).copied().collect();
    let mut as_added = entries.clone();
    as_added.sort_by_key(|kid| if let Kid::Element(id) = kid { id.index() } else { 0 });
    assert_ne!(entries, as_added, "they are read in that order as well");
}

#[test]
fn contents_that_would_fill_pages_are_left_to_the_bookmarks() {
    let with = |count: usize, title: &str| {
        let sections = (0..count).map(|each| Section::new(format!("s{each}"), title).with(Block::Paragraph(long(400))));
        let (laid, pages) = laid(sections.collect());
        assert!(laid.pages > 8);
        let elements = laid.structure.elements();
        (elements.iter().filter(|element| element.role == Role::Entry).count(), pages)
    };
    assert_eq!((with(40, "S").0, with(60, "S").0), (40, 0));
    assert_eq!(with(40, &"Agreements ".repeat(12)).0, 0, "titles of several lines");
    let (_, pages) = with(40, "S");
    let lowest = words(&pages[0]).map(|(_, y, _)| y).fold(0.0, f32::max);
    assert!(lowest < 785.0, "{lowest}");
}

#[test]
fn rows_of_a_chart_come_closer_where_the_page_lacks_a_little_room() {
    let scene = |closest| Scene { closest, ..Scene::new(400.0, 300.0) };
    // More and more words above it, until it no longer fits below them.
    let last_on_the_first_page =
        |closest| (0..1200).step_by(10).take_while(|words| page_of_chart(*words, scene(closest)) == 0).last();
    let (rigid, with_rows) = (last_on_the_first_page(None).unwrap(), last_on_the_first_page(Some(0.85)).unwrap());
    assert!(with_rows > rigid, "{with_rows} words and no more than {rigid}");
    assert!(with_rows < rigid + 120, "{with_rows} words above it, {rigid} otherwise: rows are not crammed");
}

#[test]
fn a_drawing_is_a_little_smaller_where_the_page_lacks_a_little_room() {
    let height = |words: usize| {
        let (laid, _) = laid(vec![
            Section::new("a", "A").with(Block::Paragraph(long(words))),
            Section::new("b", "B").with(chart(Scene::new(400.0, 300.0))),
        ]);
        let figure = laid.structure.elements().iter().find(|element| element.role == Role::Figure);
        let [_, bottom, _, top] = figure.unwrap().bounds.unwrap();
        (laid.places[&Place::Section(1)].page, (top - bottom).round())
    };
    let heights: Vec<_> = (300..700).step_by(10).map(height).collect();
    let on_the_first: Vec<f32> = heights.iter().filter(|(page, _)| *page == 0).map(|(_, height)| *height).collect();
    assert_eq!(on_the_first.first(), Some(&300.0));
    let last = on_the_first.last().copied().unwrap();
    assert!((281.0..299.0).contains(&last), "{last}");
    assert_eq!(heights.iter().find(|(page, _)| *page == 1), Some(&(1, 300.0)), "as it is, on a page of its own");
}
