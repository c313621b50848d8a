//! What a run is given beside the dataset: the day it counts as today, and the project's configuration.
use crate::rule::parts_of;
use crate::{Finding, Level, RULES, Rule};
use jiff::civil::Date;
use model::config::{Config, Review, RuleLevel};
use model::record::Standing;
use model::value::Days;
use model::{Dataset, Kind, Spanned};
use std::fmt;
use std::sync::Arc;

/// The arguments of a run. Findings are a pure function of these and the files.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day that counts as today.
    pub today: Date,
    /// The level of each rule, in the order of [`RULES`]; nothing where it is off.
    levels: Vec<Option<Level>>,
    pub intervals: Intervals,
    /// The dataset as it was, for the rules that compare revisions; without it they are silent.
    pub earlier: Option<Earlier>,
}

/// An earlier state of the dataset.
#[derive(Clone)]
pub struct Earlier(Arc<Dataset>);

impl Earlier {
    pub fn new(dataset: Dataset) -> Self {
        Self(Arc::new(dataset))
    }

    pub fn dataset(&self) -> &Dataset {
        &self.0
    }
}

/// The kinds under which a dataset has a record, or an item of one: `usa-cri-2025#first`.
pub(crate) fn kinds_of<'d>(dataset: &'d Dataset, address: &'d str) -> impl Iterator<Item = Kind> + 'd {
    let (record, item) = parts_of(address);
    let has = move |kind: &Kind| {
        let file = dataset.index().record(*kind, record).and_then(|file| dataset.file(file));
        file.is_some_and(|file| item.is_none_or(|item| file.facts.has(item)))
    };
    Kind::ALL.into_iter().filter(has)
}

impl fmt::Debug for Earlier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Earlier({} files)", self.0.files().count())
    }
}

/// After how many days a record wants to be looked at again (`design/rules.md`; `dossier.toml` changes them).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Intervals {
    pub requested: i64,
    pub negotiating: i64,
    pub blocked: i64,
    pub signed: i64,
    pub operating: i64,
    pub paused: i64,
    pub pending: i64,
    pub ended: i64,
    pub closed: i64,
    pub waiver: i64,
}

impl Default for Intervals {
    fn default() -> Self {
        Self {
            requested: 30,
            negotiating: 30,
            blocked: 30,
            signed: 45,
            operating: 45,
            paused: 90,
            pending: 14,
            ended: 365,
            closed: 730,
            waiver: 180,
        }
    }
}

impl Intervals {
    /// The interval of a standing; nothing where a standing alone asks for no second look.
    pub const fn of(&self, standing: Standing) -> Option<i64> {
        Some(match standing {
            Standing::None | Standing::NotStarted => return None,
            Standing::Requested => self.requested,
            Standing::Negotiating => self.negotiating,
            Standing::Agreed | Standing::Signed | Standing::InForce => self.signed,
            Standing::Operating => self.operating,
            Standing::Paused | Standing::Suspended => self.paused,
            Standing::Blocked => self.blocked,
            Standing::Ended => self.ended,
            Standing::Refused | Standing::Terminated | Standing::Expired => self.closed,
        })
    }

    fn configured(review: Option<&Review>) -> Self {
        let default = Self::default();
        let Some(review) = review else { return default };
        let days = |value: &Option<Spanned<Days>>, default: i64| value.as_ref().map_or(default, |days| days.value.0);
        Self {
            requested: days(&review.requested, default.requested),
            negotiating: days(&review.negotiating, default.negotiating),
            blocked: days(&review.blocked, default.blocked),
            signed: days(&review.signed, default.signed),
            operating: days(&review.operating, default.operating),
            paused: days(&review.paused, default.paused),
            pending: days(&review.pending, default.pending),
            ended: days(&review.ended, default.ended),
            closed: days(&review.closed, default.closed),
            waiver: days(&review.waiver, default.waiver),
        }
    }
}

/// A rule that is named and does not exist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownRule {
    pub written: String,
    /// The likeliest one that was meant.
    pub nearest: Option<&'static str>,
}

impl Settings {
    /// The rules' own levels and intervals.
    pub fn new(today: Date) -> Self {
        let levels = RULES.iter().map(|rule| rule.is_on().then_some(rule.level)).collect();
        Self { today, levels, intervals: Intervals::default(), earlier: None }
    }

    /// With what `dossier.toml` says. A rule it names and that does not exist is a finding of TOM003.
    pub fn configured(today: Date, config: &Config) -> Self {
        let mut settings = Self::new(today);
        settings.intervals = Intervals::configured(config.review.as_ref().map(|item| &item.body));
        for (rule, level) in config.rules.iter() {
            let level = match level.value {
                RuleLevel::Off => None,
                RuleLevel::Info => Some(Level::Info),
                RuleLevel::Warning => Some(Level::Warning),
                RuleLevel::Error => Some(Level::Error),
            };
            let _ = settings.set(&rule.value, level);
        }
        settings
    }

    /// Sets the level of a rule, by code or name; nothing turns it off.
    ///
    /// # Errors
    /// A rule that does not exist.
    pub fn set(&mut self, written: &str, level: Option<Level>) -> Result<(), UnknownRule> {
        let at = RULES.iter().position(|rule| rule.is_called(written)).ok_or_else(|| unknown(written))?;
        if let Some(slot) = self.levels.get_mut(at) {
            *slot = level;
        }
        Ok(())
    }

    /// The level a rule speaks at; nothing where it is off.
    pub fn level(&self, rule: &Rule) -> Option<Level> {
        let at = RULES.iter().position(|known| std::ptr::eq(*known, rule))?;
        self.levels.get(at).copied().flatten()
    }

    /// The level of a finding: what its rule was set to, or else what the rule says of this one.
    pub(crate) fn level_of(&self, finding: &Finding) -> Option<Level> {
        let level = self.level(finding.rule)?;
        Some(if level == finding.rule.level { finding.level } else { level })
    }

    /// The rules that are on, with their places in [`RULES`].
    pub(crate) fn numbered_rules(&self) -> impl Iterator<Item = (usize, &'static Rule)> {
        let all = RULES.iter().copied().zip(&self.levels).enumerate();
        all.filter(|(_, (_, level))| level.is_some()).map(|(number, (rule, _))| (number, rule))
    }

    /// The rules that are on.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.numbered_rules().map(|(_, rule)| rule)
    }
}

/// The rule of this code or name.
///
/// # Errors
/// There is none.
pub fn rule(written: &str) -> Result<&'static Rule, UnknownRule> {
    RULES.iter().copied().find(|rule| rule.is_called(written)).ok_or_else(|| unknown(written))
}

fn unknown(written: &str) -> UnknownRule {
    let upper = written.to_uppercase();
    let nearest = shape::nearest(&upper, RULES.iter().map(|rule| rule.code))
        .or_else(|| shape::nearest(&written.to_lowercase(), RULES.iter().map(|rule| rule.name)));
    UnknownRule { written: written.to_owned(), nearest }
}
