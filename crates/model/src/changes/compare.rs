//! Records and items on both sides, paired by id and address. What has no partner is new, gone, or has another id.
use super::countries::Reach;
use super::judge::{self, Reasons};
use super::sheet::{Entry, Sheet};
use super::successors::Successors;
use super::{Before, Bucket, Change, Field, Place, What};
use crate::dataset::Trouble;
use crate::{Dataset, File, Kind, Span};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use syntax::Lines;

type Files<'a> = BTreeMap<(Kind, &'a str), &'a Arc<File>>;

/// A file of one side, taken apart.
struct Side<'a> {
    file: &'a File,
    sheet: Sheet,
    lines: Lines,
}

/// Two items of which one or both are there.
struct Pair {
    old: Option<usize>,
    new: Option<usize>,
}

/// What both datasets are asked.
struct Between<'a> {
    older: &'a Files<'a>,
    successors: &'a Successors<'a>,
    reasons: Reasons,
    reach: [Reach; 2],
}

pub fn compare(older: &Dataset, newer: &Dataset, successors: &Successors<'_>) -> Vec<Change> {
    let (old, new) = (files(older), files(newer));
    let mut pairs: Vec<(Kind, Option<&File>, Option<&File>)> = Vec::new();
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    for (key, file) in &old {
        match new.get(key) {
            Some(other) if other.text == file.text && other.trouble.is_none() == file.trouble.is_none() => {}
            Some(other) => pairs.push((key.0, Some(&**file), Some(&**other))),
            None => gone.push((key.0, &***file)),
        }
    }
    come.extend(new.iter().filter(|(key, _)| !old.contains_key(*key)).map(|(key, file)| (key.0, &***file)));
    let mut renamed_pairs = succeeded(&mut gone, &mut come, successors);
    renamed_pairs.extend(renamed(&mut gone, &mut come));
    pairs.extend(renamed_pairs.into_iter().map(|(kind, old, new)| (kind, Some(old), Some(new))));
    pairs.extend(gone.into_iter().map(|(kind, file)| (kind, Some(file), None)));
    pairs.extend(come.into_iter().map(|(kind, file)| (kind, None, Some(file))));
    if pairs.is_empty() {
        return Vec::new();
    }
    let between =
        Between { older: &old, successors, reasons: Reasons::of(newer), reach: [Reach::of(older), Reach::of(newer)] };
    pairs.into_iter().flat_map(|(kind, old, new)| between.record(kind, old, new)).collect()
}

/// Where something stands in a file.
pub fn place(file: &File, at: Span) -> Place {
    Place { path: file.path.clone(), line: Lines::new().line(&file.text, at.start) }
}

/// The file of each record; of two files with one id the first by path, as it is for references.
fn files(dataset: &Dataset) -> Files<'_> {
    let mut files = Files::new();
    for file in dataset.files() {
        if let Some(kind) = file.kind.filter(|kind| *kind != Kind::Config) {
            let id: &str = if kind.is_vocabulary() { kind.schema() } else { &file.stem };
            files.entry((kind, id)).or_insert(file);
        }
    }
    files
}

/// Every record that was renamed, by its kind and its earlier id.
pub fn renamings(changes: &[Change]) -> BTreeMap<(Kind, Box<str>), Box<str>> {
    let whole = changes.iter().filter(|change| change.item.is_none() && change.noun == change.kind.noun());
    let renamed = whole.filter_map(|change| Some(((change.kind, change.was.clone()?), change.record.clone())));
    renamed.collect()
}

