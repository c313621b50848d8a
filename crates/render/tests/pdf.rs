//! What must hold in every PDF. Read back from the finished bytes, not from what was meant.
mod reader;
mod samples;

use dossier_render::document::{Block, Document, Inline, Language, Notes, Prose, Section};
use dossier_render::logo::Logo;
use dossier_render::pdf::{Attachment, Paper, PdfError, PdfOptions, render};
use lopdf::{Object, ObjectId};
use reader::{Kid, Node, Reader};
use std::collections::BTreeMap;

#[expect(clippy::unwrap_used, reason = "a sample that cannot be rendered fails the test")]
fn read(document: &Document) -> Reader {
    Reader::new(&render(document, &samples::options()).unwrap())
}

fn all() -> [Document; 5] {
    [samples::brief(2), samples::hostile(), samples::right_to_left(), samples::long_table(200), samples::empty()]
}

/// Words without what a line break may change.
fn words(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{2060}')).collect()
}

/// The page on which an element begins.
fn page(node: &Node) -> Option<usize> {
    node.kids.iter().find_map(|kid| match kid {
        Kid::Node(node) => page(node),
        Kid::Text { page, .. } => Some(*page),
        Kid::Link(_) => None,
    })
}

/// How deep bookmarks nest below and with one.
fn depth(reader: &Reader, at: &Object) -> usize {
    reader.dictionary(at).get(b"First").map_or(1, |first| 1 + depth(reader, first))
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for document in all() {
        let options = samples::options();
        assert_eq!(render(&document, &options).unwrap(), render(&document, &options).unwrap());
    }
}

#[test]
fn another_seed_gives_another_identifier_and_nothing_else() {
    let mut options = samples::options();
    let one = render(&samples::brief(1), &options).unwrap();
    options.metadata.seed.push('!');
    let other = render(&samples::brief(1), &options).unwrap();
    let identifier = |bytes: &[u8]| Reader::new(bytes).file.trailer.get(b"ID").unwrap().clone();
    assert_ne!(identifier(&one), identifier(&other));
    assert_eq!(one.len(), other.len());
    let different = one.iter().zip(&other).filter(|(one, other)| one != other).count();
    assert!(different <= 64, "{different} bytes differ");
}

#[test]
fn every_piece_of_marked_content_leads_to_its_element_and_back() {
    fn collect(node: &Node, found: &mut BTreeMap<(usize, i64), ObjectId>) {
        for kid in &node.kids {
            match kid {
                Kid::Node(node) => collect(node, found),
                Kid::Text { page, number, .. } => assert!(found.insert((*page, *number), node.id).is_none()),
                Kid::Link(_) => {}
            }
        }
    }
    for document in all() {
        let reader = read(&document);
        let mut owners = BTreeMap::new();
        collect(&reader.tree(), &mut owners);
        let parents = reader.parents();
        let mut seen = 0;
        for (page, id) in reader.pages.iter().enumerate() {
            let key = reader.file.get_dictionary(*id).unwrap().get(b"StructParents").unwrap().as_i64().unwrap();
            let listed = parents[&key].as_array().unwrap();
            let numbers = reader.numbers(page);
            assert_eq!(numbers.len(), listed.len());
            for number in numbers {
                let parent = listed[usize::try_from(number).unwrap()].as_reference().unwrap();
                assert_eq!(owners[&(page, number)], parent);
                seen += 1;
            }
        }
        assert_eq!(seen, owners.len());
    }
}

