//! A brief with every block, as many times as is asked for.
use super::language;
use dossier_render::document::{
    Block, Chart, Column, Document, Grid, Inline, KeyNumber, Notes, Numbers, Prose, Section, Sourcing, Tag,
};
use dossier_render::scene::{Anchor, COLUMN, Mark, Paint, Scene, Style};

/// A brief with every block, `parts` times.
pub fn brief(parts: usize) -> Document {
    let mut notes = Notes::default();
    let sections = (0..parts).flat_map(|part| sections(part, &mut notes)).collect();
    Document::new("Third-country transfers: an overview", language("en-GB"), sections, notes)
        .about("Arrangements under which a state sends people who are not its citizens to a state that is not theirs. Numbers are ranges; each says who stands behind it. This sample is made up.")
        .edition("Data as of 12 March 2026")
        .fact("Data as of", "12 March 2026")
        .fact("Last reviewed", "23 November 2026")
        .fact("Dataset", "v1.0 · 4f1c9ab")
        .fact("Licence", Prose::default().link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"))
}

fn sections(part: usize, notes: &mut Notes) -> Vec<Section> {
    let anchor = |name: &str| format!("{name}-{part}");
    vec![
        Section::new(anchor("numbers"), "Key numbers")
            .with(Block::KeyNumbers(key_numbers(part, notes)))
            .with(Block::Small("Totals are sums of lower bounds: a total leaves out what nobody has counted.".into())),
        Section::new(anchor("status"), "Where things stand")
            .with(Block::Paragraph(status_text(part, notes)))
            .with(Block::Grid(status(part, notes))),
        Section::new(anchor("people"), "People")
            .with(Block::Paragraph(
                "People arrived, by receiving state. A bar runs from the least to the most a source allows; a dot is the preferred figure and a hollow one is disputed."
                    .into(),
            ))
            .with(Block::Chart(chart(part, notes)))
            .with_section(
                Section::new(anchor("moved-on"), "Sent on")
                    .with(Block::Paragraph(
                        Prose::from("Eight of the first nine were sent on within weeks. ")
                            .see(anchor("disagreements"), "Where sources disagree")
                            .text(" gives both accounts."),
                    ))
                    .with(Block::points([
                        "One returned to Jamaica with the help of his own country.".into(),
                        Prose::from("Eight to ten were pushed across a border the same night, says one account; ")
                            .tag(Tag::grave("disputed"))
                            .text(" by the receiving government, which counts none and gives no list of those who left."),
                        Prose::from("The rest are held.").then(cite(part, 4, notes)),
                    ]))
                    .with_section(Section::new(anchor("steps"), "How a transfer is counted").with(Block::steps([
                        "A flight or crossing is an event, once, whoever reports it.".into(),
                        "A number given for a period is compared only with numbers for the same period.".into(),
                    ]))),
            ),
        Section::new(anchor("disagreements"), "Where sources disagree")
            .with(Block::Aside {
                title: Prose::from("Ghana: who were the first fourteen? ").tag(Tag::grave("unresolved")),
                blocks: vec![
                    Block::Paragraph("The government: 13 Nigerians and 1 Gambian, all gone home by 15 September 2025. Lawyers: 3 were sent on the first night and 11 were held, among them 3 Togolese, 2 Malians and 1 Liberian; four were still held on 15 September.".into()),
                    Block::points([
                        Prose::from("Government spokesman, ").strong("one origin").text(", repeated by six outlets").then(cite(part, 1, notes)),
                        Prose::from("Lawyers’ filing, ").strong("one origin").then(cite(part, 2, notes)).then(cite(part, 3, notes)),
                    ]),
                    Block::Paragraph("Both cannot be true: a group of 13 Nigerians and 1 Gambian has no Togolese in it. Neither is preferred.".into()),
                ],
            })
            .with(Block::Aside {
                title: "United Kingdom – Rwanda: how much was paid?".into(),
                blocks: vec![Block::Paragraph(
                    Prose::from("GBP 240, 270 and 290 million are all printed in July 2024. Preferred: 290 million ")
                        .tag(Tag::firm("acknowledged"))
                        .then(cite(part, 5, notes))
                        .text(". The 240 million is the sum at the end of 2023, repeated after it was out of date."),
                )],
            }),
        Section::new(anchor("litigation"), "Litigation").with(Block::Grid(litigation(part, notes))),
        Section::new(anchor("method"), "Method")
            .with(Block::Paragraph("A figure is a number with a definition, a date and a source. ‘At least’ is a range without an upper end. Two figures disagree when their ranges share no value although they count the same people over the same time. Verification is derived: a figure is corroborated when two independent origins give compatible ranges, acknowledged when the party it burdens has said it, and asserted otherwise.".into()))
            .with(Block::Terms(vec![
                ("as of".into(), "The last moment at which the number is said to be true. It is not the date of publication.".into()),
                ("disbursement".into(), "Money that has left the payer’s account. What is promised is a commitment; the two are never added up.".into()),
                (Prose::default().foreign(language("fr"), "non-refoulement"), "The rule that nobody may be returned to a place where they face persecution, torture or death.".into()),
            ])),
    ]
}

fn cite(part: usize, number: usize, notes: &mut Notes) -> Inline {
    let titles = [
        "Seventeen men arrive under a secret accord",
        "Statement on the reception of nationals of the sub-region",
        "Petition for enforcement of fundamental rights",
        "Annex to the petition: list of those held",
        "Transfer tracker",
        "Oral statement, House of Commons, 22 July 2024, column 386, on the cost of the partnership and what has been spent on it since it was announced",
    ];
    let title = titles[number % titles.len()];
    notes.cite(&format!("{part}-{number}"), || {
        Prose::from("Sample News Agency, ‘")
            .emphasis(title)
            .text(format!("’, {} July 2025, ", number + 1))
            .link(
                format!("https://www.example.org/world/africa/{part}/{number}/seventeen-men-arrive-2025-07-16"),
                "www.example.org/world/africa/seventeen-men-arrive-2025-07-16",
            )
            .text(" (archived 17 July 2025; read 23 November 2026).")
    })
}

fn key_numbers(part: usize, notes: &mut Notes) -> Vec<KeyNumber> {
    let number = |qualifier: &str, value: &str, unit: &str, label: Prose, as_of: &str, verification: Tag| KeyNumber {
        qualifier: qualifier.into(),
        value: value.into(),
        unit: unit.into(),
        label,
        as_of: as_of.into(),
        verification,
    };
    vec![
        number(
            "at least",
            "1,149",
            "people",
            Prose::from("sent to eleven states since January 2025").then(cite(part, 0, notes)),
            "as of 12 March 2026",
            Tag::firm("corroborated"),
        ),
        number(
            "",
            "14",
            "arrangements",
            Prose::from("in force, agreed or under negotiation").then(cite(part, 1, notes)),
            "as of 12 March 2026",
            Tag::plain("counted here"),
        ),
        number(
            "between",
            "238–261",
            "people",
            Prose::from("held without charge in one prison").then(cite(part, 2, notes)).then(cite(part, 3, notes)),
            "as of 18 July 2025",
            Tag::grave("disputed"),
        ),
        number(
            "more than",
            "32.1 m",
            "US dollars",
            Prose::from("paid to five governments; promises are left out").then(cite(part, 4, notes)),
            "as of 4 February 2026",
            Tag::firm("acknowledged"),
        ),
        number(
            "about",
            "80 or 81",
            "children",
            Prose::from("among those who arrived on the first flights").then(cite(part, 5, notes)),
            "as of 27 February 2025",
            Tag::plain("asserted"),
        ),
    ]
}

fn status_text(part: usize, notes: &mut Notes) -> Prose {
    Prose::from("Of fourteen arrangements, six have received people; ")
        .strong("three are not written down anywhere")
        .text(" that a reader could see. Rows whose newest figure is older than nine months are marked ")
        .tag(Tag::grave("stale"))
        .text(". The Supreme Court’s judgment of 15 November 2023")
        .then(cite(part, 0, notes))
        .text(" remains the leading authority on what a sending state has to establish, notwithstanding the legislation that followed it.")
}

type Row = [&'static str; 7];

const ROWS: [Row; 5] = [
    [
        "United States → Rwanda",
        "signed 3 June 2025",
        "receiving; last arrival 16–17 Aug 2025",
        "7 of up to 250, and 1 earlier",
        "not known",
        "USD 7.5 m paid; 0.1 m for the earlier case",
        "confirms (5 Aug 2025)",
    ],
    [
        "United States → Equatorial Guinea",
        "exists, undated, not published",
        "receiving since 24 Nov 2025; last 22 Jan 2026",
        "29",
        "8 of the first 9",
        "USD 7.5 m paid",
        "spoke of talks only (May 2025)",
    ],
    [
        "United States → Palau",
        "signed 24 Dec 2025, not binding",
        "nobody sent by Jan 2026",
        "0 of up to 75",
        "does not apply",
        "USD 7.5 m paid; 6 m + 2 m promised",
        "confirms; chiefs and Senate opposed",
    ],
    [
        "United States → Uganda",
        "signed 29 July 2025, published 3 Sept 2025",
        "nobody known by 5 Dec 2025",
        "not known to have begun",
        "does not apply",
        "not published",
        "denied 20 Aug, confirmed 21 Aug 2025",
    ],
    [
        "United States → Libya",
        "none known; plan reported 6 May 2025",
        "flight stopped by a court 7 May 2025",
        "none confirmed",
        "does not apply",
        "does not apply",
        "both authorities deny (7 May 2025)",
    ],
];

const PRECEDENTS: [Row; 3] = [
    [
        "United Kingdom → Rwanda",
        "signed 13 or 14 Apr 2022; treaty in force 25 Apr 2024; ended 16 Mar 2026",
        "stopped by courts June 2022 and Nov 2023; ended without a forced transfer",
        "4 volunteers, 0 forced",
        "not known",
        "GBP 290 m paid by July 2024 of GBP 370 m; whole scheme 700 m",
        "confirms; claims GBP 100 m",
    ],
    [
        "Australia → Papua New Guinea",
        "13 Aug 2012 – 31 Dec 2021",
        "ended",
        "4,245 with Nauru, by Feb 2024",
        "60–75 left in 2023",
        "not published",
        "does not apply",
    ],
    [
        "EU and Greece → Türkiye",
        "20 March 2016",
        "no returns since March 2020",
        "2,140 or 2,496",
        "does not apply",
        "EUR 6 bn pledged",
        "confirms",
    ],
];

fn status(part: usize, notes: &mut Notes) -> Grid {
    let columns = ["Agreement", "In practice", "People arrived", "Sent on", "Money", "Receiver says"].map(Column::text);
    let [agreement, practice, people, sent_on, money, says] = columns;
    Grid::with_columns([Column::head("Sender → receiver"), agreement, practice, people, sent_on, money, says])
        .captioned("Arrangements by practice, then people")
        .sourced(Sourcing {
            source: Prose::from("records of this dataset").then(cite(part, 1, notes)),
            remark: "‘none’, ‘not known’ and ‘does not apply’ are three different words.".into(),
            as_of: "12 March 2026".into(),
        })
        .row([
            "United States → Eswatini".into(),
            "signed 14 May 2025, text not published".into(),
            "receiving since July 2025; last arrival 12 March 2026".into(),
            Prose::from("at least 19 of up to 160").then(cite(part, 0, notes)),
            "1 home".into(),
            "USD 5.1 m received".into(),
            "confirms (17 Nov 2025)".into(),
        ])
        .row([
            "United States → Ghana (West Africans)".into(),
            "agreed, nothing written seen, since Sept 2025".into(),
            "receiving since 5 Sept 2025; last arrival 5 or 7 Nov 2025".into(),
            Prose::from("at least 60 ").tag(Tag::grave("disputed")),
            "8–10 pushed to Togo; 13 or 14 of the first 14".into(),
            "none, says Ghana".into(),
            "confirms; denies anyone was kept".into(),
        ])
        .rows(ROWS.map(|row| row.map(Prose::from)))
        .group("Precedents")
        .rows(PRECEDENTS.map(|row| row.map(Prose::from)))
        .build()
}

fn litigation(part: usize, notes: &mut Notes) -> Grid {
    Grid::with_columns([
        Column::head("Case"),
        Column::text("Forum and docket"),
        Column::text("Effect"),
        Column::number("Filed"),
        Column::number("Applicants"),
    ])
    .captioned("Proceedings that bind an arrangement")
    .row([
        Prose::default().emphasis("D.V.D. v. Department of Homeland Security"),
        "D. Mass., 1:25-cv-10676".into(),
        Prose::from("notice and a chance to object before removal; stayed on 23 June 2025").then(cite(part, 2, notes)),
        "23 Mar 2025".into(),
        "4".into(),
    ])
    .row([
        Prose::default().emphasis("R (AAA) v Secretary of State for the Home Department"),
        "[2023] UKSC 42".into(),
        "scheme unlawful".into(),
        "14 June 2022".into(),
        "10".into(),
    ])
    .build()
}

fn chart(part: usize, notes: &mut Notes) -> Chart {
    let rows = [
        ("El Salvador", 238.0, 261.0, 252.0, true),
        ("Costa Rica", 200.0, 200.0, 200.0, false),
        ("Panama", 299.0, 299.0, 299.0, false),
        ("Ghana", 60.0, 74.0, 62.0, true),
        ("Equatorial Guinea", 29.0, 29.0, 29.0, false),
        ("Eswatini", 19.0, 160.0, 19.0, false),
        ("Rwanda", 7.0, 8.0, 7.0, false),
    ];
    let mut scene = Scene::new(COLUMN, 24.0 + 20.0 * 7.0);
    let x = |value: f32| 104.0 + value / 320.0 * 350.0;
    for tick in [0.0_f32, 100.0, 200.0, 300.0] {
        scene.draw(Mark::Line {
            points: vec![(x(tick), 0.0), (x(tick), 142.0)],
            width: 0.5,
            stroke: Paint::Rule,
            dashed: false,
        });
        scene.draw(Mark::Text {
            at: (x(tick), 154.0),
            text: format!("{tick}"),
            style: Style::Small,
            anchor: Anchor::Middle,
            fill: Paint::Muted,
            fit: None,
        });
    }
    let mut y = -10.0;
    for (name, low, high, preferred, disputed) in &rows {
        y += 20.0;
        scene.draw(Mark::Text {
            at: (0.0, y + 3.0),
            text: (*name).into(),
            style: Style::Label,
            anchor: Anchor::Start,
            fill: Paint::Ink,
            fit: Some(98.0),
        });
        scene.draw(Mark::Rect {
            x: x(*low),
            y: y - 4.0,
            width: (x(*high) - x(*low)).max(1.5),
            height: 8.0,
            fill: Paint::AccentSoft,
        });
        scene.draw(Mark::Dot {
            at: (x(*preferred), y),
            radius: 3.0,
            fill: if *disputed { Some(Paint::Paper) } else { Some(Paint::Accent) },
            stroke: Paint::Accent,
        });
        let words = if low.total_cmp(high).is_eq() { format!("{low}") } else { format!("{low}–{high}") };
        scene.draw(Mark::Text {
            at: (x(*high) + 7.0, y + 2.7),
            text: words,
            style: Style::Small,
            anchor: Anchor::Start,
            fill: Paint::Muted,
            fit: None,
        });
    }
    Chart {
        caption: "People arrived since January 2025, by receiving state".into(),
        sourcing: Sourcing { source: Prose::from("figures of this dataset, each preferred or disputed as marked").then(cite(part, 3, notes)), remark: Prose::default(), as_of: "12 March 2026".into() },
        scene,
        alternative: "Bar chart of people arrived by receiving state. Panama leads with 299, then El Salvador with 238 to 261, which is disputed, Costa Rica with 200, Ghana with 60 to 74, Equatorial Guinea with 29, Eswatini with 19 to 160 and Rwanda with 7 or 8.".into(),
        numbers: Numbers::new([Column::head("State"), Column::number("Least"), Column::number("Most")], rows.map(|(name, low, high, ..)| [name.into(), low.to_string(), high.to_string()])),
    }
}
