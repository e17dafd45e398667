//! The mark of the kind of evidence and its fixed line, inside of every picture.

use super::canvas::{Anchor, Canvas, PIXEL};
use super::face::{Weight, wrapped};
use crate::model::Evidence;
use crate::wording::Words;

/// The size of the fixed line, in CSS pixels; the page's style says the same.
const TEXT: f64 = 14.0;
/// Between one base line and the next, in tenths of a pixel.
const LINE: i32 = 18 * PIXEL;
/// Room for the mark.
const MARK: i32 = 20 * PIXEL;

/// How many lines the fixed line takes in so many pixels.
pub fn lines(words: &Words, evidence: Evidence, width: i32) -> Vec<String> {
    let room = f64::from(width - MARK / PIXEL);
    let said = format!("{}{}", words.example, words.fixed_line(evidence));
    wrapped(&said, TEXT, Weight::Regular, room)
}

/// The height that the fixed line takes, in CSS pixels.
pub fn height(words: &Words, evidence: Evidence, width: i32) -> i32 {
    LINE / PIXEL * i32::try_from(lines(words, evidence, width).len()).unwrap_or(1) + 4
}

/// Draws mark and line below `at`, which is their upper left corner.
pub fn draw(canvas: &mut Canvas, words: &Words, evidence: Evidence, at: (i32, i32), width: i32) {
    canvas.open("tag", None);
    let middle = at.1 + LINE - 45;
    match evidence {
        Evidence::Work => canvas.rectangle("sign", (at.0, middle - 50), (at.0 + 100, middle + 50)),
        Evidence::Residents => {
            canvas.rectangle("sign", (at.0, middle - 20), (at.0 + 140, middle + 20));
        }
        Evidence::Outcome => canvas.circle("sign", (at.0 + 50, middle), 50),
    }
    let mut base = at.1 + LINE;
    for line in lines(words, evidence, width) {
        canvas.text("", (at.0 + MARK, base), Anchor::Start, &line);
        base += LINE;
    }
    canvas.close();
}
