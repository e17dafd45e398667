//! Going through the dots of a picture: by its slider, or by pointing near one.

use super::dom::by_id;
use inkludering::view::{EXPLORES, SAID};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, MouseEvent};

/// The slider has moved.
pub fn slid(slider: &Element) {
    let input = slider.unchecked_ref::<HtmlInputElement>();
    show(input, input.value().parse().unwrap_or(0));
}

/// The pointer is on a picture that has a slider: the nearest dot is shown.
pub fn at(pointer: &MouseEvent, target: &Element) {
    let picture = target.closest("svg").ok().flatten();
    let figure = target.closest("figure[id]").ok().flatten();
    let (Some(picture), Some(figure)) = (picture, figure) else {
        return;
    };
    let slider = by_id(&format!("{}-slider", figure.id()));
    let (Some(slider), Some(dots)) = (slider, dots(&picture)) else {
        return;
    };
    let place = picture.get_bounding_client_rect();
    let width = picture.get_attribute("width");
    let width = width.and_then(|width| width.parse().ok()).unwrap_or(1_i32);
    let tenths = f64::from(10 * width) / place.width();
    let x = (f64::from(pointer.client_x()) - place.x()) * tenths;
    let y = (f64::from(pointer.client_y()) - place.y()) * tenths;
    let (mut nearest, mut at, mut closest) = (f64::INFINITY, 0, 0);
    for dot in dots.split('M') {
        if let Some((across, down)) = centre(dot) {
            let (across, down) = (number(across) - x, number(down) - y);
            let away = across * across + down * down;
            if away < nearest {
                (nearest, closest) = (away, at);
            }
            at += 1;
        }
    }
    show(slider.unchecked_ref(), closest);
}

/// The moves that draw the dots of a picture.
fn dots(picture: &Element) -> Option<String> {
    let dots = picture.query_selector(".dots").ok().flatten()?;
    dots.get_attribute("d")
}

/// Where a dot stands, in tenths of the picture's pixels.
fn centre(dot: &str) -> Option<(&str, &str)> {
    dot.strip_suffix("h0")?.split_once(' ')
}

fn number(tenths: &str) -> f64 {
    f64::from(tenths.parse::<i32>().unwrap_or(0))
}

/// Marks the dot in both drawings, and says what it stands for.
fn show(slider: &HtmlInputElement, at: usize) {
    let figure = slider.get_attribute(EXPLORES).and_then(|id| by_id(&id));
    let pictures = figure.and_then(|figure| figure.query_selector_all("svg").ok());
    let Some(pictures) = pictures else { return };
    for index in 0..pictures.length() {
        let Some(picture) = pictures.item(index) else {
            continue;
        };
        let picture = picture.unchecked_into::<Element>();
        let dots = dots(&picture).unwrap_or_default();
        let mark = picture.query_selector(".on").ok().flatten();
        // Nothing stands before the first.
        let dot = dots.split('M').nth(at + 1).and_then(centre);
        if let (Some(mark), Some((x, y))) = (mark, dot) {
            let radius = mark.get_attribute("data-r").unwrap_or_default();
            for (name, value) in [("cx", x), ("cy", y), ("r", &radius)] {
                let _ = mark.set_attribute(name, value);
            }
        }
    }
    let all = slider.get_attribute(SAID).unwrap_or_default();
    let said = all.split('\u{2028}').nth(at).unwrap_or_default();
    slider.set_value(&at.to_string());
    let _ = slider.set_attribute("aria-valuetext", said);
    if let Some(output) = slider
        .get_attribute("aria-describedby")
        .and_then(|id| by_id(&id))
    {
        output.set_text_content(Some(said));
    }
}
