//! The title of a page, which is also what is announced when the reader comes to it.

use super::store::Store;
use crate::model::View;
use crate::wording::municipality;
use leptos::prelude::*;

/// The page's own name, then the product's.
pub fn of(store: Store) -> String {
    let words = store.words();
    let selection = store.selection();
    let page = match selection.view {
        View::Municipality => {
            store.loaded.with(
                |loaded| match (loaded.dataset.ready(), selection.municipality) {
                    (Some(dataset), Some(place)) => municipality::title(words, dataset, place),
                    _ => String::new(),
                },
            )
        }
        View::Areas => words.area_page.areas_title.to_owned(),
        View::Area => selection
            .area
            .map_or(words.area_page.areas_title, |area| words.area(area))
            .to_owned(),
        View::Overview => words.overview.title.to_owned(),
    };
    format!("{page} – {}", words.product)
}
