//! Sentences of the road to 2032: whether it can be assessed, what needs measuring, what is in place.

use super::told::words;
use super::{Words, fill, gap as gap_words, progress, whole};
use crate::analysis::measurement_gap::{Extent, MeasurementGap};
use crate::analysis::progress::Summary;

words! {
    pub struct RoadWords {
        pub road: &'static str,
        pub from_start: &'static str,
        pub title_none: &'static str,
        pub title_some: &'static str,
        pub lead_none: &'static str,
        pub lead_some: &'static str,
        pub because: &'static str,
        pub never: &'static str,
        pub not_repeated: &'static str,
        pub no_target: &'static str,
        pub to_timeline: &'static str,
        pub known_heading: &'static str,
        pub known_note: &'static str,
        pub needs_caption: &'static str,
        pub column_national: &'static str,
        pub column_comparable: &'static str,
        pub column_repeated: &'static str,
        pub column_local: &'static str,
        pub extent: [&'static str; 3],
        pub how_local: &'static str,
        pub copy_quote: &'static str,
        pub quote: &'static str,
        pub in_place_heading: &'static str,
        pub everyone_heading: &'static str,
        pub everyone_note: &'static str,
        pub assessed_heading: &'static str,
        pub why_this: &'static str,
        pub choose_method: &'static str,
        pub choose_base: &'static str,
        pub gap_shown: &'static str,
        pub by_measure: &'static str,
        pub coverage: &'static str,
        pub too_few: &'static str,
        pub in_class: &'static str,
        pub uncertain: &'static str,
        pub places_heading: &'static str,
        pub column_verdict: &'static str,
        pub groups: &'static str,
        pub all_places: &'static str,
        pub timeline: &'static str,
        pub timeline_title: &'static str,
        pub timeline_lead: &'static str,
        pub timeline_whose: &'static str,
        pub timeline_all: &'static str,
        pub timeline_state: &'static str,
        pub timeline_network: &'static str,
        pub timeline_none: &'static str,
        pub timeline_summary: &'static str,
    }
}

/// Whether it can be said that the country is on its way.
pub fn title(words: &Words, assessed: usize) -> String {
    match assessed {
        0 => words.road.title_none.to_owned(),
        some => fill(words.road.title_some, &[("n", &whole(words, some))]),
    }
}

/// Why an area can't be assessed, or what it lacks to be.
pub fn why(words: &Words, gap: &MeasurementGap) -> String {
    let texts = &words.road;
    let lacks = if !gap.is_measured() {
        texts.never
    } else if gap.repeated().is_any() {
        texts.no_target
    } else {
        texts.not_repeated
    };
    let measured = gap_words::measured(words, gap);
    fill(
        texts.because,
        &[
            ("area", words.area(gap.area)),
            ("measured", &measured.to_lowercase()),
            ("lacks", lacks),
        ],
    )
}

/// How many of several can be assessed, and how many are in each class; never one class for all.
pub fn together(words: &Words, rolled: &Summary) -> String {
    let texts = &words.road;
    let (n, all) = (
        whole(words, rolled.assessed),
        whole(words, rolled.parts.len()),
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
            let name = progress::class(words, method, *class).to_lowercase();
            fill(
                texts.in_class,
                &[("n", &whole(words, *count)), ("class", &name)],
            )
        })
        .collect();
    if distribution.uncertain > 0 {
        let uncertain = whole(words, distribution.uncertain);
        classes.push(fill(texts.uncertain, &[("n", &uncertain)]));
    }
    fill(
        texts.coverage,
        &[
            ("n", &n),
            ("all", &all),
            ("classes", &gap_words::join(words, &classes)),
        ],
    )
}

/// Yes, partly, no.
pub fn extent(words: &Words, extent: Extent) -> &'static str {
    let [all, some, none] = words.road.extent;
    match extent {
        Extent::All => all,
        Extent::Some => some,
        Extent::None => none,
    }
}
