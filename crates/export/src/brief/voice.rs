//! What the receiving state says, and about what. A stance without its object misleads: a state that confirms that it was
//! asked has agreed to nothing.
use super::disagreements::numbers::{about as about_figure, purpose};
use super::draft::Draft;
use super::row::Row;
use crate::Home;
use crate::words::{Words, message, sentence};
use model::Item;
use model::facts::{Origin, origin_of_party};
use model::record::{Axis, Payment, Stance, Standing, Statement, Status, Transfer};
use model::value::CountryCode;
use render::document::Prose;

/// The cell of the status table: the last statement of each side the receiving state took, in the order of the days.
pub fn cell(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    match row.home.record.states().1 {
        Some(receiver) => of_state(draft, row, receiver),
        None => draft.words.say(message::NotKnown).into(),
    }
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
        // Whoever takes no side has spoken all the same.
        let spoke = statements.iter().copied().max_by_key(|statement| (day(statement), statement.head));
        match spoke {
            Some(statement) => last.push(statement),
            None => return draft.words.say(message::NothingOnRecord).into(),
        }
    }
    let mut cell = Prose::default();
    for statement in last {
        let clause = clause(draft, &row.home, statement);
        let date = statement.date.as_ref().map(|date| format!(" ({})", draft.words.date(date))).unwrap_or_default();
        let text = if cell.is_empty() { sentence(&clause) } else { draft.words.also(false, &clause) };
        let told = draft.words.quoting(&text, recorded(draft, &row.home, statement));
        cell = cell.and(told).text(date).and(draft.cite_few(&row.home, &statement.cite));
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
    let what = || object(draft, home, statement);
    match statement.stance.as_ref().map(|stance| stance.value) {
        Some(Stance::Confirms) => draft.words.say(message::Confirms { what: &what() }),
        Some(Stance::Denies) => draft.words.say(message::Denies { what: &what() }),
        Some(Stance::NoComment) => draft.words.say(message::GivesNoComment),
        None => draft.words.say(message::WithoutAPosition),
    }
}

/// What a stance is about, as a noun.
pub fn object(draft: &Draft<'_>, home: &Home<'_>, statement: &Statement) -> String {
    let Some(about) = &statement.about else { return whole(draft, home, statement) };
    match about.as_str().strip_prefix('#') {
        Some(item) => item_as_noun(draft, home, item),
        None => elsewhere(draft, about.as_str()),
    }
}

/// What of the object is in the words of a record: the title of another, or what a payment is for.
fn recorded<'a>(draft: &Draft<'a>, home: &Home<'a>, statement: &Statement) -> Option<&'a str> {
    let about = statement.about.as_ref()?.as_str();
    match about.strip_prefix('#') {
        Some(item) => purpose(home, home.file.facts.figures.named(item)?),
        None => {
            draft.register.record(about.split_once('#').map_or(about, |(record, _)| record)).map(|home| home.title())
        }
    }
}

/// An item of a record as what is said to be so or not.
pub fn item_as_noun(draft: &Draft<'_>, home: &Home<'_>, item: &str) -> String {
    let words = draft.words;
    let is = |id: &Option<model::Spanned<model::value::Slug>>| id.as_ref().is_some_and(|id| id.as_str() == item);
    if let Some(rest) = item.strip_prefix("status/") {
        let status = home.record.statuses().iter().find(|status| {
            let date = status.from.as_ref().map(|from| from.as_str().to_owned()).unwrap_or_default();
            rest == format!("{}/{date}", status.axis.value.word())
        });
        return status.map_or_else(|| words.say(message::HowItStands), |status| that(draft, status));
    }
    if let Some(transfer) = home.record.transfers().iter().find(|transfer| is(&transfer.id)) {
        return the_transfer(words, transfer);
    }
    if let Some(payment) = home.record.payments().iter().find(|payment| is(&payment.id)) {
        return the_payment(words, home, payment);
    }
    if let Some(other) = home.record.statements().iter().find(|other| is(&other.id)) {
        return words.what_was_said_by(&draft.register, &other.speaker.value);
    }
    let claim = home.file.facts.figures.named(item);
    match claim {
        Some(claim) if claim.is_ceiling() => words.say(message::TheCap),
        Some(claim) => {
            let (amount, what) = (draft.amount(home, claim), about_figure(draft, home, claim));
            words.say(message::TheFigure { amount: &amount, what: &what })
        }
        None => words.say(message::AnItemOfTheRecord),
    }
}

