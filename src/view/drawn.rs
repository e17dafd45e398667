//! The whole page as it is drawn from the reader's selection and what has come: its title, and the HTML of
//! each of its places.

use super::address::Address;
pub use super::context::WantedFigures;
use super::context::{Context, Figures, Page};
use super::frame;
use super::html::{Element, el, text};
use super::page;
use super::part::{embedded, memo, notice, source};
use super::store::{self, ExportRequest, LoadState, Loaded, Panel, State};
use crate::chart::readout::Readout;
use crate::export::{ExportedFigure, figure_names};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::HelpEntry;
use crate::model::{Dataset, Place, Selection};
use crate::wording::{Messages, without_marks};
use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

/// Each place stays on the page, so that it is written again only when it has changed, and leaves the others
/// as the reader has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    pub title: String,
    /// In the order of the page: the link past everything, header, notices, the page's parts, footer.
    pub places: Vec<String>,
    /// What can be read of the page's figures, in the order of their numbers.
    pub readouts: Vec<Readout>,
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

impl State {
    /// The page; panel and files stand beside it.
    pub fn drawn(&self) -> Drawn {
        draw(&self.address, &self.loaded, self.remembered)
    }

    /// The panel that shows a source.
    pub fn drawn_panel(&self) -> String {
        panel(&self.address, &self.loaded, &self.panel)
    }

    /// What a button asks for by kind and number of the figure.
    pub fn taking(&self, asked: &str) -> Option<ExportRequest> {
        let (kind, number) = asked.split_once(' ')?;
        let selection = &self.address.selection;
        let taken = taken(selection, &self.loaded, number.parse().ok()?)?;
        Some(ExportRequest {
            asked: asked.to_owned(),
            kind: kind.to_owned(),
            taken: Arc::new(taken),
        })
    }

    /// The title of the page, and its figures of these numbers.
    pub fn figures(&self, numbers: &[usize]) -> Option<(String, Vec<ExportedFigure>)> {
        let wanted = WantedFigures::These(numbers.to_vec());
        figures(&self.address.selection, &self.loaded, wanted)
    }

    /// Name and text of the questions to fill in.
    pub fn questions(&self) -> Option<(String, String)> {
        questions_file(&self.address.selection, &self.loaded)
    }
}

/// So many parts have places of their own; what a page has more of follows in the last.
const PARTS: usize = 16;

/// Marks a place.
pub const PLACE: &str = "data-place";
pub const PANEL: &str = "source-panel";
pub const ANNOUNCER: &str = "announcer";

/// Draws the page that is asked for.
pub fn draw(address: &Address, loaded: &Loaded, remembered: Option<Place>) -> Drawn {
    let words = store::words(&address.selection, loaded);
    draw_with(words, address, loaded, remembered)
}

/// The same with these texts, whichever language is chosen.
pub fn draw_with(
    words: &'static Messages,
    address: &Address,
    loaded: &Loaded,
    remembered: Option<Place>,
) -> Drawn {
    let selection = &address.selection;
    let mut readouts = Vec::new();
    let page = match &loaded.dataset {
        LoadState::Ready(dataset) => {
            let context = context(words, dataset, selection, loaded, remembered);
            let page = if selection.embed {
                embedded::page(&context)
            } else {
                page::page(&context)
            };
            readouts = context.figures.readouts();
            page
        }
        missing if selection.embed => embedded::without_data(words, selection, missing),
        missing => Page {
            title: words.header.product.to_owned(),
            parts: vec![notice::instead_of_page(words, missing)],
        },
    };
    Drawn {
        readouts,
        ..in_frame(words, address, loaded, page)
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

/// Draws a page that stands without the program.
#[cfg(not(target_arch = "wasm32"))]
pub fn draw_static(address: &Address, loaded: &Loaded, of: StaticPage<'_>) -> Drawn {
    let words = store::words(&address.selection, loaded);
    let is_easy_to_read = super::static_only::is_easy_to_read(&address.selection);
    let page = loaded.dataset.ready().map(|dataset| {
        let context = context(words, dataset, &address.selection, loaded, None);
        match of {
            StaticPage::Data(published) => page::data::page(&context, published),
            StaticPage::Help(help) => page::help::page(&context, help),
            StaticPage::EasyToRead(help) => page::easy_to_read::page(&context, help),
            StaticPage::Glossary => page::glossary::page(&context),
        }
    });
    // The frame of what is easy to read leads to pages that aren't.
    let mut around = address.clone();
    around.selection.language.take_if(|_| is_easy_to_read);
    page.map_or_else(Drawn::default, |page| {
        in_frame(words, &around, loaded, page)
    })
}

/// A page with what stands around it.
fn in_frame(words: &Messages, address: &Address, loaded: &Loaded, page: Page) -> Drawn {
    let selection = &address.selection;
    let notices = frame::notices(words, &address.passed_over, &loaded.problems)
        .child_if(notice::without_language(words, loaded.language.as_ref()));
    let mut places = vec![String::new(), String::new(), notices.into_inner()];
    let first = places.len();
    places.resize_with(first + PARTS, String::new);
    let Page { title, parts } = page;
    for (at, part) in parts.into_iter().enumerate() {
        places[first + at.min(PARTS - 1)].push_str(&part.into_html());
    }
    places.push(String::new());
    if !selection.embed
        && let [skip, header, .., footer] = &mut *places
    {
        let to_main = text("a", words.header.skip)
            .class("skip")
            .attr("href", "#main");
        *skip = to_main.into_html();
        *header = frame::header(words, selection).into_html();
        *footer = frame::footer(words, selection, loaded, &title).into_html();
    }
    Drawn {
        title: without_marks(&title).into_owned(),
        places,
        readouts: Vec::new(),
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

/// The panel that tells of a source, or has figures to choose from; empty where none is open.
pub fn panel(address: &Address, loaded: &Loaded, panel: &Panel) -> String {
    let words = store::words(&address.selection, loaded);
    if panel.memo {
        let all = figures(&address.selection, loaded, WantedFigures::All);
        let all = all.map_or_else(Vec::new, |(_, all)| figure_names(&all));
        return memo::panel(words, &all).into_html();
    }
    source::panel(words, panel, loaded.sources.as_ref())
        .map_or_else(String::new, Element::into_html)
}

/// The list that tells of these sources, by number in this order.
#[cfg(not(target_arch = "wasm32"))]
pub fn sources(address: &Address, loaded: &Loaded, cited: Vec<String>) -> String {
    let words = store::words(&address.selection, loaded);
    loaded.dataset.ready().map_or_else(String::new, |dataset| {
        let context = Context {
            cited: RefCell::new(cited),
            ..context(words, dataset, &address.selection, loaded, None)
        };
        source::list(&context).into_html()
    })
}

/// What stands in the body, with what has been drawn in its places.
pub fn body(drawn: &Drawn) -> String {
    let mut places = drawn.places.iter();
    let mut place = |tag| {
        let html = places.next().map_or("", String::as_str);
        el(tag).attr(PLACE, "").written(html)
    };
    let skip = place("div");
    let header = place("header");
    let main = el("main").id("main").attr("tabindex", "-1");
    let main = (0..PARTS).fold(main.child(place("div")), |main, _| {
        main.child(place("div").class("part"))
    });
    el("body")
        .child(skip)
        .child(header)
        .child(main)
        .child(place("footer"))
        .child(el("div").id(PANEL))
        .child(el("p").class("hidden").attr("role", "status").id(ANNOUNCER))
        .into_inner()
}
