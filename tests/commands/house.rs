//! What `[brief]` in `dossier.toml` says of how briefs look, and what is said of what cannot be used.
#[path = "../../crates/render/tests/samples/trial_font.rs"]
mod trial_font;

use crate::support::{Project, SOURCE, windows};
use trial_font::{EVERYTHING, trial_font};

/// A style of notes that prints the title in quotation marks and the publisher in brackets.
const STYLE: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><group delimiter=" ">
    <text variable="title" quotes="true"/>
    <choose><if variable="publisher"><text variable="publisher" prefix="[" suffix="]"/></if>
    <else><text variable="container-title" prefix="[" suffix="]"/></else></choose>
  </group></layout></citation>
</style>
"#;

/// An arrangement that cites the source.
const ARRANGEMENT: &str = r#"title = "United States – Costa Rica"
sender = "USA"
receiver = "CRI"
kind = "third-country-removal"

[[status]]
axis = "operational"
value = "operating"
from = "2025-03-01"
cite = ["a"]
"#;

/// A sound project in which `[brief]` says this.
fn house(brief: &str) -> Project {
    let project = Project::sound();
    project.write("dataset/arrangements/usa-cri-2025.toml", ARRANGEMENT);
    project.write("dossier.toml", &format!("dataset = \"dataset\"\n\n[brief]\n{brief}\n"));
    project
}

/// What is said where nothing is exported because line 4 of `dossier.toml` names what cannot be used.
fn refused(project: &Project) -> String {
    let run = project.run(&["export", "pdf", "html", "md"]);
    assert_eq!(run.code, 2, "{}", run.told);
    assert!(run.told.contains("error: dossier.toml:4: "), "{}", run.told);
    assert!(run.told.contains("\n help: "), "{}", run.told);
    assert!(!project.path("out").exists());
    let message = run.told.lines().find_map(|line| line.strip_prefix("error: dossier.toml:4: ")).unwrap();
    let lint = project.run(&["lint", "--format", "concise"]);
    assert_eq!(lint.code, 1, "{}{}", lint.said, lint.told);
    assert!(lint.said.contains("dossier.toml:4:") && lint.said.contains(message), "{message}: {}", lint.said);
    run.told
}

#[test]
fn a_style_of_the_house_prints_the_notes_of_every_format() {
    let project = house("citation_style = \"styles/house.csl\"");
    project.write("styles/house.csl", &windows(STYLE));
    let run = project.run(&["export", "html", "md"]);
    assert_eq!(run.code, 0, "{}", run.told);
    for file in ["out/brief.md", "out/html/brief.html"] {
        let text = project.read(file);
        assert!(text.contains("‘A’ ") && text.replace('\\', "").contains("[P]"), "{file}: {text}");
        assert!(text.contains("https://example.org/a") && text.contains("accessed 1 April 2025"), "{file}: {text}");
    }
}

#[test]
fn a_style_can_be_named_that_the_program_keeps() {
    let project = house("citation_style = \"apa\"");
    assert_eq!(project.run(&["export", "md"]).code, 0);
    let text = project.read("out/brief.md").replace('\\', "");
    assert!(text.contains("(2025, March 17)"), "{text}");
}

#[test]
fn a_style_that_cannot_be_used_is_an_error_with_its_line_and_a_remedy() {
    let link =
        STYLE.replace("<id>", "<link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/apa\"/><id>");
    let dependent = format!("{}</style>", link.split("  <citation>").next().unwrap());
    for (named, text, said, remedy) in [
        ("chicago-note", "", "no citation style called `chicago-note`", "did you mean `chicago-notes`?"),
        ("our own", "", "no citation style called `our own`", "`styles/house.csl`"),
        ("styles/none.csl", STYLE, "there is no file `./styles/none.csl`", "from the folder of `dossier.toml`"),
        ("../styles/house.csl", STYLE, "no path below `dossier.toml`", "put the file into a folder beside it"),
        ("/etc/house.csl", STYLE, "no path below `dossier.toml`", "put the file into a folder beside it"),
        ("C:/styles/house.csl", STYLE, "no path below `dossier.toml`", "put the file into a folder beside it"),
        ("styles\\\\house.csl", STYLE, "is a path on Windows alone", "`styles/house.csl`"),
        ("styles/house.csl", "author, title", "is no style of the Citation Style Language", "repository of CSL styles"),
        ("styles/house.csl", &dependent, "only points to another, http://www.zotero.org/styles/apa", "in its place"),
        ("styles/house.csl", &STYLE.replace("\"note\"", "\"in-text\""), "has none", "one that has a bibliography"),
    ] {
        let project = house(&format!("citation_style = \"{named}\""));
        project.write("styles/house.csl", text);
        let told = refused(&project);
        assert!(told.contains(said) && told.contains(remedy), "{named}: {told}");
    }
}

