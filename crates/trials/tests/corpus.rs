//! What the fuzzer kept is tried again.
#![expect(clippy::print_stdout, reason = "a trial that panics does not say on which file")]
use std::fs;
use std::path::{Path, PathBuf};
use trials::TRIALS;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus")
}

#[test]
fn nothing_that_was_kept_breaks_a_law() {
    for (name, trial) in TRIALS {
        let folder = corpus().join(name);
        let mut files: Vec<PathBuf> = fs::read_dir(&folder).expect(name).map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "no bytes are kept for `{name}`");
        for file in files {
            // The name of the file stands in the output of a test that fails.
            println!("{}", file.display());
            trial(&fs::read(&file).unwrap());
        }
    }
}

#[test]
fn every_trial_has_a_fuzz_target() {
    for (name, _) in TRIALS {
        let target = corpus().join("..").join("fuzz_targets").join(format!("{name}.rs"));
        assert!(fs::read_to_string(target).expect(name).contains(&format!("\"{name}\"")));
    }
}
