//! Where a line of a record stands on the web at the released revision.
use std::sync::Arc;

/// The addresses of lines; of none, where the project names no file viewer or the state is not a released one.
#[derive(Clone, Debug, Default)]
pub struct Links(Option<Arc<Viewer>>);

#[derive(Debug)]
struct Viewer {
    /// With `{path}` in it, and the revision filled in.
    address: String,
    /// What the paths of files begin with here.
    here: String,
    /// What they begin with in the repository.
    there: String,
}

impl Links {
    /// From the `permalink` of `dossier.toml`. Below the folder `here` lies what the repository has below `there`.
    ///
    /// ```
    /// use dossier_export::Links;
    ///
    /// let links = Links::new("https://example.org/blob/{revision}/{path}", "v1.0", "../data", "dataset");
    /// let line = links.to("../data/sources/a b.toml", 7);
    /// assert_eq!(line.as_deref(), Some("https://example.org/blob/v1.0/dataset/sources/a%20b.toml#L7"));
    /// assert_eq!(links.to("elsewhere/a.toml", 7), None);
    /// ```
    pub fn new(permalink: &str, revision: &str, here: &str, there: &str) -> Self {
        let is_web = permalink.starts_with("https://") || permalink.starts_with("http://");
        if !is_web || !permalink.contains("{path}") {
            return Self::default();
        }
        let address = permalink.replace("{revision}", &escaped(revision));
        Self(Some(Arc::new(Viewer { address, here: here.to_owned(), there: there.to_owned() })))
    }

    /// The address of a line of a file.
    pub fn to(&self, path: &str, line: i64) -> Option<String> {
        let viewer = self.0.as_ref()?;
        let below = path.strip_prefix(&viewer.here)?.strip_prefix('/')?;
        let there = viewer.there.trim_matches('/');
        let path = if there.is_empty() { below.to_owned() } else { format!("{there}/{below}") };
        Some(format!("{}#L{line}", viewer.address.replace("{path}", &escaped(&path))))
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
