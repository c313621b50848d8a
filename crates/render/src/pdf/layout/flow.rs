//! Slugs to pages. Slugs that must stand together are held until it is known whether they fit; a page is given away as
//! soon as it is full, so that never more than one is in memory.
use super::awaited::Awaited;
use super::page::{Artifact, Drawn, Link, Owner, Page, Place, Spot, Target};
use super::slug::{Item, Paragraph, Rule, Slug};
use super::structure::{ElementId, Kid, Structure};
use crate::pdf::text::{Faces, Look};
use crate::scene::{Mark, Paint};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// What takes pages. May be given the same page more than once: what is given later is drawn on top.
pub trait Press {
    fn draw(&mut self, number: usize, page: Page);
    /// Forgets the pages it was given: others will come in their place.
    fn begin_again(&mut self);
}

/// Where the column stands on every page.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub left: f32,
    pub width: f32,
    pub top: f32,
    pub bottom: f32,
}

pub struct Flow<'a> {
    pub faces: &'a mut Faces,
    pub structure: Structure,
    /// Where each place that links lead to came to stand.
    pub places: BTreeMap<Place, Spot>,
    pub(super) press: &'a mut dyn Press,
    pub(super) awaited: Awaited,
    /// More pages than these are not wanted.
    most: usize,
    column: Column,
    /// Begins at the right: everything is placed as in a mirror.
    mirrored: bool,
    /// What every page has on its ground, over its boxes: the mark of a draft.
    backdrop: Vec<Drawn>,
    pub(super) page: Page,
    /// How many pages have been given away.
    turned: usize,
    y: f32,
    /// Nothing stands on the page yet.
    fresh: bool,
    held: Held,
    frame: Option<Frame>,
    frames: usize,
    /// The frame around what was placed last, and where it began on this page.
    open: Option<(Frame, f32)>,
    strips: Strips,
    /// The height of what is only tried out, while something is.
    trial: Option<f32>,
}

/// A box around slugs.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Frame {
    number: usize,
    x: f32,
    width: f32,
}

/// How the column is divided.
#[derive(Clone, Copy, Debug)]
struct Strips {
    count: u8,
    /// From the left edge of one to that of the next.
    width: f32,
    current: u8,
    /// Where they begin on this page.
    top: f32,
    /// The height of what is still to be placed.
    rest: f32,
    /// Where the current one ends at the latest, so that what is left is shared out evenly.
    end: f32,
}

/// Strips of a last page may differ by so much: about a note.
const UNEVEN: f32 = 32.0;

impl Strips {
    const ONE: Self = Self { count: 1, width: 0.0, current: 0, top: 0.0, rest: 0.0, end: f32::MAX };

    /// The strip of this number, on a page where strips begin at a height.
    fn begun(self, current: u8, top: f32) -> Self {
        let strips = self.count.saturating_sub(current);
        // The last takes what is left.
        let end = if strips > 1 { top + self.rest / f32::from(strips) + UNEVEN } else { f32::MAX };
        Self { current, top, end, ..self }
    }

    /// How far the strip lies from the first.
    fn offset(self) -> f32 {
        f32::from(self.current) * self.width
    }
}

type Held = Vec<(Slug, Option<Frame>)>;

fn height_of(held: &Held) -> f32 {
    held.iter().map(|(slug, _)| slug.room()).sum()
}

/// The same no closer than is needed to fit into a height, if it can.
fn brought_together(held: &Held, room: f32) -> Option<Held> {
    let mut held = held.clone();
    while held.iter().any(|(slug, _)| slug.closer.is_some()) {
        held.iter_mut().for_each(|(slug, _)| slug.close_up());
        if height_of(&held) <= room {
            return Some(held);
        }
    }
    None
}

/// The bar at the left of a box.
const BAR: f32 = 2.5;

impl<'a> Flow<'a> {
    pub fn new(
        faces: &'a mut Faces,
        press: &'a mut dyn Press,
        column: Column,
        backdrop: Vec<Drawn>,
        mirrored: bool,
    ) -> Self {
        Self {
            faces,
            structure: Structure::new(),
            places: BTreeMap::new(),
            press,
            awaited: Awaited::default(),
            most: usize::MAX,
            column,
            mirrored,
            page: Page::default(),
            backdrop,
            turned: 0,
            y: column.top,
            fresh: true,
            held: Vec::new(),
            frame: None,
            frames: 0,
            open: None,
            strips: Strips::ONE,
            trial: None,
        }
    }

    /// More pages than these are not wanted: what follows may be left out.
    pub fn at_most(&mut self, pages: usize) {
        self.most = pages;
    }

    /// Whether there are more pages than are wanted.
    pub fn is_over(&self) -> bool {
        self.turned > self.most
    }

    /// The height of the column.
    pub fn room(&self) -> f32 {
        self.column.bottom - self.column.top
    }

