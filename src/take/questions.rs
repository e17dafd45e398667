//! What isn't known of a municipality as a table to fill in: a row a question, named as the dataset's tables are.

use super::sheet::Sheet;
use crate::model::{Dataset, Place};
use crate::wording::questions::Put;
use crate::wording::{Words, municipality};

/// The file's name and its text. Answer, year, source and note are empty, to be filled in.
pub fn csv(words: &Words, dataset: &Dataset, place: Place, put: &[Put]) -> (String, String) {
    let (texts, heads) = (&words.questions, &words.take);
    let mut sheet = Sheet::new(words);
    sheet.row(&[
        texts.table,
        heads.code,
        heads.municipality,
        texts.id,
        heads.area,
        texts.question,
        texts.answer_with,
        texts.answer,
        texts.year,
        texts.source_address,
        heads.note,
    ]);
    let code = place.to_string();
    let name = municipality::name(words, dataset, place);
    for one in put {
        sheet.row(&[
            one.table, &code, &name, one.id, one.area, &one.said, &one.form, "", "", "", "",
        ]);
    }
    let named = [texts.file, "_", &code, "_", &dataset.release.id, ".csv"].concat();
    (named, sheet.text)
}
