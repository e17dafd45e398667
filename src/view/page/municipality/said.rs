//! What was said in words of a municipality: its answers to questions, and the Roma council's comment.

use crate::analysis::questions::may_be_asked_in_words;
use crate::model::order;
use crate::model::{Place, WrittenAnswer};
use crate::view::context::{Context, section};
use crate::view::element::{Element, el, text};
use crate::view::part::{notice, source};
use crate::view::store::LoadState;
use crate::wording::{self, fill};
use std::cmp::Reverse;

/// What the place has answered to a question, as far as its answers have come.
fn answered(context: &Context, place: Place, question: &str) -> Vec<WrittenAnswer> {
    let Some(LoadState::Ready(answers)) = &context.loaded.answers else {
        return Vec::new();
    };
    let mut answered: Vec<WrittenAnswer> = answers
        .answers
        .iter()
        .filter(|answered| answered.place == place && &*answered.question == question)
        .cloned()
        .collect();
    order::sort_by_key(&mut answered, |answered| Reverse(answered.period));
    answered
}

/// The question that the Roma council's comment answers.
const COMMENT: &str = "council_comment";

/// Questions that several municipalities were asked, with what this one answered, in its words.
pub fn answers(context: &Context, place: Place) -> Option<Element> {
    let section = section("answers", context.words.places.asked);
    let is_one = context.dataset.answered.contains(&place);
    is_one.then(|| section.child(questions(context, place, false)))
}

/// All of the questions, also with room for the year's answers.
pub fn to_fill_in(context: &Context, place: Place) -> Element {
    let words = context.words;
    let name = wording::municipality::place_name(words, context.dataset, place);
    let intro = fill(words.report.questions_intro, &[("name", &name)]);
    section("answers", words.report.questions)
        .child(text("p", &intro))
        .child(questions(context, place, true))
}

/// Those that were answered, or all with lines to write on, but for what nobody should be asked.
fn questions(context: &Context, place: Place, to_fill_in: bool) -> Element {
    let words = context.words;
    let all = match &context.loaded.answers {
        Some(LoadState::Ready(all)) => all,
        Some(part) => return notice::missing(context, part),
        None => return text("p", words.loading.loading).class("waiting"),
    };
    let mut list = el("dl").class("statements");
    for question in &all.questions {
        let given = answered(context, place, &question.id);
        let lines = to_fill_in && may_be_asked_in_words(question);
        if &*question.id == COMMENT || (given.is_empty() && !lines) {
            continue;
        }
        let said = words.text(&question.text);
        list = list.child(text("dt", &said));
        for one in &given {
            list = list.child(answer(context, one, &said));
        }
        if lines {
            list = list.child(el("dd").class("write"));
        }
    }
    list
}

/// What was answered, with its year and its source.
fn answer(context: &Context, answered: &WrittenAnswer, question: &str) -> Element {
    let words = context.words;
    let year =
        wording::period::format_maybe_inferred(words, answered.period, answered.year_inferred);
    el("dd")
        .child(text("span", words.text(&answered.answer)).class("said"))
        .text(format!(" ({year}) "))
        .live(source::button(context, &answered.source, question))
}

/// The Roma council's own words, where it has given any.
pub fn comment(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let section = section("comment", texts.comment_heading);
    let given = answered(context, place, COMMENT);
    if given.is_empty() {
        return section.child(text("p", texts.comment_none).class("unknown"));
    }
    given.iter().fold(section, |section, comment| {
        let year =
            wording::period::format_maybe_inferred(words, comment.period, comment.year_inferred);
        section.child(
            el("blockquote")
                .child(text("p", words.text(&comment.answer)))
                .child(text("footer", format!("{year} ")).live(source::button(
                    context,
                    &comment.source,
                    texts.comment_heading,
                ))),
        )
    })
}
