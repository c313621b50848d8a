//! Makes up records of a shape, and spoils them, for tests that hold two readers of it against each other.
use crate::{Format, Shape, Type};

/// Numbers that look random and are the same for the same seed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(1) ^ 0x9E37_79B9_7F4A_7C15)
    }
    /// A number from 0 to one below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from((self.0 >> 11) % limit).unwrap_or(0)
    }
    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> Option<&'a T> {
        from.get(self.below(from.len())).copied()
    }
}

/// Texts that have a format. Those of its caller, since a pattern can be held against a text but not turned into one.
pub type Samples<'s> = &'s dyn Fn(&Format) -> Vec<&'s str>;

/// A record that has the shape: every required key, some of the others, tables inline or under headers.
pub fn file(shape: &'static Shape, samples: Samples<'_>, random: &mut Random) -> String {
    let mut writer = Writer { samples, random, text: String::new() };
    writer.table(shape, "");
    writer.text
}

/// A vocabulary of such records.
pub fn entries(shape: &'static Shape, samples: Samples<'_>, random: &mut Random) -> String {
    let mut writer = Writer { samples, random, text: String::new() };
    for n in 0..writer.random.below(4) {
        let header = format!("entry-{n}");
        writer.text.extend(["\n[", &header, "]\n"]);
        writer.table(shape, &format!("{header}."));
    }
    writer.text
}

/// A text with up to three slips in it: words left out, swapped, doubled, or replaced by what belongs elsewhere.
pub fn slipped(text: &str, random: &mut Random) -> String {
    const STRANGE: &[&str] = &[
        "true",
        "5",
        "-5",
        "45.0",
        "1.5",
        "1e3",
        "inf",
        "nan",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "2025-01-01",
        "\"2025-02-30\"",
        "\"#a/b/c\"",
        "[\"a\", { source = \"b\" }]",
        "other",
        "{ a = 1 }",
        "0.12345678901234567890123456789",
    ];
    let ends = |c: char| c.is_whitespace() || "=\"[]{},#-_.".contains(c);
    let words: Vec<&str> = text.split_inclusive(ends).collect();
    let mut slipped = words.clone();
    for _ in 0..=random.below(3) {
        let at = random.below(slipped.len());
        match random.below(4) {
            0 if at < slipped.len() => drop(slipped.remove(at)),
            1 => slipped.insert(at, random.pick(&words).unwrap_or("x")),
            2 => {
                if let (Some(slot), Some(word)) = (slipped.get_mut(at), random.pick(&words)) {
                    *slot = word;
                }
            }
            _ => {
                if let (Some(slot), Some(word)) = (slipped.get_mut(at), random.pick(STRANGE)) {
                    *slot = word;
                }
            }
        }
    }
    slipped.concat()
}

struct Writer<'s, 'r> {
    samples: Samples<'s>,
    random: &'r mut Random,
    text: String,
}

impl Writer<'_, '_> {
    fn table(&mut self, shape: &'static Shape, path: &str) {
        let mut tables = Vec::new();
        for key in shape.keys {
            if !key.required && self.random.below(2) == 0 {
                continue;
            }
            match key.value {
                Type::Table(of) if self.random.below(2) == 0 => tables.push((key.name, of, false)),
                Type::List(Type::Table(of)) if self.random.below(2) == 0 => tables.push((key.name, of, true)),
                value => {
                    let value = self.value(value);
                    self.text.extend([key.name, " = ", &value, "\n"]);
                }
            }
        }
        for (name, of, is_list) in tables {
            let header = format!("{path}{name}");
            let (open, close, count) = if is_list { ("[[", "]]", self.random.below(3)) } else { ("[", "]", 1) };
            for _ in 0..count {
                self.text.extend(["\n", open, &header, close, "\n"]);
                self.table(of, &format!("{header}."));
            }
        }
    }

    fn value(&mut self, value: &'static Type) -> String {
        match value {
            Type::Text(format) => {
                let samples = (self.samples)(format);
                format!("\"{}\"", self.random.pick(&samples).unwrap_or("text"))
            }
            Type::Word(vocabulary) => {
                let words: Vec<&str> = vocabulary.words.iter().map(|word| word.word).collect();
                format!("\"{}\"", self.random.pick(&words).unwrap_or_default())
            }
            Type::Whole => self.random.below(1000).to_string(),
            Type::Decimal => {
                self.random.pick(&["0", "135", "7_860_000", "0.65", "-1.50", "+3", "1e3", "0x1f"]).unwrap_or("1").into()
            }
            Type::Flag => self.random.pick(&["true", "false"]).unwrap_or("true").into(),
            Type::List(of) => self.list(of),
            Type::OneOrMore(of) if self.random.below(2) == 0 => self.list(of),
            Type::OneOrMore(of) => self.value(of),
            Type::Map(of) => {
                let entries: Vec<_> =
                    (0..self.random.below(3)).map(|n| format!("key-{n} = {}", self.value(of))).collect();
                format!("{{ {} }}", entries.join(", "))
            }
            Type::Table(shape) => match shape.short.and_then(|short| shape.key(short)) {
                Some(key) if self.random.below(2) == 0 => self.value(key.value),
                _ => self.inline(shape),
            },
        }
    }

    fn list(&mut self, of: &'static Type) -> String {
        let elements: Vec<_> = (0..self.random.below(3)).map(|_| self.value(of)).collect();
        format!("[{}]", elements.join(", "))
    }

    fn inline(&mut self, shape: &'static Shape) -> String {
        let mut entries = Vec::new();
        for key in shape.keys {
            if key.required || self.random.below(3) == 0 {
                entries.push(format!("{} = {}", key.name, self.value(key.value)));
            }
        }
        format!("{{ {} }}", entries.join(", "))
    }
}
