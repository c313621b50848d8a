//! Units that are no words of their metrics: TOM003 says so.
use super::unknown_key::TOM003;
use crate::{Finding, Open};
use model::Spanned;
use model::record::Unit as Counted;
use model::value::{Currency, Unit};

/// Units that are not those of their metrics. Money without a currency is PAY001's.
pub(super) fn strange(open: &Open<'_>) -> Vec<Finding> {
    let Some(record) = &open.file.record else { return Vec::new() };
    let figures = &open.file.facts.figures;
    let written = figures.claims.iter().filter(|claim| !claim.is_cell && claim.is_unclear);
    let units = written.filter_map(|claim| Some((&*claim.metric, claim.figure(record)?.unit.as_ref()?)));
    let strange = units.filter_map(|(metric, unit)| {
        let own = figures.vocabulary().metric(metric)?.unit;
        let is_strange = !figures.vocabulary().takes(metric, unit) && own != Counted::Currency && Unit::parse(unit).is_ok();
        is_strange.then(|| of_metric(metric, own, unit))
    });
    strange.collect()
}

fn of_metric(metric: &str, own: Counted, unit: &Spanned<Box<str>>) -> Finding {
    let of_money = if Currency::parse(unit).is_ok() { "; money has a metric of its own, such as `cost`" } else { "" };
    TOM003
        .at(unit.span, format!("`{}` is no unit of `{metric}`", unit.value))
        .label("no such unit")
        .key("unit")
        .help(format!("leave `unit` out, for each of `{metric}` is one `{}`; a share of them is `percent`{of_money}", own.word()))
}
