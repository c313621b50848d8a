//! What the main part leaves out, whole: for those who check a row, a number or a gap.
use crate::words::{Words, message};
use render::document::Section;

/// `A. Litigation`
fn lettered(letter: char, title: &str) -> String {
    format!("{letter}. {title}")
}

/// Sections as annexes, lettered in their order.
pub fn section(words: Words, sections: impl IntoIterator<Item = Section>) -> Option<Section> {
    let lettered = ('A'..='Z').zip(sections).map(|(letter, section)| {
        let title = lettered(letter, &section.title);
        Section { title, ..section }
    });
    let sections: Vec<Section> = lettered.collect();
    let annexes = Section { sections, is_annex: true, ..Section::new("annexes", words.say(message::Annexes)) };
    (!annexes.is_empty()).then_some(annexes)
}
