//! What isn't known of a municipality, as questions: on paper with room to answer, and as a file to fill in.

use crate::analysis::questions;
use crate::export;
use crate::model::Place;
use crate::view::context::{Context, Page, heading, section};
use crate::view::dom;
use crate::view::download::{self, TextFile};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{notice, paper, source};
use crate::view::store::LoadState;
use crate::wording::questions::{WordedQuestion, worded_questions};
use crate::wording::{fill, fill_plural, municipality};
use leptos::ev;

pub fn page(context: &Context, place: Place) -> Page {
    let (words, texts) = (context.words, &context.words.questions);
    let name = municipality::title(words, context.dataset, place);
    let title = fill(texts.heading, &[("name", &name)]);
    let opening = el("div").class("opening").child(heading(&title));
    let parts = match put(context, place) {
        Some(put) => {
            let file = text("button", texts.take)
                .attr("type", "button")
                .class("quiet")
                .id("take")
                .on(ev::click, take(context, place));
            let old = put.iter().filter(|one| one.stated_by.is_some()).count();
            let known = fill_plural(words, put.len() - old, &texts.count);
            let again = (old > 0).then(|| text("p", fill_plural(words, old, &texts.old_count)));
            let mut parts = vec![
                opening
                    .child(text("p", &known).class("answer"))
                    .child(text("p", texts.intro))
                    .child_if(again),
                paper::actions(context, place, Some(file)),
                how(context),
            ];
            for of in put.chunk_by(|one, next| one.group == next.group) {
                let list = of
                    .iter()
                    .fold(el("ol"), |list, one| list.child(question(context, one)));
                let heading = of.first().map_or(("", ""), |one| (one.group, one.heading));
                parts.push(section(heading.0, heading.1).child(list));
            }
            parts
        }
        None => vec![opening, missing(context)],
    };
    Page::new(&title, parts)
}

/// What may be asked, where it is known.
fn put<'a>(context: &'a Context, place: Place) -> Option<Vec<WordedQuestion<'a>>> {
    let (work, answers) = (context.work.ready()?, context.loaded.answers.as_ref()?);
    let asked = questions::for_municipality(context.dataset, work, answers.ready()?, place);
    Some(worded_questions(context.words, context.dataset, &asked))
}

/// What stands there while it isn't known.
fn missing(context: &Context) -> Element {
    match (context.work, &context.loaded.answers) {
        (LoadState::Ready(_), Some(part)) => notice::missing(context, part),
        (part, _) => notice::missing(context, part),
    }
}

/// How to answer, what never to tell, and where to send it.
fn how(context: &Context) -> Element {
    let texts = &context.words.questions;
    let list = el("ul").each("li", &texts.how);
    let send = context.loaded.site.contact.as_ref().map(|contact| {
        let name = contact.strip_prefix("mailto:").unwrap_or(contact);
        text("p", texts.send)
            .text(" ")
            .child(link(contact, name))
            .text(".")
    });
    el("div").class("notice").child(list).child_if(send)
}

/// A question with what it means, what an answer looks like, and lines to write on.
pub fn question(context: &Context, put: &WordedQuestion) -> Element {
    let texts = &context.words.questions;
    let lines = [texts.answer, texts.year, texts.source]
        .iter()
        .fold(el("span").class("lines"), |lines, name| {
            lines.child(text("span", name).class("write"))
        });
    let source = put
        .stated_by
        .map(|by| source::button(context, by, &put.meaning));
    el("li")
        .class("question")
        .child(text("strong", &put.text))
        .child(
            text("span", &put.meaning)
                .class("note")
                .text(" ")
                .live_if(source),
        )
        .child(
            text("span", texts.answer_with)
                .class("note")
                .text(" ")
                .text(&put.form)
                .text("."),
        )
        .child(lines)
}

/// Makes the file to fill in, when its button is pressed.
fn take(context: &Context, place: Place) -> impl Fn(ev::MouseEvent) + 'static {
    let (store, words) = (context.store, context.words);
    move |event| {
        let file = store.with_shown(|_, loaded| {
            let (dataset, work) = (loaded.dataset.ready()?, loaded.work.ready()?);
            let answers = loaded.answers.as_ref()?.ready()?;
            let asked = questions::for_municipality(dataset, work, answers, place);
            let put = worded_questions(words, dataset, &asked);
            let (name, text) = export::questions::write_csv(words, dataset, place, &put);
            Some(TextFile::csv(name, text))
        });
        if let Some((file, button)) = file.zip(dom::target(&event)) {
            download::save(store, &file, button);
        }
    }
}
