//! What is asked for is shown once it can be drawn; title, language, theme, focus and announcement follow.

use super::effect;
use super::focus::HEADING;
use super::{history, place, taken_over};
use inkludering::BUILD_ID;
use inkludering::model::{Selection, Theme};
use inkludering::view::app::{self, Root};
use inkludering::view::document_keys::waits_for_chunk;
use inkludering::view::dom::{self, all, find};
use inkludering::view::{Loaded, Mounted, Store, address, build, hydrate, panel, store};
use inkludering::wording::{fill, without_marks};
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use std::cell::RefCell;
use web_sys::Element;

/// What the style knows of the program: that it runs, and that another page is asked for than stands there.
const PROGRAM: &str = "data-program";
const ASKED: &str = "data-asked";
/// Why the program can't go on from the page that stands there.
const STOPPED: &str = "data-stopped";

/// Buttons of which src/watch.js has said that they can't answer yet.
const WAITING_BUTTONS: &str = "button[aria-disabled]";
/// What stands on a page for those who do without the program; what follows all else may stay.
const PLAIN: &str = "main .plain:not(main > :last-child)";
const PLAIN_ALL: &str = "main .plain";
const PLAIN_WITHIN: &str = "main > .plain, main > .plain *";

/// What the reader sees.
struct Shown {
    /// What the application is mounted under, which lasts as long as the program.
    owner: Owner,
    /// The page, without its options; none before the first is shown.
    page: Option<Selection>,
    /// The page that stands there, written before the program came, as long as that is the one that is asked for.
    stood: Option<Selection>,
    /// Whether the reader has gone to the page, and hasn't been led there yet.
    is_arriving: bool,
    /// The language that it was drawn in last, where it was; a browser that translates has put another in its place.
    lang: &'static str,
}

/// Shows what is asked for as the reader goes on, and says its title.
pub fn follow(store: Store) {
    let mut shown = Shown::new();
    effect(move || shown.show(store));
    effect(move || {
        let title = store.title.get();
        document().set_title(&whole_title(store, &title));
    });
}

impl Shown {
    fn new() -> Self {
        let page = document().document_element();
        let is_other = page.is_some_and(|page| page.has_attribute(ASKED));
        let stood = history::said("app-selection").filter(|_| !is_other);
        if stood.is_some() {
            place::seek_unless_left();
        } else {
            place::seek();
        }
        Self {
            owner: Owner::current().unwrap_or_default(),
            page: None,
            stood: stood.map(|query| address::parse(&query).selection),
            is_arriving: false,
            lang: "",
        }
    }

    /// Shows what is asked for, where its code is here; what stands there stays until then.
    fn show(&mut self, store: Store) {
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
        let words = store.loaded.with(|loaded| store::words(selection, loaded));
        let page = page_of(store, selection);
        let is_first = self.page.is_none();
        let stood = self.stood.take();
        let has_stood = stood.is_some();
        self.stood = stood.filter(|stood| page_of(store, stood) == page);
        let stands = self.stood.is_some();
        // What stood there before the program stays until all of it has come.
        if is_first && stands && (pending > 0 || !is_ready) {
            if has_failed {
                tell(STOPPED, Some("data"));
                tell(PROGRAM, None);
            }
            return;
        }
        let is_other = self.page.as_ref() != Some(&page);
        self.page = Some(page);
        if is_other && (has_stood && !stands || !is_first) {
            store.begin_page();
            forget_plain_page(store);
            self.is_arriving = true;
        }
        if store.shown.with_untracked(|shown| *shown != address) {
            store.shown.set(address.clone());
            panel::put_away(store);
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
            self.owner.with(|| match (stands, has_stood) {
                (true, _) => take_over(store),
                (false, has_left) => mount(store, !has_left),
            });
        }
        let arrives = self.is_arriving && (is_ready || has_failed);
        self.is_arriving &= !arrives;
        request_animation_frame(move || {
            let title = store.title.get_untracked();
            if arrives {
                arrive(store, !place::is_sought(), &title);
            }
            if place::is_sought() {
                place::find(store);
            }
        });
    }
}

