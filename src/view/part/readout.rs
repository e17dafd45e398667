//! Pictures that are read exactly: one focus stop for all places of a picture's data, and what is told at each, by
//! pointing near it, by tapping it, or by the arrows of its slider.

use super::read_pictures::{Seen, put_beside};
use crate::chart::readout::{Layer, Reading, Readout, Spot};
use crate::view::context::Context;
use crate::view::dom;
use crate::view::element::{Element, el, text};
use crate::view::reader::{By, ToldBeside};
use crate::view::store::Store;
use crate::wording::fill;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element as Node, Event, HtmlInputElement, MouseEvent, PointerEvent};

/// What is told, and the mark at the place that it is told of.
const BOX: &str = "readout";
const MARK: &str = "crosshair";
/// The radius of the ring around a point, in tenths of a CSS pixel.
const RING: i32 = 60;

/// The pictures of a figure under a slider that is not seen: it takes the focus and the arrows, and says what
/// is read. Pointing goes through it to the pictures. Where there is no choice of places they stand alone.
pub fn read(context: &Context, title: &str, readout: Readout, pictures: Element) -> Element {
    if readout.readings.len() < 2 {
        return pictures;
    }
    let label = fill(context.words.common.read, &[("title", title)]);
    let pictures_read = Arc::new(Pictures {
        store: context.store,
        number: context.figures.meet_read(),
        readout,
    });
    let of = || pictures_read.clone();
    let (pointed, left, pressed, told) = (of(), of(), of(), of());
    pictures
        .class("read")
        .on(ev::pointermove, move |event| pointed.point(&event))
        .on(ev::pointerleave, move |_| left.put_away(By::Pointer))
        .on(ev::click, move |event| pressed.press(&event))
        .child(slider(&pictures_read, &label))
        .live(move || told.beside())
}

fn slider(pictures: &Arc<Pictures>, label: &str) -> Element {
    let of = || pictures.clone();
    let (said, moved, focused, blurred) = (of(), of(), of(), of());
    let readout = &pictures.readout;
    el("input")
        .id(format!("read-{}", pictures.number))
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", (readout.readings.len() - 1).to_string())
        .attr("value", readout.start().to_string())
        .attr("aria-label", label)
        .follow("aria-valuetext", move || Some(said.said()))
        .on(ev::input, move |event| moved.slide(&event))
        .on(ev::focus, move |event| focused.slide(&event))
        .on(ev::blur, move |_| blurred.put_away(By::Keys))
}

/// The pictures of a figure, of which the reader sees one.
struct Pictures {
    store: Store,
    /// Of the figure, among those of its page.
    number: usize,
    readout: Readout,
}

impl Pictures {
    /// The pointer is somewhere: the nearest place is told, unless another is held. A finger that moves scrolls.
    fn point(&self, event: &PointerEvent) {
        let is_held = self
            .store
            .reading
            .with_untracked(|reading| reading.is_told_by(By::Tap));
        if event.pointer_type() != "touch" && !is_held {
            self.come_near(event, By::Pointer);
        }
    }

    /// A tap holds what it tells, and the same again puts it away.
    fn press(&self, event: &MouseEvent) {
        let before = self
            .store
            .reading
            .with_untracked(|reading| reading.told.clone());
        self.come_near(event, By::Tap);
        let told = self
            .store
            .reading
            .with_untracked(|reading| reading.told.clone());
        if before == told {
            self.put_away(By::Tap);
        } else {
            self.store.announce(&untrack(|| self.said()));
        }
    }

    /// The slider has got the focus, or has moved.
    fn slide(&self, event: &Event) {
        let Some(slider) = dom::target::<HtmlInputElement>(event) else {
            return;
        };
        if let (Some(all), Ok(at)) = (slider.parent_element(), slider.value().parse()) {
            self.tell(&all, vec![at], None, By::Keys);
        }
    }

    /// What was come to so is told no more.
    fn put_away(&self, by: By) {
        self.store.put_away_reading(|told_by| told_by == by);
    }

    /// Tells of the place nearest to the pointer, and of all that lie there.
    fn come_near(&self, event: &MouseEvent, by: By) {
        if let Some(all) = dom::target::<Node>(event)
            && let Some(seen) = Seen::of(&all, &self.readout)
        {
            let point = seen.point(event);
            self.tell(&all, seen.alike(point), Some(point.1), by);
        }
    }

    /// Tells what is read here, beside the pointer where that is at this height.
    fn tell(&self, all: &Node, readings: Vec<usize>, height: Option<i32>, by: By) {
        let (Some(seen), Some(first)) = (Seen::of(all, &self.readout), readings.first()) else {
            return;
        };
        let Some(spot) = seen.layer.spots.get(*first).copied() else {
            return;
        };
        if let Ok(Some(slider)) = all.query_selector("input") {
            slider
                .unchecked_into::<HtmlInputElement>()
                .set_value(&first.to_string());
        }
        let told = ToldBeside {
            figure: self.number,
            picture: seen.number,
            readings,
            by,
        };
        let reading = self.store.reading;
        if reading.with_untracked(|reading| reading.told.as_ref() != Some(&told)) {
            reading.update(|reading| reading.tell(told));
        }
        let (all, place) = (all.clone(), seen.place_of(spot, height));
        // What is told has its size once it stands there.
        queue_microtask(move || put_beside(&all, BOX, place));
    }

    /// What the slider says.
    fn said(&self) -> String {
        self.store.reading.with(|reading| {
            let start = [self.readout.start()];
            let come_to = reading.come_to(self.number).unwrap_or(&start);
            let said: Vec<String> = self.readings(come_to).map(Reading::said).collect();
            said.join(". ")
        })
    }

    fn readings(&self, numbers: &[usize]) -> impl Iterator<Item = &Reading> {
        numbers
            .iter()
            .filter_map(|at| self.readout.readings.get(*at))
    }

    /// The mark over the picture that is seen, and what is told there: the slider says the same to those who hear
    /// the page.
    fn beside(&self) -> Element {
        let told = el("div").class("told").attr("aria-hidden", "true");
        self.store.reading.with(|reading| {
            let here = reading
                .told
                .as_ref()
                .filter(|told| told.figure == self.number);
            let Some(here) = here else { return told };
            let layer = self.readout.layers.get(here.picture);
            let first = here.readings.first().copied().unwrap_or(0);
            let Some((layer, spot)) =
                layer.and_then(|layer| Some((layer, layer.spots.get(first)?)))
            else {
                return told;
            };
            let readings = self.readings(&here.readings);
            told.markup(&mark(layer, *spot))
                .child(readings.fold(el("div").id(BOX), tell))
        })
    }
}

/// A line through all that is read at once, or a ring around the point, over the picture.
fn mark(layer: &Layer, Spot { x, top, bottom }: Spot) -> String {
    let path = if top < bottom {
        format!("M{x} {top}V{bottom}")
    } else {
        let (left, across) = (x - RING, 2 * RING);
        format!("M{left} {top}a{RING} {RING} 0 1 0 {across} 0a{RING} {RING} 0 1 0-{across} 0")
    };
    let Layer { width, height, .. } = layer;
    format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width}0 {height}0\">\
         <path id=\"{MARK}\" d=\"{path}\"/></svg>"
    )
}

/// What is looked at, such as a year, and its values.
fn tell(told: Element, reading: &Reading) -> Element {
    let values = reading.values.iter().fold(el("ul"), |list, (name, value)| {
        let named = (!name.is_empty()).then(|| text("span", name));
        list.child(el("li").child_if(named).text(" ").child(text("b", value)))
    });
    told.child(text("p", &reading.heading)).child(values)
}