#[test]
fn every_link_says_where_it_leads_and_belongs_to_an_element() {
    let reader = read(&samples::brief(2));
    let parents = reader.parents();
    let tree = reader.tree();
    let links: BTreeMap<ObjectId, ObjectId> = tree
        .all("Link")
        .into_iter()
        .flat_map(|link| {
            link.kids.iter().filter_map(|kid| if let Kid::Link(id) = kid { Some((*id, link.id)) } else { None })
        })
        .collect();
    assert!(links.len() > 40);
    let mut annotations = 0;
    for page in &reader.pages {
        let Ok(list) = reader.file.get_dictionary(*page).unwrap().get(b"Annots") else { continue };
        for id in list.as_array().unwrap() {
            let id = id.as_reference().unwrap();
            let link = reader.file.get_dictionary(id).unwrap();
            assert!(!link.get(b"Contents").unwrap().as_str().unwrap().is_empty());
            assert!(link.has(b"A") != link.has(b"Dest"));
            let parent = &parents[&link.get(b"StructParent").unwrap().as_i64().unwrap()];
            assert_eq!(links[&id], parent.as_reference().unwrap());
            annotations += 1;
        }
    }
    assert_eq!(annotations, links.len());
}

#[test]
fn marks_lead_to_their_notes_and_notes_lead_back() {
    let reader = read(&samples::brief(1));
    let tree = reader.tree();
    let notes = tree.all("Note");
    assert_eq!(notes.len(), 6);
    let page_of = |id: ObjectId| {
        let destination = reader.file.get_dictionary(id).unwrap().get(b"Dest").unwrap().as_array().unwrap().clone();
        let page = destination[0].as_reference().unwrap();
        reader.pages.iter().position(|each| *each == page).unwrap()
    };
    let targets = |node: &Node| -> Vec<usize> {
        let links = node.all("Link");
        let ids = links.iter().flat_map(|link| &link.kids);
        ids.filter_map(|kid| if let Kid::Link(id) = kid { Some(page_of(*id)) } else { None }).collect()
    };
    for reference in tree.all("Reference") {
        let number: usize = reference.text().trim().parse().unwrap();
        assert_eq!(targets(reference), [page(notes[number - 1]).unwrap()]);
    }
    for note in notes {
        let label = note.nodes().find(|node| node.role == "Lbl").unwrap();
        assert_eq!(targets(label), [0], "every note of the sample is first called on the first page");
        assert!(note.dictionary.has(b"ID"));
    }
}

#[test]
fn what_is_written_is_what_is_read_in_the_same_order() {
    let document = samples::brief(1);
    let heard = words(&read(&document).tree().text());
    let mut from = 0;
    for section in &document.sections {
        let title = words(&section.title);
        let at = heard[from..].find(&title).unwrap_or_else(|| panic!("`{title}` is not read after what stands before"));
        from += at + title.len();
        for block in &section.blocks {
            if let Block::Paragraph(prose) = block {
                for inline in &prose.0 {
                    let said = words(inline.plain());
                    let at = heard[from..].find(&said).unwrap_or_else(|| panic!("`{said}` is not read"));
                    from += at + said.len();
                }
            }
        }
    }
}

#[test]
fn text_from_right_to_left_is_read_in_its_own_order() {
    let heard = words(&read(&samples::right_to_left()).tree().text());
    assert!(heard.contains(&words("وصل 19 شخصًا على الأقل من أصل 160 إلى إسواتيني، بحسب وكالة Reuters في")), "{heard}");
    let heard = words(&read(&samples::hostile()).tree().text());
    for name in ["محمد عبد الله", "דוד בן־גוריון", "Nguyễn Thị Hương", "王小明", "김철수 🙂 👩‍👩‍👧", "e\u{301}cole"]
    {
        assert!(heard.contains(&words(name)), "{name} is not read");
    }
}

#[test]
fn no_glyph_means_that_there_is_none() {
    for document in all() {
        assert!(!read(&document).codes.contains(&0));
    }
}

#[test]
fn characters_that_no_face_has_show_a_box_and_keep_their_text() {
    let document = |text: &str| {
        let section = Section::new("a", "A").with(Block::Paragraph(text.into()));
        Document::new("T", Language::ENGLISH, vec![section], Notes::default())
    };
    assert!(read(&document("before 王 after")).tree().text().contains("before 王 after"));
    assert!(read(&document("null \u{0} end")).tree().text().contains("null \u{fffd} end"));
}

