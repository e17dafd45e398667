//! What was meant by each unknown word, looked for once a word: all rows of a table may have the same fault.

use super::super::problem::Kind;
use super::nearest::{Candidates, nearest};
use super::places::nearest_municipality_of;
use crate::model::Municipality;
use std::collections::HashMap;

/// The guesses made so far.
#[derive(Default)]
pub(in crate::validate) struct Guesses {
    /// By what the word should have named.
    ids: HashMap<Kind, HashMap<String, Option<String>>>,
    /// By the first of the words that it should have been one of.
    words: HashMap<&'static str, HashMap<String, Option<&'static str>>>,
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
    ) -> Option<String> {
        let guesses = self.ids.entry(kind).or_default();
        guess(guesses, found, || nearest(found, known).map(str::to_owned))
    }

    /// The word of a list that is nearest to the found one.
    pub(in crate::validate) fn word(
        &mut self,
        found: &str,
        words: &[&'static str],
    ) -> Option<&'static str> {
        let guesses = self.words.entry(words.first()?).or_default();
        guess(guesses, found, || nearest(found, words.iter().copied()))
    }

    /// The code and name of the municipality that was meant.
    pub(in crate::validate) fn municipality(
        &mut self,
        found: &str,
        municipalities: &[Municipality],
    ) -> Option<String> {
        let names = self.names.get_or_insert_with(|| {
            Candidates::new(municipalities.iter().map(|known| known.name.to_string()))
        });
        let guesses = self.ids.entry(Kind::Municipality).or_default();
        guess(guesses, found, || {
            nearest_municipality_of(found, municipalities, names)
        })
    }
}

/// The guess that was made before, or is made now and kept.
fn guess<T: Clone>(
    guesses: &mut HashMap<String, Option<T>>,
    found: &str,
    guess: impl FnOnce() -> Option<T>,
) -> Option<T> {
    if let Some(known) = guesses.get(found) {
        return known.clone();
    }
    let guess = guess();
    guesses.insert(found.to_owned(), guess.clone());
    guess
}
