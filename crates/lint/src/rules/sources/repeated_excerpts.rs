//! Excerpts of several sources that have the same words in a row.
use super::echoes::{passages, runs, runs_at_most};
use super::preferred::{cited, supports};
use super::undeclared_echo::{is_of_all, says_what_it_repeats};
use crate::Here;
use crate::quoted::Quoted;
use model::facts::{Held, testimonies};
use model::record::Citation;
use rustc_hash::{FxBuildHasher, FxHashMap};
use shape::Item;
use std::collections::{BTreeMap, BTreeSet};

/// The citations of each group of sources that would count more than once, and whose excerpts have the same words in a row.
pub(super) fn repeated_excerpts<'a>(here: &Here<'a>) -> Vec<Vec<&'a Item<Citation>>> {
    if !may_repeat(here) {
        return Vec::new();
    }
    // A passage, with the citations whose excerpts have it.
    let mut by_passage: BTreeMap<String, BTreeMap<&str, &Item<Citation>>> = BTreeMap::new();
    let cited = here.items().iter().filter_map(|item| item.body.as_ref()?.cite).flatten();
    for citation in cited.filter(|citation| supports(citation)) {
        for passage in citation.excerpt.iter().flat_map(|excerpt| passages(excerpt)) {
            by_passage.entry(passage).or_default().entry(citation.source.as_str()).or_insert(citation);
        }
    }
    let mut seen: BTreeSet<Vec<&str>> = BTreeSet::new();
    let mut groups: Vec<BTreeMap<&str, &Item<Citation>>> = by_passage.into_values().filter(|it| it.len() > 1).collect();
    groups.retain(|group| seen.insert(group.keys().copied().collect()));
    // A passage that some of them have beyond the one that all have says nothing more.
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    let mut told: Vec<BTreeMap<&str, &Item<Citation>>> = Vec::new();
    for group in groups {
        let is_told = told.iter().any(|told| group.keys().all(|source| told.contains_key(source)));
        let cluster: Vec<&Item<Citation>> = group.values().copied().collect();
        if !is_told && counts_more_than_once(&cluster, here) {
            told.push(group);
        }
    }
    told.into_iter().map(|group| group.into_values().collect()).collect()
}

/// Whether two sources may have a run of words in common: asked by hashes, since hardly ever any do.
fn may_repeat(here: &Here<'_>) -> bool {
    let excerpts = here.quoted().iter().filter(|quoted| quoted.key == "excerpt" && supports(quoted.citation));
    let long = excerpts.filter(|quoted| runs_at_most(&quoted.glance) > 0);
    let long: Vec<(&str, &Quoted<'_>)> = long.map(|quoted| (quoted.citation.source.as_str(), quoted)).collect();
    let Some(((one, _), others)) = long.split_first() else { return false };
    if others.iter().all(|(other, _)| other == one) {
        return false;
    }
    let count = long.iter().map(|(_, quoted)| runs_at_most(&quoted.glance)).sum();
    let mut first: FxHashMap<u64, &str> = FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
    long.iter().any(|(source, quoted)| {
        runs(quoted.text).into_iter().any(|run| first.entry(run).or_insert(source) != source)
    })
}

/// Whether more than one of them would be counted, and neither says that it repeats something.
fn counts_more_than_once(cluster: &[&Item<Citation>], here: &Here<'_>) -> bool {
    let held = Held::item(here.file, "", None);
    let mut origins = BTreeSet::new();
    let mut undeclared = 0;
    for citation in cluster {
        let origin = testimonies(std::slice::from_ref(*citation), &held, here.elsewhere).pop().and_then(|it| it.origin);
        origins.insert(origin);
        undeclared += usize::from(cited(citation, here).is_some_and(|source| !says_what_it_repeats(source)));
    }
    let is_of_all = || cluster.iter().all(|citation| cited(citation, here).is_some_and(|source| is_of_all(source)));
    undeclared > 1 && (origins.len() > 1 || origins.contains(&None)) && !is_of_all()
}
