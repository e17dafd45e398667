//! The page is put in its places; title, language, theme, focus and announcement follow.

use super::dom::{all, announce, by_id, focus, focus_in};
use super::{history, map, narrow, place, read};
use inkludering::model::{Selection, Theme};
use inkludering::view::document_keys::waits_for_chunk;
use inkludering::view::drawn::{Drawn, PANEL, PLACE, body as body_of};
use inkludering::view::{Panel, Store};
use inkludering::wording::{fill, without_marks};
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;
use web_sys::Element;

const HEADING: &str = "main h1";
const FINDER: &str = "#find";

/// By then the browser has painted what was written before.
const PAINTED: Duration = Duration::from_millis(50);

/// What stands in the document.
pub struct Shown {
    /// Each place with its HTML.
    places: Vec<(Element, String)>,
    panel: String,
    /// How often the state had changed.
    changes: Option<u32>,
    page: Option<Selection>,
    /// Whether the page that is asked for stands there, written before the program came.
    stands: bool,
    /// Whether all of the page had come when it was drawn last.
    complete: bool,
    /// The language that it was drawn in last, where it was; a browser that translates has put another in its place.
    lang: &'static str,
}

/// What the style knows of the program: that it runs, and that another page is asked for than stands there.
const PROGRAM: &str = "data-program";
const ASKED: &str = "data-asked";
/// Why the program can't go on from the page that stands there.
const STOPPED: &str = "data-stopped";

impl Shown {
    pub fn new() -> Self {
        // What no page draws: each place is written at first, also where there is nothing for it.
        let as_found = |place| (place, String::from(" "));
        let page = document().document_element();
        let is_other = page.is_some_and(|page| page.has_attribute(ASKED));
        let stands = !is_other && history::said("app-selection").is_some();
        if stands {
            place::seek_unless_left();
        } else {
            place::seek();
        }
        Self {
            stands,
            places: places().into_iter().map(as_found).collect(),
            lang: "",
            complete: false,
            panel: String::new(),
            changes: None,
            page: None,
        }
    }

    /// Keeps the document in step with the state: what has changed is written again.
    pub fn draw(&mut self, store: Store) {
        let now = store.now();
        let had = Focus::now();
        let panel = now.drawn_panel();
        if panel != self.panel
            && let Some(place) = by_id(PANEL)
        {
            place.set_inner_html(&panel);
            self.panel = panel;
        }
        if self.changes == Some(now.changes) {
            had.keep();
            return;
        }
        self.changes = Some(now.changes);
        // What stands there stays until the code has come that draws the page.
        if waits_for_chunk(&now.loaded, &now.address.selection) {
            return;
        }
        write_rest();
        let (selection, words) = (&now.address.selection, now.words());
        // Another language is another page, once its words have come.
        let page = Some(Selection {
            language: Some(words.tag.into()),
            ..selection.without_options()
        });
        let (is_first, is_other) = (self.page.is_none(), self.page != page);
        self.page = page;
        // What stands there stays until all of it has come; src/start.js then keeps what the reader has done to it.
        let taken_over = self.stands && (is_first || !is_other);
        if taken_over && (now.loaded.pending > 0 || now.loaded.dataset.ready().is_none()) {
            if now.loaded.dataset.is_failed() {
                tell(STOPPED, Some("data"));
                tell(PROGRAM, None);
            }
            return;
        }
        self.stands = false;
        // Asked before anything is written, as an answer needs all that was written to be laid out.
        let below = self.places.iter().position(|(place, _)| is_below(place));
        let can_wait = !is_other && self.complete && !place::is_sought();
        self.complete = now.loaded.pending == 0;
        tell(PROGRAM, Some("on"));
        tell(ASKED, None);
        let drawn = now.drawn();
        show_theme(selection.theme);
        // What stood there at first was in the language that its program came with.
        if !self.lang.is_empty() && self.lang != words.tag {
            tell("lang", Some(words.tag));
        }
        self.lang = words.tag;
        let title = format!(
            "{}{} – {}",
            words.example_mark, drawn.title, words.header.product
        );
        let title = without_marks(&title);
        document().set_title(&title);
        drop(now);
        read::keep(drawn.readouts);
        for (at, ((place, shown), html)) in self.places.iter_mut().zip(drawn.places).enumerate() {
            if *shown != html {
                let unseen = below.is_some_and(|below| at >= below) || is_shut(place);
                if can_wait && unseen {
                    let later = (place.clone(), html.clone());
                    LATER.with_borrow_mut(|all| all.push(later));
                } else {
                    place.set_inner_html(&html);
                }
                *shown = html;
            }
        }
        follow(store);
        if LATER.with_borrow(|all| !all.is_empty()) {
            set_timeout(move || finish(store), PAINTED);
        }
        if is_other && !is_first {
            let said = fill(words.header.now_showing, &[("page", &title)]);
            let is_new = !place::is_sought();
            request_animation_frame(move || arrive(store, is_new, &said));
        } else if !taken_over {
            had.keep();
        }
        if place::is_sought() {
            request_animation_frame(move || place::find(store));
        }
    }
}

