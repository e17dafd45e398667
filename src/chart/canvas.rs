//! The surface that charts draw on: SVG elements with classes, in tenths of a CSS pixel.

use std::fmt::Write as _;

/// A place on the canvas.
pub type Spot = (i32, i32);

/// Tenths of a CSS pixel in one.
pub const PIXEL: i32 = 10;

/// Where a text stands in relation to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Collects SVG elements. Colours, widths and faces come from the page's style by class.
#[derive(Default)]
pub struct Canvas {
    pub svg: String,
}

impl Canvas {
    /// Opens a group that carries a meaning: its class, and what it stands for.
    pub fn open(&mut self, class: &str, datum: Option<&str>) {
        self.svg.push_str("<g class=\"");
        escape_into(&mut self.svg, class);
        if let Some(datum) = datum {
            self.svg.push_str("\" data-datum=\"");
            escape_into(&mut self.svg, datum);
        }
        self.svg.push_str("\">");
    }

    pub fn close(&mut self) {
        self.svg.push_str("</g>");
    }

    /// A line through points, or the area that they enclose.
    pub fn path(&mut self, class: &str, points: &[Spot], closed: bool) {
        self.svg.push_str("<path");
        self.class(class);
        self.svg.push_str(" d=\"");
        for (index, point) in points.iter().enumerate() {
            self.svg.push(if index == 0 { 'M' } else { 'L' });
            tenths(&mut self.svg, point.0);
            self.svg.push(' ');
            tenths(&mut self.svg, point.1);
        }
        self.svg.push_str(if closed { "Z\"/>" } else { "\"/>" });
    }

    pub fn line(&mut self, class: &str, from: Spot, to: Spot) {
        self.path(class, &[from, to], false);
    }

    /// A rectangle between two corners.
    pub fn rectangle(&mut self, class: &str, from: Spot, to: Spot) {
        self.svg.push_str("<rect");
        self.class(class);
        self.attribute("x", from.0.min(to.0));
        self.attribute("y", from.1.min(to.1));
        self.attribute("width", (to.0 - from.0).abs());
        self.attribute("height", (to.1 - from.1).abs());
        self.svg.push_str("/>");
    }

    pub fn circle(&mut self, class: &str, centre: Spot, radius: i32) {
        self.svg.push_str("<circle");
        self.class(class);
        self.attribute("cx", centre.0);
        self.attribute("cy", centre.1);
        self.attribute("r", radius);
        self.svg.push_str("/>");
    }

    /// Dots that stand for one of many each, as one line that is nowhere long, in tenths of a pixel.
    pub fn dots(&mut self, centres: &[Spot], radius: i32) {
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

    /// What comes to one of the dots, in tenths of a pixel too; before that it has no size.
    pub fn mark(&mut self, radius: i32) {
        let _ = write!(
            self.svg,
            "<g transform=\"scale(.1)\"><circle class=\"on\" data-r=\"{radius}\"/></g>"
        );
    }

    /// A text on its base line, where there is any.
    pub fn text(&mut self, class: &str, at: Spot, anchor: Anchor, text: &str) {
        if text.is_empty() {
            return;
        }
        self.svg.push_str("<text");
        self.class(class);
        self.attribute("x", at.0);
        self.attribute("y", at.1);
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => self.svg.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.svg.push_str(" text-anchor=\"end\""),
        }
        self.svg.push('>');
        escape_into(&mut self.svg, text);
        self.svg.push_str("</text>");
    }

    /// Opens a drawing within the drawing, of which no more is seen than its own `size`. Its view can
    /// be narrowed by whoever shows it.
    pub fn open_window(&mut self, id: &str, at: Spot, size: (i32, i32)) {
        let _ = write!(self.svg, "<svg id=\"{id}\"");
        self.attribute("x", at.0);
        self.attribute("y", at.1);
        self.attribute("width", size.0);
        self.attribute("height", size.1);
        self.svg.push_str(" viewBox=\"");
        view_box(&mut self.svg, at, size);
        self.svg.push_str("\">");
    }

    pub fn close_window(&mut self) {
        self.svg.push_str("</svg>");
    }

