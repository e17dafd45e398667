//! Finds the known word that a misspelt one was meant to be.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One letter in so many may be wrong; more, and a guess would more often mislead than help.
const LETTERS_PER_MISTAKE: usize = 4;

/// So many letters are enough to tell a word that they begin.
const LETTERS_OF_A_BEGINNING: usize = 4;

/// A longer word may have no more mistakes than this.
const MOST_MISTAKES: usize = 4;

/// Words that something may have been meant to be, with their folded forms, which are compared.
pub struct Candidates<W = String>(Vec<(W, String)>);

impl<W: AsRef<str>> Candidates<W> {
    pub fn new(words: impl IntoIterator<Item = W>) -> Self {
        let folded = words.into_iter().map(|word| {
            let folded = fold(word.as_ref());
            (word, folded)
        });
        Self(folded.collect())
    }

    /// The index of the candidate nearest to the found word by edit distance, where it is near enough to have been
    /// meant, and no other is as near.
    pub fn nearest(&self, found: &str) -> Option<usize> {
        let found = fold(found);
        let letters = found.chars().count();
        let most = (letters / LETTERS_PER_MISTAKE).min(MOST_MISTAKES);
        let mut best: Option<(usize, usize)> = None;
        let mut is_tied = false;
        for (index, (word, folded)) in self.0.iter().enumerate() {
            // A word that is longer or shorter by more can't be near, and may be as long as a book.
            let distance = if letters >= LETTERS_OF_A_BEGINNING && folded.starts_with(&found) {
                usize::from(*folded != found)
            } else if folded.chars().count().abs_diff(letters) > most {
                continue;
            } else {
                strsim::osa_distance(&found, folded)
            };
            if distance > most {
                continue;
            }
            match best {
                Some((least, _)) if distance > least => {}
                Some((least, known)) if distance == least => {
                    is_tied |= self.word(known) != Some(word.as_ref());
                }
                _ => {
                    best = Some((distance, index));
                    is_tied = false;
                }
            }
        }
        best.filter(|_| !is_tied).map(|(_, index)| index)
    }

    fn word(&self, index: usize) -> Option<&str> {
        self.0.get(index).map(|(word, _)| word.as_ref())
    }
}

/// The candidate nearest to the found word, as [`Candidates::nearest`].
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let candidates = Candidates::new(candidates);
    let index = candidates.nearest(found)?;
    candidates.0.get(index).map(|(word, _)| *word)
}

/// In small letters without dots and accents, with hyphens for spaces and underscores, as people mix these up
/// without noticing.
fn fold(word: &str) -> String {
    word.trim()
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| {
            if matches!(letter, ' ' | '_') {
                '-'
            } else {
                letter
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_or_none() {
        let words = [
            "reported",
            "estimated",
            "second-hand",
            "Haninge",
            "Örebro",
            "Falun",
            "Halmstad",
            "Mora",
            "Nora",
            "S1",
        ];
        for (found, expected) in [
            ("Reported", Some("reported")),
            ("raported", Some("reported")),
            ("second hand", Some("second-hand")),
            ("Hanninge", Some("Haninge")),
            ("Orebro", Some("Örebro")),
            ("orebor", Some("Örebro")),
            ("", None),
            ("zebra", None),
            // Two letters of six, and three of ten.
            ("Malung", None),
            ("Malmö stad", None),
            ("Halms", Some("Halmstad")),
            // As near to one as to the other.
            ("Gora", None),
            // A digit of two is another id, and no slip.
            ("S9", None),
            ("s1", Some("S1")),
        ] {
            assert_eq!(nearest(found, words), expected, "{found}");
        }
    }
}
