//! `dossier new`: a record to be filled in, which the linter takes as it is. What is not known is said as not known;
//! nothing is made up, and nothing is written over. On a terminal it asks for what it was not told.
use super::ask::{self, Question};
use super::lint::{self, Checked};
use crate::arguments::{Levels, New};
use crate::project::shown;
use crate::{Exit, Failure, output, quoted};
use ::lint::{Level, Settings, Workspace};
use jiff::civil::Date;
use model::record::Record;
use model::value::{CountryCode, Slug};
use model::{Dataset, Kind};
use shape::{Key, Shape, Type, nearest};
use std::collections::BTreeMap;
use std::path::Path;

/// The values that are known, by key, as they were given.
type Known = BTreeMap<&'static str, String>;

pub fn run(arguments: &New) -> Result<Exit, Failure> {
    let kind = kind(&arguments.kind)?;
    let shape = Record::shape(kind);
    let mut checked = lint::check(&arguments.place, &Levels::default())?;
    let today = checked.summary.today;
    let mut known = known(&arguments.set, kind, shape)?;
    let id = if ask::can_ask() {
        asked(arguments.id.as_deref(), kind, &mut known, today, checked.workspace.dataset())?
    } else {
        id(arguments.id.as_deref(), kind, &known, today)?
    };
    derive(kind, &id, &mut known);
    let missing: Vec<&&Key> = shape.keys.iter().filter(|key| key.required && !known.contains_key(key.name)).collect();
    if !missing.is_empty() {
        return Err(incomplete(kind, &missing));
    }
    let text = text(kind, shape, &known, today)?;
    let path = checked.project.place(&Path::new(kind.folder()).join(format!("{id}.toml")));
    let there =
        |path: &str| Failure::usage(format!("`{path}` is there already"), "choose another id, or edit that file");
    if let Some(path) = holder(checked.workspace.dataset(), kind, &id) {
        return Err(there(path));
    }
    if path.exists() {
        return Err(there(&shown(&path)));
    }
    if let Some(folder) = path.parent().filter(|folder| checked.project.is_led_astray(folder)) {
        return Err(Failure::usage(
            format!("`{}` leads out of the project, or to what is hidden in it", shown(folder)),
            "put a folder in its place",
        ));
    }
    refuse_errors(&mut checked, &shown(&path), &text)?;
    if !output::create(&path, text.as_bytes())? {
        return Err(there(&shown(&path)));
    }
    output::tell(&format!("wrote {}; `#` marks what can be filled in", shown(&path)));
    if has_gaps(kind) {
        output::tell("its numbers, money and text are said to be not found: put right what you know");
    }
    Ok(Exit::Clean)
}

/// The file that has an id already, in whichever folder.
fn holder<'d>(dataset: &'d Dataset, kind: Kind, id: &str) -> Option<&'d str> {
    Some(&*dataset.file(dataset.index().record(kind, id)?)?.path)
}

fn kind(written: &str) -> Result<Kind, Failure> {
    let kinds = || Kind::ALL.into_iter().filter(|kind| !kind.is_vocabulary());
    kinds().find(|kind| kind.noun() == written || kind.folder() == written).ok_or_else(|| {
        let help = match nearest(written, kinds().map(Kind::noun)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the kinds are {}", kinds().map(Kind::noun).collect::<Vec<_>>().join(", ")),
        };
        Failure::usage(format!("there is no kind of record `{written}`"), help)
    })
}

/// Reads `--set key=value`.
fn known(set: &[String], kind: Kind, shape: &'static Shape) -> Result<Known, Failure> {
    let mut known = Known::new();
    for written in set {
        let Some((key, value)) = written.split_once('=') else {
            return Err(Failure::usage(format!("`{written}` sets nothing"), "write `--set key=value`"));
        };
        let key = key.trim();
        let Some(found) = shape.key(key) else {
            let help = match nearest(key, shape.keys.iter().map(|key| key.name)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("`dossier schema {}` describes its keys", kind.schema()),
            };
            return Err(Failure::usage(format!("a record of `{}` has no key `{key}`", kind.folder()), help));
        };
        if value.trim().is_empty() {
            return Err(Failure::usage(format!("`{written}` gives `{key}` no value"), "leave out what is not known"));
        }
        known.insert(found.name, value.trim().to_owned());
    }
    Ok(known)
}

