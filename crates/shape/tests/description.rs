//! What is made of a shape for people: schemas, hover, templates.
mod support;

use serde_json::json;
use shape::{Problems, Record, Shape, schema, schema_of_entries, template};
use support::{Pact, Term, parse, say};

const PACT: &Shape = Pact::SHAPE;

#[test]
fn a_shape_is_what_the_struct_says() {
    assert_eq!(PACT.name, "pact");
    assert_eq!(PACT.doc, "A relationship between two states.\n\nMore is said in a second paragraph.");
    let names: Vec<&str> = PACT.keys.iter().map(|key| key.name).collect();
    let all = "title kind since binding pages instruments party glossary transfer monitor term note";
    assert_eq!(names.join(" "), all);
    let required: Vec<&str> = PACT.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    assert_eq!(required, ["title", "kind"]);
    assert_eq!(PACT.position("since"), Some(2));
    assert_eq!(PACT.position("sinse"), None);
}

#[test]
fn a_path_leads_to_a_key() {
    let (shape, key) = PACT.find(["transfer", "figure", "cite", "source"]).unwrap();
    assert_eq!((shape.name, key.doc), ("citation", "The source that says so."));
    assert_eq!(PACT.find(["term", "meaning"]).map(|(shape, _)| shape.name), Some("term"));
    assert!(PACT.find(["title", "more"]).is_none() && PACT.find([]).is_none() && PACT.find(["x"]).is_none());
}

#[test]
fn a_schema_says_what_editors_need() {
    let schema = schema(PACT, "https://example.org/pact.schema.json");
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!((&schema["title"], &schema["additionalProperties"]), (&json!("pact"), &json!(false)));
    assert_eq!(schema["required"], json!(["title", "kind"]));
    let properties = &schema["properties"];
    assert_eq!(
        properties["title"],
        json!({
            "type": "string",
            "pattern": r"\S",
            "description": "What a brief calls it.",
            "examples": ["United States – Costa Rica, 2025"],
        })
    );
    assert_eq!(properties["binding"]["default"], true);
    assert_eq!(
        properties["pages"],
        json!({ "type": "integer", "description": "How many pages it has.", "examples": [12] })
    );
    assert_eq!(properties["since"]["format"], "day");
    assert_eq!(properties["kind"]["description"], "What it does.");
    assert_eq!(properties["kind"]["allOf"], json!([{ "$ref": "#/definitions/pact-kind" }]));
    assert_eq!(schema["definitions"]["figure"]["properties"]["value"]["examples"], json!([0.5]));
    assert_eq!(
        schema["definitions"]["pact-kind"]["oneOf"],
        json!([
            { "const": "transit", "description": "People pass through." },
            { "const": "offshore-detention", "description": "People are held." },
        ])
    );
    assert_eq!(schema["definitions"]["citation"]["properties"]["source"]["x-refers-to"], json!(["sources"]));
    assert_eq!(
        schema["definitions"]["figure"]["properties"]["cite"]["items"]["oneOf"][1],
        json!({ "$ref": "#/definitions/citation" })
    );
    assert_eq!(schema["properties"]["term"]["additionalProperties"], json!({ "$ref": "#/definitions/term" }));
}

#[test]
fn every_key_in_a_schema_is_described() {
    let schema = schema(PACT, "https://example.org/pact.schema.json");
    let tables = schema["definitions"].as_object().unwrap().values().chain([&schema]);
    for (name, property) in tables.filter_map(|table| table["properties"].as_object()).flatten() {
        assert!(property["description"].as_str().is_some_and(|text| text.ends_with('.')), "{name}");
    }
}

#[test]
fn two_things_of_one_name_are_kept_apart() {
    mod other {
        use derive::Record;
        use shape::{Items, Spanned};
        /// Another figure.
        #[derive(Debug, Record)]
        pub struct Figure {
            /// What it shows.
            pub caption: Option<Spanned<Box<str>>>,
        }
        /// Both.
        #[derive(Debug, Record)]
        pub struct Both {
            /// Pictures.
            pub picture: Items<Figure>,
            /// Numbers.
            pub number: Items<crate::support::Figure>,
        }
    }
    let schema = schema(other::Both::SHAPE, "https://example.org/both.schema.json");
    assert_eq!(schema["properties"]["picture"]["items"]["$ref"], "#/definitions/figure");
    assert_eq!(schema["properties"]["number"]["items"]["$ref"], "#/definitions/figure-2");
    assert!(schema["definitions"]["figure-2"]["properties"]["value"].is_object());
}

#[test]
fn a_vocabulary_has_a_schema_of_entries() {
    let schema = schema_of_entries(Term::SHAPE, "https://example.org/terms.schema.json");
    assert_eq!(schema["additionalProperties"], json!({ "$ref": "#/definitions/term" }));
    assert_eq!(schema["definitions"]["term"]["required"], json!(["meaning"]));
    assert_eq!(schema["title"], "term entries");
}

#[test]
fn hover_tells_all_there_is_to_know() {
    assert_eq!(
        PACT.describe("kind").unwrap(),
        "**`kind`** – one of these words, required\n\nWhat it does.\n\n- `transit` – People pass through.\n\
         - `offshore-detention` – People are held.\n"
    );
    assert_eq!(
        PACT.describe("binding").unwrap(),
        "**`binding`** – true or false, optional\n\nWhether it binds.\n\nWithout it: `true`\n"
    );
    assert_eq!(
        PACT.describe("since").unwrap(),
        "**`since`** – a day, optional\n\nWhen it began.\n\nFor example: `\"2025-02-20\"`\n"
    );
    assert!(PACT.describe("party").unwrap().starts_with("**`party`** – text, or a list of them, optional"));
    assert!(PACT.describe("transfer").unwrap().starts_with("**`transfer`** – tables, each a transfer, optional"));
    assert_eq!(PACT.describe("nothing"), None);
}

fn problems(text: &str) -> Vec<String> {
    let document = parse(text);
    assert_eq!(document.errors(), [], "{text}");
    let mut problems = Problems::new();
    shape::file::<Pact>(document.root(), &mut problems);
    problems.iter().map(|problem| say(problem, text)).collect()
}

#[test]
fn a_template_lacks_nothing_but_words_for_what_is_required() {
    let text = template(PACT, Some("../../schemas/pact.schema.json"), &[("since", "\"2025-02-20\"".to_owned())]);
    assert!(text.starts_with("#:schema ../../schemas/pact.schema.json\n\n## A relationship between two states.\n\n"));
    assert!(text.contains("## When it began.\nsince = \"2025-02-20\"\n"));
    assert!(text.contains("## What it does.\n## one of: transit, offshore-detention\nkind = \"\"\n"));
    let empty = "at \"\\\"\\\"\"";
    let said = ["`title` is not text: nothing stands in it", "`kind`: no pact kind ``"];
    assert_eq!(problems(&text), said.map(|said| format!("{said} {empty}")));
}

#[test]
fn a_template_is_whole_without_its_comment_signs() {
    let text = template(PACT, None, &[]);
    assert!(text.contains("\n# [[transfer.figure]]\n# value = 0\n# cite = []\n## also: parts\n"), "{text}");
    let bare: String = text.lines().flat_map(|line| [line.strip_prefix("# ").unwrap_or(line), "\n"]).collect();
    let mut said = problems(&bare);
    said.retain(|said| !said.contains("not text: nothing stands in it"));
    assert_eq!(said.len(), 2, "{said:?}\n{bare}");
    assert!(said.iter().all(|said| said.contains("not an id") || said.contains("no pact kind")), "{said:?}");
}
