//! Reading a picture exactly: by pointing near a place of its data, by tapping it, or by its slider's arrows.

use super::dom::{announce, by_id};
use inkludering::chart::readout::{Reading, Readout, Spot, nearest};
use inkludering::view::{READ, tell};
use inkludering::wording::without_marks;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, HtmlInputElement, MouseEvent, PointerEvent};

/// Pictures that can be read. Those kept of a page that stood here before have the numbers of that page.
const PICTURES: &str = ".read:not(.kept .read)";
const SLIDER: &str = ".read > input";
/// What is told beside the place come to, and the mark at that place: one for the page.
const BOX: &str = "readout";
const MARK: &str = "crosshair";
const SAID: &str = "aria-valuetext";
const SVG: &str = "http://www.w3.org/2000/svg";
/// Between the place and what is told of it, in CSS pixels.
const GAP: i32 = 14;
/// The radius of the ring around a point, in tenths of a CSS pixel.
const RING: i32 = 60;

/// How the reader has come to what is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// Which leaves it by going elsewhere.
    Pointer,
    /// It stays until Escape or another tap.
    Tap,
    /// It stays as long as the slider has the focus.
    Keys,
}

thread_local! {
    /// What can be read of the figures of the page that stands there.
    static READOUTS: RefCell<Vec<Rc<Readout>>> = const { RefCell::new(Vec::new()) };
    static TOLD_BY: Cell<By> = const { Cell::new(By::Pointer) };
}

/// The page has been drawn, and this can be read of it.
pub fn keep(readouts: Vec<Readout>) {
    READOUTS.set(readouts.into_iter().map(Rc::new).collect());
}

/// Whether something is told that was come to so. A page that is drawn again may have taken it away.
fn is_told_by(by: By) -> bool {
    TOLD_BY.get() == by && by_id(BOX).is_some()
}

/// The pointer is somewhere: the nearest place of a picture is told, unless another is held.
pub fn pointed(pointer: &PointerEvent, target: &Element) {
    // A finger that moves scrolls.
    if pointer.pointer_type() == "touch" || is_told_by(By::Tap) {
        return;
    }
    match Pictures::around(target) {
        Some(pictures) => pictures.come_near(pointer, By::Pointer),
        None => left(),
    }
}

/// The pointer has left what it told of.
pub fn left() {
    if is_told_by(By::Pointer) {
        put_away();
    }
}

/// A tap holds what it tells, and the same again, or one elsewhere, puts it away.
pub fn pressed(click: &MouseEvent, target: &Element) {
    let held = is_told_by(By::Tap).then(told).flatten();
    match Pictures::around(target) {
        Some(pictures) => {
            pictures.come_near(click, By::Tap);
            let now = told();
            if held.is_some() && held == now {
                put_away();
            } else if let Some((_, said)) = now {
                announce(&said);
            }
        }
        None if held.is_some() => put_away(),
        None => {}
    }
}

/// Which readout is told of, and what was said of it.
fn told() -> Option<(String, String)> {
    let pictures = by_id(BOX)?.parent_element()?;
    let said = slider(&pictures)?.get_attribute(SAID)?;
    Some((pictures.get_attribute(READ)?, said))
}

/// Whether something is a slider over pictures.
pub fn is_slider(target: &Element) -> bool {
    target.matches(SLIDER).unwrap_or(false)
}

/// A slider has got the focus, or has moved.
pub fn slid(target: &Element) {
    let at = target.unchecked_ref::<HtmlInputElement>().value();
    if let (Some(pictures), Ok(at)) = (Pictures::around(target), at.parse()) {
        pictures.tell(&[at], None, By::Keys);
    }
}

/// The focus has left a slider.
pub fn blurred() {
    if is_told_by(By::Keys) {
        put_away();
    }
}

pub fn put_away() {
    for element in [by_id(BOX), by_id(MARK)].into_iter().flatten() {
        element.remove();
    }
}

fn slider(pictures: &Element) -> Option<HtmlInputElement> {
    let slider = pictures.query_selector("input").ok().flatten()?;
    Some(slider.unchecked_into())
}

/// The pictures of a figure, of which the reader sees one.
struct Pictures {
    all: Element,
    seen: Element,
    /// Where that one stands, and how many CSS pixels a tenth of one of its own takes up.
    place: DomRect,
    scale: f64,
    readout: Rc<Readout>,
}

impl Pictures {
    fn around(target: &Element) -> Option<Self> {
        let all = target.closest(PICTURES).ok().flatten()?;
        let number: usize = all.get_attribute(READ)?.parse().ok()?;
        let readout = READOUTS.with_borrow(|readouts| readouts.get(number).cloned())?;
        let svgs = all.query_selector_all("svg").ok()?;
        let mut svgs = (0..svgs.length()).filter_map(|at| svgs.item(at));
        let (seen, place) = svgs.find_map(|svg| {
            let svg = svg.unchecked_into::<Element>();
            let place = svg.get_bounding_client_rect();
            (place.width() > 0.0).then_some((svg, place))
        })?;
        // A whole number: to read any other would be 15 kB of the program.
        let width: i32 = seen.get_attribute("width")?.parse().ok()?;
        Some(Self {
            scale: place.width() / f64::from(10 * width),
            all,
            seen,
            place,
            readout,
        })
    }

