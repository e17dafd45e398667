//! A picture as PNG, set in the site's own font; for the terminal, as a browser draws its own.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fmt;
use std::sync::LazyLock;

/// The font as the site has it: one file for its pages and for these pictures.
static FONT: &[u8] = include_bytes!("../../style/font/inkludering-sans.woff2");
const FAMILY: &str = "Inkludering Sans";

/// Why a picture can't be drawn.
#[derive(Debug)]
pub enum RenderError {
    Font(String),
    Svg(String),
    /// It would have no pixels, or too many.
    Size(u32),
    Png(String),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(why) => write!(f, "the font can't be read: {why}"),
            Self::Svg(why) => write!(f, "the picture can't be read: {why}"),
            Self::Size(scale) => write!(f, "the picture can't be drawn {scale} times as large"),
            Self::Png(why) => write!(f, "the picture can't be written: {why}"),
        }
    }
}

/// With the font, which is unpacked once. Text whose font isn't loaded is left out without a word.
static OPTIONS: LazyLock<Result<Options<'static>, String>> = LazyLock::new(|| {
    let font = wuff::decompress_woff2(FONT).map_err(|error| format!("{error:?}"))?;
    let mut options = Options {
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    options.fontdb_mut().load_font_data(font);
    Ok(options)
});

/// Renders a stand-alone SVG as PNG, with `scale` pixels for each of its own.
///
/// # Errors
/// Where it isn't an SVG, or would be too large.
pub fn render_svg(svg: &str, scale: u32) -> Result<Vec<u8>, RenderError> {
    let options = OPTIONS
        .as_ref()
        .map_err(|why| RenderError::Font(why.clone()))?;
    let tree = Tree::from_str(svg, options).map_err(|error| RenderError::Svg(error.to_string()))?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(scale as f32)
        .ok_or(RenderError::Size(scale))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(RenderError::Size(scale))?;
    let transform = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|error| RenderError::Png(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How dark a text is, by weight of its font.
    fn ink(text: &str, weight: u32, scale: u32) -> u64 {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\"><rect width=\"200\" height=\"40\" fill=\"#fff\"/>\
             <text x=\"4\" y=\"28\" font-size=\"20\" font-weight=\"{weight}\" font-family=\"Inkludering Sans\">{text}</text></svg>"
        );
        let pixels = Pixmap::decode_png(&render_svg(&svg, scale).unwrap()).unwrap();
        assert_eq!((pixels.width(), pixels.height()), (200 * scale, 40 * scale));
        let dark = pixels
            .pixels()
            .iter()
            .map(|pixel| 255 - u64::from(pixel.red()));
        dark.sum()
    }

    #[test]
    fn text_is_drawn_in_every_letter_and_both_weights() {
        for text in ["Åäö", "Romani čhib", "■▬●", "1\u{a0}234,5 %", "\u{2212}0,5"] {
            assert!(ink(text, 400, 1) > 3000, "{text}");
        }
        // A letter that the font lacks would be as dark as any other that it lacks.
        assert_ne!(ink("ǯ", 400, 2), ink("中", 400, 2));
        assert!(ink("Haninge", 600, 1) * 100 > ink("Haninge", 400, 1) * 110);
        assert_eq!(ink("", 400, 1), 0);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(render_svg("<svg", 1), Err(RenderError::Svg(_))));
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
        assert!(matches!(
            render_svg(svg, u32::MAX),
            Err(RenderError::Size(_))
        ));
    }
}
