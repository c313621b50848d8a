//! What of a record the others look at. A source is cited by fifty records, and none of them asks for its title.
use super::File;
use crate::Kind;
use syntax::{Document, Found, Node};

impl File {
    /// Whether another state of this file says the same to other records, be it at other places. It is asked only of what many
    /// cite; anything else is as good as changed.
    pub(super) fn says_the_same_to_others(&self, other: &Self) -> bool {
        let is_sound = |file: &Self| file.trouble.is_none() && file.syntax_errors.is_empty();
        let Some(own) = self.kind.and_then(own_affairs).filter(|_| is_sound(self) && is_sound(other)) else {
            return false;
        };
        let read = |file: &Self| Document::parse(file.id, file.text.to_string());
        let (one, other) = (read(self), read(other));
        let (these, those) = (seen(&one, own), seen(&other, own));
        these.len() == those.len() && these.iter().zip(&those).all(|(this, that)| is_alike(*this, *that))
    }

    /// Whether another state of this file could be read as far and holds items of the same names.
    pub(super) fn has_the_same_names(&self, other: &Self) -> bool {
        let is_whole = |file: &Self| file.syntax_errors.is_empty() && file.record.is_some();
        is_whole(self) == is_whole(other) && self.facts.names == other.facts.names
    }
}

/// The keys of a record that no other record looks at. A rule that begins to look at one takes it out of here; if that is
/// forgotten, the test of edits in `crates/lint` shows it.
fn own_affairs(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Source => Some(&["title", "author", "accessed", "url", "archive", "read"]),
        Kind::Actor => Some(&["title", "role", "review", "expect"]),
        Kind::Programme | Kind::Instrument | Kind::Country => Some(&["title", "review", "expect"]),
        _ => None,
    }
}

/// What others see of a file.
fn seen<'a>(document: &'a Document, own: &[&str]) -> Vec<Node<'a>> {
    document.root().children().filter(|node| !own.contains(&node.key())).collect()
}

/// Whether two values are the same, wherever they stand.
fn is_alike(this: Node<'_>, that: Node<'_>) -> bool {
    this.found() == that.found()
        && this.key() == that.key()
        && match this.found() {
            Found::Table | Found::List => {
                this.len() == that.len()
                    && this.children().zip(that.children()).all(|(this, that)| is_alike(this, that))
            }
            _ => this.source() == that.source(),
        }
}
