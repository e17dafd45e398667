//! Municipalities side by side: what each has stated, one question at a time, or how it is for everyone
//! there; never both in one picture, and nothing ranked.

use super::{Context, Page, evidence_section, heading};
use crate::analysis::difference::{self, Difference};
use crate::analysis::{peers, stated};
use crate::chart;
use crate::model::order::sort_few;
use crate::model::{
    Area, CohortKind, Evidence, Kept, Mark, Place, Scope, Selection, Series, SortKey, View, Work,
};
use crate::view::html::{Element, el, link, text};
use crate::view::page::municipality::fact_line;
use crate::view::part::{chosen, copy, figure::figure, finder, notice};
use crate::view::store::{Part, href};
use crate::wording::{compare as told, fill, indicator};
use std::cmp::Reverse;
use std::sync::Arc;

pub fn page(context: &Context) -> Page {
    let (words, texts) = (context.words, &context.words.compare);
    let (places, all) = chosen::with_peers(context);
    let title = told::heading(words, context.dataset, &places);
    let opening = el("div")
        .class("opening")
        .child(heading(&title))
        .child(text("p", texts.lead).class("lead"));
    let mut parts = vec![
        opening,
        chosen::chips(context, texts.chosen),
        finder::finder(context, texts.add, &chosen::to_add(context)),
        el("p").child(link(
            &href(&Selection {
                view: View::Map,
                evidence: None,
                ..context.selection.clone()
            }),
            words.map.choose_on_map,
        )),
        groups(context, &places, all),
    ];
    if places.len() < 2 {
        parts.push(text("p", texts.choose_two).class("unknown"));
        return Page { title, parts };
    }
    parts.push(switch(context));
    if shows_residents(context) {
        parts.extend(residents(context, &places));
    } else {
        parts.push(work(context, &places));
    }
    parts.push(copy::link(words));
    Page { title, parts }
}

fn shows_residents(context: &Context) -> bool {
    context.selection.evidence == Some(Evidence::Residents)
}

/// One of several that lead to this page again.
fn choice(selection: &Selection, name: &str, id: &str, current: bool) -> Element {
    el("li").child(
        link(&href(selection), name)
            .id(id)
            .attr_if("aria-current", current.then_some("true")),
    )
}

/// Programmes, the network, and the county and the kind of the first one chosen; which is chosen, and by whom.
fn groups(context: &Context, places: &[Place], all: usize) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.compare);
    let mut ids: Vec<String> = dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.kind != CohortKind::Study)
        .take(3)
        .map(|cohort| cohort.id.to_string())
        .collect();
    if let Some(first) = places
        .first()
        .and_then(|place| dataset.municipality(*place))
    {
        ids.push(format!("county:{}", first.county));
        ids.push(format!("skr:{}", first.group));
    }
    let name = |id: &str| {
        let group = peers::of(dataset, id)?;
        Some(match group.name {
            peers::Name::Text(name) => name.get(words.tag).to_owned(),
            peers::Name::Own(name) => name.to_owned(),
        })
    };
    let chosen = context.selection.peers.as_deref();
    let list = ids.iter().fold(el("ul").class("choices"), |list, id| {
        let current = chosen == Some(id);
        let selection = Selection {
            peers: (!current).then(|| Arc::from(&**id)),
            ..context.selection.clone()
        };
        let name = name(id).unwrap_or_default();
        list.child(choice(&selection, &name, &format!("peers-{id}"), current))
    });
    let said = chosen
        .and_then(name)
        .map(|name| text("p", &fill(texts.chosen_by_reader, &[("name", &name)])).class("note"));
    let more = all.saturating_sub(places.len());
    let not_shown = (more > 0)
        .then(|| text("p", &fill(texts.not_shown, &[("n", &more.to_string())])).class("note"));
    el("nav")
        .attr("aria-label", texts.groups)
        .child(text("p", texts.groups))
        .child(list)
        .child_if(said)
        .child_if(not_shown)
}

/// The work, or all residents.
fn switch(context: &Context) -> Element {
    let words = context.words;
    let of = |evidence: Evidence, chosen: Option<Evidence>| {
        let selection = Selection {
            evidence: chosen,
            ..context.selection.clone()
        };
        let current = context.selection.evidence == chosen;
        let id = format!("evidence-{}", evidence as u8);
        choice(&selection, words.tag_of(evidence), &id, current)
    };
    el("nav").attr("aria-label", words.compare.evidence).child(
        el("ul")
            .class("switch")
            .child(of(Evidence::Work, None))
            .child(of(Evidence::Residents, Some(Evidence::Residents))),
    )
}

/// One question after another, with what each municipality has told, or that nothing was found.
fn work(context: &Context, places: &[Place]) -> Element {
    let words = context.words;
    let heading = words.overview.column_work;
    let section = evidence_section("work", Evidence::Work, heading, words)
        .child(text("p", words.compare.work_note));
    let work = match context.work {
        Part::Ready(work) => work,
        part => return section.child(notice::missing(words, part)),
    };
    let section = questions(context, work, places, section);
    answers(context, places, section)
}

