//! Where on a page the reader is: kept in the browser's history as they leave it, and found again by Back and Forward.

use super::listen;
use inkludering::view::Store;
use inkludering::view::dom::all;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollRestoration};

const MAIN: &str = "main";
/// The same selection always draws the same page, so the number of an element in it is the same as before; but for
/// what stands in for the program on a page that was there before it.
const ELEMENTS: &str = "main :not(.plain, .plain *)";
const DETAILS: &str = "main details";
/// A field is left out: with the focus it would bring up the keyboard of a phone.
const FOCUSABLE: &str = "a, button, summary";
const HEADING: &str = "main h1";
const BOX: &str = ".tall, .in-sight";

/// Rows out of sight get their height in the frames after they have come into it.
const FRAMES: u8 = 12;

const EVENTS: [&str; 7] = [
    "scrollend",
    "pagehide",
    "pageshow",
    "wheel",
    "touchmove",
    "pointerdown",
    "keydown",
];

thread_local! {
    /// Where Back, Forward or a reload leads to, until the content of the page stands.
    static SOUGHT: RefCell<Option<Rc<Spot>>> = const { RefCell::new(None) };
}

/// A place on a page; elements are told by their number in it.
#[derive(Clone, Debug, Default)]
struct Spot {
    /// CSS pixels from the top of the page.
    scroll: f64,
    /// An element in sight, and its CSS pixels from the top of the window.
    anchor: Option<(usize, f64)>,
    focused: Option<usize>,
    open: Vec<usize>,
    /// Of each table that moves in a box the number of the row at its top, and that row's CSS pixels from there.
    boxes: Vec<(usize, f64)>,
}

/// Keeps where the reader is for as long as the program runs.
pub fn follow() {
    listen(&EVENTS, |event| match &*event.type_() {
        "scrollend" => keep(),
        // The browser restores by itself a page that stands there without the program.
        "pagehide" => {
            keep();
            restore_by(ScrollRestoration::Auto);
        }
        "pageshow" => restore_by(ScrollRestoration::Manual),
        // The reader has gone on by themselves.
        _ => let_go(),
    });
    restore_by(ScrollRestoration::Manual);
}

fn restore_by(who: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(who);
    }
}

/// Keeps with the entry of the history where the reader is, unless they are still on their way there.
pub fn keep() {
    let Ok(history) = window().history() else {
        return;
    };
    if !is_sought() {
        // Refused only where pages are sandboxed, or by a browser that thinks it is too often.
        let _ = history.replace_state(&Spot::now().into_state(), "");
    }
}

/// The place that the entry of the history has kept is to be found once the page stands there.
pub fn seek() {
    let state = window().history().and_then(|history| history.state());
    SOUGHT.set(
        state
            .ok()
            .and_then(|state| Spot::from_state(&state))
            .map(Rc::new),
    );
}

/// The same for a page that stood there before the program: the browser has gone back by itself, but for rows that
/// it has not laid out yet, and the reader may have gone on since.
pub fn seek_unless_left() {
    seek();
    let scroll = window().scroll_y().unwrap_or(0.0);
    let is_there = SOUGHT.with_borrow(|spot| {
        let spot = spot.as_ref();
        spot.is_some_and(|spot| (spot.scroll - scroll).abs() < 1.0)
    });
    if !is_there {
        let_go();
    }
}

pub fn is_sought() -> bool {
    SOUGHT.with_borrow(Option::is_some)
}

pub fn let_go() {
    SOUGHT.set(None);
}

/// Goes where the reader was, if that is sought and all of the page has come.
pub fn find(store: Store) {
    if store.loaded.with_untracked(|loaded| loaded.pending) > 0 {
        return;
    }
    let spot = SOUGHT.with_borrow(Option::clone);
    if let Some(spot) = spot {
        spot.restore();
    }
}

impl Spot {
    fn now() -> Self {
        let elements = elements();
        let number = |element: &Element| usize::try_from(elements.index_of(element, 0)).ok();
        let focused = document()
            .active_element()
            .filter(|element| element.matches(FOCUSABLE).unwrap_or(false));
        let open = all(DETAILS).into_iter().enumerate();
        Self {
            scroll: window().scroll_y().unwrap_or(0.0),
            anchor: focused
                .clone()
                .filter(is_in_sight)
                .or_else(in_sight)
                .and_then(|element| Some((number(&element)?, top(&element)))),
            focused: focused.as_ref().and_then(number),
            open: open
                .filter(|(_, details)| details.has_attribute("open"))
                .map(|(number, _)| number)
                .collect(),
            boxes: all(BOX).iter().map(row_at_top).collect(),
        }
    }