#[test]
fn every_row_of_a_table_has_a_cell_for_every_column_and_a_heading() {
    for document in [samples::brief(1), samples::hostile(), samples::long_table(200)] {
        let reader = read(&document);
        let tree = reader.tree();
        for table in tree.all("Table") {
            let width = |row: &&Node| -> i64 {
                row.nodes().map(|cell| cell.attribute(b"ColSpan").map_or(1, |span| span.as_i64().unwrap())).sum()
            };
            let rows = table.all("TR");
            let widths: Vec<i64> = rows.iter().map(width).collect();
            assert!(widths.iter().all(|each| *each == widths[0]), "{widths:?}");
            assert_eq!(table.all("THead").len(), 1);
            for heading in table.all("TH") {
                let scope = heading.attribute(b"Scope").unwrap().as_name().unwrap();
                assert!(scope == b"Row" || scope == b"Column");
            }
        }
    }
}

#[test]
fn the_header_row_is_shown_again_on_every_page_and_read_once() {
    let reader = read(&samples::long_table(200));
    assert!(reader.pages.len() > 4);
    assert_eq!(reader.tree().text().matches("What it says").count(), 1);
    for artifacts in reader.artifacts.iter().skip(1) {
        assert!(artifacts.iter().any(|text| text.contains("What it says")));
    }
}

#[test]
fn rows_that_go_on_stand_under_the_title_of_their_group_which_is_read_once() {
    let reader = read(&samples::grouped_table(60));
    let pages = reader.artifacts.iter().skip(1);
    let first = pages.clone().position(|texts| texts.iter().any(|text| text.contains("Precedents (continued)")));
    let headed = |text: &String| text.contains("Live (continued)") || text.contains("Precedents (continued)");
    assert!(reader.pages.len() > 3 && first.is_some_and(|first| first > 0));
    assert!(pages.clone().all(|texts| texts.iter().any(headed)), "{:?}", reader.artifacts);
    let heard = reader.tree().text();
    assert!(heard.matches("Precedents").count() == 1 && !heard.contains("continued"), "{heard}");
}

#[test]
fn a_thousand_rows_are_all_there() {
    let reader = read(&samples::long_table(1_000));
    let heard = reader.tree().text();
    for row in [0, 1, 499, 999] {
        assert!(heard.contains(&format!("record-{row:05}")));
    }
    assert_eq!(reader.tree().all("TR").len(), 1_001);
}

#[test]
fn figures_have_their_alternative_text_and_bounds_and_their_words_are_text() {
    let reader = read(&samples::brief(1));
    let tree = reader.tree();
    let [figure] = tree.all("Figure")[..] else { panic!("one chart is one figure") };
    assert!(figure.dictionary.get(b"Alt").unwrap().as_str().unwrap().starts_with(b"Bar chart of people"));
    assert_eq!(figure.attribute(b"BBox").unwrap().as_array().unwrap().len(), 4);
    assert!(figure.text().contains("Equatorial Guinea") && figure.text().contains("238–261"));
}

#[test]
fn headings_skip_no_level_and_bookmarks_nest_like_them() {
    let reader = read(&samples::brief(1));
    let tree = reader.tree();
    let levels = |node: &Node| (1..=6).flat_map(|level| vec![level; node.all(&format!("H{level}")).len()]).max();
    assert_eq!(levels(&tree), Some(4));
    assert_eq!(tree.all("H1").len(), 1);
    let outline = reader.dictionary(reader.catalog().get(b"Outlines").unwrap());
    let mut item = outline.get(b"First").unwrap();
    let mut deepest = 0;
    let mut top = 1;
    loop {
        deepest = deepest.max(depth(&reader, item));
        let Ok(next) = reader.dictionary(item).get(b"Next") else { break };
        item = next;
        top += 1;
    }
    assert_eq!((top, deepest), (7, 3), "six sections and the notes; sections three deep");
}

