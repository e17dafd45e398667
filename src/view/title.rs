//! The title of a page, which is also what is announced when the reader comes to it.

use super::store::Store;
use crate::model::View;

/// The page's own name, then the product's.
pub fn of(store: Store) -> String {
    let words = store.words();
    let page = match store.selection().view {
        View::Overview => words.overview.title.to_owned(),
        _ => String::new(),
    };
    format!("{page} – {}", words.product)
}
