//! The road to 2032: whether it can be assessed, what is known, what needs measuring, what is in place.

use super::{Context, Page, evidence_section, heading, overview, section};
use crate::analysis::{gap, in_place, lead, trend};
use crate::chart;
use crate::model::{Area, Evidence, Scope, Stage, View, Work};
use crate::view::html::{Element, el, link, text};
use crate::view::part::{copy, figure::figure, notice, outcome};
use crate::view::store::Part;
use crate::wording::{evidence, fill, gap as gap_words, road as told};

pub fn page(context: &Context) -> Page {
    let words = context.words;
    let six: Vec<gap::Gap> = Area::SIX
        .into_iter()
        .map(|area| gap::of_area(context.dataset, area))
        .collect();
    let title = told::title(words, 0);
    Page {
        parts: vec![
            opening(context, &title, &six),
            years(context),
            known(context),
            needs(context, &six),
            in_place(context),
            everyone(context),
            copy::link(words),
        ],
        title,
    }
}

/// The answer, and why by area.
fn opening(context: &Context, title: &str, six: &[gap::Gap]) -> Element {
    let words = context.words;
    let list = six.iter().fold(el("ul"), |list, gap| {
        list.child(text("li", &told::why(words, gap)))
    });
    el("div")
        .class("opening")
        .child(heading(title))
        .child(text("p", words.road.lead_none).class("answer"))
        .child(list)
}

fn years(context: &Context) -> Element {
    let texts = &context.words.road;
    overview::generation(context)
        .child(el("p").child(link(&context.view(View::Timeline), texts.to_timeline)))
}

/// One point each, across areas first: discrimination stands there.
fn known(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let section = evidence_section("known", Evidence::Outcome, texts.known_heading, words)
        .child(text("p", texts.known_note));
    Area::CROSS_FIRST
        .into_iter()
        .fold(section, |section, area| {
            section
                .child(
                    el("h3")
                        .class(&format!("area-{}", area.id()))
                        .child(link(&context.area(area), words.area(area))),
                )
                .child(outcome::of_area(context, area))
        })
}

/// Area by area: is there a national figure, comparable with everyone, repeated, local.
pub fn needs(context: &Context, six: &[gap::Gap]) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let head = [
        words.overview.column_area,
        texts.column_national,
        texts.column_comparable,
        texts.column_repeated,
        texts.column_local,
    ]
    .iter()
    .fold(el("tr"), |row, name| {
        row.child(text("th", name).attr("scope", "col"))
    });
    let body = six.iter().fold(el("tbody"), |body, gap| {
        let name = link(&context.area(gap.area), words.area(gap.area));
        let row = el("tr").child(el("th").attr("scope", "row").child(name));
        let extents = [
            gap.national(),
            gap.comparable(),
            gap.repeated(),
            gap.local(),
        ];
        body.child(extents.into_iter().fold(row, |row, extent| {
            row.child(text("td", told::extent(words, extent)))
        }))
    });
    let lines = gap_words::needs(words, six);
    let list = lines.iter().fold(el("ol").class("needs"), |list, line| {
        list.child(text("li", line))
    });
    let ways = words
        .municipality
        .outcome_ways
        .iter()
        .fold(el("ul"), |list, way| list.child(text("li", way)));
    let quote = fill(
        texts.quote,
        &[
            ("lines", &lines.join(" ")),
            ("product", words.product),
            ("date", &evidence::date(context.dataset.release.date)),
        ],
    );
    let table = el("table")
        .class("needs")
        .child(text("caption", texts.needs_caption))
        .child(el("thead").child(head))
        .child(body);
    section("needs", words.overview.needs_heading)
        .child(list)
        .child(
            el("div")
                .class("scroll")
                .attr("role", "region")
                .attr("aria-label", texts.needs_caption)
                .attr("tabindex", "0")
                .child(table),
        )
        .child(text("p", texts.how_local))
        .child(ways)
        .child(copy::quote(words, &quote))
}

/// What municipalities have told that they have; counted as told, never as a share.
fn in_place(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let section = evidence_section("in-place", Evidence::Work, texts.in_place_heading, words);
    match context.work {
        Part::Ready(work) => section
            .child(in_place_list(context, work))
            .child(text("p", texts.in_place_note).class("note")),
        part => section.child(notice::missing(words, part)),
    }
}

fn in_place_list(context: &Context, work: &Work) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let all = in_place::all(dataset);
    dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Work
                && indicator.stage == Stage::InPlace
                && indicator.scope == Scope::Municipality
                && &*indicator.unit.id == "yes/no"
        })
        .filter_map(|indicator| {
            let counted = in_place::count(work, &indicator.id, None, &all);
            let said = told::in_place(words, dataset, indicator, counted)?;
            Some(el("li").child(link(&context.indicator(&indicator.id), &said)))
        })
        .fold(el("ul").class("outcomes in-place"), Element::child)
}

/// The first core indicators of each area for everyone, which is not progress for Roma.
fn everyone(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let section = evidence_section(
        "everyone",
        Evidence::Residents,
        texts.everyone_heading,
        words,
    )
    .child(text("p", texts.everyone_note));
    Area::SIX
        .into_iter()
        .flat_map(|area| lead::of_area(context.dataset, area))
        .filter_map(|indicator| {
            let nation = context.dataset.nation(&indicator.id)?;
            let trend = trend::of_core(indicator, nation);
            let to = context.indicator(&indicator.id);
            let picture = figure(words, &chart::trend::figure(words, &trend), true);
            Some(picture.child(el("p").child(link(&to, words.indicator.to_municipalities))))
        })
        .fold(section, Element::child)
}
