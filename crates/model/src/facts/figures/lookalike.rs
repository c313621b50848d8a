//! Two running totals whose dates may coincide and whose numbers differ in one digit: perhaps growth, perhaps a misprint.
//! Nothing is wrong for certain, so this is a hint and no conflict.
use super::{Signature, groups, signature};
use crate::facts::claim::{Claim, counts_the_same};
use crate::facts::vocabulary::Vocabulary;
use crate::value::Certainty;
use std::collections::BTreeMap;

/// Two counts that look like one.
#[derive(Clone, Copy, Debug)]
pub struct Lookalike<'a> {
    /// In the order of their places.
    pub pair: [&'a Claim; 2],
    pub signature: Signature,
}

impl super::Figures {
    /// Counts of four digits or more that differ in one digit, where the dates do not tell them apart.
    pub fn lookalikes(&self) -> Vec<Lookalike<'_>> {
        let mut found: Vec<Lookalike<'_>> = groups(&self.claims)
            .into_values()
            .filter(|places| places.len() > 1)
            .flat_map(|places| self.alike(&places))
            .collect();
        found.sort_by_key(|alike| alike.pair.map(|claim| claim.at));
        found.dedup_by_key(|alike| alike.pair.map(|claim| claim.at));
        found
    }

    /// Numbers that are the same once a digit is struck out are found by striking out each in turn.
    fn alike(&self, places: &[usize]) -> Vec<Lookalike<'_>> {
        let mut masks: BTreeMap<Vec<u8>, Vec<&Claim>> = BTreeMap::new();
        for claim in places.iter().map(|&at| &self.claims[at]) {
            let digits = claim.value().and_then(signature::digits).filter(|digits| digits.len() >= 4);
            for (at, _) in digits.iter().flatten().enumerate() {
                let mut mask = digits.clone().unwrap_or_default();
                mask[at] = b'_';
                masks.entry(mask).or_default().push(claim);
            }
        }
        let neighbours = masks.values().flat_map(|claims| claims.windows(2));
        neighbours.filter_map(|pair| hint(pair[0], pair[1], &self.vocabulary)).collect()
    }
}

fn hint<'a>(one: &'a Claim, other: &'a Claim, vocabulary: &Vocabulary) -> Option<Lookalike<'a>> {
    let (window, other_window) = (one.time.window()?, other.time.window()?);
    let signature = Signature::of(one, other).filter(|signature| *signature == Signature::OneDigitApart)?;
    let may_coincide = counts_the_same(&window, &other_window, vocabulary.window(&one.metric)) == Certainty::Possibly;
    let apart = !one.strict()?.meets(&other.strict()?);
    let mut pair = [one, other];
    pair.sort_by_key(|claim| claim.at);
    (may_coincide && apart).then_some(Lookalike { pair, signature })
}
