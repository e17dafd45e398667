//! What isn't known of a municipality as a table to fill in: a row a question, named as the dataset's tables are.

use super::sheet::Sheet;
use crate::analysis::questions::Questions;
use crate::model::{Dataset, Place};
use crate::wording::{Words, municipality, questions as told};

/// The table of `data/tables` that facts stand in; answers in words stand in another.
const OBSERVATIONS: &str = "observations";

/// The file's name and its text. Answer, year, source and note are empty, to be filled in.
pub fn csv(
    words: &Words,
    dataset: &Dataset,
    place: Place,
    questions: &Questions,
) -> (String, String) {
    let (texts, heads) = (&words.questions, &words.take);
    let mut sheet = Sheet::new(
        words,
        &[
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
        ],
    );
    let code = place.to_string();
    let name = municipality::name(words, dataset, place);
    let mut row = |table: &str, id: &str, area: &str, question: &str, form: &str| {
        sheet.row(&[
            table, &code, &name, id, area, question, form, "", "", "", "",
        ]);
    };
    for missing in &questions.work {
        row(
            OBSERVATIONS,
            missing.indicator.id.as_str(),
            missing.area.id(),
            &told::missing(words, missing),
            &told::form(words, missing.indicator),
        );
    }
    for cycle in &questions.cycles {
        let question = told::cycle(words, cycle);
        row(
            OBSERVATIONS,
            cycle.kind.done(),
            "",
            &question,
            texts.answer_year,
        );
    }
    for question in &questions.in_words {
        let asked = question.text.get(words.tag);
        row("answers", &question.id, "", asked, texts.answer_words);
    }
    let named = [texts.file, "_", &code, "_", &dataset.release.id, ".csv"].concat();
    (named, sheet.text)
}