#[test]
fn a_folder_and_a_file_without_end_are_no_style() {
    let project = house("citation_style = \"styles/house.csl\"");
    project.write("styles/house.csl/inner", "");
    assert!(refused(&project).contains("`styles/house.csl` is no file"));
    let project = house("citation_style = \"styles/house.csl\"");
    project.write("styles/house.csl", &" ".repeat(1_000_001));
    assert!(refused(&project).contains("has 1000001 bytes; 1000000 is the most it may have"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_project_is_not_followed() {
    let elsewhere = Project::sound();
    elsewhere.write("house.csl", STYLE);
    let project = house("citation_style = \"styles/house.csl\"");
    std::fs::create_dir(project.path("styles")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path("house.csl"), project.path("styles/house.csl")).unwrap();
    assert!(refused(&project).contains("leads out of the project"));
}

#[test]
fn a_style_that_is_no_text_is_a_finding_as_in_any_record() {
    let run = house("citation_style = 3").run(&["export", "md"]);
    assert_eq!(run.code, 1, "{}", run.told);
    assert!(run.said.contains("dossier.toml:4") && run.said.contains("citation_style"), "{}", run.said);
}

#[test]
fn tables_need_no_style() {
    let project = house("citation_style = \"styles/none.csl\"");
    assert_eq!(project.run(&["export", "csv"]).code, 0);
}

/// A dot with a soft edge and two bars, one of them half transparent.
const LOGO: &[u8] = include_bytes!("../outputs/logo.png");

#[test]
fn a_logo_stands_at_the_head_of_briefs_in_pdf_and_html() {
    let project = house("logo = \"house/logo.png\"\nlogo_alt = \"The \\\"House\\\"\"");
    std::fs::create_dir(project.path("house")).unwrap();
    std::fs::write(project.path("house/logo.png"), LOGO).unwrap();
    let run = project.run(&["export", "pdf", "html", "md"]);
    assert_eq!(run.code, 0, "{}", run.told);
    let page = project.read("out/html/brief.html");
    assert!(
        page.contains("alt=\"The &quot;House&quot;\"") && page.contains("<img src=\"data:image/png;base64,iVBOR"),
        "{page}"
    );
    assert!(page.contains("img-src data:;"), "{page}");
    let bytes = std::fs::read(project.path("out/brief.pdf")).unwrap();
    assert!(bytes.windows(6).any(|word| word == b"/SMask"));
    assert!(!project.read("out/brief.md").contains("House"));
    assert_eq!(project.run(&["export", "pdf", "--out", "again"]).code, 0);
    assert!(bytes == std::fs::read(project.path("again/brief.pdf")).unwrap());
}

#[test]
fn a_logo_that_cannot_be_used_is_an_error_with_its_line_and_a_remedy() {
    let words = "logo_alt = \"House\"";
    let huge = vec![0; 500_001];
    for (named, words, bytes, said, remedy) in [
        ("house/logo.png", "", LOGO, "no words for those who cannot see it", "`logo_alt = "),
        ("house/none.png", words, LOGO, "there is no file", "from the folder of `dossier.toml`"),
        ("../logo.png", words, LOGO, "no path below `dossier.toml`", "put the file into a folder beside it"),
        ("house\\\\logo.png", words, LOGO, "is a path on Windows alone", "`house/logo.png`"),
        (
            "house/logo.png",
            words,
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "it is no PNG picture",
            "save the logo as PNG",
        ),
        ("house/logo.png", words, &LOGO[..60], "it is no PNG picture", "save the logo as PNG"),
        ("house/logo.png", words, &huge, "500000 is the most", "make it smaller"),
    ] {
        let project = house(&format!("logo = \"{named}\"\n{words}"));
        std::fs::create_dir(project.path("house")).unwrap();
        std::fs::write(project.path("house/logo.png"), bytes).unwrap();
        let told = refused(&project);
        assert!(told.contains(said) && told.contains(remedy), "{named}: {told}");
    }
}

/// A project with a source whose title has letters that no face at hand has.
fn in_letters_of_the_trial_font(brief: &str) -> Project {
    let project = house(brief);
    project.write("dataset/sources/a.toml", &SOURCE.replace("title = \"A\"", "title = \"東京都\"\nlang = \"ja\""));
    std::fs::create_dir(project.path("house")).unwrap();
    project
}

#[test]
fn letters_that_no_font_has_are_told_with_their_place_and_a_remedy() {
    let project = in_letters_of_the_trial_font("paper = \"letter\"");
    let run = project.run(&["export", "pdf"]);
    assert_eq!(run.code, 0, "{}", run.told);
    let line = "warning: no font at hand has 京 東 都, first in dataset/sources/a.toml:2; the PDF shows □ for each\n";
    assert!(run.told.contains(line) && run.told.contains("`fallback_font = "), "{}", run.told);
    // A browser has fonts of its own.
    assert!(!project.run(&["export", "html", "md"]).told.contains("warning: "));
}

#[test]
fn a_font_of_the_house_shows_them() {
    for fonts in ["\"house/trial.ttf\"", "[\"house/trial.ttf\"]"] {
        let project = in_letters_of_the_trial_font(&format!("fallback_font = {fonts}"));
        std::fs::write(project.path("house/trial.ttf"), trial_font(EVERYTHING)).unwrap();
        let run = project.run(&["export", "pdf"]);
        assert_eq!(run.code, 0, "{}", run.told);
        assert!(!run.told.contains("warning: "), "{}", run.told);
    }
}

#[test]
fn a_font_that_cannot_be_used_is_an_error_with_its_line_and_a_remedy() {
    let restricted = trial_font(0x0002);
    for (named, bytes, said, remedy) in [
        ("house/trial.ttf", &restricted[..], "may not be embedded: its maker says so", "whose licence lets it"),
        ("house/trial.ttf", b"wOF2", "holds no font that can be read", "`.ttf`, `.otf`"),
        ("house/none.ttf", b"", "there is no file", "from the folder of `dossier.toml`"),
        ("C:\\\\Windows\\\\Fonts\\\\msgothic.ttc", b"", "no path below `dossier.toml`", "put the file into a folder"),
        ("/usr/share/fonts/a.ttf", b"", "no path below `dossier.toml`", "put the file into a folder"),
        ("house\\\\trial.ttf", &restricted, "is a path on Windows alone", "`house/trial.ttf`"),
    ] {
        let project = in_letters_of_the_trial_font(&format!("fallback_font = [\"{named}\"]"));
        std::fs::write(project.path("house/trial.ttf"), bytes).unwrap();
        let told = refused(&project);
        assert!(told.contains(said) && told.contains(remedy), "{named}: {told}");
    }
    let run = in_letters_of_the_trial_font("fallback_font = 12").run(&["export", "pdf"]);
    assert!(run.code == 1 && run.said.contains("fallback_font"), "{}{}", run.said, run.told);
}

#[test]
fn an_accent_that_is_no_colour_is_an_error_with_its_line_and_a_remedy() {
    for accent in ["blue", "#1d4f9", "#1d4f9g", "1d4f91", "#1d4f91ff"] {
        let told = refused(&house(&format!("accent = \"{accent}\"")));
        assert!(told.contains(&format!("`{accent}` is no colour")) && told.contains("`accent = \"#"), "{told}");
    }
    let run = house("accent = \"\"").run(&["export", "pdf"]);
    assert!(run.code == 1 && run.said.contains("dossier.toml:4:"), "{}{}", run.said, run.told);
}

#[test]
fn the_accent_of_the_house_is_that_of_its_pages() {
    let project = house("accent = \"#7a1f3d\"");
    let run = project.run(&["export", "html"]);
    assert_eq!(run.code, 0, "{}", run.told);
    assert!(project.read("out/html/brief.html").contains("--accent: #7a1f3d;"));
}

#[test]
fn lint_says_all_that_exports_cannot_use_of_dossier_toml() {
    let project = house("accent = \"blue\"\nfallback_font = [\"a.ttf\", \"b.ttf\"]");
    let run = project.run(&["lint", "--format", "concise"]);
    assert_eq!((run.code, run.said.matches("TOM002").count()), (1, 3), "{}{}", run.said, run.told);
    let of_a_record = project.run(&["lint", "dataset/arrangements/usa-cri-2025.toml"]);
    assert!(of_a_record.code == 0 && !of_a_record.said.contains("TOM002"), "{}{}", of_a_record.said, of_a_record.told);
    let baseline = ["lint", "--baseline", "known.json"];
    assert_eq!(project.run(&[&baseline[..], &["--write-baseline"]].concat()).code, 0);
    assert_eq!(project.run(&baseline).code, 0);
    assert_eq!(project.run(&["lint", "-A", "schema-violation"]).code, 0);
}
