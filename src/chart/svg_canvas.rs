//! The surface that charts are drawn on: SVG elements with classes, in tenths of a CSS pixel.
//!
//! Every coordinate, length and radius that a method takes counts tenths of a CSS pixel, so that plotters'
//! whole numbers are fine enough; they are divided by ten as they are written.

use super::font::{Weight, label_width};
use super::readout::Spot;
use crate::wording::messages::fallback;
use plotters_backend::BackendCoord;
use std::fmt::Write as _;

/// Tenths of a CSS pixel in one.
pub const PIXEL: i32 = 10;

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// Writes SVG elements to a string. Colours, line widths and fonts come from the page's style by class.
pub struct SvgCanvas<'a> {
    svg: &'a mut String,
    width: i32,
    height: i32,
    spots: Option<&'a mut Vec<Spot>>,
}

impl<'a> SvgCanvas<'a> {
    /// A canvas of `width` by `height` CSS pixels whose elements are added to `svg`.
    pub const fn new(svg: &'a mut String, width: i32, height: i32) -> Self {
        Self {
            svg,
            width,
            height,
            spots: None,
        }
    }

    /// The same, with the start of a whole `<svg>`. `label` is what a screen reader says of it.
    pub fn open_document(
        svg: &'a mut String,
        (width, height): (i32, i32),
        class: &str,
        label: &str,
    ) -> Self {
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" class=\"chart {class}\" aria-label=\"",
        );
        escape_into(svg, label);
        svg.push_str("\">");
        Self::new(svg, width, height)
    }

    /// Keeps where the drawing is read in `spots`.
    #[must_use]
    pub fn read_into(self, spots: &'a mut Vec<Spot>) -> Self {
        Self {
            spots: Some(spots),
            ..self
        }
    }

    /// What the drawing shows is read here, on the way from one point down to another: nothing is drawn.
    pub fn read_at(&mut self, (x, top): BackendCoord, (_, bottom): BackendCoord) {
        if let Some(spots) = &mut self.spots {
            spots.push(Spot { x, top, bottom });
        }
    }

    /// Ends what `open_document` or `open_window` began.
    pub fn close_svg(&mut self) {
        self.svg.push_str("</svg>");
    }

    /// Width and height in CSS pixels.
    pub const fn size(&self) -> (i32, i32) {
        (self.width, self.height)
    }

    /// The point nearest to `x` where a text that is centred there has all of its width inside of the canvas.
    pub fn centre_inside(&self, x: i32, text: &str, weight: Weight) -> i32 {
        let half = label_width(text, weight) / 2;
        x.clamp(half, (self.width * PIXEL - half).max(half))
    }

    /// Opens a group that carries a meaning: its class, and the datum that it stands for.
    pub fn open_group(&mut self, class: &str, datum: Option<&str>) {
        self.svg.push_str("<g class=\"");
        escape_into(self.svg, class);
        if let Some(datum) = datum {
            self.svg.push_str("\" data-datum=\"");
            escape_into(self.svg, datum);
        }
        self.svg.push_str("\">");
    }

    /// Ends what `open_group`, `open_scaled` or `open_filled` began.
    pub fn close_group(&mut self) {
        self.svg.push_str("</g>");
    }

    /// A line through points, or the area that they enclose.
    pub fn path(
        &mut self,
        class: &str,
        points: impl IntoIterator<Item = BackendCoord>,
        closed: bool,
    ) {
        self.svg.push_str("<path");
        self.write_class(class);
        self.svg.push_str(" d=\"");
        for (index, point) in points.into_iter().enumerate() {
            self.svg.push(if index == 0 { 'M' } else { 'L' });
            write_tenths(self.svg, point.0);
            self.svg.push(' ');
            write_tenths(self.svg, point.1);
        }
        self.svg.push_str(if closed { "Z\"/>" } else { "\"/>" });
    }

    pub fn line(&mut self, class: &str, from: BackendCoord, to: BackendCoord) {
        self.path(class, [from, to], false);
    }

    /// A rectangle between two corners.
    pub fn rectangle(&mut self, class: &str, from: BackendCoord, to: BackendCoord) {
        self.svg.push_str("<rect");
        self.write_class(class);
        self.write_length("x", from.0.min(to.0));
        self.write_length("y", from.1.min(to.1));
        self.write_length("width", (to.0 - from.0).abs());
        self.write_length("height", (to.1 - from.1).abs());
        self.svg.push_str("/>");
    }

    pub fn circle(&mut self, class: &str, centre: BackendCoord, radius: i32) {
        self.svg.push_str("<circle");
        self.write_class(class);
        self.write_length("cx", centre.0);
        self.write_length("cy", centre.1);
        self.write_length("r", radius);
        self.svg.push_str("/>");
    }

    /// Dots that stand for one of many each, as one line that is nowhere long, in tenths of a pixel.
    pub fn dots(&mut self, centres: &[BackendCoord], radius: i32) {
        let width = 2 * radius;
        let _ = write!(
            self.svg,
            "<g transform=\"scale(.1)\" stroke-width=\"{width}\"><path class=\"dots\" d=\""
        );
        for (x, y) in centres {
            let _ = write!(self.svg, "M{x} {y}h0");
        }
        self.svg.push_str("\"/></g>");
    }

    /// A text on its base line, where there is any.
    pub fn text(&mut self, class: &str, at: BackendCoord, anchor: Anchor, text: &str) {
        if text.is_empty() {
            return;
        }
        self.svg.push_str("<text");
        self.write_class(class);
        self.write_length("x", at.0);
        self.write_length("y", at.1);
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => self.svg.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.svg.push_str(" text-anchor=\"end\""),
        }
        self.svg.push('>');
        escape_text_into(self.svg, text, "tspan");
        self.svg.push_str("</text>");
    }

    /// Opens a drawing within the drawing, of which no more is seen than its own `size`. Its view can
    /// be narrowed by whoever shows it.
    pub fn open_window(&mut self, id: &str, at: BackendCoord, size: (i32, i32)) {
        let _ = write!(self.svg, "<svg id=\"{id}\"");
        self.write_length("x", at.0);
        self.write_length("y", at.1);
        self.write_length("width", size.0);
        self.write_length("height", size.1);
        self.svg.push_str(" viewBox=\"");
        write_view_box(self.svg, at, size);
        self.svg.push_str("\">");
    }

    /// Opens a group from `at` on, where a unit is so many hundred-thousandths of a pixel.
    pub fn open_scaled(&mut self, class: &str, at: BackendCoord, unit: i32) {
        self.svg.push_str("<g");
        self.write_class(class);
        self.svg.push_str(" transform=\"translate(");
        write_tenths(self.svg, at.0);
        self.svg.push(' ');
        write_tenths(self.svg, at.1);
        let _ = write!(
            self.svg,
            ") scale({}.{:05})\">",
            unit / 100_000,
            unit % 100_000
        );
    }

    /// Opens a group that a pattern of `define_patterns` fills, or nothing where `pattern` is empty.
    pub fn open_filled(&mut self, prefix: &str, pattern: &str) {
        self.svg.push_str("<g");
        if !pattern.is_empty() {
            let _ = write!(self.svg, " fill=\"url(#{prefix}{pattern})\"");
        }
        self.svg.push('>');
    }

    /// A shape by path data that have been validated, with what is said of it when the reader comes to it.
    pub fn shape(&mut self, id: &str, path: &str, said: &str) {
        let _ = write!(self.svg, "<path id=\"{id}\" data-said=\"");
        escape_into(self.svg, said);
        let _ = write!(self.svg, "\" d=\"{path}\"/>");
    }

    /// Lines by path data that have been validated.
    pub fn outline(&mut self, class: &str, path: &str) {
        let _ = write!(self.svg, "<path class=\"{class}\" d=\"{path}\"/>");
    }

    /// Draws the element with the id `target` again, under an `id` of its own unless that is empty.
    pub fn use_element(&mut self, id: &str, target: &str) {
        self.svg.push_str("<use");
        if !id.is_empty() {
            let _ = write!(self.svg, " id=\"{id}\"");
        }
        let _ = write!(self.svg, " href=\"#{target}\"/>");
    }

    /// Defines three patterns to fill a shape with that differ without colour; a side is 22 units. Their ids
    /// are `prefix` and `hatch`, `cross` or `dots`.
    pub fn define_patterns(&mut self, prefix: &str) {
        for (id, drawn) in [
            ("hatch", "<path class=\"line\" d=\"M0 11h22\"/>"),
            ("cross", "<path class=\"line\" d=\"M0 11h22M11 0v22\"/>"),
            (
                "dots",
                "<circle class=\"dotted\" cx=\"11\" cy=\"11\" r=\"6\"/>",
            ),
        ] {
            let _ = write!(
                self.svg,
                "<pattern id=\"{prefix}{id}\" width=\"22\" height=\"22\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"22\" height=\"22\"/>{drawn}</pattern>"
            );
        }
    }

    /// A text beside a point, so much lower, in the size of labels: all but the point itself grows and
    /// shrinks with the text.
    pub fn text_beside(&mut self, at: BackendCoord, anchor: Anchor, lower: i32, text: &str) {
        self.svg.push_str("<text");
        self.write_length("x", at.0);
        self.write_length("y", at.1);
        self.svg.push_str(match anchor {
            Anchor::End => " text-anchor=\"end\" dx=\"-.5em\" dy=\"",
            _ => " dx=\".5em\" dy=\"",
        });
        // 5 pixels from the middle of a letter to its base.
        write_tenths(self.svg, (lower + 50) / 15);
        self.svg.push_str("em\">");
        escape_text_into(self.svg, text, "tspan");
        self.svg.push_str("</text>");
    }

    fn write_class(&mut self, class: &str) {
        if !class.is_empty() {
            self.svg.push_str(" class=\"");
            escape_into(self.svg, class);
            self.svg.push('"');
        }
    }

    fn write_length(&mut self, name: &str, value: i32) {
        let _ = write!(self.svg, " {name}=\"");
        write_tenths(self.svg, value);
        self.svg.push('"');
    }
}

