//! One indicator of any kind of evidence: all municipalities in it, its course, its values, its meaning.

use super::{Context, Page, evidence_section, heading, municipality::fact_line, section};
use crate::analysis::distribution::{self, Distribution};
use crate::analysis::progress::Progress;
use crate::analysis::{coverage, peers, search, stated, trend};
use crate::chart;
use crate::model::order::sort_few_by;
use crate::model::{Evidence, Indicator, Place, Selection, Series, SortKey, View};
use crate::view::html::{Element, el, link, text};
use crate::view::part::assess::{self, Measured};
use crate::view::part::{
    copy, explore, figure::figure, filter, finder, mark::mark, notice, source,
};
use crate::view::store::{Part, href};
use crate::wording::{beside, fill, indicator as told, number, outcome as outcome_words};

/// So many chosen municipalities are named in the picture.
const MOST_NAMED: usize = 3;

pub fn page(context: &Context) -> Page {
    let words = context.words;
    let id = context.selection.indicator.as_ref();
    let Some(indicator) = id.and_then(|id| context.dataset.indicator(id)) else {
        let title = words.indicator.no_such.to_owned();
        let known = el("p").child(link(&context.view(View::Areas), words.area_page.all_areas));
        return Page {
            parts: vec![el("div").child(heading(&title)).child(known)],
            title,
        };
    };
    match indicator.evidence {
        Evidence::Residents => residents(context, indicator),
        Evidence::Work => work(context, indicator),
        Evidence::Outcome => outcome(context, indicator),
    }
}

/// The tag and the name above the finding.
fn opening(context: &Context, indicator: &Indicator, title: &str, subtitle: &str) -> Element {
    let words = context.words;
    let area = indicator
        .area
        .map(|area| el("p").child(link(&context.area(area), words.area(area))));
    el("div")
        .class("opening")
        .child_if(area)
        .child(heading(title))
        .child(text("p", subtitle).class("lead"))
        .child(
            el("p")
                .class("tag")
                .child(mark(indicator.evidence))
                .text(words.example)
                .text(words.tag_of(indicator.evidence))
                .text(". ")
                .text(words.fixed_line(indicator.evidence)),
        )
}

fn residents(context: &Context, indicator: &Indicator) -> Page {
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
    let shown = distribution::of_year(context.dataset, indicator, &series, year);
    let Some(shown) = shown else {
        return Page {
            title: name.to_owned(),
            parts: vec![opening(context, indicator, name, words.trend.no_values)],
        };
    };
    let title = told::title(words, &shown);
    let subtitle = told::subtitle(words, indicator);
    let mut parts = vec![opening(context, indicator, &title, &subtitle)];
    parts.extend(spread(context, &shown));
    parts.push(over_time(context, indicator, &series));
    parts.push(meaning(context, indicator));
    parts.push(copy::link(words));
    let heading = fill(
        words.indicator.table_heading,
        &[("year", &shown.year.to_string())],
    );
    parts.push(section("all-values", &heading));
    parts.push(filter::field(words, TABLE));
    parts.push(table(context, &shown));
    Page { title, parts }
}

/// The chosen ones that the dataset knows, in the reader's order.
fn chosen(context: &Context) -> Vec<Place> {
    let known = |place: &Place| context.dataset.municipality(*place).is_some();
    let chosen = context.selection.compare.iter().copied();
    chosen.filter(known).collect()
}

/// All municipalities of a year, with the ways to change what is seen of them.
fn spread(context: &Context, shown: &Distribution) -> Vec<Element> {
    let (words, texts) = (context.words, &context.words.indicator);
    let mut named = chosen(context);
    named.truncate(MOST_NAMED);
    let picture = chart::distribution::figure(words, context.dataset, shown, &named);
    let heading = fill(texts.spread_heading, &[("year", &shown.year.to_string())]);
    let mut to = href(&Selection {
        compare: Vec::new(),
        ..context.selection.clone()
    });
    to.push_str("&compare=");
    for place in &context.selection.compare {
        to.push_str(&place.to_string());
        to.push(',');
    }
    vec![
        section("spread", &heading)
            .child(text("p", &picture.subtitle))
            .child(figure(words, &picture, false).id(PICTURE))
            .child(explore::slider(words, PICTURE, shown.values.len()))
            .child(text("p", &picture.summary))
            .child(years(context, shown)),
        chips(context),
        finder::finder(context, texts.add, &to),
    ]
}

