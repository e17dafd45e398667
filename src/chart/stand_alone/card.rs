//! A picture for those who share a page: 1200 by 630 pixels, the finding in large letters and its chart below.

use super::{opened, style_into};
use crate::chart::Figure;
use crate::chart::canvas::{Anchor, Canvas, PIXEL, escape_into};
use crate::chart::face::{Weight, wrapped};
use std::fmt::Write as _;

/// In pixels, as those who share pages ask for.
pub const SIZE: (i32, i32) = (1200, 630);
const MARGIN: i32 = 56;
const WIDTH: i32 = SIZE.0 - 2 * MARGIN;
const SMALL: i32 = 24;
/// The first in which the finding takes no more than so many lines is taken, or else the last.
const LETTERS: [(i32, usize); 4] = [(48, 2), (42, 2), (36, 3), (30, 4)];

/// What is said around the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Whose picture it is.
    pub product: String,
    /// Mark and name of the kind of evidence; none where the picture has no values.
    pub tag: Option<String>,
    pub finding: String,
    /// The day of the data.
    pub foot: String,
}

/// A whole SVG document. The chart's own fixed line is inside of it.
pub fn card(said: &Said, figure: &Figure) -> String {
    let drawing = &figure.wide;
    let (classes, inner) = opened(drawing);
    let (letters, lines) = letters(&said.finding);
    let mut texts = Canvas::default();
    let mut put = |class: &str, below: i32, (x, anchor): (i32, Anchor), text: &str| {
        texts.text(class, (x * PIXEL, below * PIXEL), anchor, text);
    };
    let mut below = MARGIN + SMALL / 2;
    put("small", below, (MARGIN, Anchor::Start), &said.product);
    if let Some(tag) = &said.tag {
        put("small", below, (SIZE.0 - MARGIN, Anchor::End), tag);
    }
    below += SMALL / 2;
    for line in lines {
        below += letters * 6 / 5;
        put("finding", below, (MARGIN, Anchor::Start), &line);
    }
    let foot = SIZE.1 - MARGIN / 2;
    put("small", foot, (MARGIN, Anchor::Start), &said.foot);
    let top = below + SMALL;
    let room = f64::from(foot - SMALL - SMALL / 2 - top);
    let closer =
        (f64::from(WIDTH) / f64::from(drawing.width)).min(room / f64::from(drawing.height));

    let (width, height) = SIZE;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" class=\"alone\"><title>"
    );
    escape_into(&mut out, &said.finding);
    out.push_str("</title><style>");
    style_into(&mut out, classes);
    // Writing to a string never fails.
    let _ = writeln!(
        out,
        ".alone .small {{ font-size: {SMALL}px; font-weight: 600 }}\n.alone .finding {{ font-size: {letters}px; font-weight: 600; fill: #1c1b1a }}\n</style><rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>{}<g class=\"{classes}\" transform=\"translate({MARGIN} {top}) scale({closer:.3})\">{inner}</g></svg>",
        texts.svg
    );
    out
}

/// How large the finding is set, and in which lines.
fn letters(finding: &str) -> (i32, Vec<String>) {
    let mut set = (0, Vec::new());
    for (size, most) in LETTERS {
        let room = f64::from(WIDTH);
        set = (
            size,
            wrapped(finding, f64::from(size), Weight::Semibold, room),
        );
        if set.1.len() <= most {
            break;
        }
    }
    set
}
