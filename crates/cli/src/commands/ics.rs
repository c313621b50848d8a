//! What is stale as a calendar (iCalendar, RFC 5545): one whole day for each entry, which a calendar takes for the same
//! entry when it reads the file again.
use jiff::civil::Date;
use lint::{Clock, Due};
use report::visible;

/// The most octets a line may have, without what ends it (RFC 5545, 3.1).
const LINE: usize = 75;

/// The calendar. What is late already stands on today, since nobody looks at days gone by.
pub fn calendar(due: &[Due], today: Date) -> String {
    let mut text = String::new();
    for fixed in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dossier//stale//EN", "CALSCALE:GREGORIAN"] {
        line(&mut text, fixed);
    }
    line(&mut text, "X-WR-CALNAME:Records to review");
    for due in due {
        event(&mut text, due, today);
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn event(text: &mut String, due: &Due, today: Date) {
    let (clock, what) = match &due.clock {
        Clock::Review => ("review".to_owned(), format!("Review {}", due.record)),
        Clock::Data(metric) => (format!("data-{metric}"), format!("Look for newer {metric} of {}", due.record)),
    };
    let last = due.last.map_or("never".to_owned(), |last| last.to_string());
    let because = format!("{}: {}, every {} days. Last: {last}. Due: {}.", due.path, due.because, due.interval, due.on);
    let day = due.on.max(today);
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{}", escaped(&format!("{}-{clock}@dossier", place(&due.path)))));
    line(text, &format!("DTSTAMP:{}T000000Z", compact(today)));
    line(text, &format!("DTSTART;VALUE=DATE:{}", compact(day)));
    line(text, &format!("SUMMARY:{}", escaped(&what)));
    line(text, &format!("DESCRIPTION:{}", escaped(&because)));
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
}

/// `arrangements/usa-cri-2025`, wherever the program was called from.
fn place(path: &str) -> String {
    let path = path.strip_suffix(".toml").unwrap_or(path);
    let parts: Vec<&str> = path.rsplit('/').take(2).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}

/// `20261123`
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    visible::line(text).replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// Writes a line, folded where it is too long: a line that begins with a blank goes on with the last one.
fn line(text: &mut String, content: &str) {
    let mut octets = 0;
    for c in content.chars() {
        if octets + c.len_utf8() > LINE {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}
