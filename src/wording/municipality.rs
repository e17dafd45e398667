//! Sentences of a municipality's page, and of Sweden's.

use super::told::words;
use super::{Words, evidence, fill, gap, overview};
use crate::analysis::coverage::MunicipalityCoverage;
use crate::analysis::place_work::PlaceWork;
use crate::model::{
    Area, Cohort, Dataset, Dating, Evidence, Milestone, Place, PlaceSeries, ReadExtent, Source,
};

words! {
    pub struct MunicipalityWords {
        pub title: &'static str,
        pub unknown_code: &'static str,
        pub lead_known: &'static str,
        pub lead_participation: &'static str,
        pub lead_nothing: &'static str,
        pub lead_sweden: &'static str,
        pub took_part: &'static str,

        pub work_heading: &'static str,
        pub work_heading_sweden: &'static str,
        pub work_nothing: &'static str,
        pub areas_unknown: &'static str,
        pub participation: &'static str,
        pub cycles: &'static str,

        pub residents_heading: &'static str,
        pub residents_intro: &'static str,
        pub show_more: &'static str,
        pub open_at_kolada: &'static str,

        pub outcome_heading: &'static str,
        pub outcome_not_measured: &'static str,
        pub outcome_ways_intro: &'static str,
        pub outcome_ways: [&'static str; 3],
        pub outcome_national: &'static str,
        pub outcome_sweden_intro: &'static str,

        pub comment_heading: &'static str,
        pub comment_none: &'static str,
        pub timeline_heading: &'static str,

        pub source_button: &'static str,
        pub source_close: &'static str,
        pub source_published: &'static str,
        pub source_inferred: &'static str,
        pub source_undated: &'static str,
        pub source_in_full: &'static str,
        pub source_in_part: &'static str,
        pub source_address: &'static str,
    }
}

/// `Haninge kommun`, `Sverige`.
pub fn title(words: &Words, dataset: &Dataset, place: Place) -> String {
    match dataset.municipality(place) {
        Some(municipality) => fill(words.municipality.title, &[("name", &municipality.name)]),
        None if place.is_sweden() => words.sweden.to_owned(),
        None => fill(
            words.municipality.unknown_code,
            &[("code", &place.to_string())],
        ),
    }
}

/// What is known of the work here, and how new it is.
pub fn lead(
    words: &Words,
    dataset: &Dataset,
    place: Place,
    known: Option<&MunicipalityCoverage>,
) -> Vec<String> {
    let texts = &words.municipality;
    if place.is_sweden() {
        return vec![texts.lead_sweden.to_owned()];
    }
    let name = name(words, dataset, place);
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
            &[("name", &name), ("year", &overview::latest(words, latest))],
        ),
        None => fill(texts.lead_participation, &[("name", &name)]),
    }];
    let took_part = overview::took_part(words, dataset, &known.cohorts);
    if !took_part.is_empty() {
        lead.push(fill(texts.took_part, &[("what", &took_part.join(" · "))]));
    }
    lead
}

/// The name alone, without "kommun".
pub fn name(words: &Words, dataset: &Dataset, place: Place) -> String {
    dataset
        .municipality(place)
        .map_or_else(|| words.sweden.to_owned(), |found| found.name.to_string())
}

/// What a member of a cohort is called.
pub fn membership(words: &Words, dataset: &Dataset, cohort: &Cohort) -> String {
    dataset
        .indicator(&cohort.indicator)
        .map_or(&cohort.name, |indicator| &indicator.name)
        .get(words.tag)
        .to_owned()
}

/// The areas that nothing was found about, in one sentence.
pub fn areas_unknown(words: &Words, here: &PlaceWork) -> Option<String> {
    let unknown: Vec<String> = here
        .areas_without_information()
        .into_iter()
        .map(|area: Area| words.area(area).to_lowercase())
        .collect();
    (!unknown.is_empty()).then(|| {
        fill(
            words.municipality.areas_unknown,
            &[("areas", &gap::join(words, &unknown))],
        )
    })
}

/// What of the work isn't known.
pub fn work_unknown(words: &Words, here: &PlaceWork) -> String {
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
        &[("areas", &gap::join(words, &unknown))],
    )
}

/// The measures of all residents that have no value for a place, ever.
pub fn residents_unknown(words: &Words, dataset: &Dataset, here: &PlaceSeries) -> Option<String> {
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
        .map(|indicator| indicator.name.get(words.tag).to_owned())
        .collect();
    let [one, other] = words.places.not_known_residents;
    (!missing.is_empty()).then(|| {
        fill(
            if missing.len() == 1 { one } else { other },
            &[
                ("n", &missing.len().to_string()),
                ("names", &gap::join(words, &missing)),
            ],
        )
    })
}

/// A date and what happened then.
pub fn milestone(words: &Words, milestone: &Milestone) -> (String, String) {
    (
        evidence::period(words, milestone.period),
        milestone.text.get(words.tag).to_owned(),
    )
}

/// What has to be known of a source: publisher, date, how much was read, terms, note.
pub fn source(words: &Words, source: &Source) -> Vec<String> {
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
        said.push(text.get(words.tag).to_owned());
    }
    said
}