    /// Where the first page begins, if not at the top of the column. To be said before anything is pushed.
    pub fn begin_at(&mut self, y: f32) {
        self.y = y;
    }

    /// Takes the next slug.
    pub fn push(&mut self, slug: Slug) {
        if let Some(height) = &mut self.trial {
            *height += slug.least_room();
            return;
        }
        if slug.clings {
            self.place(&slug, self.open.map(|(frame, _)| frame), false);
            return;
        }
        let keep = slug.keep;
        self.held.push((slug, self.frame));
        if !keep {
            self.settle();
        }
    }

    /// From here on slugs are only counted, until [`Flow::end_trial`].
    pub fn begin_trial(&mut self) {
        self.trial = Some(0.0);
    }

    /// The least height of what was tried out.
    pub fn end_trial(&mut self) -> f32 {
        self.trial.take().unwrap_or_default()
    }

    /// Whether nothing stands on the page yet.
    pub const fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Everything from here on stands in a box, until [`Flow::close_frame`].
    pub fn open_frame(&mut self, x: f32, width: f32) {
        self.frames += 1;
        self.frame = Some(Frame { number: self.frames, x, width });
    }

    pub fn close_frame(&mut self, padding: f32) {
        self.settle();
        self.push(Slug { height: padding, clings: true, ..Slug::default() });
        self.frame = None;
    }

    /// Goes on at the top of a page, unless nothing stands on this one yet.
    pub fn new_page(&mut self) {
        self.settle();
        if !self.fresh {
            self.turn();
        }
    }

    /// Goes on at the top of a page if there is less room than this on the one that is open.
    pub fn need(&mut self, height: f32) {
        self.settle();
        if !self.fresh && self.left() < height {
            self.turn();
        }
    }

    /// From here on the column is divided into strips beside each other, for slugs of so much height in all: on the last
    /// page they end at about the same height. Slugs are placed as in the first strip.
    pub fn divide(&mut self, count: u8, width: f32, height: f32) {
        self.settle();
        self.strips = Strips { count, width, rest: height, ..Strips::ONE }.begun(0, self.y);
        self.fresh = true;
    }

    /// Gives away the last page and returns how many there are.
    pub fn finish(&mut self) -> usize {
        self.settle();
        self.turn();
        self.print_page_numbers();
        self.turned
    }

    /// Places what is held: on this page if all of it fits, otherwise on the next; what is larger than a page goes as
    /// far as it can.
    pub fn settle(&mut self) {
        let mut held = std::mem::take(&mut self.held);
        let mut height = height_of(&held);
        if !self.fresh
            && height > self.left()
            && let Some(closer) = brought_together(&held, self.left())
        {
            height = height_of(&closer);
            held = closer;
        }
        let repeated = held.first().and_then(|(slug, _)| slug.head.as_ref()).map_or(0.0, |head| head.height);
        let fits_a_page = height + repeated <= self.room();
        if !self.fresh && height > self.left() && (fits_a_page || self.left() < self.room() / 3.0) {
            self.go_on(height);
        }
        for (slug, frame) in held {
            let height = slug.room();
            if !self.fresh && height > self.left() {
                self.go_on(height);
            }
            if self.fresh
                && let Some(head) = &slug.head
            {
                self.place(head, frame, true);
            }
            self.place(&slug, frame, false);
        }
    }

    /// Where something of a width stands that would stand at x if reading began at the left.
    pub(super) fn placed(&self, x: f32, width: f32) -> f32 {
        let x = x + self.strips.offset();
        if self.mirrored { 2.0 * self.column.left + self.column.width - x - width } else { x }
    }

    /// What is left of the page.
    pub fn left(&self) -> f32 {
        self.column.bottom.min(self.strips.end) - self.y
    }

