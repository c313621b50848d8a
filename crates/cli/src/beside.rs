//! Files that `dossier.toml` names and that lie beside the records: a citation style, a logo, a font. Whoever sends a
//! project chooses what is read, so that none may lie outside of it.
use crate::Failure;
use crate::project::{Project, leads_astray, lies_below, plain, shown};
use shape::Spanned;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// Reads the file that a value names, from the folder of `dossier.toml`.
pub fn read(project: &Project, named: &Spanned<Box<str>>, most: u64) -> Result<Vec<u8>, Failure> {
    let failed = |(message, help): (String, String)| project.misconfigured(named.span, message, help);
    named_below(named).map_err(failed)?;
    contents(project.home(), named, most).map_err(failed)
}

/// Whether a path may be one on every system, and leads nowhere but down.
fn named_below(path: &str) -> Result<(), (String, String)> {
    let is_on_a_drive = path.as_bytes().get(1) == Some(&b':');
    let straight = path.replace('\\', "/");
    if straight.is_empty() || is_on_a_drive || !lies_below(&straight) {
        return Err((
            format!("`{path}` is no path below `dossier.toml`"),
            "put the file into a folder beside it, and name it from there: `house/FILE`".to_owned(),
        ));
    }
    if straight != path {
        return Err((
            format!("`{path}` is a path on Windows alone"),
            format!("write it with `/`, which Windows takes as well: `{straight}`"),
        ));
    }
    Ok(())
}

fn contents(home: &Path, path: &str, most: u64) -> Result<Vec<u8>, (String, String)> {
    let place = home.join(path);
    let from_here = || "paths are read from the folder of `dossier.toml`".to_owned();
    let unreadable =
        |error: std::io::Error| (format!("`{path}` cannot be read: {}", plain(&error.to_string())), from_here());
    let about = match place.metadata() {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err((format!("there is no file `{}`", shown(&place)), from_here()));
        }
        Err(error) => return Err(unreadable(error)),
    };
    if !about.is_file() {
        return Err((format!("`{path}` is no file"), "name a file, not a folder".to_owned()));
    }
    if leads_astray(&place, home.canonicalize().ok().as_deref()) {
        return Err((
            format!("`{path}` leads out of the project, or to what is hidden in it"),
            "put the file itself in its place".to_owned(),
        ));
    }
    if about.len() > most {
        return Err((
            format!("`{path}` has {} bytes; {most} is the most it may have", about.len()),
            "make it smaller, or take another".to_owned(),
        ));
    }
    let mut bytes = Vec::new();
    File::open(&place).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::named_below;

    #[test]
    fn a_path_leads_down_and_nowhere_else() {
        for path in ["house.csl", "styles/house.csl", "./styles/house.csl", "styles/house v2.csl", "стили/дом.csl"]
        {
            assert!(named_below(path).is_ok(), "{path}");
        }
        for path in [
            "",
            "../house.csl",
            "styles/../../house.csl",
            "/etc/passwd",
            "C:/house.csl",
            "C:\\house.csl",
            "c:house.csl",
            "\\\\server\\share\\house.csl",
            "..\\house.csl",
        ] {
            let error = named_below(path).err().unwrap_or_default();
            assert!(error.0.contains("no path below `dossier.toml`"), "{path}: {error:?}");
        }
    }

    #[test]
    fn a_path_of_windows_is_told_how_to_be_one_of_every_system() {
        let error = named_below("styles\\house.csl").err().unwrap_or_default();
        assert!(error.1.contains("`styles/house.csl`"), "{error:?}");
    }
}
