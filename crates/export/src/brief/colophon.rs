//! The end matter: what the brief does not claim, whose names it withholds, and where to report a wrong number.
use super::draft::Draft;
use render::document::{Block, Prose, Section};

const DISCLAIMER: &str = "This brief reports what sources say and takes no side between states. It is no legal advice, \
                          and it does not judge whether an arrangement is lawful. Names of people who were moved are \
                          withheld, save where a court case bears one as its caption.";

pub fn section(draft: &Draft<'_>) -> Section {
    let corrections =
        draft.context.config.and_then(|config| config.brief.as_ref()).and_then(|brief| brief.corrections.as_ref());
    let ask = "A number that is wrong, a source that is gone, a gap you can close: ";
    let corrections = match corrections {
        Some(address) => Prose::from(ask).and(link(&address.value)).text("."),
        None => Prose::from(ask).text("open an issue in the project’s repository, which has a form for each."),
    };
    Section::new("about", "About this brief").with(Block::Small(DISCLAIMER.into())).with(Block::Small(corrections))
}

/// An address of the web or of a mailbox, as a link.
fn link(address: &str) -> Prose {
    let is_mailbox = address.contains('@') && !address.contains("://") && !address.starts_with("mailto:");
    let url = if is_mailbox { format!("mailto:{address}") } else { address.to_owned() };
    let shown = address.strip_prefix("mailto:").unwrap_or(address);
    Prose::default().link(url, shown)
}
