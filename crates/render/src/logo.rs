//! The logo of whoever publishes: a PNG picture, with its words for those who cannot see it.
//!
//! A picture is the only thing that comes to a page as pixels. PNG alone is taken: it can be transparent, is the same in a
//! PDF and in a browser, and is read by a small library. What SVG may hold (scripts, fonts, links to elsewhere) would have
//! to be kept out, and what remains be drawn.
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::fmt;
use std::io::{Cursor, Write as _};

/// A logo that can be printed. Its colours are taken as sRGB.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    alternative: String,
    png: Vec<u8>,
    size: (u32, u32),
    colours: Vec<u8>,
    alpha: Option<Vec<u8>>,
}

/// Why a picture can be no logo.
#[derive(Debug, thiserror::Error)]
pub enum LogoError {
    /// It cannot be read as PNG.
    #[error("it is no PNG picture: {0}")]
    NotPng(String),
    /// It has more pixels than any logo needs.
    #[error("it has {0} by {1} pixels; {MOST} by {MOST} is the most")]
    TooLarge(u32, u32),
    /// Nothing is said for those who cannot see it.
    #[error("it has no words for those who cannot see it")]
    NoAlternative,
}

/// The most pixels on a side. Printed four centimetres wide, that is more than a thousand to the inch.
const MOST: u32 = 2000;

impl Logo {
    /// Reads a PNG file. `alternative` says what is to be seen: mostly a name.
    ///
    /// # Errors
    /// If the file is no PNG, is too large, or nothing is said of it.
    pub fn read(png: Vec<u8>, alternative: impl Into<String>) -> Result<Self, LogoError> {
        let alternative = alternative.into();
        if alternative.trim().is_empty() {
            return Err(LogoError::NoAlternative);
        }
        let (size, pixels) = pixels(&png)?;
        let colours = pixels.chunks_exact(4).flat_map(|pixel| pixel.iter().take(3).copied()).collect::<Vec<u8>>();
        let alpha: Vec<u8> = pixels.iter().skip(3).step_by(4).copied().collect();
        let is_transparent = alpha.iter().any(|alpha| *alpha < u8::MAX);
        let alpha = is_transparent.then(|| compressed(&alpha));
        Ok(Self { alternative, size, colours: compressed(&colours), alpha, png })
    }

    /// What it says to those who cannot see it.
    pub fn alternative(&self) -> &str {
        &self.alternative
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    /// The file as it was given.
    pub(crate) fn png(&self) -> &[u8] {
        &self.png
    }

    /// Red, green and blue of each pixel, row by row, compressed as in a zlib file.
    pub(crate) fn colours(&self) -> &[u8] {
        &self.colours
    }

    /// How much of the paper each pixel hides, likewise; nothing if all hide it wholly.
    pub(crate) fn alpha(&self) -> Option<&[u8]> {
        self.alpha.as_deref()
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({:?}, {} by {})", self.alternative, self.size.0, self.size.1)
    }
}

/// Width and height, and red, green, blue and alpha of each pixel, row by row.
fn pixels(file: &[u8]) -> Result<((u32, u32), Vec<u8>), LogoError> {
    let failed = |error: png::DecodingError| LogoError::NotPng(error.to_string().trim_end_matches('.').to_owned());
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(failed)?;
    let (width, height) = reader.info().size();
    if width > MOST || height > MOST {
        return Err(LogoError::TooLarge(width, height));
    }
    let mut buffer = vec![0; reader.output_buffer_size().unwrap_or(0)];
    let frame = reader.next_frame(&mut buffer).map_err(failed)?;
    buffer.truncate(frame.buffer_size());
    // Grey ones have two values for each pixel.
    let pixels = match frame.color_type {
        png::ColorType::GrayscaleAlpha => buffer
            .chunks_exact(2)
            .flat_map(|pixel| pixel.iter().take(1).cycle().take(3).chain(pixel.iter().skip(1)))
            .copied()
            .collect(),
        _ => buffer,
    };
    Ok(((width, height), pixels))
}

/// The same bytes each time, as small as may be: it is done once.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of this kind, two pixels wide and one high.
    fn picture(colour: png::ColorType, depth: png::BitDepth, palette: Option<(&[u8], &[u8])>, data: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(colour);
        encoder.set_depth(depth);
        if let Some((palette, alpha)) = palette {
            encoder.set_palette(palette);
            encoder.set_trns(alpha);
        }
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(data));
        assert!(written.is_ok(), "{written:?}");
        file
    }

    #[test]
    fn every_kind_of_picture_becomes_red_green_blue_and_alpha() {
        use png::{BitDepth, ColorType};
        for (colour, depth, palette, data, expected) in [
            (ColorType::Rgba, BitDepth::Eight, None, &[1, 2, 3, 4, 5, 6, 7, 8][..], [1, 2, 3, 4, 5, 6, 7, 8]),
            (ColorType::Rgb, BitDepth::Eight, None, &[1, 2, 3, 5, 6, 7], [1, 2, 3, 255, 5, 6, 7, 255]),
            (ColorType::Grayscale, BitDepth::Eight, None, &[9, 8], [9, 9, 9, 255, 8, 8, 8, 255]),
            (ColorType::GrayscaleAlpha, BitDepth::Eight, None, &[9, 1, 8, 2], [9, 9, 9, 1, 8, 8, 8, 2]),
            (ColorType::Grayscale, BitDepth::Sixteen, None, &[9, 0, 8, 0], [9, 9, 9, 255, 8, 8, 8, 255]),
            (
                ColorType::Indexed,
                BitDepth::One,
                Some((&[1, 2, 3, 4, 5, 6][..], &[7][..])),
                &[0b0100_0000],
                [1, 2, 3, 7, 4, 5, 6, 255],
            ),
        ] {
            let read = pixels(&picture(colour, depth, palette, data));
            assert!(matches!(&read, Ok(((2, 1), pixels)) if *pixels == expected), "{colour:?}: {read:?}");
        }
    }

    #[test]
    fn a_picture_that_hides_all_of_the_paper_has_no_mask() {
        let logo = |data: &[u8]| Logo::read(picture(png::ColorType::Rgba, png::BitDepth::Eight, None, data), "House");
        assert!(logo(&[1, 2, 3, 255, 5, 6, 7, 255]).is_ok_and(|logo| logo.alpha().is_none()));
        assert!(logo(&[1, 2, 3, 254, 5, 6, 7, 255]).is_ok_and(|logo| logo.alpha().is_some()));
    }

    #[test]
    fn a_picture_that_claims_to_be_vast_is_not_unpacked() {
        let mut file = picture(png::ColorType::Rgba, png::BitDepth::Eight, None, &[0; 8]);
        // Width and height follow the signature, and the length and name of the first chunk; its checksum follows them.
        file[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        let mut crc = flate2::Crc::new();
        crc.update(&file[12..29]);
        file[29..33].copy_from_slice(&crc.sum().to_be_bytes());
        assert!(matches!(Logo::read(file, "House"), Err(LogoError::TooLarge(65536, 65536))));
    }
}