    fn restore(self: Rc<Self>) {
        for (number, details) in all(DETAILS).iter().enumerate() {
            if self.open.contains(&number) {
                let _ = details.set_attribute("open", "");
            }
        }
        self.restore_boxes();
        let elements = elements();
        let element = |number: usize| elements.get(number as u32).dyn_into::<Element>().ok();
        window().scroll_to_with_x_and_y(0.0, self.scroll);
        let heading = || document().query_selector(HEADING).ok().flatten();
        let focused = self.focused.and_then(element);
        if !has_focus()
            && let Some(element) = focused.or_else(heading)
        {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let element = element.unchecked_into::<HtmlElement>();
            let _ = element.focus_with_options(&options);
        }
        let anchor = |(number, top)| Some((element(number)?, top));
        let anchored = self.anchor.and_then(anchor);
        match anchored {
            Some((element, top)) => align(self, element, top, FRAMES),
            None => let_go(),
        }
    }

    /// Moves each table to the row that was at the top of its box, however high rows are by now.
    fn restore_boxes(&self) {
        for (within, (number, was)) in all(BOX).iter().zip(&self.boxes) {
            if let Some(row) = rows(within).nth(*number) {
                let moved = top(&row) - top(within) - was;
                within.set_scroll_top(within.scroll_top() + moved.round() as i32);
            }
        }
    }

    fn into_state(self) -> JsValue {
        let state = Object::new();
        let set = |name: &str, value: JsValue| {
            let _ = Reflect::set(&state, &name.into(), &value);
        };
        set("scroll", self.scroll.into());
        if let Some((number, top)) = self.anchor {
            set("anchor", number.into());
            set("top", top.into());
        }
        if let Some(number) = self.focused {
            set("focused", number.into());
        }
        let list = |numbers: Vec<JsValue>| JsValue::from(numbers.into_iter().collect::<Array>());
        set(
            "open",
            list(self.open.into_iter().map(JsValue::from).collect()),
        );
        let boxes = self.boxes.into_iter();
        let boxes = boxes.flat_map(|(row, top)| [JsValue::from(row as f64), top.into()]);
        set("boxes", list(boxes.collect()));
        state.into()
    }

    /// None where the entry has kept none: the page is a new one.
    fn from_state(state: &JsValue) -> Option<Self> {
        let get = |name: &str| Reflect::get(state, &name.into()).ok();
        let number = |name: &str| get(name)?.as_f64();
        let index = |number: f64| number as usize;
        let list = |name: &str| -> Vec<f64> {
            let list = get(name).and_then(|list| list.dyn_into::<Array>().ok());
            let list = list.iter().flat_map(Array::iter);
            list.filter_map(|number| number.as_f64()).collect()
        };
        Some(Self {
            scroll: number("scroll")?,
            anchor: number("anchor").map(index).zip(number("top")),
            focused: number("focused").map(index),
            open: list("open").into_iter().map(index).collect(),
            boxes: list("boxes")
                .chunks_exact(2)
                .filter_map(|pair| Some((index(*pair.first()?), *pair.last()?)))
                .collect(),
        })
    }
}

/// Scrolls until the element stands as far below the top of the window as it did, unless the reader goes on.
fn align(spot: Rc<Spot>, element: Element, was: f64, frames: u8) {
    let is_sought =
        |sought: &Option<Rc<Spot>>| matches!(sought, Some(sought) if Rc::ptr_eq(sought, &spot));
    if !SOUGHT.with_borrow(is_sought) {
        return;
    }
    // What isn't shown stands nowhere.
    if element.get_bounding_client_rect().height() > 0.0 {
        spot.restore_boxes();
        window().scroll_by_with_x_and_y(0.0, top(&element) - was);
    }
    if frames > 1 {
        request_animation_frame(move || align(spot, element, was, frames - 1));
    } else {
        let_go();
    }
}

/// What elements are numbered by, in the order of the page.
fn elements() -> Array {
    let found = document().query_selector_all(ELEMENTS);
    found.map_or_else(|_| Array::new(), |found| Array::from(&found))
}

/// Whether something on the page has the focus already.
fn has_focus() -> bool {
    let element = document().active_element();
    element.is_some_and(|element| element.matches(ELEMENTS).unwrap_or(false))
}

/// The number of the first row below the top of a box, and its CSS pixels from there.
fn row_at_top(within: &Element) -> (usize, f64) {
    let from = top(within);
    let below = |(_, row): &(usize, Element)| top(row) >= from;
    let found = rows(within).enumerate().skip(1).find(below);
    found.map_or((0, 0.0), |(number, row)| (number, top(&row) - from))
}

/// The rows of a table in a box, its head among them.
fn rows(within: &Element) -> impl Iterator<Item = Element> {
    let rows = within.get_elements_by_tag_name("tr");
    (0..rows.length()).filter_map(move |at| rows.item(at))
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().y()
}

fn height() -> f64 {
    let page = document().document_element();
    page.map_or(0.0, |page| f64::from(page.client_height()))
}

fn is_in_sight(element: &Element) -> bool {
    (0.0..height()).contains(&top(element))
}

/// What stands in the middle of the window.
fn in_sight() -> Option<Element> {
    let page = document().document_element()?;
    let (x, y) = (page.client_width() / 2, page.client_height() / 2);
    let element = document().element_from_point(x as f32, y as f32)?;
    element.closest(MAIN).ok().flatten().map(|_| element)
}