const PICTURE: &str = "all-municipalities";
const TABLE: &str = "values";

/// The years, each a link; many of them stand in one line that wraps.
fn years(context: &Context, shown: &Distribution) -> Element {
    let list = distribution::years(shown.indicator).into_iter().fold(
        el("ul").class("choices"),
        |list, year| {
            let to = href(&Selection {
                year: Some(year),
                ..context.selection.clone()
            });
            let current = (year == shown.year).then_some("true");
            list.child(
                el("li").child(
                    link(&to, &year.to_string())
                        .id(&format!("year-{year}"))
                        .attr_if("aria-current", current),
                ),
            )
        },
    );
    el("nav")
        .attr("aria-label", context.words.indicator.years)
        .child(list)
}

/// The municipalities pointed out, each with a way to take it away.
fn chips(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.indicator);
    let chosen = chosen(context);
    if chosen.is_empty() {
        return el("div");
    }
    let list = chosen.iter().fold(el("ul").class("chips"), |list, place| {
        let name = told::name(words, context.dataset, *place);
        let to = href(&Selection {
            compare: chosen
                .iter()
                .copied()
                .filter(|other| other != place)
                .collect(),
            ..context.selection.clone()
        });
        list.child(
            el("li")
                .child(link(&context.municipality(*place), &name))
                .child(
                    link(&to, "×")
                        .id(&format!("remove-{place}"))
                        .attr("aria-label", &fill(texts.remove, &[("name", &name)])),
                ),
        )
    });
    el("div").child(text("h3", texts.chosen)).child(list)
}

fn over_time(context: &Context, indicator: &Indicator, series: &Series) -> Element {
    let words = context.words;
    let section = section("over-time", words.indicator.time_heading);
    let Some(nation) = context.dataset.nation(&indicator.id) else {
        return section;
    };
    let mut named = chosen(context);
    named.truncate(MOST_NAMED);
    let trend = trend::of_core(indicator, nation);
    let lines = trend::lines(indicator, series, &named);
    let picture = chart::trend::large(words, context.dataset, &trend, &lines);
    section
        .child(text("p", &picture.summary))
        .child(figure(words, &picture, false))
}

/// Every municipality with its value, A–Ö first; those without one come last by value.
fn table(context: &Context, shown: &Distribution) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.indicator);
    let by_value = context.selection.sort == SortKey::Value;
    let mut rows: Vec<(i64, Vec<u32>, Element)> = dataset
        .municipalities
        .iter()
        .map(|municipality| {
            let value = shown.of(municipality.place);
            let county = dataset
                .county(&municipality.county)
                .map_or("", |county| &county.name);
            let said = value.map_or_else(
                || text("td", words.overview.nothing_found).class("unknown"),
                |value| text("td", &number(words, value)),
            );
            let code = municipality.place.to_string();
            let row = filter::found_by(el("tr"), &[&municipality.name, county, &code])
                .child(el("th").attr("scope", "row").child(link(
                    &context.municipality(municipality.place),
                    &municipality.name,
                )))
                .child(said)
                .child(text("td", county));
            let key = match value {
                Some(value) if by_value => value.scaled,
                None if by_value => i64::MAX,
                _ => 0,
            };
            (key, search::swedish_order(&municipality.name), row)
        })
        .collect();
    sort_few_by(&mut rows, |a, b| (a.0, &a.1) < (b.0, &b.1));
    let body = rows
        .into_iter()
        .fold(el("tbody"), |body, (_, _, row)| body.child(row));
    let caption = fill(
        texts.table_caption,
        &[
            ("name", shown.indicator.name.get(words.tag)),
            ("year", &shown.year.to_string()),
            ("unit", &beside::unit(words, shown.indicator)),
        ],
    );
    let sortable = |sort: SortKey, name: &str| {
        let to = href(&Selection {
            sort,
            ..context.selection.clone()
        });
        let sorted = ((sort == SortKey::Value) == by_value).then_some("ascending");
        el("th")
            .attr("scope", "col")
            .attr_if("aria-sort", sorted)
            .child(
                link(&to, name)
                    .id(&format!("sort-{}", sort as u8))
                    .attr("title", words.overview.sort_by),
            )
    };
    let head = el("tr")
        .child(sortable(SortKey::Name, words.overview.column_municipality))
        .child(sortable(SortKey::Value, texts.column_value))
        .child(text("th", texts.column_note).attr("scope", "col"));
    el("table")
        .class("values")
        .id(TABLE)
        .child(text("caption", &caption))
        .child(el("thead").child(head))
        .child(body)
}

