//! What colour each [`Paint`] is, derived from one accent so that every theme is calm and every letter can be read.
use crate::scene::Paint;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour of the paper.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);

    /// Reads `#1d4f91`; nothing if it is of another form.
    ///
    /// ```
    /// use dossier_render::pdf::Rgb;
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
    pub(super) fn parts(self) -> [f32; 3] {
        [self.0, self.1, self.2].map(|part| f32::from(part) / 255.0)
    }

    /// Between this colour and another: `share` hundredths of the other.
    fn towards(self, other: Self, share: u16) -> Self {
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

    /// How well letters of this colour stand out from white paper, from 1 to 21 (contrast ratio, WCAG 2.2).
    fn contrast_on_paper(self) -> f32 {
        1.05 / (self.luminance() + 0.05)
    }

    /// This colour, or a darker one that letters can be set in: 5 to 1, a little above what WCAG asks for.
    fn legible(self) -> Self {
        let black = Self(0, 0, 0);
        let darker = (0..=100).step_by(5).map(|share| self.towards(black, share));
        darker.into_iter().find(|colour| colour.contrast_on_paper() >= 5.0).unwrap_or(black)
    }
}

/// The colours of a theme.
#[derive(Clone, Debug)]
pub(super) struct Palette {
    accent: Rgb,
}

impl Palette {
    const INK: Rgb = Rgb(0x1b, 0x24, 0x2e);
    const MUTED: Rgb = Rgb(0x52, 0x5e, 0x6b);
    const SECOND: Rgb = Rgb(0x9a, 0x67, 0x00);
    const WARNING: Rgb = Rgb(0x9c, 0x34, 0x1b);

    pub(super) fn new(accent: Rgb) -> Self {
        Self { accent: accent.legible() }
    }

    pub(super) fn colour(&self, paint: Paint) -> Rgb {
        match paint {
            Paint::Ink => Self::INK,
            Paint::Muted => Self::MUTED,
            Paint::Rule => Rgb(0xd5, 0xdb, 0xe2),
            Paint::Ground => Rgb(0xf2, 0xf4, 0xf7),
            Paint::Accent => self.accent,
            Paint::AccentSoft => self.accent.towards(Rgb::WHITE, 82),
            Paint::Second => Self::SECOND,
            Paint::SecondSoft => Self::SECOND.towards(Rgb::WHITE, 72),
            Paint::Warning => Self::WARNING,
            Paint::WarningSoft => Self::WARNING.towards(Rgb::WHITE, 89),
            Paint::Paper => Rgb::WHITE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_accent_is_darkened_until_letters_in_it_can_be_read() {
        let yellow = Rgb(0xff, 0xdd, 0x00);
        assert!(yellow.contrast_on_paper() < 2.0);
        assert!(Palette::new(yellow).colour(Paint::Accent).contrast_on_paper() >= 5.0);
    }

    #[test]
    fn a_dark_accent_stays_as_it_is() {
        let blue = Rgb(0x1d, 0x4f, 0x91);
        assert_eq!(Palette::new(blue).colour(Paint::Accent), blue);
    }

    #[test]
    fn every_paint_for_letters_can_be_read_on_paper() {
        let palette = Palette::new(Rgb(0, 0xff, 0));
        for paint in [Paint::Ink, Paint::Muted, Paint::Accent, Paint::Second, Paint::Warning] {
            assert!(palette.colour(paint).contrast_on_paper() >= 4.5, "{paint:?}");
        }
    }
}
