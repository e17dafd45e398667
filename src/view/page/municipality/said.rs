//! What was said in words of a municipality: its answers to questions, and the Roma council's comment.

use crate::analysis::questions;
use crate::model::order::sort_few;
use crate::model::{Answered, Place};
use crate::view::html::{Element, el, text};
use crate::view::page::{Context, section};
use crate::view::part::{notice, source};
use crate::view::store::Part;
use crate::wording::{evidence, fill, municipality as told};
use std::cmp::Reverse;

/// What the place has answered to a question, as far as its answers have come.
fn answered(context: &Context, place: Place, test: &dyn Fn(&Answered) -> bool) -> Vec<Answered> {
    let Some(Part::Ready(answers)) = &context.loaded.answers else {
        return Vec::new();
    };
    let mut answered: Vec<Answered> = answers
        .answers
        .iter()
        .filter(|answered| answered.place == place && test(answered))
        .cloned()
        .collect();
    sort_few(&mut answered, |answered| Reverse(answered.period));
    answered
}

/// The question that the Roma council's comment answers.
const COMMENT: &str = "council_comment";

/// Questions that several municipalities were asked, with what this one answered, in its words.
pub fn answers(context: &Context, place: Place) -> Option<Element> {
    let words = context.words;
    if !context.dataset.answered.contains(&place) {
        return None;
    }
    let section = section("answers", words.places.asked);
    let all = match &context.loaded.answers {
        Some(Part::Ready(all)) => all,
        Some(part) => return Some(section.child(notice::missing(words, part))),
        None => return Some(section.child(text("p", words.loading).class("waiting"))),
    };
    let list = answered(context, place, &|answered| &*answered.question != COMMENT)
        .iter()
        .fold(el("dl").class("statements"), |list, answered| {
            let question = all
                .questions
                .iter()
                .find(|question| question.id == answered.question)
                .map_or("", |question| question.text.get(words.tag));
            list.child(text("dt", question))
                .child(answer(context, answered, question))
        });
    Some(section.child(list))
}

/// What was answered, with its year and its source.
fn answer(context: &Context, answered: &Answered, question: &str) -> Element {
    let words = context.words;
    let year = evidence::dated(words, answered.period, answered.year_inferred);
    el("dd")
        .child(text("span", answered.answer.get(words.tag)).class("said"))
        .text(&format!(" ({year}) "))
        .child(source::button(context, &answered.source, question))
}

/// All the questions, with what this municipality answered, and room for the year's answers.
pub fn to_fill_in(context: &Context, place: Place) -> Element {
    let words = context.words;
    let name = told::name(words, context.dataset, place);
    let intro = fill(words.report.questions_intro, &[("name", &name)]);
    let section = section("answers", words.report.questions).child(text("p", &intro));
    let all = match &context.loaded.answers {
        Some(Part::Ready(all)) => all,
        Some(part) => return section.child(notice::missing(words, part)),
        None => return section,
    };
    let mut list = el("dl").class("statements to-fill-in");
    for question in &all.questions {
        let said = question.text.get(words.tag);
        let given = answered(context, place, &|answered| answered.question == question.id);
        if &*question.id == COMMENT || (given.is_empty() && !questions::may_be_put(question)) {
            continue;
        }
        list = list.child(text("dt", said));
        for one in &given {
            list = list.child(answer(context, one, said));
        }
        list = list.child(el("dd").class("write"));
    }
    section.child(list)
}

/// The Roma council's own words, where it has given any.
pub fn comment(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let section = section("comment", texts.comment_heading);
    let given = answered(context, place, &|answered| &*answered.question == COMMENT);
    if given.is_empty() {
        return section.child(text("p", texts.comment_none).class("unknown"));
    }
    given.iter().fold(section, |section, comment| {
        let year = evidence::dated(words, comment.period, comment.year_inferred);
        section.child(
            el("blockquote")
                .child(text("p", comment.answer.get(words.tag)))
                .child(text("footer", &format!("{year} ")).child(source::button(
                    context,
                    &comment.source,
                    texts.comment_heading,
                ))),
        )
    })
}
