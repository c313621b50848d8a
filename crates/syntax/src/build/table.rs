//! Headers, keys of several words, and what may be added to which table.
use super::builder::{Builder, Word};
use crate::MAX_DEPTH;
use crate::arena::{Bytes, Id, Slot, Text, Value, Written};
use crate::error::clash::{self, Attempt};
use crate::error::too_deep;
use crate::span::index;

/// `[` or `[[`, wherever it stands.
#[derive(Clone, Copy)]
pub(super) struct Header {
    pub is_entry: bool,
    pub at: Bytes,
}

/// From so many keys on, a table's keys are found through a map.
const LARGE: u32 = 24;

impl Builder<'_> {
    pub(super) fn open_header(&mut self, is_entry: bool, at: Bytes) {
        self.end_of_statement();
        self.header = Some(Header { is_entry, at });
    }

    /// A line has ended, and with it whatever was left open.
    pub(super) fn end_of_statement(&mut self) {
        self.open.clear();
        if self.header.is_some() {
            // A header that nothing closed says well enough which table is meant.
            let end = self.path.last().map_or(0, |word| word.at.end);
            self.close_header(end);
        }
        self.path.clear();
    }

    pub(super) fn close_header(&mut self, end: u32) {
        let Some(header) = self.header.take() else { return };
        let at = Bytes { end: end.max(header.at.end), ..header.at };
        let path = std::mem::take(&mut self.path);
        self.table = self.table_of(header, at, &path).unwrap_or_else(|| self.nowhere(at));
        self.path = path;
        self.path.clear();
    }

    fn table_of(&mut self, header: Header, at: Bytes, path: &[Word]) -> Option<Id> {
        let (name, parents) = path.split_last()?;
        if path.iter().any(|word| !word.sound) {
            return None;
        }
        let mut table = Id::ROOT;
        for parent in parents {
            table = self.enter(table, *parent, Written::Implied)?;
        }
        let found = self.find(table, *name);
        let old = found.map(|id| *self.arena.slot(id));
        match (header.is_entry, found, old) {
            (false, None, _) => self.add(table, *name, Slot { at, ..Slot::new(Value::Table, Written::Header) }),
            (false, Some(id), Some(Slot { written: Written::Implied, .. })) => {
                self.arena.change(id, |slot| (slot.written, slot.at, slot.key_at) = (Written::Header, at, name.at));
                Some(id)
            }
            (true, None, _) => {
                let list = self.add(table, *name, Slot { at, ..Slot::new(Value::List, Written::Headers) })?;
                self.entry(list, at, *name)
            }
            (true, Some(list), Some(Slot { written: Written::Headers, .. })) => self.entry(list, at, *name),
            (is_entry, _, old) => {
                let attempt = if is_entry { Attempt::Entry } else { Attempt::Header };
                self.clash(*name, attempt, old);
                None
            }
        }
    }

    fn entry(&mut self, list: Id, at: Bytes, name: Word) -> Option<Id> {
        let entry = Slot { at, key_at: name.at, ..Slot::new(Value::Table, Written::Entry) };
        self.append(list, entry)
    }

    /// Goes from a table to one inside it, making it if nobody has. `how` says what asks for it: a header or a key.
    pub(super) fn enter(&mut self, table: Id, word: Word, how: Written) -> Option<Id> {
        let Some(id) = self.find(table, word) else {
            return self.add(table, word, Slot { at: word.at, ..Slot::new(Value::Table, how) });
        };
        let slot = *self.arena.slot(id);
        let by_header = how == Written::Implied;
        match (slot.value, slot.written) {
            (Value::List, Written::Headers) if by_header => slot.last,
            (Value::Table, Written::Implied | Written::Dotted) => Some(id),
            (Value::Table, Written::Header) if by_header => Some(id),
            _ => {
                self.clash(word, Attempt::Within, Some(slot));
                None
            }
        }
    }

    /// Adds a value under a key that is known to be free.
    pub(super) fn add(&mut self, table: Id, word: Word, slot: Slot) -> Option<Id> {
        let id = self.append(table, Slot { key: word.text, key_at: word.at, ..slot })?;
        self.arena.change(table, |slot| slot.sorts |= word.sort);
        let len = self.arena.slot(table).len;
        if len == LARGE {
            let children: Vec<Id> = self.arena.children(table).collect();
            for child in children {
                let key = self.arena.read(self.source, self.arena.slot(child).key).into();
                self.keys.insert((table, key), child);
            }
        } else if len > LARGE {
            let key = self.arena.read(self.source, word.text).into();
            self.keys.insert((table, key), id);
        }
        Some(id)
    }

    pub(super) fn append(&mut self, parent: Id, slot: Slot) -> Option<Id> {
        if usize::from(self.arena.slot(parent).depth) < MAX_DEPTH {
            return Some(self.arena.append(parent, slot));
        }
        let at = if slot.key_at == Bytes::default() { slot.at } else { slot.key_at };
        self.fault(too_deep(self.file, at));
        None
    }

    pub(super) fn find(&self, table: Id, word: Word) -> Option<Id> {
        let slot = self.arena.slot(table);
        if slot.sorts & word.sort == 0 {
            return None;
        }
        let name = self.arena.read(self.source, word.text);
        if slot.len >= LARGE {
            return self.keys.get(&(table, name.into())).copied();
        }
        let is = |key: Text| key.len() == word.text.len() && self.arena.read(self.source, key) == name;
        self.arena.children(table).find(|id| is(self.arena.slot(*id).key))
    }

    pub(super) fn clash(&mut self, word: Word, attempt: Attempt, old: Option<Slot>) {
        let Some(old) = old else { return };
        let written = self.source.get(index(word.at.start)..index(word.at.end)).unwrap_or_default();
        self.fault(clash::error(self.file, word.at, written, attempt, &old));
    }

    /// A table nobody sees, for what stands under a header that cannot be.
    pub(super) fn nowhere(&mut self, at: Bytes) -> Id {
        self.arena.detached(Slot { at, ..Slot::new(Value::Table, Written::Header) })
    }
}