/// Takes out of both lists the records of which it is said where they went.
fn succeeded<'a>(
    gone: &mut Vec<(Kind, &'a File)>,
    come: &mut Vec<(Kind, &'a File)>,
    successors: &Successors<'_>,
) -> Vec<(Kind, &'a File, &'a File)> {
    let mut pairs = Vec::new();
    gone.retain(|(kind, old)| {
        let to = successors.of_record(&old.stem);
        let found = come.iter().position(|(of, new)| of == kind && to == Some(&*new.stem));
        pairs.extend(found.map(|at| (*kind, *old, come.remove(at).1)));
        found.is_none()
    });
    pairs
}

/// Takes out of both lists the records that say the same under another id.
fn renamed<'a>(gone: &mut Vec<(Kind, &'a File)>, come: &mut Vec<(Kind, &'a File)>) -> Vec<(Kind, &'a File, &'a File)> {
    let content = |(kind, file): &(Kind, &File)| {
        let sheet = Sheet::of(file, *kind)?;
        let said: Vec<_> = sheet.entries.into_iter().map(|entry| (entry.noun, entry.fields)).collect();
        said.iter().any(|(_, fields)| !fields.is_empty()).then_some((*kind, said))
    };
    let mut by_content: BTreeMap<_, VecDeque<&'a File>> = BTreeMap::new();
    if gone.is_empty() || come.is_empty() {
        return Vec::new();
    }
    for record in gone.iter() {
        if let Some(content) = content(record) {
            by_content.entry(content).or_default().push_back(record.1);
        }
    }
    let mut renamed = Vec::new();
    come.retain(|record| {
        let partner = content(record).and_then(|content| by_content.get_mut(&content)?.pop_front());
        renamed.extend(partner.map(|old| (record.0, old, record.1)));
        partner.is_none()
    });
    gone.retain(|(kind, file)| !renamed.iter().any(|(of, old, _)| of == kind && old.id == file.id));
    renamed
}

impl<'a> Side<'a> {
    fn of(file: &'a File, kind: Kind) -> Option<Self> {
        Some(Self { file, sheet: Sheet::of(file, kind)?, lines: Lines::new() })
    }

    fn place(&self, entry: &Entry) -> Place {
        Place { path: self.file.path.clone(), line: self.lines.line(&self.file.text, entry.head.start) }
    }

    fn entry(&self, at: Option<usize>) -> Option<&Entry> {
        self.sheet.entries.get(at?)
    }
}

