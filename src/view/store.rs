//! What pages are made from: the reader's selection, and each document as far as it has come.

use super::address::{self, Address};
use super::drawn::{self, Drawn};
use crate::model::{
    Answers, Dataset, Evidence, IndicatorId, Kept, Map, Place, PlaceSeries, Selection, Series,
    Similar, Site, Source, SourceId, Work,
};
use crate::take::Taken;
use crate::validate::Problem;
use crate::wording::{self, Words};
use leptos::prelude::*;

/// A part of the data that a page asks for.
#[derive(Clone, Debug, Default)]
pub enum Part<T: 'static> {
    #[default]
    Waiting,
    /// Not here yet after some seconds.
    WaitingLong,
    Ready(Kept<T>),
    Failed(Why),
}

/// Why a part isn't here; said in whichever language the reader has chosen by then.
#[derive(Clone, Debug)]
pub enum Why {
    NoAnswer,
    TooSlow,
    Status(u16),
    /// It came, but can't be read.
    Broken(Kept<[Problem]>),
    /// It was read, but has a fault that leaves nothing to show.
    Faulty,
}

impl<T> Part<T> {
    pub const fn ready(&self) -> Option<&Kept<T>> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    pub const fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}

/// Everything that has been loaded.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub dataset: Part<Dataset>,
    pub work: Part<Work>,
    /// What pages have asked for, by place and by indicator.
    pub places: Vec<(Place, Part<PlaceSeries>)>,
    pub series: Vec<(IndicatorId, Part<Series>)>,
    /// None before they have been asked for.
    pub answers: Option<Part<Answers>>,
    pub sources: Option<Part<Vec<Source>>>,
    pub similar: Option<Part<Similar>>,
    /// None before it has been asked for.
    pub map: Option<Part<Map>>,
    pub site: Site,
    /// All that is wrong in what was loaded.
    pub problems: Vec<Problem>,
    /// How often the reader has asked to try again.
    pub tries: u32,
}

/// The panel that tells of a source: apart, so that opening it leaves the page as it is.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    pub open: Option<SourceId>,
}

/// A figure that the reader takes away, and as what.
#[derive(Clone, Debug)]
pub struct Taking {
    pub kind: String,
    pub taken: Kept<Taken>,
}

impl Taking {
    /// The series that a file of its values is made from.
    pub fn series(&self) -> &[IndicatorId] {
        let shown = &self.taken.shown;
        if self.kind == "csv" && shown.evidence != Some(Evidence::Work) {
            &shown.indicators
        } else {
            &[]
        }
    }
}

/// Signals of what the reader chose and what has been loaded; all else is derived.
#[derive(Clone, Copy)]
pub struct Store {
    pub address: RwSignal<Address>,
    pub loaded: RwSignal<Loaded>,
    pub panel: RwSignal<Panel>,
    /// The municipality that the reader has asked this device to remember.
    pub remembered: RwSignal<Option<Place>>,
    pub taking: RwSignal<Option<Taking>>,
}

impl Store {
    /// Nothing loaded yet, and what the query asks for.
    pub fn new(query: &str, loaded: Loaded) -> Self {
        Self {
            address: RwSignal::new(address::parse(query)),
            loaded: RwSignal::new(loaded),
            panel: RwSignal::new(Panel::default()),
            remembered: RwSignal::new(None),
            taking: RwSignal::new(None),
        }
    }

    /// The page, drawn again when another is asked for, or when a part of its data has come.
    pub fn drawn(self) -> Drawn {
        let remembered = self.remembered.get();
        self.address.with(|address| {
            self.loaded
                .with(|loaded| drawn::draw(address, loaded, remembered))
        })
    }

    /// What a button asks for by kind and number of the figure.
    pub fn taking(self, asked: &str) -> Option<Taking> {
        let (kind, number) = asked.split_once(' ')?;
        let number = number.parse().ok()?;
        let taken = self.address.with_untracked(|address| {
            self.loaded
                .with_untracked(|loaded| drawn::taken(address, loaded, number))
        })?;
        Some(Taking {
            kind: kind.to_owned(),
            taken: Kept::new(taken),
        })
    }

    /// Name and text of the questions to fill in.
    pub fn questions(self) -> Option<(String, String)> {
        self.address.with_untracked(|address| {
            self.loaded
                .with_untracked(|loaded| drawn::questions_file(&address.selection, loaded))
        })
    }

    /// The panel that tells of a source.
    pub fn drawn_panel(self) -> String {
        self.address.with(|address| {
            self.loaded.with(|loaded| {
                self.panel
                    .with(|panel| drawn::panel(address, loaded, panel))
            })
        })
    }

    /// The selection, followed.
    pub fn selection(self) -> Selection {
        self.address.with(|address| address.selection.clone())
    }

    /// The words of the language chosen, followed.
    pub fn words(self) -> &'static Words {
        self.address
            .with(|address| self.loaded.with(|loaded| words(&address.selection, loaded)))
    }

    /// Asks again for everything that could not be had.
    pub fn try_again(self) {
        self.loaded.update(|loaded| {
            loaded.tries += 1;
            loaded.places.retain(|(_, part)| !part.is_failed());
            loaded.series.retain(|(_, part)| !part.is_failed());
            loaded.answers.take_if(|part| part.is_failed());
            loaded.sources.take_if(|part| part.is_failed());
            loaded.similar.take_if(|part| part.is_failed());
            loaded.map.take_if(|part| part.is_failed());
        });
    }

    /// Goes to another selection.
    pub fn go(self, selection: Selection) {
        self.address.set(Address {
            selection,
            passed_over: Vec::new(),
        });
    }
}

/// The words of the language chosen; of an invented dataset those that say so.
pub fn words(selection: &Selection, loaded: &Loaded) -> &'static Words {
    let tag = selection.language.as_deref();
    let dataset = loaded.dataset.ready();
    if dataset.is_some_and(|dataset| dataset.release.is_example()) {
        wording::example_words(tag)
    } else {
        wording::words(tag)
    }
}

/// A link to a selection, relative to the root page.
pub fn href(selection: &Selection) -> String {
    let query = address::format(selection);
    if query.is_empty() {
        "./".to_owned()
    } else {
        format!("./?{query}")
    }
}
