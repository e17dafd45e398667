//! Sentences on what is measured of the outcome, and what isn't.

use super::messages::Messages;
use super::period;
use super::template::fill;
use crate::analysis::measurement_gap::MeasurementGap;
use crate::model::{Area, Period, Release};

/// What is measured in an area and when: `en mätning, 2019`.
pub fn measured_sentence(messages: &Messages, gap: &MeasurementGap) -> String {
    let periods = gap.periods();
    let Some(last) = periods.last() else {
        return messages.gap.not_measured.to_owned();
    };
    let template = if gap.by_survey() {
        &messages.gap.survey
    } else {
        &messages.gap.statistics
    };
    fill(
        template.select(messages.tag, periods.len()),
        &[
            ("period", &period::format_period(messages, *last)),
            ("periods", &list_periods(messages, &periods)),
        ],
    )
}

/// What was reported beside it, such as complaints and crimes.
pub fn reported_sentence(messages: &Messages, gap: &MeasurementGap) -> Option<String> {
    let periods = gap.reported_periods();
    (!periods.is_empty()).then(|| {
        fill(
            messages.gap.reports,
            &[("periods", &list_periods(messages, &periods))],
        )
    })
}

fn list_periods(messages: &Messages, periods: &[Period]) -> String {
    let names: Vec<String> = periods
        .iter()
        .map(|&period| period::format_period(messages, period))
        .collect();
    join_list(messages, &names)
}

/// `a, b och c`.
pub fn join_list(messages: &Messages, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => format!("{} {} {last}", before.join(", "), messages.gap.and),
    }
}

fn area_names(messages: &Messages, areas: &[Area]) -> String {
    let names: Vec<String> = areas
        .iter()
        .map(|&area| messages.area_in_list(area))
        .collect();
    join_list(messages, &names)
}

/// What the table of what is measured is called, with the year of the release.
pub fn needs_caption(messages: &Messages, release: &Release) -> String {
    let year = release.date.year.to_string();
    fill(messages.road.needs_caption, &[("year", &year)])
}

/// The three lines of the start page, from the six areas.
pub fn need_sentences(messages: &Messages, gaps: &[MeasurementGap]) -> Vec<String> {
    let areas_where = |test: &dyn Fn(&MeasurementGap) -> bool| -> Vec<Area> {
        gaps.iter()
            .filter(|gap| test(gap))
            .map(|gap| gap.area)
            .collect()
    };
    let never = areas_where(&|gap| !gap.is_measured());
    let not_repeated = areas_where(&|gap| gap.is_measured() && !gap.repeated().is_any());
    let repeated = areas_where(&|gap| gap.repeated().is_any());
    let comparable = areas_where(&|gap| gap.comparable().is_any());
    let local = areas_where(&|gap| gap.local().is_any());
    let mut lines = Vec::new();
    if !never.is_empty() {
        lines.push(fill(
            messages.gap.need_never,
            &[("areas", &area_names(messages, &never))],
        ));
    }
    if !not_repeated.is_empty() {
        lines.push(
            if repeated.is_empty() && never.is_empty() && gaps.len() > 1 {
                messages.gap.need_measured_once.to_owned()
            } else {
                fill(
                    messages.gap.need_not_repeated,
                    &[("areas", &area_names(messages, &not_repeated))],
                )
            },
        );
    }
    if !repeated.is_empty() {
        lines.push(fill(
            messages.gap.need_repeated,
            &[("areas", &area_names(messages, &repeated))],
        ));
    }
    lines.push(if comparable.is_empty() {
        messages.gap.need_not_comparable.to_owned()
    } else {
        fill(
            messages.gap.need_comparable,
            &[("areas", &area_names(messages, &comparable))],
        )
    });
    lines.push(if local.is_empty() {
        messages.gap.need_not_local.to_owned()
    } else {
        fill(
            messages.gap.need_local,
            &[("areas", &area_names(messages, &local))],
        )
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::messages::AreaNames;
    use crate::wording::messages::gap::GapMessages;

    #[test]
    fn areas_stand_in_small_letters_within_a_sentence() {
        let messages = Messages {
            areas: AreaNames {
                housing: "ČHERA",
                culture: "ŽIVIPE THAJ ŠKOLA",
                ..AreaNames::default()
            },
            gap: GapMessages {
                and: "thaj",
                ..GapMessages::default()
            },
            ..Messages::default()
        };
        assert_eq!(
            area_names(&messages, &[Area::Housing, Area::Culture]),
            "čhera thaj živipe thaj škola"
        );
    }
}
