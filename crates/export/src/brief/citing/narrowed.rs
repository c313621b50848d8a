//! Citation styles without the questions whose answers are known beforehand.
//!
//! A style asks dozens of times which type a source is of and whether it has a volume, a translator, an archive; the library
//! goes back to the source for each, and asks most questions several times over. Sources that are of one type and have the
//! same keys answer alike, so that the answers are put into the style once: branches that cannot be taken are left out, and
//! with them what only they call.
use ciborium::Value as Plain;
use hayagriva::citationberg::json::{Item, Value};
use hayagriva::citationberg::taxonomy::{Kind, NumberVariable, StandardVariable, Variable};
use hayagriva::citationberg::{
    Choose, ChooseBranch, ChooseMatch, DelimiterBehavior, ElseBranch, IndependentStyle, LayoutRenderingElement, Name,
    Names, NamesChild, SortKey, TextTarget,
};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr as _;
use std::sync::{Arc, Mutex, PoisonError};

/// One style, as it is for each sort of source.
#[derive(Debug)]
pub struct Narrowed {
    style: IndependentStyle,
    known: Mutex<BTreeMap<Traits, Arc<IndependentStyle>>>,
}

/// What the answers depend on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Traits {
    r#type: Option<String>,
    keys: Vec<String>,
}

impl Narrowed {
    pub fn new(style: IndependentStyle) -> Self {
        Self { style, known: Mutex::default() }
    }

    /// The style for sources of every sort.
    pub fn whole(&self) -> &IndependentStyle {
        &self.style
    }

    /// The same style with no comma before the "and" of a list of names.
    pub fn without_serial_commas(&self) -> Self {
        let mut style = self.style.clone();
        each_names(&mut style.citation.layout.elements, &without_serial_comma);
        if let Some(bibliography) = &mut style.bibliography {
            each_names(&mut bibliography.layout.elements, &without_serial_comma);
        }
        style.macros.iter_mut().for_each(|part| each_names(&mut part.children, &without_serial_comma));
        Self::new(style)
    }

    /// The style for sources like this one: it prints them as the whole style does.
    pub fn of(&self, item: &Item) -> Arc<IndependentStyle> {
        let traits = Traits::of(item);
        // A thread that fell over left only whole styles.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(traits.clone()).or_insert_with(|| Arc::new(traits.narrow(self.style.clone()))))
    }
}

/// Changes every list of names, wherever it stands.
fn each_names(elements: &mut [LayoutRenderingElement], change: &impl Fn(&mut Names)) {
    for element in elements {
        match element {
            LayoutRenderingElement::Group(group) => each_names(&mut group.children, change),
            LayoutRenderingElement::Choose(choose) => {
                for branch in std::iter::once(&mut choose.if_).chain(&mut choose.else_if) {
                    each_names(&mut branch.children, change);
                }
                choose.otherwise.iter_mut().for_each(|otherwise| each_names(&mut otherwise.children, change));
            }
            LayoutRenderingElement::Names(names) => {
                change(names);
                for child in &mut names.children {
                    if let NamesChild::Substitute(instead) = child {
                        each_names(&mut instead.children, change);
                    }
                }
            }
            LayoutRenderingElement::Text(_)
            | LayoutRenderingElement::Date(_)
            | LayoutRenderingElement::Number(_)
            | LayoutRenderingElement::Label(_) => {}
        }
    }
}

fn without_serial_comma(names: &mut Names) {
    names.delimiter_precedes_last = Some(DelimiterBehavior::Never);
    for child in &mut names.children {
        if let NamesChild::Name(name) = child {
            *name = never_before_last(name).unwrap_or_else(|| name.clone());
        }
    }
}

/// How a style says whether a comma stands there.
const BEFORE_LAST: &str = "@delimiter-precedes-last";

/// The library lets nobody change this of a name, but reads it from its own notation.
fn never_before_last(name: &Name) -> Option<Name> {
    let mut entries = Plain::serialized(name).ok()?.into_map().ok()?;
    entries.retain(|(key, _)| key.as_text() != Some(BEFORE_LAST));
    entries.push((BEFORE_LAST.into(), "never".into()));
    Plain::Map(entries).deserialized().ok()
}

/// What is known of a condition.
enum Answer {
    Yes,
    No,
    /// It depends on more than the sort of source.
    Open,
}

impl Traits {
    fn of(item: &Item) -> Self {
        let r#type = match item.0.get("type") {
            Some(Value::String(name)) => Some(name.clone()),
            _ => None,
        };
        Self { r#type, keys: item.0.keys().cloned().collect() }
    }

    fn narrow(&self, mut style: IndependentStyle) -> IndependentStyle {
        self.all(&mut style.citation.layout.elements);
        if let Some(bibliography) = &mut style.bibliography {
            self.all(&mut bibliography.layout.elements);
        }
        for part in &mut style.macros {
            self.all(&mut part.children);
        }
        let called = called(&style);
        style.macros.retain(|part| called.contains(&part.name));
        style
    }

