//! Pages to content streams, each as it comes: its operations are translated, compressed and forgotten.
use super::fonts::{Codes, Fonts, name};
use super::glyphs::GlyphLine;
use super::logo::LOGO;
use super::objects::utf16;
use crate::pdf::layout::flow::Press;
use crate::pdf::layout::page::{Artifact, Drawn, Link, Owner, Page, PlacedRun};
use crate::pdf::layout::structure::ElementId;
use crate::pdf::palette::Palette;
use crate::pdf::text::{Cluster, Run};
use crate::pdf::{Paper, Rgb};
use crate::scene::{Mark, Paint};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Stream, dictionary};
use printpdf::{
    Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, WindingOrder, XObjectId, XObjectTransform,
};
use std::io::Write;

use std::ops::Range;
use std::sync::mpsc;

/// Takes pages and keeps what becomes of them.
pub struct PdfPress {
    pub(super) paper: Paper,
    pub(super) fonts: Fonts,
    pub(super) pages: Vec<Printed>,
    palette: Palette,
}

/// A page that has been drawn.
#[derive(Default)]
pub(super) struct Printed {
    /// One for each time the page was drawn on.
    pub streams: Vec<Stream>,
    /// The elements that own its marked content, by its numbers.
    pub owners: Vec<ElementId>,
    /// Which marked content each content of an element has become.
    pub parts: Vec<Range<usize>>,
    pub links: Vec<Link>,
}

/// How a circle is made of four curves.
const CIRCLE: f32 = 0.552_285;
const DASH: f32 = 2.5;
/// So many pages may wait to be drawn.
const WAITING: usize = 8;

impl PdfPress {
    pub fn new(palette: Palette, paper: Paper) -> Self {
        Self { paper, fonts: Fonts::default(), pages: Vec::new(), palette }
    }
}

impl Press for PdfPress {
    fn draw(&mut self, number: usize, page: Page) {
        let height = self.paper.size().1;
        let mut drawing = Drawing {
            ops: Vec::new(),
            palette: &self.palette,
            fonts: &mut self.fonts,
            height,
            owner: None,
            is_open: false,
            owners: Vec::new(),
            parts: Vec::new(),
        };
        drawing.page(&page);
        let Drawing { ops, owners, parts, .. } = drawing;
        let stream = compressed(&serialised(ops));
        while self.pages.len() <= number {
            self.pages.push(Printed::default());
        }
        if let Some(printed) = self.pages.get_mut(number) {
            printed.streams.push(stream);
            printed.owners.extend(owners);
            printed.parts.extend(parts);
            printed.links.extend(page.links);
        }
    }

    fn begin_again(&mut self) {
        self.pages.clear();
    }
}

/// Operations as printpdf writes them. It writes whole files only, so each page is one for a moment.
fn serialised(ops: Vec<Op>) -> Vec<u8> {
    let mut file = PdfDocument::new("");
    file.pages.push(PdfPage::new(printpdf::Mm(210.0), printpdf::Mm(297.0), ops));
    let file = printpdf::to_lopdf_doc(&file, &save_options(), &mut Vec::new());
    let page = file.page_iter().next();
    page.map(|page| file.get_page_content(page)).unwrap_or_default()
}

