//! What is asked for is shown once it can be drawn; title, language, theme, focus and announcement follow.

use super::{history, place};
use inkludering::model::{Selection, Theme};
use inkludering::view::app::{self, Root};
use inkludering::view::document_keys::waits_for_chunk;
use inkludering::view::dom::{focus, focus_in};
use inkludering::view::{Store, panel};
use inkludering::wording::{fill, without_marks};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

const HEADING: &str = "main h1";
const FINDER: &str = "#find";

/// What the style knows of the program: that it runs, and that another page is asked for than stands there.
const PROGRAM: &str = "data-program";
const ASKED: &str = "data-asked";
/// Why the program can't go on from the page that stands there.
const STOPPED: &str = "data-stopped";

/// What the reader sees.
pub struct Shown {
    /// The page, without its options; none before the first is shown.
    page: Option<Selection>,
    /// Whether the page that is asked for stands there, written before the program came.
    stands: bool,
    /// The language that it was drawn in last, where it was; a browser that translates has put another in its place.
    lang: &'static str,
}

impl Shown {
    pub fn new() -> Self {
        let page = document().document_element();
        let is_other = page.is_some_and(|page| page.has_attribute(ASKED));
        let stands = !is_other && history::said("app-selection").is_some();
        if stands {
            place::seek_unless_left();
        } else {
            place::seek();
        }
        Self {
            page: None,
            stands,
            lang: "",
        }
    }

    /// Shows what is asked for, where its code is here; what stands there stays until then.
    pub fn follow(&mut self, store: Store) {
        let address = store.address.get();
        let selection = &address.selection;
        let (waits, pending, is_ready, has_failed) = store.loaded.with(|loaded| {
            (
                waits_for_chunk(loaded, selection),
                loaded.pending,
                loaded.dataset.ready().is_some(),
                loaded.dataset.is_failed(),
            )
        });
        if waits {
            return;
        }
        // What stood there before the program stays until all of it has come; src/start.js then keeps what the reader
        // has done to it.
        if self.stands && self.page.is_none() && (pending > 0 || !is_ready) {
            if has_failed {
                tell(STOPPED, Some("data"));
                tell(PROGRAM, None);
            }
            return;
        }
        store.shown.set(address.clone());
        let words = store.words();
        // Another language is another page, once its words have come.
        let page = Some(Selection {
            language: Some(words.tag.into()),
            ..selection.without_options()
        });
        let (is_first, is_other) = (self.page.is_none(), self.page != page);
        self.page = page;
        if is_other && !is_first {
            store.begin_page();
        }
        tell(PROGRAM, Some("on"));
        tell(ASKED, None);
        show_theme(selection.theme);
        // What stood there at first was in the language that its program came with.
        if !self.lang.is_empty() && self.lang != words.tag {
            tell("lang", Some(words.tag));
        }
        self.lang = words.tag;
        if is_first {
            mount(store);
        }
        request_animation_frame(move || {
            let title = store.title.get_untracked();
            if is_other && !is_first {
                arrive(store, !place::is_sought(), &title);
            }
            restore_focus();
            if place::is_sought() {
                place::find(store);
            }
        });
    }
}

/// Puts the application into the body, in the place of what stood there.
fn mount(store: Store) {
    let Some(body) = document().body() else {
        return;
    };
    let body: &Element = &body;
    let mut states = Vec::new();
    for Root { selector, view } in app::body(store) {
        let mut state = view.build();
        let stood = document().query_selector(selector).ok().flatten();
        state.mount(body, stood.as_ref().map(AsRef::as_ref));
        if let Some(stood) = stood {
            stood.remove();
        }
        states.push(state);
    }
    STATES.set(states.into_iter().map(|state| Box::new(state) as _).collect());
}

thread_local! {
    /// What keeps the parts of the body in step, as long as the program runs.
    static STATES: RefCell<Vec<Box<dyn std::any::Any>>> = const { RefCell::new(Vec::new()) };
    /// What had the focus last, if it may be lost by drawing again.
    static FOCUSED: RefCell<Option<Rc<Focus>>> = const { RefCell::new(None) };
}

/// Tells the style, by an attribute of the whole page. Even the same again would have all of it styled again.
fn tell(name: &str, value: Option<&str>) {
    let page = document().document_element();
    if let Some(page) = page.filter(|page| page.get_attribute(name).as_deref() != value) {
        let _ = match value {
            Some(value) => page.set_attribute(name, value),
            None => page.remove_attribute(name),
        };
    }
}

fn show_theme(theme: Theme) {
    tell(
        "data-theme",
        match theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        },
    );
}

/// Another page is announced by its name; a new one is read from its top, with the focus on its heading.
fn arrive(store: Store, is_new: bool, title: &str) {
    panel::put_away(store);
    if is_new {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(HEADING);
    }
    let words = store.words();
    store.announce(&fill(words.header.now_showing, &[("page", &whole_title(store, title))]));
}

/// The title of the document.
pub fn whole_title(store: Store, title: &str) -> String {
    let words = store.words();
    let title = format!("{}{title} – {}", words.example_mark, words.header.product);
    without_marks(&title).into_owned()
}

/// A part that is drawn again may take away what has the focus, which gets it back by its id.
/// Where that has gone the focus stays near: at the first control of its part, or in the finder beside.
struct Focus {
    element: Element,
    itself: Option<String>,
    part: Option<Element>,
}

/// The focus has come to an element.
pub fn focused(element: &Element) {
    let itself = match element.id().as_str() {
        "" if element.tag_name() == "H1" => Some(HEADING.to_owned()),
        "" => None,
        // One stands in the place of the other.
        "remember" | "forget" => Some("#remember, #forget".to_owned()),
        id => Some(format!("[id=\"{id}\"]")),
    };
    FOCUSED.set(Some(Rc::new(Focus {
        itself,
        part: element.closest(".part").ok().flatten(),
        element: element.clone(),
    })));
}

/// The reader has left an element by themselves, if it is still there.
pub fn blurred(element: &Element) {
    if element.is_connected() {
        FOCUSED.take();
    }
}

fn restore_focus() {
    let nowhere = document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY");
    let Some(had) = FOCUSED.with_borrow(Option::clone) else {
        return;
    };
    if !nowhere || had.element.is_connected() {
        return;
    }
    let again = || had.itself.as_ref().is_some_and(|selector| focus(selector));
    let near = || {
        had.part
            .as_ref()
            .is_some_and(|part| focus_in(part) || focus(FINDER))
    };
    if !again() && !near() {
        focus(HEADING);
    }
}

