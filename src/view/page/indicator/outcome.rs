//! An indicator of the outcome: what was measured, whether it is on its way, and where it is measured.

use super::common::{TABLE, meaning, opening};
use crate::analysis::progress::Progress;
use crate::analysis::{coverage, pairs, peers, search};
use crate::chart;
use crate::model::{Indicator, Place, Series};
use crate::view::address::here;
use crate::view::context::{Context, Page, section};
use crate::view::element::{Element, el, link, named, text};
use crate::view::part::assess::{self, Measured};
use crate::view::part::figure::{figure, of_measured};
use crate::view::part::{copy, filter, finder, notice, outcome, table};
use crate::wording::{self, format_number};
use std::sync::Arc;

/// What was measured in a place: a point each on a scale from zero, or the way to the target where
/// there is one.
pub fn page(context: &Context, indicator: &Indicator) -> Page {
    let words = context.words;
    let name = words.text(&indicator.name).into_owned();
    let Some(measured) = Measured::of(context, indicator) else {
        let parts = vec![
            opening(context, indicator, &name, ""),
            notice::missing(context, &context.series(&indicator.id)),
        ];
        return Page::new(&name, parts);
    };
    let place = place(context, &measured.series);
    let place_name = wording::municipality::place_name(words, context.dataset, place);
    let values =
        wording::outcome::place_sentences(words, indicator, &measured.series, (place, &place_name));
    let title = values
        .first()
        .map_or_else(|| name.clone(), |value| value.sentence.clone());
    let progress = measured.answer(context, place);
    let mut parts = vec![opening(context, indicator, &title, &name)];
    if progress.goal.is_some() {
        parts.push(assess::section(
            context,
            &progress,
            measured.compared(context).as_deref(),
        ));
    }
    parts.push(measured_values(context, &measured, place, &values, &title));
    parts.extend(places(context, &measured));
    parts.push(meaning(context, indicator));
    parts.push(copy::link(context));
    Page::new(&title, parts)
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
    values: &[wording::outcome::OutcomeSentence],
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
    let name = wording::municipality::place_name(words, context.dataset, place);
    let picture = chart::measured::figure(words, &drawn, (place, &name), title);
    let beside = beside(context, measured, (place, &name));
    let compared = measured.reference.as_ref().map(|(indicator, series)| {
        wording::outcome::place_sentences(words, indicator, series, (place, &name))
    });
    let list = values.iter().chain(compared.iter().flatten()).fold(
        el("ul").class("outcomes"),
        |list, value| {
            let said = text("span", &value.sentence).class("said");
            list.child(outcome::line(context, value, said))
        },
    );
    section("points", words.indicator.points)
        .child(beside.unwrap_or_else(|| {
            el("div")
                .child(text("p", words.indicator.point_note))
                .child(figure(
                    context,
                    &picture,
                    false,
                    &of_measured(&drawn, place),
                ))
        }))
        .child(list)
}

/// Each value joined with what its publisher compares it with; none where a value would be left out.
fn beside(context: &Context, measured: &Measured, (place, name): (Place, &str)) -> Option<Element> {
    let words = context.words;
    let (reference, of_reference) = measured.reference.as_ref()?;
    let both = [
        (measured.indicator, &*measured.series),
        (*reference, &**of_reference),
    ];
    let named = (measured.indicator, *reference);
    let pairs = pairs::pair_by_period(&measured.series, of_reference, place);
    let known = |pair: &&pairs::Pair| pair.group.value.number().is_some();
    if !pairs.iter().filter(known).all(pairs::Pair::is_complete) {
        return None;
    }
    let latest = pairs.last()?;
    let said = wording::outcome::pair_sentence(words, named, latest);
    let picture = chart::dumbbell::figure(words, named, &pairs, (&said, name))?;
    Some(
        el("div")
            .child(text("p", &said))
            .child(text("p", words.outcome.pair_note).class("note"))
            .child(figure(context, &picture, false, &of_measured(&both, place))),
    )
}

/// Where it is measured for municipalities: a way to choose one, what a group of them says together,
/// and each with its answer, A–Ö.
fn places(context: &Context, measured: &Measured) -> Vec<Element> {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.road);
    let group = context
        .selection
        .peers
        .as_deref()
        .and_then(|id| peers::find_group(dataset, id));
    let places: Vec<Place> = dataset
        .municipalities
        .iter()
        .map(|municipality| municipality.place)
        .filter(|place| {
            measured.series.rows.iter().any(|row| row.place == *place)
                && group
                    .as_ref()
                    .is_none_or(|group| group.members.contains(place))
        })
        .collect();
    let answers: Vec<(&str, Progress)> = search::sort_by_name(dataset, &places)
        .into_iter()
        .map(|municipality| {
            let progress = measured.answer(context, municipality.place);
            (&*municipality.name, progress)
        })
        .collect();
    if answers.is_empty() && group.is_none() {
        return Vec::new();
    }
    let mut finds = here(context.selection, &|to| to.municipality = None);
    finds.push_str("&municipality=");
    let body = answers
        .iter()
        .fold(table::body(), |body, (name, progress)| {
            let code = progress.place.to_string();
            let to = here(context.selection, &|to| {
                to.municipality = Some(progress.place);
            });
            let latest = progress
                .points
                .iter()
                .rev()
                .find_map(|point| Some((point, point.cell?.value.number()?)));
            let latest = latest.map_or_else(
                || words.overview.nothing_found.to_owned(),
                |(point, value)| format!("{} ({})", format_number(words, value), point.year),
            );
            body.child(
                context
                    .rows
                    .found_by(table::row(), &[name, &code])
                    .child(table::name("").child(named(to, name)))
                    .child(table::cell(&latest))
                    .child(table::cell("").child(assess::verdict(context, progress))),
            )
        });
    let head = table::columns(&[
        words.overview.column_municipality,
        words.indicator.column_value,
        texts.column_verdict,
    ]);
    let caption = words.text(&measured.indicator.name);
    let table = table::table(words, "values", &caption, head, body).id(TABLE);
    let parts = answers.into_iter().map(|(_, progress)| progress).collect();
    vec![
        section("places", texts.places_heading)
            .child(groups(context))
            .child(assess::together(context, parts)),
        finder::finder(context, words.overview.find, &finds),
        filter::field(context, TABLE),
        table::tall(&caption, table),
    ]
}

/// All municipalities, or those of a programme.
fn groups(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let chosen = context.selection.peers.as_deref();
    let choice = |peers: Option<&str>, name: &str| {
        let to = here(context.selection, &|to| to.peers = peers.map(Arc::from));
        el("li").child(link(to, name).current(peers == chosen))
    };
    let list = el("ul")
        .class("choices")
        .child(choice(None, texts.all_places));
    let list = coverage::programmes(context.dataset)
        .into_iter()
        .fold(list, |list, cohort| {
            list.child(choice(Some(&*cohort.id), &words.text(&cohort.name)))
        });
    el("nav").attr("aria-label", texts.groups).child(list)
}
