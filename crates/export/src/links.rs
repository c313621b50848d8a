//! Where a reader sees the line of a record: the web pages of the repository that holds the dataset.
use std::sync::Arc;

/// The addresses of lines; of none, where nobody names a file viewer or the state that is read has no name there.
#[derive(Clone, Debug, Default)]
pub struct Links(Option<Arc<Viewer>>);

#[derive(Debug)]
struct Viewer {
    /// With `{path}` and `{line}` in it, and the revision filled in.
    address: String,
    /// What the paths of files begin with here.
    here: String,
    /// What they begin with in the repository.
    there: String,
}

impl Links {
    /// From an address with `{path}` and perhaps `{revision}` and `{line}` in it; without `{line}`, `#L` and the line follow,
    /// as GitHub, GitLab and Forgejo want it. An address that wants a revision gives no links where there is none; one that
    /// does not names what is newest, whatever that is. Below the folder `here` lies what the repository has below `there`.
    ///
    /// ```
    /// use dossier_export::Links;
    ///
    /// let links = Links::new("https://example.org/blob/{revision}/{path}", Some("v1.0"), "../data", "dataset");
    /// let line = links.to("../data/sources/a b.toml", 7);
    /// assert_eq!(line.as_deref(), Some("https://example.org/blob/v1.0/dataset/sources/a%20b.toml#L7"));
    /// assert_eq!(links.to("elsewhere/a.toml", 7), None);
    ///
    /// let links = Links::new("https://example.org/{path}", None, ".", "data");
    /// assert_eq!(links.to("sources/a.toml", 7).as_deref(), Some("https://example.org/data/sources/a.toml#L7"));
    /// ```
    pub fn new(permalink: &str, revision: Option<&str>, here: &str, there: &str) -> Self {
        let is_web = permalink.starts_with("https://") || permalink.starts_with("http://");
        let is_nameless = revision.is_none() && permalink.contains("{revision}");
        if !is_web || !permalink.contains("{path}") || is_nameless {
            return Self::default();
        }
        let line = if permalink.contains("{line}") { "" } else { "#L{line}" };
        let address = format!("{}{line}", permalink.replace("{revision}", &escaped(revision.unwrap_or_default())));
        let tidy = |folder: &str| if folder == "." { String::new() } else { folder.trim_end_matches('/').to_owned() };
        Self(Some(Arc::new(Viewer { address, here: tidy(here), there: tidy(there) })))
    }

    /// The address of a line of a file.
    pub fn to(&self, path: &str, line: i64) -> Option<String> {
        let viewer = self.0.as_ref()?;
        let below = match &*viewer.here {
            "" => path,
            here => path.strip_prefix(here)?.strip_prefix('/')?,
        };
        let there = &viewer.there;
        let path = if there.is_empty() { below.to_owned() } else { format!("{there}/{below}") };
        Some(viewer.address.replace("{path}", &escaped(&path)).replace("{line}", &line.to_string()))
    }
}

/// A path as an address has it.
fn escaped(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_says_where_the_line_goes() {
        let template = "https://example.org/{path}?h={revision}&n={line}";
        let links = Links::new(template, Some("a{line}"), "dataset/", "");
        let line = links.to("dataset/é.toml", 7);
        assert_eq!(line.as_deref(), Some("https://example.org/%C3%A9.toml?h=a%7Bline%7D&n=7"));
    }

    #[test]
    fn a_state_without_a_name_has_links_only_where_none_is_wanted() {
        let to = |template| Links::new(template, None, "dataset", "dataset").to("dataset/a.toml", 7);
        assert_eq!(to("https://example.org/{revision}/{path}"), None);
        assert_eq!(
            to("https://example.org/main/{path}").as_deref(),
            Some("https://example.org/main/dataset/a.toml#L7")
        );
    }

    #[test]
    fn what_is_no_address_of_files_gives_no_links() {
        for template in ["javascript:{path}", "https://example.org/", ""] {
            assert_eq!(Links::new(template, Some("v1"), "dataset", "dataset").to("dataset/a.toml", 7), None);
        }
    }
}
