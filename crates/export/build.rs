//! Makes a type of every message in `locales/`: a message without its arguments is then no program, a message that
//! nobody says is dead code, and a catalogue that lacks one does not build.
//!
//! ```text
//! locales/en/*.ftl ─┐                       ┌ struct Signed<'m> { date: &'m str }   one for each message
//! locales/fr/*.ftl ─┼ fluent-syntax ─ same? ┤
//! locales/es/*.ftl ─┘                       └ CATALOGUES                            the texts, compiled in
//! ```
//! An argument that is called `count`, or that a select tells apart by its plural, is a whole number; one that is called
//! `quantity` may have a fraction; every other is text. `vocabulary.ftl` holds the words of the records' vocabularies, which are looked up by
//! name: a test compares it with the vocabularies.
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use heck::ToUpperCamelCase;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The first is what the others are held against.
const LANGUAGES: [&str; 3] = ["en", "fr", "es"];
/// Looked up by name, so that it needs no types.
const VOCABULARY: &str = "vocabulary";
/// The categories of plural rules: a select with one of these tells numbers apart.
const PLURALS: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// A message, by what it needs to be said.
#[derive(Default)]
struct Message {
    /// Whether each argument is a number.
    arguments: BTreeMap<String, bool>,
    /// The arguments that are printed, and do not only choose.
    printed: BTreeSet<String>,
    /// As it is written, for the type's documentation.
    text: String,
}

type Catalogue = BTreeMap<String, Message>;

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script its folders so")]
fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("locales");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut texts = String::from("pub(super) const CATALOGUES: &[(&str, &[&str])] = &[\n");
    let mut catalogues = Vec::new();
    for language in LANGUAGES {
        let mut files: Vec<PathBuf> = std::fs::read_dir(root.join(language))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_, std::io::Error>>()?;
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        files.sort();
        writeln!(texts, "    ({language:?}, &[")?;
        let mut catalogue = Catalogue::new();
        for path in files {
            println!("cargo::rerun-if-changed={}", path.display());
            writeln!(texts, "        include_str!({:?}),", path.display().to_string())?;
            if path.file_stem().is_none_or(|stem| stem != VOCABULARY) {
                read(&path, &mut catalogue)?;
            }
        }
        texts.push_str("    ]),\n");
        catalogues.push((language, catalogue));
    }
    texts.push_str("];\n\n");
    let messages = compared(catalogues)?;
    for (id, message) in &messages {
        texts.push_str(&declared(id, message)?);
    }
    std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("messages.rs"), texts)?;
    Ok(())
}

fn read(path: &Path, into: &mut Catalogue) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let resource = fluent_syntax::parser::parse(text.as_str()).map_err(|(_, errors)| {
        let line = |at: usize| text.get(..at).unwrap_or_default().lines().count().max(1);
        let errors: Vec<String> = errors
            .iter()
            .map(|error| format!("{}:{}: {}", path.display(), line(error.pos.start), error.kind))
            .collect();
        errors.join("\n")
    })?;
    for entry in &resource.body {
        let Entry::Message(entry) = entry else { continue };
        let Some(value) = &entry.value else {
            return Err(format!("{}: {} is empty", path.display(), entry.id.name).into());
        };
        let mut message = Message { text: plain(value), ..Message::default() };
        of_pattern(value, &mut message);
        if into.insert(entry.id.name.to_owned(), message).is_some() {
            return Err(format!("{}: {} is there twice", path.display(), entry.id.name).into());
        }
    }
    Ok(())
}

fn of_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, message);
        }
    }
}

fn of_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, message),
        Expression::Select { selector, variants } => {
            let counts = variants.iter().any(|variant| match &variant.key {
                VariantKey::NumberLiteral { .. } => true,
                VariantKey::Identifier { name } => PLURALS.contains(name),
            });
            if let InlineExpression::VariableReference { id } = selector {
                *message.arguments.entry(id.name.to_owned()).or_default() |= counts;
            }
            variants.iter().for_each(|variant| of_pattern(&variant.value, message));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.arguments.entry(id.name.to_owned()).or_default();
            message.printed.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, message),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|inline| of_inline(inline, message));
        }
        _ => {}
    }
}

/// The words of a message on one line, for people who read the code.
fn plain(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let last = variants.iter().find(|variant| variant.default);
                text.push_str(&last.map(|variant| plain(&variant.value)).unwrap_or_default());
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => text.push_str(&format!("`{}`", id.name)),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                text.push_str(value);
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('[', "\\[")
}

/// The messages, if every language has the same with the same arguments; else what is not the same.
fn compared(catalogues: Vec<(&str, Catalogue)>) -> Result<Catalogue, Box<dyn Error>> {
    let mut catalogues = catalogues.into_iter();
    let Some((first, mut all)) = catalogues.next() else { return Err("there is no catalogue".into()) };
    let mut faults = Vec::new();
    for (language, other) in catalogues {
        faults.extend(all.keys().filter(|id| !other.contains_key(*id)).map(|id| format!("{language} lacks {id}")));
        for (id, message) in other {
            let Some(known) = all.get_mut(&id) else {
                faults.push(format!("{first} lacks {id}, which {language} has"));
                continue;
            };
            if known.printed != message.printed {
                faults.push(format!(
                    "{id} prints {:?} in {first}, and {:?} in {language}",
                    known.printed, message.printed
                ));
            }
            for (name, is_number) in message.arguments {
                *known.arguments.entry(name).or_default() |= is_number;
            }
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(faults.join("\n").into()) }
}

/// The type of a message.
fn declared(id: &str, message: &Message) -> Result<String, std::fmt::Error> {
    let name = id.to_upper_camel_case();
    let kind = |name: &str, is_number: bool| match (name, is_number) {
        ("quantity", _) => "f64",
        ("count", _) | (_, true) => "usize",
        (_, false) => "&'m str",
    };
    let has_text = message.arguments.iter().any(|(name, is_number)| kind(name, *is_number) == "&'m str");
    let (declared, used) = if has_text { ("<'m>", "<'_>") } else { ("", "") };
    // A message may be nothing but a space.
    let text = if message.text.is_empty() { format!("`{id}`") } else { message.text.clone() };
    let mut out = format!("/// {text}\n#[derive(Clone, Copy, Debug)]\npub struct {name}{declared}");
    if message.arguments.is_empty() {
        out.push_str(";\n");
    } else {
        out.push_str(" {\n");
        for (argument, is_number) in &message.arguments {
            writeln!(out, "    pub {}: {},", argument.replace('-', "_"), kind(argument, *is_number))?;
        }
        out.push_str("}\n");
    }
    writeln!(out, "impl Message for {name}{used} {{\n    const ID: &'static str = {id:?};")?;
    if !message.arguments.is_empty() {
        writeln!(out, "    fn arguments(&self) -> FluentArgs<'_> {{")?;
        writeln!(out, "        let mut arguments = FluentArgs::with_capacity({});", message.arguments.len())?;
        for argument in message.arguments.keys() {
            writeln!(out, "        arguments.set({argument:?}, self.{});", argument.replace('-', "_"))?;
        }
        writeln!(out, "        arguments\n    }}")?;
    }
    out.push_str("}\n\n");
    Ok(out)
}
