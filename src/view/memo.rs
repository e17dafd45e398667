//! A memo of the page that is shown, made by code that is loaded when one is first asked for.

use super::drawn::{self, WantedFigures};
use super::store::{self, LoadState, Loaded};
use crate::export::memo::{Memo, MemoPage};
use crate::export::{FigureContent, file_name};
use crate::model::{Selection, View};

/// How a memo is made.
#[derive(Clone, Copy, Debug)]
pub struct MemoCode {
    pub make: fn(&Selection, &Loaded, &[usize], Option<&str>) -> Option<(String, Memo)>,
    pub write: fn(&Memo, &[Vec<u8>]) -> Option<Vec<u8>>,
}

pub const CODE: MemoCode = MemoCode {
    make,
    write: Memo::write,
};

/// The name of the file, and the memo before its pictures are painted, from the page's figures of these numbers; nothing
/// where the page has none such.
fn make(
    selection: &Selection,
    loaded: &Loaded,
    numbers: &[usize],
    address: Option<&str>,
) -> Option<(String, Memo)> {
    let words = store::words(selection, loaded);
    let dataset = loaded.dataset.ready()?;
    let wanted = WantedFigures::These(numbers.to_vec());
    let (title, figures) = drawn::figures(selection, loaded, wanted)?;
    let publisher = loaded.site.publisher.as_ref().map(|name| words.text(name));
    let page = MemoPage {
        title: &title,
        address,
        publisher: publisher.as_deref().unwrap_or(words.header.product),
    };
    let sources = loaded.sources.as_ref().and_then(LoadState::ready);
    let sources = sources.map_or(&[][..], |sources| sources.as_slice());
    let memo = Memo::new(words, dataset, sources, &page, &figures);
    let of_indicator = selection.view == View::Indicator;
    let content = FigureContent {
        indicators: selection
            .indicator
            .iter()
            .filter(|_| of_indicator)
            .cloned()
            .collect(),
        places: selection
            .municipality
            .iter()
            .chain(&selection.compare)
            .copied()
            .collect(),
        ..FigureContent::default()
    };
    let name = file_name(dataset, "inkludering-2032", &content, "docx");
    Some((name, memo))
}
