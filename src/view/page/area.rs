//! One area of the strategy: the work, how it is for everyone, how it is for Roma, and what needs measuring.

use crate::analysis::{coverage, facts_by_place, measurement_gap, search, trend};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Area, Evidence, Mark, Place, View, Work};
use crate::view::context::{Context, Page, evidence_section, heading, section};
use crate::view::element::{Element, el, link, named, text};
use crate::view::part::{
    assess, catalog,
    figure::{course, figure},
    filter, memo, notice, outcome, source,
};
use crate::view::store::LoadState;
use crate::wording::{self, overview};

/// The seven, each with all of its measures, and a search of these.
pub fn list(context: &Context) -> Page {
    let words = context.words;
    let areas = Area::ALL
        .into_iter()
        .fold(el("ul").class("areas"), |list, area| {
            let gap = measurement_gap::for_area(context.dataset, area);
            list.child(
                el("li")
                    .class(format!("area-{}", area.id()))
                    .child(el("h2").child(link(context.area(area), words.area_heading(area))))
                    .child(text("p", wording::area::outcome_line(words, &gap)))
                    .child_if(catalog::of_area(context, Some(area))),
            )
        });
    let others = catalog::of_area(context, None).map(|others| {
        let name = text("h2", words.area_page.other_measures);
        el("li").child(name).child(others)
    });
    let page = el("div")
        .child(heading(words.area_page.areas_title))
        .child(text("p", words.area_page.areas_lead).class("lead"))
        .child(filter::field(context, filter::MEASURES))
        .child(areas.child_if(others).id(filter::MEASURES));
    Page::new(words.area_page.areas_title, vec![page])
}

pub fn page(context: &Context, area: Area) -> Page {
    let words = context.words;
    let opening = el("div")
        .class(format!("opening area-{}", area.id()))
        .child(heading(words.area(area)))
        .child_if(aim(context, area))
        .child_if(
            (area == Area::Cross).then(|| text("p", words.area_page.across_areas).class("lead")),
        )
        .child(memo::offer(context));
    Page::new(
        words.area(area),
        vec![
            opening,
            work(context, area),
            residents(context, area),
            outcomes(context, area),
            needs(context, area),
            measures(context, area),
        ],
    )
    .laid_out_as("area")
}

/// What is aimed at in the area, by whom, and where it says so.
fn aim(context: &Context, area: Area) -> Option<Element> {
    let words = context.words;
    let aim = context.dataset.area_goal(area)?;
    let why = words.text(&aim.why);
    Some(
        el("div")
            .child(text("p", words.text(&aim.text)).class("lead"))
            .child(text("p", &why).class("note").text(" ").live(source::button(
                context,
                &aim.source,
                &why,
            ))),
    )
}

fn work(context: &Context, area: Area) -> Element {
    let words = context.words;
    let section = evidence_section("work", Evidence::Work, words.overview.column_work, words);
    match context.work {
        LoadState::Ready(work) => municipalities(context, area, work, section),
        part => section.child(notice::missing(context, part)),
    }
}

/// The municipalities with information on their work in the area, by name, with its year.
fn municipalities(context: &Context, area: Area, work: &Work, section: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let known = coverage::by_municipality(dataset, work);
    let covered = coverage::for_area(dataset, &known, area);
    let said = overview::work_in_area(words, &covered);
    let section = section.child(text("p", &said));
    if covered.municipalities == 0 {
        return section;
    }
    let stated = facts_by_place::for_area(dataset, work, area);
    let picture = chart::stated::area_figure(words, dataset, area, &stated, &said);
    let mut shown = FigureContent {
        evidence: Some(Evidence::Work),
        area: Some(area),
        ..FigureContent::default()
    };
    for fact in work.facts.iter().filter(|fact| fact.area == area) {
        if !shown.indicators.contains(&fact.indicator) {
            shown.indicators.push(fact.indicator.clone());
        }
        if !shown.sources.contains(&fact.source) {
            shown.sources.push(fact.source.clone());
        }
    }
    let section = section
        .child(figure(context, &picture, false, &shown))
        .child(text("p", words.area_page.work_note).class("note"));
    let places: Vec<Place> = known.iter().map(|known| known.place).collect();
    let mut told = Vec::new();
    for municipality in search::sort_by_name(dataset, &places) {
        let known = known.iter().find(|known| known.place == municipality.place);
        if let Some(latest) = known.and_then(|known| known.areas.get(area as usize).copied()?) {
            told.push((municipality, latest));
        }
    }
    let list = told
        .into_iter()
        .fold(el("ul").class("columns"), |list, (municipality, latest)| {
            let to = context.municipality(municipality.place);
            list.child(
                el("li")
                    .child(named(&to, &municipality.name))
                    .text(" ")
                    .child(text("span", overview::latest_year_text(words, &latest)).class("note")),
            )
        });
    section.child(list)
}

/// The core indicators as pictures, the rest of the area's behind "show more".
fn residents(context: &Context, area: Area) -> Element {
    let words = context.words;
    let heading = words.heading(Evidence::Residents);
    let mut section =
        evidence_section("residents", Evidence::Residents, heading, words).class("panels");
    let mut is_measured = false;
    let mut more = Vec::new();
    for indicator in &context.dataset.indicators {
        if indicator.evidence != Evidence::Residents
            || indicator.area != Some(area)
            || indicator.mark == Mark::Context
        {
            continue;
        }
        is_measured = true;
        let Some(nation) = context.dataset.nation(&indicator.id) else {
            continue;
        };
        let trend = trend::from_nation_series(indicator, nation);
        if trend.last().is_none() {
            continue;
        }
        if indicator.mark == Mark::Core {
            section = section.child(course(context, &trend));
        } else {
            more.push(trend);
        }
    }
    if !is_measured {
        return section.child(text("p", words.overview.no_residents_measure).class("unknown"));
    }
    if more.is_empty() {
        return section;
    }
    let summary = text("summary", wording::area::show_more(words, more.len()));
    let rest = more.iter().fold(el("div").class("panels"), |all, trend| {
        all.child(course(context, trend))
    });
    section.child(el("details").class("more").child(summary).child(rest))
}

fn outcomes(context: &Context, area: Area) -> Element {
    let words = context.words;
    let heading = words.heading(Evidence::Outcome);
    evidence_section("outcome", Evidence::Outcome, heading, words)
        .child(outcome::of_area(context, area))
        .child_if(progress(context, area))
}

/// Whether the area's measures are on their way, where any of them has a target.
fn progress(context: &Context, area: Area) -> Option<Element> {
    let measured = assess::of_area(context, area, |_| true);
    let answers = assess::answers(context, &measured);
    answers
        .iter()
        .any(|answer| answer.class().is_some())
        .then(|| {
            el("div")
                .child(text("h3", context.words.road.assessed_heading))
                .child(assess::together(context, answers))
                .child(assess::by_measure(context, &measured, Place::SWEDEN))
        })
}

/// Everything that is measured or told in the area, whether or not something of it stands above.
fn measures(context: &Context, area: Area) -> Element {
    let all = catalog::of_area(context, Some(area));
    section("measures", context.words.area_page.all_measures).child_if(all)
}

fn needs(context: &Context, area: Area) -> Element {
    let words = context.words;
    let gap = measurement_gap::for_area(context.dataset, area);
    let lines = el("ol")
        .class("needs")
        .each("li", &wording::gap::need_sentences(words, &[gap]));
    section("needs", words.overview.needs_heading)
        .child(lines)
        .child(el("p").child(link(context.view(View::Areas), words.area_page.all_areas)))
}
