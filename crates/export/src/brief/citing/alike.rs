//! What most notes of a brief would say alike. It is said once above them, and a note says only where it differs.
use super::References;
use crate::words::{Words, message};
use model::record::{Bibliographic, Extent, Source};
use model::value::Edtf;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// With fewer sources than this nothing is said of most.
const LEAST: usize = 3;

/// What holds for every source whose note does not say otherwise.
#[derive(Default)]
pub struct Alike<'s> {
    accessed: Option<&'s Edtf>,
    read: Option<Extent>,
}

impl<'s> Alike<'s> {
    /// What more than half of the sources have alike: the day of access, unless the style prints it in its own way, and
    /// that only a part was read.
    pub fn of(sources: &[&'s Source], references: &References) -> Self {
        let are_most = |count: usize| sources.len() >= LEAST && count * 2 > sources.len();
        let mut days: BTreeMap<&str, (usize, &'s Edtf)> = BTreeMap::new();
        for day in sources.iter().filter_map(|source| source.accessed.as_ref()) {
            days.entry(day.value.as_str()).or_insert((0, &day.value)).0 += 1;
        }
        let day = days.into_iter().max_by_key(|(name, (count, _))| (*count, Reverse(*name))).map(|(_, most)| most);
        let in_part = |extent: Extent| sources.iter().filter(|source| read(source) == Some(extent)).count();
        Self {
            accessed: day.filter(|(count, _)| are_most(*count) && !references.may_tell_access()).map(|(_, day)| day),
            read: [Extent::Opening, Extent::Copy].into_iter().find(|extent| are_most(in_part(*extent))),
        }
    }

    /// The day of access that a note on a source has to tell.
    pub fn access_of<'o>(&self, source: &'o Source) -> Option<&'o Edtf> {
        source.accessed.as_ref().map(|day| &day.value).filter(|day| Some(*day) != self.accessed)
    }

    /// What a note on a source has to say of how much was read, and of a day of access that is not known.
    pub fn exceptions(&self, words: Words, source: &Source) -> Vec<String> {
        let mut said = Vec::new();
        let read = read(source);
        if read != self.read {
            said.extend(match read {
                Some(Extent::Opening) => Some(words.say(message::OnlyTheOpeningRead)),
                Some(Extent::Copy) => Some(words.say(message::ReadInACopy)),
                Some(Extent::Whole) => self.read.map(|_| words.say(message::ReadWhole)),
                None => Some(words.say(message::ExtentNotRecorded)),
            });
        }
        let is_said = source.not_seen.iter().any(|part| part.value == Bibliographic::Accessed);
        if self.accessed.is_some() && source.accessed.is_none() && !is_said {
            said.push(words.say(message::AccessNotRecorded));
        }
        said
    }

    /// The words above the notes.
    pub fn said(&self, words: Words) -> String {
        let accessed = self
            .accessed
            .map(|day| words.say(message::AlikeAccessed { date: &words.date(day), form: words.form(day) }));
        let read = self.read.map(|read| match read {
            Extent::Copy => words.say(message::AlikeCopy),
            Extent::Opening | Extent::Whole => words.say(message::AlikeOpening),
        });
        let alike: Vec<String> = accessed.into_iter().chain(read).collect();
        let recorded = words.say(message::NotesRecorded);
        match &alike[..] {
            [] => recorded,
            alike => format!("{} {recorded}", words.say(message::NotesAlike { what: &words.joined(alike) })),
        }
    }
}

fn read(source: &Source) -> Option<Extent> {
    source.read.as_ref().map(|read| read.value)
}