impl Between<'_> {
    /// What changed in one record.
    fn record(&self, kind: Kind, old: Option<&File>, new: Option<&File>) -> Vec<Change> {
        let [before, after] = [old, new].map(|file| file.and_then(|file| Side::of(file, kind)));
        if before.is_none() && old.is_some() || after.is_none() && new.is_some() {
            return self.unreadable(kind, old, new);
        }
        let sheets = [&before, &after].map(|side| side.as_ref().map_or(&[][..], |side| &*side.sheet.entries));
        let ids = [old, new].map(|file| file.map(|file| &*file.stem));
        let successor = |item: &str| self.successors.of_item(ids[0]?, item, ids[1]?);
        let pairs = pair(sheets, successor);
        let lonely_old: BTreeSet<usize> = pairs.iter().filter(|it| it.new.is_none()).filter_map(|it| it.old).collect();
        let lonely_new: BTreeSet<usize> = pairs.iter().filter(|it| it.old.is_none()).filter_map(|it| it.new).collect();
        let is_whole = before.is_some() && after.is_some();
        let mut changes = Vec::new();
        for pair in &pairs {
            let [left, right] = [(&before, pair.old), (&after, pair.new)].map(|(side, at)| {
                let side = side.as_ref()?;
                Some((side, side.entry(at)?))
            });
            let mut change = match (left, right) {
                (Some(old), Some(new)) => {
                    changes.extend(self.both(kind, old, new));
                    continue;
                }
                (None, Some((side, entry))) => self.added(kind, side, entry, pair.new),
                (Some((side, entry)), None) => Self::removed(kind, side, entry),
                (None, None) => continue,
            };
            let within_old = left.and_then(|(_, entry)| entry.within).is_some_and(|at| lonely_old.contains(&at));
            let within_new = right.and_then(|(_, entry)| entry.within).is_some_and(|at| lonely_new.contains(&at));
            let is_record = left.or(right).is_some_and(|(_, entry)| entry.is_record);
            change.is_part = !is_record && !is_whole || within_old || within_new;
            changes.push(change);
        }
        let mut countries = BTreeSet::new();
        for (id, reach) in ids.into_iter().zip(&self.reach) {
            countries.extend(id.into_iter().flat_map(|id| reach.of_record(kind, id)));
        }
        changes.iter_mut().for_each(|change| change.countries.clone_from(&countries));
        changes
    }

    /// An item that was there and is there.
    fn both(&self, kind: Kind, old: (&Side<'_>, &Entry), new: (&Side<'_>, &Entry)) -> Vec<Change> {
        let ((old_side, old), (new_side, new)) = (old, new);
        let ids = [old_side.file, new_side.file].map(|file| &file.stem);
        let was = match (old.is_record, &old.address, &new.address) {
            (true, ..) if ids[0] != ids[1] => Some(ids[0].clone()),
            (false, Some(before), now) if now.as_ref() != Some(before) => Some(before.clone()),
            _ => None,
        };
        let fields = differences(old, new);
        if fields.is_empty() && was.is_none() {
            return Vec::new();
        }
        let is_later = match (old_side.sheet.day(old), new_side.sheet.day(new)) {
            (Some(before), Some(now)) => now > before,
            _ => false,
        };
        let (steps, fields): (Vec<Field>, Vec<Field>) =
            fields.into_iter().partition(|field| judge::is_step(new.noun, field));
        let is_renamed = was.is_some() && fields.iter().all(|field| &*field.key == "id");
        let mut changes = Vec::new();
        let mut say = |bucket, what, fields: Vec<Field>, was| {
            let reason =
                self.reasons.of_item(new, &new_side.file.stem, Some(old)).filter(|_| bucket == Bucket::Correction);
            changes.push(Change {
                fields,
                was,
                reason,
                old: Some(old_side.place(old)),
                ..of(kind, bucket, what, new_side, new)
            });
        };
        if !steps.is_empty() {
            say(Bucket::Transition, What::Changed, steps, None);
        }
        if is_renamed {
            say(Bucket::Removal, What::Renamed, fields, was);
        } else if !fields.is_empty() {
            say(judge::changed(new, &fields, is_later), What::Changed, fields, was);
        }
        changes
    }

    fn added(&self, kind: Kind, side: &Side<'_>, entry: &Entry, at: Option<usize>) -> Change {
        let bucket = judge::added(entry);
        let what = if entry.noun == "review" { What::Reviewed } else { What::Added };
        let before = match entry.noun {
            "figure" => self.superseded(kind, side, entry),
            "status" => at.and_then(|at| standing_before(side, entry, at)),
            _ => None,
        };
        let reason = self.reasons.of_item(entry, &side.file.stem, None).filter(|_| bucket == Bucket::Correction);
        let fields = entry.fields.clone().into_iter();
        let fields = fields.map(|(key, value)| Field { key, old: None, new: Some(value) }).collect();
        Change { fields, before, reason, ..of(kind, bucket, what, side, entry) }
    }

    fn removed(kind: Kind, side: &Side<'_>, entry: &Entry) -> Change {
        let fields = entry.fields.clone().into_iter();
        let fields = fields.map(|(key, value)| Field { key, old: Some(value), new: None }).collect();
        let change = of(kind, Bucket::Removal, What::Removed, side, entry);
        Change { fields, old: change.new.clone(), new: None, ..change }
    }

    /// The figure that a new one takes the place of, as it was.
    fn superseded(&self, kind: Kind, side: &Side<'_>, entry: &Entry) -> Option<Before> {
        let (record, item) = entry.get("supersedes")?.split_once('#')?;
        let own = record.is_empty() || record == &*side.file.stem;
        let known = if own {
            self.older.get(&(kind, &*side.file.stem)).map(|file| (kind, &**file))
        } else {
            self.older.iter().find(|((_, id), _)| *id == record).map(|((kind, _), file)| (*kind, &**file))
        };
        // A figure that came together with the one in its place is looked up beside it.
        let sheet = known.and_then(|(kind, file)| Sheet::of(file, kind));
        let old =
            sheet.as_ref().and_then(|sheet| sheet.entry(item)).or_else(|| side.sheet.entry(item).filter(|_| own))?;
        let address = if own { format!("#{item}") } else { format!("{record}#{item}") };
        Some(Before { address: address.into(), says: old.number().into() })
    }

    /// A file that is no text on one of the sides: all that can be said of it.
    fn unreadable(&self, kind: Kind, old: Option<&File>, new: Option<&File>) -> Vec<Change> {
        let Some(file) = new.or(old) else { return Vec::new() };
        let first = |file: &File| Place { path: file.path.clone(), line: 1 };
        let says = |file: &File| {
            Box::from(match file.trouble {
                Some(Trouble::Empty) => "empty",
                Some(_) => "not readable",
                None => "readable",
            })
        };
        let what = match (old, new) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            _ => What::Changed,
        };
        let mut countries = BTreeSet::new();
        for (file, reach) in [old, new].into_iter().zip(&self.reach) {
            countries.extend(file.into_iter().flat_map(|file| reach.of_record(kind, &file.stem)));
        }
        vec![Change {
            bucket: if new.is_none() { Bucket::Removal } else { Bucket::Other },
            kind,
            record: file.stem.clone(),
            item: None,
            noun: kind.noun(),
            what,
            was: None,
            fields: vec![Field { key: "file".into(), old: old.map(says), new: new.map(says) }],
            before: None,
            reason: None,
            is_part: false,
            within: None,
            short: "".into(),
            sides: Vec::new(),
            old: old.map(first),
            new: new.map(first),
            countries,
        }]
    }
}

