//! Which waivers cover a finding, found without looking at all of them: a file may hold a hundred thousand.
//!
//! What waivers cover lies side by side or within one another, so the spans around a point are the last one that begins
//! before it, that in which it lies, and so on outwards.
use crate::waiver::{is_of_rivals, waived_by_itself};
use crate::{Finding, Waiver};
use model::{FileId, Span};
use std::collections::BTreeMap;

/// All waivers, and which of them some finding needed.
pub struct Covering<'a> {
    waivers: Vec<&'a Waiver>,
    needed: Vec<bool>,
    /// By file and rule.
    spans: BTreeMap<(FileId, &'static str), Vec<Around>>,
}

/// A span that waivers cover. They are sorted by their starts, the longer first.
struct Around {
    span: Span,
    waivers: Vec<usize>,
    /// Those that no finding has needed so far.
    unneeded: Vec<usize>,
    /// The nearest span before this one that has not ended where this one starts.
    outer: Option<usize>,
}

impl<'a> Covering<'a> {
    pub fn of(waivers: Vec<&'a Waiver>) -> Self {
        let mut spans: BTreeMap<(FileId, &'static str), BTreeMap<(u32, u32), Around>> = BTreeMap::new();
        for (index, waiver) in waivers.iter().enumerate() {
            for span in waiver.spans() {
                let of_rule = spans.entry((waiver.at.file, waiver.rule)).or_default();
                let around = of_rule.entry((span.start, u32::MAX - span.end));
                let around = around.or_insert_with(|| Around {
                    span: *span,
                    waivers: Vec::new(),
                    unneeded: Vec::new(),
                    outer: None,
                });
                around.waivers.push(index);
                around.unneeded.push(index);
            }
        }
        let spans = spans.into_iter().map(|(key, spans)| (key, nested(spans.into_values().collect()))).collect();
        Self { needed: vec![false; waivers.len()], waivers, spans }
    }

    /// The reason for which a finding is waived. Every waiver that fits is needed: a conflict waived on both sides needs
    /// neither side twice. A finding that tells of several things is waived if each of them is.
    pub fn reason(&mut self, finding: &Finding) -> Option<&'a str> {
        if let Some(places) = waived_by_itself(finding).filter(|places| places.len() > 1) {
            let reasons: Vec<_> =
                places.into_iter().map(|at| self.reason(&finding.rule.at(at, String::new()))).collect();
            return reasons.into_iter().collect::<Option<Vec<_>>>()?.first().copied();
        }
        let mut places: BTreeMap<FileId, u32> = BTreeMap::new();
        for place in finding.places() {
            places.entry(place.span.file).or_insert(place.span.start);
        }
        let mut reason = None;
        for (file, start) in places {
            let first = self.first(finding, file, start, Waiver::covers);
            reason = reason.or_else(|| Some(&*self.waivers.get(first?)?.reason));
        }
        if reason.is_none() && is_of_rivals(finding.rule.code) {
            for place in finding.places() {
                self.first(finding, place.span.file, place.span.start, Waiver::lacks_a_rival);
            }
        }
        reason
    }

    /// The first of the waivers of a file that fit a finding, one of whose places there starts here.
    fn first(
        &mut self,
        finding: &Finding,
        file: FileId,
        start: u32,
        fits: fn(&Waiver, &Finding) -> bool,
    ) -> Option<usize> {
        let Self { waivers, needed, spans } = self;
        let spans = spans.get_mut(&(file, finding.rule.code))?;
        let covers = |index: usize| waivers.get(index).is_some_and(|waiver| fits(waiver, finding));
        let mut at = spans.partition_point(|around| around.span.start <= start).checked_sub(1);
        let mut first: Option<usize> = None;
        while let Some(around) = at.and_then(|at| spans.get_mut(at)) {
            let fitting = around.waivers.iter().copied().find(|index| covers(*index));
            first = first.into_iter().chain(fitting).min();
            around.unneeded.retain(|index| {
                let is_needed = covers(*index);
                if let Some(needed) = needed.get_mut(*index).filter(|_| is_needed) {
                    *needed = true;
                }
                !is_needed
            });
            at = around.outer;
        }
        first
    }

    /// The waivers that no finding needed.
    pub fn unneeded(self) -> impl Iterator<Item = &'a Waiver> {
        self.waivers.into_iter().zip(self.needed).filter(|(_, is_needed)| !is_needed).map(|(waiver, _)| waiver)
    }
}

fn nested(mut spans: Vec<Around>) -> Vec<Around> {
    let mut open: Vec<(usize, u32)> = Vec::new();
    for (index, around) in spans.iter_mut().enumerate() {
        while open.last().is_some_and(|(_, end)| *end < around.span.start) {
            open.pop();
        }
        around.outer = open.last().map(|(outer, _)| *outer);
        open.push((index, around.span.end));
    }
    spans
}
