//! A picture for those who share a page: 1200 by 630 pixels, the finding in large letters and its chart below.

use super::style::{split_drawing, write_rules};
use crate::chart::figure::Figure;
use crate::chart::font::{Weight, wrap};
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas, escape_into};
use std::fmt::Write as _;

/// In pixels, as those who share pages ask for.
pub const SIZE: (i32, i32) = (1200, 630);
const MARGIN: i32 = 56;
const WIDTH: i32 = SIZE.0 - 2 * MARGIN;
const SMALL: i32 = 24;
/// Sizes of the finding's letters in pixels, each with the most lines that it may take; the first that fits is
/// used, or else the last.
const SIZES: [(i32, usize); 4] = [(48, 2), (42, 2), (36, 3), (30, 4)];

/// The texts around the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardText {
    /// Whose picture it is.
    pub product: String,
    /// Mark and name of the kind of evidence; none where the picture has no values.
    pub tag: Option<String>,
    pub finding: String,
    /// The day of the data.
    pub foot: String,
}

/// A whole SVG document. The chart's own fixed line is inside of it.
pub fn draw_card(text: &CardText, figure: &Figure) -> String {
    let drawing = &figure.wide;
    let (classes, inner) = split_drawing(drawing);
    let (size, lines) = fit_finding(&text.finding);
    let mut texts = String::new();
    let mut canvas = SvgCanvas::new(&mut texts, SIZE.0, SIZE.1);
    let mut put = |class: &str, below: i32, (x, anchor): (i32, Anchor), text: &str| {
        canvas.text(class, (x * PIXEL, below * PIXEL), anchor, text);
    };
    let mut below = MARGIN + SMALL / 2;
    put("small", below, (MARGIN, Anchor::Start), &text.product);
    if let Some(tag) = &text.tag {
        put("small", below, (SIZE.0 - MARGIN, Anchor::End), tag);
    }
    below += SMALL / 2;
    for line in lines {
        below += size * 6 / 5;
        put("finding", below, (MARGIN, Anchor::Start), &line);
    }
    let foot = SIZE.1 - MARGIN / 2;
    put("small", foot, (MARGIN, Anchor::Start), &text.foot);
    let top = below + SMALL;
    let room = f64::from(foot - SMALL - SMALL / 2 - top);
    let closer =
        (f64::from(WIDTH) / f64::from(drawing.width)).min(room / f64::from(drawing.height));

    let (width, height) = SIZE;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" class=\"alone\"><title>"
    );
    escape_into(&mut out, &text.finding);
    out.push_str("</title><style>");
    write_rules(&mut out, classes);
    // Writing to a string never fails.
    let _ = writeln!(
        out,
        ".alone .small {{ font-size: {SMALL}px; font-weight: 600 }}\n.alone .finding {{ font-size: {size}px; font-weight: 600; fill: #1c1b1a }}\n</style><rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>{}<g class=\"{classes}\" transform=\"translate({MARGIN} {top}) scale({closer:.3})\">{inner}</g></svg>",
        texts
    );
    out
}

/// The size of the finding's letters in pixels, and its lines.
fn fit_finding(finding: &str) -> (i32, Vec<String>) {
    let mut set = (0, Vec::new());
    for (size, most) in SIZES {
        let room = f64::from(WIDTH);
        set = (size, wrap(finding, f64::from(size), Weight::Semibold, room));
        if set.1.len() <= most {
            break;
        }
    }
    set
}