    /// Goes on in the next strip, or on the next page if there is none or not so much room in it.
    fn go_on(&mut self, height: f32) {
        let next = self.strips.current + 1;
        if next < self.strips.count && height <= self.column.bottom - self.strips.top {
            self.end_frame();
            self.strips = self.strips.begun(next, self.strips.top);
            self.y = self.strips.top;
            self.fresh = true;
        } else {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.end_frame();
        let mut page = std::mem::take(&mut self.page);
        page.ground.extend(self.backdrop.iter().cloned());
        if let Some(page) = self.awaited.keep(self.turned, page) {
            self.press.draw(self.turned, page);
        }
        self.turned += 1;
        self.y = self.column.top;
        self.fresh = true;
        self.strips = self.strips.begun(0, self.column.top);
    }

    fn place(&mut self, slug: &Slug, frame: Option<Frame>, repeated: bool) {
        if self.open.map(|(frame, _)| frame) != frame {
            self.end_frame();
        }
        let top = if self.fresh { self.y } else { self.y + slug.before };
        if let Some(frame) = frame
            && self.open.is_none()
        {
            self.open = Some((frame, top));
        }
        if !repeated {
            for place in &slug.places {
                self.places.entry(*place).or_insert(Spot { page: self.turned, y: top });
            }
        }
        for item in &slug.items {
            self.item(item, top, repeated);
        }
        self.strips.rest -= top + slug.height - self.y;
        self.y = top + slug.height;
        self.fresh = false;
    }

    fn end_frame(&mut self) {
        let Some((frame, top)) = self.open.take() else { return };
        let rect = |width, fill| {
            let x = self.placed(frame.x, width);
            Mark::Rect { x, y: top, width, height: self.y - top, fill }
        };
        let shapes = [rect(frame.width, Paint::Ground), rect(BAR, Paint::Accent)];
        self.page.ground.extend(shapes.map(Drawn::Shape));
    }

    fn item(&mut self, item: &Item, top: f32, repeated: bool) {
        match item {
            Item::Lines { paragraph, lines, x, y } => self.lines(paragraph, lines.clone(), *x, top + y, repeated),
            Item::Number { number, x, y } => self.page_number(number, *x, top + y),
            Item::Decoration(rule) => {
                let x = self.placed(rule.x, rule.width);
                let Rule { width, height, fill, .. } = *rule;
                self.page.under.push(Drawn::Shape(Mark::Rect { x, y: top + rule.y, width, height, fill }));
            }
            Item::Drawing { element, drawn, x, y, width, height } => {
                let (left, upper) = (self.placed(*x, *width), top + y);
                let content = self.content(Owner::Element(*element));
                content.extend(drawn.iter().map(|each| each.clone().moved(left, upper)));
                if let Some(element) = self.structure.get_mut(*element) {
                    element.bounds = Some([left, upper, left + width, upper + height]);
                }
            }
        }
    }

    /// The list to draw into for an owner.
    pub(super) fn content(&mut self, owner: Owner) -> &mut Vec<Drawn> {
        let tag = match owner {
            Owner::Element(element) => self.structure.elements().get(element.index()).map_or("", |it| it.role.name()),
            Owner::Artifact(_) => "",
        };
        let (drawn, number) = self.page.open(owner, tag);
        if let (Owner::Element(element), Some(number)) = (owner, number) {
            self.structure.join(element);
            self.structure.kid(element, Kid::Content { page: self.turned, number });
        }
        drawn
    }

    fn lines(&mut self, paragraph: &Rc<Paragraph>, lines: Range<usize>, x: f32, top: f32, repeated: bool) {
        let setting = &paragraph.setting;
        let x = self.placed(x, paragraph.width);
        let mut base = top + setting.base_line();
        for line in lines {
            for stretch in setting.stretches(line, self.faces) {
                let Some(meaning) = paragraph.meanings.get(stretch.piece) else { continue };
                let paint = setting.style.paint_of(meaning.look);
                let area = [x + stretch.x, base - setting.base_line(), stretch.width, setting.style.leading];
                self.decorate(meaning.look, x + stretch.x, base, stretch.width, stretch.advance, setting.style.size);
                let owner = match (repeated, paragraph.owner, meaning.element) {
                    (true, ..) => Owner::Artifact(Artifact::Repeated),
                    (_, Owner::Element(_), Some(element)) => Owner::Element(element),
                    (_, owner, _) => owner,
                };
                let placed = stretch
                    .runs
                    .into_iter()
                    .map(|run| Drawn::Text(super::page::PlacedRun { run, x, y: base, paint, squeeze: 1.0, turn: 0.0 }));
                self.content(owner).extend(placed);
                if let (Owner::Element(element), Some(target)) = (owner, &meaning.target) {
                    self.link(element, target.clone(), area, meaning.description.clone());
                }
                if let Some(note) = meaning.calls {
                    let spot = Spot { page: self.turned, y: area[1] };
                    self.places.entry(Place::Call(note)).or_insert(spot);
                }
            }
            base += setting.style.leading;
        }
    }

    pub(super) fn link(&mut self, element: ElementId, target: Target, area: [f32; 4], description: String) {
        let number = self.page.links.len();
        self.page.links.push(Link { area, target, element, description });
        self.structure.kid(element, Kid::Link { page: self.turned, number });
    }

    /// What makes a link a link and a tag a tag without their colour.
    fn decorate(&mut self, look: Look, x: f32, base: f32, width: f32, advance: f32, size: f32) {
        let mark = match look {
            Look::Link => Mark::Rect { x, y: base + size * 0.16, width, height: 0.45, fill: Paint::AccentSoft },
            Look::Tag(paint) => {
                let fill = match paint {
                    Paint::Warning => Paint::WarningSoft,
                    Paint::Accent => Paint::AccentSoft,
                    _ => Paint::Rule,
                };
                Mark::Rect { x, y: base - size * 0.76, width: advance, height: size * 1.04, fill }
            }
            _ => return,
        };
        self.page.under.push(Drawn::Shape(mark));
    }
}
