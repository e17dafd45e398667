//! What pages and their parts are made from, and what every page begins with.

use super::address::to;
use super::element::{Element, el, text};
use super::part::mark::mark;
use super::part::narrowed::Rows;
use super::store::{LoadState, Loaded, Store};
use crate::chart::Figure;
use crate::export::{ExportedFigure, FigureContent};
use crate::model::{
    Area, Dataset, Evidence, IndicatorId, Place, PlaceSeries, Selection, Series, View, Work,
};
use crate::wording::Messages;
use std::cell::{Cell, OnceCell, RefCell};

/// Draws the figure of a page that has this number.
pub type DrawFigure = fn(Store, &Selection, &Loaded, usize) -> Option<ExportedFigure>;

/// What a page is made from. Everything in it has been loaded, or says why not.
pub struct Context<'a> {
    /// What handlers change, and what parts with signals of their own read.
    pub store: Store,
    pub words: &'static Messages,
    pub dataset: &'a Dataset,
    pub work: &'a LoadState<Work>,
    pub loaded: &'a Loaded,
    pub selection: &'a Selection,
    pub figures: Figures,
    /// The rows that are found by what is typed.
    pub rows: Rows,
    /// How a figure of another page is drawn: pages don't know each other.
    pub draw_figure: DrawFigure,
    /// What has been named as sources so far, by id or in words.
    pub cited: RefCell<Vec<String>>,
    /// The link to the page of Sweden.
    pub to_sweden: OnceCell<String>,
}

impl Context<'_> {
    /// A link to a municipality's page. A page has hundreds, alike but for the code.
    pub fn municipality(&self, place: Place) -> String {
        let sweden = || self.place_view(View::Municipality, Place::SWEDEN);
        let link = self.to_sweden.get_or_init(sweden);
        let at = link.find("0000").unwrap_or(0);
        let mut to = String::new();
        to.push_str(link.get(..at).unwrap_or_default());
        to.push_str(&place.to_string());
        to.push_str(link.get(at + 4..).unwrap_or_default());
        to
    }

    /// A link to another page about a place.
    pub fn place_view(&self, view: View, place: Place) -> String {
        to(self.selection, &|to| {
            to.view = view;
            to.municipality = Some(place);
        })
    }

    /// A link to an area's page.
    pub fn area(&self, area: Area) -> String {
        to(self.selection, &|to| {
            to.view = View::Area;
            to.area = Some(area);
        })
    }

    /// A link to an indicator's page.
    pub fn indicator(&self, id: &IndicatorId) -> String {
        to(self.selection, &|to| {
            to.view = View::Indicator;
            to.indicator = Some(id.clone());
        })
    }

    /// A link to another view.
    pub fn view(&self, view: View) -> String {
        to(self.selection, &|to| to.view = view)
    }

    /// All residents' series of a place, as far as they have come.
    pub fn place(&self, place: Place) -> LoadState<PlaceSeries> {
        found(&self.loaded.places, &place)
    }

    /// A series over all places, as far as it has come.
    pub fn series(&self, id: &IndicatorId) -> LoadState<Series> {
        found(&self.loaded.series, id)
    }
}

fn found<K: PartialEq, T: Clone>(all: &[(K, LoadState<T>)], key: &K) -> LoadState<T> {
    all.iter()
        .find(|(known, _)| known == key)
        .map_or(LoadState::Pending, |(_, part)| part.clone())
}

/// A section with its heading, which names it.
pub fn section(id: &str, heading: &str) -> Element {
    el("section")
        .attr("aria-labelledby", id)
        .child(text("h2", heading).id(id))
}

/// A section of one kind of evidence, with its mark, its tag and its fixed line.
pub fn evidence_section(id: &str, evidence: Evidence, heading: &str, words: &Messages) -> Element {
    section(id, heading).child(tag(words, evidence))
}

/// What kind of evidence stands below. Of all residents each figure has the fixed line itself.
pub fn tag(words: &Messages, evidence: Evidence) -> Element {
    let tag = el("p")
        .class("tag")
        .child(mark(evidence))
        .text(words.example_mark)
        .text(words.tag_of(evidence));
    if evidence == Evidence::Residents {
        return tag;
    }
    tag.text(". ").text(words.fixed_line(evidence))
}

/// A page: its title, which is announced when the reader comes to it, and its parts from above.
pub struct Page {
    pub title: String,
    pub parts: Vec<Element>,
    /// What the style lays the page out by; none has its parts below each other.
    pub layout: Option<&'static str>,
}

impl Page {
    pub fn new(title: &str, parts: Vec<Element>) -> Self {
        Self {
            title: title.to_owned(),
            parts,
            layout: None,
        }
    }

    /// The same page, laid out by the rules that style/main.css has by this name.
    #[must_use]
    pub fn laid_out_as(self, layout: &'static str) -> Self {
        Self {
            layout: Some(layout),
            ..self
        }
    }
}

/// The heading of a page, which takes the focus when the reader comes to it.
pub fn heading(title: &str) -> Element {
    text("h1", title).attr("tabindex", "-1")
}

/// Which figures of a page are asked for, by their numbers.
#[derive(Debug, Default)]
pub enum WantedFigures {
    #[default]
    None,
    These(Vec<usize>),
    All,
}

/// Counts the figures of a page, and keeps those that are asked for.
#[derive(Debug, Default)]
pub struct Figures {
    count: Cell<usize>,
    wanted: WantedFigures,
    kept: RefCell<Vec<ExportedFigure>>,
    read: Cell<usize>,
}

impl Figures {
    pub fn wanting(wanted: WantedFigures) -> Self {
        Self {
            wanted,
            ..Self::default()
        }
    }

    /// Whether a figure is to leave its page, where a table may stand beside it.
    pub const fn is_asked(&self) -> bool {
        !matches!(self.wanted, WantedFigures::None)
    }

    /// The number of a figure among those that can be read exactly, the first being 0.
    pub fn meet_read(&self) -> usize {
        let number = self.read.get();
        self.read.set(number + 1);
        number
    }

    /// In the order of the page.
    pub fn kept(self) -> Vec<ExportedFigure> {
        self.kept.into_inner()
    }

    /// The number of the figure, the first being 0.
    pub fn meet(&self, figure: &dyn Fn() -> Figure, shown: &FigureContent) -> usize {
        let number = self.count.get();
        self.count.set(number + 1);
        let is_wanted = match &self.wanted {
            WantedFigures::None => false,
            WantedFigures::These(numbers) => numbers.contains(&number),
            WantedFigures::All => true,
        };
        if is_wanted {
            self.kept.borrow_mut().push(ExportedFigure {
                figure: figure(),
                content: shown.clone(),
            });
        }
        number
    }
}