fn questions(context: &Context, work: &Work, places: &[Place], section: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let mut indicators: Vec<_> = dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Work
                && indicator.scope == Scope::Municipality
                && !indicator.participation
                && work
                    .facts
                    .iter()
                    .any(|fact| fact.indicator == indicator.id && places.contains(&fact.place))
        })
        .collect();
    let place_of = |area: Option<Area>| Area::CROSS_FIRST.iter().position(|of| Some(*of) == area);
    sort_few(&mut indicators, |indicator| place_of(indicator.area));
    indicators.into_iter().fold(section, |section, indicator| {
        let stated = stated::of_indicator(dataset, work, &indicator.id);
        let list = places
            .iter()
            .fold(el("dl").class("statements"), |list, place| {
                let name = indicator::name(words, dataset, *place);
                let list = list.child(text("dt", &name));
                let known = stated.iter().find(|known| known.place == *place);
                let newest = known.map_or_else(Vec::new, stated::Stated::newest_by_area);
                if newest.is_empty() {
                    return list.child(text("dd", words.statement.none_found).class("unknown"));
                }
                newest.into_iter().fold(list, |list, fact| {
                    list.child(fact_line(context, indicator, fact, &name))
                })
            });
        section
            .child(el("h3").child(link(
                &context.indicator(&indicator.id),
                indicator.name.get(words.tag),
            )))
            .child(list)
    })
}

/// Questions that municipalities were asked, with the answers of the chosen ones in words.
fn answers(context: &Context, places: &[Place], section: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let Some(Part::Ready(all)) = &context.loaded.answers else {
        return section;
    };
    all.questions.iter().fold(section, |section, question| {
        let of = |place: &Place| {
            let mut found: Vec<_> = all
                .answers
                .iter()
                .filter(|answer| answer.place == *place && answer.question == question.id)
                .collect();
            sort_few(&mut found, |answer| Reverse(answer.period));
            found.first().copied()
        };
        if !places.iter().any(|place| of(place).is_some()) {
            return section;
        }
        let list = places
            .iter()
            .fold(el("dl").class("statements"), |list, place| {
                let name = indicator::name(words, dataset, *place);
                let list = list.child(text("dt", &name));
                list.child(match of(place) {
                    Some(answer) => {
                        let when = told::when(words, answer.period, answer.year_inferred);
                        el("dd")
                            .child(text("span", answer.answer.get(words.tag)).class("said"))
                            .text(&format!(" ({when}) "))
                            .child(crate::view::part::source::button(
                                words,
                                &answer.source,
                                &name,
                            ))
                    }
                    None => text("dd", words.statement.none_found).class("unknown"),
                })
            });
        section
            .child(text("h3", question.text.get(words.tag)))
            .child(list)
    })
}

/// The core indicators, a picture each, in the areas' order or the largest difference first.
fn residents(context: &Context, places: &[Place]) -> Vec<Element> {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.compare);
    let by_difference = context.selection.sort == SortKey::Difference;
    let order = |sort: SortKey, name: &str| {
        let selection = Selection {
            sort,
            ..context.selection.clone()
        };
        let current = (sort == SortKey::Difference) == by_difference;
        choice(&selection, name, &format!("order-{}", sort as u8), current)
    };
    let heading = words.heading(Evidence::Residents);
    let programme = context
        .selection
        .peers
        .as_deref()
        .is_some_and(|id| id.starts_with("programme:"))
        .then(|| text("p", texts.programme_note));
    let opening = evidence_section("residents", Evidence::Residents, heading, words)
        .child(text("p", texts.residents_note))
        .child_if(programme)
        .child(
            el("nav").attr("aria-label", texts.order).child(
                el("ul")
                    .class("choices")
                    .child(order(SortKey::Name, texts.by_area))
                    .child(order(SortKey::Difference, texts.by_difference)),
            ),
        )
        .child(text("p", texts.difference_note).class("note"));
    let core = dataset.indicators.iter().filter(|indicator| {
        indicator.evidence == Evidence::Residents && indicator.mark == Mark::Core
    });
    let mut series: Vec<(_, Kept<Series>)> = Vec::new();
    for indicator in core {
        match context.series(&indicator.id) {
            Part::Ready(found) => series.push((indicator, found)),
            part => return vec![opening.child(notice::missing(words, &part))],
        }
    }
    let year = context.selection.year;
    let mut differences: Vec<Difference> = series
        .iter()
        .map(|(indicator, series)| difference::of_series(dataset, indicator, series, places, year))
        .collect();
    if by_difference {
        difference::by_difference(&mut differences);
    } else {
        difference::by_area(&mut differences);
    }
    let rows = differences
        .iter()
        .fold(el("div"), |list, of| list.child(row(context, of)));
    vec![opening, rows]
}

fn row(context: &Context, of: &Difference) -> Element {
    let words = context.words;
    let area = of.indicator.area.map_or("", |area| words.area(area));
    let picture = chart::compare::figure(words, context.dataset, of);
    let to = href(&Selection {
        view: View::Indicator,
        indicator: Some(of.indicator.id.clone()),
        compare: context.selection.compare.clone(),
        ..context.selection.kept()
    });
    let said = told::difference(words, context.dataset, of);
    let row = el("article").class("row").child(
        el("h3")
            .text(&told::title(words, of))
            .child(text("span", area).class("note")),
    );
    said.iter()
        .fold(row, |row, line| row.child(text("p", line)))
        .child_if(picture.map(|picture| figure(words, &picture, false)))
        .child(el("p").child(link(&to, words.compare.over_time)))
}
