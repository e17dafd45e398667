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

/// What has come in the place of a language's words.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    Empty,
    Other,
}

/// Takes the words of a language from its file, for as long as the page lives.
///
/// # Errors
/// What it is instead, where it isn't the file of that language, or of any where none is named.
#[cfg(target_arch = "wasm32")]
pub fn put(tag: Option<&str>, file: String) -> Result<(), Unusable> {
    if file.trim().is_empty() {
        return Err(Unusable::Empty);
    }
    let first = file.split('\n').next();
    let is_meant =
        |(known, _): &(&str, _)| Some(*known) == first && tag.is_none_or(|tag| tag == *known);
    let place = super::LANGUAGES.iter().position(is_meant);
    let shelf = place.and_then(|place| SHELF.get(place));
    match shelf {
        Some(shelf) if file.split('\n').count() == super::told::lines() => {
            let _ = shelf.set(Pair::of(super::told::read(file.leak())));
            Ok(())
        }
        _ => Err(Unusable::Other),
    }
}
