//! What changed, sort by sort, with pairs of small datasets.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]
#[path = "support/small.rs"]
mod small;

use model::Dataset;
use model::changes::{Bucket, Change, Changes, What};
use small::{arrangement, dataset, one};

const FIGURE: &str = "[[figure]]\nid = \"received\"\nmetric = \"people-received\"\nvalue = 200\nas_of = \"2025-02-28\"\ncite = [\"a\"]\n";

fn between(older: &str, newer: &str) -> Changes {
    Changes::between(&one(older), &one(newer))
}

fn only(changes: &Changes) -> &Change {
    assert_eq!(changes.all.len(), 1, "{:#?}", changes.all);
    changes.all.first().unwrap()
}

/// Bucket, what happened, address.
fn told(changes: &Changes) -> Vec<(Bucket, What, String)> {
    changes.all.iter().map(|change| (change.bucket, change.what, change.address())).collect()
}

#[test]
fn another_value_of_the_same_day_is_a_correction() {
    let changes = between(FIGURE, &FIGURE.replace("200", "220"));
    let change = only(&changes);
    assert_eq!((change.bucket, change.what), (Bucket::Correction, What::Changed));
    assert_eq!(change.address(), "usa-aaa-2025#received");
    let value = change.field("value").unwrap();
    assert_eq!((value.old.as_deref(), value.new.as_deref()), (Some("200"), Some("220")));
    assert_eq!(change.new.as_ref().unwrap().line, 5);
}

#[test]
fn another_value_of_a_later_day_is_an_update() {
    let newer = FIGURE.replace("200", "220").replace("2025-02-28", "2025-03-31");
    assert_eq!(only(&between(FIGURE, &newer)).bucket, Bucket::Update);
    assert_eq!(only(&between(&newer, FIGURE)).bucket, Bucket::Correction, "an earlier day is no update");
}

#[test]
fn a_hedge_that_was_not_there_is_a_correction() {
    let changes = between(FIGURE, &FIGURE.replace("value", "quantifier = \"about\"\nvalue"));
    assert_eq!(only(&changes).bucket, Bucket::Correction);
}

#[test]
fn a_figure_that_was_misreported_says_so_as_the_reason() {
    let newer = FIGURE.replace("cite", "rank = \"deprecated\"\nbecause = \"misreported\"\ncite");
    let changes = between(FIGURE, &newer);
    assert_eq!(only(&changes).bucket, Bucket::Correction);
    assert_eq!(only(&changes).reason.as_deref(), Some("misreported"));
}

#[test]
fn why_a_figure_had_been_set_aside_is_no_reason_for_another_value() {
    let older = FIGURE.replace("cite", "rank = \"deprecated\"\nbecause = \"superseded\"\ncite");
    let changes = between(&older, &older.replace("200", "220"));
    assert_eq!((only(&changes).bucket, only(&changes).reason.as_deref()), (Bucket::Correction, None));
}

#[test]
fn a_publishers_correction_is_the_reason_of_ours() {
    let source = "type = \"webpage\"\ntitle = \"A\"\n";
    let corrected = format!(
        "{source}state = \"corrected\"\n\n[[correction]]\ndate = \"2025-04-01\"\nnote = \"it was 220\"\naffects = [\"usa-aaa-2025#received\"]\n"
    );
    let with = |figure: &str, source: &str| {
        dataset(&[("arrangements/usa-aaa-2025.toml", &arrangement("SLV", figure)), ("sources/a.toml", source)])
    };
    let changes = Changes::between(&with(FIGURE, source), &with(&FIGURE.replace("200", "220"), &corrected));
    let first = changes.all.first().unwrap();
    assert_eq!((first.bucket, first.reason.as_deref()), (Bucket::Correction, Some("it was 220")));
    assert_eq!(changes.of(Bucket::Source).count(), 2, "its state, and the correction it printed");
    assert!(changes.of(Bucket::Source).all(|change| change.countries.len() == 2), "a source concerns whom it tells of");
}

const ROW: &str = "[[status]]\naxis = \"legal\"\nvalue = \"negotiating\"\nfrom = \"2025-01\"\ncite = [\"a\"]\n";

#[test]
fn a_new_row_of_status_is_a_transition_from_the_row_before() {
    let newer = format!("{ROW}\n[[status]]\naxis = \"legal\"\nvalue = \"signed\"\nfrom = \"2025-05-14\"\n");
    let changes = between(ROW, &newer);
    let change = only(&changes);
    assert_eq!((change.bucket, &*change.short), (Bucket::Transition, "signed"));
    assert_eq!(&*change.before.as_ref().unwrap().says, "negotiating");
}

