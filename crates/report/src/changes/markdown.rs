//! A page for the summary of a job or a comment. Texts come from strangers and become nothing but words; the page ends
//! before GitHub would drop it, and says how much is missing.
use super::{Comparison, list};
use crate::markdown::{MOST_BYTES, code, prose};
use crate::visible::line;
use model::changes::Bucket;
use std::io;

/// How many addresses a point names that is about several.
const MOST_NAMES: usize = 40;

pub fn write(comparison: &Comparison<'_>, out: &mut impl io::Write) -> io::Result<()> {
    let (older, newer) = (code(&line(comparison.older)), code(&line(comparison.newer)));
    let mut page = format!("## What changed\n\nThe dataset from {older} to {newer}.\n");
    if comparison.changes.is_empty() {
        page.push_str("\nNo record says anything else than before.\n");
    }
    let mut left_out = 0;
    for bucket in Bucket::ALL {
        let points = list::points(comparison.changes, bucket);
        let mut heading = format!("\n### {}\n\n", bucket.heading());
        for point in points {
            let said = prose(&point.says);
            let mut text = if let Some(address) = &point.address {
                format!("- {}: {said}", code(&line(address)))
            } else {
                let names: Vec<String> = point.all.iter().take(MOST_NAMES).map(|name| code(&line(name))).collect();
                let rest = point.all.len().saturating_sub(MOST_NAMES);
                let rest = if rest > 0 { format!(" and {rest} more") } else { String::new() };
                format!("- {said}: {}{rest}", names.join(", "))
            };
            if let Some(place) = &point.place {
                text.push_str(&format!("<br>{}", code(&line(place))));
            }
            text.push('\n');
            // Once one is left out, so are all behind it: a gap in the middle would not be seen.
            if left_out > 0 || page.len() + heading.len() + text.len() > MOST_BYTES {
                left_out += 1;
            } else {
                page.push_str(&std::mem::take(&mut heading));
                page.push_str(&text);
            }
        }
    }
    if left_out > 0 {
        page.push_str(&format!("\n… and {} more, which `dossier diff` shows.\n", list::count(left_out, "change")));
    }
    out.write_all(page.as_bytes())
}
