//! A record taken apart: every item with what its keys say, in a form that can be compared. Layout, order of keys, quotes and
//! line endings are gone; every value is still there.
use crate::value::Edtf;
use crate::{File, Kind};
use jiff::civil::Date;
use shape::Span;
use std::collections::{BTreeMap, HashMap};
use syntax::{Document, Found, Node};

/// The tables of a record that are items of their own.
const ITEMS: [&str; 13] = [
    "status",
    "transfer",
    "payment",
    "figure",
    "statement",
    "safeguard",
    "concern",
    "step",
    "participation",
    "unknown",
    "review",
    "expect",
    "correction",
];

/// A record and its items, the record first.
pub struct Sheet {
    pub entries: Vec<Entry>,
}

/// A record, or an item of it.
pub struct Entry {
    /// Nothing for the record as a whole, and for an item that has none.
    pub address: Option<Box<str>>,
    pub noun: &'static str,
    pub is_record: bool,
    /// Where it begins.
    pub head: Span,
    /// The place of the event it lies in among the entries.
    pub within: Option<usize>,
    pub fields: BTreeMap<Box<str>, Box<str>>,
}

impl Sheet {
    /// Takes a file apart; nothing where it holds no text.
    pub fn of(file: &File, kind: Kind) -> Option<Self> {
        if file.trouble.is_some() {
            return None;
        }
        let document = Document::parse(file.id, file.text.to_string());
        let root = document.root();
        if kind.is_vocabulary() {
            return Some(Self { entries: terms(root, kind) });
        }
        let items = file.record.as_ref().map(crate::record::Record::items).unwrap_or_default();
        let addresses: HashMap<Span, String> =
            items.into_iter().filter_map(|item| Some((item.head, item.address?.into_owned()))).collect();
        let mut sheet = Self { entries: Vec::new() };
        sheet.take(root, kind.noun(), None, &addresses);
        Some(sheet)
    }

    fn take(&mut self, table: Node<'_>, noun: &'static str, within: Option<usize>, addresses: &HashMap<Span, String>) {
        let is_record = self.entries.is_empty();
        let head = table.head();
        let address = addresses.get(&head).filter(|_| !is_record).map(|address| address.as_str().into());
        let here = self.entries.len();
        self.entries.push(Entry { address, noun, is_record, head, within, fields: BTreeMap::new() });
        let mut fields = BTreeMap::new();
        for child in table.children() {
            match ITEMS.into_iter().find(|item| *item == child.key()).filter(|_| is_of_tables(child)) {
                Some(noun) => {
                    let event = (!is_record).then_some(here);
                    child.children().for_each(|item| self.take(item, noun, event, addresses));
                }
                None => note(child.key(), child, &mut fields),
            }
        }
        if let Some(entry) = self.entries.get_mut(here) {
            entry.fields = fields;
        }
    }

    /// The entry of an address.
    pub fn entry(&self, address: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.address.as_deref() == Some(address))
    }

    /// The day an entry is of, at the latest: its own, or that of its event.
    pub fn day(&self, entry: &Entry) -> Option<Date> {
        let own = ["as_of", "period", "date", "from", "on", "since"].into_iter().find_map(|key| entry.get(key));
        let date = own.or_else(|| self.entries.get(entry.within?)?.get("date"))?;
        Edtf::parse(date).ok()?.latest()
    }
}

/// A vocabulary is one record, and its terms are the items.
fn terms(root: Node<'_>, kind: Kind) -> Vec<Entry> {
    let entry = |address: Option<Box<str>>, node: Node<'_>, fields| Entry {
        is_record: address.is_none(),
        address,
        noun: kind.noun(),
        head: node.head(),
        within: None,
        fields,
    };
    let mut entries = vec![entry(None, root, BTreeMap::new())];
    entries.extend(root.children().map(|term| {
        let mut fields = BTreeMap::new();
        term.children().for_each(|child| note(child.key(), child, &mut fields));
        entry(Some(term.key().into()), term, fields)
    }));
    entries
}

fn is_of_tables(node: Node<'_>) -> bool {
    node.is_list() && node.children().all(Node::is_table)
}

