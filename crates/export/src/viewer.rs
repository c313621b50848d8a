//! Where a reader sees the line that a number was read from: the web pages of the repository that holds the dataset.

/// The file viewer of a repository at one revision.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The address, with `{path}` and perhaps `{line}` to be filled in.
    template: String,
    /// How the paths of the dataset's files begin here, and in the repository.
    folder: String,
    there: String,
}

impl Viewer {
    /// The viewer whose address has `{revision}`, `{path}` and `{line}` to be filled in; without `{line}`, `#L` and the
    /// line follow, as GitHub, GitLab and Forgejo want it. `folder` is the dataset's as its paths begin, `there` the same
    /// folder in the repository.
    pub fn new(template: &str, revision: &str, folder: &str, there: &str) -> Self {
        let line = if template.contains("{line}") { "" } else { "#L{line}" };
        let template = format!("{}{line}", template.replace("{revision}", &encoded(revision)));
        let tidy = |folder: &str| folder.trim_end_matches('/').to_owned();
        Self { template, folder: tidy(folder), there: tidy(there) }
    }

    /// The address of a line of a file.
    pub fn address(&self, path: &str, line: &str) -> String {
        let inside = path.strip_prefix(&self.folder).and_then(|rest| rest.strip_prefix('/'));
        let path = match inside {
            Some(rest) if self.there.is_empty() => rest.to_owned(),
            Some(rest) => format!("{}/{rest}", self.there),
            None => path.to_owned(),
        };
        self.template.replace("{path}", &encoded(&path)).replace("{line}", line)
    }
}

/// What may stand in the path of an address.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_an_address_at_the_revision() {
        let viewer = Viewer::new("https://example.org/blob/{revision}/{path}", "v1", "../data set/", "records");
        assert_eq!(
            viewer.address("../data set/sources/a b.toml", "7"),
            "https://example.org/blob/v1/records/sources/a%20b.toml#L7"
        );
    }

    #[test]
    fn a_template_says_where_the_line_goes() {
        let viewer = Viewer::new("https://example.org/{path}?h={revision}&n={line}", "a{line}", "dataset", "dataset");
        assert_eq!(viewer.address("dataset/é.toml", "7"), "https://example.org/dataset/%C3%A9.toml?h=a%7Bline%7D&n=7");
    }
}
