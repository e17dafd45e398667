//! What pages are made from: the reader's selection, and each document as far as it has come.

use super::address::{self, Address};
use crate::model::{Dataset, Selection, Site, Work};
use crate::validate::Problem;
use crate::wording::{Words, words};
use leptos::prelude::*;
use std::sync::Arc;

/// A part of the data that a page asks for.
#[derive(Clone, Debug)]
pub enum Part<T: Send + Sync + 'static> {
    Waiting,
    /// Not here yet after some seconds.
    WaitingLong,
    Ready(Arc<T>),
    /// Why it isn't here, in the reader's words.
    Failed(Arc<str>),
}

impl<T: Send + Sync + 'static> Part<T> {
    pub fn ready(&self) -> Option<&Arc<T>> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}

/// Signals for what the reader chose and what has been loaded; all else is derived.
#[derive(Clone, Copy)]
pub struct Store {
    pub address: RwSignal<Address>,
    pub dataset: RwSignal<Part<Dataset>>,
    pub work: RwSignal<Part<Work>>,
    pub site: RwSignal<Site>,
    /// All that is wrong in what was loaded.
    pub problems: RwSignal<Vec<Problem>>,
    /// Counts how often the reader has asked to try again.
    pub tries: RwSignal<u32>,
}

impl Store {
    pub fn new(query: &str) -> Self {
        Self {
            address: RwSignal::new(address::parse(query)),
            dataset: RwSignal::new(Part::Waiting),
            work: RwSignal::new(Part::Waiting),
            site: RwSignal::new(Site::default()),
            problems: RwSignal::new(Vec::new()),
            tries: RwSignal::new(0),
        }
    }

    /// A memo of one thing in the selection, so that only what depends on it is drawn again.
    pub fn choice<T: PartialEq + Send + Sync + 'static>(self, of: fn(&Selection) -> T) -> Memo<T> {
        Memo::new(move |_| self.address.with(|address| of(&address.selection)))
    }

    pub fn words(self) -> Memo<Tongue> {
        Memo::new(move |_| {
            self.address
                .with(|address| Tongue(words(address.selection.language.as_deref())))
        })
    }

    /// Goes to another selection.
    pub fn go(self, selection: Selection) {
        self.address.set(Address {
            selection,
            passed_over: Vec::new(),
        });
    }

    /// A link to the page with something else chosen; follows the address.
    pub fn link(self, change: impl Fn(&mut Selection)) -> String {
        self.address.with(|address| {
            let mut selection = address.selection.clone();
            change(&mut selection);
            href(&selection)
        })
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

/// Words that compare by their language.
#[derive(Clone, Copy)]
pub struct Tongue(pub &'static Words);

impl PartialEq for Tongue {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}
