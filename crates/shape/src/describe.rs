//! What a key means, for people: hover in an editor, the data guide.
use crate::{Key, Shape, Type};

impl Shape {
    /// A key in Markdown: what may stand there, what it means, its words, what its absence means.
    pub fn describe(&self, key: &str) -> Option<String> {
        self.key(key).map(Key::describe)
    }
}

impl Key {
    /// See [`Shape::describe`].
    pub fn describe(&self) -> String {
        let need = if self.required { "required" } else { "optional" };
        let mut text = format!("**`{}`** – {}, {need}\n\n{}\n", self.name, self.value.phrase(), self.doc);
        if let Some(vocabulary) = self.value.vocabulary() {
            text.push('\n');
            for word in vocabulary.words {
                text.extend(["- `", word.word, "` – ", word.doc, "\n"]);
            }
        }
        let samples = [("Without it", self.default), ("For example", self.example)];
        for (label, sample) in samples.into_iter().filter_map(|(label, sample)| Some((label, sample?))) {
            text.extend(["\n", label, ": `", &sample.to_toml(), "`\n"]);
        }
        text
    }
}

impl Type {
    /// What may stand there, in words.
    pub fn phrase(&self) -> String {
        match self {
            Self::List(of) => match of.shape() {
                Some(shape) => format!("tables, each a {}", shape.name),
                None => format!("a list, each {}", of.phrase()),
            },
            Self::OneOrMore(of) => format!("{}, or a list of them", of.phrase()),
            Self::Map(of) => format!("a table with keys of your own, each {}", of.phrase()),
            Self::Table(shape) => format!("a table, a {}", shape.name),
            Self::Word(_) => "one of these words".to_owned(),
            Self::Text(_) | Self::Whole | Self::Decimal | Self::Flag => self.noun().to_owned(),
        }
    }
}