#[test]
fn a_row_of_status_whose_day_was_wrong_is_a_correction_of_it() {
    let changes = between(ROW, &ROW.replace("2025-01", "2025-02"));
    let change = only(&changes);
    assert_eq!((change.bucket, change.what), (Bucket::Correction, What::Changed));
    assert_eq!(change.was.as_deref(), Some("status/legal/2025-01"));
}

#[test]
fn an_instrument_that_came_into_force_is_a_transition() {
    let text = "title = \"I\"\nkind = \"treaty\"\nparties = [\"USA\", \"SLV\"]\nsigned = \"2025-01-01\"\n";
    let older = dataset(&[("instruments/i.toml", text)]);
    let newer = dataset(&[("instruments/i.toml", &format!("{text}in_force = \"2025-02-01\"\n"))]);
    assert_eq!(only(&Changes::between(&older, &newer)).bucket, Bucket::Transition);
}

#[test]
fn a_new_transfer_is_an_arrival_and_its_figure_a_part_of_it() {
    let newer = "[[transfer]]\nid = \"first\"\ndate = \"2025-03-15\"\nfrom = \"USA\"\nto = [\"SLV\"]\n\n[[transfer.figure]]\nid = \"first-people\"\nvalue = 238\ncite = [\"a\"]\n";
    let changes = between("", newer);
    let parts: Vec<_> = changes.all.iter().map(|it| (it.bucket, it.address(), it.is_part)).collect();
    assert_eq!(
        parts,
        [
            (Bucket::Arrival, "usa-aaa-2025#first".to_owned(), false),
            (Bucket::Update, "usa-aaa-2025#first-people".to_owned(), true)
        ]
    );
    assert_eq!(changes.counts().get(&Bucket::Update), None);
}

#[test]
fn a_new_record_is_one_arrival_and_its_items_are_parts() {
    let changes = Changes::between(&dataset(&[]), &one(FIGURE));
    assert_eq!(changes.all.iter().filter(|change| !change.is_part).count(), 1);
    assert_eq!(changes.of(Bucket::Arrival).next().unwrap().address(), "usa-aaa-2025");
}

#[test]
fn a_figure_that_supersedes_another_names_what_that_said() {
    let later = "\n[[figure]]\nid = \"received-later\"\nmetric = \"people-received\"\nvalue = 300\nas_of = \"2025-06-30\"\nsupersedes = \"#received\"\nchange = \"update\"\n";
    let changes = between(FIGURE, &format!("{FIGURE}{later}"));
    let change = only(&changes);
    assert_eq!((change.bucket, &*change.before.as_ref().unwrap().says), (Bucket::Update, "200"));
    let corrected = later.replace("\"update\"", "\"correction\"");
    assert_eq!(only(&between(FIGURE, &format!("{FIGURE}{corrected}"))).bucket, Bucket::Correction);
}

#[test]
fn a_rival_opens_a_dispute_and_its_removal_closes_it() {
    let rival = "\n[[figure]]\nid = \"rival\"\nmetric = \"people-received\"\nquantifier = \"exactly\"\nvalue = 500\nas_of = \"2025-02-28\"\ncite = [\"b\"]\n";
    let (older, newer) = (
        FIGURE.replace("value", "quantifier = \"exactly\"\nvalue"),
        format!("{}{rival}", FIGURE.replace("value", "quantifier = \"exactly\"\nvalue")),
    );
    let opened = between(&older, &newer);
    let dispute = opened.of(Bucket::Dispute).next().unwrap();
    assert_eq!(dispute.what, What::Opened);
    assert!(dispute.short.contains("200") && dispute.short.contains("500"), "{}", dispute.short);
    assert_eq!(between(&newer, &older).of(Bucket::Dispute).next().unwrap().what, What::Closed);
}

#[test]
fn a_new_statement_is_a_position() {
    let changes = between("", "[[statement]]\nid = \"no\"\nspeaker = \"SLV\"\nstance = \"confirms\"\ncite = [\"a\"]\n");
    assert_eq!(told(&changes), [(Bucket::Dispute, What::Added, "usa-aaa-2025#no".to_owned())]);
}

#[test]
fn a_review_without_change_is_upkeep() {
    let changes = between("", "[[review]]\non = \"2025-05-01\"\noutcome = \"no-change\"\n");
    assert_eq!(only(&changes).what, What::Reviewed);
    assert_eq!(only(&changes).bucket, Bucket::Upkeep);
}