/// `the transfer on 15 July 2025`
pub fn the_transfer(words: Words, transfer: &Transfer) -> String {
    match &transfer.date {
        Some(date) => words.say(message::TheTransferOf { date: &words.on(date) }),
        None => words.say(message::TheTransfer),
    }
}

/// `the money paid on 9 July 2024`; that there is none, where a source says so.
fn the_payment(words: Words, home: &Home<'_>, payment: &Item<Payment>) -> String {
    if super::money::sum_of(home, payment).is_some_and(super::money::is_zero) {
        return words.say(message::ThatThereIsNoMoney);
    }
    let stage = words.stage(payment.stage.value);
    let date = payment.date.as_ref().map(|date| format!(" {}", words.on(date))).unwrap_or_default();
    words.say(message::ThePayment { payment: &format!("{stage}{date}") })
}

/// What is told in another record: a claim before a court, a figure of a programme, the record as a whole.
fn elsewhere(draft: &Draft<'_>, about: &str) -> String {
    let words = draft.words;
    let (record, item) = about.split_once('#').map_or((about, None), |(record, item)| (record, Some(item)));
    let Some(home) = draft.register.record(record) else { return words.say(message::WhatAnotherRecordSays) };
    let title = home.title();
    match item.and_then(|item| home.file.facts.figures.named(item)) {
        Some(claim) => {
            let (amount, what) = (draft.amount(&home, claim), about_figure(draft, &home, claim));
            words.say(message::TheFigureIn { amount: &amount, title, what: &what })
        }
        None if home.proceeding().is_some() => words.say(message::WhatIsClaimedIn { title }),
        None => words.say(message::WhatIsToldOf { title }),
    }
}

/// What there was to confirm or deny as a whole when it was said.
fn whole(draft: &Draft<'_>, home: &Home<'_>, statement: &Statement) -> String {
    let on = statement.date.as_ref().and_then(|date| date.latest());
    let words = draft.words;
    match standing(home, Axis::Legal, on) {
        Some(Standing::Requested) => words.say(message::TheRequest),
        Some(Standing::Negotiating) => words.say(message::TheTalks),
        Some(Standing::Refused) => words.say(message::TheRefusal),
        // That there is no agreement can be said by denying one; what is confirmed must be something else.
        Some(Standing::None) if statement.stance.as_ref().is_some_and(|it| it.value == Stance::Confirms) => {
            match standing(home, Axis::Operational, on) {
                Some(Standing::Operating) => words.say(message::ThatPeopleAreSent),
                _ => words.say(message::WhatIsToldOfIt),
            }
        }
        Some(Standing::None) => words.say(message::AnyAgreement),
        Some(Standing::Terminated | Standing::Expired) => words.say(message::ItsEnd),
        Some(_) => words.say(message::TheArrangement),
        None => words.say(message::Contacts),
    }
}

/// How it stood on an axis on a day; as last recorded, where the day is not known.
fn standing(home: &Home<'_>, axis: Axis, on: Option<model::value::Date>) -> Option<Standing> {
    let by_then = |status: &&Item<Status>| {
        let from = status.from.as_ref().and_then(|from| from.earliest());
        status.axis.value == axis && (from.is_none() || on.is_none() || from <= on)
    };
    home.record.statuses().iter().rfind(by_then).map(|status| status.value.value)
}

/// A status as what is confirmed or denied.
fn that(draft: &Draft<'_>, status: &Status) -> String {
    let words = draft.words;
    match status.value.value {
        Standing::None => words.say(message::ThatNothingWasSigned),
        Standing::Requested => words.say(message::ThatItWasAsked),
        Standing::Negotiating => words.say(message::TheTalks),
        Standing::Refused => words.say(message::TheRefusal),
        Standing::Agreed => words.say(message::TheUnderstanding),
        Standing::Signed => words.say(message::TheSignature),
        Standing::InForce => words.say(message::ThatItIsInForce),
        Standing::Suspended => words.say(message::TheSuspension),
        Standing::Terminated | Standing::Expired | Standing::Ended => words.say(message::ItsEnd),
        Standing::NotStarted => words.say(message::ThatNobodyWasSent),
        Standing::Operating => words.say(message::ThatPeopleAreReceived),
        Standing::Paused => words.say(message::ThePause),
        Standing::Blocked => words.say(message::ThatItWasStopped),
    }
}