/// Writes the value of a `viewBox`: a corner and a size.
pub fn write_view_box(out: &mut String, at: BackendCoord, size: (i32, i32)) {
    for (index, edge) in [at.0, at.1, size.0, size.1].into_iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        write_tenths(out, edge);
    }
}

/// Writes tenths as a decimal number without a trailing zero.
fn write_tenths(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let value = value.unsigned_abs();
    let _ = write!(out, "{}", value / 10);
    if !value.is_multiple_of(10) {
        let _ = write!(out, ".{}", value % 10);
    }
}

/// Text as the content of elements: what stands in Swedish for want of the language shown is in elements
/// `tag` that say so.
pub fn escape_text_into(out: &mut String, text: &str, tag: &str) {
    for (part, is_fallback) in fallback::parts(text) {
        if is_fallback {
            let _ = write!(out, "<{tag} lang=\"{}\">", fallback::TAG);
            escape_into(out, part);
            let _ = write!(out, "</{tag}>");
        } else {
            escape_into(out, part);
        }
    }
}

/// The one place where text becomes part of HTML and SVG: nothing in it can open or close an element. Marks
/// around what stands in Swedish are left out, as in attributes nothing can say so.
pub fn escape_into(out: &mut String, text: &str) {
    // Most of it can stay as it is, and is taken over in one piece.
    let mut from = 0;
    for (at, character) in text.char_indices() {
        let by = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            fallback::START | fallback::END => "",
            control if control.is_control() => " ",
            _ => continue,
        };
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(by);
        from = at + character.len_utf8();
    }
    out.push_str(text.get(from..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_text_stays_text() {
        let mut svg = String::new();
        SvgCanvas::new(&mut svg, 10, 10).text(
            "a\" onload=\"x",
            (5, -12),
            Anchor::End,
            "<script>alert('&')</script>\u{0}",
        );
        insta::assert_snapshot!(svg, @r#"<text class="a&quot; onload=&quot;x" x="0.5" y="-1.2" text-anchor="end">&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt; </text>"#);
    }

    #[test]
    fn what_stands_in_swedish_says_so_where_it_can() {
        let text = "a \u{fdd0}b <\u{fdd0}c\u{fdd1}\u{fdd1} d";
        let (mut content, mut attribute) = (String::new(), String::new());
        escape_text_into(&mut content, text, "span");
        escape_into(&mut attribute, text);
        assert_eq!(content, "a <span lang=\"sv\">b &lt;c</span> d");
        assert_eq!(attribute, "a b &lt;c d");
    }

    #[test]
    fn tenths_are_written_short() {
        for (value, expected) in [
            (0, "0"),
            (5, "0.5"),
            (120, "12"),
            (-7, "-0.7"),
            (1234, "123.4"),
        ] {
            let mut out = String::new();
            write_tenths(&mut out, value);
            assert_eq!(out, expected);
        }
    }
}
