//! Sentences of the start page.

use super::messages::Messages;
use super::number::{fill_plural, format_count};
use super::period;
use super::template::fill;
use crate::analysis::coverage::{AreaCoverage, CoverageCount, Latest};
use crate::analysis::measurement_gap::MeasurementGap;
use crate::model::{Basis, Dataset};

/// Today's honest answer.
pub fn answer_sentence(messages: &Messages, areas_followed: usize) -> String {
    match areas_followed {
        0 => messages.overview.answer_none.to_owned(),
        some => fill(
            messages.overview.answer_some,
            &[("n", &format_count(messages, some))],
        ),
    }
}

/// In how many municipalities something is known of the work in an area, and how new it is.
pub fn work_in_area(messages: &Messages, coverage: &AreaCoverage) -> String {
    let texts = &messages.overview;
    let Some(latest) = coverage.latest_year else {
        return texts.work_none.to_owned();
    };
    let mut text = fill_plural(messages, coverage.municipalities, &texts.work_some);
    let year = coverage.first_recent_year.to_string();
    text.push_str(&match coverage.recent {
        0 => fill(texts.work_not_since, &[("year", &latest.to_string())]),
        all if all == coverage.municipalities => fill(texts.work_all_recent, &[("year", &year)]),
        some => fill(
            texts.work_recent.select(messages.tag, some),
            &[("n", &format_count(messages, some)), ("year", &year)],
        ),
    });
    text
}

/// Of how many municipalities something is known.
pub fn municipalities_known(messages: &Messages, counted: &CoverageCount) -> String {
    fill(
        messages.overview.municipalities_known,
        &[
            (
                "n",
                &format_count(messages, counted.own_work + counted.participation_only),
            ),
            ("all", &format_count(messages, counted.municipalities)),
            ("own", &format_count(messages, counted.own_work)),
            ("only", &format_count(messages, counted.participation_only)),
        ],
    )
}

pub fn municipalities_unknown(messages: &Messages, counted: &CoverageCount) -> String {
    fill(
        messages.overview.municipalities_unknown,
        &[("n", &format_count(messages, counted.nothing_known))],
    )
}

/// The newest information as a year in words: `2023`, `2014, äldre`, `omkring 2023`.
pub fn latest_year_text(messages: &Messages, latest: &Latest) -> String {
    let year = latest.period.end_year().to_string();
    let text = if latest.year_inferred {
        fill(messages.common.about_year, &[("year", &year)])
    } else {
        year
    };
    if latest.older {
        fill(messages.overview.older, &[("year", &text)])
    } else {
        text
    }
}

/// When the data are from: the release's date and the last year of the statistics.
pub fn data_of(messages: &Messages, dataset: &Dataset) -> String {
    let last = dataset
        .indicators
        .iter()
        .filter_map(|indicator| indicator.periods.last())
        .map(|period| period.end_year())
        .max();
    fill(
        messages.footer.data_of,
        &[
            ("date", &period::format_date(dataset.release.date)),
            (
                "year",
                &last.map(|year| year.to_string()).unwrap_or_default(),
            ),
        ],
    )
}

/// What has to be known to read the survey: the shortest caution of the measurements by survey,
/// which all of them share.
pub fn survey_note(messages: &Messages, gaps: &[MeasurementGap]) -> Option<String> {
    gaps.iter()
        .flat_map(|gap| &gap.measurements)
        .filter(|indicator| indicator.basis == Some(Basis::Survey))
        .filter_map(|indicator| {
            let year = indicator.periods.last()?.end_year();
            Some((messages.text(indicator.caution.as_ref()?), year))
        })
        .min_by_key(|(caution, _)| caution.len())
        .map(|(caution, year)| {
            fill(
                messages.overview.survey_note,
                &[("year", &year.to_string()), ("caution", &caution)],
            )
        })
}

/// Whom the statistics have to be credited to, and where the sources of the facts stand.
pub fn sources_line(messages: &Messages, dataset: &Dataset) -> String {
    let mut credits: Vec<&str> = Vec::new();
    for indicator in &dataset.indicators {
        for credit in &indicator.credits {
            if !credits.contains(&&**credit) {
                credits.push(credit);
            }
        }
    }
    fill(messages.footer.sources, &[("credits", &credits.join(", "))])
}
