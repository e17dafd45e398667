//! What was meant by each unknown word, looked for once a word: all rows of a table may have the same fault.

use super::super::problem::{Expected, Kind};
use super::nearest::{Candidates, nearest};
use super::places::nearest_municipality_of;
use crate::model::Municipality;
use std::collections::HashMap;
use std::sync::Arc;

/// The guesses made so far.
#[derive(Default)]
pub(in crate::validate) struct Guesses {
    /// By what the word should have named.
    ids: HashMap<Kind, HashMap<String, Option<Arc<str>>>>,
    /// By the first of the words that it should have been one of.
    words: HashMap<&'static str, HashMap<String, Expected>>,
    /// The names of the municipalities.
    names: Option<Candidates>,
}

impl Guesses {
    /// The known id nearest to the found one.
    pub(in crate::validate) fn nearest<'a>(
        &mut self,
        kind: Kind,
        found: &str,
        known: impl Iterator<Item = &'a str>,
    ) -> Option<Arc<str>> {
        let guesses = self.ids.entry(kind).or_default();
        guess(guesses, found, || nearest(found, known).map(Arc::from))
    }

    /// One of some words, and the one that is nearest to the found one.
    pub(in crate::validate) fn one_of(
        &mut self,
        found: &str,
        words: impl Iterator<Item = &'static str> + Clone,
    ) -> Expected {
        let first = words.clone().next().unwrap_or_default();
        let guesses = self.words.entry(first).or_default();
        guess(guesses, found, || Expected::OneOf {
            nearest: nearest(found, words.clone()),
            words: words.collect(),
        })
    }

    /// The code and name of the municipality that was meant.
    pub(in crate::validate) fn municipality(
        &mut self,
        found: &str,
        municipalities: &[Municipality],
    ) -> Option<Arc<str>> {
        let names = self.names.get_or_insert_with(|| {
            Candidates::new(municipalities.iter().map(|known| known.name.to_string()))
        });
        let guesses = self.ids.entry(Kind::Municipality).or_default();
        guess(guesses, found, || {
            nearest_municipality_of(found, municipalities, names).map(Arc::from)
        })
    }
}

/// The guess that was made before, or is made now and kept.
fn guess<T: Clone>(guesses: &mut HashMap<String, T>, found: &str, guess: impl FnOnce() -> T) -> T {
    if let Some(known) = guesses.get(found) {
        return known.clone();
    }
    let guess = guess();
    guesses.insert(found.to_owned(), guess.clone());
    guess
}