    fn all(&self, elements: &mut [LayoutRenderingElement]) {
        for element in elements {
            match element {
                LayoutRenderingElement::Group(group) => self.all(&mut group.children),
                LayoutRenderingElement::Choose(choose) => self.choose(choose),
                LayoutRenderingElement::Names(names) => {
                    for child in &mut names.children {
                        if let NamesChild::Substitute(instead) = child {
                            self.all(&mut instead.children);
                        }
                    }
                }
                LayoutRenderingElement::Text(_)
                | LayoutRenderingElement::Date(_)
                | LayoutRenderingElement::Number(_)
                | LayoutRenderingElement::Label(_) => {}
            }
        }
    }

    fn choose(&self, choose: &mut Choose) {
        let mut open = Vec::new();
        let mut otherwise = choose.otherwise.take();
        let first = std::mem::replace(&mut choose.if_, always(Vec::new()));
        for mut branch in std::iter::once(first).chain(std::mem::take(&mut choose.else_if)) {
            match self.ask(&mut branch) {
                Answer::No => {}
                Answer::Open => open.push(branch),
                Answer::Yes => {
                    otherwise = Some(ElseBranch { children: branch.children });
                    break;
                }
            }
        }
        for branch in &mut open {
            self.all(&mut branch.children);
        }
        if let Some(otherwise) = &mut otherwise {
            self.all(&mut otherwise.children);
        }
        let mut open = open.into_iter();
        match open.next() {
            Some(first) => *choose = Choose { if_: first, else_if: open.collect(), otherwise },
            None => choose.if_ = always(otherwise.map(|it| it.children).unwrap_or_default()),
        }
    }

    /// Answers what can be answered, and takes it out of the condition.
    fn ask(&self, branch: &mut ChooseBranch) -> Answer {
        let mut answers: BTreeSet<bool> = BTreeSet::new();
        if let Some(types) = branch.type_.take() {
            answers.extend(types.into_iter().map(|kind| self.is_of(kind)));
        }
        let mut lacking = |variables: &mut Option<Vec<Variable>>| {
            let Some(asked) = variables else { return };
            let before = asked.len();
            asked.retain(|variable| !self.lacks(*variable));
            answers.extend((asked.len() < before).then_some(false));
            if asked.is_empty() {
                *variables = None;
            }
        };
        lacking(&mut branch.variable);
        lacking(&mut branch.is_numeric);
        if answers.contains(&(branch.match_ != ChooseMatch::All)) {
            return if branch.match_ == ChooseMatch::Any { Answer::Yes } else { Answer::No };
        }
        match (has_conditions(branch), branch.match_) {
            (true, _) => Answer::Open,
            (false, ChooseMatch::Any) => Answer::No,
            (false, ChooseMatch::All | ChooseMatch::None) => Answer::Yes,
        }
    }

    /// As the library has it: the words of CSL name a type.
    fn is_of(&self, kind: Kind) -> bool {
        self.r#type.as_ref().is_some_and(|name| Kind::from_str(name) == Ok(kind))
    }

    /// Whether no such source has a variable. Some are none of a source: they say where in a brief it is cited.
    fn lacks(&self, variable: Variable) -> bool {
        match variable {
            Variable::Standard(StandardVariable::CitationLabel | StandardVariable::YearSuffix) => false,
            Variable::Number(
                NumberVariable::CitationNumber
                | NumberVariable::FirstReferenceNoteNumber
                | NumberVariable::Locator
                | NumberVariable::PageFirst,
            ) => false,
            other => !self.keys.contains(&other.to_string()),
        }
    }
}

fn has_conditions(branch: &ChooseBranch) -> bool {
    branch.disambiguate.is_some()
        || branch.is_numeric.is_some()
        || branch.is_uncertain_date.is_some()
        || branch.locator.is_some()
        || branch.position.is_some()
        || branch.type_.is_some()
        || branch.variable.is_some()
}

/// A branch that is taken.
fn always(children: Vec<LayoutRenderingElement>) -> ChooseBranch {
    ChooseBranch {
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: None,
        variable: None,
        match_: ChooseMatch::All,
        children,
    }
}

/// The macros that can still be reached.
fn called(style: &IndependentStyle) -> BTreeSet<String> {
    let mut called = BTreeSet::new();
    let bibliography = style.bibliography.as_ref();
    let sorts = [style.citation.sort.as_ref(), bibliography.and_then(|it| it.sort.as_ref())];
    for key in sorts.into_iter().flatten().flat_map(|sort| &sort.keys) {
        if let SortKey::MacroName { name, .. } = key {
            call(style, name, &mut called);
        }
    }
    let layouts = [Some(&style.citation.layout), bibliography.map(|it| &it.layout)];
    layouts.into_iter().flatten().for_each(|layout| walk(style, &layout.elements, &mut called));
    called
}

