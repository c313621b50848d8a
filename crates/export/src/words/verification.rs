//! How well a claim is established, in a word that is never a colour alone.
use model::record::Verification;
use render::document::Tag;

/// The word as a brief prints it.
pub fn tag(verification: Verification) -> Tag {
    let word = verification.word();
    match verification {
        Verification::Acknowledged | Verification::Corroborated => Tag::firm(word),
        Verification::Asserted => Tag::plain(word),
        Verification::Disputed | Verification::Refuted | Verification::Retracted => Tag::grave(word),
    }
}

/// What the word means, for the glossary.
pub fn meaning(verification: Verification) -> &'static str {
    match verification {
        Verification::Asserted => {
            "it is printed, but one origin alone stands for it, however many repeat it, or none that is known"
        }
        Verification::Corroborated => "two or more origins that do not depend on each other say so",
        Verification::Acknowledged => "a state that takes part says so on the record, or the text is published",
        Verification::Disputed => "sources conflict and nobody has settled it, or a state that takes part denies it",
        Verification::Refuted => "it was shown to be wrong",
        Verification::Retracted => "whoever said it took it back",
    }
}