/// Lets pages be drawn while the next are laid out. They come in order, so that the file is the same as without.
pub fn in_background<T>(mut press: PdfPress, lay_out: impl FnOnce(&mut dyn Press) -> T) -> (PdfPress, T) {
    let (sender, orders) = mpsc::sync_channel(WAITING);
    std::thread::scope(|scope| {
        let pressing = scope.spawn(move || {
            for order in orders {
                match order {
                    Order::Draw(number, page) => press.draw(number, page),
                    Order::BeginAgain => press.begin_again(),
                }
            }
            press
        });
        let mut hand = Hand(sender);
        let laid = lay_out(&mut hand);
        drop(hand);
        match pressing.join() {
            Ok(press) => (press, laid),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// What the press is to do.
enum Order {
    Draw(usize, Page),
    BeginAgain,
}

/// Hands orders to the press.
struct Hand(mpsc::SyncSender<Order>);

impl Press for Hand {
    fn draw(&mut self, number: usize, page: Page) {
        // Fails only if the press has panicked, which is told when it is waited for.
        let _ = self.0.send(Order::Draw(number, page));
    }

    fn begin_again(&mut self) {
        let _ = self.0.send(Order::BeginAgain);
    }
}

/// Content streams are most of a file: compressed well enough, in half the time that the last few bytes would take.
fn compressed(content: &[u8]) -> Stream {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(5));
    match encoder.write_all(content).and_then(|()| encoder.finish()) {
        Ok(bytes) => Stream::new(dictionary! { "Filter" => "FlateDecode" }, bytes),
        Err(_) => Stream::new(Dictionary::new(), content.to_vec()),
    }
}

pub(super) fn save_options() -> PdfSaveOptions {
    PdfSaveOptions { optimize: true, subset_fonts: false, secure: true, image_optimization: None }
}

/// A page while it is drawn.
struct Drawing<'a> {
    ops: Vec<Op>,
    palette: &'a Palette,
    fonts: &'a mut Fonts,
    height: f32,
    /// The element that is drawn, and what it is.
    owner: Option<(ElementId, &'static str)>,
    /// Whether a sequence of it has begun.
    is_open: bool,
    owners: Vec<ElementId>,
    parts: Vec<Range<usize>>,
}

impl Drawing<'_> {
    /// Draws everything; decoration first.
    fn page(&mut self, page: &Page) {
        if !(page.ground.is_empty() && page.under.is_empty()) {
            self.begin("Artifact", &[("Type", "Layout")], []);
            self.all(page.ground.iter().chain(&page.under));
            self.end();
        }
        for content in &page.contents {
            match content.owner {
                Owner::Element(element) => self.element(element, content.tag, &content.drawn),
                Owner::Artifact(artifact) => {
                    let kind = match artifact {
                        Artifact::Header => Some(("Subtype", "Header")),
                        Artifact::Footer => Some(("Subtype", "Footer")),
                        Artifact::Repeated => None,
                    };
                    let names: Vec<_> = [("Type", "Pagination")].into_iter().chain(kind).collect();
                    self.begin("Artifact", &names, []);
                    self.all(&content.drawn);
                    self.end();
                }
            }
        }
    }

    fn element(&mut self, element: ElementId, tag: &'static str, drawn: &[Drawn]) {
        let first = self.owners.len();
        self.owner = Some((element, tag));
        self.all(drawn);
        self.close();
        self.owner = None;
        self.parts.push(first..self.owners.len());
    }

    /// Before anything is drawn for an element: what it shows is what it says.
    fn open(&mut self) {
        if let (Some((_, tag)), false) = (self.owner, self.is_open) {
            self.sequence(tag, None);
        }
    }

    /// A sequence of marked content of the element that is drawn, with the text it says if it does not show it.
    /// Sequences follow each other: some readers lose the rest of one that has another in it.
    fn sequence(&mut self, tag: &str, says: Option<&str>) {
        let Some((element, _)) = self.owner else { return };
        self.close();
        let number = DictItem::Int(i64::try_from(self.owners.len()).unwrap_or(i64::MAX));
        let says = says.map(|text| ("ActualText", DictItem::String { data: utf16(text), literal: false }));
        self.begin(tag, &[], [("MCID", number)].into_iter().chain(says));
        self.owners.push(element);
        self.is_open = true;
    }

    fn close(&mut self) {
        if self.is_open {
            self.end();
            self.is_open = false;
        }
    }

    fn begin<'a>(
        &mut self,
        tag: &str,
        names: &[(&str, &str)],
        properties: impl IntoIterator<Item = (&'a str, DictItem)>,
    ) {
        let names = names.iter().map(|(key, name)| ((*key).to_owned(), DictItem::Name(name.as_bytes().to_vec())));
        let properties = properties.into_iter().map(|(key, item)| (key.to_owned(), item));
        let properties = DictItem::Dict { map: names.chain(properties).collect() };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.into(), properties });
    }

    fn end(&mut self) {
        self.ops.push(Op::EndMarkedContent);
    }

    fn all<'a>(&mut self, drawn: impl IntoIterator<Item = &'a Drawn>) {
        let mut paint = None;
        for each in drawn {
            match each {
                Drawn::Shape(mark) => {
                    self.open();
                    self.shape(mark);
                    paint = None;
                }
                Drawn::Text(placed) => {
                    if paint != Some(placed.paint) {
                        self.fill(placed.paint);
                        paint = Some(placed.paint);
                    }
                    self.text(placed);
                }
                Drawn::Logo { x, y, width, height } => {
                    self.open();
                    self.logo([*x, *y, *width, *height]);
                }
            }
        }
    }

    /// A picture is one point wide and high by itself.
    fn logo(&mut self, [x, y, width, height]: [f32; 4]) {
        let transform = XObjectTransform {
            translate_x: Some(fine(x)),
            translate_y: Some(fine(self.height - y - height)),
            scale_x: Some(fine(width).0),
            scale_y: Some(fine(height).0),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(LOGO.to_owned()), transform });
    }

    fn fill(&mut self, paint: Paint) {
        self.ops.push(Op::SetFillColor { col: colour(self.palette.colour(paint)) });
    }

    fn pen(&mut self, paint: Paint, width: f32) {
        self.ops.push(Op::SetOutlineColor { col: colour(self.palette.colour(paint)) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
    }

    fn shape(&mut self, mark: &Mark) {
        match mark {
            Mark::Rect { x, y, width, height, fill } => {
                self.fill(*fill);
                let rectangle = Rect {
                    x: fine(*x),
                    y: fine(self.height - y - height),
                    width: fine(*width),
                    height: fine(*height),
                    mode: Some(PaintMode::Fill),
                    winding_order: None,
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Mark::Line { points, width, stroke, dashed } => {
                self.pen(*stroke, *width);
                self.dash(if *dashed { &[DASH, DASH] } else { &[] });
                let points = points.iter().map(|point| self.point(*point, false)).collect();
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
                if *dashed {
                    self.dash(&[]);
                }
            }
            Mark::Dot { at, radius, fill, stroke } => {
                self.pen(*stroke, (radius * 0.4).clamp(0.6, 1.4));
                if let Some(fill) = fill {
                    self.fill(*fill);
                }
                let mode = if fill.is_some() { PaintMode::FillStroke } else { PaintMode::Stroke };
                let rings = vec![PolygonRing { points: self.circle(*at, *radius) }];
                self.polygon(rings, mode);
            }
            Mark::Area { rings, fill, edge } => {
                self.fill(*fill);
                if let Some(edge) = edge {
                    self.pen(*edge, 0.4);
                }
                let ring = |ring: &Vec<(f32, f32)>| PolygonRing {
                    points: ring.iter().map(|point| self.point(*point, false)).collect(),
                };
                let rings = rings.iter().filter(|ring| ring.len() > 2).map(ring).collect();
                self.polygon(rings, if edge.is_some() { PaintMode::FillStroke } else { PaintMode::Fill });
            }
            // Layout has turned texts into runs.
            Mark::Text { .. } => {}
        }
    }

    fn polygon(&mut self, rings: Vec<PolygonRing>, mode: PaintMode) {
        let polygon = Polygon { rings, mode, winding_order: WindingOrder::EvenOdd };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn dash(&mut self, pattern: &[f32]) {
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, pattern) });
    }

    fn point(&self, (x, y): (f32, f32), bezier: bool) -> LinePoint {
        LinePoint { p: Point { x: fine(x), y: fine(self.height - y) }, bezier }
    }

    fn circle(&self, (x, y): (f32, f32), radius: f32) -> Vec<LinePoint> {
        let bend = radius * CIRCLE;
        let turns = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)];
        let mut points = vec![self.point((x + radius, y), false)];
        for (cosine, sine) in turns {
            let at = |along: f32, across: f32| (x + along * cosine - across * sine, y + along * sine + across * cosine);
            points.push(self.point(at(radius, bend), true));
            points.push(self.point(at(bend, radius), true));
            points.push(self.point(at(0.0, radius), false));
        }
        points
    }

    /// Draws a run: clusters that show their text together, those that stand for another by themselves.
    fn text(&mut self, placed: &PlacedRun) {
        let run = &placed.run;
        let clusters: Vec<(&Cluster, Codes)> =
            run.clusters.iter().map(|cluster| (cluster, self.codes(run, cluster))).collect();
        for part in clusters.chunk_by(|one, other| one.1.tells_text == other.1.tells_text) {
            if part.iter().all(|(_, codes)| codes.tells_text) {
                self.open();
            } else {
                let words = part.iter().filter_map(|(cluster, _)| run.text.get(cluster.text.clone()));
                self.sequence("Span", Some(&words.collect::<String>()));
            }
            self.clusters(placed, part);
            if !part.iter().all(|(_, codes)| codes.tells_text) {
                self.close();
            }
        }
    }

    /// The glyphs of a cluster by their numbers in the file.
    fn codes(&mut self, run: &Run, cluster: &Cluster) -> Codes {
        let words = run.text.get(cluster.text.clone()).unwrap_or("");
        let glyphs = run.glyphs.get(cluster.glyphs.clone()).unwrap_or(&[]);
        match cluster.shows {
            None => self.fonts.take(run.face, glyphs, words),
            Some(shown) => {
                let codes = self.fonts.take(run.face, glyphs, &shown.to_string());
                Codes { tells_text: words.chars().eq([shown]) && codes.tells_text, ..codes }
            }
        }
    }

    fn clusters(&mut self, placed: &PlacedRun, clusters: &[(&Cluster, Codes)]) {
        let run = &placed.run;
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(name(run.face));
        self.ops.push(Op::SetFont { font, size: Pt(run.size) });
        let mut line = GlyphLine::new(placed, self.height);
        for (cluster, codes) in clusters {
            let glyphs = run.glyphs.get(cluster.glyphs.clone()).unwrap_or(&[]);
            for (glyph, code) in glyphs.iter().zip(&codes.codes) {
                line.glyph(glyph, *code, &mut self.ops);
            }
        }
        line.flush(&mut self.ops);
        self.ops.push(Op::EndTextSection);
    }
}

fn colour(colour: Rgb) -> Color {
    let [r, g, b] = colour.parts().map(|part| (part * 1000.0).round() / 1000.0);
    Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
}

/// To hundredths of a point.
pub(super) fn fine(length: f32) -> Pt {
    Pt((length * 100.0).round() / 100.0)
}
