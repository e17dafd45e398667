//! A figure alone, as it stands on somebody else's page: with all that has to be known of it, and the way to
//! the page that it lives on.

use super::figure::figure;
use super::notice;
use crate::export::{ExportedFigure, FigureContent, picture};
use crate::model::{Chart, Dataset, Evidence, Heading, Selection, View};
use crate::view::address::to;
use crate::view::drawn;
use crate::view::html::{Element, el, text};
use crate::view::page::{Context, Page, tag};
use crate::view::store::{LoadState, href};
use crate::wording::fill;

/// The page whose figure is meant: on the page where one is chosen to embed it follows from what is chosen.
pub fn page_of(dataset: &Dataset, selection: &Selection) -> Selection {
    let mut page = selection.clone();
    page.embed = false;
    if selection.view != View::Embed {
        return page;
    }
    let is_compared = match selection.chart {
        Chart::Dots => true,
        Chart::Lines => selection.compare.len() > 1,
        _ => false,
    };
    let indicator = selection.indicator.as_ref();
    let indicator = indicator.and_then(|id| dataset.indicator(id));
    page.view = match indicator {
        _ if selection.chart == Chart::Map => View::Map,
        Some(known) if is_compared && known.evidence == Evidence::Residents => {
            page.evidence = Some(Evidence::Residents);
            View::Compare
        }
        Some(_) => View::Indicator,
        None if selection.area.is_some() => View::Area,
        None if selection.evidence == Some(Evidence::Work) => View::Timeline,
        None => View::Overview,
    };
    page
}

/// The figure that is meant: the first of its page, but for a course over the years. It says itself which area
/// it is about, as nothing around it does.
pub fn taken(context: &Context) -> Option<ExportedFigure> {
    let page = page_of(context.dataset, context.selection);
    let is_course = page.view == View::Indicator && page.chart == Chart::Lines;
    let mut taken = drawn::taken(&page, context.loaded, usize::from(is_course))?;
    if let Some(area) = taken.content.area {
        let mut title = context.words.area(area).to_owned();
        title.push_str(". ");
        title.push_str(&taken.figure.title);
        taken.figure.title = title;
    }
    Some(taken)
}

/// The page where a figure that shows this is made ready to embed.
pub fn to_make(context: &Context, shown: &FigureContent) -> String {
    let here = context.selection;
    to(here, &|to| {
        to.view = View::Embed;
        to.area = shown.area;
        to.year = shown.year;
        let first = shown.indicators.first();
        to.indicator = first.filter(|_| shown.area.is_none()).cloned();
        match shown.evidence {
            Some(Evidence::Residents) => {
                for place in &shown.places {
                    if !place.is_sweden() {
                        to.compare.push(*place);
                    }
                }
                to.chart = match (shown.places.as_slice(), shown.year) {
                    ([], _) => Chart::Spread,
                    (_, Some(_)) => Chart::Dots,
                    _ => Chart::Lines,
                };
            }
            Some(Evidence::Outcome) => to.municipality = shown.places.first().copied(),
            Some(Evidence::Work) => {
                to.evidence = Some(Evidence::Work);
                to.municipality = here.municipality;
                to.peers.clone_from(&here.peers);
            }
            None => {}
        }
        if to.chart == Chart::Spread {
            to.compare.clone_from(&here.compare);
        }
        if here.view == View::Map {
            to.chart = Chart::Map;
        }
    })
}

/// The address of the page that the figure lives on.
pub fn living(context: &Context) -> String {
    let mut page = page_of(context.dataset, context.selection);
    page.heading = Heading::default();
    if page.view == View::Compare {
        page.indicator = None;
    }
    href(&page)
}

/// The element of the heading.
pub const fn level(heading: Heading) -> &'static str {
    match heading {
        Heading::H2 => "h2",
        Heading::H3 => "h3",
        Heading::H4 => "h4",
    }
}

/// Source, day and terms: a line each.
pub fn foot(context: &Context, taken: &ExportedFigure) -> Vec<String> {
    let sources = context.loaded.sources.as_ref().and_then(LoadState::ready);
    let sources = sources.map_or(&[][..], |sources| sources.as_slice());
    picture::attribution_lines(context.words, context.dataset, sources, &taken.content)
}

pub fn page(context: &Context) -> Page {
    let words = context.words;
    let Some(taken) = taken(context) else {
        return Page {
            title: words.header.product.to_owned(),
            parts: vec![missing(context)],
        };
    };
    let of = &taken.figure;
    let tag = taken.content.evidence.map(|evidence| tag(words, evidence));
    let line = |said: &String| (!said.is_empty()).then(|| text("p", said));
    let open = fill(words.embed.open, &[("site", words.header.product)]);
    let article = el("article")
        .class("embed")
        .child(text(level(context.selection.heading), &of.title))
        .child_if(line(&of.subtitle).map(|line| line.class("lead")))
        .child_if(tag)
        .child(figure(context, of, false, &taken.content))
        .child_if(line(&of.summary).filter(|_| of.summary != of.title))
        .child(el("div").class("note").each("p", &foot(context, &taken)))
        .child(
            el("p").child(
                text("a", &open)
                    .attr("href", living(context))
                    .attr("target", "_blank"),
            ),
        );
    Page {
        title: of.title.clone(),
        parts: vec![article],
    }
}

/// What stands in the place of the figure while it is on its way, can't be had, or where there is none.
pub fn missing(context: &Context) -> Element {
    let (words, loaded) = (context.words, context.loaded);
    for (_, part) in &loaded.series {
        if part.ready().is_none() {
            return notice::missing(words, part);
        }
    }
    if let Some(map) = &loaded.map
        && map.ready().is_none()
    {
        return notice::missing(words, map);
    }
    if loaded.work.ready().is_none() {
        return notice::missing(words, &loaded.work);
    }
    text("p", words.embed.none).class("unknown")
}
