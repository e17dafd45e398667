//! Sentences of the start page.

use super::told::words;
use super::{Words, count, evidence, fill, whole};
use crate::analysis::coverage::{AreaCoverage, CoverageCount, Latest, MunicipalityCoverage};
use crate::analysis::measurement_gap::MeasurementGap;
use crate::model::{Basis, Cohort, CohortKind, Dataset};

words! {
    pub struct OverviewWords {
        pub title: &'static str,
        pub answer_none: &'static str,
        pub answer_some: &'static str,
        pub what_we_show: &'static str,
        pub find: &'static str,
        pub find_hint: &'static str,
        pub find_none: &'static str,
        pub find_count: [&'static str; 2],
        pub find_go: &'static str,

        pub know_heading: &'static str,
        pub know_intro: &'static str,
        pub column_area: &'static str,
        pub column_work: &'static str,
        pub column_residents: &'static str,
        pub column_outcome: &'static str,
        pub work_none: &'static str,
        pub work_some: [&'static str; 2],
        pub work_recent: &'static str,
        pub work_all_recent: &'static str,
        pub work_only_one_recent: &'static str,
        pub work_not_since: &'static str,
        pub no_residents_measure: &'static str,
        pub survey_note: &'static str,

        pub municipalities_heading: &'static str,
        pub municipalities_known: &'static str,
        pub municipalities_unknown: &'static str,
        pub table_caption: &'static str,
        pub column_municipality: &'static str,
        pub column_county: &'static str,
        pub column_took_part: &'static str,
        pub column_latest: &'static str,
        pub sort_by: &'static str,
        pub show_known: &'static str,
        pub show_all: &'static str,
        pub filter: &'static str,
        pub filter_result: [&'static str; 2],
        pub filter_none: &'static str,
        pub older: &'static str,
        pub missing: &'static str,
        pub latest_line: &'static str,
        pub nothing_found: &'static str,
        pub nothing_found_line: &'static str,

        pub needs_heading: &'static str,
        pub fault_heading: &'static str,
        pub fault_text: &'static str,
    }
}

/// Today's honest answer.
pub fn answer(words: &Words, areas_followed: usize) -> String {
    match areas_followed {
        0 => words.overview.answer_none.to_owned(),
        some => fill(words.overview.answer_some, &[("n", &whole(words, some))]),
    }
}

/// In how many municipalities something is known of the work in an area, and how new it is.
pub fn work_in_area(words: &Words, coverage: &AreaCoverage) -> String {
    let texts = &words.overview;
    let Some(latest) = coverage.latest_year else {
        return texts.work_none.to_owned();
    };
    let mut text = count(words, coverage.municipalities, texts.work_some);
    let year = coverage.first_recent_year.to_string();
    text.push_str(&match coverage.recent {
        0 => fill(texts.work_not_since, &[("year", &latest.to_string())]),
        all if all == coverage.municipalities => fill(texts.work_all_recent, &[("year", &year)]),
        1 => fill(texts.work_only_one_recent, &[("year", &year)]),
        some => fill(
            texts.work_recent,
            &[("n", &whole(words, some)), ("year", &year)],
        ),
    });
    text
}

/// Of how many municipalities something is known.
pub fn municipalities_known(words: &Words, counted: &CoverageCount) -> String {
    fill(
        words.overview.municipalities_known,
        &[
            (
                "n",
                &whole(words, counted.own_work + counted.participation_only),
            ),
            ("all", &whole(words, counted.municipalities)),
            ("own", &whole(words, counted.own_work)),
            ("only", &whole(words, counted.participation_only)),
        ],
    )
}

pub fn municipalities_unknown(words: &Words, counted: &CoverageCount) -> String {
    fill(
        words.overview.municipalities_unknown,
        &[("n", &whole(words, counted.nothing_known))],
    )
}

/// The newest information as a year in words: `2023`, `2014, äldre`, `omkring 2023`.
pub fn latest(words: &Words, latest: &Latest) -> String {
    let year = latest.period.end_year().to_string();
    let told = if latest.year_inferred {
        fill(words.about_year, &[("year", &year)])
    } else {
        year
    };
    if latest.older {
        fill(words.overview.older, &[("year", &told)])
    } else {
        told
    }
}

/// What a municipality took part in: programmes and the network's list; the rest only where
/// there is nothing of these.
pub fn took_part(words: &Words, dataset: &Dataset, cohorts: &[&Cohort]) -> Vec<String> {
    let leading =
        |cohort: &&&Cohort| cohort.kind == CohortKind::Programme || &*cohort.id == "network:2013";
    let mut shown: Vec<&&Cohort> = cohorts.iter().filter(leading).collect();
    if shown.is_empty() {
        shown = cohorts.iter().collect();
    }
    shown
        .into_iter()
        .map(|cohort| membership(words, dataset, cohort))
        .collect()
}

/// What a member of a cohort is called, with its years.
fn membership(words: &Words, dataset: &Dataset, cohort: &Cohort) -> String {
    let name = super::municipality::membership(words, dataset, cohort);
    if name.contains(&cohort.last_year.to_string()) {
        return name;
    }
    let years = super::generation::years(cohort.first_year, cohort.last_year);
    format!("{name} {years}")
}

/// One line on a municipality for a phone.
pub fn line(words: &Words, dataset: &Dataset, known: &MunicipalityCoverage) -> String {
    let mut parts = took_part(words, dataset, &known.cohorts);
    if let Some(newest) = &known.latest {
        parts.push(fill(
            words.overview.latest_line,
            &[("latest", &latest(words, newest))],
        ));
    }
    parts.join(" · ")
}

/// When the data are from: the release's date and the last year of the statistics.
pub fn data_of(words: &Words, dataset: &Dataset) -> String {
    let last = dataset
        .indicators
        .iter()
        .filter_map(|indicator| indicator.periods.last())
        .map(|period| period.end_year())
        .max();
    fill(
        words.data_of,
        &[
            ("date", &evidence::date(dataset.release.date)),
            (
                "year",
                &last.map(|year| year.to_string()).unwrap_or_default(),
            ),
        ],
    )
}

/// What has to be known to read the survey: the shortest caution of the measurements by survey,
/// which all of them share.
pub fn survey_note(words: &Words, gaps: &[MeasurementGap]) -> Option<String> {
    gaps.iter()
        .flat_map(|gap| &gap.measurements)
        .filter(|indicator| indicator.basis == Some(Basis::Survey))
        .filter_map(|indicator| {
            let year = indicator.periods.last()?.end_year();
            Some((indicator.caution.as_ref()?.get(words.tag), year))
        })
        .min_by_key(|(caution, _)| caution.len())
        .map(|(caution, year)| {
            fill(
                words.overview.survey_note,
                &[("year", &year.to_string()), ("caution", caution)],
            )
        })
}

/// Whom the statistics have to be credited to, and where the sources of the facts stand.
pub fn sources(words: &Words, dataset: &Dataset) -> String {
    let mut credits: Vec<&str> = Vec::new();
    for indicator in &dataset.indicators {
        for credit in &indicator.credits {
            if !credits.contains(&&**credit) {
                credits.push(credit);
            }
        }
    }
    fill(words.sources, &[("credits", &credits.join(", "))])
}
