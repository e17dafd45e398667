//! The whole page as it is drawn from the reader's selection and what has come: its title, and the HTML of
//! each of its places.

use super::address::Address;
pub use super::context::WantedFigures;
use super::context::{Context, Figures, Page};
use super::element::Element;
#[cfg(not(target_arch = "wasm32"))]
use super::frame::{self, Body};
use super::page;
use super::part::{embedded, memo, notice, source};
use super::store::{self, LoadState, Loaded, Panel};
use crate::chart::readout::Readout;
use crate::export::{ExportedFigure, figure_names};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::HelpEntry;
use crate::model::{Dataset, Place, Selection};
use crate::wording::Messages;
#[cfg(not(target_arch = "wasm32"))]
use crate::wording::without_marks;
use std::cell::{OnceCell, RefCell};

/// A page before anything stands around it.
#[derive(Default)]
pub struct DrawnPage {
    pub title: String,
    pub parts: Vec<Element>,
    /// What can be read of the page's figures, in the order of their numbers.
    pub readouts: Vec<Readout>,
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
    words: &'static Messages,
    dataset: &'a Dataset,
    selection: &'a Selection,
    loaded: &'a Loaded,
    remembered: Option<Place>,
) -> Context<'a> {
    Context {
        words,
        dataset,
        work: &loaded.work,
        loaded,
        selection,
        remembered,
        figures: Figures::default(),
        draw_figure: taken,
        is_static: false,
        cited: RefCell::default(),
        to_sweden: OnceCell::new(),
    }
}

/// The name and the text of the questions to fill in, once all that they are made from has come.
pub fn questions_file(selection: &Selection, loaded: &Loaded) -> Option<(String, String)> {
    let words = store::words(selection, loaded);
    let dataset = loaded.dataset.ready()?;
    page::questions::file(&context(words, dataset, selection, loaded, None))
}

/// Draws the page that is asked for; if `is_static`, as it stands before the program comes.
pub fn draw(
    address: &Address,
    loaded: &Loaded,
    remembered: Option<Place>,
    is_static: bool,
) -> DrawnPage {
    let words = store::words(&address.selection, loaded);
    draw_with(words, address, loaded, remembered, is_static)
}

/// The same with these texts, whichever language is chosen.
fn draw_with(
    words: &'static Messages,
    address: &Address,
    loaded: &Loaded,
    remembered: Option<Place>,
    is_static: bool,
) -> DrawnPage {
    let selection = &address.selection;
    let (mut readouts, mut cited) = (Vec::new(), Vec::new());
    let page = match &loaded.dataset {
        LoadState::Ready(dataset) => {
            let context = Context {
                is_static,
                ..context(words, dataset, selection, loaded, remembered)
            };
            let page = if selection.embed {
                embedded::page(&context)
            } else {
                page::page(&context)
            };
            cited = context.cited.into_inner();
            readouts = context.figures.readouts();
            page
        }
        missing if selection.embed => embedded::without_data(words, selection, missing),
        missing => Page {
            title: words.header.product.to_owned(),
            parts: vec![notice::instead_of_page(words, missing)],
        },
    };
    DrawnPage {
        title: page.title,
        parts: page.parts,
        readouts,
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
    address: &Address,
    loaded: &Loaded,
    of: StaticPage<'_>,
) -> Option<WholePage> {
    let words = store::words(&address.selection, loaded);
    let is_easy_to_read = super::static_only::is_easy_to_read(&address.selection);
    let dataset = loaded.dataset.ready()?;
    let context = context(words, dataset, &address.selection, loaded, None);
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
        ..DrawnPage::default()
    };
    Some(in_frame(words, &around, loaded, page))
}

/// The same as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_static(address: &Address, loaded: &Loaded, of: StaticPage<'_>) -> RenderedPage {
    draw_static_only(address, loaded, of).map_or_else(RenderedPage::default, WholePage::into_html)
}

/// Draws a page as it stands before the program comes.
#[cfg(not(target_arch = "wasm32"))]
pub fn draw_static(address: &Address, loaded: &Loaded) -> WholePage {
    let words = store::words(&address.selection, loaded);
    in_frame(words, address, loaded, draw(address, loaded, None, true))
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
    let page = draw_with(words, address, loaded, remembered, false);
    in_frame(words, address, loaded, page).into_html()
}

/// A page with what stands around it.
#[cfg(not(target_arch = "wasm32"))]
fn in_frame(words: &Messages, address: &Address, loaded: &Loaded, page: DrawnPage) -> WholePage {
    let title = without_marks(&page.title).into_owned();
    let body = Body {
        skip: frame::skip(words, &address.selection),
        header: frame::header(words, &address.selection),
        notices: frame::notices(words, address, loaded),
        parts: page.parts,
        footer: frame::footer(words, &address.selection, loaded, &title),
        panel: frame::panel(None),
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
            notices,
            parts,
            footer,
            panel,
            announcer,
        } = self.body;
        let main = frame::main(notices, parts, "");
        let roots = [skip, header, main, footer, panel, announcer];
        RenderedPage {
            title: self.title,
            body: roots.map(Element::into_html).concat(),
        }
    }
}

/// The figure of a page that has this number, with what it shows.
pub fn taken(selection: &Selection, loaded: &Loaded, number: usize) -> Option<ExportedFigure> {
    let wanted = WantedFigures::These(vec![number]);
    let (_, mut taken) = figures(selection, loaded, wanted)?;
    taken.pop()
}

/// The title of a page, and those of its figures that are asked for. Each says itself which area it is about, as nothing
/// around it does.
pub fn figures(
    selection: &Selection,
    loaded: &Loaded,
    wanted: WantedFigures,
) -> Option<(String, Vec<ExportedFigure>)> {
    let words = store::words(selection, loaded);
    let dataset = loaded.dataset.ready()?;
    let context = Context {
        figures: Figures::wanting(wanted),
        ..context(words, dataset, selection, loaded, None)
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
pub fn panel(address: &Address, loaded: &Loaded, panel: &Panel) -> Option<Element> {
    let words = store::words(&address.selection, loaded);
    if panel.memo {
        let all = figures(&address.selection, loaded, WantedFigures::All);
        let all = all.map_or_else(Vec::new, |(_, all)| figure_names(&all));
        return Some(memo::panel(words, &all));
    }
    source::panel(words, panel, loaded.sources.as_ref())
}

/// The list that tells of these sources, by number in this order; none without a dataset.
#[cfg(not(target_arch = "wasm32"))]
pub fn sources(address: &Address, loaded: &Loaded, cited: Vec<String>) -> Option<Element> {
    let words = store::words(&address.selection, loaded);
    let context = Context {
        cited: RefCell::new(cited),
        ..context(words, loaded.dataset.ready()?, &address.selection, loaded, None)
    };
    Some(source::list(&context))
}