#[test]
fn pages_are_numbered_out_of_all_and_headed_from_the_second_on() {
    let reader = read(&samples::brief(1));
    let count = reader.pages.len();
    for (page, artifacts) in reader.artifacts.iter().enumerate() {
        let all = artifacts.join("|");
        assert!(all.contains(&format!("{} of {count}", page + 1)), "{all}");
        assert_eq!(all.contains("Data as of 12 March 2026"), page > 0);
    }
    assert!(reader.catalog().has(b"PageLabels"));
}

#[test]
fn only_a_long_document_has_contents_which_lead_to_its_sections_and_name_their_pages() {
    let short = read(&samples::brief(1));
    assert!(short.pages.len() <= 8 && short.tree().all("TOC").is_empty());
    let long = read(&samples::brief(4));
    let tree = long.tree();
    let (entries, headings) = (tree.all("TOCI"), tree.all("H2"));
    assert!(long.pages.len() > 8 && tree.all("TOC").len() == 1);
    assert_eq!(entries.len(), headings.len());
    for (entry, heading) in entries.into_iter().zip(headings) {
        assert_eq!(entry.text(), format!("{} {}", heading.text(), page(heading).unwrap() + 1));
        assert!(!entry.all("Link").is_empty());
    }
}

#[test]
fn a_draft_says_so_on_every_page_twice_and_nothing_else_does() {
    let mut options = samples::options();
    options.draft = Some("Draft".into());
    let draft = Reader::new(&render(&samples::brief(1), &options).unwrap());
    for artifacts in &draft.artifacts {
        assert_eq!(artifacts.join("|").matches("Draft").count(), 2);
    }
    assert!(!draft.tree().text().contains("Draft"));
    assert!(!read(&samples::brief(1)).artifacts.concat().join("|").contains("Draft"));
}

#[test]
fn attachments_are_data_of_the_document() {
    let reader = read(&samples::empty());
    let files = reader.catalog().get(b"AF").unwrap().as_array().unwrap();
    let file = reader.dictionary(&files[0]);
    assert_eq!(file.get(b"AFRelationship").unwrap().as_name().unwrap(), b"Data");
    assert_eq!(file.get(b"UF").unwrap().as_str().unwrap(), b"figures.csv");
    let stream = reader.dictionary(file.get(b"EF").unwrap()).get(b"F").unwrap().as_reference().unwrap();
    let stream = reader.file.get_object(stream).unwrap().as_stream().unwrap();
    assert_eq!(stream.dict.get(b"Subtype").unwrap().as_name().unwrap(), b"text/csv");
    assert_eq!(stream.get_plain_content().unwrap(), samples::options().attachments[0].bytes);
    let names = reader.dictionary(reader.catalog().get(b"Names").unwrap()).get(b"EmbeddedFiles").unwrap();
    let names = reader.dictionary(names).get(b"Names").unwrap().as_array().unwrap();
    assert_eq!(names[0].as_str().unwrap(), b"datapackage.json", "the tree of names is sorted");
}

#[test]
fn attachments_that_could_not_be_told_apart_or_opened_are_refused() {
    let mut options = samples::options();
    let first = options.attachments[0].clone();
    options.attachments.push(first.clone());
    assert!(
        matches!(render(&samples::empty(), &options), Err(PdfError::AttachmentName(name)) if name == "figures.csv")
    );
    options.attachments = vec![Attachment { media_type: "csv".into(), ..first }];
    assert!(matches!(render(&samples::empty(), &options), Err(PdfError::MediaType { .. })));
}

#[test]
fn an_empty_document_is_one_page() {
    let reader = read(&samples::empty());
    assert_eq!(reader.pages.len(), 1);
    assert!(!reader.catalog().has(b"Outlines"));
}

