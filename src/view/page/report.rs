//! A municipality's yearly report, for paper: all that its page tells, complete, with a numbered list of sources.

use super::municipality::{
    not_known, opening, outcome, residents as residents_here, said, timeline, work,
};
use super::questions;
use crate::analysis::questions::old_facts;
use crate::analysis::{measurement_gap, place_work};
use crate::model::{Area, Evidence, Indicator, Number, Place, Work};
use crate::view::context::{Context, Page, evidence_section, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::frame;
use crate::view::part::{notice, paper, source, table};
use crate::view::store::LoadState;
use crate::wording::{self, Messages, fill, format_number};

pub fn page(context: &Context, place: Place) -> Page {
    let (words, texts) = (context.words, &context.words.report);
    let name = wording::municipality::title(words, context.dataset, place);
    let title = fill(texts.title, &[("name", &name)]);
    let LoadState::Ready(work) = context.work else {
        let heading = heading(&title);
        let missing = notice::missing(context, context.work);
        return Page::new(&title, vec![el("div").child(heading).child(missing)]);
    };
    let here = place_work::for_place(context.dataset, work, place);
    // In the order of the paper, by which the sources are numbered.
    let mut parts = vec![
        paper::actions(context, place, None),
        cover(context, place, work, &name),
        said::comment(context, place),
        contents(words),
        work::section(context, place, &here).child_if(work::participation(context, &here)),
        cycles(context, place),
        residents(context, place),
        outcome::here(context, place).child(measured(context)),
        said::to_fill_in(context, place).child_if(asked_again(context, place, work)),
        not_known::not_known(context, place),
    ];
    parts.extend(timeline(context, place, work));
    parts.push(source::list(context));
    Page::new(&title, parts)
}

/// The first page: whose report, of what day, by whom, and what is known in short.
fn cover(context: &Context, place: Place, work: &Work, name: &str) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.report);
    let heading = heading(name).child(text("span", texts.kind));
    let day = fill(
        words.export.data_of,
        &[("date", &wording::period::format_date(dataset.release.date))],
    );
    el("div")
        .class("cover")
        .child(opening(context, place, work, heading))
        .child(text("p", texts.made_of))
        .child(
            el("div")
                .class("by")
                .child(frame::publisher(words, &context.loaded.site))
                .child(text("p", &day)),
        )
}

/// What the report holds.
fn contents(words: &Messages) -> Element {
    [
        ("#work", words.heading(Evidence::Work)),
        ("#cycle", words.municipality.cycles),
        ("#residents", words.heading(Evidence::Residents)),
        ("#outcome", words.heading(Evidence::Outcome)),
        ("#answers", words.report.questions),
        ("#not-known", words.places.not_known_heading),
        ("#sources", words.report.sources),
    ]
    .iter()
    .fold(
        el("nav")
            .class("contents")
            .attr("aria-labelledby", "contents")
            .child(text("h2", words.report.contents).id("contents")),
        |list, (to, heading)| list.child(link(to, heading)),
    )
}

/// What comes back with the years, or that nothing is known of it.
fn cycles(context: &Context, place: Place) -> Element {
    let words = context.words;
    let list = work::cycle_list(context, place);
    section("cycle", words.municipality.cycles)
        .child(list.unwrap_or_else(|| text("p", words.report.cycles_none).class("unknown")))
}

/// What was stated long ago, with what was said and when, to be answered again.
fn asked_again(context: &Context, place: Place, work: &Work) -> Option<Element> {
    let (words, dataset) = (context.words, context.dataset);
    let old = old_facts(dataset, work, place);
    let list = old.iter().fold(el("ol"), |list, old| {
        let put = wording::questions::asked_again(words, dataset, old);
        list.child(questions::question(context, &put))
    });
    (!old.is_empty()).then(|| el("div").child(text("h3", words.questions.old)).child(list))
}

