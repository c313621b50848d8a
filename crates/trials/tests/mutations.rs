//! Real records, broken in every way that a hand, a merge or a stranger breaks them: what must hold holds all the same.
//!
//! `PROPTEST_CASES=20000 cargo test --release -p dossier-trials --test mutations` tries more of them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod broken;
mod real;

use broken::{Breach, breaches, torn};
use jiff::civil::date;
use lint::{Baseline, Finding, Safety, Settings, Sources, Workspace, fingerprints};
use model::{Content, Span};
use proptest::prelude::*;
use real::Neighbourhood;

/// A record among what it refers to, and what happens to it.
type Case = (Neighbourhood, Vec<Breach>, bool);

fn cases() -> impl Strategy<Value = Case> {
    (real::any(), breaches(6), any::<bool>())
}

/// A quarter as many cases as elsewhere, since each opens several datasets.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    // What fails is kept as a case of its own, with a name.
    ProptestConfig { failure_persistence: None, cases: usual.cases.div_ceil(4), ..usual }
}

fn open(of: &Neighbourhood, content: Content) -> Workspace {
    Workspace::open(of.with(content), Settings::new(date(2026, 11, 23)))
}

/// All that a finding says, with its places.
fn said(workspace: &Workspace) -> Vec<String> {
    let mut findings = workspace.findings();
    fingerprints(&mut findings, workspace.dataset());
    let more = |it: &Finding| format!("{it:?} {:?} {:?} {:?} {:?}", it.waived, it.item, it.fingerprint, it.fixes);
    findings.iter().map(more).collect()
}

/// Every place of every finding and of every fix lies in a text, at the borders of characters.
fn check_places(workspace: &Workspace) -> Result<(), TestCaseError> {
    for finding in workspace.findings() {
        let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
        for span in finding.places().map(|place| place.span).chain(edits) {
            let text = workspace.dataset().text(span.file);
            prop_assert!(text.get(span.range()).is_some(), "{finding:?} points outside a text of {}", text.len());
        }
    }
    Ok(())
}

fn in_one_thread<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(run)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_broken_record_is_checked_the_same_each_time_and_every_place_is_in_a_text((of, breaches, is_windows) in cases()) {
        let content = torn(&of.text(is_windows), &breaches);
        let workspace = open(&of, content.clone());
        check_places(&workspace)?;
        prop_assert_eq!(workspace.disagreement(), None);
        let here = said(&workspace);
        prop_assert_eq!(&here, &in_one_thread(|| said(&open(&of, content.clone()))));
        // An editor had the sound record open, and then the broken one.
        let mut edited = open(&of, Content::Text(of.text(is_windows)));
        edited.update([(of.path.clone(), Some(content))]);
        prop_assert_eq!(here, said(&edited));
    }

    #[test]
    fn fixing_twice_fixes_nothing_more((of, breaches, is_windows) in cases(), is_bold in any::<bool>()) {
        let most = if is_bold { Safety::Unsafe } else { Safety::Safe };
        let mut workspace = open(&of, torn(&of.text(is_windows), &breaches));
        let repairs = lint::repair(&mut workspace, most, |_, _| true);
        check_places(&workspace)?;
        if !repairs.is_unfinished {
            let again = lint::repair(&mut workspace, most, |_, _| true);
            prop_assert_eq!(again.made, 0, "{:?}", again.files.keys());
        }
    }

    #[test]
    fn what_is_waived_stays_waived_whatever_happens_around_it(
        (of, breaches, is_windows) in cases(),
        which in any::<prop::sample::Index>(),
        around in breaches(4),
    ) {
        let Content::Text(text) = torn(&of.text(is_windows), &breaches) else { return Ok(()) };
        let Some(waived) = waived(&of, &text, which) else { return Ok(()) };
        check_waived(&of, Content::Text(waived.text.clone()), &waived, true)?;
        let (before, item) = waived.text.split_at(waived.at);
        let (item, after) = item.split_at(waived.length);
        let (Content::Text(before), Content::Text(after)) = (torn(before, &around), torn(after, &around)) else { return Ok(()) };
        check_waived(&of, Content::Text(format!("{before}{item}{after}")), &waived, false)?;
    }

    #[test]
    fn what_a_baseline_knows_it_knows_when_lines_move((of, breaches, is_windows) in cases(), blanks in 1usize..4) {
        let Content::Text(text) = torn(&of.text(is_windows), &breaches) else { return Ok(()) };
        let known = |text: &str| {
            let workspace = open(&of, Content::Text(text.to_owned()));
            let mut findings = workspace.findings();
            fingerprints(&mut findings, workspace.dataset());
            (Baseline::write(&findings, workspace.dataset()), findings)
        };
        // A mark at the start of the file has to stay there.
        let rest = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let moved = format!("{}{}{rest}", &text[..text.len() - rest.len()], "# moved\n".repeat(blanks));
        let baseline = Baseline::parse(&known(&text).0).unwrap();
        for finding in known(&moved).1 {
            prop_assert!(finding.is_waived() || baseline.knows(&finding), "{finding:?}");
        }
    }
}

