//! What is generated is in step with the code: schemas, rule pages, completions, man pages and the counts in the README.
use std::process::Command;

#[test]
fn what_is_generated_is_as_the_code_would_write_it() {
    let check = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("check").output().unwrap();
    let said = String::from_utf8_lossy(&check.stderr) + String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{said}");
}