/// A change of an entry, so far without what differs.
fn of(kind: Kind, bucket: Bucket, what: What, side: &Side<'_>, entry: &Entry) -> Change {
    Change {
        bucket,
        kind,
        record: side.file.stem.clone(),
        item: entry.address.clone(),
        noun: entry.noun,
        what,
        was: None,
        fields: Vec::new(),
        before: None,
        reason: None,
        is_part: false,
        within: side.entry(entry.within).and_then(|event| event.address.clone()),
        short: entry.in_short().into(),
        sides: Vec::new(),
        old: None,
        new: Some(side.place(entry)),
        countries: BTreeSet::new(),
    }
}

fn differences(old: &Entry, new: &Entry) -> Vec<Field> {
    let keys: BTreeSet<&Box<str>> = old.fields.keys().chain(new.fields.keys()).collect();
    let fields = keys.into_iter().map(|key| (key, old.fields.get(key), new.fields.get(key)));
    let differing = fields.filter(|(_, old, new)| old != new);
    differing.map(|(key, old, new)| Field { key: key.clone(), old: old.cloned(), new: new.cloned() }).collect()
}

/// How the record stood on the same axis before a row.
fn standing_before(side: &Side<'_>, entry: &Entry, at: usize) -> Option<Before> {
    let earlier = side.sheet.entries.get(..at)?.iter().rev();
    let row = earlier.into_iter().find(|row| row.noun == "status" && row.get("axis") == entry.get("axis"))?;
    Some(Before { address: format!("#{}", row.address.as_deref()?).into(), says: row.get("value")?.into() })
}

