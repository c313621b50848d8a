//! Numbers of pages that are printed before it is known what they are: their pages wait until the last one is laid out.
use super::flow::Flow;
use super::page::{Drawn, Owner, Page, PlacedRun, Target};
use super::slug::PageNumber;
use crate::document::Align;
use crate::pdf::text::{Hyphens, Look, Piece, Rag, Settings};
use std::rc::Rc;

/// Numbers to be printed.
#[derive(Default)]
pub struct Awaited {
    /// Of the page that is open.
    here: Vec<Printed>,
    pages: Vec<(usize, Page, Vec<Printed>)>,
}

/// A number, and where it is to be printed.
struct Printed {
    number: Rc<PageNumber>,
    /// Which of the page's contents it belongs to.
    content: usize,
    x: f32,
    y: f32,
}

impl Awaited {
    /// Keeps a page that is full if numbers are to be printed on it; else it can be given away.
    pub fn keep(&mut self, number: usize, page: Page) -> Option<Page> {
        if self.here.is_empty() {
            return Some(page);
        }
        self.pages.push((number, page, std::mem::take(&mut self.here)));
        None
    }
}

impl Flow<'_> {
    /// Leaves room for a number, as a link.
    pub(super) fn page_number(&mut self, number: &Rc<PageNumber>, x: f32, y: f32) {
        self.content(Owner::Element(number.element));
        let content = self.page.contents.len() - 1;
        let x = self.placed(x, number.width);
        let area = [x, y, number.width, number.style.leading];
        self.link(number.element, Target::Place(number.place), area, number.description.clone());
        self.awaited.here.push(Printed { number: Rc::clone(number), content, x, y });
    }

    /// Prints the numbers, now that each place has its page, and gives the pages away.
    pub(super) fn print_page_numbers(&mut self) {
        for (turned, mut page, printed) in std::mem::take(&mut self.awaited.pages) {
            for printed in printed {
                let drawn = self.drawn(&printed);
                if let Some(content) = page.contents.get_mut(printed.content) {
                    content.drawn.extend(drawn);
                }
            }
            self.press.draw(turned, page);
        }
    }

    fn drawn(&mut self, printed: &Printed) -> Vec<Drawn> {
        let Printed { number, x, y, .. } = printed;
        let Some(spot) = self.places.get(&number.place) else { return Vec::new() };
        let piece = Piece { text: (spot.page + 1).to_string(), ..Piece::default() };
        let setting = self.faces.set(
            &[piece],
            &Settings {
                style: number.style,
                width: number.width,
                align: Align::End,
                hyphens: Hyphens::Never,
                rag: Rag::Plain,
                language: &number.language,
            },
        );
        let (paint, base) = (number.style.paint_of(Look::Plain), y + setting.base_line());
        let runs = setting.stretches(0, self.faces).into_iter().flat_map(|stretch| stretch.runs);
        let placed = |run| Drawn::Text(PlacedRun { run, x: *x, y: base, paint, squeeze: 1.0, turn: 0.0 });
        runs.map(placed).collect()
    }
}
