//! Chosen figures as a document for Word: each with its finding, its picture, the sentence, the table and the sources
//! that say the same as on the page. The same figures and painted pictures give the same bytes.

mod content;
mod document;
mod package;
mod picture;
mod xml;

pub use content::{Memo, MemoPage};

/// The file of a memo, with its pictures as PNG twice as large as they are, in their order; nothing where one of them is no
/// picture.
pub fn write(memo: &Memo, painted: &[Vec<u8>]) -> Option<Vec<u8>> {
    if painted.len() != memo.pictures().count() {
        return None;
    }
    let sizes: Option<Vec<_>> = painted.iter().map(|png| picture::size(png)).collect();
    let document = document::write(memo, &sizes?).ok()?;
    package::write(memo, &document, painted).ok()
}
