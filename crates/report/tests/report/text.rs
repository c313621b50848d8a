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

#[test]
fn colour_tells_what_is_wrong_from_what_it_was_compared_with() {
    let options = Options { colour: true, show_waived: true, ..Options::default() };
    let told = ["near_places", "levels"];
    let shown = shown(options).into_iter().filter(|(name, _)| told.contains(name));
    let text: Vec<String> = shown.map(|(_, text)| text.replace('\u{1b}', "␛")).collect();
    insta::assert_snapshot!(text.join("\n"));
}

#[test]
fn a_narrow_terminal_is_enough() {
    let told = ["near_places", "one_line_many_labels", "long_words", "two_on_a_long_line", "wide"];
    let shown = shown(Options { width: 48, context: 0, ..Options::default() }).into_iter();
    let text: Vec<String> = shown.filter(|(name, _)| told.contains(name)).map(|(_, text)| text).collect();
    insta::assert_snapshot!(text.join("\n"));
}
