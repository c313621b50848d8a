//! How figures are spoken of: the same words in every rule of the family.
use crate::Here;
use model::facts::{Claim, Signature};
use model::record::{Citation, Event, Figure, Measure, Record, Says};
use model::value::{Interval, grouped};
use rust_decimal::Decimal;
use model::{Kind, dataset::Answer};
use shape::Item;

/// How much of an excerpt a label has room for, in characters.
const ROOM: usize = 72;

/// `exactly 238, as of 2025-03-16 (Associated Press), “238 alleged members”`: what a label says of a number.
pub fn label(claim: &Claim, here: &Here<'_>) -> String {
    let Some(record) = record_of(claim, here) else { return number(claim) };
    let figure = claim.figure(record);
    let mut text = number(claim);
    if let Some(when) = figure.and_then(|figure| when(figure, claim, record)) {
        text.push_str(", ");
        text.push_str(&when);
    }
    if let Some(figure) = figure {
        let sources = sources(figure, here);
        if !sources.is_empty() {
            text.push_str(&format!(" ({sources})"));
        }
        if let Some(words) = excerpt(figure) {
            text.push_str(&format!(", “{words}”"));
        }
    }
    text
}

/// The record a number stands in: this one, or another that it is reckoned together with.
fn record_of<'a>(claim: &Claim, here: &Here<'a>) -> Option<&'a Record> {
    if claim.at.file == here.file.id {
        return Some(here.record);
    }
    here.elsewhere.file(claim.at.file)?.record.as_ref()
}

/// The words a brief has for a number of a figure: its id, or its record and id where that is another.
pub fn name(claim: &Claim, here: &Here<'_>) -> String {
    match here.elsewhere.file(claim.at.file).filter(|_| claim.at.file != here.file.id) {
        Some(file) => format!("`{}#{}`", file.stem, claim.name),
        None => format!("`#{}`", claim.name),
    }
}

/// `over 230`, `135 to 140`, `238`: the number as its source hedges it.
pub fn number(claim: &Claim) -> String {
    let measure = match claim.measure {
        Some(Measure::Ceiling) => "a cap of ",
        Some(Measure::Planned) => "planned: ",
        None => "",
    };
    let unit = if claim.unit.len() == 3 && claim.unit.bytes().all(|c| c.is_ascii_uppercase()) {
        format!("{} ", claim.unit)
    } else {
        String::new()
    };
    match (claim.quantifier(), claim.value(), claim.strict()) {
        (Some(quantifier), Some(value), _) => {
            format!("{measure}{} {unit}{}", quantifier.word().replace('-', " "), grouped(value))
        }
        (None, Some(value), _) => format!("{measure}{unit}{}", grouped(value)),
        (_, None, Some(interval)) => format!("{measure}{unit}{}", range(&interval)),
        (_, None, None) => "a number that cannot be read".to_owned(),
    }
}

/// `230–240`, `230 to under 240`, `more than 200`, `up to 15`. An end that is left out is said, for two ranges that share
/// an end would seem to meet there.
pub fn range(interval: &Interval) -> String {
    match (interval.low(), interval.high()) {
        (Some(low), Some(high)) if shown(low.at) == shown(high.at) => shown(low.at),
        (Some(low), Some(high)) => match (low.closed, high.closed) {
            (true, true) => format!("{}–{}", shown(low.at), shown(high.at)),
            (true, false) => format!("{} to under {}", shown(low.at), shown(high.at)),
            (false, true) => format!("over {} to {}", shown(low.at), shown(high.at)),
            (false, false) => format!("over {} to under {}", shown(low.at), shown(high.at)),
        },
        (Some(low), None) if low.closed => format!("{} or more", shown(low.at)),
        (Some(low), None) => format!("more than {}", shown(low.at)),
        (None, Some(high)) if high.closed => format!("up to {}", shown(high.at)),
        (None, Some(high)) => format!("less than {}", shown(high.at)),
        (None, None) => "anything".to_owned(),
    }
}

