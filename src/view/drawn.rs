//! The whole page as it is drawn from the reader's selection and what has come: its title, and the HTML of
//! each of its places.

use super::address::Address;
pub use super::context::WantedFigures;
use super::context::{Context, Figures, Page};
use super::element::Element;
#[cfg(not(target_arch = "wasm32"))]
use super::{frame, panel};
use super::page;
use super::part::narrowed::Rows;
use super::part::{embedded, memo, notice, source};
use super::store::{self, LoadState, Loaded, Panel, Store};
use crate::export::{ExportedFigure, figure_names};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::HelpEntry;
use crate::model::{Dataset, Place, Selection};
use crate::wording::Messages;
#[cfg(not(target_arch = "wasm32"))]
use crate::wording::without_marks;
#[cfg(not(target_arch = "wasm32"))]
use leptos::prelude::Owner;
use std::cell::{OnceCell, RefCell};

/// A page before anything stands around it.
#[derive(Default)]
pub struct DrawnPage {
    pub title: String,
    pub parts: Vec<Element>,
}

/// A page as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedPage {
    pub title: String,
    /// What stands in the body.
    pub body: String,
}

fn context<'a>(
    store: Store,
    words: &'static Messages,
    dataset: &'a Dataset,
    selection: &'a Selection,
    loaded: &'a Loaded,
    remembered: Option<Place>,
) -> Context<'a> {
    Context {
        store,
        words,
        dataset,
        work: &loaded.work,
        loaded,
        selection,
        remembered,
        figures: Figures::default(),
        rows: Rows::new(store),
        draw_figure: taken,
        cited: RefCell::default(),
        to_sweden: OnceCell::new(),
    }
}

/// Draws the page that is asked for.
pub fn draw(
    store: Store,
    address: &Address,
    loaded: &Loaded,
    remembered: Option<Place>,
) -> DrawnPage {
    let words = store::words(&address.selection, loaded);
    draw_with(store, words, address, loaded, remembered)
}

/// The same with these texts, whichever language is chosen.
fn draw_with(
    store: Store,
    words: &'static Messages,
    address: &Address,
    loaded: &Loaded,
    remembered: Option<Place>,
) -> DrawnPage {
    let selection = &address.selection;
    let page = match &loaded.dataset {
        LoadState::Ready(dataset) => {
            let context = context(store, words, dataset, selection, loaded, remembered);
            if selection.embed {
                embedded::page(&context)
            } else {
                page::page(&context)
            }
        }
        missing if selection.embed => embedded::without_data(store, words, selection, missing),
        missing => Page {
            title: words.header.product.to_owned(),
            parts: vec![notice::instead_of_page(store, words, missing)],
        },
    };
    DrawnPage {
        title: page.title,
        parts: page.parts,
    }
}

/// A page that stands without the program, with what it is made from beside what has been loaded.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub enum StaticPage<'a> {
    Data(&'a page::data::PublishedData),
    Help(&'a [HelpEntry]),
    /// The version that is easy to read.
    EasyToRead(&'a [HelpEntry]),
    Glossary,
}

/// A page that stands without the program, as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_static(address: &Address, loaded: &Loaded, of: StaticPage<'_>) -> RenderedPage {
    let words = store::words(&address.selection, loaded);
    let is_easy_to_read = super::static_only::is_easy_to_read(&address.selection);
    let Some(dataset) = loaded.dataset.ready() else {
        return RenderedPage::default();
    };
    // The frame of what is easy to read leads to pages that aren't.
    let mut around = address.clone();
    around.selection.language.take_if(|_| is_easy_to_read);
    with_store(address, |store| {
        let context = context(store, words, dataset, &address.selection, loaded, None);
        let page = match of {
            StaticPage::Data(published) => page::data::page(&context, published),
            StaticPage::Help(help) => page::help::page(&context, help),
            StaticPage::EasyToRead(help) => page::easy_to_read::page(&context, help),
            StaticPage::Glossary => page::glossary::page(&context),
        };
        let page = DrawnPage {
            title: page.title,
            parts: page.parts,
        };
        in_frame(store, words, &around, loaded, page)
    })
}

/// The page that is asked for, as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub fn render(address: &Address, loaded: &Loaded, remembered: Option<Place>) -> RenderedPage {
    render_with(store::words(&address.selection, loaded), address, loaded, remembered)
}

