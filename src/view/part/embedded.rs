//! A figure alone, as it stands on somebody else's page: with all that has to be known of it, and the way to
//! the page that it lives on.

use super::embed_address;
use super::figure::figure;
use super::notice;
use crate::analysis::coverage;
use crate::export::{ExportedFigure, picture};
use crate::model::{Chart, Evidence, Heading, Place, Selection, Source, View};
use crate::view::address::href;
use crate::view::context::{Context, Page, tag};
use crate::view::document_keys::missing_chunk;
use crate::view::element::{Element, el, text};
use crate::view::store::{LoadState, Store};
use crate::wording::{self, Messages, fill};

/// The figure that is meant: the first of its page, but for a course over the years.
pub fn taken(context: &Context) -> Option<ExportedFigure> {
    let page = embed_address::page_of(context.dataset, context.selection);
    let is_course =
        page.view == View::Indicator && matches!(page.chart, Chart::Lines | Chart::Multiples);
    let taken =
        (context.draw_figure)(context.store, &page, context.loaded, usize::from(is_course))?;
    // Where a municipality has told of no work of its own, the first figure of its page is of something else.
    let is_work = taken.content.evidence == Some(Evidence::Work);
    if page.view == View::Municipality && !is_work {
        return None;
    }
    // The whole table of the work is too long for a frame.
    if page.view == View::Matrix && page.compare.is_empty() {
        return None;
    }
    Some(taken)
}

/// The element of the heading.
pub const fn level(heading: Heading) -> &'static str {
    match heading {
        Heading::H2 => "h2",
        Heading::H3 => "h3",
        Heading::H4 => "h4",
    }
}

/// The sources of a figure, where it names some that are not here.
pub fn missing_sources<'a>(
    context: &'a Context,
    taken: &ExportedFigure,
) -> Option<&'a LoadState<Vec<Source>>> {
    let sources = context.loaded.sources.as_ref();
    let sources = sources.unwrap_or(&LoadState::Pending);
    let content = &taken.content;
    let is_named = content.evidence == Some(Evidence::Residents) || content.sources.is_empty();
    (!is_named && sources.ready().is_none()).then_some(sources)
}

/// Source, day and terms: a line each.
pub fn foot(context: &Context, taken: &ExportedFigure) -> Vec<String> {
    let sources = context.loaded.sources.as_ref().and_then(LoadState::ready);
    let sources = sources.map_or(&[][..], |sources| sources.as_slice());
    picture::attribution_lines(context.words, context.dataset, sources, &taken.content)
}

/// The way to the page that the figure lives on.
fn way_out(words: &Messages, to: &str) -> Element {
    let open = fill(words.embed.open, &[("site", words.header.product)]);
    let link = text("a", open).attr("href", to).attr("target", "_blank");
    el("p").child(link)
}

/// A title, what is missing, and the way out: where there is no figure to show.
fn card(words: &Messages, selection: &Selection, title: &str, why: Element, to: &str) -> Page {
    let article = el("article")
        .class("embed")
        .child(text(level(selection.heading), title))
        .child(why)
        .child(way_out(words, to));
    Page::new(title, vec![article])
}

/// What stands in the frame while the data are on their way, or can't be had.
pub fn without_data<T>(
    store: Store,
    words: &Messages,
    selection: &Selection,
    part: &LoadState<T>,
) -> Page {
    let mut to = selection.clone();
    to.embed = false;
    to.heading = Heading::default();
    let why = notice::instead(store, words, part);
    card(words, selection, words.header.product, why, &href(&to))
}

pub fn page(context: &Context) -> Page {
    let words = context.words;
    let Some(taken) = taken(context) else {
        let indicator = context.selection.indicator.as_ref();
        let known = indicator.and_then(|id| context.dataset.indicator(id));
        let title = match (known, of_one(context)) {
            (Some(known), _) => words.text(&known.name).into_owned(),
            (None, Some(place)) => wording::municipality::title(words, context.dataset, place),
            _ => words.header.product.to_owned(),
        };
        let to = embed_address::living(context);
        return card(
            words,
            context.selection,
            &title,
            missing(context, words.embed.gone),
            &to,
        );
    };
    let of = &taken.figure;
    let tag = taken.content.evidence.map(|evidence| tag(words, evidence));
    let line = |said: &String| (!said.is_empty()).then(|| text("p", said));
    let foot = match missing_sources(context, &taken) {
        Some(part) => notice::missing(context, part),
        None => el("div").class("note").each("p", &foot(context, &taken)),
    };
    let article = el("article")
        .class("embed")
        .child(text(level(context.selection.heading), &of.title))
        .child_if(line(&of.subtitle).map(|line| line.class("lead")))
        .child_if(tag)
        .child(figure(context, of, false, &taken.content))
        .child_if(line(&of.summary).filter(|_| of.summary != of.title))
        .child(foot)
        .child(way_out(words, &embed_address::living(context)));
    Page::new(&of.title, vec![article])
}

/// The municipality whose work is meant, where there is such a one.
fn of_one(context: &Context) -> Option<Place> {
    let is_meant = embed_address::is_of_one(context.selection);
    let place = context.selection.municipality.filter(|_| is_meant)?;
    context.dataset.municipality(place).map(|_| place)
}

/// What stands in the place of the figure while it is on its way, or can't be had; or that there is `none`.
pub fn missing(context: &Context, none: &str) -> Element {
    let (words, loaded) = (context.words, context.loaded);
    if let Some(code) = missing_chunk(loaded, context.selection) {
        return notice::missing(context, code);
    }
    for (_, part) in &loaded.series {
        if part.ready().is_none() {
            return notice::missing(context, part);
        }
    }
    if let Some(map) = &loaded.map
        && map.ready().is_none()
    {
        return notice::missing(context, map);
    }
    if loaded.work.ready().is_none() {
        return notice::missing(context, &loaded.work);
    }
    if let (Some(place), LoadState::Ready(work)) = (of_one(context), context.work) {
        let known = coverage::by_municipality(context.dataset, work);
        let known = known.iter().find(|known| known.place == place);
        let lines = wording::municipality::lead(words, context.dataset, place, known);
        return el("div").class("unknown").each("p", &lines);
    }
    text("p", none).class("unknown")
}
