//! Money: the ladder, stage by stage. A payment is one row, however many print its sum.
use super::super::draft::Draft;
use super::super::money::{STAGES, Sum, is_zero, no_sum, of_stage, purpose_of};
use super::super::row::Row;
use super::totals;
use crate::Home;
use crate::words::{is_money, message, sentence, with_capital};
use model::facts::{Claim, Subject};
use model::record::{Measure, Payment};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};

pub fn section(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Section> {
    let home = &row.home;
    let words = draft.words;
    let columns = [Column::head(words.say(message::Sum)), Column::text(words.say(message::SumTerms))];
    let mut grid = Grid::with_columns(columns)
        .captioned(words.say(message::MoneyByStage))
        .sourced(Sourcing { remark: words.say(message::StagesAreNeverAdded).into(), ..Sourcing::default() });
    let mut is_empty = true;
    for stage in STAGES.iter().rev() {
        let sums = of_stage(home, *stage);
        if sums.is_empty() {
            continue;
        }
        is_empty = false;
        grid = grid.group(sentence(&words.stage(*stage)));
        grid = grid.rows(sums.iter().map(|sum| [cell(draft, home, sum), terms(draft, sum.payment)]));
    }
    let costs: Vec<&Claim> = totals::newest(home).into_iter().filter(|claim| is_money(&claim.unit)).collect();
    if !costs.is_empty() {
        is_empty = false;
        grid = grid.group(words.say(message::CostsAndOtherSums));
        grid = grid.rows(costs.into_iter().map(|claim| {
            let what = super::super::disagreements::numbers::about(draft, home, claim);
            let what = sentence(&what);
            let is_ours = totals::is_ours(home, claim);
            let what = if is_ours { words.say(message::CalculatedHere { what: &what }) } else { what };
            let amount = sentence(&totals::amount(draft, home, claim));
            [totals::said(draft, home, &[claim], amount), Prose::from(what)]
        }));
    }
    let section = Section::new("money", words.say(message::MoneyTitle));
    let grid = grid.build();
    (!is_empty).then(|| section.with(only_sum(&grid).unwrap_or(Block::Grid(grid))))
}

/// A single sum under the name of its stage.
fn only_sum(grid: &Grid) -> Option<Block> {
    let mut rows =
        grid.groups().iter().flat_map(|group| group.rows().iter().map(move |row| (&group.title, row.as_slice())));
    let (Some((stage, [sum, terms])), None) = (rows.next(), rows.next()) else { return None };
    let said = if terms.is_empty() { sum.clone() } else { sum.clone().text(". ").and(terms.clone()) };
    Some(Block::Terms(vec![(stage.clone(), said)]))
}

/// The sum, what else is printed for it, and who says so.
fn cell(draft: &mut Draft<'_>, home: &Home<'_>, sum: &Sum<'_>) -> Prose {
    let payments = home.record.payments();
    let at = payments.iter().position(|payment| std::ptr::eq(payment, sum.payment));
    let at = at.and_then(|at| u32::try_from(at).ok());
    let claims = at.into_iter().flat_map(|at| home.file.facts.figures.about(Subject::Payment(at)));
    let mut of_payment: Vec<&Claim> = claims
        .filter(|claim| claim.compares() && !claim.is_cell && claim.stated.is_some())
        .filter(|claim| claim.cell.is_whole() || totals::is_of_no_whole(claim))
        .collect();
    of_payment.sort_by_key(|claim| !sum.claim.is_some_and(|best| std::ptr::eq(best, *claim)));
    // The same sum again, of another day or from others, is no other sum: it has its notes beside the first.
    let mut sums: Vec<(String, Vec<&Claim>)> = Vec::new();
    for claim in of_payment {
        let amount = if is_zero(claim) { draft.words.say(message::None) } else { draft.amount(home, claim) };
        let is_planned = claim.measure == Some(Measure::Planned);
        let text = if is_planned { draft.words.say(message::AmountPlanned { amount: &amount }) } else { amount };
        match sums.iter_mut().find(|(known, _)| *known == text) {
            Some((_, claims)) => claims.push(claim),
            None => sums.push((text, vec![claim])),
        }
    }
    let mut said = Prose::default();
    for (text, claims) in &sums {
        // How the cell begins, whatever the number.
        let shown = if said.is_empty() { sentence(text) } else { text.clone() };
        let of = claims.first().and_then(|claim| super::super::disagreements::numbers::cell(draft, claim));
        let of = of.map(|of| format!(" ({of})")).unwrap_or_default();
        said = if said.is_empty() { said } else { said.text(draft.words.say(message::AlsoNumber { number: "" })) };
        said = said.and(totals::said(draft, home, claims, shown)).text(of);
    }
    if said.is_empty() {
        let said = sentence(&no_sum(draft.words, sum.payment));
        return draft.words.quoting(&said, purpose_of(sum.payment)).and(draft.cite_few(home, &sum.payment.cite));
    }
    said
}

/// `United States → Eswatini: border management; lump sum; through the account of …`
fn terms(draft: &Draft<'_>, payment: &Payment) -> Prose {
    let words = draft.words;
    let names = |parties: &[model::Spanned<model::value::Party>]| -> String {
        let names: Vec<String> = parties.iter().map(|it| words.party(&draft.register, &it.value)).collect();
        words.joined(&names)
    };
    let (payer, payee) = (names(&payment.payer), names(&payment.payee));
    let route = match (payer.is_empty(), payee.is_empty()) {
        (false, false) => format!("{payer} → {payee}"),
        (false, true) => words.say(message::FromPayer { payer: &payer }),
        (true, false) => words.say(message::ToPayee { payee: &payee }),
        (true, true) => String::new(),
    };
    let said = |said: String| Prose::from(said);
    // What a record says of its own accord is told in its own language.
    let recorded = |before: String, said: &str| Prose::from(before).then(words.recorded(said));
    let has_sum = payment.unknown.is_none();
    let purpose = payment.purpose.as_ref().filter(|_| has_sum);
    let parts = [
        Some(route).filter(|route| !route.is_empty()).map(said),
        payment.date.as_ref().map(|date| said(words.on(date))),
        purpose.map(|purpose| recorded(String::new(), &purpose.value)),
        payment.terms.as_ref().map(|terms| said(words.word("terms", terms.value.word()))),
        payment.condition.as_ref().map(|it| recorded(words.say(message::OnCondition { condition: "" }), &it.value)),
        payment.channel.as_ref().map(|it| recorded(words.say(message::Through { channel: "" }), &it.value)),
    ];
    let mut terms = Prose::default();
    for part in parts.into_iter().flatten() {
        terms = if terms.is_empty() { part } else { terms.text(words.semicolon()).and(part) };
    }
    with_capital(terms)
}
