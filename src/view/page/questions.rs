//! What isn't known of a municipality, as questions: on paper with room to answer, and as a file to fill in.

use super::{Context, Page, section};
use crate::analysis::questions::{self, Questions};
use crate::model::{Area, Place};
use crate::take;
use crate::view::html::{Element, el, link, text};
use crate::view::part::{notice, paper};
use crate::view::store::Part;
use crate::wording::{count, fill, in_place, municipality, questions as told};

/// The attribute of a button that gives a file, and what it says of this one.
pub const TAKE: &str = "data-take";
const FILE: &str = "questions";

pub fn page(context: &Context, place: Place) -> Page {
    let (words, texts) = (context.words, &context.words.questions);
    let name = municipality::title(words, context.dataset, place);
    let title = fill(texts.heading, &[("name", &name)]);
    let opening = el("div").class("opening").child(super::heading(&title));
    let asked = match asked(context, place) {
        Ok(asked) => asked,
        Err(missing) => {
            let parts = vec![opening, missing];
            return Page { title, parts };
        }
    };
    if asked.count() == 0 {
        let parts = vec![
            opening.child(text("p", texts.none)),
            paper::actions(context, place, None),
        ];
        return Page { title, parts };
    }
    let file = text("button", texts.take)
        .attr("type", "button")
        .class("quiet")
        .id("take")
        .attr(TAKE, FILE);
    let mut parts = vec![
        opening
            .child(text("p", &count(words, asked.count(), texts.count)).class("answer"))
            .child(text("p", texts.intro)),
        paper::actions(context, place, Some(file)),
        how(context),
    ];
    for area in Area::CROSS_FIRST {
        let of = asked.work.iter().filter(|missing| missing.area == area);
        let list = of.fold(el("ol"), |list, missing| {
            let definition = missing.indicator.definition.get(words.tag);
            list.child(question(
                context,
                &told::missing(words, missing),
                definition,
                &told::form(words, missing.indicator),
                missing.indicator.id.as_str(),
            ))
        });
        if asked.work.iter().any(|missing| missing.area == area) {
            parts.push(section(area.id(), words.area(area)).child(list));
        }
    }
    let cycles = asked.cycles.iter().fold(el("ol"), |list, cycle| {
        let known = in_place::course(words, cycle).join(" · ");
        let said = told::cycle(words, cycle);
        let id = cycle.kind.done();
        list.child(question(context, &said, &known, texts.answer_year, id))
    });
    if !asked.cycles.is_empty() {
        parts.push(section("cycle", words.municipality.cycles).child(cycles));
    }
    let in_words = asked.in_words.iter().fold(el("ol"), |list, put| {
        let said = put.text.get(words.tag);
        list.child(question(context, said, "", texts.answer_words, &put.id))
    });
    if !asked.in_words.is_empty() {
        parts.push(section("answers", texts.in_words).child(in_words));
    }
    Page { title, parts }
}

/// What may be asked, or what stands there while that isn't known.
fn asked<'a>(context: &'a Context, place: Place) -> Result<Questions<'a>, Element> {
    match (context.work, &context.loaded.answers) {
        (Part::Ready(work), Some(Part::Ready(answers))) => {
            Ok(questions::of_place(context.dataset, work, answers, place))
        }
        (Part::Ready(_), Some(part)) => Err(notice::missing(context.words, part)),
        (part, _) => Err(notice::missing(context.words, part)),
    }
}

/// How to answer, what never to tell, and where to send it.
fn how(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.questions);
    let list = texts
        .how
        .iter()
        .fold(el("ul"), |list, line| list.child(text("li", line)));
    let send = match &context.loaded.site.contact {
        Some(contact) => text("p", texts.send)
            .text(" ")
            .child(link(contact, contact.trim_start_matches("mailto:")))
            .text("."),
        None => text("p", words.no_contact),
    };
    el("div").class("notice").child(list).child(send)
}

/// A question with what it means, what an answer looks like, and lines to write on.
fn question(context: &Context, said: &str, meaning: &str, form: &str, id: &str) -> Element {
    let texts = &context.words.questions;
    let line = |name: &str, class: &str| text("span", name).class(class);
    el("li")
        .class("question")
        .child(text("strong", said))
        .child(
            text("span", meaning)
                .class("note")
                .text(if meaning.is_empty() { "" } else { " " })
                .text(texts.answer_with)
                .text(" ")
                .text(form)
                .text(". ")
                .child(text("code", id)),
        )
        .child(line(texts.answer, "write"))
        .child(line(texts.year, "write year"))
        .child(line(texts.source, "write"))
}

/// The name and the text of the file to fill in, once all that it is made from has come.
pub fn file(context: &Context) -> Option<(String, String)> {
    let place = context.selection.municipality?;
    let asked = asked(context, place).ok()?;
    Some(take::questions::csv(
        context.words,
        context.dataset,
        place,
        &asked,
    ))
}
