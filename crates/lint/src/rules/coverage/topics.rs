//! The topics a record of a deal has to have something about: what was agreed, how many people, how much money.
use model::dataset::{Answer, Lookup};
use model::record::{Access, Account, Arrangement, Axis, Gap, Record, Standing, Unit};
use model::{File, Kind, Spanned};

/// What a record must have an item about, or an `unknown`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// The instrument it rests on.
    Instrument,
    /// The wording of the deal.
    Text,
    /// How many people.
    Numbers,
    /// How much money.
    Money,
}

impl Topic {
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Instrument => "instrument",
            Self::Text => "text of the deal",
            Self::Numbers => "figure of people",
            Self::Money => "payment",
        }
    }

    /// The word an `unknown` has for it.
    pub const fn gap(self) -> Gap {
        match self {
            Self::Instrument | Self::Text => Gap::Text,
            Self::Numbers => Gap::Numbers,
            Self::Money => Gap::Money,
        }
    }

    /// Whether nothing is told about it, not even that it is unknown. A broken item may be the one that tells.
    pub fn is_empty(self, record: &Arrangement, file: &File, elsewhere: &Lookup<'_>) -> bool {
        let account = &record.account;
        if says_unknown(account, self) || !account.upkeep.unknown.is_complete() {
            return false;
        }
        match self {
            Self::Instrument => record.instruments.is_empty(),
            Self::Text => !record.instruments.iter().any(|it| can_be_read(it.as_str(), elsewhere)),
            Self::Numbers => {
                !has_claim(file, Unit::Person) && account.figure.is_complete() && account.transfer.is_complete()
            }
            Self::Money => {
                account.payment.is_empty() && account.payment.is_complete() && !has_claim(file, Unit::Currency)
            }
        }
    }
}

fn says_unknown(account: &Account, topic: Topic) -> bool {
    account.upkeep.unknown.iter().any(|unknown| {
        let is_about = unknown.about.value == topic.gap();
        is_about || unknown.about.value == Gap::Terms && matches!(topic, Topic::Instrument | Topic::Text)
    })
}

fn has_claim(file: &File, unit: Unit) -> bool {
    let figures = &file.facts.figures;
    let is_of = |metric: &str| figures.vocabulary().metric(metric).is_some_and(|term| term.unit == unit);
    figures.claims.iter().any(|claim| !claim.metric.is_empty() && is_of(&claim.metric))
}

fn can_be_read(instrument: &str, elsewhere: &Lookup<'_>) -> bool {
    let Answer::Found(file) = elsewhere.record(&[Kind::Instrument], instrument) else { return true };
    let Some(Record::Instrument(instrument)) = &file.record else { return true };
    instrument.text.as_ref().is_some_and(|text| matches!(text.value, Access::Published | Access::Leaked))
        || !instrument.upkeep.unknown.is_empty()
}

/// How it stands on an axis now.
pub fn standing(account: &Account, axis: Axis) -> Option<&Spanned<Standing>> {
    account.status.iter().rfind(|row| row.axis.value == axis).map(|row| &row.value)
}
