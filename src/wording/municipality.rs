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
pub fn title(words: &Messages, dataset: &Dataset, place: Place) -> String {
    match dataset.municipality(place) {
        Some(municipality) => fill(words.municipality.title, &[("name", &municipality.name)]),
        None if place.is_sweden() => words.common.sweden.to_owned(),
        None => fill(
            words.municipality.unknown_code,
            &[("code", &place.to_string())],
        ),
    }
}

/// What is known of the work here, and how new it is.
pub fn lead(
    words: &Messages,
    dataset: &Dataset,
    place: Place,
    known: Option<&MunicipalityCoverage>,
) -> Vec<String> {
    let texts = &words.municipality;
    if place.is_sweden() {
        return vec![texts.lead_sweden.to_owned()];
    }
    let name = place_name(words, dataset, place);
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
                ("year", &overview::latest_year_text(words, latest)),
            ],
        ),
        None => fill(texts.lead_participation, &[("name", &name)]),
    }];
    let took_part = cohort::took_part(words, dataset, &known.cohorts);
    if !took_part.is_empty() {
        lead.push(fill(texts.took_part, &[("what", &took_part.join(" · "))]));
    }
    lead
}

/// The name alone, without "kommun".
pub fn place_name(words: &Messages, dataset: &Dataset, place: Place) -> String {
    dataset.municipality(place).map_or_else(
        || words.common.sweden.to_owned(),
        |found| found.name.to_string(),
    )
}

/// The areas that nothing was found about, in one sentence.
pub fn areas_unknown(words: &Messages, here: &PlaceWork) -> Option<String> {
    let unknown: Vec<String> = here
        .areas_without_information()
        .into_iter()
        .map(|area: Area| words.area(area).to_lowercase())
        .collect();
    (!unknown.is_empty()).then(|| {
        fill(
            words.municipality.areas_unknown,
            &[("areas", &gap::join_list(words, &unknown))],
        )
    })
}

/// What of the work isn't known.
pub fn work_unknown(words: &Messages, here: &PlaceWork) -> String {
    if !here.has_own_work() {
        return words.places.not_known_all.to_owned();
    }
    let unknown: Vec<String> = here
        .areas_without_information()
        .into_iter()
        .map(|area| words.area(area).to_lowercase())
        .collect();
    if unknown.is_empty() {
        return String::new();
    }
    fill(
        words.places.not_known_work,
        &[("areas", &gap::join_list(words, &unknown))],
    )
}

/// The measures of all residents that have no value for a place, ever.
pub fn residents_unknown(
    words: &Messages,
    dataset: &Dataset,
    here: &PlaceSeries,
) -> Option<String> {
    let missing: Vec<String> = dataset
        .indicators
        .iter()
        .filter(|indicator| indicator.evidence == Evidence::Residents)
        .filter(|indicator| {
            !here
                .time_series
                .iter()
                .any(|course| course.indicator == indicator.id && !course.values.is_empty())
        })
        .map(|indicator| words.text(&indicator.name).into_owned())
        .collect();
    let template = &words.places.not_known_residents;
    (!missing.is_empty()).then(|| {
        fill(
            template.select(words.tag, missing.len()),
            &[
                ("n", &missing.len().to_string()),
                ("names", &gap::join_list(words, &missing)),
            ],
        )
    })
}

/// A date and what happened then.
pub fn milestone_texts(words: &Messages, milestone: &Milestone) -> (String, String) {
    (
        period::format_period(words, milestone.period),
        words.text(&milestone.text).into_owned(),
    )
}

/// What has to be known of a source: publisher, date, how much was read, terms, note.
pub fn source_lines(words: &Messages, source: &Source) -> Vec<String> {
    let texts = &words.municipality;
    let published = source.published.as_deref();
    let dated = match (source.dating, published) {
        (Dating::Stated, Some(date)) => fill(texts.source_published, &[("date", date)]),
        (Dating::Inferred, Some(date)) => fill(texts.source_inferred, &[("date", date)]),
        _ => texts.source_undated.to_owned(),
    };
    let mut said = vec![source.publisher.to_string(), dated];
    said.extend(source.read.map(|read| match read {
        ReadExtent::Full => texts.source_in_full.to_owned(),
        ReadExtent::Part => texts.source_in_part.to_owned(),
    }));
    for text in [&source.note, &source.terms].into_iter().flatten() {
        said.push(words.text(text).into_owned());
    }
    said
}