/// A text with a waiver above one of its items.
struct Waived {
    text: String,
    code: &'static str,
    /// Where the comment begins and how far the item behind it goes.
    at: usize,
    length: usize,
}

/// Waives one of the findings that lie within an item.
fn waived(of: &Neighbourhood, text: &str, which: prop::sample::Index) -> Option<Waived> {
    let workspace = open(of, Content::Text(text.to_owned()));
    let file = workspace.dataset().files().find(|file| *file.path == *of.path)?;
    let extents: Vec<Span> = file.record.as_ref()?.items().iter().map(|item| item.extent).collect();
    let is_header = |span: &Span| text[..span.range().start].ends_with('\n') && text[span.range()].starts_with("[[");
    let within = |finding: &Finding| {
        let around =
            extents.iter().find(|extent| is_header(extent) && finding.places().all(|it| extent.contains(it.span)));
        around.map(|extent| (finding.rule.code, *extent))
    };
    // What a waiver says of itself cannot be waived by one.
    let findings = workspace.findings();
    let standing = findings.iter().filter(|it| !it.is_waived() && !it.rule.code.starts_with("MET"));
    let within: Vec<_> = standing.filter_map(within).collect();
    let (code, extent) = *within.get(which.index(within.len().max(1)))?;
    let comment = format!("# dossier: ignore[{code}] -- known\n");
    let mut text = text.to_owned();
    text.insert_str(extent.range().start, &comment);
    Some(Waived { text, code, at: extent.range().start, length: comment.len() + extent.range().len() })
}

/// No finding of the rule that lies within the item stands, as long as there is an item below the comment.
fn check_waived(of: &Neighbourhood, content: Content, waived: &Waived, is_sure: bool) -> Result<(), TestCaseError> {
    let workspace = open(of, content);
    let file = workspace.dataset().files().find(|file| *file.path == *of.path).unwrap();
    let comment = format!("# dossier: ignore[{}] -- known", waived.code);
    let at = file.comments.iter().find(|it| file.text.get(it.span.range()).is_some_and(|it| it.trim_end() == comment));
    // Behind something on its line it is about that line.
    let above = |at: usize| file.text[..at].trim_end_matches([' ', '\t']);
    let is_alone = |at: usize| above(at).is_empty() || above(at).ends_with('\n');
    let below = at.filter(|at| is_alone(at.span.range().start)).map(|at| at.span.range().end + 1);
    let items = file.record.iter().flat_map(model::record::Record::items);
    let item = items.map(|item| item.extent).find(|extent| Some(extent.range().start) == below);
    // Behind a quote that nothing closes, what was a comment may be text.
    let is_sure = is_sure && file.syntax_errors.is_empty();
    prop_assert!(item.is_some() || !is_sure, "the comment stands above an item\n{}", file.text);
    let Some(item) = item else { return Ok(()) };
    let findings = workspace.findings();
    let inside =
        findings.iter().filter(|it| it.rule.code == waived.code && it.places().all(|it| item.contains(it.span)));
    let mut count = 0;
    for finding in inside {
        count += 1;
        prop_assert!(finding.is_waived(), "{finding:?}\n{}", file.text);
    }
    prop_assert!(count > 0 || !is_sure, "a finding that is waived is found\n{}", file.text);
    Ok(())
}