    /// Opens a group from `at` on, where a unit is so many hundred-thousandths of a pixel.
    pub fn open_scaled(&mut self, class: &str, at: Spot, unit: i32) {
        self.svg.push_str("<g");
        self.class(class);
        self.svg.push_str(" transform=\"translate(");
        tenths(&mut self.svg, at.0);
        self.svg.push(' ');
        tenths(&mut self.svg, at.1);
        let _ = write!(
            self.svg,
            ") scale({}.{:05})\">",
            unit / 100_000,
            unit % 100_000
        );
    }

    /// A group that a pattern fills, where `fill` names one.
    pub fn open_filled(&mut self, fill: &str) {
        self.svg.push_str("<g");
        if !fill.is_empty() {
            let _ = write!(self.svg, " fill=\"url(#{fill})\"");
        }
        self.svg.push('>');
    }

    /// A shape by moves that have been judged, with what is said of it when the reader comes to it.
    pub fn shape(&mut self, id: &str, moves: &str, said: &str) {
        let _ = write!(self.svg, "<path id=\"{id}\" data-said=\"");
        escape_into(&mut self.svg, said);
        let _ = write!(self.svg, "\" d=\"{moves}\"/>");
    }

    /// Lines by moves that have been judged.
    pub fn outline(&mut self, class: &str, moves: &str) {
        let _ = write!(self.svg, "<path class=\"{class}\" d=\"{moves}\"/>");
    }

    /// What has the id `of`, drawn again, with an id of its own where it has one.
    pub fn again(&mut self, id: &str, of: &str) {
        self.svg.push_str("<use");
        if !id.is_empty() {
            let _ = write!(self.svg, " id=\"{id}\"");
        }
        let _ = write!(self.svg, " href=\"#{of}\"/>");
    }

    /// Three ways to fill a shape that differ without colour; a side is 22 units. Their
    /// ids begin with whose they are.
    pub fn patterns(&mut self, of: &str) {
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
                "<pattern id=\"{of}{id}\" width=\"22\" height=\"22\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"22\" height=\"22\"/>{drawn}</pattern>"
            );
        }
    }

    /// A text beside a point, so many tenths of a pixel lower, in a size of 15: all but the point itself
    /// grows and shrinks with the text.
    pub fn beside(&mut self, at: Spot, anchor: Anchor, lower: i32, text: &str) {
        self.svg.push_str("<text");
        self.attribute("x", at.0);
        self.attribute("y", at.1);
        self.svg.push_str(match anchor {
            Anchor::End => " text-anchor=\"end\" dx=\"-.5em\" dy=\"",
            _ => " dx=\".5em\" dy=\"",
        });
        // 5 pixels from the middle of a letter to its base.
        tenths(&mut self.svg, (lower + 50) / 15);
        self.svg.push_str("em\">");
        escape_into(&mut self.svg, text);
        self.svg.push_str("</text>");
    }

    fn class(&mut self, class: &str) {
        if !class.is_empty() {
            self.svg.push_str(" class=\"");
            escape_into(&mut self.svg, class);
            self.svg.push('"');
        }
    }

    fn attribute(&mut self, name: &str, value: i32) {
        let _ = write!(self.svg, " {name}=\"");
        tenths(&mut self.svg, value);
        self.svg.push('"');
    }
}

/// Writes what a window shows: its corner and its size.
pub fn view_box(out: &mut String, at: Spot, size: (i32, i32)) {
    for (index, edge) in [at.0, at.1, size.0, size.1].into_iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        tenths(out, edge);
    }
}

/// Writes tenths as a decimal number without a trailing zero.
fn tenths(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let value = value.unsigned_abs();
    let _ = write!(out, "{}", value / 10);
    if !value.is_multiple_of(10) {
        let _ = write!(out, ".{}", value % 10);
    }
}

/// The one place where text becomes part of SVG: nothing in it can open or close an element.
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
        let mut canvas = Canvas::default();
        canvas.text(
            "a\" onload=\"x",
            (5, -12),
            Anchor::End,
            "<script>alert('&')</script>\u{0}",
        );
        insta::assert_snapshot!(canvas.svg, @r#"<text class="a&quot; onload=&quot;x" x="0.5" y="-1.2" text-anchor="end">&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt; </text>"#);
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
            tenths(&mut out, value);
            assert_eq!(out, expected);
        }
    }
}
