//! Colours, and how well letters in them can be read.
use std::fmt;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour of the paper.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);

    /// Reads `#1d4f91`; nothing if it is of another form.
    ///
    /// ```
    /// use dossier_render::Rgb;
    ///
    /// assert_eq!(Rgb::parse("#1d4f91"), Some(Rgb(0x1d, 0x4f, 0x91)));
    /// assert_eq!(Rgb::parse("blue"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| digits.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// Its parts from 0 to 1, as PDF counts them.
    pub(crate) fn parts(self) -> [f32; 3] {
        [self.0, self.1, self.2].map(|part| f32::from(part) / 255.0)
    }

    /// Between this colour and another: `share` hundredths of the other.
    pub(crate) fn towards(self, other: Self, share: u16) -> Self {
        let mix = |from: u8, to: u8| {
            let sum = u16::from(from) * (100 - share) + u16::from(to) * share;
            u8::try_from(sum / 100).unwrap_or(u8::MAX)
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    /// How light it looks, from 0 to 1 (relative luminance, WCAG 2.2).
    fn luminance(self) -> f32 {
        let linear = |part: f32| if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = self.parts().map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well letters of this colour stand out from another, from 1 to 21 (contrast ratio, WCAG 2.2).
    pub(crate) fn contrast(self, other: Self) -> f32 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// This colour, or a darker one that letters can be set in on white paper: 5 to 1, a little above what WCAG asks for.
    pub(crate) fn legible_on_paper(self) -> Self {
        let black = Self(0, 0, 0);
        let darker = (0..=100).step_by(5).map(|share| self.towards(black, share));
        darker.into_iter().find(|colour| colour.contrast(Self::WHITE) >= 5.0).unwrap_or(black)
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