/// The first measure of each area with its course, and every measure of all residents, a table an area.
fn residents(context: &Context, place: Place) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let name = wording::municipality::place_name(words, dataset, place);
    let heading = fill(words.municipality.residents_heading, &[("name", &name)]);
    let section = evidence_section("residents", Evidence::Residents, &heading, words);
    let series = match context.place(place) {
        LoadState::Ready(series) => series,
        part => return section.child(notice::missing(context, &part)),
    };
    let found = residents_here::measured(dataset, &series);
    let panels = found
        .iter()
        .filter(|beside| residents_here::leads(dataset, beside.indicator))
        .fold(el("div").class("panels"), |panels, beside| {
            panels.child(residents_here::panel(context, place, beside, &name))
        });
    let mut section = section
        .child(panels)
        .child(text("p", words.report.residents_intro));
    for place_too in Area::ALL {
        // Nothing of all residents goes across the areas; what belongs to none tells of the place.
        let area = (place_too != Area::Cross).then_some(place_too);
        let mut body = table::body();
        for indicator in &dataset.indicators {
            if indicator.evidence != Evidence::Residents || indicator.area != area {
                continue;
            }
            let here = found
                .iter()
                .find(|beside| beside.indicator.id == indicator.id);
            let shared = here.and_then(|here| here.latest_shared);
            let newer = here.and_then(|here| here.newer);
            if let Some((year, value)) = shared {
                body = body.child(row(context, indicator, Some((year.year, value))));
            }
            if newer.is_some() || shared.is_none() {
                body = body.child(row(context, indicator, newer));
            }
        }
        let caption = area.map_or(words.report.place_facts, |area| words.area(area));
        let head = [
            words.export.measure,
            &*name,
            words.common.sweden,
            words.report.column_half,
            words.common.year,
            words.common.source,
        ];
        section = section.child(table(words, "whole figures", caption, &head, body));
    }
    section.child(text("p", words.trend.half_is_own).class("note"))
}

/// One measure in one year: here, in Sweden, and where half of the municipalities lie.
fn row(context: &Context, indicator: &Indicator, here: Option<(i16, Number)>) -> Element {
    let words = context.words;
    let year = here.and_then(|(year, _)| {
        let nation = context.dataset.nation(&indicator.id)?;
        nation.years.iter().find(|known| known.year == year)
    });
    let told = |value: Option<Number>| {
        value.map_or(words.overview.missing.to_owned(), |of| {
            format_number(words, of)
        })
    };
    let half = year.and_then(|year| year.middle_half);
    let mut between = told(half.map(|(low, _)| low));
    if let Some((_, high)) = half {
        between.push('–');
        between.push_str(&format_number(words, high));
    }
    let cells = [
        told(here.map(|(_, value)| value)),
        told(year.and_then(|year| year.sweden)),
        between,
        here.map_or(String::new(), |(year, _)| year.to_string()),
    ];
    let measure = table::name(words.text(&indicator.name))
        .text(", ")
        .text(wording::reading::unit(words, indicator));
    let row = cells.iter().fold(table::row().child(measure), |row, said| {
        row.child(table::cell(said))
    });
    let credits = indicator.credits.iter();
    let origin = credits
        .fold(table::cell(""), |cell, credit| {
            cell.child(source::cited(context, credit)).text(" ")
        })
        .text(indicator.key_figure.as_deref().unwrap_or_default());
    row.child(origin)
}

/// What is measured of the outcome in each area: for the country, and here.
fn measured(context: &Context) -> Element {
    let words = context.words;
    let mut body = table::body();
    for area in Area::CROSS_FIRST {
        let gap = measurement_gap::for_area(context.dataset, area);
        let here = if gap.local().is_any() {
            words.in_place.told
        } else {
            words.gap.not_measured
        };
        body = body.child(
            table::row()
                .child(table::name(words.area(area)))
                .child(table::cell(wording::gap::measured_sentence(words, &gap)))
                .child(table::cell(here)),
        );
    }
    let head = [
        words.overview.column_area,
        words.road.column_national,
        words.report.column_here,
    ];
    table(words, "whole", words.report.measured_caption, &head, body)
}

fn table(words: &Messages, class: &str, caption: &str, head: &[&str], body: Element) -> Element {
    let table = table::table(words, class, caption, table::columns(head), body);
    table::scrolling(caption, table)
}
