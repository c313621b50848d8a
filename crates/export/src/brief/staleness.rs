//! After how many days without news a live arrangement is called stale.
use model::Spanned;
use model::config::Config;
use model::record::Standing;
use model::value::Days;

/// Days that a standing may go without news (`[review]` in `dossier.toml`; its defaults are the project's).
#[derive(Clone, Copy, Debug)]
pub struct Intervals {
    asked: i64,
    talks: i64,
    blocked: i64,
    signed: i64,
    operating: i64,
    paused: i64,
}

impl Intervals {
    pub fn of_config(config: Option<&Config>) -> Self {
        let review = config.and_then(|config| config.review.as_ref());
        let days = |value: Option<&Spanned<Days>>, default: i64| value.map_or(default, |days| days.value.0);
        Self {
            asked: days(review.and_then(|review| review.requested.as_ref()), 30),
            talks: days(review.and_then(|review| review.negotiating.as_ref()), 30),
            blocked: days(review.and_then(|review| review.blocked.as_ref()), 30),
            signed: days(review.and_then(|review| review.signed.as_ref()), 45),
            operating: days(review.and_then(|review| review.operating.as_ref()), 45),
            paused: days(review.and_then(|review| review.paused.as_ref()), 90),
        }
    }

    /// The days a standing may go without news; nothing for one that is over, or that promises no news.
    pub fn of(&self, standing: Standing) -> Option<i64> {
        Some(match standing {
            Standing::Requested => self.asked,
            Standing::Negotiating => self.talks,
            Standing::Blocked => self.blocked,
            Standing::Agreed | Standing::Signed | Standing::InForce => self.signed,
            Standing::Operating => self.operating,
            Standing::Paused | Standing::Suspended => self.paused,
            Standing::None
            | Standing::NotStarted
            | Standing::Refused
            | Standing::Terminated
            | Standing::Expired
            | Standing::Ended => return None,
        })
    }
}