thread_local! {
    /// What the reader doesn't see yet, which is written once the rest has been painted: so a choice answers at once.
    static LATER: RefCell<Vec<(Element, String)>> = const { RefCell::new(Vec::new()) };
}

fn write_rest() {
    for (place, html) in LATER.take() {
        place.set_inner_html(&html);
    }
}

/// Writes what was to be written later: it is time, or the page is printed.
pub fn finish(store: Store) {
    write_rest();
    follow(store);
}

/// Whether a place begins far below the window: it stays there, should what stands above get shorter.
fn is_below(place: &Element) -> bool {
    let window = document().document_element();
    let window = window.map_or(0, |html| html.client_height());
    let first = place.first_element_child();
    first.is_some_and(|first| first.get_bounding_client_rect().y() > f64::from(2 * window))
}

/// Whether a place is details that are not open, of which only the summary is seen.
fn is_shut(place: &Element) -> bool {
    let first = place.first_element_child();
    first.is_some_and(|first| first.tag_name() == "DETAILS" && !first.has_attribute("open"))
}

/// What has been written has to look as the reader had left it.
fn follow(store: Store) {
    narrow::again(store);
    map::look(store);
}

/// Where the page is put: its places stand there already, or are made now.
fn places() -> Vec<Element> {
    let places = all(&format!("[{PLACE}]"));
    if places.is_empty()
        && let Some(body) = document().body()
    {
        body.set_inner_html(&body_of(&Drawn::default()));
        return all(&format!("[{PLACE}]"));
    }
    places
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
fn arrive(store: Store, is_new: bool, said: &str) {
    if is_new {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(HEADING);
    }
    let is_open = store.now().panel.is_open();
    if is_open {
        store.change_beside(&mut |state| state.panel = Panel::default());
    }
    announce(said);
}

/// A part that is drawn again takes the focus with it; what had it gets it back: the heading, or by its id.
/// Where that has gone the focus stays near: at the first control of its part, or in the finder beside.
#[derive(Default)]
struct Focus {
    itself: Option<String>,
    part: Option<Element>,
    /// Open details around it, which stay open when they are drawn again.
    around: Option<Element>,
}

impl Focus {
    /// What has the focus, before anything is drawn again.
    fn now() -> Self {
        let had = document().active_element();
        let Some(element) = had.filter(|element| element.tag_name() != "BODY") else {
            return Self::default();
        };
        Self {
            itself: match element.id().as_str() {
                "" if element.tag_name() == "H1" => Some(HEADING.to_owned()),
                "" => None,
                // One stands in the place of the other.
                "remember" | "forget" => Some("#remember, #forget".to_owned()),
                id => Some(format!("[id=\"{id}\"]")),
            },
            part: element.closest(".part").ok().flatten(),
            around: element.closest("details[id][open]").ok().flatten(),
        }
    }

    fn keep(self) {
        if let Some(details) = self.around.and_then(|details| by_id(&details.id())) {
            let _ = details.set_attribute("open", "");
        }
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        if !lost || self.itself.is_none() && self.part.is_none() {
            return;
        }
        let again = || self.itself.is_some_and(|selector| focus(&selector));
        let near = || {
            self.part
                .is_some_and(|part| focus_in(&part) || focus(FINDER))
        };
        if !again() && !near() {
            focus(HEADING);
        }
    }
}
