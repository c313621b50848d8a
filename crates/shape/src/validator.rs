//! A schema held against files as they were read.
//!
//! The reader finds everything the schema would; this is here so that nobody has to take that on trust. A file that one
//! of them takes and the other refuses is a fault of the program, not of the file. Tests ask it of made records of every
//! kind and of the dataset, the fuzzer of any bytes, a run of every file in which something does not fit.
use crate::instance::{Instance, Toml};
use serde_json::Value;
use syntax::Node;

/// A schema, ready to be used by any number of threads.
#[derive(Debug)]
pub struct Validator(jsonschema::Validator<Toml>);

/// A format by the name the schemas have for it, and whether a text has it.
pub type Check = (&'static str, fn(&str) -> bool);

/// Where a schema refuses a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Objection {
    /// The value, as a JSON pointer for [`Node::pointer`].
    pub instance: String,
    /// What it runs against, as a JSON pointer into the schema.
    pub schema: String,
}

impl Validator {
    /// Takes a schema as [`schema`](crate::schema) makes it. A format that is neither in draft-07 nor in `checks` is an
    /// error, and so is a reference to another schema: nothing is fetched.
    pub fn new(schema: &Value, checks: &[Check]) -> Result<Self, String> {
        let options = jsonschema::options_for::<Toml>()
            .with_draft(jsonschema::Draft::Draft7)
            .offline()
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false);
        let options = checks.iter().fold(options, |options, (name, check)| options.with_format(*name, *check));
        options.build(schema).map(Self).map_err(|error| error.to_string())
    }

    /// Whether the schema takes a file. What is asked of a file with syntax errors means nothing.
    pub fn accepts(&self, root: Node<'_>) -> bool {
        self.0.is_valid(Instance::Node(root))
    }

    /// Where it does not, in the order of the schema.
    pub fn objections(&self, root: Node<'_>) -> Vec<Objection> {
        if self.accepts(root) {
            return Vec::new();
        }
        let objection = |error: jsonschema::ValidationError<'_>| Objection {
            instance: error.instance_path().to_string(),
            schema: error.schema_path().to_string(),
        };
        self.0.iter_errors(Instance::Node(root)).map(objection).collect()
    }
}
