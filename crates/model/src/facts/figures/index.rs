//! Finds claims by their address and by what they are about without looking at all the others.
use crate::facts::claim::{Claim, Subject};

/// The places of the claims of a record, in two orders.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// By address; those of one address in the order of the file.
    by_name: Box<[usize]>,
    /// By what they are about; those about one thing in the order of the file.
    by_subject: Box<[usize]>,
}

impl Index {
    pub fn of(claims: &[Claim]) -> Self {
        let mut by_name: Box<[usize]> = (0..claims.len()).collect();
        let mut by_subject = by_name.clone();
        by_name.sort_by_key(|at| &*claims[*at].name);
        by_subject.sort_by_key(|at| claims[*at].subject);
        Self { by_name, by_subject }
    }

    /// The first claim of an address. No address is that of nothing.
    pub fn named<'a>(&self, claims: &'a [Claim], name: &str) -> Option<&'a Claim> {
        let first = self.by_name.partition_point(|at| *claims[*at].name < *name);
        let claim = self.by_name.get(first).map(|at| &claims[*at])?;
        (!name.is_empty() && *claim.name == *name).then_some(claim)
    }

    /// The claims about this.
    pub fn about<'a>(&self, claims: &'a [Claim], subject: Subject) -> impl Iterator<Item = &'a Claim> + Clone {
        let first = self.by_subject.partition_point(|at| claims[*at].subject < subject);
        let rest = self.by_subject.get(first..).unwrap_or_default().iter().map(|at| &claims[*at]);
        rest.take_while(move |claim| claim.subject == subject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dataset;

    const RECORD: &str = r#"
title = "t"
sender = "USA"
receiver = "SLV"
kind = "third-country-removal"
figure = [
  { id = "b", metric = "people-received", value = 1, parts.age = { child = 1 } },
  { id = "a", metric = "people-received", value = 2 },
  { id = "b", metric = "people-received", value = 3 },
  { metric = "people-received", value = 4 },
]
transfer = [
  { id = "one", figure = [{ id = "five", value = 5 }] },
  { id = "two", figure = [{ id = "six", value = 6 }, { id = "seven", value = 7 }] },
]
"#;

    #[test]
    fn claims_are_found_as_a_search_from_the_first_on_finds_them() {
        let dataset = Dataset::read([("dataset/arrangements/usa-slv-2025.toml".to_owned(), RECORD.to_owned())]);
        let mut files = dataset.files();
        let claims = files.next().map(|file| &*file.facts.figures.claims).unwrap_or_default();
        assert_eq!(claims.len(), 8);
        let index = Index::of(claims);
        let at =
            |claim: Option<&Claim>| claims.iter().position(|it| claim.is_some_and(|claim| std::ptr::eq(it, claim)));
        for name in ["a", "b", "b/age/child", "five", "seven", "c", "zzz"] {
            assert_eq!(at(index.named(claims, name)), claims.iter().position(|claim| *claim.name == *name), "{name}");
        }
        assert_eq!(at(index.named(claims, "")), None);
        for subject in [Subject::Record, Subject::Transfer(0), Subject::Transfer(1), Subject::Payment(0)] {
            let found: Vec<_> = index.about(claims, subject).map(|claim| at(Some(claim))).collect();
            let wanted = (0..claims.len()).filter(|at| claims[*at].subject == subject).map(Some);
            assert_eq!(found, wanted.collect::<Vec<_>>(), "{subject:?}");
        }
    }
}
