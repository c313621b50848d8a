//! What people see.
use crate::findings::{Case, cases, summary};
use dossier_report::{Format, Options, Report};

fn shown(options: Options) -> Vec<(&'static str, String)> {
    let write = |(name, files, findings): Case| {
        let summary = summary(&findings);
        let mut out = Vec::new();
        Report::new(&findings, &files, &summary).write(Format::Text, options, &mut out).unwrap();
        (name, String::from_utf8(out).unwrap())
    };
    cases().into_iter().map(write).collect()
}

#[test]
fn every_case_reads_well() {
    for (name, text) in shown(Options::default()) {
        insta::assert_snapshot!(name, text);
    }
}
