use super::nationalities;
use crate::reading::{self, Family};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::record::Record;
use model::value::CountryCode;
use model::{File, Span};
use shape::Problem;

rule! {
    /// A country that does not exist, or a deal or a move of a state with itself.
    ///
    /// Countries are named by the three capitals of ISO 3166-1; a few user-assigned codes stand beside them, such as `XKX`
    /// for Kosovo and `EUE` for the European Union. Some codes look alike: `GNB` is Guinea-Bissau, `GNQ` Equatorial Guinea.
    ///
    /// So it is on the axis `nationality` of a breakdown, since cells are compared by their words: `VE`, `Cuba` and `CUB` would be
    /// three. What names no state there, such as `other`, is left alone, and so are short words in small letters.
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
    /// Write the code that is meant; the fix writes it where one state alone can be meant. A guess by one letter is made only for whoever looks at it.
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
        findings.push(put_right(finding, written, *at, |_| true));
    }
    for (reference, at) in open.references() {
        if reference.kinds().is_empty()
            && let Ok(code) = CountryCode::parse(reference.target())
        {
            let is_known = |state| CountryCode::called(code.as_str()) == Some(state);
            findings.extend(unassigned(code, *at, |state| is_known(state) || !may_be_organisation(open.file, *at)));
        }
    }
    findings.extend(nationalities::all(open));
    // A programme may lie wholly in what one state holds: from Guantánamo to the United States.
    let arrangement = open.file.record.iter().filter(|record| matches!(record, Record::Arrangement(_)));
    for transfer in arrangement.flat_map(Record::transfers) {
        if let (Some(from), [to]) = (&transfer.from, &*transfer.to)
            && from.value == to.value
            && from.country().is_some()
        {
            findings.push(
                REF005
                    .at(to.span, format!("people are moved from `{}` to itself", from.as_str()))
                    .label("where they came")
                    .related(from.span, "where they left")
                    .help("put the state right that they left, or the one they came to"),
            );
        }
    }
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

/// The code that is meant by what is written in place of one: written by the fix where that is beyond doubt, and where it is a
/// guess by a letter only for whoever looks.
fn put_right(finding: Finding, written: &str, at: Span, may_be: impl Fn(CountryCode) -> bool) -> Finding {
    let quoted = |code: CountryCode| if is_bare(written, at) { code.as_str().to_owned() } else { format!("\"{code}\"") };
    if let Some(code) = CountryCode::called(written).filter(|code| may_be(*code)) {
        let instead = quoted(code);
        return finding.help(format!("write `{instead}`")).fix(Fix::replace(Safety::Safe, at, instead));
    }
    match (CountryCode::sharing(written), CountryCode::named(written).filter(|code| may_be(*code))) {
        (Some(both), _) => finding.help(either(both)),
        (None, Some(near)) => finding
            .help(format!("did you mean `{near}`, {}?", near.name_or_code()))
            .fix(Fix::replace(Safety::Unsafe, at, quoted(near))),
        (None, None) => finding.help(NONE_NEAR),
    }
}

const NONE_NEAR: &str = "write the three capitals of ISO 3166-1, such as `USA`; user-assigned codes are listed in \
                         `docs/data-guide.md`, and an organisation is named by its file in `actors/`";

/// Whether the place is that of a key, which has no quotation marks around it.
fn is_bare(written: &str, at: Span) -> bool {
    at.end - at.start == u32::try_from(written.len()).unwrap_or(0)
}

/// Which of two states is meant, only whoever wrote the name knows.
pub(super) fn either(codes: [CountryCode; 2]) -> String {
    let [one, other] = codes.map(|code| format!("`{code}`, {}", code.name_or_code()));
    format!("two states go by this name: write {one}, or {other}")
}

pub(super) fn unassigned(code: CountryCode, at: Span, may_be: impl Fn(CountryCode) -> bool) -> Option<Finding> {
    if code.is_assigned() {
        return None;
    }
    let finding = REF005.at(at, format!("there is no country `{}`", code.as_str())).label("no such code");
    Some(put_right(finding, code.as_str(), at, may_be))
}

/// Whether a code stands where organisations are named as well: `HRW` is no slip for Croatia.
fn may_be_organisation(file: &File, at: Span) -> bool {
    const KEYS: [&str; 8] = ["operator", "origin", "on_behalf_of", "part_of", "parties", "payee", "payer", "speaker"];
    let before = file.text.get(..at.start as usize).and_then(|above| above.rsplit_once('='));
    before.is_some_and(|(before, _)| KEYS.iter().any(|key| before.trim_end().ends_with(key)))
}
