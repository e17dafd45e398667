//! A picture as PNG, set in the site's own face; for the terminal, as a browser draws its own.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fmt;

/// The face as the site has it: one file for its pages and for these pictures.
static FACE: &[u8] = include_bytes!("../../style/face/inkludering-sans.woff2");
const FAMILY: &str = "Inkludering Sans";

/// Why a picture can't be drawn.
#[derive(Debug)]
pub enum Undrawn {
    Face(String),
    Svg(String),
    /// It would have no pixels, or too many.
    Size(u32),
    Png(String),
}

impl fmt::Display for Undrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Face(why) => write!(f, "the face can't be read: {why}"),
            Self::Svg(why) => write!(f, "the picture can't be read: {why}"),
            Self::Size(scale) => write!(f, "the picture can't be drawn {scale} times as large"),
            Self::Png(why) => write!(f, "the picture can't be written: {why}"),
        }
    }
}

/// A stand-alone SVG drawn with so many pixels for each of its own.
///
/// # Errors
/// Where it isn't an SVG, or would be too large.
pub fn of_svg(svg: &str, scale: u32) -> Result<Vec<u8>, Undrawn> {
    let face = wuff::decompress_woff2(FACE).map_err(|error| Undrawn::Face(format!("{error:?}")))?;
    let mut options = Options {
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    // Text whose face isn't loaded is left out without a word.
    options.fontdb_mut().load_font_data(face);
    let tree = Tree::from_str(svg, &options).map_err(|error| Undrawn::Svg(error.to_string()))?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(scale as f32)
        .ok_or(Undrawn::Size(scale))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(Undrawn::Size(scale))?;
    let transform = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|error| Undrawn::Png(error.to_string()))
}
