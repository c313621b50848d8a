//! Where results go: standard output, or files that are written whole or not at all.
use crate::Failure;
use report::visible;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// A file that is whole and waits for its name; dropped, it leaves nothing.
#[derive(Debug)]
pub struct Pending {
    path: PathBuf,
    file: TempPath,
    bytes: u64,
}

/// What a file is written to.
pub type Out = BufWriter<File>;

/// Why a file could not be written.
pub enum Trouble {
    /// The disk refuses it.
    Disk(std::io::Error),
    /// It could not be made.
    Other(Failure),
}

/// Writes a file under a temporary name beside its place. Whoever reads the place sees what was there before until the file
/// [appears](Pending::appear).
pub fn prepare<T>(path: PathBuf, write: impl FnOnce(&mut Out) -> Result<T, Trouble>) -> Result<(Pending, T), Failure> {
    let disk = |error| Failure::Write { path: crate::project::shown(&path), error };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(disk)?;
    let (file, place) = tempfile::Builder::new().prefix(".dossier-").tempfile_in(folder).map_err(disk)?.into_parts();
    let mut out = BufWriter::new(file);
    let value = write(&mut out).map_err(|trouble| match trouble {
        Trouble::Disk(error) => disk(error),
        Trouble::Other(failure) => failure,
    })?;
    let file = out.into_inner().map_err(|error| disk(error.into_error()))?;
    readable(&file).map_err(disk)?;
    let bytes = file.metadata().map_err(disk)?.len();
    Ok((Pending { path, file: place, bytes }, value))
}

impl Pending {
    /// Gives the file its name, and says which, and how many bytes it has.
    pub fn appear(self) -> Result<(PathBuf, u64), Failure> {
        let Self { path, file, bytes } = self;
        match file.persist(&path) {
            Ok(()) => Ok((path, bytes)),
            Err(error) => Err(Failure::Write { path: crate::project::shown(&path), error: error.error }),
        }
    }
}

/// Writes what is in memory.
pub fn put(out: &mut Out, bytes: &[u8]) -> Result<(), Trouble> {
    out.write_all(bytes).map_err(Trouble::Disk)
}

/// Writes a file under a temporary name beside it and renames it: whoever reads it sees the old file or the new one.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_whole_with(path, |file| file.write_all(bytes))
}

/// The same of what is made while it is written, and may be too much to be in memory at once. What is there and is no file
/// that could be replaced, such as a pipe or a device, is written to as it is.
pub fn write_whole_with(path: &Path, write: impl FnOnce(&mut Out) -> io::Result<()>) -> Result<(), Failure> {
    if is_stream(path) {
        let failed = |error| Failure::Write { path: crate::project::shown(path), error };
        let file = File::options().append(true).open(path).map_err(failed)?;
        let mut out = BufWriter::new(file);
        return unless_closed(write(&mut out).and_then(|()| out.flush())).map_err(failed);
    }
    let (file, ()) = prepare(path.to_owned(), |out| write(out).map_err(Trouble::Disk))?;
    file.appear().map(drop)
}

/// Whether a path is a pipe or a device, or one of the names that a system has for files that are open. A link elsewhere is
/// replaced by what is written: whoever put it into a project does not choose what is written to.
pub fn is_stream(path: &Path) -> bool {
    let is_special =
        path.symlink_metadata().is_ok_and(|about| !(about.is_file() || about.is_dir() || about.is_symlink()));
    let is_open = || {
        let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
        let is_of_open = |folder: &Path| folder.starts_with("/proc") && folder.ends_with("fd");
        folder.is_some_and(|it| it == Path::new("/dev") || it == Path::new("/dev/fd") || is_of_open(&it))
    };
    is_special || cfg!(unix) && path.exists() && is_open()
}

/// Whether a path is a name of standard output.
pub fn is_standard(path: &Path) -> bool {
    let is_one_of = |names: &[&str]| names.iter().any(|name| path == Path::new(name));
    is_one_of(&["-"]) || cfg!(unix) && is_one_of(&["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
}

/// Where a file is or will be, by whichever path it is named.
pub fn place(path: &Path) -> PathBuf {
    let folder = path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    match (folder.and_then(|folder| folder.canonicalize().ok()), path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
    }
}

/// Writes a file that is not there yet, whole or not at all. Gives whether it was not there.
pub fn create(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    let failed = |error| Failure::Write { path: crate::project::shown(path), error };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut file = tempfile::Builder::new().prefix(".dossier-").tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    readable(file.as_file()).map_err(failed)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(failed(error.error)),
    }
}

/// Puts a new text in the place of one that was read, whole or not at all. The file keeps its permissions, a link stays a
/// link, and a file that somebody else has changed since is left alone.
pub fn rewrite(path: &Path, before: &str, after: &str) -> Result<(), Failure> {
    let failed = |error| Failure::Write { path: crate::project::shown(path), error };
    let target = path.canonicalize().map_err(|error| failed(nameless(path, error)))?;
    let there = std::fs::read(&target).map_err(failed)?;
    // Another name of the file has been there already.
    if there == after.as_bytes() {
        return Ok(());
    }
    if there != before.as_bytes() {
        return Err(failed(io::Error::other("it was changed while this was running; run it again")));
    }
    let permissions = std::fs::metadata(&target).map_err(failed)?.permissions();
    if permissions.readonly() {
        return Err(failed(io::ErrorKind::PermissionDenied.into()));
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".dossier-").tempfile_in(folder).map_err(failed)?;
    file.write_all(after.as_bytes()).map_err(failed)?;
    file.as_file().set_permissions(permissions).map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    Ok(())
}

/// The same, where what cannot be written keeps nothing else from being written: it is said. Gives whether it was.
pub fn rewrite_or_tell(path: &Path, before: &str, after: &str) -> bool {
    let written = rewrite(path, before, after);
    if let Err(failure) = &written {
        tell(&format!("error: {failure}"));
    }
    written.is_ok()
}

/// Paths are shown and kept as text; a name that is none leads nowhere.
fn nameless(path: &Path, error: io::Error) -> io::Error {
    if path.to_string_lossy().contains(char::REPLACEMENT_CHARACTER) {
        return io::Error::other("its name is no UTF-8 text; give it another");
    }
    error
}

/// A temporary file is its owner's alone; a result is for everybody.
#[cfg(unix)]
fn readable(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}

/// Writes to standard output, all at once.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    print_with(|out| out.write_all(bytes))
}

/// Writes to standard output what is made while it is written.
pub fn print_with(write: impl FnOnce(&mut BufWriter<io::StdoutLock<'_>>) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    Ok(unless_closed(write(&mut out).and_then(|()| out.flush()))?)
}

/// A reader that closed the pipe has seen what it wanted; what else there is to do is done all the same.
fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Writes a line to standard error; that nobody reads it is no reason to fail. Paths and words in it are a stranger's.
pub fn tell(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", visible::line(line));
}
