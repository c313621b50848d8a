//! A span of time in whole days.
use shape::{Problem, Problems, Type, Value};
use syntax::Node;

/// So many days, one at least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Days(pub i64);

impl Value for Days {
    const TYPE: &'static Type = &Type::Whole;
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        let days = i64::read(node, problems)?;
        if days < 1 {
            let reason = "one day is the least".into();
            problems.push(Problem::Malformed { key: None, expected: Self::TYPE, reason, at: node.span() });
            return None;
        }
        Some(Self(days))
    }
}