/// The same with these texts, whichever language is chosen.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_with(
    words: &'static Messages,
    address: &Address,
    loaded: &Loaded,
    remembered: Option<Place>,
) -> RenderedPage {
    with_store(address, |store| {
        let page = draw_with(store, words, address, loaded, remembered);
        in_frame(store, words, address, loaded, page)
    })
}

/// Draws and writes with a store that lasts as long as that.
#[cfg(not(target_arch = "wasm32"))]
fn with_store<T>(address: &Address, draw: impl FnOnce(Store) -> T) -> T {
    Owner::new().with(|| draw(Store::new(address.clone(), Loaded::default())))
}

/// A page with what stands around it.
#[cfg(not(target_arch = "wasm32"))]
fn in_frame(
    store: Store,
    words: &Messages,
    address: &Address,
    loaded: &Loaded,
    page: DrawnPage,
) -> RenderedPage {
    let title = without_marks(&page.title).into_owned();
    let notices = frame::notices(store, words, address, loaded);
    let body = [
        frame::skip(words, &address.selection),
        frame::header(words, &address.selection),
        frame::main(notices, page.parts, ""),
        frame::footer(words, &address.selection, loaded, &title),
        panel::panel(store, None),
        frame::announcer(""),
    ];
    RenderedPage {
        title,
        body: body.map(Element::into_html).concat(),
    }
}

/// The figure of a page that has this number, with what it shows.
pub fn taken(
    store: Store,
    selection: &Selection,
    loaded: &Loaded,
    number: usize,
) -> Option<ExportedFigure> {
    let wanted = WantedFigures::These(vec![number]);
    let (_, mut taken) = figures(store, selection, loaded, wanted)?;
    taken.pop()
}

/// The title of a page, and those of its figures that are asked for. Each says itself which area it is about, as nothing
/// around it does.
pub fn figures(
    store: Store,
    selection: &Selection,
    loaded: &Loaded,
    wanted: WantedFigures,
) -> Option<(String, Vec<ExportedFigure>)> {
    let words = store::words(selection, loaded);
    let dataset = loaded.dataset.ready()?;
    let context = Context {
        figures: Figures::wanting(wanted),
        ..context(store, words, dataset, selection, loaded, None)
    };
    let page = page::page(&context);
    let mut kept = context.figures.kept();
    for taken in &mut kept {
        if let Some(area) = taken.content.area {
            taken.figure.title = format!("{}. {}", words.area(area), taken.figure.title);
        }
    }
    Some((page.title, kept))
}

/// The panel that tells of a source, or has figures to choose from; none where none is open.
pub fn panel(
    store: Store,
    address: &Address,
    loaded: &Loaded,
    open: &Panel,
) -> Option<Element> {
    let words = store::words(&address.selection, loaded);
    match open {
        Panel::Closed => None,
        Panel::Source(id) => Some(source::panel(store, words, id, loaded.sources.as_ref())),
        Panel::Memo => {
            let all = figures(store, &address.selection, loaded, WantedFigures::All);
            let all = all.map_or_else(Vec::new, |(_, all)| figure_names(&all));
            Some(memo::panel(store, words, &all))
        }
    }
}

/// The list that tells of these sources, by number in this order.
#[cfg(not(target_arch = "wasm32"))]
pub fn sources(address: &Address, loaded: &Loaded, cited: Vec<String>) -> String {
    let words = store::words(&address.selection, loaded);
    loaded.dataset.ready().map_or_else(String::new, |dataset| {
        with_store(address, |store| {
            let context = Context {
                cited: RefCell::new(cited),
                ..context(store, words, dataset, &address.selection, loaded, None)
            };
            source::list(&context).into_html()
        })
    })
}
