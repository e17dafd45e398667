//! Sentences of the road to 2032: whether it can be assessed, what needs measuring, what is in place.

use super::messages::Messages;
use super::number::format_count;
use super::template::fill;
use super::{gap, progress};
use crate::analysis::measurement_gap::{Extent, MeasurementGap};
use crate::analysis::progress::Summary;

/// Whether it can be said that the country is on its way.
pub fn title(messages: &Messages, assessed: usize) -> String {
    match assessed {
        0 => messages.road.title_none.to_owned(),
        some => fill(
            messages.road.title_some,
            &[("n", &format_count(messages, some))],
        ),
    }
}

/// Why an area can't be assessed, or what it lacks to be.
pub fn area_sentence(messages: &Messages, gap: &MeasurementGap) -> String {
    let texts = &messages.road;
    let lacks = if !gap.is_measured() {
        texts.never
    } else if gap.repeated().is_any() {
        texts.no_target
    } else {
        texts.not_repeated
    };
    let measured = gap::measured_sentence(messages, gap);
    fill(
        texts.because,
        &[
            ("area", messages.area(gap.area)),
            ("measured", &measured.to_lowercase()),
            ("lacks", lacks),
        ],
    )
}

/// How many of several can be assessed, and how many are in each class; never one class for all.
pub fn coverage_sentence(messages: &Messages, rolled: &Summary) -> String {
    let texts = &messages.road;
    let (n, all) = (
        format_count(messages, rolled.assessed),
        format_count(messages, rolled.parts.len()),
    );
    let Some(distribution) = &rolled.distribution else {
        return fill(texts.too_few, &[("n", &n), ("all", &all)]);
    };
    let method = rolled
        .parts
        .first()
        .map_or_else(Default::default, |part| part.method);
    let mut classes: Vec<String> = distribution
        .certain
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(class, count)| {
            let name = progress::class_name(messages, method, *class).to_lowercase();
            fill(
                texts.in_class,
                &[("n", &format_count(messages, *count)), ("class", &name)],
            )
        })
        .collect();
    if distribution.uncertain > 0 {
        let uncertain = format_count(messages, distribution.uncertain);
        classes.push(fill(texts.uncertain, &[("n", &uncertain)]));
    }
    fill(
        texts.coverage,
        &[
            ("n", &n),
            ("all", &all),
            ("classes", &gap::join_list(messages, &classes)),
        ],
    )
}

/// Yes, partly, no.
pub const fn extent_name(messages: &Messages, extent: Extent) -> &'static str {
    let names = &messages.road.extent;
    match extent {
        Extent::All => names.all,
        Extent::Some => names.some,
        Extent::None => names.none,
    }
}