/// A number with no more digits than anybody reads: of a quotient without end six, and two places at the least.
fn shown(number: Decimal) -> String {
    const DIGITS: u32 = 6;
    let whole = number.trunc().abs().to_string().len();
    let places = DIGITS.saturating_sub(u32::try_from(whole).unwrap_or(DIGITS)).max(2);
    grouped(if number.normalize().scale() > DIGITS { number.round_dp(places) } else { number })
}

fn when(figure: &Item<Figure>, claim: &Claim, record: &Record) -> Option<String> {
    if let Some(period) = &*figure.period {
        return Some(format!("in {}", period.as_str()));
    }
    if let Some(as_of) = &figure.as_of {
        return Some(format!("as of {}", as_of.as_str()));
    }
    match claim.event(record)? {
        Event::Transfer(transfer) => transfer.date.as_ref().map(|date| format!("on {}", date.as_str())),
        Event::Payment(payment) => payment.date.as_ref().map(|date| format!("on {}", date.as_str())),
        Event::Record => None,
    }
}

/// Who prints it: the publishers of its sources, each once, two of them by name.
fn sources(figure: &Item<Figure>, here: &Here<'_>) -> String {
    let prints = |it: &&Item<Citation>| it.says.as_ref().is_none_or(|says| says.value != Says::Mentions);
    let mut names: Vec<String> = Vec::new();
    for citation in figure.cite.iter().filter(prints) {
        let name = publisher(citation.source.as_str(), here);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.split_first() {
        None => String::new(),
        Some((first, [])) => first.clone(),
        Some((first, [second])) => format!("{first}; {second}"),
        Some((first, [second, rest @ ..])) => format!("{first}; {second}; {} more", rest.len()),
    }
}

/// The words of the first source that supports it and whose words are kept; where they are many, the first of them.
fn excerpt(figure: &Item<Figure>) -> Option<String> {
    let supports = |it: &&Item<Citation>| it.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let words = figure.cite.iter().filter(supports).find_map(|citation| citation.excerpt.as_ref())?;
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut text = String::new();
    for word in &words {
        if text.chars().count() + word.chars().count() > ROOM {
            // One endless word is cut; others end where a word ends.
            let start: String = word.chars().take(if text.is_empty() { ROOM } else { 0 }).collect();
            return Some(format!("{}{start} …", text.trim_end()));
        }
        text.push_str(word);
        text.push(' ');
    }
    Some(text.trim_end().to_owned()).filter(|text| !text.is_empty())
}

fn publisher(id: &str, here: &Here<'_>) -> String {
    if let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], id)
        && let Some(Record::Source(source)) = &file.record
        && let Some(publisher) = &source.publisher
    {
        return publisher.to_string();
    }
    id.to_owned()
}

/// `people-received`, then the cell if it is one: what is counted, as a message names it.
pub fn subject(claim: &Claim) -> String {
    if claim.cell.is_whole() { format!("`{}`", claim.metric) } else { format!("`{}`, {}", claim.metric, claim.cell) }
}

/// What the difference of two numbers looks like, and what usually is behind it.
pub fn cause(signature: Signature) -> String {
    match signature {
        Signature::Twice => "one is exactly twice the other, which often is a double count or both ways of a journey".into(),
        Signature::ThreeTimes => "one is exactly three times the other, which often is a sum taken for a part".into(),
        Signature::HalfAgain => "one is exactly one and a half times the other: one of two groups may be counted twice".into(),
        Signature::PowerOfTen(power) => {
            format!("they differ by a factor of {}: look for a slip of the unit", grouped(10_u64.pow(power.min(18)).into()))
        }
        Signature::OneDigitApart => "they differ in one digit, which often is a misprint".into(),
        Signature::DigitsTransposed => "two digits have changed places, which often is a misprint".into(),
    }
}
