//! What the receiving state says, and about what. A stance without its object misleads: a state that confirms that it was
//! asked has agreed to nothing.
use super::disagreements::numbers::about as about_figure;
use super::draft::Draft;
use super::row::Row;
use crate::{Home, words};
use model::Item;
use model::facts::{Origin, origin_of_party};
use model::record::{Axis, Stance, Standing, Statement, Status};
use model::value::{CountryCode, Sense};
use render::document::Prose;

/// The cell of the status table: the last statement of each side the receiving state took, in the order of the days.
pub fn cell(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    row.home.record.states().1.map_or_else(|| words::NOT_KNOWN.into(), |receiver| of_state(draft, row, receiver))
}

/// The same for any state.
pub fn of_state(draft: &mut Draft<'_>, row: &Row<'_>, state: CountryCode) -> Prose {
    let of_state = |statement: &&Item<Statement>| speaks_for(draft, statement, state);
    let statements: Vec<&Item<Statement>> = row.home.record.statements().iter().filter(of_state).collect();
    let mut last: Vec<&Item<Statement>> = [Stance::Confirms, Stance::Denies, Stance::NoComment]
        .into_iter()
        .filter_map(|it| latest(&statements, it))
        .collect();
    last.sort_by_key(|statement| (day(statement), statement.head));
    if last.is_empty() {
        return Prose::from(if statements.is_empty() { "Nothing on record" } else { "Takes no side" });
    }
    let mut cell = Prose::default();
    for statement in last {
        let clause = clause(draft, &row.home, statement);
        let date = statement.date.as_ref().map(|date| format!(" ({})", date.words(Sense::Event))).unwrap_or_default();
        let text = if cell.is_empty() { words::sentence(&clause) } else { format!("; {clause}") };
        cell = cell.text(text + &date).and(draft.cite_few(&row.home, &statement.cite));
    }
    cell
}

fn latest<'a>(statements: &[&'a Item<Statement>], stance: Stance) -> Option<&'a Item<Statement>> {
    let of_stance = statements.iter().filter(|it| it.stance.as_ref().is_some_and(|said| said.value == stance));
    of_stance.copied().max_by_key(|statement| (day(statement), statement.head))
}

fn day(statement: &Statement) -> Option<model::value::Date> {
    statement.date.as_ref().and_then(|date| date.latest())
}

/// Whether a statement is the state's: said by it, for it, or by one of its executive. Courts, legislatures and opposition
/// speak for themselves.
pub fn speaks_for(draft: &Draft<'_>, statement: &Statement, state: CountryCode) -> bool {
    let speaker = statement.on_behalf_of.as_ref().unwrap_or(&statement.speaker);
    origin_of_party(&speaker.value, &draft.register.lookup()) == Origin::State(state)
}

fn clause(draft: &Draft<'_>, home: &Home<'_>, statement: &Statement) -> String {
    let verb = match statement.stance.as_ref().map(|stance| stance.value) {
        Some(Stance::Confirms) => "confirms",
        Some(Stance::Denies) => "denies",
        Some(Stance::NoComment) => return "declines to comment".to_owned(),
        None => return "takes no side".to_owned(),
    };
    format!("{verb} {}", object(draft, home, statement))
}

/// What a stance is about, as a noun.
fn object(draft: &Draft<'_>, home: &Home<'_>, statement: &Statement) -> String {
    let Some(about) = &statement.about else { return whole(home, statement) };
    let Some(item) = about.as_str().strip_prefix('#') else { return elsewhere(draft, about.as_str()) };
    let is = |id: &Option<model::Spanned<model::value::Slug>>| id.as_ref().is_some_and(|id| id.as_str() == item);
    if let Some(rest) = item.strip_prefix("status/") {
        let status = home.record.statuses().iter().find(|status| {
            let date = status.from.as_ref().map(|from| from.as_str().to_owned()).unwrap_or_default();
            rest == format!("{}/{date}", status.axis.value.word())
        });
        return status.map_or_else(|| "how it stands".to_owned(), |status| that(status));
    }
    if home.record.transfers().iter().any(|transfer| is(&transfer.id)) {
        return "the transfer".to_owned();
    }
    if home.record.payments().iter().any(|payment| is(&payment.id)) {
        return "the payment".to_owned();
    }
    if let Some(other) = home.record.statements().iter().find(|other| is(&other.id)) {
        return format!("what {} said", words::in_sentence(&draft.register, &other.speaker.value));
    }
    let claim = home.file.facts.figures.named(item);
    match claim {
        Some(claim) if claim.is_ceiling() => "the cap".to_owned(),
        Some(claim) => format!("the figure of {} for {}", draft.amount(home, claim), about_figure(draft, home, claim)),
        None => "an item of the record".to_owned(),
    }
}

/// What is told in another record: a claim before a court, a figure of a programme, the record as a whole.
fn elsewhere(draft: &Draft<'_>, about: &str) -> String {
    let (record, item) = about.split_once('#').map_or((about, None), |(record, item)| (record, Some(item)));
    let Some(home) = draft.register.record(record) else { return "what another record says".to_owned() };
    match item.and_then(|item| home.file.facts.figures.named(item)) {
        Some(claim) => {
            let figure = about_figure(draft, &home, claim);
            format!("the figure of {} for {figure} in “{}”", draft.amount(&home, claim), home.title())
        }
        None if home.proceeding().is_some() => format!("what is claimed in “{}”", home.title()),
        None => format!("what is told of “{}”", home.title()),
    }
}

/// What there was to confirm or deny as a whole when it was said.
fn whole(home: &Home<'_>, statement: &Statement) -> String {
    let on = statement.date.as_ref().and_then(|date| date.latest());
    let by_then = |status: &&Item<Status>| {
        let from = status.from.as_ref().and_then(|from| from.earliest());
        status.axis.value == Axis::Legal && (from.is_none() || on.is_none() || from <= on)
    };
    let standing = home.record.statuses().iter().rfind(by_then).map(|status| status.value.value);
    match standing {
        Some(Standing::Requested) => "the request",
        Some(Standing::Negotiating) => "talks",
        Some(Standing::Refused) => "the refusal",
        Some(Standing::None) => "any agreement",
        Some(Standing::Terminated | Standing::Expired) => "its end",
        Some(_) => "the arrangement",
        None => "contacts",
    }
    .to_owned()
}

/// A status as what is confirmed or denied.
fn that(status: &Status) -> String {
    match status.value.value {
        Standing::None => "that nothing was signed",
        Standing::Requested => "that it was asked",
        Standing::Negotiating => "talks",
        Standing::Refused => "the refusal",
        Standing::Agreed => "the understanding",
        Standing::Signed => "the signature",
        Standing::InForce => "that it is in force",
        Standing::Suspended => "the suspension",
        Standing::Terminated | Standing::Expired | Standing::Ended => "its end",
        Standing::NotStarted => "that nobody was sent",
        Standing::Operating => "that people are received",
        Standing::Paused => "the pause",
        Standing::Blocked => "that it was stopped",
    }
    .to_owned()
}
