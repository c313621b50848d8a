//! Laws that hold of the figure algebra whatever the figures are.
#[path = "support/small.rs"]
mod small;

use model::facts::{Facts, Verdict};
use proptest::prelude::*;
use small::{conflicts, facts, one};
use std::collections::BTreeSet;

/// A figure as a writer may put it: its number, its hedge, its day, its rank.
#[derive(Clone, Debug)]
struct Written {
    metric: usize,
    value: u32,
    quantifier: usize,
    day: usize,
    deprecated: bool,
    /// Which of the figures before it it brings up to date, counted from the one just before.
    updates: Option<usize>,
}

const METRICS: [&str; 3] = ["people-received", "people-held", "flights"];
const HEDGES: [&str; 5] =
    ["", "quantifier = \"about\"", "quantifier = \"over\"", "quantifier = \"nearly\"", "quantifier = \"exactly\""];
const DAYS: [&str; 6] = ["2025-03-01", "2025-03-04", "2025-03-12", "2025-03", "2025", "2025-03-20/2025-03-25"];

fn written() -> impl Strategy<Value = Written> {
    let value = prop_oneof![1_u32..60, Just(100), Just(200), Just(250), Just(1_000)];
    (0..METRICS.len(), value, 0..HEDGES.len(), 0..DAYS.len(), prop::bool::weighted(0.15)).prop_map(
        |(metric, value, quantifier, day, deprecated)| Written {
            metric,
            value,
            quantifier,
            day,
            deprecated,
            updates: None,
        },
    )
}

/// Stocks of one thing alone, of few values and near days, many of which bring another up to date.
fn updating() -> impl Strategy<Value = Written> {
    let updates = prop::option::weighted(0.5, 0_usize..4);
    (written(), prop::sample::select(vec![10, 12, 14]), updates).prop_map(|(written, value, updates)| Written {
        metric: 1,
        value,
        updates,
        ..written
    })
}

fn figure(id: usize, written: &Written) -> String {
    let rank = if written.deprecated { "rank = \"deprecated\"" } else { "" };
    let updated = written.updates.and_then(|back| id.checked_sub(back + 1));
    let change =
        updated.map(|updated| format!("supersedes = \"#f{updated}\"\nchange = \"update\"\n")).unwrap_or_default();
    format!(
        "[[figure]]\nid = \"f{id}\"\nmetric = \"{}\"\n{}\nvalue = {}\nas_of = \"{}\"\n{rank}\n{change}",
        METRICS[written.metric], HEDGES[written.quantifier], written.value, DAYS[written.day]
    )
}

fn text(figures: &[(usize, Written)]) -> String {
    figures.iter().map(|(id, written)| figure(*id, written)).collect()
}

fn numbered(figures: Vec<Written>) -> Vec<(usize, Written)> {
    figures.into_iter().enumerate().collect()
}

/// The worst verdict of a record, pair by pair.
fn worst_pair(facts: &Facts) -> Option<Verdict> {
    let claims = &facts.figures.claims;
    let pairs = claims.iter().enumerate().flat_map(|(at, one)| claims[at + 1..].iter().map(move |other| (one, other)));
    pairs.filter_map(|(one, other)| facts.figures.compare(one, other)).max()
}

