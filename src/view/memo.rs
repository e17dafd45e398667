//! A memo of the page that is shown, made by code that is loaded when one is first asked for.

use super::store::{self, LoadState, Loaded};
use crate::export::memo::{self, Memo, MemoPage};
use crate::export::{ExportedFigure, FigureContent, file_name};
use crate::model::{Selection, View};

/// The title of a page, and those of its figures that are chosen.
pub type PageFigures<'a> = (&'a str, &'a [ExportedFigure]);

/// A memo with the name of its file.
pub type NamedMemo = (String, Memo);

/// What a file holds.
type Bytes = Vec<u8>;

/// How a memo is made.
#[derive(Clone, Copy, Debug)]
pub struct MemoCode {
    pub make: fn(&Selection, &Loaded, PageFigures<'_>, Option<&str>) -> Option<NamedMemo>,
    pub write: fn(&Memo, &[Bytes]) -> Option<Bytes>,
}

pub const CODE: MemoCode = MemoCode {
    make,
    write: memo::write,
};

/// The name of the file, and the memo before its pictures are painted; nothing where the dataset hasn't come.
fn make(
    selection: &Selection,
    loaded: &Loaded,
    (title, figures): PageFigures<'_>,
    address: Option<&str>,
) -> Option<NamedMemo> {
    let words = store::words(selection, loaded);
    let dataset = loaded.dataset.ready()?;
    let publisher = loaded.site.publisher.as_ref().map(|name| words.text(name));
    let page = MemoPage {
        title,
        address,
        publisher: publisher.as_deref().unwrap_or(words.header.product),
    };
    let sources = loaded.sources.as_ref().and_then(LoadState::ready);
    let sources = sources.map_or(&[][..], |sources| sources.as_slice());
    let memo = Memo::new(words, dataset, sources, &page, figures);
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
