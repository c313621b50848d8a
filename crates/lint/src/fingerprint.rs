//! What a finding is known by while the file around it changes.
//!
//! ```text
//! rule code, record, item, key, text of the primary span ─┐
//!                    the how-manieth with all that equal ─┴─▶ SHA-256 ─▶ 32 hexadecimal digits
//! ```
//!
//! No line, no offset and no index goes in: moving lines, adding items and editing other files leave it as it is. The
//! words of the message do not go in either, so that they can be bettered without reopening every known finding.
//! SARIF, GitLab and the baseline use it.
use crate::{Finding, Sources};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Changes when the recipe does, so that nobody takes the fingerprints of two recipes for comparable.
const RECIPE: &str = "dossier-finding/1";
/// Half of SHA-256: short enough for a line of a baseline, long enough never to collide by chance.
const BYTES: usize = 16;

/// Fills in [`Finding::fingerprint`]. Findings that are equal in everything that goes in are told apart by their order,
/// so they must be sorted by place.
pub fn fingerprints<S: Sources + ?Sized>(findings: &mut [Finding], sources: &S) {
    let mut seen: BTreeMap<[u8; 32], u64> = BTreeMap::new();
    for finding in findings {
        let kind = hash_of(finding, sources);
        let occurrence = seen.entry(kind).or_default();
        let mut hash = Sha256::new();
        hash.update(kind);
        hash.update(occurrence.to_le_bytes());
        *occurrence += 1;
        finding.fingerprint = Some(hexadecimal(hash.finalize().iter().take(BYTES)).into());
    }
}

fn hash_of<S: Sources + ?Sized>(finding: &Finding, sources: &S) -> [u8; 32] {
    let span = finding.place.span;
    // A record that could not be read has no id; its file is the next best thing to know it by.
    let record = finding.record.as_deref().unwrap_or_else(|| sources.path(span.file));
    let range = usize::try_from(span.start).ok().zip(usize::try_from(span.end).ok());
    let text = range.and_then(|(start, end)| sources.text(span.file).get(start..end)).unwrap_or_default();
    // A checkout with other line endings is the same dataset.
    let text = text.replace("\r\n", "\n");
    let item = finding.item.as_deref().unwrap_or_default();
    let key = finding.key.as_deref().unwrap_or_default();
    let mut hash = Sha256::new();
    for part in [RECIPE, finding.rule.code, record, item, key, &text] {
        // The length first: no two lists of parts run together into the same bytes.
        hash.update(part.len().to_string());
        hash.update(":");
        hash.update(part);
    }
    hash.finalize().into()
}

fn hexadecimal<'a>(bytes: impl Iterator<Item = &'a u8>) -> String {
    bytes.fold(String::with_capacity(2 * BYTES), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
