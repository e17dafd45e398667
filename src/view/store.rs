//! The state that pages are drawn from: the reader's selection, and the documents as far as they are loaded.

use super::address::{self, Address};
use super::chunk::Chunk;
use super::kept::KeptPart;
use super::reader::{By, FigureName, Finding, Looking, ReadFigures, Told};
use crate::export::ExportedFigure;
use crate::model::{
    Answers, Dataset, Evidence, IndicatorId, Map, Place, PlaceSeries, Selection, Series,
    SimilarMunicipalities, Site, Source, SourceId, Work,
};
use crate::validate::Problem;
use crate::wording::{self, Messages, without_marks};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::HtmlElement;

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

    /// Whether it is waited for, and isn't late.
    pub const fn is_pending(&self) -> bool {
        matches!(self, Self::Pending)
    }

    /// It should have come by now.
    pub fn delay(&mut self) {
        if self.is_pending() {
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

/// What the panel over the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Panel {
    #[default]
    Closed,
    Source(SourceId),
    /// The page's figures, to choose from for a memo.
    Memo,
}

/// How a figure is taken away: as a file, or as a text that goes to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    Csv,
    Svg,
    Png,
    /// Painted twice as large.
    PngDouble,
    /// The finding in words.
    Sentence,
    /// The whole table, for a spreadsheet.
    Table,
}

/// The reader's request to export a figure.
#[derive(Clone, Debug)]
pub struct ExportRequest {
    pub kind: ExportKind,
    pub figure: Arc<ExportedFigure>,
    /// What was pressed, where it is told what has come of it.
    pub button: HtmlElement,
}

impl ExportRequest {
    /// The series that have to be loaded before the figure can be exported.
    pub fn series(&self) -> &[IndicatorId] {
        let shown = &self.figure.content;
        if self.kind == ExportKind::Csv && shown.evidence != Some(Evidence::Work) {
            &shown.indicators
        } else {
            &[]
        }
    }
}

impl Loaded {
    /// Whether all that has been asked for is here, and nothing in it is wrong; so of one page, as long as no other has been shown.
    pub fn is_whole(&self) -> bool {
        let are_ready = [
            self.dataset.ready().is_some(),
            self.work.ready().is_some(),
            self.answers
                .as_ref()
                .is_none_or(|part| part.ready().is_some()),
            self.sources
                .as_ref()
                .is_none_or(|part| part.ready().is_some()),
            self.similar
                .as_ref()
                .is_none_or(|part| part.ready().is_some()),
            self.map.as_ref().is_none_or(|part| part.ready().is_some()),
        ];
        are_ready.iter().all(|is_ready| *is_ready)
            && self.places.iter().all(|(_, part)| part.ready().is_some())
            && self.series.iter().all(|(_, part)| part.ready().is_some())
            && self.chunks.iter().all(|(_, part)| part.ready().is_some())
            && self.problems.is_empty()
    }
}

/// The signals of the program: what the reader has chosen, and what is loaded. Everything else is derived from them.
#[derive(Clone, Copy, Debug)]
pub struct Store {
    /// What is asked for.
    pub address: RwSignal<Address>,
    /// What is shown, which stays until what is asked for can be drawn.
    pub shown: RwSignal<Address>,
    /// Whether the page is drawn as it stands without the program.
    pub is_static: RwSignal<bool>,
    pub loaded: RwSignal<Loaded>,
    /// What the page showed before the program came, for what is lacking.
    pub kept: RwSignal<Vec<KeptPart>>,
    pub panel: RwSignal<Panel>,
    /// What opened the panel, and gets the focus back.
    pub opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// The municipality that the reader has asked this device to remember.
    pub remembered: RwSignal<Option<Place>>,
    pub export: RwSignal<Option<ExportRequest>, LocalStorage>,
    /// The figures of the page that a memo is wanted of.
    pub memo: RwSignal<Option<Vec<usize>>>,
    /// The figures that the reader doesn't want in the memo.
    pub left_out: RwSignal<Vec<FigureName>>,
    /// What has come of the memo, as the panel says it.
    pub memo_said: RwSignal<String>,
    /// The title of the page that is shown.
    pub title: RwSignal<String>,
    /// What is said to those who hear the page.
    pub announced: RwSignal<String>,
    /// What the reader does on the page that is shown.
    pub finding: RwSignal<Finding>,
    /// What is typed to narrow a list.
    pub narrowing: RwSignal<String>,
    pub looking: RwSignal<Looking>,
    pub reading: RwSignal<ReadFigures>,
}

