//! What can go wrong: little, since every document can be printed. Only what is given beside it can be unusable.

/// Why no PDF was made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Two attachments would be saved under the same name.
    #[error("two attachments are named `{0}`: rename one of them")]
    AttachmentName(String),
    /// The media type of an attachment is not of the form `type/subtype`.
    #[error("the media type `{media_type}` of attachment `{name}` is not of the form `text/csv`")]
    MediaType {
        /// The attachment's name.
        name: String,
        /// What was given.
        media_type: String,
    },
    /// The glyphs used of a font could not be taken out of it.
    #[error("font `{font}` cannot be embedded: {reason}")]
    Embedding {
        /// Its name.
        font: String,
        /// What the subsetter says.
        reason: String,
    },
    /// The finished document could not be written.
    #[error("the finished PDF cannot be written: {0}")]
    Writing(String),
}
