//! Where everything on the map stands, before it is drawn: the world, and the insets under it.
use super::area::{Area, Segment};
use super::insets::{HEADING, Inset, insets};
use super::labels::{Ground, Layout};
use super::panel::{Panel, Window, stroke};
use super::tints::Tints;
use super::{Measure, Spot, legend};
use crate::brief::charts::mark::label;
use crate::map::Outline;
use crate::words::Words;
use render::order::by_name;
use render::scene::{Anchor, COLUMN, Mark, Paint, Scene, Style};

/// Under the legend.
const TOP: f32 = 20.0;
const GAP: f32 = 8.0;
/// Where the letter of an inset stands in its frame.
const LETTER: (f32, f32) = (7.5, 8.5);

pub struct Plan<'s, 'a> {
    world: Panel,
    insets: Vec<Inset>,
    /// Of the world, then of each inset.
    pub layouts: Vec<Layout<'s, 'a>>,
}

impl<'s, 'a> Plan<'s, 'a> {
    pub fn of(words: Words, spots: &'s [Spot<'a>], measure: &mut Measure<'_>) -> Self {
        let world = Panel::new(Window::degrees(-128.0, 174.0, -48.0, 68.0), (0.0, TOP), COLUMN);
        let insets = insets(words, spots, world.bottom() + GAP);
        let tints = Tints::of(spots);
        let frames: Vec<Area> = insets.iter().map(|inset| world.part_of(&inset.panel)).collect();
        let lines: Vec<Segment> = frames.iter().flat_map(|frame| frame.edges()).collect();
        let is_enlarged = |spot: &&Spot<'_>| insets.iter().any(|inset| inset.panel.shows(spot.outline.middle));
        let (_, apart): (Vec<&Spot<'_>>, Vec<&Spot<'_>>) = spots.iter().partition(is_enlarged);
        // A frame is free of names from outside; its letter stands alone in it.
        let ground = Ground { panel: &world, tints: &tints, kept_free: &frames, lines: &lines };
        let mut layouts = vec![Layout::of(&ground, &apart, measure)];
        for Inset { panel, .. } in &insets {
            let shown: Vec<&Spot<'_>> = spots.iter().filter(|spot| panel.shows(spot.outline.middle)).collect();
            let ground = Ground { panel, tints: &tints, kept_free: &[], lines: &[] };
            layouts.push(Layout::of(&ground, &shown, measure));
        }
        Self { world, insets, layouts }
    }

    pub fn has_insets(&self) -> bool {
        !self.insets.is_empty()
    }

    /// The names for which there was no room, each once.
    pub fn unplaced(&self) -> Vec<String> {
        let mut names: Vec<String> = self.layouts.iter().flat_map(|layout| layout.unplaced.iter().cloned()).collect();
        names.sort_by(|one, other| by_name(one, other));
        names.dedup();
        names
    }

    /// The parts of the drawing that each layout must keep within.
    #[cfg(test)]
    pub fn panels(&self) -> impl Iterator<Item = &Panel> {
        [&self.world].into_iter().chain(self.insets.iter().map(|inset| &inset.panel))
    }

    pub fn draw(&self, words: Words, spots: &[Spot<'_>], world: &[Outline<'static>]) -> Scene {
        let bottom = self.insets.last().map_or(self.world.bottom(), |inset| inset.panel.bottom());
        let mut scene = Scene::new(COLUMN, bottom + 1.0);
        legend::draw(words, &mut scene, spots);
        self.world.land(&mut scene, spots, world);
        for inset in &self.insets {
            inset.panel.land(&mut scene, spots, world);
            inset.panel.border(&mut scene);
            inset.heading(&mut scene);
            let frame = self.world.part_of(&inset.panel);
            frame.edges().into_iter().for_each(|edge| scene.draw(stroke(edge, 0.5)));
            inset.letter(&mut scene, frame);
        }
        self.layouts.iter().for_each(|layout| layout.draw(&mut scene));
        scene
    }
}

impl Inset {
    /// Its letter and its name over it.
    fn heading(&self, scene: &mut Scene) {
        let area = self.panel.area();
        let (left, y) = (area.left, area.top - HEADING + 8.5);
        let text = |text: &str| text.to_owned();
        scene.draw(label(text(self.letter), (left, y), Style::Strong, Anchor::Start, Paint::Ink, None));
        let fit = Some(area.width() - 12.0);
        scene.draw(label(text(&self.name), (left + 12.0, y), Style::Small, Anchor::Start, Paint::Ink, fit));
    }

    /// Its letter in its frame on the map of the world.
    fn letter(&self, scene: &mut Scene, frame: Area) {
        let at = (frame.left + LETTER.0, frame.top + LETTER.1);
        let Area { left: x, top: y, .. } = Area::new((at.0 - 4.0, at.1 - 7.0), (8.0, 8.5));
        scene.draw(Mark::Rect { x, y, width: 8.0, height: 8.5, fill: Paint::Paper });
        scene.draw(label(self.letter.to_owned(), at, Style::Strong, Anchor::Middle, Paint::Ink, None));
    }
}
