//! What is said of changes in a list, before any format escapes it.
use model::changes::{Bucket, Change, Changes, Field, What, shortened};
use std::collections::BTreeMap;

/// The longest value that is shown in a list, in letters; JSON has all of it.
const LONGEST: usize = 240;

/// One point of a list.
pub struct Point {
    /// The address it is about, or none for several.
    pub address: Option<String>,
    pub says: String,
    /// Other addresses, where it is about several.
    pub all: Vec<String>,
    /// Where it stands, or stood.
    pub place: Option<String>,
}

/// The points of one sort of news.
pub fn points(changes: &Changes, bucket: Bucket) -> Vec<Point> {
    let mut points = Vec::new();
    let mut together: BTreeMap<(What, &str, String), Vec<String>> = BTreeMap::new();
    for change in changes.of(bucket).filter(|change| !change.is_part) {
        match (bucket, change.what) {
            (Bucket::Other, What::Added) => {
                together.entry((change.what, change.noun, String::new())).or_default().push(change.address());
            }
            (Bucket::Upkeep, _) => {
                let how = match change.what {
                    What::Reviewed => change.says("outcome").unwrap_or_default().replace('-', " "),
                    _ => change.reason.as_deref().unwrap_or_default().to_owned(),
                };
                together.entry((change.what, "record", how)).or_default().push(change.record.to_string());
            }
            _ => points.push(point(change, changes)),
        }
    }
    points.extend(together.into_iter().map(|((what, noun, how), mut all)| {
        all.sort_unstable();
        all.dedup();
        let how = if how.is_empty() { String::new() } else { format!(" ({})", clipped(&how)) };
        let says = match what {
            What::Reviewed => format!("{} reviewed{how}", count(all.len(), noun)),
            What::Stale => format!("{} gone stale{how}", count(all.len(), noun)),
            _ => format!("{} {}", count(all.len(), noun), what.word()),
        };
        Point { address: None, says, all, place: None }
    }));
    points
}

/// `1 source`, `12 sources`
pub fn count(count: usize, noun: &str) -> String {
    let noun = plain(noun);
    match (count, &*noun) {
        (1, _) => format!("1 {noun}"),
        (_, "country" | "facility") => format!("{count} {}ies", noun.trim_end_matches('y')),
        (_, "status") => format!("{count} rows of status"),
        _ => format!("{count} {noun}s"),
    }
}

fn plain(noun: &str) -> String {
    match noun {
        "unknown" => "gap".to_owned(),
        "expect" => "waiver".to_owned(),
        _ => noun.replace('-', " "),
    }
}

fn point(change: &Change, changes: &Changes) -> Point {
    let mut says = match change.what {
        What::Added => added(change, changes),
        What::Removed => format!("{} removed{}", plain(change.noun), after(": ", &change.short)),
        What::Renamed => format!("{} renamed, was `{}`", plain(change.noun), was(change)),
        What::Opened => format!("{} opened: {}", plain(change.noun), clipped(&change.short)),
        What::Closed => format!("{} closed: {}", plain(change.noun), clipped(&change.short)),
        What::Changed | What::Reviewed | What::Stale => {
            // Another id is told before everything else.
            let told = change.fields.iter().filter(|field| change.was.is_none() || &*field.key != "id");
            let fields: Vec<String> = told.map(field).collect();
            let was = change.was.as_ref().map(|_| format!("was `{}`; ", was(change))).unwrap_or_default();
            format!("{was}{}", fields.join("; "))
        }
    };
    if let Some(reason) = &change.reason {
        says.push_str(&format!(". Reason: {}", clipped(reason)));
    }
    let place = change.new.as_ref().or(change.old.as_ref());
    let gone = if change.new.is_none() { " (before)" } else { "" };
    let place = place.map(|place| format!("{}:{}{gone}", place.path, place.line));
    Point { address: Some(change.address()), says, all: Vec::new(), place }
}

fn was(change: &Change) -> String {
    let was = change.was.as_deref().unwrap_or_default();
    if change.item.is_some() { format!("#{was}") } else { was.to_owned() }
}

fn added(change: &Change, changes: &Changes) -> String {
    let get = |key| change.says(key).unwrap_or_default();
    match change.noun {
        "status" => {
            let before = change.before.as_ref().map_or("nothing recorded", |before| &before.says);
            format!("{}: {} → {}{}", get("axis"), before, get("value"), after(", from ", get("from")))
        }
        "figure" => {
            let metric = after("", get("metric"));
            let metric = if metric.is_empty() { "figure".to_owned() } else { metric };
            let number = clipped(&change.short);
            let date = after(", as of ", get("as_of")) + &after(", for ", get("period"));
            match &change.before {
                Some(before) => format!("{metric}: {} → {number}{date} (supersedes `{}`)", before.says, before.address),
                None => format!("{metric}: {number}{date} (new)"),
            }
        }
        noun => {
            let is_item =
                |part: &&Change| part.is_part && part.record == change.record && part.bucket != Bucket::Dispute;
            let parts = changes.all.iter().filter(is_item);
            let (numbers, items) = match &change.item {
                Some(item) => {
                    let own = parts.filter(|part| part.within.as_ref() == Some(item) && part.what == What::Added);
                    let numbers: Vec<&str> =
                        own.filter(|part| part.noun == "figure").map(|part| &*part.short).collect();
                    (numbers.join(" / "), 0)
                }
                None => (String::new(), parts.filter(|part| part.kind == change.kind).count()),
            };
            let items = if items > 0 { format!(" (with {})", count(items, "item")) } else { String::new() };
            format!("new {}{}{}{items}", plain(noun), after(": ", &change.short), after("; ", &numbers))
        }
    }
}

fn field(field: &Field) -> String {
    let Field { key, old, new } = field;
    let side = |value: &Option<Box<str>>| value.as_deref().map_or_else(|| "nothing".to_owned(), clipped);
    match (key.strip_prefix("cite/"), old, new) {
        (Some(source), None, Some(says)) => {
            format!("cites `{source}`{}", after(", ", says.trim_start_matches("cited")))
        }
        (Some(source), Some(_), None) => format!("no longer cites `{source}`"),
        (Some(source), ..) => format!("citation of `{source}`: {} → {}", side(old), side(new)),
        _ => format!("{key}: {} → {}", side(old), side(new)),
    }
}

fn after(what: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{what}{}", clipped(text)) }
}

/// On one line, and not endless.
fn clipped(text: &str) -> String {
    shortened(text, LONGEST)
}
