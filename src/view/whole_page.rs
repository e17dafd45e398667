//! The whole page as it is drawn from the reader's selection and what has come: its title, and its elements.

use super::address::Address;
pub use super::context::WantedFigures;
use super::context::{Context, Figures, Page};
use super::element::Element;
#[cfg(not(target_arch = "wasm32"))]
use super::frame::{self, Body};
use super::page;
#[cfg(not(target_arch = "wasm32"))]
use super::panel;
use super::part::narrowed::Rows;
use super::part::{embedded, memo, notice, source};
use super::store::{self, LoadState, Loaded, Panel, Store};
use crate::export::{ExportedFigure, figure_names};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::HelpEntry;
use crate::model::{Dataset, Selection};
use crate::wording::Messages;
#[cfg(not(target_arch = "wasm32"))]
use crate::wording::without_marks;
#[cfg(not(target_arch = "wasm32"))]
use leptos::prelude::{Owner, Set};
use std::cell::{OnceCell, RefCell};

/// A page before anything stands around it.
#[derive(Default)]
pub struct DrawnPage {
    pub title: String,
    pub parts: Vec<Element>,
    pub layout: Option<&'static str>,
    /// What it has named as sources, by id or in words.
    pub cited: Vec<String>,
}

/// A page with what stands around it.
#[cfg(not(target_arch = "wasm32"))]
pub struct WholePage {
    pub title: String,
    pub body: Body,
    /// What it has named as sources, by id or in words.
    pub cited: Vec<String>,
}

/// A page as HTML.
#[cfg(not(target_arch = "wasm32"))]
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
) -> Context<'a> {
    Context {
        store,
        words,
        dataset,
        work: &loaded.work,
        loaded,
        selection,
        figures: Figures::default(),
        rows: Rows::new(store),
        draw_figure: taken,
        cited: RefCell::default(),
        to_sweden: OnceCell::new(),
    }
}

/// Draws the page that is asked for.
pub fn draw(store: Store, address: &Address, loaded: &Loaded) -> DrawnPage {
    let words = store::words(&address.selection, loaded);
    draw_with(store, words, (address, loaded))
}

/// The same with these texts, whichever language is chosen.
fn draw_with(
    store: Store,
    words: &'static Messages,
    (address, loaded): (&Address, &Loaded),
) -> DrawnPage {
    let selection = &address.selection;
    let mut cited = Vec::new();
    let page = match &loaded.dataset {
        LoadState::Ready(dataset) => {
            let context = context(store, words, dataset, selection, loaded);
            let page = if selection.embed {
                embedded::page(&context)
            } else {
                page::page(&context)
            };
            cited = context.cited.into_inner();
            page
        }
        missing if selection.embed => embedded::without_data(store, words, selection, missing),
        missing => Page::new(
            words.header.product,
            vec![notice::instead_of_page(store, words, missing)],
        ),
    };
    DrawnPage {
        title: page.title,
        parts: page.parts,
        layout: page.layout,
        cited,
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

/// Draws a page that stands without the program; none without a dataset.
#[cfg(not(target_arch = "wasm32"))]
pub fn draw_static_only(
    store: Store,
    address: &Address,
    loaded: &Loaded,
    of: StaticPage<'_>,
) -> Option<WholePage> {
    let words = store::words(&address.selection, loaded);
    let is_easy_to_read = super::static_only::is_easy_to_read(&address.selection);
    let dataset = loaded.dataset.ready()?;
    let context = context(store, words, dataset, &address.selection, loaded);
    let page = match of {
        StaticPage::Data(published) => page::data::page(&context, published),
        StaticPage::Help(help) => page::help::page(&context, help),
        StaticPage::EasyToRead(help) => page::easy_to_read::page(&context, help),
        StaticPage::Glossary => page::glossary::page(&context),
    };
    // The frame of what is easy to read leads to pages that aren't.
    let mut around = address.clone();
    around.selection.language.take_if(|_| is_easy_to_read);
    let page = DrawnPage {
        title: page.title,
        parts: page.parts,
        layout: page.layout,
        ..DrawnPage::default()
    };
    Some(in_frame(store, words, (&around, loaded), page))
}

/// Draws a page as it stands before the program comes.
#[cfg(not(target_arch = "wasm32"))]
pub fn draw_static(store: Store, address: &Address, loaded: &Loaded) -> WholePage {
    let words = store::words(&address.selection, loaded);
    store.is_static.set(true);
    let page = draw(store, address, loaded);
    in_frame(store, words, (address, loaded), page)
}

/// A page that stands without the program, as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_static(address: &Address, loaded: &Loaded, of: StaticPage<'_>) -> RenderedPage {
    with_store(address, |store| {
        let page = draw_static_only(store, address, loaded, of);
        page.map_or_else(RenderedPage::default, WholePage::into_html)
    })
}

/// The page that is asked for, as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub fn render(address: &Address, loaded: &Loaded) -> RenderedPage {
    let words = store::words(&address.selection, loaded);
    render_with(words, address, loaded)
}

/// The same with these texts, whichever language is chosen.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_with(words: &'static Messages, address: &Address, loaded: &Loaded) -> RenderedPage {
    with_store(address, |store| {
        let page = draw_with(store, words, (address, loaded));
        in_frame(store, words, (address, loaded), page).into_html()
    })
}

/// Draws and writes with a store that lasts as long as that.
#[cfg(not(target_arch = "wasm32"))]
pub fn with_store<T>(address: &Address, draw: impl FnOnce(Store) -> T) -> T {
    Owner::new().with(|| draw(Store::new(address.clone(), Loaded::default())))
}

/// A page with what stands around it.
#[cfg(not(target_arch = "wasm32"))]
fn in_frame(
    store: Store,
    words: &Messages,
    (address, loaded): (&Address, &Loaded),
    page: DrawnPage,
) -> WholePage {
    let title = without_marks(&page.title).into_owned();
    let body = Body {
        skip: frame::skip(words, &address.selection),
        header: frame::header(words, &address.selection),
        main: frame::main(page.layout, frame::notices(store, words, address, loaded)),
        parts: page.parts,
        footer: frame::footer(words, &address.selection, loaded, &title),
        panel: panel::panel(store, None),
        announcer: frame::announcer(""),
    };
    WholePage {
        title,
        body,
        cited: page.cited,
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl WholePage {
    fn into_html(self) -> RenderedPage {
        let Body {
            skip,
            header,
            main,
            parts,
            footer,
            panel,
            announcer,
        } = self.body;
        let main = frame::with_parts(main, parts, "");
        let roots = [skip, header, main, footer, panel, announcer];
        RenderedPage {
            title: self.title,
            body: roots.map(Element::into_html).concat(),
        }
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
        ..context(store, words, dataset, selection, loaded)
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
pub fn panel(store: Store, address: &Address, loaded: &Loaded, open: &Panel) -> Option<Element> {
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

/// The list that tells of these sources, by number in this order; none without a dataset.
#[cfg(not(target_arch = "wasm32"))]
pub fn sources(
    store: Store,
    address: &Address,
    loaded: &Loaded,
    cited: Vec<String>,
) -> Option<Element> {
    let words = store::words(&address.selection, loaded);
    let dataset = loaded.dataset.ready()?;
    let context = Context {
        cited: RefCell::new(cited),
        ..context(store, words, dataset, &address.selection, loaded)
    };
    Some(source::list(&context))
}