/// Pairs the entries of two sheets: those of one address; those of which it is said where they went; those that say the
/// same; rows whose day was put right.
fn pair<'s>(sheets: [&[Entry]; 2], successor: impl Fn(&str) -> Option<&'s str>) -> Vec<Pair> {
    let [old, new] = sheets;
    let mut pairs = Vec::new();
    let mut left: [BTreeSet<usize>; 2] = [(0..old.len()).collect(), (0..new.len()).collect()];
    let same: [fn(&Entry, &Entry) -> bool; 5] = [
        |old, new| old.address == new.address && old.fields == new.fields,
        |old, new| old.address == new.address && (old.address.is_some() || old.is_record),
        Entry::says_as,
        |old, new| is_row_of(old, new),
        |old, new| old.address.is_none() && new.address.is_none() && !old.is_record && is_by_the_same(old, new),
    ];
    for (step, same) in same.into_iter().enumerate() {
        if step == 2 {
            pairs.extend(moved(sheets, &mut left, &successor));
        }
        // The first two steps look under one address only.
        let key = |entry: &Entry| (entry.noun, entry.address.clone().filter(|_| step < 2));
        let mut by_key: BTreeMap<(&str, Option<Box<str>>), VecDeque<usize>> = BTreeMap::new();
        for at in &left[0] {
            if let Some(entry) = old.get(*at) {
                by_key.entry(key(entry)).or_default().push_back(*at);
            }
        }
        for at in left[1].clone() {
            let Some(entry) = new.get(at) else { continue };
            let Some(candidates) = by_key.get_mut(&key(entry)) else { continue };
            let fits = |candidate: &usize| {
                old.get(*candidate).is_some_and(|old| old.is_record == entry.is_record && same(old, entry))
            };
            let Some(found) = candidates.iter().position(fits).and_then(|found| candidates.remove(found)) else {
                continue;
            };
            left[0].remove(&found);
            left[1].remove(&at);
            pairs.push(Pair { old: Some(found), new: Some(at) });
        }
    }
    let [old, new] = left;
    pairs.extend(old.into_iter().map(|at| Pair { old: Some(at), new: None }));
    pairs.extend(new.into_iter().map(|at| Pair { old: None, new: Some(at) }));
    pairs
}

/// The entries whose address went where another entry has its own by now.
fn moved<'s>(
    [old, new]: [&[Entry]; 2],
    left: &mut [BTreeSet<usize>; 2],
    successor: impl Fn(&str) -> Option<&'s str>,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for at in left[0].clone() {
        let Some(entry) = old.get(at) else { continue };
        let Some(to) = entry.address.as_deref().and_then(&successor) else { continue };
        let is_it = |there: &&usize| {
            new.get(**there).is_some_and(|new| new.address.as_deref() == Some(to) && new.noun == entry.noun)
        };
        if let Some(there) = left[1].iter().find(is_it).copied() {
            left[0].remove(&at);
            left[1].remove(&there);
            pairs.push(Pair { old: Some(at), new: Some(there) });
        }
    }
    pairs
}

/// A row that is known by what it says and says the same of another day.
fn is_row_of(old: &Entry, new: &Entry) -> bool {
    let same = |keys: &[&str]| keys.iter().all(|key| old.get(key) == new.get(key));
    match old.noun {
        "status" => same(&["axis", "value"]),
        "step" => same(&["kind", "forum", "text"]),
        _ => false,
    }
}

/// Two remarks of one speaker and day, two waivers of one rule for some of the same items.
fn is_by_the_same(old: &Entry, new: &Entry) -> bool {
    let same = |keys: &[&str]| keys.iter().all(|key| old.get(key) == new.get(key));
    match old.noun {
        "safeguard" | "concern" => same(&["speaker", "date"]),
        "expect" => same(&["rule"]) && (same(&["at"]) || shares(old.get("at"), new.get("at"))),
        "correction" => same(&["date"]),
        _ => false,
    }
}

/// Whether two lists have an entry in common.
fn shares(one: Option<&str>, other: Option<&str>) -> bool {
    let entries = |list: &str| list.split(", ").map(str::to_owned).collect::<BTreeSet<String>>();
    one.zip(other).is_some_and(|(one, other)| !entries(one).is_disjoint(&entries(other)))
}
