//! Invented questions, and what some municipalities answered.

use super::super::table_schemas;
use super::municipalities::InventedMunicipality;
use super::sheet::Sheet;
use super::sheets::{SOURCE, Sheets};

/// The table of questions.
pub fn build_questions() -> Sheet {
    let mut sheet = Sheet::new(table_schemas::QUESTIONS);
    for (question, sv, en) in [
        (
            "since",
            "EXEMPELDATA: Hur länge har kommunen arbetat med frågan?",
            "EXAMPLE DATA: How long has the municipality worked with it?",
        ),
        (
            "reach_goal",
            "EXEMPELDATA: Når ni målet?",
            "EXAMPLE DATA: Will you reach the goal?",
        ),
    ] {
        sheet.add_row(&[("question", question), ("text_sv", sv), ("text_en", en)]);
    }
    sheet
}

pub fn add_answers(sheets: &mut Sheets, places: &[InventedMunicipality]) {
    for place in places.iter().step_by(58) {
        for (question, sv, en) in [
            (
                "since",
                "EXEMPELDATA: Sedan 2012",
                "EXAMPLE DATA: Since 2012",
            ),
            (
                "reach_goal",
                "EXEMPELDATA: Ja, om vi fortsätter tillsammans",
                "EXAMPLE DATA: Yes, if we go on together",
            ),
        ] {
            sheets.answers.add_row(&[
                ("municipality", &place.code),
                ("question", question),
                ("period", "2023"),
                ("answer_sv", sv),
                ("answer_en", en),
                ("source", SOURCE),
            ]);
        }
    }
}