#[test]
fn what_is_removed_is_said() {
    assert_eq!(told(&between(FIGURE, "")), [(Bucket::Removal, What::Removed, "usa-aaa-2025#received".to_owned())]);
    let gone = Changes::between(&one(FIGURE), &dataset(&[]));
    assert_eq!(gone.all.iter().filter(|change| !change.is_part).count(), 1);
    assert_eq!(gone.all.len(), 2);
}

#[test]
fn the_same_under_another_id_was_renamed() {
    let changes = between(FIGURE, &FIGURE.replace("\"received\"", "\"all-received\""));
    assert_eq!(told(&changes), [(Bucket::Removal, What::Renamed, "usa-aaa-2025#all-received".to_owned())]);
    let text = arrangement("SLV", FIGURE);
    let record = |id: &str| dataset(&[(&*format!("arrangements/{id}.toml"), &*text)]);
    let changes = Changes::between(&record("usa-slv-2024"), &record("usa-slv-2025"));
    assert_eq!(told(&changes), [(Bucket::Removal, What::Renamed, "usa-slv-2025".to_owned())]);
    assert_eq!(only(&changes).was.as_deref(), Some("usa-slv-2024"));
}

const RIVAL: &str =
    "[[figure]]\nid = \"fewer\"\nmetric = \"people-received\"\nvalue = 150\nas_of = \"2025-02-28\"\ncite = [\"b\"]\n";

fn with_moved(record: &str, text: &str, moved: &str) -> Dataset {
    let text = arrangement("SLV", text);
    let config = format!("[moved]\n{moved}\n");
    dataset(&[(&*format!("arrangements/{record}.toml"), &*text), ("dossier.toml", &*config)])
}

#[test]
fn what_has_another_id_and_another_value_was_corrected_where_it_is_said_where_it_went() {
    let newer = FIGURE.replace("\"received\"", "\"all-received\"").replace("200", "220");
    let item = "\"usa-slv-2025#received\" = \"usa-slv-2025#all-received\"";
    let older = with_moved("usa-slv-2025", FIGURE, "");
    let changes = Changes::between(&older, &with_moved("usa-slv-2025", &newer, item));
    assert_eq!(told(&changes), [(Bucket::Correction, What::Changed, "usa-slv-2025#all-received".to_owned())]);
    assert_eq!(only(&changes).was.as_deref(), Some("received"));

    let record = "\"usa-slv-2025\" = \"usa-slv-2026\"";
    let changes = Changes::between(&older, &with_moved("usa-slv-2026", &FIGURE.replace("200", "220"), record));
    assert_eq!(
        told(&changes),
        [
            (Bucket::Correction, What::Changed, "usa-slv-2026#received".to_owned()),
            (Bucket::Removal, What::Renamed, "usa-slv-2026".to_owned()),
        ]
    );
    let unsaid = Changes::between(&older, &with_moved("usa-slv-2026", &FIGURE.replace("200", "220"), ""));
    assert!(unsaid.all.iter().any(|change| change.what == What::Removed), "nothing says where it went");
}

#[test]
fn a_dispute_of_a_record_that_is_gone_is_not_said_to_be_over() {
    let rivals = format!("{FIGURE}\n{}", FIGURE.replace("\"received\"", "\"rival\"").replace("200", "500"));
    let older = dataset(&[
        ("arrangements/usa-aaa-2025.toml", &arrangement("SLV", &rivals)),
        ("arrangements/usa-bbb-2025.toml", &arrangement("GTM", "")),
    ]);
    let newer = dataset(&[("arrangements/usa-bbb-2025.toml", &arrangement("GTM", ""))]);
    let changes = Changes::between(&older, &newer);
    assert!(changes.of(Bucket::Dispute).all(|change| change.is_part), "{:?}", told(&changes));
    assert_eq!(changes.counts().get(&Bucket::Dispute), None);
    assert_eq!(changes.of(Bucket::Removal).filter(|change| !change.is_part).count(), 1);
}

#[test]
fn a_dispute_goes_on_under_another_id() {
    let both = format!("{FIGURE}{RIVAL}");
    let older = with_moved("usa-slv-2025", &both, "");
    let disputes = |changes: &Changes| changes.of(Bucket::Dispute).count();
    let opened = Changes::between(&with_moved("usa-slv-2025", FIGURE, ""), &older);
    assert_eq!(disputes(&opened), 1, "the two figures are a dispute");
    let renamed = with_moved("usa-slv-2026", &both, "\"usa-slv-2025\" = \"usa-slv-2026\"");
    assert_eq!(disputes(&Changes::between(&older, &renamed)), 0);
    let text = both.replace("\"received\"", "\"more\"").replace("\"fewer\"", "\"less\"");
    let moved = "\"usa-slv-2025#received\" = \"usa-slv-2025#more\"\n\"usa-slv-2025#fewer\" = \"usa-slv-2025#less\"";
    assert_eq!(disputes(&Changes::between(&older, &with_moved("usa-slv-2025", &text, moved))), 0);
}

