//! The sources, counted by those who stand behind them: ten copies of one report are one origin.
use super::super::disagreements::numbers::{origin_name, recorded_origin};
use super::super::draft::Draft;
use crate::words::{message, sentence};
use model::Kind;
use model::facts::{Held, Origin, testimonies};
use render::document::{Block, Prose};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many origins are named; of the others there is the number.
const MOST: usize = 12;

pub fn told(draft: &Draft<'_>) -> Option<Block> {
    let (words, cited) = (draft.words, draft.citing.cited());
    if cited.is_empty() {
        return None;
    }
    let mut origins: BTreeMap<Origin, BTreeSet<&str>> = BTreeMap::new();
    let mut traced: BTreeSet<&str> = BTreeSet::new();
    let mut publishers: BTreeMap<Origin, String> = BTreeMap::new();
    let elsewhere = draft.register.lookup();
    for home in draft.citing.files().into_iter().filter_map(|file| draft.register.home_in(file)) {
        for item in home.record.items() {
            let Some(cite) = item.body.and_then(|body| body.cite) else { continue };
            for testimony in testimonies(cite, &Held::item(home.file, "", None), &elsewhere) {
                let id = testimony.citation.source.value.as_str();
                let (Some(origin), true) = (testimony.origin, cited.contains(id)) else { continue };
                traced.insert(id);
                if let Some(publisher) = testimony.source.and_then(|source| source.publisher.as_ref()) {
                    publishers.entry(origin.clone()).or_insert_with(|| publisher.value.to_string());
                }
                origins.entry(origin).or_default().insert(id);
            }
        }
    }
    let unknown = cited.iter().filter(|id| !traced.contains(*id)).count();
    let mut by_weight: Vec<(Origin, usize)> = origins.into_iter().map(|(origin, ids)| (origin, ids.len())).collect();
    by_weight.sort_by_key(|(origin, count)| (Reverse(*count), origin.clone()));
    let name = |origin: &Origin| match origin {
        Origin::Speaker(id) if draft.register.home(Kind::Actor, id).is_none() => {
            publishers.get(origin).cloned().unwrap_or_else(|| id.replace('-', " "))
        }
        _ => sentence(&origin_name(draft, origin)),
    };
    let mut named: Vec<String> =
        by_weight.iter().take(MOST).map(|(origin, count)| format!("{} ({count})", name(origin))).collect();
    let more = by_weight.len().saturating_sub(MOST);
    if more > 0 {
        named.push(words.say(message::CountOthers { count: more }));
    }
    let sources = sentence(&words.say(message::CountSources { count: cited.len() }));
    let origins = words.say(message::CountOrigins { count: by_weight.len() });
    let text = if named.is_empty() {
        words.say(message::SourcesOfOrigins { origins: &origins, sources: &sources })
    } else {
        words.say(message::SourcesOfNamedOrigins { names: &words.joined(&named), origins: &origins, sources: &sources })
    };
    let bodies = by_weight.iter().take(MOST).filter_map(|(origin, _)| recorded_origin(draft, origin));
    let mut said = words.quoting(&text, bodies).text(format!(" {}", words.say(message::NumberBesideOrigin)));
    if unknown > 0 {
        said = said.text(format!(" {}", words.say(message::OriginsNotKnown { count: unknown })));
    }
    let lead = format!("{}.", words.say(message::WhoStandsBehind));
    Some(Block::Small(Prose::default().strong(lead).text(" ").and(said)))
}
