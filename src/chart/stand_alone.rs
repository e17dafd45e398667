//! A figure as a picture that stands alone: its colours, title, source, date, terms and link are inside.

use super::canvas::{Anchor, Canvas, PIXEL, escape_into};
use super::face::{Weight, text_width, wrapped};
use super::figure::{Drawing, Figure};
use std::fmt::Write as _;

/// The rules of the charts with plain colours, one a line; a test holds them equal to `style/`.
#[cfg(not(target_arch = "wasm32"))]
static STYLE: &str = include_str!("stand_alone.css");

/// Which of a figure's two drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Narrow,
    Wide,
}

/// What stands under a picture that has left its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Mark and name of the kind of evidence, above the title; none where the picture has no values.
    pub tag: Option<String>,
    /// Source, day and terms of the data: a paragraph each.
    pub told: Vec<String>,
    /// Where the picture lives, if that is known.
    pub link: Option<String>,
}

/// Around everything, in CSS pixels.
const MARGIN: i32 = 16;

/// A text of several lines, in CSS pixels.
struct Set {
    class: &'static str,
    size: f64,
    weight: Weight,
    line: i32,
    /// Above its first line.
    above: i32,
}

const SUBTITLE: Set = Set {
    class: "subtitle",
    size: 15.0,
    weight: Weight::Regular,
    line: 20,
    above: 2,
};
const FOOT: Set = Set {
    class: "foot",
    size: 14.0,
    weight: Weight::Regular,
    line: 18,
    above: 4,
};
const TAG: Set = Set {
    class: "tag",
    size: 14.0,
    weight: Weight::Semibold,
    line: 20,
    above: 0,
};
const TITLE: Set = Set {
    class: "title",
    size: 20.0,
    weight: Weight::Semibold,
    line: 25,
    above: 0,
};

/// A whole SVG document, the same bytes wherever it is made.
pub fn stand_alone(figure: &Figure, origin: &Origin, shape: Shape) -> String {
    let drawing = match shape {
        Shape::Narrow => &figure.narrow,
        Shape::Wide => &figure.wide,
    };
    let (classes, inner) = opened(drawing);
    let width = drawing.width + 2 * MARGIN;
    let mut texts = Canvas::default();
    let mut below = MARGIN;
    let mut put = |set: &Set, text: &str, below: &mut i32| {
        let room = f64::from(drawing.width);
        *below += set.above;
        for line in wrapped(text, set.size, set.weight, room)
            .iter()
            .flat_map(|line| broken(line, set, room))
        {
            *below += set.line;
            let base = (MARGIN * PIXEL, (*below - set.line / 4) * PIXEL);
            texts.text(set.class, base, Anchor::Start, &line);
        }
    };
    if let Some(tag) = &origin.tag {
        put(&TAG, tag, &mut below);
    }
    put(&TITLE, &figure.title, &mut below);
    if !figure.subtitle.is_empty() {
        put(&SUBTITLE, &figure.subtitle, &mut below);
    }
    below += MARGIN;
    let top = below;
    below += drawing.height + MARGIN / 2;
    let told = figure.warnings.iter().chain(&origin.told);
    for text in told.chain(&origin.link) {
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
    style_into(&mut out, classes);
    // Writing to a string never fails.
    let _ = writeln!(
        out,
        "</style><rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>{}<g class=\"{classes}\" transform=\"translate({MARGIN} {top})\">{inner}</g></svg>",
        texts.svg
    );
    out
}

/// A line in pieces that have room, wherever they end: an address has no spaces to break at.
fn broken(line: &str, set: &Set, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut width = 0.0;
    for letter in line.chars() {
        let more = text_width(letter.encode_utf8(&mut [0; 4]), set.size, set.weight);
        if width + more > room {
            pieces.push(String::new());
            width = 0.0;
        }
        width += more;
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

/// The classes of a drawing, and what it holds.
fn opened(drawing: &Drawing) -> (&str, &str) {
    let within = |text: &'static str, from: &str| from.find(text).map(|at| at + text.len());
    let svg = drawing.svg.as_str();
    let classes = within("class=\"", svg)
        .and_then(|at| svg[at..].split('"').next())
        .unwrap_or_default();
    // No `>` stands in the tag's own texts, which are escaped.
    let inner = within(">", svg).map_or("", |at| &svg[at..]);
    (classes, inner.strip_suffix("</svg>").unwrap_or(inner))
}

/// The rules that the drawing's classes ask for, with the colour of its area.
#[cfg(not(target_arch = "wasm32"))]
fn style_into(out: &mut String, classes: &str) {
    let has = |class: &str| class == "alone" || classes.split(' ').any(|known| known == class);
    let mut area = "";
    for rule in STYLE.lines() {
        let selector = rule.strip_prefix('.').unwrap_or_default();
        let end = selector.find([' ', '{', '.', ',']).unwrap_or_default();
        if !has(&selector[..end]) {
            continue;
        }
        let body = rule.split_once('{').map_or("", |(_, body)| body);
        match body.strip_prefix(" --area: ") {
            Some(colour) => area = colour.trim_end_matches([' ', '}']),
            None => {
                out.push_str(&rule.replace("var(--area)", area));
                out.push('\n');
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub mod card;
#[cfg(test)]
mod tests;
