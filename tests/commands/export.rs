//! What `dossier export` leaves on the disk, whatever happens while it writes.
use crate::support::{FACILITY, Project, RIVAL, SOURCE};
use std::collections::BTreeMap;
use std::path::Path;

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn without_a_format_every_format_is_written() {
    let project = Project::sound();
    let run = project.run(&["export"]);
    assert_eq!(run.code, 0, "{}", run.told);
    let files = files(&project.path("out"));
    for name in [
        "brief.pdf",
        "brief.md",
        "html/index.html",
        "csv/figures.csv",
        "csv/datapackage.json",
        "json/dossier.json",
        "json/dossier.schema.json",
        "ndjson/figures.ndjson",
        "parquet/figures.parquet",
        "dossier.xlsx",
        "sources.csl.json",
        "sources.bib",
    ] {
        assert!(files.contains_key(name), "{name} is missing: {:?}", files.keys());
        assert!(run.told.contains(&format!("wrote out/{name} (")), "{}", run.told);
    }
    assert!(
        files["parquet/figures.parquet"].starts_with(b"PAR1") && files["parquet/figures.parquet"].ends_with(b"PAR1")
    );
    assert!(!files.keys().any(|name| name.contains(".dossier-")), "{:?}", files.keys());
}

#[test]
fn pages_lead_to_the_files_that_were_written_with_them() {
    let project = Project::sound();
    let led = |arguments: &[&str], out: &str| -> BTreeMap<String, bool> {
        assert_eq!(project.run(arguments).code, 0);
        let index = std::fs::read_to_string(project.path(out).join("html/index.html")).unwrap();
        let links = index.split("href=\"../").skip(1).filter_map(|rest| rest.split('"').next());
        links.map(|link| (link.to_owned(), project.path(out).join(link).is_file())).collect()
    };
    let all = led(&["export", "--out", "all"], "all");
    for file in ["brief.pdf", "brief.md", "dossier.xlsx", "csv/figures.csv", "csv/datapackage.json", "sources.bib"] {
        assert!(all.contains_key(file), "{file} is not led to: {all:?}");
    }
    assert!(all.values().all(|is_there| *is_there), "{all:?}");
    let written = files(&project.path("all"));
    let beside = written.keys().filter(|name| !name.starts_with("html/"));
    assert_eq!(beside.collect::<Vec<_>>(), all.keys().collect::<Vec<_>>());
    assert_eq!(led(&["export", "html", "--out", "alone"], "alone"), BTreeMap::new());
}

#[test]
fn tables_are_the_same_beside_a_brief_and_alone() {
    let project = Project::sound();
    assert_eq!(project.run(&["export", "csv", "pdf", "--out", "one"]).code, 0);
    assert_eq!(project.run(&["export", "csv", "--out", "two"]).code, 0);
    assert_eq!(files(&project.path("one/csv")), files(&project.path("two/csv")));
}

#[test]
fn a_number_leads_to_its_line_on_the_web() {
    let project = Project::sound();
    project.write(
        "dossier.toml",
        "dataset = \"dataset\"\n\n[brief]\npermalink = \"https://example.org/blob/{revision}/{path}\"\n",
    );
    project.commit();
    assert_eq!(project.run(&["export", "csv"]).code, 0);
    let table = project.read("out/csv/figures.csv");
    let (address, line) = ("https://example.org/blob/", "/dataset/facilities/x.toml#L6");
    assert!(table.contains(address) && table.contains(line), "{table}");
    // What is not committed has no address.
    project.write("dataset/facilities/x.toml", &FACILITY.replace("Elbonia", "Elsewhere"));
    assert_eq!(project.run(&["export", "csv"]).code, 0);
    assert!(!project.read("out/csv/figures.csv").contains(address));
}

#[test]
fn a_file_viewer_named_at_the_command_line_is_that_of_tables_and_pages() {
    let project = Project::sound();
    project.commit();
    let viewer = |address: &str| project.run(&["export", "csv", "html", "--permalink", address]).code;
    assert_eq!(viewer("https://example.org/{revision}/{path}?line={line}"), 0);
    let line = "/dataset/facilities/x.toml?line=6";
    assert!(project.read("out/csv/figures.csv").contains(line));
    assert!(project.read("out/html/index.html").contains(line));
    // An address without a revision leads to what is newest, whether or not all of it is committed.
    project.write("dataset/facilities/x.toml", &FACILITY.replace("Elbonia", "Elsewhere"));
    assert_eq!(viewer("https://example.org/main/{path}"), 0);
    let newest = "https://example.org/main/dataset/facilities/x.toml#L6";
    assert!(project.read("out/html/index.html").contains(newest));
    for wrong in ["https://example.org/", "javascript:{path}"] {
        let run = project.run(&["export", "csv", "--permalink", wrong]);
        assert!(run.code == 2 && run.told.contains("{path}"), "{}", run.told);
    }
}

