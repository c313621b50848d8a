//! What a column is: a name for programs, a title and a meaning for people, and the type of its cells.
use super::Cell;
use std::borrow::Cow;

/// A column, apart from any row.
#[derive(Clone, Debug)]
pub struct Field {
    /// Lower-case words joined by `_`: what programs call it.
    pub name: &'static str,
    /// What a person calls it.
    pub title: &'static str,
    /// What a cell means, with its unit.
    pub description: &'static str,
    pub holds: Holds,
}

/// The type of a column's cells. Any cell outside the table's key may also be [`Cell::Missing`].
#[derive(Clone, Debug)]
pub enum Holds {
    Text,
    /// Several texts. Formats without lists write them as one text, with this between: see [`Holds::joined`].
    List {
        between: &'static str,
    },
    /// One of a closed list.
    Words(Vec<Word>),
    /// The key of a row in another table, or in this one.
    Key {
        table: &'static str,
        column: &'static str,
    },
    Whole,
    /// An exact decimal number. `scale` is the number of places after the point in formats that need it fixed;
    /// text formats write the number as it is.
    Decimal {
        scale: u32,
    },
    Date,
    Flag,
}

impl Holds {
    /// A list as the one text that formats without lists write. In each text a backslash stands before every backslash and
    /// before the character that begins what is between them, so that [`Holds::split`] gives the list back.
    ///
    /// ```
    /// use dossier_render::table::Holds;
    ///
    /// let names = Holds::List { between: "; " };
    /// assert_eq!(names.joined(&["Smith; Sons".into(), "Jones".into()]), r"Smith\; Sons; Jones");
    /// assert_eq!(names.split(r"Smith\; Sons; Jones"), ["Smith; Sons", "Jones"]);
    /// ```
    pub fn joined(&self, texts: &[Cow<'_, str>]) -> String {
        let between = self.between();
        let mark = between.chars().next();
        let mut joined = String::new();
        for (at, text) in texts.iter().enumerate() {
            joined.push_str(if at == 0 { "" } else { between });
            for letter in text.chars() {
                if letter == '\\' || Some(letter) == mark {
                    joined.push('\\');
                }
                joined.push(letter);
            }
        }
        joined
    }

    /// The list that was joined; an empty text is none.
    pub fn split(&self, joined: &str) -> Vec<String> {
        let between = self.between();
        let (mut texts, mut text, mut rest) = (Vec::new(), String::new(), joined.chars());
        while !rest.as_str().is_empty() {
            if let Some(after) = rest.as_str().strip_prefix(between) {
                texts.push(std::mem::take(&mut text));
                rest = after.chars();
                continue;
            }
            text.extend(rest.next().and_then(|letter| if letter == '\\' { rest.next() } else { Some(letter) }));
        }
        if !joined.is_empty() {
            texts.push(text);
        }
        texts
    }

    fn between(&self) -> &'static str {
        if let Self::List { between } = self { between } else { " " }
    }
}

/// A word of a closed list, with its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    pub word: &'static str,
    /// No two words of a list share a meaning.
    pub meaning: &'static str,
}

/// A column of a table of `R`s: what it is, and what it shows of one. Written once, in the order of the file.
pub struct Column<R> {
    pub field: Field,
    pub(super) cell: Show<R>,
}

/// What a column shows of a row.
pub(super) enum Show<R> {
    /// What the row says.
    Row(fn(&R) -> Cell<'_>),
    /// What follows from the row and something else.
    More(Box<dyn Fn(&R) -> Cell<'_> + Send + Sync>),
}

impl<R> Show<R> {
    pub fn of<'r>(&self, row: &'r R) -> Cell<'r> {
        match self {
            Self::Row(cell) => cell(row),
            Self::More(cell) => cell(row),
        }
    }
}

impl<R> Column<R> {
    /// ```
    /// use dossier_render::table::{Cell, Column, Holds};
    ///
    /// struct River { name: &'static str, length: i64 }
    ///
    /// let columns: Vec<Column<River>> = vec![
    ///     Column::new("name", "Name", Holds::Text, "the river's name in English", |river| Cell::text(river.name)),
    ///     Column::new("length", "Length", Holds::Whole, "its length in kilometres", |river| Cell::Whole(river.length)),
    /// ];
    /// assert_eq!(columns[1].field.title, "Length");
    /// ```
    pub fn new(
        name: &'static str,
        title: &'static str,
        holds: Holds,
        description: &'static str,
        cell: fn(&R) -> Cell<'_>,
    ) -> Self {
        Self { field: Field { name, title, description, holds }, cell: Show::Row(cell) }
    }

    /// The same where what is shown depends on more than the row.
    #[must_use]
    pub fn showing(self, cell: impl Fn(&R) -> Cell<'_> + Send + Sync + 'static) -> Self {
        Self { cell: Show::More(Box::new(cell)), ..self }
    }
}
