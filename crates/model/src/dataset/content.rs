//! What was found where a file should be: its text, or the reason there is none.

/// The content of a file, as far as it could be had.
#[derive(Clone, Debug)]
pub enum Content {
    /// UTF-8 text.
    Text(String),
    /// Bytes that are no UTF-8 text.
    NotText {
        /// The text with `U+FFFD` where it could not be read.
        lossy: String,
        /// Where the first bad byte stands, in the text above.
        at: usize,
    },
    /// Nothing could be read; the operating system or the loader says why.
    Unreadable(String),
}

impl Content {
    /// The largest file that is read, in bytes: a span is an offset of 32 bits.
    pub const LARGEST: u64 = 1 << 30;

    /// Takes the bytes of a file.
    pub fn of_bytes(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::Text(text),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                Self::NotText { lossy: String::from_utf8_lossy(error.as_bytes()).into_owned(), at }
            }
        }
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
