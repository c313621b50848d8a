//! What colour each [`Paint`] is, derived from one accent so that every theme is calm and every letter can be read.
use crate::colour::Rgb;
use crate::scene::Paint;

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
        Self { accent: accent.legible_on_paper() }
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
        assert!(yellow.contrast(Rgb::WHITE) < 2.0);
        assert!(Palette::new(yellow).colour(Paint::Accent).contrast(Rgb::WHITE) >= 5.0);
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
            assert!(palette.colour(paint).contrast(Rgb::WHITE) >= 4.5, "{paint:?}");
        }
    }
}
