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
            let order = self.in_order(&printed);
            for (from, to) in order.iter().zip(&printed) {
                let (dx, dy) = (to.x - from.x, to.y - from.y);
                if let Some(content) = page.contents.get_mut(from.content) {
                    let title = std::mem::take(&mut content.drawn).into_iter().map(|drawn| drawn.moved(dx, dy));
                    content.drawn = title.chain(self.drawn(&from.number, to.x, to.y)).collect();
                }
                for link in page.links.iter_mut().filter(|link| link.element == from.number.element) {
                    link.area[0] += dx;
                    link.area[1] += dy;
                }
            }
            self.structure.put_in_order(&order.iter().filter_map(|it| it.number.entry).collect::<Vec<_>>());
            self.press.draw(turned, page);
        }
    }

    /// The numbers in the order of their pages, if their entries can change places.
    fn in_order<'p>(&self, printed: &'p [Printed]) -> Vec<&'p Printed> {
        let mut order: Vec<&Printed> = printed.iter().collect();
        if printed.iter().all(|it| it.number.entry.is_some()) {
            let spot = |it: &Printed| self.places.get(&it.number.place).map_or((usize::MAX, 0.0), |it| (it.page, it.y));
            order.sort_by(|one, other| {
                let ((page, y), (other_page, other_y)) = (spot(one), spot(other));
                page.cmp(&other_page).then(y.total_cmp(&other_y))
            });
        }
        order
    }

    /// A number that stands at a place.
    fn drawn(&mut self, number: &PageNumber, x: f32, y: f32) -> Vec<Drawn> {
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
        let placed = |run| Drawn::Text(PlacedRun { run, x, y: base, paint, squeeze: 1.0, turn: 0.0 });
        runs.map(placed).collect()
    }
}