#[test]
fn a_code_that_windows_keeps_for_itself_is_no_name_of_a_file() {
    let arrangement = "title = \"A\"\nsender = \"USA\"\nreceiver = \"CON\"\nkind = \"transit\"\n";
    let project = Project::new(&[("arrangements/usa-con-2025.toml", arrangement), ("sources/a.toml", SOURCE)]);
    assert_eq!(project.run(&["export", "html", "--draft"]).code, 0);
    assert_eq!(project.run(&["export", "pdf", "md", "--country", "CON", "--draft"]).code, 0);
    let files = files(&project.path("out"));
    for name in ["html/con-state.html", "countries/CON-state.pdf", "countries/CON-state.md"] {
        assert!(files.contains_key(name), "{name} is missing: {:?}", files.keys());
    }
    let index = String::from_utf8(files["html/index.html"].clone()).unwrap();
    assert!(index.contains("con-state.html") && !index.contains("\"con.html"), "{index}");
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_file_is_replaced_and_not_followed() {
    let project = Project::sound();
    project.write("elsewhere/precious.txt", "kept");
    std::fs::create_dir_all(project.path("real")).unwrap();
    std::os::unix::fs::symlink(project.path("real"), project.path("out")).unwrap();
    std::os::unix::fs::symlink(project.path("elsewhere/precious.txt"), project.path("real/brief.md")).unwrap();
    let run = project.run(&["export", "md", "csv"]);
    assert_eq!(run.code, 0, "{}", run.told);
    assert_eq!(project.read("elsewhere/precious.txt"), "kept");
    assert!(!project.path("real/brief.md").is_symlink() && project.read("real/brief.md").starts_with('#'));
    assert!(project.path("real/csv/figures.csv").is_file());
}

#[test]
fn a_folder_in_place_of_a_file_is_an_error_that_names_it() {
    let project = Project::sound();
    project.write("out/sources.bib/in-the-way.txt", "kept");
    let run = project.run(&["export", "bibtex"]);
    assert_eq!(run.code, 2);
    assert!(run.told.contains("`out/sources.bib` cannot be written"), "{}", run.told);
    assert_eq!(files(&project.path("out")).len(), 1);
}

/// The shell's limit on the size of a file stops the program where a full disk would: in the middle of one.
#[cfg(unix)]
#[test]
fn a_disk_that_is_full_leaves_every_old_file_as_it_was() {
    use std::process::Command;
    let project = Project::sound();
    assert_eq!(project.run(&["export"]).code, 0);
    let before = files(&project.path("out"));
    project.write("dataset/sources/a.toml", &SOURCE.replace("\"A\"", "\"Another title\""));
    for format in ["pdf", "html", "csv", "json", "parquet", "xlsx"] {
        // In blocks of 512 bytes. Ignored, the signal becomes an error of the write.
        let output = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 2; exec \"$0\" export \"$1\""])
            .args([env!("CARGO_BIN_EXE_dossier"), format])
            .current_dir(project.path("."))
            .env("DOSSIER_TODAY", crate::support::TODAY)
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{format}: {told}");
        assert!(told.contains("cannot be written: File too large"), "{format}: {told}");
        assert!(files(&project.path("out")) == before, "{format} left something else than what was there");
    }
    assert_eq!(project.run(&["export"]).code, 0);
    assert!(files(&project.path("out")) != before, "the export that has room writes what is new");
}

#[test]
fn errors_of_the_dataset_leave_every_old_file_as_it_was() {
    let project = Project::sound();
    assert_eq!(project.run(&["export", "csv", "bibtex"]).code, 0);
    let before = files(&project.path("out"));
    project.write("dataset/facilities/x.toml", &format!("{FACILITY}{RIVAL}"));
    assert_eq!(project.run(&["export"]).code, 1);
    assert!(files(&project.path("out")) == before);
}

#[test]
fn a_number_is_exported_with_the_day_that_is_written_and_not_with_that_on_which_arrivals_stopped() {
    let project = Project::sound();
    let arrangement = "title = \"t\"\nsender = \"USA\"\nreceiver = \"SLV\"\nkind = \"third-country-removal\"\n\n\
                       [[status]]\naxis = \"operational\"\nvalue = \"ended\"\nfrom = \"2025-04-20\"\ncite = [\"a\"]\n\n\
                       [[figure]]\nid = \"received\"\nmetric = \"people-received\"\nvalue = 238\nas_of = \"2025-07\"\ncite = [\"a\"]\n";
    project.write("dataset/arrangements/usa-slv-2025.toml", arrangement);
    assert_eq!(project.run(&["export", "csv"]).code, 0);
    let table = project.read("out/csv/figures.csv");
    let row = table.lines().find(|line| line.contains("usa-slv-2025,received")).unwrap();
    assert!(row.contains("2025-07-31,2025-07-01,2025-07-31") && !row.contains("2025-04-20"), "{row}");
}

#[test]
fn briefs_of_countries_stand_in_the_order_of_their_names_in_the_language() {
    let record = |code: &str| format!("title = \"{code}\"\nsender = \"USA\"\nreceiver = \"{code}\"\n");
    let project = Project::sound();
    for code in ["EGY", "HRV", "ZMB"] {
        project.write(&format!("dataset/arrangements/usa-{}-2025.toml", code.to_lowercase()), &record(code));
    }
    assert_eq!(project.run(&["export", "html", "--draft", "--language", "fr"]).code, 0);
    let index = project.read("out/html/index.html");
    let at = |page: &str| index.find(&format!("href=\"{page}.html\"")).unwrap_or_else(|| panic!("{page}: {index}"));
    // Croatie, Égypte, Zambie.
    assert!(at("hrv") < at("egy") && at("egy") < at("zmb"), "{index}");
}
