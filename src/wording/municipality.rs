//! Sentences of a municipality's page, and of Sweden's.

use super::messages::Messages;
use super::template::fill;
use super::{cohort, gap, overview, period};
use crate::analysis::coverage::MunicipalityCoverage;
use crate::analysis::place_work::PlaceWork;
use crate::model::{
    Area, Dataset, Dating, Evidence, Milestone, Place, PlaceSeries, ReadExtent, Source,
};

/// `Haninge kommun`, `Sverige`.
pub fn title(messages: &Messages, dataset: &Dataset, place: Place) -> String {
    match dataset.municipality(place) {
        Some(municipality) => fill(messages.municipality.title, &[("name", &municipality.name)]),
        None if place.is_sweden() => messages.common.sweden.to_owned(),
        None => fill(
            messages.municipality.unknown_code,
            &[("code", &place.to_string())],
        ),
    }
}

/// What is known of the work here, and how new it is.
pub fn lead(
    messages: &Messages,
    dataset: &Dataset,
    place: Place,
    known: Option<&MunicipalityCoverage>,
) -> Vec<String> {
    let texts = &messages.municipality;
    if place.is_sweden() {
        return vec![texts.lead_sweden.to_owned()];
    }
    let name = place_name(messages, dataset, place);
    let Some(known) = known else {
        return vec![fill(texts.lead_nothing, &[("name", &name)])];
    };
    let newest = known
        .areas
        .iter()
        .flatten()
        .max_by_key(|latest| latest.period.end_year());
    let mut lead = vec![match newest {
        Some(latest) => fill(
            texts.lead_known,
            &[
                ("name", &name),
                ("year", &overview::latest_year_text(messages, latest)),
            ],
        ),
        None => fill(texts.lead_participation, &[("name", &name)]),
    }];
    let took_part = cohort::took_part(messages, dataset, &known.cohorts);
    if !took_part.is_empty() {
        lead.push(fill(texts.took_part, &[("what", &took_part.join(" · "))]));
    }
    lead
}

/// The name alone, without "kommun".
pub fn place_name(messages: &Messages, dataset: &Dataset, place: Place) -> String {
    dataset.municipality(place).map_or_else(
        || messages.common.sweden.to_owned(),
        |found| found.name.to_string(),
    )
}

/// The areas that nothing was found about, in one sentence.
pub fn areas_unknown(messages: &Messages, work: &PlaceWork) -> Option<String> {
    let unknown: Vec<String> = work
        .areas_without_information()
        .into_iter()
        .map(|area: Area| messages.area_in_list(area))
        .collect();
    (!unknown.is_empty()).then(|| {
        fill(
            messages.municipality.areas_unknown,
            &[("areas", &gap::join_list(messages, &unknown))],
        )
    })
}

/// The areas that something was found about, in a line.
pub fn work_in_short(messages: &Messages, work: &PlaceWork) -> String {
    let mut known: Vec<String> = Vec::new();
    for area in &work.areas {
        if !area.statements.is_empty() {
            known.push(messages.area_in_list(area.area));
        }
    }
    if known.is_empty() {
        return messages.statement.none_found.to_owned();
    }
    fill(
        messages.municipality.work_in_short,
        &[("areas", &gap::join_list(messages, &known))],
    )
}

/// What of the work isn't known.
pub fn work_unknown(messages: &Messages, work: &PlaceWork) -> String {
    if !work.has_own_work() {
        return messages.places.not_known_all.to_owned();
    }
    let unknown: Vec<String> = work
        .areas_without_information()
        .into_iter()
        .map(|area| messages.area_in_list(area))
        .collect();
    if unknown.is_empty() {
        return String::new();
    }
    fill(
        messages.places.not_known_work,
        &[("areas", &gap::join_list(messages, &unknown))],
    )
}

/// The measures of all residents that have no value for a place, ever.
pub fn residents_unknown(
    messages: &Messages,
    dataset: &Dataset,
    series: &PlaceSeries,
) -> Option<String> {
    let missing: Vec<String> = dataset
        .indicators
        .iter()
        .filter(|indicator| indicator.evidence == Evidence::Residents)
        .filter(|indicator| {
            !series
                .time_series
                .iter()
                .any(|known| known.indicator == indicator.id && !known.values.is_empty())
        })
        .map(|indicator| messages.text(&indicator.name).into_owned())
        .collect();
    let template = &messages.places.not_known_residents;
    (!missing.is_empty()).then(|| {
        fill(
            template.select(messages.tag, missing.len()),
            &[
                ("n", &missing.len().to_string()),
                ("names", &gap::join_list(messages, &missing)),
            ],
        )
    })
}

/// A date and what happened then.
pub fn milestone_texts(messages: &Messages, milestone: &Milestone) -> (String, String) {
    (
        period::format_period(messages, milestone.period),
        messages.text(&milestone.text).into_owned(),
    )
}

/// What has to be known of a source: publisher, date, how much was read, terms, note.
pub fn source_lines(messages: &Messages, source: &Source) -> Vec<String> {
    let texts = &messages.municipality;
    let published = source.published.as_deref();
    let dated = match (source.dating, published) {
        (Dating::Stated, Some(date)) => fill(texts.source_published, &[("date", date)]),
        (Dating::Inferred, Some(date)) => fill(texts.source_inferred, &[("date", date)]),
        _ => texts.source_undated.to_owned(),
    };
    let mut lines = vec![source.publisher.to_string(), dated];
    lines.extend(source.read.map(|read| match read {
        ReadExtent::Full => texts.source_in_full.to_owned(),
        ReadExtent::Part => texts.source_in_part.to_owned(),
    }));
    for text in [&source.note, &source.terms].into_iter().flatten() {
        lines.push(messages.text(text).into_owned());
    }
    lines
}
