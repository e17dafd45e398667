//! The way to the page of where somebody who is discriminated against can turn.

use crate::model::Selection;
use crate::view::element::{Element, link};
use crate::view::static_only;
use crate::wording::Messages;

/// A link to the page, by this name.
pub fn to_page(words: &Messages, selection: &Selection, name: &str) -> Element {
    let to = static_only::address(words, selection, static_only::HELP);
    link(to, name)
}