#[test]
fn a_waiver_of_one_item_less_is_the_same_waiver() {
    let waiver = |at: &str| {
        format!(
            "{FIGURE}{RIVAL}[[expect]]\nrule = \"FIG001\"\nat = [{at}]\nreason = \"both are printed\"\nsince = \"2025-03-01\"\n"
        )
    };
    let changes = between(&waiver("\"#received\", \"#fewer\", \"#gone\""), &waiver("\"#received\", \"#fewer\""));
    let waivers: Vec<What> = changes.all.iter().filter(|it| it.noun == "expect").map(|it| it.what).collect();
    assert_eq!(waivers, [What::Changed]);
}

#[test]
fn layout_and_line_endings_are_no_change() {
    let text = arrangement("SLV", FIGURE);
    let windows = text.replace('\n', "\r\n").replace("cite = [\"a\"]", "cite = [ { source = \"a\" } ] # again");
    let file = |text: &str| Dataset::read([("dataset/arrangements/usa-aaa-2025.toml".to_owned(), text.to_owned())]);
    assert!(Changes::between(&file(&text), &file(&windows)).is_empty());
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_loses_nothing_else() {
    let changes = between(FIGURE, "");
    assert!(!changes.is_empty());
    let broken = Dataset::read([(
        "dataset/arrangements/usa-aaa-2025.toml".to_owned(),
        model::Content::of_bytes(b"title = \"\xff\"".to_vec()),
    )]);
    let changes = Changes::between(&one(FIGURE), &broken);
    assert_eq!(told(&changes), [(Bucket::Other, What::Changed, "usa-aaa-2025".to_owned())]);
}

#[test]
fn changes_can_be_those_of_one_country() {
    let changes = between(FIGURE, &FIGURE.replace("200", "220"));
    let code = |text: &str| model::value::CountryCode::parse(text).unwrap();
    assert_eq!(changes.of_country(code("SLV")), changes);
    assert!(changes.of_country(code("FRA")).is_empty());
}

/// What a change says of both sides, without what sort of news it is: that depends on the direction.
fn sides(changes: &Changes, is_mirrored: bool) -> Vec<String> {
    let mut all: Vec<String> = changes
        .all
        .iter()
        .map(|change| {
            let what = match (change.what, is_mirrored) {
                (What::Added | What::Reviewed, true) | (What::Removed, false) => "gone",
                (What::Removed, true) | (What::Added | What::Reviewed, false) => "new",
                (What::Opened, true) | (What::Closed, false) => "closed",
                (What::Closed, true) | (What::Opened, false) => "opened",
                _ => "changed",
            };
            let fields: Vec<_> = change
                .fields
                .iter()
                .map(|field| {
                    let (old, new) = (&field.old, &field.new);
                    if is_mirrored { (&field.key, new, old) } else { (&field.key, old, new) }
                })
                .collect();
            format!("{what} {} {} {fields:?} {}", change.record, change.noun, change.is_part)
        })
        .collect();
    all.sort();
    all
}

/// Numbers without a pattern, the same ones every time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

fn made(random: &mut Random) -> Dataset {
    let mut files = Vec::new();
    for record in 0..random.below(4) {
        let mut text = arrangement("SLV", "");
        for item in 0..random.below(4) {
            let (value, day) = (100 + random.below(3), 1 + random.below(3));
            text += &format!(
                "\n[[figure]]\nid = \"f-{}\"\nmetric = \"people-received\"\nvalue = {value}\nas_of = \"2025-03-0{day}\"\n",
                item + random.below(2) * 10
            );
        }
        if random.below(2) == 0 {
            text += &format!(
                "\n[[status]]\naxis = \"legal\"\nvalue = \"signed\"\nfrom = \"2025-0{}\"\n",
                1 + random.below(3)
            );
        }
        files.push((format!("arrangements/usa-slv-202{record}.toml"), text));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    dataset(&files)
}

#[test]
fn a_dataset_is_as_itself_and_the_way_back_is_the_mirror() {
    let mut random = Random(88_172_645_463_325_252);
    let mut most = 0;
    for _ in 0..300 {
        let (one, other) = (made(&mut random), made(&mut random));
        assert!(Changes::between(&one, &one).is_empty());
        let (there, back) = (Changes::between(&one, &other), Changes::between(&other, &one));
        most = most.max(there.all.len());
        assert_eq!(sides(&there, false), sides(&back, true));
    }
    assert!(most > 5);
}
