//! The municipalities on a map and in a list: how it is for everyone there, or who took part in what;
//! never both in one picture.

use super::indicator::{opening, residents};
use super::{Context, Page, heading};
use crate::analysis::{classes, distribution, search};
use crate::chart::map::{self as chart, Shown};
use crate::model::order::sort_few_by;
use crate::model::{Area, Evidence, Indicator, Kept, Place, Selection, View};
use crate::view::html::{Element, el, link, text};
use crate::view::part::{chosen, filter, mark::mark, map as part, notice};
use crate::view::store::{Part, href};
use crate::view::wanted::{is_mapped, mapped};
use crate::wording::{beside, compare, fill, map as told};

/// The id of the list.
const LIST: &str = "mapped";

pub fn page(context: &Context) -> Page {
    let named = chosen::known(context);
    let Some(indicator) = mapped(context.dataset, context.selection) else {
        return taking_part(context, &named);
    };
    let words = context.words;
    let name = indicator.name.get(words.tag);
    let series = match context.series(&indicator.id) {
        Part::Ready(series) => series,
        part => {
            return Page {
                title: name.to_owned(),
                parts: vec![
                    opening(context, indicator, name, &beside::unit(words, indicator)),
                    notice::missing(words, &part),
                ],
            };
        }
    };
    let year = context.selection.year;
    let Some(of) = distribution::of_year(context.dataset, indicator, &series, year) else {
        return Page {
            title: name.to_owned(),
            parts: vec![opening(context, indicator, name, words.trend.no_values)],
        };
    };
    let lacking = classes::lacking(&of, &series);
    let shown = chart::residents(words, context.dataset, &of, &lacking, &named);
    let choices = el("div")
        .child(kinds(context, false))
        .child(measures(context, indicator))
        .child(residents::years(context, &of));
    let more = href(&Selection {
        view: View::Indicator,
        ..context.selection.clone()
    });
    let notes = el("div")
        .child(text("p", &shown.summary))
        .child(text("p", words.map.classes).class("note"))
        .child(el("p").child(link(&more, words.map.more)));
    let opening = opening(context, indicator, &shown.title, &shown.subtitle);
    whole(context, &shown, [opening, choices, notes])
}

/// Programmes and the network: who was in them was asked or counted everywhere.
fn taking_part(context: &Context, named: &[Place]) -> Page {
    let (words, texts) = (context.words, &context.words.map);
    let shown = chart::taking_part(words, context.dataset, named);
    let opening = el("div")
        .class("opening")
        .child(heading(&shown.title))
        .child(text("p", &shown.subtitle).class("lead"))
        .child(
            el("p")
                .class("tag")
                .child(mark(Evidence::Work))
                .text(words.example)
                .text(words.tag_of(Evidence::Work))
                .text(". ")
                .text(words.fixed_line(Evidence::Work)),
        );
    let notes = classes::cohorts(context.dataset)
        .iter()
        .filter_map(|(cohort, _)| Some((cohort, cohort.note.as_ref()?)))
        .fold(
            el("div").child(text("p", texts.first_stands).class("note")),
            |notes, (cohort, note)| {
                let name = told::cohort(words, cohort);
                let note = format!("{name}: {}", note.get(words.tag));
                notes.child(text("p", &note).class("note"))
            },
        );
    whole(context, &shown, [opening, kinds(context, true), notes])
}

/// The map and its list, with what stands above and between.
fn whole(context: &Context, shown: &Shown, [opening, choices, notes]: [Element; 3]) -> Page {
    let (words, texts) = (context.words, &context.words.map);
    let mut parts = vec![opening, choices];
    match &context.loaded.map {
        Some(Part::Ready(map)) => {
            parts.push(part::controls(context));
            parts.push(part::figure(context, map, shown));
            parts.push(text("p", texts.explore_hint).id("map-hint").class("note"));
        }
        None if context.dataset.release.is_example() => {
            parts.push(text("p", texts.no_map).class("note"));
        }
        missing => parts.push(notice::missing(
            words,
            missing.as_ref().unwrap_or(&Part::Waiting),
        )),
    }
    parts.push(picked(context));
    parts.push(notes.child(text("p", texts.borders).class("note")));
    parts.push(text("h2", texts.list_heading));
    parts.push(filter::field(words, LIST));
    parts.push(list(context, shown));
    Page {
        title: shown.title.clone(),
        parts,
    }
}