/// Definition, cautions, source, the key figure at its origin, terms.
fn meaning(context: &Context, indicator: &Indicator) -> Element {
    let (words, texts) = (context.words, &context.words.indicator);
    let notes = beside::notes(words, indicator);
    let section = notes.iter().fold(
        section("meaning", texts.meaning_heading),
        |section, note| section.child(text("p", note)),
    );
    let origin = indicator.key_figure_url.as_ref().map(|url| {
        let key = indicator.key_figure.as_deref().unwrap_or("");
        let open = fill(words.municipality.open_at_kolada, &[("key", key)]);
        el("p").child(link(url, &open).attr("rel", "external"))
    });
    section.child(text("p", texts.terms)).child_if(origin)
}

/// What was stated where and when: marks on a scale of years, then each with its source.
fn work(context: &Context, indicator: &Indicator) -> Page {
    let words = context.words;
    let name = indicator.name.get(words.tag).to_owned();
    let Part::Ready(work) = context.work else {
        let parts = vec![
            opening(context, indicator, &name, ""),
            notice::missing(words, context.work),
        ];
        return Page { title: name, parts };
    };
    let stated = stated::of_indicator(context.dataset, work, &indicator.id);
    let municipalities = stated
        .iter()
        .filter(|known| !known.place.is_sweden())
        .count();
    let title = told::stated(words, indicator, municipalities);
    let definition = indicator.definition.get(words.tag);
    let list = stated
        .iter()
        .fold(el("dl").class("statements"), |list, known| {
            let place = told::name(words, context.dataset, known.place);
            let term = el("dt").child(link(&context.municipality(known.place), &place));
            let facts = known.facts.iter().rev();
            facts.fold(list.child(term), |list, fact| {
                list.child(fact_line(context, indicator, fact, &place))
            })
        });
    let picture = chart::stated::figure(words, context.dataset, indicator, &stated, &title);
    let parts = vec![
        opening(context, indicator, &title, definition),
        evidence_section("points", Evidence::Work, words.overview.column_work, words)
            .child(text("p", words.indicator.stated_note))
            .child(figure(words, &picture, false)),
        section("facts", words.indicator.facts_heading).child(list),
        copy::link(words),
    ];
    Page { title, parts }
}

/// What was measured in a place: a point each on a scale from zero, or the way to the target where
/// there is one.
fn outcome(context: &Context, indicator: &Indicator) -> Page {
    let words = context.words;
    let name = indicator.name.get(words.tag).to_owned();
    let Some(measured) = Measured::of(context, indicator) else {
        let parts = vec![
            opening(context, indicator, &name, ""),
            notice::missing(words, &context.series(&indicator.id)),
        ];
        return Page { title: name, parts };
    };
    let place = place(context, &measured.series);
    let place_name = told::name(words, context.dataset, place);
    let values = outcome_words::of_place(words, indicator, &measured.series, (place, &place_name));
    let title = values
        .first()
        .map_or_else(|| name.clone(), |value| value.sentence.clone());
    let progress = measured.answer(context, place);
    let mut parts = vec![opening(context, indicator, &title, &name)];
    if progress.goal.is_some() {
        parts.push(assess::section(
            context,
            &progress,
            measured.compared(context),
        ));
    }
    parts.push(measured_values(context, &measured, place, &values, &title));
    parts.extend(places(context, &measured));
    parts.push(meaning(context, indicator));
    parts.push(copy::link(words));
    Page { title, parts }
}

/// The municipality asked for, where something is measured there; or else the whole country.
fn place(context: &Context, series: &Series) -> Place {
    let has = |place: &Place| series.rows.iter().any(|row| row.place == *place);
    context
        .selection
        .municipality
        .filter(has)
        .unwrap_or(Place::SWEDEN)
}