impl Store {
    /// What is asked for, and what is loaded.
    pub fn new(address: Address, loaded: Loaded) -> Self {
        Self {
            shown: RwSignal::new(address.clone()),
            address: RwSignal::new(address),
            is_static: RwSignal::default(),
            kept: RwSignal::default(),
            loaded: RwSignal::new(loaded),
            panel: RwSignal::default(),
            opener: StoredValue::new_local(None),
            remembered: RwSignal::default(),
            export: RwSignal::new_local(None),
            memo: RwSignal::default(),
            left_out: RwSignal::default(),
            memo_said: RwSignal::default(),
            title: RwSignal::default(),
            announced: RwSignal::default(),
            finding: RwSignal::default(),
            narrowing: RwSignal::default(),
            looking: RwSignal::default(),
            reading: RwSignal::default(),
        }
    }

    /// The words of the language of what is shown.
    pub fn words(self) -> &'static Messages {
        self.with_shown(|address, loaded| words(&address.selection, loaded))
    }

    /// What is shown, and what is loaded.
    pub fn with_shown<T>(self, read: impl FnOnce(&Address, &Loaded) -> T) -> T {
        self.shown
            .with(|address| self.loaded.with(|loaded| read(address, loaded)))
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
            loaded.chunks.retain(|(_, chunk)| !chunk.is_failed());
            loaded.language.take_if(|(_, part)| part.is_failed());
        });
    }

    /// Another page is shown, on which the reader hasn't done anything yet.
    pub fn begin_page(self) {
        self.finding.set(Finding::default());
        self.narrowing.set(String::new());
        self.looking.set(Looking::default());
        self.reading.set(ReadFigures::default());
    }

    /// Puts away what is told beside the place that the reader has come to.
    pub fn put_away(self) {
        self.put_away_reading(|_| true);
        if self
            .looking
            .with_untracked(|looking| looking.told != Told::No)
        {
            self.looking.update(|looking| looking.told = Told::No);
        }
    }

    /// Puts away what is read of a figure, where the reader has come to it so.
    pub fn put_away_reading(self, is_meant: impl Fn(By) -> bool) {
        let told_by = self
            .reading
            .with_untracked(|reading| reading.told.as_ref().map(|told| told.by));
        if told_by.is_some_and(is_meant) {
            self.reading.update(|reading| reading.told = None);
        }
    }

    /// Says something to those who hear the page.
    pub fn announce(self, said: &str) {
        self.announced.set(without_marks(said).into_owned());
    }

    /// Goes where a query leads.
    pub fn go(self, query: &str) {
        self.address.set(address::parse(query));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::reader::ToldBeside;
    use crate::view::whole_page::with_store;

    #[test]
    fn only_what_failed_is_asked_for_again() {
        with_store(&Address::default(), |store| {
            let failed = LoadError::NoResponse;
            store.loaded.update(|loaded| {
                loaded.answers = Some(LoadState::Failed(failed.clone()));
                loaded.similar = Some(LoadState::Failed(failed));
                loaded.sources = Some(LoadState::Ready(Arc::default()));
                loaded.map = Some(LoadState::Delayed);
            });
            store.try_again();
            store.loaded.with(|loaded| {
                assert!(loaded.answers.is_none() && loaded.similar.is_none());
                assert!(loaded.sources.is_some() && loaded.map.is_some());
                assert_eq!(loaded.tries, 1);
            });
        });
    }

    #[test]
    fn what_is_told_stays_for_who_has_not_come_to_it_so() {
        with_store(&Address::default(), |store| {
            let told = ToldBeside {
                figure: 0,
                picture: 0,
                readings: vec![1],
                by: By::Tap,
            };
            store.reading.update(|reading| reading.tell(told));
            store.put_away_reading(|by| by == By::Pointer);
            assert!(store.reading.with(|reading| reading.is_told_by(By::Tap)));
            store.put_away();
            assert!(store.reading.with(|reading| reading.told.is_none()));
            assert!(store.reading.with(|reading| reading.come_to(0).is_some()));
        });
    }

    #[test]
    fn a_new_page_begins_with_nothing_done() {
        with_store(&Address::default(), |store| {
            store.narrowing.set("ale".to_owned());
            store.finding.update(|finding| finding.open = true);
            store.begin_page();
            assert_eq!(store.narrowing.get(), "");
            assert_eq!(store.finding.get(), Finding::default());
        });
    }
}
