use crate::reading::{self, Family};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::Span;
use model::record::Record;
use model::value::CountryCode;
use shape::{Problem, Spanned};

rule! {
    /// A country that does not exist, or a deal of a state with itself.
    ///
    /// Countries are named by the three capitals of ISO 3166-1; a few user-assigned codes stand beside them, such as `XKX`
    /// for Kosovo and `EUE` for the European Union. Some codes look alike: `GNB` is Guinea-Bissau, `GNQ` Equatorial Guinea.
    ///
    /// So it is on the axis `nationality` of a breakdown, since cells are compared by their words: `VE`, `Cuba` and `CUB` would be
    /// three. What names no state there, such as `other`, is left alone.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// title = "United States – El Salvador, 2025"
    /// sender = "USA"
    /// receiver = "ESV"
    /// kind = "detention"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// title = "United States – El Salvador, 2025"
    /// sender = "SLV"
    /// receiver = "SLV"
    /// kind = "detention"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// title = "United States – El Salvador, 2025"
    /// sender = "USA"
    /// receiver = "El Salvador"
    /// kind = "detention"
    /// ```
    ///
    /// ## Wrong
    ///
    /// Two states go by this name, and only whoever wrote it knows which was meant:
    ///
    /// ```toml
    /// title = "United States – Congo, 2025"
    /// sender = "USA"
    /// receiver = "Congo"
    /// kind = "detention"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// title = "United States – El Salvador, 2025"
    /// sender = "USA"
    /// receiver = "SLV"
    /// kind = "detention"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the code that is meant; the fix writes a code in capitals where one state alone can be meant.
    ///
    /// ## Where it comes from
    ///
    /// ISO 3166-1, with a table of exceptions as Helix of the IDMC has one.
    pub static REF005 = Rule {
        name: "bad-country",
        level: Level::Error,
        check: Check::File(check),
    };
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    for problem in open.file.problems.iter().filter(|problem| reading::family(problem) == Family::Country) {
        let Problem::Malformed { at, .. } = problem else { continue };
        let written = open.file.slice(*at).trim_matches(['"', '\'']);
        let finding = REF005.at(*at, format!("`{written}` is not a country code")).label("not three capitals");
        findings.push(match CountryCode::named(written) {
            Some(code) => finding
                .help(format!("write `\"{}\"`", code.as_str()))
                .fix(Fix::replace(Safety::Safe, *at, format!("\"{}\"", code.as_str()))),
            None => finding.help(match CountryCode::sharing(written) {
                Some(both) => either(both),
                None => "write the three capitals of ISO 3166-1, such as `USA`".to_owned(),
            }),
        });
    }
    for (reference, at) in open.references() {
        if reference.kinds().is_empty()
            && let Ok(code) = CountryCode::parse(reference.target())
        {
            findings.extend(unassigned(code, *at));
        }
    }
    findings.extend(nationalities(open));
    if let Some(Record::Arrangement(arrangement)) = &open.file.record
        && let (Some(sender), Some(receiver)) = (arrangement.sender.as_ref(), arrangement.receiver.as_ref())
        && sender.value == receiver.value
    {
        findings.push(
            REF005
                .at(receiver.span, format!("`{}` sends people to itself", sender.as_str()))
                .label("the receiver")
                .related(sender.span, "the sender")
                .help("what a state does on its own territory is a programme, not an arrangement"),
        );
    }
}

/// Nationalities in breakdowns that are states, and not by their codes. Axes are open, and so are their words: what names no
/// state is left alone.
fn nationalities(open: &Open<'_>) -> Vec<Finding> {
    let Some(record) = &open.file.record else { return Vec::new() };
    let figures = record.figures();
    let on_axis = figures.flat_map(|(_, figure)| {
        let cells = figure.parts.iter().filter(|(axis, _)| &*axis.value == "nationality").flat_map(|(_, cells)| cells.iter());
        let is = figure.is.iter().filter(|_| figure.by.as_ref().is_some_and(|by| &*by.value == "nationality"));
        cells.map(|(cell, _)| (cell, false)).chain(is.map(|cell| (cell, true)))
    });
    let named_otherwise = |(cell, is_quoted): (&Spanned<Box<str>>, bool)| {
        if let Some(both) = CountryCode::sharing(&cell.value) {
            return Some(no_code(cell).help(either(both)));
        }
        let is_meant = |code: &CountryCode| cell.value.len() != 3 || code.as_str().eq_ignore_ascii_case(&cell.value);
        let code = CountryCode::named(&cell.value).filter(|code| code.as_str() != &*cell.value).filter(is_meant)?;
        let written = if is_quoted { format!("\"{}\"", code.as_str()) } else { code.as_str().to_owned() };
        Some(no_code(cell).help(format!("write `{written}`")).fix(Fix::replace(Safety::Safe, cell.span, written)))
    };
    on_axis.filter_map(named_otherwise).collect()
}

fn no_code(cell: &Spanned<Box<str>>) -> Finding {
    REF005.at(cell.span, format!("`{}` is not a country code", cell.value)).label("not three capitals")
}

/// Which of two states is meant, only whoever wrote the name knows.
fn either(codes: [CountryCode; 2]) -> String {
    let [one, other] = codes.map(|code| format!("`{code}`, {}", code.name_or_code()));
    format!("two states go by this name: write {one}, or {other}")
}

fn unassigned(code: CountryCode, at: Span) -> Option<Finding> {
    if code.is_assigned() {
        return None;
    }
    let finding = REF005.at(at, format!("there is no country `{}`", code.as_str())).label("no such code");
    Some(match code.nearest() {
        Some(near) => finding.help(format!("did you mean `{}`, {}?", near.as_str(), near.name_or_code())),
        None => finding.help("look the code up in ISO 3166-1; user-assigned codes are listed in `docs/data-guide.md`"),
    })
}


#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Settings, Workspace};

    #[test]
    fn a_name_that_two_states_share_is_put_right_by_nobody_but_its_writer() {
        let text = "sender = \"USA\"\nreceiver = \"Congo\"\n\n[[figure]]\nid = \"sent\"\nmetric = \"people-received\"\n\
                    value = 5\nparts.nationality = { Congo = 5 }\n";
        let path = "dataset/arrangements/usa-cog-2025.toml".to_owned();
        let workspace = Workspace::open(vec![(path, text.to_owned())], Settings::new(jiff::civil::date(2026, 11, 23)));
        let found: Vec<Finding> = workspace.findings().into_iter().filter(|it| it.rule.code == REF005.code).collect();
        assert_eq!(found.len(), 2, "{found:#?}");
        for finding in found {
            let help = finding.help.unwrap_or_default();
            assert!(finding.fixes.is_empty() && help.contains("`COD`") && help.contains("`COG`"), "{help}");
        }
    }
}
