use super::topics::{Topic, standing};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::record::{Axis, Record, Standing};

rule! {
    /// A record lacks what its status says there must be.
    ///
    /// What was signed has a name: an instrument. Where people are sent, somebody counted them and somebody pays. If
    /// nobody outside knows, that is worth a line of its own: an `unknown` tells the reader that somebody looked, why there
    /// is nothing, and what to ask for. The field calls this a data gap and reports it beside the data (IDMC, IATI).
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "CRI"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "CRI"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    ///
    /// [[unknown]]
    /// about = "money"
    /// what = "what the United States pays for their stay"
    /// reason = "not-published"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the item that is missing, or an `[[unknown]]` about it that says who was asked or where was looked.
    ///
    /// ## Where it comes from
    ///
    /// Data gaps reported beside the data: the Internal Displacement Monitoring Centre (IDMC) and the International Aid
    /// Transparency Initiative (IATI). How complete a set is, is a number in `OpenSanctions` too.
    pub static COV001 = Rule {
        name: "record-incomplete",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn message(standing: Standing, topic: Topic) -> String {
    let verb = if standing.axis() == Axis::Legal { "stands as" } else { "is said to be" };
    format!("the record {verb} {}, and there is no {}", standing.word().replace('-', " "), topic.noun())
}

fn help(topic: Topic) -> String {
    let what = match topic {
        Topic::Instrument | Topic::Text => "name it in `instruments`",
        Topic::Numbers => "add a figure",
        Topic::Money => "add a `[[payment]]`",
    };
    format!("{what}, or an `[[unknown]]` with `about = \"{}\"` and the `reason`", topic.gap().word())
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Arrangement(record) = here.record else { return };
    let legal =
        standing(&record.account, Axis::Legal).filter(|it| matches!(it.value, Standing::Signed | Standing::InForce));
    let operating = standing(&record.account, Axis::Operational).filter(|it| it.value == Standing::Operating);
    let mut require = |standing: Option<&Spanned<Standing>>, topic: Topic| {
        if let Some(standing) = standing.filter(|_| topic.is_empty(record, here.file, here.elsewhere)) {
            findings.push(
                COV001
                    .at(standing.span, message(standing.value, topic))
                    .label(format!("no {}", topic.noun()))
                    .key(topic.gap().word())
                    .help(help(topic)),
            );
        }
    };
    require(legal, Topic::Instrument);
    require(operating, Topic::Numbers);
    require(operating, Topic::Money);
}
