//! The words that pages say of their own accord, all in one place: an edition in another language replaces this.
use crate::document;

/// What is printed where no builder wrote anything. In [`Words::shown`] and [`Words::rest`] the script fills in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What pages and documents have in common.
    pub document: document::Words,
    /// Heads the list of briefs: `Briefs`.
    pub briefs: String,
    /// Heads the list of files that hold what the pages hold: `Files`.
    pub files: String,
    /// Names the field that is searched with: `Search`.
    pub search: String,
    /// Names a choice: `Country`.
    pub country: String,
    /// Names a choice: `Status`.
    pub status: String,
    /// Names a choice: `Verification`.
    pub verification: String,
    /// Names a choice: `Age`.
    pub age: String,
    /// No choice: `any`.
    pub any: String,
    /// Up to these many days, and more than these: `up to 90 days`, `up to a year`, `over a year`, `over two years`.
    pub ages: [(i64, String); 4],
    /// Takes back what was searched for: `Clear`.
    pub clear: String,
    /// How many entries of a listing fit, with its title: `{title}: {shown} of {all}`.
    pub shown: String,
    /// Shows those that fit and are not printed yet: `Show {count} more`.
    pub rest: String,
    /// Stands in place of the entries if none fits: `Nothing here fits.`
    pub nothing: String,
    /// Said when the address of an entry was copied: `Link copied`.
    pub copied: String,
}

impl Words {
    /// The words in English.
    pub fn english() -> Self {
        Self {
            document: document::Words::english(),
            briefs: "Briefs".into(),
            files: "Files".into(),
            search: "Search".into(),
            country: "Country".into(),
            status: "Status".into(),
            verification: "Verification".into(),
            age: "Age".into(),
            any: "any".into(),
            ages: [
                (-90, "up to 90 days".into()),
                (-365, "up to a year".into()),
                (365, "over a year".into()),
                (730, "over two years".into()),
            ],
            clear: "Clear".into(),
            shown: "{title}: {shown} of {all}".into(),
            rest: "Show {count} more".into(),
            nothing: "Nothing here fits.".into(),
            copied: "Link copied".into(),
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::english()
    }
}