/// The id that was named, or that of an arrangement's states and year.
fn id(named: Option<&str>, kind: Kind, known: &Known, today: Date) -> Result<String, Failure> {
    let made = || {
        let (sender, receiver) = (known.get("sender")?, known.get("receiver")?);
        let year = known.get("since").and_then(|since| since.get(..4)).map_or(today.year().to_string(), str::to_owned);
        (kind == Kind::Arrangement).then(|| format!("{sender}-{receiver}-{year}").to_lowercase())
    };
    let Some(id) = named.map(str::to_owned).or_else(made) else {
        return Err(Failure::usage(
            "the record has no id".to_owned(),
            format!("name one: `dossier new {} ID`, words in small letters joined by hyphens", kind.noun()),
        ));
    };
    match Slug::parse(&id) {
        Ok(_) => Ok(id),
        Err(wrong) => Err(Failure::usage(format!("`{id}` cannot be an id"), wrong.to_string())),
    }
}

/// Asks for what was not told: the id, what a record must say, and what its kind should.
fn asked(
    named: Option<&str>,
    kind: Kind,
    known: &mut Known,
    today: Date,
    dataset: &Dataset,
) -> Result<String, Failure> {
    let shape = Record::shape(kind);
    let ask = |known: &mut Known, name: &str, is_optional: bool| -> Result<(), Failure> {
        let Some(key) = shape.key(name).filter(|key| !known.contains_key(key.name)) else { return Ok(()) };
        let mut question = Question::of(key, is_optional);
        // Most pages are entered on the day they are read.
        question.usual = (name == "accessed").then(|| today.to_string());
        let answer = question.put(|answer| wrong(kind, key, answer, today))?;
        known.extend(answer.map(|answer| (key.name, answer)));
        Ok(())
    };
    if named.is_none() && kind == Kind::Arrangement {
        for name in ["sender", "receiver", "since"] {
            ask(known, name, name == "since")?;
        }
    }
    let id = match named {
        Some(_) => id(named, kind, known, today)?,
        None => ask_id(kind, id(None, kind, known, today).ok(), dataset)?,
    };
    // What follows from the id is not asked for.
    let mut all = known.clone();
    derive(kind, &id, &mut all);
    let missing: Vec<&&Key> = shape.keys.iter().filter(|key| key.required && !all.contains_key(key.name)).collect();
    for key in &missing {
        ask(known, key.name, false)?;
    }
    // Who said everything at once wants no questions.
    if kind == Kind::Source && (named.is_none() || !missing.is_empty()) {
        for name in ["title", "publisher", "published", "url"] {
            ask(known, name, true)?;
        }
        if known.contains_key("url") {
            ask(known, "accessed", true)?;
        }
    }
    Ok(id)
}

fn ask_id(kind: Kind, usual: Option<String>, dataset: &Dataset) -> Result<String, Failure> {
    let about = format!("What the {} is called wherever it is referred to: small letters and hyphens.", kind.noun());
    let question = Question { name: "id", about, words: None, usual, is_optional: false };
    let wrong = |answer: &str| match Slug::parse(answer) {
        Ok(_) => holder(dataset, kind, answer).map(|path| format!("it is there already, in `{path}`: choose another")),
        Err(wrong) => Some(wrong.to_string()),
    };
    question.put(wrong)?.ok_or_else(|| Failure::usage("the record has no id".to_owned(), "name one"))
}

/// What the linter would say of an answer alone.
fn wrong(kind: Kind, key: &Key, answer: &str, today: Date) -> Option<String> {
    let value = match toml(key, key.value, answer) {
        Ok(value) => value,
        Err(Failure::Usage { message, help }) => return Some(format!("{message}: {help}")),
        Err(other) => return Some(other.to_string()),
    };
    let path = format!("dataset/{}/usa-cri-2025.toml", kind.folder());
    let workspace = Workspace::open([(path, format!("{} = {value}\n", key.name))], Settings::new(today));
    let start = u32::try_from(key.name.len()).unwrap_or_default();
    // Whether what it refers to is there shows only in the dataset.
    let is_of_answer =
        |it: &&::lint::Finding| it.level == Level::Error && it.place.span.start > start && it.rule.code != "REF001";
    let findings = workspace.findings();
    let finding = findings.iter().find(is_of_answer)?;
    let help = finding.help.as_ref().map(|help| format!(": {help}")).unwrap_or_default();
    Some(format!("{}{help}", finding.message))
}

/// Adds what the id says: the states of an arrangement, the name of a country.
fn derive(kind: Kind, id: &str, known: &mut Known) {
    let country = |code: &str| CountryCode::parse(&code.to_uppercase()).ok();
    match kind {
        Kind::Arrangement => {
            for (key, code) in ["sender", "receiver"].into_iter().zip(id.split('-')) {
                if let Some(country) = country(code) {
                    known.entry(key).or_insert_with(|| country.as_str().to_owned());
                }
            }
            let name = |key: &str| Some(country(known.get(key)?)?.name_or_code().to_owned());
            let year = id.split('-').nth(2).filter(|year| year.len() == 4 && year.bytes().all(|c| c.is_ascii_digit()));
            if let (Some(sender), Some(receiver), Some(year)) = (name("sender"), name("receiver"), year) {
                known.entry("title").or_insert_with(|| format!("{sender} – {receiver}, {year}"));
            }
        }
        Kind::Country => {
            if let Some(name) = country(id).and_then(|country| country.name()) {
                known.entry("title").or_insert_with(|| name.to_owned());
            }
        }
        Kind::Source => {
            let unseen = unseen(known);
            if !unseen.is_empty() {
                known.entry("not_seen").or_insert(unseen);
            }
        }
        _ => {}
    }
}

