//! A figure as a picture that stands alone: its colours, title, source, date, terms and link are inside.

#[cfg(not(target_arch = "wasm32"))]
pub mod card;
mod style;

use super::figure::Figure;
use super::font::{Weight, break_anywhere, wrap};
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas, escape_into};
use std::fmt::Write as _;

/// Which of a figure's two drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Narrow,
    Wide,
}

/// What stands under a picture that has left its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Mark and name of the kind of evidence, above the title; none where the picture has no values.
    pub tag: Option<String>,
    /// Source, day and terms of the data: a paragraph each.
    pub lines: Vec<String>,
    /// Where the picture lives, if that is known.
    pub link: Option<String>,
}

/// Around everything, in CSS pixels.
const MARGIN: i32 = 16;

/// How a text of several lines is set, in CSS pixels.
struct TextStyle {
    class: &'static str,
    size: f64,
    weight: Weight,
    /// From one base line to the next.
    line: i32,
    /// Above its first line.
    above: i32,
}

const SUBTITLE: TextStyle = TextStyle {
    class: "subtitle",
    size: 15.0,
    weight: Weight::Regular,
    line: 20,
    above: 2,
};
const FOOT: TextStyle = TextStyle {
    class: "foot",
    size: 14.0,
    weight: Weight::Regular,
    line: 18,
    above: 4,
};
const TAG: TextStyle = TextStyle {
    class: "tag",
    size: 14.0,
    weight: Weight::Semibold,
    line: 20,
    above: 0,
};
const TITLE: TextStyle = TextStyle {
    class: "title",
    size: 20.0,
    weight: Weight::Semibold,
    line: 25,
    above: 0,
};

/// A whole SVG document, the same bytes wherever it is made.
pub fn draw_stand_alone(figure: &Figure, attribution: &Attribution, shape: Shape) -> String {
    let drawing = match shape {
        Shape::Narrow => &figure.narrow,
        Shape::Wide => &figure.wide,
    };
    let (classes, inner) = style::split_drawing(drawing);
    let width = drawing.width + 2 * MARGIN;
    let mut texts = String::new();
    let mut canvas = SvgCanvas::new(&mut texts, width, 0);
    let mut below = MARGIN;
    let mut put = |style: &TextStyle, text: &str, below: &mut i32| {
        let room = f64::from(drawing.width);
        *below += style.above;
        for line in wrap(text, style.size, style.weight, room)
            .iter()
            .flat_map(|line| break_anywhere(line, style.size, style.weight, room))
        {
            *below += style.line;
            let base = (MARGIN * PIXEL, (*below - style.line / 4) * PIXEL);
            canvas.text(style.class, base, Anchor::Start, &line);
        }
    };
    if let Some(tag) = &attribution.tag {
        put(&TAG, tag, &mut below);
    }
    put(&TITLE, &figure.title, &mut below);
    if !figure.subtitle.is_empty() {
        put(&SUBTITLE, &figure.subtitle, &mut below);
    }
    below += MARGIN;
    let top = below;
    below += drawing.height + MARGIN / 2;
    let lines = figure.warnings.iter().chain(&attribution.lines);
    for text in lines.chain(&attribution.link) {
        put(&FOOT, text, &mut below);
    }
    let height = below + MARGIN;

    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" class=\"alone\"><title>"
    );
    escape_into(&mut out, &figure.title);
    out.push_str("</title><desc>");
    escape_into(&mut out, &figure.summary);
    out.push_str("</desc><style>");
    // In the browser src/save.js does it, which fetches the rules only then.
    #[cfg(not(target_arch = "wasm32"))]
    style::write_rules(&mut out, classes);
    // Writing to a string never fails.
    let _ = writeln!(
        out,
        "</style><rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>{}<g class=\"{classes}\" transform=\"translate({MARGIN} {top})\">{inner}</g></svg>",
        texts
    );
    out
}

#[cfg(test)]
mod tests;
