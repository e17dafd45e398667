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
        let mut example = words;
        example.example = words.example_mark;
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
    static NONE: Words = <Words as super::told::Told>::NONE;
    let none = Pair {
        plain: &NONE,
        example: &NONE,
    };
    SHELF
        .get(place)
        .and_then(OnceLock::get)
        .or_else(|| SHELF.iter().find_map(OnceLock::get))
        .copied()
        .unwrap_or(none)
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
    let words = super::told::read(file.leak());
    if let Some(shelf) = SHELF.get(super::place(Some(words.tag))) {
        let _ = shelf.set(Pair::of(words));
    }
}
