//! Countries that are written otherwise than by their codes: what is put in their place, and by whom.
use jiff::civil::date;
use lint::{Finding, Safety, Settings, Workspace};

const REF005: &str = "REF005";

fn found(path: &str, text: String) -> Vec<Finding> {
    let workspace = Workspace::open(vec![(path.to_owned(), text)], Settings::new(date(2026, 11, 23)));
    workspace.findings().into_iter().filter(|it| it.rule.code == REF005).collect()
}

/// What is found in a transfer to El Salvador with these lines.
fn found_in_transfer(lines: &str) -> Vec<Finding> {
    let head = "sender = \"USA\"\nreceiver = \"SLV\"\n\n[[transfer]]\nid = \"t\"\n";
    found("dataset/arrangements/usa-slv-2025.toml", format!("{head}{lines}"))
}

#[test]
fn a_guess_by_a_letter_is_no_safe_fix() {
    for (written, safety) in
        [("sal", Safety::Unsafe), ("mad", Safety::Unsafe), ("GER", Safety::Safe), ("slv", Safety::Safe)]
    {
        let found = found_in_transfer(&format!("nationalities = [\"{written}\"]\n"));
        assert!(
            matches!(&found[..], [only] if only.fixes.iter().map(|fix| fix.safety).eq([safety])),
            "{written} {found:#?}"
        );
    }
}

#[test]
fn a_state_that_is_there_by_its_code_is_not_written_twice() {
    let found = found_in_transfer("\n[[figure]]\nid = \"f\"\nparts = { nationality = { Cuba = 40, CUB = 50 } }\n");
    assert!(
        matches!(&found[..], [only] if only.fixes.is_empty() && only.help.as_deref().is_some_and(|it| it.contains("beside"))),
        "{found:#?}"
    );
}

#[test]
fn a_name_that_two_states_share_is_put_right_by_nobody_but_its_writer() {
    let text = "sender = \"USA\"\nreceiver = \"Congo\"\n\n[[figure]]\nid = \"sent\"\nmetric = \"people-received\"\n\
                value = 5\nparts.nationality = { Congo = 5 }\n";
    let found = found("dataset/arrangements/usa-cog-2025.toml", text.to_owned());
    assert_eq!(found.len(), 2, "{found:#?}");
    for finding in found {
        let help = finding.help.unwrap_or_default();
        assert!(finding.fixes.is_empty() && help.contains("`COD`") && help.contains("`COG`"), "{help}");
    }
}

#[test]
fn an_organisation_is_no_slip_for_a_state_nor_a_slip_a_second_cell() {
    let text = |parts: &str| format!("\n[[figure]]\nid = \"f\"\nparts = {{ nationality = {{ {parts} }} }}\n");
    let of = |lines: &str| found_in_transfer(lines);
    let speaker = of("\n[[statement]]\nid = \"s\"\nspeaker = \"HRW\"\n");
    assert!(matches!(&speaker[..], [only] if only.fixes.is_empty()), "{speaker:#?}");
    let twice = of(&text("DNK = 3, DNQ = 4"));
    assert!(matches!(&twice[..], [only] if only.fixes.is_empty()), "{twice:#?}");
    let unknown = of(&text("VEN = 3, UNK = 4"));
    assert!(matches!(&unknown[..], [only] if only.help.as_deref() == Some("write `XXX`")), "{unknown:#?}");
}