#[test]
fn pages_have_the_size_of_the_paper() {
    let mut options: PdfOptions = samples::options();
    options.paper = Paper::Letter;
    let reader = Reader::new(&render(&samples::brief(1), &options).unwrap());
    for page in &reader.pages {
        let size = reader.file.get_dictionary(*page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        assert_eq!(size[2].as_float().unwrap().to_bits(), 612.0_f32.to_bits());
        assert_eq!(size[3].as_float().unwrap().to_bits(), 792.0_f32.to_bits());
    }
}

#[test]
fn words_in_another_language_say_which() {
    let reader = read(&samples::brief(1));
    let tree = reader.tree();
    let spans = tree.all("Span");
    assert_eq!(spans.len(), 1);
    assert_eq!(spans[0].dictionary.get(b"Lang").unwrap().as_str().unwrap(), b"fr");
    assert_eq!(spans[0].text(), "non-refoulement");
    assert_eq!(reader.catalog().get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
}

#[test]
fn links_that_lead_nowhere_safe_are_words() {
    let prose = Prose::default().link("javascript:alert(1)", "script").text(" ").see("nowhere", "unknown");
    let prose = prose.then(Inline::Link { url: "https://example.org/a b?ü".into(), text: String::new() });
    let section = Section::new("a", "A").with(Block::Paragraph(prose));
    let reader = read(&Document::new("T", Language::ENGLISH, vec![section], Notes::default()));
    let tree = reader.tree();
    assert!(tree.text().contains("script unknown"));
    let [link] = tree.all("Link")[..] else { panic!("one address is a link") };
    let Some(Kid::Link(id)) = link.kids.last() else { panic!("a link has an area") };
    let action = reader.file.get_dictionary(*id).unwrap().get(b"A").unwrap().as_dict().unwrap();
    assert_eq!(action.get(b"URI").unwrap().as_str().unwrap(), b"https://example.org/a%20b?%C3%BC");
}

#[test]
fn a_logo_is_a_figure_with_its_words_and_its_place_at_the_end_where_reading_begins() {
    let png = include_bytes!("../../../tests/outputs/logo.png").to_vec();
    let mut options = samples::options();
    options.theme.logo = Some(Logo::read(png, "The house").unwrap().into());
    let mut places = Vec::new();
    for document in [samples::brief(1), samples::right_to_left()] {
        let bytes = render(&document, &options).unwrap();
        assert_eq!(bytes, render(&document, &options).unwrap());
        let reader = Reader::new(&bytes);
        let tree = reader.tree();
        let Some(Kid::Node(figure)) = tree.kids.first() else { panic!("nothing is read first") };
        assert_eq!(figure.role, "Figure");
        assert_eq!(figure.dictionary.get(b"Alt").unwrap().as_str().unwrap(), b"The house");
        let attributes = reader.dictionary(figure.dictionary.get(b"A").unwrap());
        let bounds: Vec<f32> =
            attributes.get(b"BBox").unwrap().as_array().unwrap().iter().map(|it| it.as_float().unwrap()).collect();
        assert!((bounds[2] - bounds[0] - 72.0).abs() < 0.1 && (bounds[3] - bounds[1] - 30.0).abs() < 0.1, "{bounds:?}");
        places.push(bounds[0]);
        let page = reader.file.get_dictionary(reader.pages[0]).unwrap();
        let pictures = reader.dictionary(page.get(b"Resources").unwrap()).get(b"XObject").unwrap();
        let image = reader.file.get_object(reader.dictionary(pictures).get(b"Logo").unwrap().as_reference().unwrap());
        let image = image.unwrap().as_stream().unwrap();
        assert_eq!(image.dict.get(b"ColorSpace").unwrap().as_name().unwrap(), b"DeviceRGB");
        assert_eq!(image.decompressed_content().unwrap().len(), 96 * 40 * 3);
        let mask = reader.file.get_object(image.dict.get(b"SMask").unwrap().as_reference().unwrap()).unwrap();
        assert_eq!(mask.as_stream().unwrap().decompressed_content().unwrap().len(), 96 * 40);
    }
    assert!(places[0] < 100.0 && places[1] > 400.0, "{places:?}");
}
