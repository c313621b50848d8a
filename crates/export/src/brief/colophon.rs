//! The end matter: what the brief does not claim, whose names it withholds, and where to report a wrong number.
use super::draft::Draft;
use crate::words::message;
use render::document::{Block, Prose, Section};

pub fn section(draft: &Draft<'_>) -> Section {
    let corrections =
        draft.context.config.and_then(|config| config.brief.as_ref()).and_then(|brief| brief.corrections.as_ref());
    let words = draft.words;
    let ask = Prose::from(words.say(message::CorrectionsAsk)).text(" ");
    let corrections = match corrections {
        Some(address) => ask.and(link(&address.value)).text("."),
        None => ask.text(words.say(message::CorrectionsByIssue)),
    };
    Section::new("about", words.say(message::AboutThisBrief))
        .with(Block::Small(words.say(message::Disclaimer).into()))
        .with(Block::Small(corrections))
}

/// An address of the web or of a mailbox, as a link.
fn link(address: &str) -> Prose {
    let is_mailbox = address.contains('@') && !address.contains("://") && !address.starts_with("mailto:");
    let url = if is_mailbox { format!("mailto:{address}") } else { address.to_owned() };
    let shown = address.strip_prefix("mailto:").unwrap_or(address);
    Prose::default().link(url, shown)
}
