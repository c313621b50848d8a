//! `dossier explain`: the page of a rule, or the list of all.
use crate::arguments::{Explain, ExplainFormat};
use crate::{Exit, Failure, output};
use lint::{RULES, Rule};
use serde_json::{Value, json};
use std::fmt::Write as _;

pub fn run(arguments: &Explain) -> Result<Exit, Failure> {
    let rule = match &arguments.rule {
        Some(written) => Some(lint::rule_called(written).map_err(|unknown| super::lint::no_such_rule(&unknown))?),
        None => None,
    };
    let text = match (arguments.format, rule) {
        (ExplainFormat::Text, Some(rule)) => {
            format!("# {} · {} · {}\n\n{}", rule.code, rule.name, rule.standing(), rule.page().markdown())
        }
        (ExplainFormat::Text, None) => list(),
        (ExplainFormat::Json, rule) => json(rule)?,
    };
    output::print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// One rule as an object, or all of them in a list of such objects.
fn json(rule: Option<&Rule>) -> Result<String, Failure> {
    let value = match rule {
        Some(rule) => object(rule),
        None => RULES.iter().map(|rule| object(rule)).collect(),
    };
    let text = serde_json::to_string_pretty(&value).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(text + "\n")
}

fn object(rule: &Rule) -> Value {
    let page = rule.page();
    let examples = |heading: &str| -> Value {
        let example = |files: Vec<(String, String)>| -> Value {
            files.into_iter().map(|(path, text)| json!({ "path": path, "text": text })).collect()
        };
        page.examples(heading).into_iter().map(example).collect()
    };
    json!({
        "code": rule.code,
        "name": rule.name,
        "level": rule.level.word(),
        "on": rule.is_on(),
        "summary": page.summary,
        "markdown": page.markdown(),
        "wrong": examples("Wrong"),
        "right": examples("Right"),
    })
}

fn list() -> String {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in RULES {
        let (code, name, level) = (rule.code, rule.name, rule.standing());
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{code}  {name:width$}  {level:9}  {}", rule.page().summary);
    }
    text
}
