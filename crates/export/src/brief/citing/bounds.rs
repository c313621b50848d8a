//! How much a style may be. Whoever sends a project sends its style, and the citation library follows macros wherever they
//! lead: round in a circle, or twice into each that the last one names twice.
use super::StyleError;
use hayagriva::citationberg::{IndependentStyle, LayoutRenderingElement, SortKey, TextTarget};
use std::collections::BTreeMap;

/// The deepest that elements may be nested, in the file and once macros are put in their places. The styles that the library
/// keeps go to 39.
const DEEPEST: usize = 64;
/// The most elements that may be printed for one source once macros are put in their places; of those styles, 1,089.
const MOST: usize = 100_000;

/// Whether the elements of a file are nested too deeply to be read.
pub fn are_tags_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or("");
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = rest.split_at(end_of_tag(rest));
        rest = after;
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['?', '!']) && !tag.ends_with('/') {
            depth += 1;
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// Where the tag ends at whose beginning a text begins: at the first `>` that no quotation marks enclose.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match quote {
            Some(open) if open == letter => quote = None,
            Some(_) => {}
            None if letter == '>' => return at,
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            None => {}
        }
    }
    text.len()
}

/// Whether a style comes to an end, and to one that is not too far.
pub fn check(style: &IndependentStyle) -> Result<(), StyleError> {
    let macros = style.macros.iter().map(|it| (&*it.name, &*it.children)).collect();
    let mut measure = Measure { macros, known: BTreeMap::new() };
    let bibliography = style.bibliography.as_ref();
    let layouts = [Some(&style.citation.layout), bibliography.map(|it| &it.layout)];
    for layout in layouts.into_iter().flatten() {
        measure.all(&layout.elements, 0)?;
    }
    let sorts = [style.citation.sort.as_ref(), bibliography.and_then(|it| it.sort.as_ref())];
    for key in sorts.into_iter().flatten().flat_map(|sort| &sort.keys) {
        if let SortKey::MacroName { name, .. } = key {
            measure.called(name, 0)?;
        }
    }
    Ok(())
}

/// How many elements something comes to, and how deep they are nested.
#[derive(Clone, Copy, Default)]
struct Extent {
    count: usize,
    depth: usize,
}

struct Measure<'s> {
    macros: BTreeMap<&'s str, &'s [LayoutRenderingElement]>,
    /// The macros that were measured; nothing for one that is being measured.
    known: BTreeMap<&'s str, Option<Extent>>,
}

impl<'s> Measure<'s> {
    /// Of elements that stand below so many others.
    fn all(&mut self, elements: &'s [LayoutRenderingElement], above: usize) -> Result<Extent, StyleError> {
        if above > DEEPEST {
            return Err(StyleError::TooMuch);
        }
        let mut whole = Extent::default();
        for element in elements {
            let inner = self.one(element, above + 1)?;
            whole.count = whole.count.saturating_add(inner.count).saturating_add(1);
            whole.depth = whole.depth.max(inner.depth + 1);
            if whole.count > MOST || above + whole.depth > DEEPEST {
                return Err(StyleError::TooMuch);
            }
        }
        Ok(whole)
    }

    fn one(&mut self, element: &'s LayoutRenderingElement, above: usize) -> Result<Extent, StyleError> {
        match element {
            LayoutRenderingElement::Text(text) => match &text.target {
                TextTarget::Macro { name } => self.called(name, above),
                _ => Ok(Extent::default()),
            },
            LayoutRenderingElement::Group(group) => self.all(&group.children, above),
            LayoutRenderingElement::Names(names) => {
                names.substitute().map_or(Ok(Extent::default()), |instead| self.all(&instead.children, above))
            }
            LayoutRenderingElement::Choose(choose) => {
                let otherwise = choose.otherwise.as_ref().map(|it| &it.children);
                let mut most = Extent::default();
                for branch in choose.branches().map(|branch| &branch.children).chain(otherwise) {
                    let branch = self.all(branch, above)?;
                    most = Extent { count: most.count.max(branch.count), depth: most.depth.max(branch.depth) };
                }
                Ok(most)
            }
            LayoutRenderingElement::Date(_) | LayoutRenderingElement::Number(_) | LayoutRenderingElement::Label(_) => {
                Ok(Extent::default())
            }
        }
    }

    /// Of a macro; one that does not exist prints nothing.
    fn called(&mut self, name: &str, above: usize) -> Result<Extent, StyleError> {
        let Some((&name, &elements)) = self.macros.get_key_value(name) else { return Ok(Extent::default()) };
        match self.known.get(name) {
            Some(None) => Err(StyleError::Circular(name.to_owned())),
            Some(Some(extent)) if above + extent.depth > DEEPEST => Err(StyleError::TooMuch),
            Some(Some(extent)) => Ok(*extent),
            None => {
                self.known.insert(name, None);
                let extent = self.all(elements, above)?;
                self.known.insert(name, Some(extent));
                Ok(extent)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, are_tags_too_deep};
    use crate::brief::citing::style::tests::{SOURCE, noted};
    use crate::brief::citing::{CitationStyle, StyleError};
    use model::config::Language;

    /// A style with these macros, whose notes print `first`.
    fn style(macros: &str) -> String {
        format!(
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\"><info><title>T</title>\
             <id>t</id><updated>2025-01-01T00:00:00+00:00</updated></info>{macros}\
             <citation><layout><text macro=\"first\"/></layout></citation></style>"
        )
    }

    #[test]
    fn a_macro_that_comes_back_to_itself_is_named() {
        let round = "<macro name=\"first\"><text macro=\"second\"/></macro><macro name=\"second\"><group>\
                     <text macro=\"first\"/></group></macro>";
        let error = CitationStyle::from_csl(&style(round)).err();
        assert!(matches!(&error, Some(StyleError::Circular(name)) if name == "first"), "{error:?}");
    }

    #[test]
    fn macros_that_double_at_each_step_are_too_much() {
        let doubled = |at: usize, next: &str| {
            let name = if at == 0 { "first".to_owned() } else { format!("m{at}") };
            format!("<macro name=\"{name}\"><text macro=\"{next}\"/><text macro=\"{next}\"/></macro>")
        };
        let chain = |steps: usize| (0..steps).map(|at| doubled(at, &format!("m{}", at + 1))).collect::<String>();
        assert!(CitationStyle::from_csl(&style(&chain(10))).is_ok());
        assert!(matches!(CitationStyle::from_csl(&style(&chain(40))), Err(StyleError::TooMuch)));
        assert!(matches!(CitationStyle::from_csl(&style(&chain(20_000))), Err(StyleError::TooMuch)));
    }

    #[test]
    fn groups_within_groups_without_end_are_not_even_read() {
        let nested = |deep: usize| {
            format!(
                "<macro name=\"first\">{}<text value=\"a\"/>{}</macro>",
                "<group>".repeat(deep),
                "</group>".repeat(deep)
            )
        };
        let deep = CitationStyle::from_csl(&style(&nested(DEEPEST - 10)));
        assert!(deep.is_ok_and(|style| noted(style, Language::En, SOURCE).starts_with("a, p. 5. ")));
        assert!(matches!(CitationStyle::from_csl(&style(&nested(100_000))), Err(StyleError::TooMuch)));
    }

    #[test]
    fn what_only_looks_nested_is_not() {
        let flat =
            format!("<style><!-- {} -->{}</style>", "<a>".repeat(500), "<text prefix=\"> \" suffix='/>'/>".repeat(500));
        assert!(!are_tags_too_deep(&flat));
    }
}
