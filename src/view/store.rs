//! The state that pages are drawn from: the reader's selection, and the documents as far as they are loaded.

use super::address::{self, Address};
use super::chunk::Chunk;
use crate::export::ExportedFigure;
use crate::model::{
    Answers, Dataset, Evidence, IndicatorId, Map, Place, PlaceSeries, Selection, Series,
    SimilarMunicipalities, Site, Source, SourceId, Work,
};
use crate::validate::Problem;
use crate::wording::{self, Messages};
use leptos::prelude::*;
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

/// How far a document is loaded.
#[derive(Clone, Debug, Default)]
pub enum LoadState<T: 'static> {
    #[default]
    Pending,
    /// Still pending after some seconds.
    Delayed,
    Ready(Arc<T>),
    Failed(LoadError),
}

/// Why a document couldn't be loaded; a code and not a text, as the reader may change the language.
#[derive(Clone, Debug)]
pub enum LoadError {
    NoResponse,
    TimedOut,
    Status(u16),
    /// The document came, but can't be read.
    Invalid(Arc<[Problem]>),
    /// The document was read, but its problems leave nothing to show.
    Unusable,
    /// There is nothing in it.
    Empty,
    /// It is another file than was asked for, such as a page that tells of a fault.
    OtherFile,
}

impl<T> LoadState<T> {
    /// The document, where it is loaded.
    pub const fn ready(&self) -> Option<&Arc<T>> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// It should have come by now.
    pub fn delay(&mut self) {
        if matches!(self, Self::Pending) {
            *self = Self::Delayed;
        }
    }

    /// Whether loading has failed.
    pub const fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}

/// All documents as far as they are loaded.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub dataset: LoadState<Dataset>,
    pub work: LoadState<Work>,
    /// The documents of places that pages have asked for.
    pub places: Vec<(Place, LoadState<PlaceSeries>)>,
    /// The documents of indicators that pages have asked for.
    pub series: Vec<(IndicatorId, LoadState<Series>)>,
    /// None until a page asks for them.
    pub answers: Option<LoadState<Answers>>,
    /// None until a page asks for them.
    pub sources: Option<LoadState<Vec<Source>>>,
    /// None until a page asks for them.
    pub similar: Option<LoadState<SimilarMunicipalities>>,
    /// None until a page asks for it.
    pub map: Option<LoadState<Map>>,
    /// The chunks of the program that pages have asked for.
    pub chunks: Vec<(Chunk, LoadState<()>)>,
    /// The language that was asked for, while its words are on their way or can't be had.
    pub language: Option<(Arc<str>, LoadState<()>)>,
    pub site: Site,
    /// The site's root as an absolute address; empty in the terminal.
    pub root: Arc<str>,
    /// The problems of all documents.
    pub problems: Vec<Problem>,
    /// The number of times that the reader has asked to try again.
    pub tries: u32,
    /// The number of documents that have been asked for and are neither loaded nor failed.
    pub pending: usize,
}

/// The panel that shows a source, or has the page's figures to choose from for a memo.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    pub open: Option<SourceId>,
    pub memo: bool,
}

impl Panel {
    pub const fn is_open(&self) -> bool {
        self.open.is_some() || self.memo
    }
}

/// The reader's request to export a figure.
#[derive(Clone, Debug)]
pub struct ExportRequest {
    /// What its button says that it is for: the kind of file, such as `csv`, and the figure's number.
    pub asked: String,
    /// The kind of file.
    pub kind: String,
    pub taken: Arc<ExportedFigure>,
}

impl ExportRequest {
    /// The series that have to be loaded before the figure can be exported.
    pub fn series(&self) -> &[IndicatorId] {
        let shown = &self.taken.content;
        if self.kind == "csv" && shown.evidence != Some(Evidence::Work) {
            &shown.indicators
        } else {
            &[]
        }
    }
}

/// What the reader has chosen and what is loaded. Everything else is derived from it.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub address: Address,
    pub loaded: Loaded,
    pub panel: Panel,
    /// The municipality that the reader has asked this device to remember.
    pub remembered: Option<Place>,
    pub taking: Option<ExportRequest>,
    /// The figures of the page that a memo is wanted of.
    pub memo: Option<Vec<usize>>,
    /// How often what the page is drawn from has changed.
    pub changes: u32,
}

impl State {
    /// The words of the language chosen.
    pub fn words(&self) -> &'static Messages {
        words(&self.address.selection, &self.loaded)
    }
}

/// The state and the one signal of the program: all that follows it is asked again when something has changed,
/// in one go. It stays for as long as the program does.
#[derive(Clone, Copy)]
pub struct Store(&'static Shared);

struct Shared {
    state: RefCell<State>,
    changed: ArcTrigger,
}

impl Store {
    /// Nothing loaded yet, and what the query asks for.
    pub fn new(query: &str, loaded: Loaded) -> Self {
        let state = State {
            address: address::parse(query),
            loaded,
            ..State::default()
        };
        Self(Box::leak(Box::new(Shared {
            state: RefCell::new(state),
            changed: ArcTrigger::new(),
        })))
    }

    /// What has the signal's changes from here on is run again with each.
    pub fn follow(self) {
        self.0.changed.track();
    }

    /// As it is now. What is read is let go before anything is changed.
    pub fn now(self) -> impl Deref<Target = State> {
        self.0.state.borrow()
    }

    /// Changes what the page is drawn from.
    pub fn change(self, change: &mut dyn FnMut(&mut State)) {
        self.change_beside(&mut |state| {
            change(state);
            state.changes += 1;
        });
    }

    /// Changes the panel, or what is taken away: the page stays as it is.
    pub fn change_beside(self, change: &mut dyn FnMut(&mut State)) {
        change(&mut self.0.state.borrow_mut());
        self.0.changed.notify();
    }

    /// Asks again for everything that could not be had.
    pub fn try_again(self) {
        self.change(&mut |State { loaded, .. }| {
            loaded.tries += 1;
            loaded.places.retain(|(_, part)| !part.is_failed());
            loaded.series.retain(|(_, part)| !part.is_failed());
            loaded.answers.take_if(|part| part.is_failed());
            loaded.sources.take_if(|part| part.is_failed());
            loaded.similar.take_if(|part| part.is_failed());
            loaded.map.take_if(|part| part.is_failed());
            loaded.chunks.retain(|(_, chunk)| !chunk.is_failed());
            loaded.language.take_if(|(_, part)| part.is_failed());
        });
    }

    /// Goes where a query leads.
    pub fn go(self, query: &str) {
        self.change(&mut |state| state.address = address::parse(query));
    }
}

/// The words of the language chosen; of an invented dataset those that say so.
pub fn words(selection: &Selection, loaded: &Loaded) -> &'static Messages {
    let tag = selection.language.as_deref();
    match loaded.dataset.ready() {
        Some(dataset) => wording::release_messages(&dataset.release, tag),
        None => wording::messages(tag),
    }
}