/// The values as points, and each in a sentence with its source.
fn measured_values(
    context: &Context,
    measured: &Measured,
    place: Place,
    values: &[outcome_words::Told],
    title: &str,
) -> Element {
    let words = context.words;
    let mut drawn: Vec<(&Indicator, &Series)> = vec![(measured.indicator, &measured.series)];
    drawn.extend(
        measured
            .reference
            .iter()
            .map(|(indicator, series)| (*indicator, &**series)),
    );
    let picture = chart::measured::figure(words, &drawn, place, title);
    let list = values
        .iter()
        .fold(el("ul").class("outcomes"), |list, value| {
            let class = if value.hollow { "hollow" } else { "" };
            let button = value
                .source
                .as_ref()
                .map(|id| source::button(words, id, &value.sentence));
            let note = value
                .note
                .as_ref()
                .map(|note| text("span", note).class("note"));
            list.child(
                el("li")
                    .class(class)
                    .child(text("span", &value.sentence).class("said"))
                    .text(" ")
                    .child_if(button)
                    .child_if(note),
            )
        });
    section("points", words.indicator.points)
        .child(text("p", words.indicator.point_note))
        .child(figure(words, &picture, false))
        .child(list)
}

/// Where it is measured for municipalities: a way to choose one, what a group of them says together,
/// and each with its answer, A–Ö.
fn places(context: &Context, measured: &Measured) -> Vec<Element> {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.road);
    let group = context
        .selection
        .peers
        .as_deref()
        .and_then(|id| peers::of(dataset, id));
    let mut answers: Vec<(&str, Progress)> = dataset
        .municipalities
        .iter()
        .filter(|municipality| {
            let place = municipality.place;
            measured.series.rows.iter().any(|row| row.place == place)
                && group
                    .as_ref()
                    .is_none_or(|group| group.members.contains(&place))
        })
        .map(|municipality| {
            let progress = measured.answer(context, municipality.place);
            (&*municipality.name, progress)
        })
        .collect();
    if answers.is_empty() && group.is_none() {
        return Vec::new();
    }
    sort_few_by(&mut answers, |a, b| {
        search::swedish_order(a.0) < search::swedish_order(b.0)
    });
    let here = Selection {
        municipality: None,
        ..context.selection.clone()
    };
    let to = format!("{}&municipality=", href(&here));
    let body = answers.iter().fold(el("tbody"), |body, (name, progress)| {
        let code = progress.place.to_string();
        let to = href(&Selection {
            municipality: Some(progress.place),
            ..context.selection.clone()
        });
        let latest = progress
            .points
            .iter()
            .rev()
            .find_map(|point| Some((point, point.cell?.value.number()?)));
        let latest = latest.map_or_else(
            || words.overview.nothing_found.to_owned(),
            |(point, value)| format!("{} ({})", number(words, value), point.year),
        );
        body.child(
            filter::found_by(el("tr"), &[name, &code])
                .child(el("th").attr("scope", "row").child(link(&to, name)))
                .child(text("td", &latest))
                .child(el("td").child(assess::verdict(context, progress))),
        )
    });
    let head = [
        words.overview.column_municipality,
        words.indicator.column_value,
        texts.column_verdict,
    ]
    .iter()
    .fold(el("tr"), |row, name| {
        row.child(text("th", name).attr("scope", "col"))
    });
    let table = el("table")
        .class("values")
        .id(TABLE)
        .child(text("caption", measured.indicator.name.get(words.tag)))
        .child(el("thead").child(head))
        .child(body);
    let parts = answers.into_iter().map(|(_, progress)| progress).collect();
    vec![
        section("places", texts.places_heading)
            .child(groups(context))
            .child(assess::together(context, parts)),
        finder::finder(context, words.overview.find, &to),
        filter::field(words, TABLE),
        table,
    ]
}

/// All municipalities, or those of a programme.
fn groups(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let choice = |peers: Option<std::sync::Arc<str>>, name: &str| {
        let current = (peers == context.selection.peers).then_some("true");
        let to = href(&Selection {
            peers,
            ..context.selection.clone()
        });
        el("li").child(link(&to, name).attr_if("aria-current", current))
    };
    let list = el("ul")
        .class("choices")
        .child(choice(None, texts.all_places));
    let list = coverage::programmes(context.dataset)
        .into_iter()
        .fold(list, |list, cohort| {
            list.child(choice(
                Some((&*cohort.id).into()),
                cohort.name.get(words.tag),
            ))
        });
    el("nav").attr("aria-label", texts.groups).child(list)
}
