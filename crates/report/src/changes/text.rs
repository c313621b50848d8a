//! For people at a terminal.
use super::{Comparison, list};
use crate::visible::line;
use model::changes::Bucket;
use std::io;

pub fn write(comparison: &Comparison<'_>, out: &mut impl io::Write) -> io::Result<()> {
    let mut is_first = true;
    for bucket in Bucket::ALL {
        let points = list::points(comparison.changes, bucket);
        if points.is_empty() {
            continue;
        }
        writeln!(out, "{}{}", if is_first { "" } else { "\n" }, bucket.heading())?;
        is_first = false;
        for point in points {
            match &point.address {
                Some(address) => writeln!(out, "  {}: {}", line(address), line(&point.says))?,
                None => writeln!(out, "  {}: {}", line(&point.says), line(&point.all.join(", ")))?,
            }
            if let Some(place) = &point.place {
                writeln!(out, "      {}", line(place))?;
            }
        }
    }
    Ok(())
}
