//! Numbers of the record that contradict each other.
use super::{About, Disagreement, Rival, Side};
use crate::dataset::{File, Lookup};
use crate::facts::claim::Claim;
use crate::facts::sources::{Held, citations, independent_origins, testimonies};
use crate::record::{Rank, Record};

pub(super) fn of<'a>(file: &'a File, record: &'a Record, elsewhere: &Lookup<'a>) -> Vec<Disagreement<'a>> {
    let figures = &file.facts.figures;
    let side = |claim: &'a Claim| rival(file, record, claim, elsewhere);
    let conflicts = figures.conflicts().map(|conflict| {
        let about = About::Number { verdict: conflict.verdict, of: conflict.lower };
        disagreement(about, &conflict.members, side)
    });
    let absent = figures.absent_cells().into_iter().map(|absent| {
        let mut claims = vec![absent.whole];
        claims.extend(absent.cells.iter());
        disagreement(About::Cells { whole: absent.whole, axis: absent.axis }, &claims, side)
    });
    let shrinking = figures.shrinking().into_iter().map(|shrinking| {
        let about = About::Order { earlier: shrinking.inner, later: shrinking.outer };
        let mut disagreement = disagreement(about, &shrinking.members, side);
        if shrinking.is_stale_repeat(figures)
            && let Some(rival) = disagreement.rivals.iter_mut().find(|rival| is_of(rival, shrinking.outer))
        {
            rival.is_stale_repeat = true;
        }
        disagreement
    });
    let mut found: Vec<Disagreement<'a>> = conflicts.chain(absent).chain(shrinking).collect();
    found.sort_by_key(|disagreement| match disagreement.rivals.first().map(|rival| rival.side) {
        Some(Side::Figure(claim)) => Some(claim.at),
        _ => None,
    });
    found
}

fn is_of(rival: &Rival<'_>, claim: &Claim) -> bool {
    matches!(rival.side, Side::Figure(known) if known.at == claim.at && known.name == claim.name)
}

fn disagreement<'a>(about: About<'a>, claims: &[&'a Claim], side: impl Fn(&'a Claim) -> Rival<'a>) -> Disagreement<'a> {
    Disagreement {
        about,
        items: claims.iter().map(|claim| claim.name.to_string()).collect(),
        rivals: claims.iter().copied().map(side).collect(),
        reason: None,
    }
}

fn rival<'a>(file: &'a File, record: &'a Record, claim: &'a Claim, elsewhere: &Lookup<'a>) -> Rival<'a> {
    let testimonies = testimonies(citations(claim, record), &Held::figure(file, claim), elsewhere);
    let supporting = testimonies.iter().filter(|testimony| testimony.supports());
    let mut sources: Vec<&str> = Vec::new();
    for source in supporting.map(|testimony| testimony.citation.source.value.as_str()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    Rival {
        side: Side::Figure(claim),
        sources,
        origins: independent_origins(&testimonies),
        is_preferred: claim.rank == Rank::Preferred,
        contests: true,
        is_stale_repeat: false,
    }
}
