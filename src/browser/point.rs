//! Going through the dots of a picture: by its slider, or by pointing near one.

use super::page::by_id;
use inkludering::view::EXPLORES;
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
    let Some(slider) = slider else { return };
    let Ok(dots) = picture.query_selector_all(".dot") else {
        return;
    };
    let (x, y) = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
    let mut nearest = (f64::INFINITY, 0);
    for index in 0..dots.length() {
        let Some(dot) = dots.item(index) else {
            continue;
        };
        let place = dot.unchecked_into::<Element>().get_bounding_client_rect();
        let across = place.x() + place.width() / 2.0 - x;
        let down = place.y() + place.height() / 2.0 - y;
        let away = across * across + down * down;
        if away < nearest.0 {
            nearest = (away, index);
        }
    }
    show(slider.unchecked_ref(), nearest.1);
}

/// Marks the dot in both drawings, and says what it stands for.
fn show(slider: &HtmlInputElement, at: u32) {
    let figure = slider.get_attribute(EXPLORES).and_then(|id| by_id(&id));
    let pictures = figure.and_then(|figure| figure.query_selector_all("svg").ok());
    let Some(pictures) = pictures else { return };
    let mut said = None;
    for index in 0..pictures.length() {
        let Some(picture) = pictures.item(index) else {
            continue;
        };
        let picture = picture.unchecked_into::<Element>();
        if let Ok(Some(before)) = picture.query_selector(".on") {
            let _ = before.class_list().remove_1("on");
        }
        let dots = picture.query_selector_all(".dot").ok();
        let dot = dots.and_then(|dots| dots.item(at));
        if let Some(dot) = dot {
            let dot = dot.unchecked_into::<Element>();
            let _ = dot.class_list().add_1("on");
            said = dot.get_attribute("data-said");
        }
    }
    let said = said.unwrap_or_default();
    slider.set_value(&at.to_string());
    let _ = slider.set_attribute("aria-valuetext", &said);
    if let Some(output) = slider
        .get_attribute("aria-describedby")
        .and_then(|id| by_id(&id))
    {
        output.set_text_content(Some(&said));
    }
}
