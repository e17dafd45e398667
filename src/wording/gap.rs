//! Sentences on what is measured of the outcome, and what isn't.

use super::told::words;
use super::{Words, evidence, fill};
use crate::analysis::measurement_gap::MeasurementGap;
use crate::model::{Area, Period};

words! {
    pub struct GapWords {
        pub not_measured: &'static str,
        /// One survey; several.
        pub survey: [&'static str; 2],
        /// One figure of statistics; several.
        pub statistics: [&'static str; 2],
        pub reports: &'static str,
        pub and: &'static str,
        pub need_measured_once: &'static str,
        pub need_never: &'static str,
        pub need_not_repeated: &'static str,
        pub need_not_comparable: &'static str,
        pub need_comparable: &'static str,
        pub need_not_local: &'static str,
        pub need_local: &'static str,
        pub need_repeated: &'static str,
    }
}

/// What is measured in an area and when: `en mätning, 2019`.
pub fn measured(words: &Words, gap: &MeasurementGap) -> String {
    let periods = gap.periods();
    let Some(last) = periods.last() else {
        return words.gap.not_measured.to_owned();
    };
    let [one, several] = if gap.by_survey() {
        words.gap.survey
    } else {
        words.gap.statistics
    };
    fill(
        if periods.len() == 1 { one } else { several },
        &[
            ("period", &evidence::period(words, *last)),
            ("periods", &list(words, &periods)),
        ],
    )
}

/// What was reported beside it, such as complaints and crimes.
pub fn reported(words: &Words, gap: &MeasurementGap) -> Option<String> {
    let periods = gap.reported_periods();
    (!periods.is_empty()).then(|| fill(words.gap.reports, &[("periods", &list(words, &periods))]))
}

fn list(words: &Words, periods: &[Period]) -> String {
    let told: Vec<String> = periods
        .iter()
        .map(|&period| evidence::period(words, period))
        .collect();
    join(words, &told)
}

/// `a, b och c`.
pub fn join(words: &Words, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => format!("{} {} {last}", before.join(", "), words.gap.and),
    }
}

fn area_names(words: &Words, areas: &[Area]) -> String {
    let names: Vec<String> = areas
        .iter()
        .map(|&area| words.area(area).to_lowercase())
        .collect();
    join(words, &names)
}

/// The three lines of the start page, from the six areas.
pub fn needs(words: &Words, gaps: &[MeasurementGap]) -> Vec<String> {
    let of = |test: &dyn Fn(&MeasurementGap) -> bool| -> Vec<Area> {
        gaps.iter()
            .filter(|gap| test(gap))
            .map(|gap| gap.area)
            .collect()
    };
    let never = of(&|gap| !gap.is_measured());
    let not_repeated = of(&|gap| gap.is_measured() && !gap.repeated().is_any());
    let repeated = of(&|gap| gap.repeated().is_any());
    let comparable = of(&|gap| gap.comparable().is_any());
    let local = of(&|gap| gap.local().is_any());
    let mut lines = Vec::new();
    if !never.is_empty() {
        lines.push(fill(
            words.gap.need_never,
            &[("areas", &area_names(words, &never))],
        ));
    }
    if !not_repeated.is_empty() {
        lines.push(
            if repeated.is_empty() && never.is_empty() && gaps.len() > 1 {
                words.gap.need_measured_once.to_owned()
            } else {
                fill(
                    words.gap.need_not_repeated,
                    &[("areas", &area_names(words, &not_repeated))],
                )
            },
        );
    }
    if !repeated.is_empty() {
        lines.push(fill(
            words.gap.need_repeated,
            &[("areas", &area_names(words, &repeated))],
        ));
    }
    lines.push(if comparable.is_empty() {
        words.gap.need_not_comparable.to_owned()
    } else {
        fill(
            words.gap.need_comparable,
            &[("areas", &area_names(words, &comparable))],
        )
    });
    lines.push(if local.is_empty() {
        words.gap.need_not_local.to_owned()
    } else {
        fill(
            words.gap.need_local,
            &[("areas", &area_names(words, &local))],
        )
    });
    lines
}
