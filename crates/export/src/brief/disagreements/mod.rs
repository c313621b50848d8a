//! Where sources disagree: on numbers, on who was counted, on dates, and in what they say. The facts say so, not the
//! findings: a disagreement that an editor has explained is printed with the explanation.
mod dates;
mod numbers;
mod statements;

use super::draft::Draft;
use crate::Home;
use model::record::Expect;
use render::document::{Block, Prose, Section};

/// One disagreement: what about, the rivals, and what can be said of the choice between them.
struct Disagreement {
    about: String,
    rivals: Vec<Prose>,
    /// Why they may differ, which is preferred, what the difference looks like.
    remarks: Vec<String>,
}

pub fn section(draft: &mut Draft<'_>) -> Option<Section> {
    let homes: Vec<Home<'_>> = draft.register.accounts().collect();
    let mut section = Section::new("disagreements", "Where sources disagree");
    for home in homes {
        let mut all = numbers::of(draft, &home);
        all.extend(dates::of(draft, &home));
        all.extend(statements::of(draft, &home));
        if !all.is_empty() {
            let anchor = format!("disagreements-{}", home.id());
            let mut of_record = Section::new(anchor, home.title());
            of_record.blocks = all.into_iter().flat_map(blocks).collect();
            section.sections.push(of_record);
        }
    }
    if section.is_empty() {
        return None;
    }
    section.blocks.push(Block::Paragraph(
        "Rivals stand side by side, with the number of origins behind each that do not depend on one another. Numbers \
         that rounding can reconcile, and numbers of different dates, are no disagreement and are left out."
            .into(),
    ));
    Some(section)
}

fn blocks(disagreement: Disagreement) -> Vec<Block> {
    let Disagreement { about, rivals, remarks } = disagreement;
    let head = Prose::default().strong(format!("{}.", crate::words::sentence(&about)));
    let head = if remarks.is_empty() { head } else { head.text(format!(" {}", remarks.join(" "))) };
    vec![Block::Paragraph(head), Block::points(rivals)]
}

/// The editor's explanation of a disagreement about these items.
fn explanation<'a>(home: &Home<'a>, items: &[&str]) -> Option<&'a str> {
    let is_about = |expect: &Expect| {
        expect.at.iter().any(|at| {
            let item = at.value.as_str().split_once('#').map_or("", |(_, item)| item);
            items.contains(&item)
        })
    };
    home.record.expects().iter().find(|expect| is_about(expect)).map(|expect| &*expect.reason.value)
}
