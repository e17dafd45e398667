//! What municipalities have told of their work, side by side: each question, and what stands in each cell.

use super::messages::Messages;
use super::number::{fill_plural, format_count};
use super::template::fill;
use super::{gap, municipality, period, statement};
use crate::analysis::side_by_side::{Asked, SideBySide, Told};
use crate::model::{Dataset, Place};

/// The question; where an indicator is about several areas, with the one that is meant.
pub fn question_text(messages: &Messages, asked: Asked) -> String {
    match asked {
        Asked::Stated(indicator, area) => {
            let name = messages.text(&indicator.name).into_owned();
            match indicator.area {
                Some(_) => name,
                None => format!("{name}: {}", messages.area(area)),
            }
        }
        Asked::InWords(question) => messages.text(&question.text).into_owned(),
    }
}

/// What was told, with its year.
pub fn told_text(messages: &Messages, dataset: &Dataset, told: Told) -> String {
    match told {
        Told::Stated(indicator, fact) => statement::short_text(messages, dataset, indicator, fact),
        Told::InWords(said) => {
            let year = period::format_maybe_inferred(messages, said.period, said.year_inferred);
            format!("{} · {year}", messages.text(&said.answer))
        }
    }
}

/// All that a municipality has told of a question, or that nothing was found.
pub fn cell_text(messages: &Messages, dataset: &Dataset, cell: &[Told]) -> String {
    let told = cell.iter().map(|told| told_text(messages, dataset, *told));
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return messages.overview.nothing_found.to_owned();
    }
    told.join("; ")
}

fn names(messages: &Messages, dataset: &Dataset, places: &[Place]) -> String {
    let name = |place: &Place| municipality::place_name(messages, dataset, *place);
    let names: Vec<String> = places.iter().map(name).collect();
    gap::join_list(messages, &names)
}

/// `Det här har Haninge och Borås uppgett om sitt arbete`.
pub fn title(messages: &Messages, dataset: &Dataset, places: &[Place]) -> String {
    let names = names(messages, dataset, places);
    fill(messages.compare.work_title, &[("names", &names)])
}

/// How many questions have an answer, and how many have none.
pub fn summary(messages: &Messages, of: &SideBySide) -> String {
    let all = of.answered.len() + of.unanswered.len();
    fill(
        messages.compare.work_summary,
        &[
            ("n", &format_count(messages, of.answered.len())),
            ("all", &format_count(messages, all)),
        ],
    )
}

/// How many questions nothing was found on.
pub fn unanswered_line(messages: &Messages, of: &SideBySide) -> String {
    fill_plural(messages, of.unanswered.len(), &messages.compare.unanswered)
}
