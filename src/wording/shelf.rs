//! Where the words of each language stand: in the terminal all of them, in the browser those that have come.

use super::Words;
use std::sync::OnceLock;

/// A language's words, and the same for data that are invented.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub plain: &'static Words,
    pub example: &'static Words,
}

impl Pair {
    fn of(words: Words) -> Self {
        let example = Words {
            example: words.example_mark,
            ..words
        };
        Self {
            plain: Box::leak(Box::new(words)),
            example: Box::leak(Box::new(example)),
        }
    }
}

static SHELF: [OnceLock<Pair>; super::LANGUAGES.len()] =
    [const { OnceLock::new() }; super::LANGUAGES.len()];

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn of(place: usize) -> Pair {
    let [swedish, english] = &SHELF;
    match place {
        1 => *english.get_or_init(|| Pair::of(super::en::EN)),
        _ => *swedish.get_or_init(|| Pair::of(super::sv::SV)),
    }
}

/// Those of the place, or else the first that have come; before any has, words without a letter.
#[cfg(target_arch = "wasm32")]
pub(super) fn of(place: usize) -> Pair {
    use super::told::{Lines, Told};
    static NONE: OnceLock<Pair> = OnceLock::new();
    SHELF
        .get(place)
        .and_then(OnceLock::get)
        .or_else(|| SHELF.iter().find_map(OnceLock::get))
        .copied()
        .unwrap_or_else(|| *NONE.get_or_init(|| Pair::of(Words::take(&mut Lines::of("")))))
}

/// Whether the words of a language have come.
#[cfg(target_arch = "wasm32")]
pub fn has(tag: Option<&str>) -> bool {
    SHELF
        .get(super::place(tag))
        .is_some_and(|words| words.get().is_some())
}

/// Takes the words of a language from its file, for as long as the page lives.
#[cfg(target_arch = "wasm32")]
pub fn put(file: String) {
    use super::told::{Lines, Told};
    let words = Words::take(&mut Lines::of(Box::leak(file.into_boxed_str())));
    if let Some(shelf) = SHELF.get(super::place(Some(words.tag))) {
        let _ = shelf.set(Pair::of(words));
    }
}
