//! Names on the map of the shipped records, and of records that every state takes part in.
use super::area::{Area, length};
use super::labels::{Layout, Placed};
use super::plan::Plan;
use super::spread::NEAREST;
use super::{Spot, Standing, spots};
use crate::Register;
use crate::brief::row;
use crate::map::world;
use crate::words::Words;
use jiff::civil::date;
use model::Dataset;
use model::config::Language;
use model::value::CountryCode;
use render::pdf::Ruler;
use render::scene::Style;
use std::path::Path;

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];

/// Every record of a folder.
fn read(folder: &Path, name: &str, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let (path, name) =
            entry.map(|entry| (entry.path(), format!("{name}/{}", entry.file_name().display()))).unwrap();
        if path.is_dir() {
            read(&path, &name, files);
        } else if name.ends_with(".toml") {
            files.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
}

fn shipped() -> Dataset {
    let mut files = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dataset"), "dataset", &mut files);
    Dataset::read(files)
}

fn plan<'s, 'a>(words: Words, spots: &'s [Spot<'a>]) -> Plan<'s, 'a> {
    let (mut ruler, language) = (Ruler::new(&[]), words.language_tag());
    Plan::of(words, spots, &mut |text| ruler.width(text, Style::Small, &language))
}

fn pairs<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    all.iter().enumerate().flat_map(|(index, one)| all[..index].iter().map(move |other| (one, other)))
}

/// No name covers another, a mark or a line, or leaves its frame; each mark has its name, or the map says that it has none.
fn names_are_clear(layout: &Layout<'_, '_>, frame: Area) {
    for (one, other) in pairs(&layout.names) {
        assert!(!one.area.meets(other.area), "{} and {}", one.text, other.text);
    }
    for name in &layout.names {
        assert!(frame.holds(name.area), "{} leaves {frame:?}: {:?}", name.text, name.area);
        let marks = layout.marks.iter().flat_map(Placed::areas);
        assert!(marks.into_iter().all(|mark| !mark.meets(name.area)), "{} covers a mark", name.text);
        let mut lines = layout.names.iter().filter_map(|other| Some((other.leader?, &other.text)));
        assert!(lines.all(|(line, _)| !name.area.is_crossed(line)), "{} covers a line", name.text);
    }
    let named = layout.names.len() + layout.unplaced.len();
    assert!(named >= layout.marks.len(), "{named} names of {} marks", layout.marks.len());
}

#[test]
fn on_the_map_of_the_shipped_records_nothing_covers_a_name_or_a_mark() {
    let (dataset, world) = (shipped(), world());
    let register = Register::of(&dataset);
    for words in LANGUAGES.map(Words::of) {
        let rows = row::rows(words, &register, &row::subject(&register, None), date(2026, 11, 23));
        let spots = spots(words, &rows, &world);
        let plan = plan(words, &spots);
        assert!(plan.has_insets(), "several regions are crowded");
        let marks: usize = plan.layouts.iter().map(|layout| layout.marks.len()).sum();
        assert_eq!(marks, spots.len(), "each state has one mark");
        for (layout, panel) in plan.layouts.iter().zip(plan.panels()) {
            names_are_clear(layout, panel.area());
            for (one, other) in pairs(&layout.marks) {
                assert!(length([one.at, other.at]) > NEAREST - 0.2, "{} and {}", one.spot.name, other.spot.name);
            }
        }
        assert!(plan.unplaced().len() * 10 < spots.len(), "without a place: {:?}", plan.unplaced());
    }
}

#[test]
fn on_a_map_of_every_state_names_that_have_a_place_cover_nothing() {
    let world = world();
    for words in LANGUAGES.map(Words::of) {
        let outlines = world.iter().filter_map(|outline| Some((outline, CountryCode::of(outline.code)?)));
        let spots: Vec<Spot<'_>> = outlines
            .zip(Standing::ALL.into_iter().cycle())
            .enumerate()
            .map(|(index, ((outline, code), standing))| {
                let is_precedent_too = index % 5 == 0 && standing != Standing::Precedent;
                Spot { outline, name: words.country(code), standing, is_precedent_too }
            })
            .collect();
        let plan = plan(words, &spots);
        for (layout, panel) in plan.layouts.iter().zip(plan.panels()) {
            names_are_clear(layout, panel.area());
        }
        let placed: usize = plan.layouts.iter().map(|layout| layout.names.len()).sum();
        assert!(placed > spots.len() / 3, "{placed} of {}", spots.len());
    }
}
