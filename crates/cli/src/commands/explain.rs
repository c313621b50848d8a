//! `dossier explain`: the page of a rule, or the list of all.
use crate::arguments::Explain;
use crate::{Exit, Failure, output};
use lint::RULES;
use std::fmt::Write as _;

pub fn run(arguments: &Explain) -> Result<Exit, Failure> {
    let text = match &arguments.rule {
        Some(written) => {
            let rule = lint::rule_called(written).map_err(|unknown| super::lint::no_such_rule(&unknown))?;
            format!("# {} · {} · {}\n\n{}", rule.code, rule.name, rule.level.word(), rule.page().markdown())
        }
        None => list(),
    };
    output::print(text.as_bytes())?;
    Ok(Exit::Clean)
}

fn list() -> String {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in RULES {
        let (code, name, level) = (rule.code, rule.name, rule.level.word());
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{code}  {name:width$}  {level:7}  {}", rule.page().summary);
    }
    text
}