/// Whether the page that stands there stays as it is, as the program can't go on from it: links lead as they do without.
pub fn is_stopped() -> bool {
    let page = document().document_element();
    page.is_some_and(|page| page.has_attribute(STOPPED))
}

/// What makes a page another page; also another language does, once its words have come.
fn page_of(store: Store, selection: &Selection) -> Selection {
    let words = store
        .loaded
        .with_untracked(|loaded| store::words(selection, loaded));
    Selection {
        language: Some(words.tag.into()),
        ..selection.without_options()
    }
}

/// Of another page nothing is kept that stood there before the program.
fn forget_plain_page(store: Store) {
    for of_plain_page in all(PLAIN_ALL) {
        of_plain_page.remove();
    }
    if store.kept.with_untracked(|kept| !kept.is_empty()) {
        store.kept.set(Vec::new());
    }
}

/// Puts the application into the body, in the place of what stood there; if that is the same page, with what the reader
/// has done to it.
fn mount(store: Store, is_same: bool) {
    let Some(body) = document().body() else {
        return;
    };
    let states = app::body(store).map(|Root { selector, draw }| {
        let mut state = build(draw);
        let stood = find(selector);
        state.mount(&body, stood.as_deref());
        if let Some(stood) = stood {
            for drawn in state.elements().iter().filter(|_| is_same) {
                taken_over::carry_over(&stood, drawn);
            }
            stood.remove();
        }
        state
    });
    STATES.set(states.collect());
}

/// Takes over the page that stands there: its nodes stay, with what the reader has opened, typed and come to. What only
/// the program can do is shown afterwards, and so is what the page can't know: the rest of the address, such as a theme.
fn take_over(store: Store) {
    for of_plain_page in all(PLAIN) {
        of_plain_page.remove();
    }
    let own = address::parse(&history::said("app-selection").unwrap_or_default());
    let asked = store.shown.get_untracked();
    let is_other = own != asked;
    if is_other {
        store.shown.set(own);
    }
    store.is_static.set(true);
    if is_intact(store) {
        hydrate_all(store);
    } else {
        store.kept.set(taken_over::parts());
        mount(store, true);
    }
    store.is_static.set(false);
    if is_other {
        store.shown.set(asked);
    }
}

fn hydrate_all(store: Store) {
    for button in all(WAITING_BUTTONS) {
        let _ = button.remove_attribute("aria-disabled");
    }
    let states = app::body(store).filter_map(|Root { selector, draw }| {
        let stood = find(selector)?;
        Some(hydrate(draw, stood))
    });
    STATES.set(states.collect());
    taken_over::hear_typed();
}

/// Whether the page that stands there is what the program draws of the same address: written by the same build from the
/// same release, and changed by nobody since, such as a browser that translates.
fn is_intact(store: Store) -> bool {
    let release = store.loaded.with_untracked(|loaded| {
        let dataset = loaded.dataset.ready();
        dataset.map(|dataset| dataset.release.id.to_string())
    });
    let elements = || -> usize {
        let within = |root: Element| 1 + root.get_elements_by_tag_name("*").length() as usize;
        let roots = app::ROOTS.into_iter().filter_map(find);
        roots.map(within).sum::<usize>() - all(PLAIN_WITHIN).len()
    };
    store.loaded.with_untracked(Loaded::is_whole)
        && history::said("app-build").as_deref() == Some(BUILD_ID)
        && history::said("app-release") == release
        && history::said("app-elements") == Some(elements().to_string())
}

thread_local! {
    /// What keeps the parts of the body in step, as long as the program runs.
    static STATES: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
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
        dom::focus(HEADING);
    }
    let words = store.words();
    store.announce(&fill(
        words.header.now_showing,
        &[("page", &whole_title(store, title))],
    ));
}

/// The title of the document.
fn whole_title(store: Store, title: &str) -> String {
    let words = store.words();
    let product = without_marks(words.header.product);
    let of_page = if title == product {
        String::new()
    } else {
        format!("{title} – ")
    };
    without_marks(&format!("{}{of_page}{product}", words.example_mark)).into_owned()
}