/// Members and verdicts, without regard to the order of the file.
fn unordered(facts: &Facts) -> BTreeSet<(Verdict, BTreeSet<String>)> {
    conflicts(facts).into_iter().map(|(verdict, _, members)| (verdict, members.into_iter().collect())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn comparing_is_symmetric(figures in prop::collection::vec(written(), 2..8)) {
        let dataset = one(&text(&numbered(figures)));
        let facts = facts(&dataset);
        for one in &facts.figures.claims {
            for other in &facts.figures.claims {
                prop_assert_eq!(facts.figures.compare(one, other), facts.figures.compare(other, one));
            }
        }
    }

    /// The sweep finds just what trying every pair finds: each conflict, and everybody who is in one.
    #[test]
    fn the_sweep_sees_what_pairs_see(
        figures in prop_oneof![
            prop::collection::vec(written(), 2..160),
            prop::collection::vec(updating(), 30..60),
        ]
    ) {
        let dataset = one(&text(&numbered(figures)));
        let facts = facts(&dataset);
        let is_conflict = |verdict: &Verdict| *verdict >= Verdict::Tension;
        let worst = worst_pair(facts).filter(is_conflict);
        prop_assert_eq!(conflicts(facts).iter().map(|(verdict, ..)| *verdict).max(), worst);
        let claims = &facts.figures.claims;
        let in_a_pair: BTreeSet<String> = claims
            .iter()
            .enumerate()
            .filter(|(at, one)| {
                let others = claims.iter().enumerate().filter(|(other, _)| other != at);
                others.filter_map(|(_, other)| facts.figures.compare(one, other)).any(|verdict| is_conflict(&verdict))
            })
            .map(|(_, one)| one.name.to_string())
            .collect();
        let in_a_set: BTreeSet<String> = conflicts(facts).into_iter().flat_map(|(_, _, members)| members).collect();
        prop_assert_eq!(in_a_set, in_a_pair);
    }

    #[test]
    fn the_two_that_are_shown_suffice(figures in prop::collection::vec(written(), 2..120)) {
        let dataset = one(&text(&numbered(figures)));
        let facts = facts(&dataset);
        for conflict in facts.figures.conflicts() {
            prop_assert_eq!(facts.figures.compare(conflict.lower, conflict.higher), Some(conflict.verdict));
        }
    }

    #[test]
    fn the_order_of_the_file_changes_nothing(
        (figures, shuffled) in prop::collection::vec(written(), 2..12)
            .prop_map(numbered)
            .prop_flat_map(|figures| (Just(figures.clone()), Just(figures).prop_shuffle()))
    ) {
        let (straight, shuffled) = (one(&text(&figures)), one(&text(&shuffled)));
        prop_assert_eq!(unordered(facts(&straight)), unordered(facts(&shuffled)));
        let shrinking = |facts: &Facts| facts.figures.shrinking().len();
        prop_assert_eq!(shrinking(facts(&straight)) > 0, shrinking(facts(&shuffled)) > 0);
    }

    #[test]
    fn a_deprecated_figure_changes_nothing(figures in prop::collection::vec(written(), 1..10), more in written()) {
        let figures = numbered(figures);
        let mut with_more = figures.clone();
        with_more.push((99, Written { deprecated: true, ..more }));
        let (without, with) = (one(&text(&figures)), one(&text(&with_more)));
        prop_assert_eq!(unordered(facts(&without)), unordered(facts(&with)));
        prop_assert_eq!(facts(&without).figures.shrinking().len(), facts(&with).figures.shrinking().len());
        prop_assert_eq!(facts(&without).figures.beyond_parents().len(), facts(&with).figures.beyond_parents().len());
    }

    /// Whatever contradicts nobody as `low` to `high` contradicts nobody as a wider range.
    #[test]
    fn widening_never_makes_a_conflict(
        figures in prop::collection::vec(written(), 1..8),
        metric in 0..METRICS.len(),
        day in 0..DAYS.len(),
        (low, width, below, above) in (10_u32..300, 0_u32..60, 0_u32..10, 0_u32..100),
    ) {
        let range = |low: u32, high: u32| {
            let (metric, day) = (METRICS[metric], DAYS[day]);
            format!("[[figure]]\nid = \"range\"\nmetric = \"{metric}\"\nquantifier = \"between\"\nlow = {low}\nhigh = {high}\nprecision = 1\nas_of = \"{day}\"\n")
        };
        let others = text(&numbered(figures));
        let narrow = one(&(others.clone() + &range(low, low + width)));
        let wide = one(&(others + &range(low - below, low + width + above)));
        let verdicts = |facts: &Facts| -> Vec<(String, Option<Verdict>)> {
            let range = small::claim(facts, "range");
            facts.figures.claims.iter().map(|claim| (claim.name.to_string(), facts.figures.compare(claim, range))).collect()
        };
        for ((name, narrow), (_, wide)) in verdicts(facts(&narrow)).into_iter().zip(verdicts(facts(&wide))) {
            if name != "range" {
                // "Complete" is only the better word for equal readings.
                prop_assert!(wide <= narrow.map(|verdict| verdict.max(Verdict::Consistent)), "{}", name);
            }
        }
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let files: Vec<(String, String)> = (0..200)
        .map(|at| {
            let figures: Vec<Written> = (0..6)
                .map(|figure| Written {
                    metric: (at + figure) % 3,
                    value: u32::try_from(10 + (at * 7 + figure * 13) % 50).unwrap(),
                    quantifier: (at + figure) % 5,
                    day: (at * figure) % 6,
                    deprecated: false,
                    updates: None,
                })
                .collect();
            (format!("arrangements/usa-aaa-{at}.toml"), small::arrangement("SLV", &text(&numbered(figures))))
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let found = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| small::dataset(&files).files().map(|file| conflicts(&file.facts)).collect::<Vec<_>>())
    };
    let alone = found(1);
    assert!(alone.iter().any(|conflicts| !conflicts.is_empty()));
    assert_eq!(alone, found(4));
}