    fn spots(&self) -> &[Spot] {
        let wide = self.seen.closest(".wide").ok().flatten();
        if wide.is_some() {
            &self.readout.wide
        } else {
            &self.readout.narrow
        }
    }

    /// Tells of the place nearest to the pointer, and of all that lie there.
    fn come_near(&self, pointer: &MouseEvent, by: By) {
        let tenths = |pixels: f64| (pixels / self.scale) as i32;
        let point = (
            tenths(f64::from(pointer.client_x()) - self.place.x()),
            tenths(f64::from(pointer.client_y()) - self.place.y()),
        );
        let spots = self.spots();
        let Some(spot) = spots.get(nearest(spots, point)) else {
            return;
        };
        let mut alike: Vec<usize> = (0..spots.len()).collect();
        alike.retain(|at| spots.get(*at) == Some(spot));
        self.tell(&alike, Some(point.1), by);
    }

    /// Tells what is read here, beside the pointer where that is at this height.
    fn tell(&self, here: &[usize], height: Option<i32>, by: By) {
        let readings: Vec<&Reading> = here
            .iter()
            .filter_map(|at| self.readout.readings.get(*at))
            .collect();
        let first = here.first().copied().unwrap_or(0);
        let (Some(spot), Some(slider)) = (self.spots().get(first), slider(&self.all)) else {
            return;
        };
        let said: Vec<String> = readings.iter().map(|reading| reading.said()).collect();
        let said = without_marks(&said.join(". ")).into_owned();
        TOLD_BY.set(by);
        slider.set_value(&first.to_string());
        let _ = slider.set_attribute(SAID, &said);
        self.mark(*spot);
        if let Some(told) = self.told() {
            told.set_inner_html(&tell(&readings));
            self.put_beside(&told, *spot, height);
        }
    }

    /// A line through all that is read at once, or a ring around the point.
    fn mark(&self, spot: Spot) {
        let old = by_id(MARK).filter(|mark| self.seen.contains(Some(mark)));
        let made = || {
            put_away();
            let mark = document().create_element_ns(Some(SVG), "path").ok()?;
            mark.set_id(MARK);
            let _ = mark.set_attribute("transform", "scale(.1)");
            let _ = self.seen.append_child(&mark);
            Some(mark)
        };
        let Spot { x, top, bottom } = spot;
        let path = if spot.is_line() {
            format!("M{x} {top}V{bottom}")
        } else {
            let (left, width) = (x - RING, 2 * RING);
            format!("M{left} {top}a{RING} {RING} 0 1 0 {width} 0a{RING} {RING} 0 1 0-{width} 0")
        };
        if let Some(mark) = old.or_else(made) {
            let _ = mark.set_attribute("d", &path);
        }
    }

    /// Where it is told: the slider says the same to those who hear the page.
    fn told(&self) -> Option<HtmlElement> {
        let told = by_id(BOX).or_else(|| {
            let told = document().create_element("div").ok()?;
            told.set_id(BOX);
            let _ = told.set_attribute("aria-hidden", "true");
            let _ = self.all.append_child(&told);
            Some(told)
        });
        told.map(JsCast::unchecked_into)
    }

    /// Beside the place where there is more room, also above or below it where that isn't enough, and inside of
    /// the figure.
    fn put_beside(&self, told: &HtmlElement, spot: Spot, height: Option<i32>) {
        let around = self.all.get_bounding_client_rect();
        let pixels = |tenths: i32| f64::from(tenths) * self.scale;
        let y = height.map_or(spot.top, |height| height.clamp(spot.top, spot.bottom));
        let x = (self.place.x() - around.x() + pixels(spot.x)) as i32;
        let y = (self.place.y() - around.y() + pixels(y)) as i32;
        let (width, height) = (told.offset_width(), told.offset_height());
        let right = (around.width() as i32 - width).max(0);
        let lowest = (around.height() as i32 - height).max(0);
        let (after, before) = (x + GAP, x - GAP - width);
        let left = if before < right - after {
            after
        } else {
            before
        };
        let top = if (0..=right).contains(&left) {
            y - height / 2
        } else if y + GAP <= lowest {
            y + GAP
        } else {
            y - GAP - height
        };
        let style = told.style();
        for (name, at, most) in [("left", left, right), ("top", top, lowest)] {
            let _ = style.set_property(name, &format!("{}px", at.clamp(0, most)));
        }
    }
}
