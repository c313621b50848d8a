//! Texts that break renderers: scripts, directions, controls, endless words, links to nowhere.
use super::language;
use dossier_render::document::{Block, Column, Document, Grid, KeyNumber, Language, Notes, Prose, Section, Tag};

pub fn hostile() -> Document {
    let arabic = language("ar");
    let mut notes = Notes::default();
    let arab = notes.cite("arab", || {
        Prose::default().foreign(arabic.clone(), "وكالة الأنباء، «وصول 12 شخصًا إلى غانا» (2025)").text(", 16 July 2025.")
    });
    let hebrew = notes.cite("hebrew", || "דוד בן־גוריון (הארץ), 3.5.2025".into());
    let endless = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiterin".repeat(3);
    let scripts = Section::new("scripts", "Scripts: العربية, עברית, Ελληνικά")
        .with(Block::Paragraph(
            Prose::from("Łukasz Żółtowski, Zoë Müller-Çelik, Nguyễn Thị Hương, İzzet Iğdır, Σωκράτης Παπαδόπουλος, Дмитрий Иванов, محمد عبد الله, דוד בן־גוריון, and 王小明, 김철수 🙂 👩‍👩‍👧.")
                .then(arab)
                .then(hebrew),
        ))
        .with(Block::Paragraph(Prose::from("Decomposed: e\u{301}cole, a\u{323}\u{302}, i\u{307}\u{302}; office, flight, affluent ﬁ; ½ ² ™ € ₤ → ≥ − “quotes” ‘single’.")))
        .with(Block::Paragraph(
            Prose::from("He told ").foreign(arabic, "صحيفة الشرق الأوسط").text(", 12 March 2026 (page 4), that 15 of 20 left; see محمد (2025) and شركة ABC المحدودة."),
        ));
    let controls = Section::new("controls", "Controls\u{7}\u{0}\r\nin a heading \u{202e}gnikcats\u{202c}")
        .with(Block::Paragraph(Prose::from("Null \u{0}, bell \u{7}, escape \u{1b}[31mred\u{1b}[0m, override \u{202e}desrever\u{202c}, isolate \u{2066}left open, private \u{e000}, none \u{ffff}, mark \u{feff}, tag \u{e0041}, tab\tand\r\nlines.")))
        .with(Block::Paragraph(Prose::from(endless.as_str())))
        .with(Block::Paragraph(Prose::from("Z\u{335}\u{321}\u{356}\u{300}\u{301}\u{302}\u{303}algo \u{1f1ec}\u{1f1ed} \u{200d} ")))
        .with(Block::Paragraph(Prose::default().link("javascript:alert(1)", "not a link").text(" and ").link("https://example.org/a b/ü?q=(1)", "").text(" and ").see("nowhere", "to no section")))
        .with(Block::Grid(
            Grid::with_columns([Column::head("Word"), Column::text(endless.as_str()), Column::number("Number")])
                .captioned("Narrow \u{202e}columns")
                .row([endless.as_str().into(), "short".into(), "123,456,789,012,345,678,901,234,567,890".into()])
                .row(["محمد".into(), Prose::from("long ".repeat(700)), "١٢٣".into()])
                .row([Prose::default(), Prose::default(), Prose::default()])
                .build(),
        ))
        .with(Block::Aside { title: Prose::default(), blocks: vec![Block::Aside { title: "Box in a box".into(), blocks: vec![Block::points([])] }] })
        .with(Block::KeyNumbers(vec![KeyNumber { qualifier: String::new(), value: "123,456,789–987,654,321".into(), unit: String::new(), label: endless.as_str().into(), as_of: String::new(), verification: Tag::plain("") }]));
    Document::new("Hostile \u{202e}texts\u{0} & <tags> (brackets\\", Language::ENGLISH, vec![scripts, controls], notes)
        .edition("As of ٢٠٢٦ ".to_owned() + &"very ".repeat(60))
        .fact("", "")
        .fact("Name", endless.as_str())
}

/// A document in a language that runs from right to left.
pub fn right_to_left() -> Document {
    let section = Section::new("a", "نظرة عامة")
        .with(Block::Paragraph("وصل 19 شخصًا على الأقل من أصل 160 إلى إسواتيني، بحسب وكالة Reuters في 12 مارس 2026. لا تُعرف شروط الاتفاق (لم تُنشر).".into()))
        .with(Block::points(["البند الأول (1)".into(), "البند الثاني".into()]))
        .with(Block::Grid(
            Grid::with_columns([Column::head("الدولة"), Column::number("العدد"), Column::text("ملاحظة")])
                .captioned("الأعداد")
                .row(["إسواتيني".into(), "19".into(), "مؤكد".into()])
                .row(["غانا".into(), "60".into(), "متنازع عليه".into()])
                .build(),
        ));
    Document::new("عمليات النقل إلى بلد ثالث", language("ar"), vec![section], Notes::default())
}