/// Writes down what a key says: cells of a breakdown and citations one by one, everything else whole.
fn note(key: &str, node: Node<'_>, fields: &mut BTreeMap<Box<str>, Box<str>>) {
    match key {
        "parts" if node.is_table() => {
            for axis in node.children() {
                for cell in axis.children() {
                    fields.insert(format!("parts/{}/{}", axis.key(), cell.key()).into(), said(cell).into());
                }
            }
        }
        "cite" if node.is_list() => {
            for citation in node.children() {
                let source = citation.get("source").unwrap_or(citation);
                let key = format!("cite/{}", said(source));
                let rest = citation.children().filter(|child| citation.is_table() && child.key() != "source");
                let mut rest: Vec<String> = rest.map(|child| format!("{} = {}", child.key(), said(child))).collect();
                rest.sort_unstable();
                let says = if rest.is_empty() { "cited".to_owned() } else { rest.join(", ") };
                let says = match fields.get(&*key) {
                    Some(other) => format!("{other}; {says}"),
                    None => says,
                };
                fields.insert(key.into(), says.into());
            }
        }
        _ => {
            fields.insert(key.into(), said(node).into());
        }
    }
}

/// A value without the ways it may be written.
fn said(node: Node<'_>) -> String {
    match node.found() {
        Found::Text => node.text().unwrap_or_default().replace("\r\n", "\n"),
        Found::Number => digits(node.source()),
        Found::Flag | Found::Date | Found::Broken => node.source().to_owned(),
        Found::List => {
            let mut entries: Vec<String> = node.children().map(said).collect();
            // Who wrote it and in which order is part of a citation; all other lists are sets.
            if node.key() != "author" {
                entries.sort_unstable();
            }
            entries.join(", ")
        }
        Found::Table => {
            let mut keys: Vec<(&str, String)> = node.children().map(|child| (child.key(), said(child))).collect();
            keys.sort_unstable();
            match keys.as_slice() {
                [("source" | "url" | "reason", only)] => only.clone(),
                keys => keys.iter().map(|(key, value)| format!("{key} = {value}")).collect::<Vec<_>>().join(", "),
            }
        }
    }
}

/// `1_000.50` is `1000.5`.
fn digits(written: &str) -> String {
    let plain = written.replace('_', "");
    match plain.split_once('.') {
        Some((whole, part)) if part.bytes().all(|digit| digit.is_ascii_digit()) => {
            let part = part.trim_end_matches('0');
            if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
        }
        _ => plain,
    }
}

impl Entry {
    pub fn get(&self, key: &str) -> Option<&str> {
        self.fields.get(key).map(|value| &**value)
    }

    /// Whether two say the same, whatever they are called.
    pub fn says_as(&self, other: &Self) -> bool {
        let told = |entry: &Self| -> Vec<(Box<str>, Box<str>)> {
            let told = entry.fields.iter().filter(|(key, _)| &***key != "id");
            told.map(|(key, value)| (key.clone(), value.clone())).collect()
        };
        self.noun == other.noun && told(self) == told(other)
    }

    /// What it says, in a few words: the number, the standing, the speaker.
    pub fn in_short(&self) -> String {
        let get = |key| self.get(key).unwrap_or_default();
        let words: Vec<String> = match self.noun {
            "figure" => return self.number(),
            "status" => vec![get("value").to_owned()],
            "transfer" => vec![get("from").to_owned(), "→".to_owned(), get("to").to_owned(), get("date").to_owned()],
            "payment" => vec![get("stage").to_owned(), get("purpose").to_owned(), get("date").to_owned()],
            "statement" => vec![get("speaker").to_owned(), get("stance").to_owned(), get("text").to_owned()],
            "safeguard" | "concern" => vec![get("speaker").to_owned(), get("text").to_owned()],
            "step" => vec![get("kind").to_owned(), get("effect").to_owned(), get("text").to_owned()],
            "unknown" => vec![get("what").to_owned(), get("reason").to_owned()],
            "expect" => vec![get("rule").to_owned(), get("reason").to_owned()],
            "review" => vec![get("outcome").to_owned()],
            "correction" => vec![get("date").to_owned(), get("note").to_owned()],
            _ => vec![get("title").to_owned()],
        };
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The number as it is written, with its hedge and its unit.
    pub fn number(&self) -> String {
        let value = match (self.get("value"), self.get("low"), self.get("high"), self.get("wording")) {
            (Some(value), ..) => value.to_owned(),
            (None, Some(low), Some(high), _) => format!("{low}–{high}"),
            (.., Some(wording)) => format!("“{wording}”"),
            _ => "no number".to_owned(),
        };
        let hedge = self.get("quantifier").filter(|hedge| *hedge != "between").map(|hedge| hedge.replace('-', " "));
        let unit = self.get("unit").map(str::to_owned);
        let per = self.get("per").map(|per| format!("per {per}"));
        let measure = self.get("measure").map(|measure| format!("{measure}:"));
        [measure, hedge, Some(value), unit, per].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