/// The municipalities chosen, and the way to see them side by side.
fn picked(context: &Context) -> Element {
    let words = context.words;
    let chips = chosen::chips(context, words.compare.chosen);
    if chosen::known(context).is_empty() {
        return chips;
    }
    let to = href(&Selection {
        view: View::Compare,
        indicator: None,
        year: None,
        evidence: Some(Evidence::Residents)
            .filter(|_| context.selection.evidence != Some(Evidence::Work)),
        ..context.selection.clone()
    });
    let named = compare::heading(words, context.dataset, &chosen::known(context));
    chips.child(el("p").child(link(&to, &named).id("to-compare").class("button")))
}

/// All residents, or programmes and the network.
fn kinds(context: &Context, taking_part: bool) -> Element {
    let words = context.words;
    let kind = |evidence: Option<Evidence>, name: &str, id: &str| {
        let to = href(&Selection {
            evidence,
            ..context.selection.clone()
        });
        let current = (evidence.is_some() == taking_part).then_some("true");
        el("li").child(link(&to, name).id(id).attr_if("aria-current", current))
    };
    el("nav").attr("aria-label", words.map.kinds).child(
        el("ul")
            .class("switch")
            .child(kind(None, words.tag_of(Evidence::Residents), "kind-residents"))
            .child(kind(Some(Evidence::Work), words.map.taking_part, "kind-work")),
    )
}

/// What can be mapped, by area.
fn measures(context: &Context, shown: &Indicator) -> Element {
    let words = context.words;
    let of_area = |area: Area| {
        let all = context.dataset.indicators.iter();
        let own = all.filter(|known| known.area == Some(area) && is_mapped(known));
        let list = own.fold(el("ul"), |list, known| {
            let to = href(&Selection {
                indicator: Some(known.id.clone()),
                year: None,
                ..context.selection.clone()
            });
            let current = (known.id == shown.id).then_some("true");
            list.child(
                el("li").child(
                    link(&to, known.name.get(words.tag))
                        .id(&format!("measure-{}", known.id.as_str()))
                        .attr_if("aria-current", current),
                ),
            )
        });
        el("div").child(text("p", words.area(area)).class("label")).child(list)
    };
    let list = Area::SIX
        .into_iter()
        .fold(el("div").class("measures"), |list, area| list.child(of_area(area)));
    el("details")
        .class("more")
        .child(text("summary", words.map.measures).id("measures"))
        .child(list)
}

/// All municipalities by name, each with what the map says of it.
fn list(context: &Context, shown: &Shown) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.map);
    let to_add = part::to_add(context);
    let of_class = shown.evidence == Evidence::Residents;
    let mut rows: Vec<(Vec<u32>, Element)> = Vec::with_capacity(dataset.municipalities.len());
    for look in &shown.looks {
        for (place, value) in &look.places {
            let Some(municipality) = dataset.municipality(*place) else {
                continue;
            };
            let name: &Kept<str> = &municipality.name;
            let code = place.to_string();
            let choose = if context.selection.compare.contains(place) {
                text("td", texts.chosen)
            } else {
                el("td").child_if(to_add.as_ref().map(|to| {
                    link(&format!("{to}{code}"), texts.choose)
                        .id(&format!("choose-{code}"))
                        .attr("aria-label", &fill(texts.choose_one, &[("name", name)]))
                }))
            };
            let county = dataset.county(&municipality.county).map_or("", |county| &county.name);
            let class = if look.class == "missing" { "unknown" } else { "" };
            let row = filter::found_by(el("tr"), &[name, county, &code, value])
                .child(
                    el("th")
                        .attr("scope", "row")
                        .child(link(&context.municipality(*place), name)),
                )
                .child(text("td", value).class(class))
                .child_if(of_class.then(|| text("td", &look.short)))
                .child(choose);
            rows.push((search::swedish_order(name), row));
        }
    }
    sort_few_by(&mut rows, |a, b| a.0 < b.0);
    let mut head = vec![words.overview.column_municipality, &shown.legend];
    if of_class {
        head.push(texts.column_class);
    }
    head.push(texts.choose);
    let head = head.into_iter().fold(el("tr"), |row, name| {
        row.child(text("th", name).attr("scope", "col"))
    });
    let body = rows.into_iter().fold(el("tbody"), |body, (_, row)| body.child(row));
    el("table")
        .class("values")
        .id(LIST)
        .child(text("caption", words.example).text(&shown.title))
        .child(el("thead").child(head))
        .child(body)
}
