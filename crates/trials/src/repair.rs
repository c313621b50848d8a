//! Fixes of a file with any text in it.
use crate::load::{check, open, place};
use lint::Safety;

/// The first byte says which kind of record the rest is.
pub fn run(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (path, _) = place(*first);
    for most in [Safety::Safe, Safety::Unsafe] {
        let mut workspace = open(&path, rest);
        let repairs = lint::repair(&mut workspace, most, |_, _| true);
        let findings = workspace.findings();
        check(&workspace, &findings);
        if !repairs.is_unfinished {
            let again = lint::repair(&mut workspace, most, |_, _| true);
            assert_eq!(again.made, 0, "what is fixed needs no fixing");
        }
        for (path, repair) in &repairs.files {
            assert!(!path.is_empty() && *repair.before != *repair.after);
        }
    }
}