fn call(style: &IndependentStyle, name: &str, called: &mut BTreeSet<String>) {
    if called.insert(name.to_owned())
        && let Some(part) = style.macros.iter().find(|part| part.name == name)
    {
        walk(style, &part.children, called);
    }
}

fn walk(style: &IndependentStyle, elements: &[LayoutRenderingElement], called: &mut BTreeSet<String>) {
    for element in elements {
        match element {
            LayoutRenderingElement::Text(text) => {
                if let TextTarget::Macro { name } = &text.target {
                    call(style, name, called);
                }
            }
            LayoutRenderingElement::Group(group) => walk(style, &group.children, called),
            LayoutRenderingElement::Choose(choose) => {
                choose.branches().for_each(|branch| walk(style, &branch.children, called));
                choose.otherwise.iter().for_each(|otherwise| walk(style, &otherwise.children, called));
            }
            LayoutRenderingElement::Names(names) => {
                names.substitute().into_iter().for_each(|instead| walk(style, &instead.children, called));
            }
            LayoutRenderingElement::Date(_) | LayoutRenderingElement::Number(_) | LayoutRenderingElement::Label(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::locales::locales;
    use super::Narrowed;
    use hayagriva::archive::ArchivedStyle;
    use hayagriva::citationberg::json::{DateValue, Item, LiteralName, NameValue, Value, VecDate, VecDateRange};
    use hayagriva::citationberg::taxonomy::Locator;
    use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, Style};
    use hayagriva::{
        BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, LocatorPayload, SpecificLocator,
    };
    use std::collections::{BTreeMap, BTreeSet};

    fn whole(style: ArchivedStyle) -> IndependentStyle {
        match style.get() {
            Style::Independent(style) => style,
            Style::Dependent(style) => unreachable!("{} only points to another", style.info.id),
        }
    }

    fn item(r#type: &str, keys: &[&str]) -> Item {
        let text = |text: &str| Value::String(text.to_owned());
        let value = |key: &str| match key {
            "author" => Value::Names(vec![NameValue::Literal(LiteralName { literal: "A court".to_owned() })]),
            "issued" => Value::Date(DateValue::DateParts {
                date_parts: VecDateRange(vec![VecDate(vec![2025, 2])]),
                literal: None,
                season: None,
                circa: false,
            }),
            other => text(other),
        };
        let keys = keys.iter().map(|key| ((*key).to_owned(), value(key)));
        Item(keys.chain([("type".to_owned(), text(r#type))]).collect::<BTreeMap<_, _>>())
    }

    /// What stands in a note and in the list of what was cited.
    fn printed(style: &IndependentStyle, item: &Item, locator: Option<&str>, words: &[Locale]) -> String {
        let locator = locator.map(|locator| SpecificLocator(Locator::Custom, LocatorPayload::Str(locator)));
        let locale = Some(LocaleCode("en-GB".to_owned()));
        let mut driver = BibliographyDriver::new();
        let cited = vec![CitationItem::with_locator(item, locator)];
        driver.citation(CitationRequest::new(cited, style, locale.clone(), words, Some(1)));
        format!("{:?}", driver.finish(BibliographyRequest::new(style, locale, words)))
    }

    #[test]
    fn a_narrowed_style_prints_what_the_whole_style_prints() {
        let words = locales(|lang| matches!(&*lang.0, "en-GB" | "en-US"));
        let mut differing = BTreeSet::new();
        for style in [
            ArchivedStyle::ModernHumanitiesResearchAssociationNotes,
            ArchivedStyle::ChicagoNotes,
            ArchivedStyle::AmericanPsychologicalAssociation,
        ] {
            let whole = whole(style);
            let narrowed = Narrowed::new(whole.clone());
            for r#type in ["article-newspaper", "webpage", "report", "legal_case", "interview", "no-type-at-all"] {
                for keys in [
                    &[][..],
                    &["title"],
                    &["title", "publisher", "issued"],
                    &["title", "container-title", "author", "issued", "URL"],
                ] {
                    let item = item(r#type, keys);
                    for locator in [None, Some("p. 3"), Some("12")] {
                        let expected = printed(&whole, &item, locator, &words);
                        assert_eq!(printed(&narrowed.of(&item), &item, locator, &words), expected, "{type} {keys:?}");
                        differing.insert(expected);
                    }
                }
            }
            let few = narrowed.of(&item("webpage", &["title"]));
            assert!(few.macros.len() < whole.macros.len(), "nothing was left out of {}", whole.info.id);
        }
        assert!(differing.len() > 60, "only {} are told apart", differing.len());
    }
}
