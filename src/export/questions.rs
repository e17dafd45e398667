//! What isn't known of a municipality as a table to fill in: a row a question, named as the dataset's tables are.

use super::spreadsheet::Spreadsheet;
use crate::model::{Dataset, Place};
use crate::wording::questions::WordedQuestion;
use crate::wording::{Messages, municipality, without_marks};

/// The file's name and its CSV text. Answer, year, source and note are empty, to be filled in.
pub fn write_csv(
    messages: &Messages,
    dataset: &Dataset,
    place: Place,
    questions: &[WordedQuestion],
) -> (String, String) {
    let (texts, heads) = (&messages.questions, &messages.export);
    let mut sheet = Spreadsheet::new(messages);
    sheet.write_row(&[
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
    let name = municipality::place_name(messages, dataset, place);
    for question in questions {
        let mut text = question.text.clone();
        if question.stated_by.is_some() {
            text.push(' ');
            text.push_str(&question.meaning);
        }
        sheet.write_row(&[
            question.table,
            &code,
            &name,
            question.id,
            question.area,
            &text,
            &question.form,
            "",
            "",
            "",
            "",
        ]);
    }
    let file_name = [
        &*without_marks(texts.file),
        "_",
        &code,
        "_",
        &dataset.release.id,
        ".csv",
    ]
    .concat();
    (file_name, sheet.text)
}