/// What a source would have to say of itself and what nobody has said of it.
fn unseen(known: &Known) -> String {
    let is_online = known.get("type").is_some_and(|kind| matches!(&**kind, "webpage" | "post" | "post-weblog"));
    let has_url = known.contains_key("url");
    let wanted = [("title", true), ("publisher", true), ("published", true), ("url", is_online), ("accessed", has_url)];
    let unseen = wanted.into_iter().filter(|(key, is_wanted)| *is_wanted && !known.contains_key(key));
    unseen.map(|(key, _)| key).collect::<Vec<_>>().join(",")
}

fn incomplete(kind: Kind, missing: &[&&Key]) -> Failure {
    let names: Vec<String> = missing.iter().map(|key| format!("`{}`", key.name)).collect();
    let set = missing.iter().map(|key| match key.value.vocabulary() {
        Some(vocabulary) => {
            let words: Vec<&str> = vocabulary.words.iter().map(|word| word.word).collect();
            format!("--set {}={}", key.name, words.join("|"))
        }
        None => format!("--set {}=…", key.name),
    });
    let help = format!("add {}", set.collect::<Vec<_>>().join(" "));
    Failure::usage(format!("the {} lacks {}", kind.noun(), names.join(", ")), help)
}

fn text(kind: Kind, shape: &'static Shape, known: &Known, today: Date) -> Result<String, Failure> {
    let mut values: Vec<(&str, String)> = Vec::new();
    for (name, value) in known {
        let Some(key) = shape.key(name) else { continue };
        values.push((name, toml(key, key.value, value)?));
    }
    let schema = format!("../../schemas/{}.schema.json", kind.schema());
    let mut text = shape::template(shape, Some(&schema), &values);
    if has_gaps(kind) {
        for about in ["text", "numbers", "money"] {
            let gap = format!("\n[[unknown]]\nabout = \"{about}\"\nreason = \"not-found\"\nas_of = \"{today}\"\n");
            text.push_str(&gap);
        }
    }
    Ok(text)
}

/// Whether a reader expects of a record of this kind what nobody may know yet.
fn has_gaps(kind: Kind) -> bool {
    matches!(kind, Kind::Arrangement | Kind::Programme)
}

/// A value as TOML has it.
fn toml(key: &Key, expected: &Type, value: &str) -> Result<String, Failure> {
    let wrong = |help: String| Failure::usage(format!("`{value}` is no value of `{}`", key.name), help);
    match expected {
        Type::Text(_) => Ok(quoted::quoted(value)),
        Type::Word(vocabulary) => {
            let words = || vocabulary.words.iter().map(|word| word.word);
            if words().any(|word| word == value) {
                return Ok(quoted::quoted(value));
            }
            Err(wrong(match nearest(value, words()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("the words are {}", words().collect::<Vec<_>>().join(", ")),
            }))
        }
        Type::Whole | Type::Decimal => {
            let digits = value.strip_prefix('-').unwrap_or(value);
            let parts: Vec<&str> = digits.split('.').collect();
            let is_number = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()));
            let most = if matches!(expected, Type::Whole) { 1 } else { 2 };
            if is_number && parts.len() <= most {
                Ok(value.to_owned())
            } else {
                Err(wrong("write digits alone".to_owned()))
            }
        }
        Type::Flag => match value {
            "true" | "false" => Ok(value.to_owned()),
            _ => Err(wrong("write `true` or `false`".to_owned())),
        },
        Type::List(of) | Type::OneOrMore(of) => {
            let items = value.split(',').map(str::trim).filter(|item| !item.is_empty());
            Ok(format!("[{}]", items.map(|item| toml(key, of, item)).collect::<Result<Vec<_>, _>>()?.join(", ")))
        }
        Type::Table(Shape { short: Some(_), .. }) => Ok(quoted::quoted(value)),
        Type::Table(_) | Type::Map(_) => {
            Err(wrong("it is a table: write it into the file once that is there".to_owned()))
        }
    }
}

fn refuse_errors(checked: &mut Checked, path: &str, text: &str) -> Result<(), Failure> {
    match checked.new_error(path, text)? {
        Some(wrong) => Err(Failure::usage(
            format!("nothing was written: {wrong}"),
            "give other values with `--set`, or write first what the record refers to",
        )),
        None => Ok(()),
    }
}
