//! A page as it is drawn from the reader's selection and what has come: its title and its parts as HTML.

use super::page::{self, Context, Page};
use super::part::notice;
use super::store::{self, Loaded, Part};
use crate::model::{Dataset, Place, Selection};
use crate::wording::Words;
use std::cell::RefCell;

/// Each part stands in a place that stays, so that it is written again only when it has changed, and
/// leaves the others as the reader has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    pub title: String,
    pub parts: Vec<String>,
}

fn context<'a>(
    words: &'static Words,
    dataset: &'a Dataset,
    selection: &'a Selection,
    loaded: &'a Loaded,
    remembered: Option<Place>,
) -> Context<'a> {
    Context {
        words,
        dataset,
        work: &loaded.work,
        loaded,
        selection,
        remembered,
        cited: RefCell::default(),
    }
}

/// The name and the text of the questions to fill in, once all that they are made from has come.
pub fn questions_file(selection: &Selection, loaded: &Loaded) -> Option<(String, String)> {
    let words = store::words(selection, loaded);
    let dataset = loaded.dataset.ready()?;
    page::questions::file(&context(words, dataset, selection, loaded, None))
}

/// So many parts have places of their own; what a page has more of follows in the last.
pub const PARTS: usize = 16;

/// Draws the page that is asked for.
pub fn draw(selection: &Selection, loaded: &Loaded, remembered: Option<Place>) -> Drawn {
    let words = store::words(selection, loaded);
    let page = match &loaded.dataset {
        Part::Ready(dataset) => page::page(&context(words, dataset, selection, loaded, remembered)),
        missing => Page {
            title: words.product.to_owned(),
            parts: vec![notice::instead_of_page(words, missing)],
        },
    };
    let mut parts: Vec<String> = Vec::with_capacity(PARTS);
    for part in page.parts {
        let html = part.into_html();
        if parts.len() == PARTS {
            parts[PARTS - 1].push_str(&html);
        } else {
            parts.push(html);
        }
    }
    Drawn {
        title: page.title,
        parts,
    }
}
