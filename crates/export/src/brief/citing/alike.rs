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
        let in_part = |extent: Extent| sources.iter().filter(|source| read(source) == extent).count();
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
        if Some(read) != self.read {
            said.extend(match read {
                Extent::Opening => Some(words.say(message::OnlyTheOpeningRead)),
                Extent::Copy => Some(words.say(message::ReadInACopy)),
                Extent::Whole => self.read.map(|_| words.say(message::ReadWhole)),
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

/// How much of a source was read: all of it, unless its record says otherwise.
fn read(source: &Source) -> Extent {
    source.read.as_ref().map_or(Extent::Whole, |read| read.value)
}

#[cfg(test)]
mod tests {
    use super::Alike;
    use crate::Register;
    use crate::brief::citing::note::note;
    use crate::brief::{CitationStyle, References};
    use crate::words::Words;
    use model::Dataset;
    use model::config::Language;

    /// What stands above the notes on sources with these keys, and the notes.
    fn notes(references: &References, keys: &[&str]) -> (String, Vec<String>) {
        let text = |keys: &&str| format!("type = \"webpage\"\ntitle = \"T\"\npublisher = \"P\"\n{keys}\n");
        let files = keys.iter().enumerate().map(|(at, keys)| (format!("dataset/sources/s{at}.toml"), text(keys)));
        let dataset = Dataset::read(files);
        let register = Register::of(&dataset);
        let words = Words::of(Language::En);
        let sources: Vec<_> = (0..keys.len()).filter_map(|at| register.source(&format!("s{at}"))).collect();
        let alike = Alike::of(&sources, references);
        let notes = sources.iter().map(|source| note(words, references, &register, &alike, source, None).plain());
        (alike.said(words), notes.collect())
    }

    const USUAL: &str = "url = \"https://example.org/a\"\naccessed = \"2026-11-23\"\nread = \"opening\"";
    const OTHER: &str = "url = \"https://example.org/b\"\naccessed = \"2026-11-02\"\nread = \"whole\"";
    const BARE: &str = "url = \"https://example.org/c\"";

    #[test]
    fn what_most_sources_have_alike_is_said_once_and_the_others_say_what_they_have() {
        let (above, notes) = notes(&References::default(), &[USUAL, USUAL, USUAL, OTHER, BARE]);
        let said = "sources were accessed on 23 November 2026 and only the opening of each source was read.";
        assert!(above.contains(said), "{above}");
        assert!(!notes[0].contains("ccessed") && !notes[0].contains("pening"), "{}", notes[0]);
        assert!(notes[3].contains("accessed 2 November 2026") && notes[3].contains("ead whole"), "{}", notes[3]);
        assert!(notes[4].contains("ead whole"), "{}", notes[4]);
        assert!(notes[4].contains("day of access not recorded"), "{}", notes[4]);
    }

    #[test]
    fn where_no_most_agree_every_note_says_its_own() {
        for keys in [&[USUAL, OTHER][..], &[USUAL, USUAL, OTHER, OTHER, BARE]] {
            let (above, notes) = notes(&References::default(), keys);
            assert!(!above.contains("Unless"), "{above}");
            assert!(notes[0].contains("accessed 23 November 2026") && notes[0].contains("nly the opening read"));
            assert!(!notes[keys.len() - 1].contains("not recorded"), "{notes:?}");
        }
    }

    #[test]
    fn a_style_of_the_house_prints_days_of_access_itself() {
        let style = CitationStyle::named("apa").unwrap_or_else(|error| panic!("{error}"));
        let (above, _) = notes(&References::from(style), &[USUAL, USUAL, USUAL]);
        assert!(!above.contains("accessed") && above.contains("opening"), "{above}");
    }
}
