//! What was meant by each unknown word, looked for once a word: all rows of a table may have the same fault.

use super::super::problem::Kind;
use super::nearest::nearest;
use super::places::nearest_municipality;
use crate::model::Municipality;
use std::collections::HashMap;

/// The guesses made so far, by what the word should have named.
#[derive(Default)]
pub(in crate::validate) struct Guesses(HashMap<Kind, HashMap<String, Option<String>>>);

impl Guesses {
    /// The known id nearest to the found one.
    pub(in crate::validate) fn nearest<'a>(
        &mut self,
        kind: Kind,
        found: &str,
        known: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        self.guess(kind, found, || nearest(found, known).map(str::to_owned))
    }

    /// The code and name of the municipality that was meant.
    pub(in crate::validate) fn municipality(
        &mut self,
        found: &str,
        municipalities: &[Municipality],
    ) -> Option<String> {
        self.guess(Kind::Municipality, found, || {
            nearest_municipality(found, municipalities)
        })
    }

    fn guess(
        &mut self,
        kind: Kind,
        found: &str,
        guess: impl FnOnce() -> Option<String>,
    ) -> Option<String> {
        let guesses = self.0.entry(kind).or_default();
        if let Some(known) = guesses.get(found) {
            return known.clone();
        }
        let guess = guess();
        guesses.insert(found.to_owned(), guess.clone());
        guess
    }
}
