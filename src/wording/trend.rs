//! Sentences on how an indicator of all residents has gone for Sweden and the middle half.

use super::told::words;
use super::{Words, evidence, fill, number, value};
use crate::analysis::trend::{Line, Trend};
use crate::model::{Indicator, NationYear, Number};

words! {
    pub struct TrendWords {
        pub subtitle: &'static str,
        pub summary: &'static str,
        pub summary_half: &'static str,
        pub break_word: &'static str,
        pub break_in: &'static str,
        pub no_values: &'static str,
        pub caption: &'static str,
        pub column_low: &'static str,
        pub column_high: &'static str,
        pub column_count: &'static str,
        pub source_line: &'static str,
        pub half_is_own: &'static str,
        pub not_from_zero: &'static str,
    }
}

/// An indicator's finding for a place.
pub fn finding(
    words: &Words,
    indicator: &Indicator,
    place: &str,
    of: Number,
    year: &str,
) -> Option<String> {
    let template = indicator.finding.as_ref()?.get(words.tag);
    Some(fill(
        template,
        &[
            ("place", place),
            ("value", &value(words, &indicator.unit, of)),
            ("year", year),
        ],
    ))
}

/// The finding for Sweden in the latest year that Sweden and the municipalities share.
pub fn title(words: &Words, trend: &Trend) -> String {
    trend
        .last()
        .and_then(|last| {
            finding(
                words,
                trend.indicator,
                words.sweden,
                last.sweden?,
                &last.year.to_string(),
            )
        })
        .unwrap_or_else(|| trend.indicator.name.get(words.tag).to_owned())
}

pub fn subtitle(words: &Words, trend: &Trend) -> String {
    match (trend.first(), trend.last()) {
        (Some(first), Some(last)) => fill(
            words.trend.subtitle,
            &[
                ("name", trend.indicator.name.get(words.tag)),
                ("first", &first.year.to_string()),
                ("last", &last.year.to_string()),
            ],
        ),
        _ => words.trend.no_values.to_owned(),
    }
}

/// What the picture shows: Sweden's first and last value, and where half of the municipalities lie.
pub fn summary(words: &Words, trend: &Trend) -> String {
    let unit = &trend.indicator.unit;
    let told = |year: &NationYear| year.sweden.map(|sweden| value(words, unit, sweden));
    let (Some(first), Some(last)) = (trend.first(), trend.last()) else {
        return words.trend.no_values.to_owned();
    };
    let mut text = fill(
        words.trend.summary,
        &[
            ("name", trend.indicator.name.get(words.tag)),
            ("first", &first.year.to_string()),
            ("last", &last.year.to_string()),
            ("from", &told(first).unwrap_or_default()),
            ("to", &told(last).unwrap_or_default()),
        ],
    );
    if let Some((low, high)) = last.middle_half {
        text.push(' ');
        text.push_str(&fill(
            words.trend.summary_half,
            &[
                ("low", &number(words, low)),
                ("high", &value(words, unit, high)),
                ("last", &last.year.to_string()),
            ],
        ));
    }
    for told in breaks(words, trend) {
        text.push(' ');
        text.push_str(&told);
    }
    text
}

/// The same, and the first and the last value of each line by its name.
pub fn summary_with(words: &Words, trend: &Trend, lines: &[(String, &Line)]) -> String {
    let unit = &trend.indicator.unit;
    let mut text = if trend.first().is_some() || lines.is_empty() {
        summary(words, trend)
    } else {
        format!("{}.", trend.indicator.name.get(words.tag))
    };
    for (name, line) in lines {
        let first = line.runs.first().and_then(|run| run.first());
        let last = line.runs.last().and_then(|run| run.last());
        let (Some(first), Some(last)) = (first, last) else {
            continue;
        };
        text.push_str(&format!(" {name}:"));
        for (year, number) in [first, last] {
            text.push_str(&format!(" {} ({year})", value(words, unit, *number)));
        }
        text.push('.');
    }
    text
}

/// Where the series may not be joined.
pub fn breaks(words: &Words, trend: &Trend) -> Vec<String> {
    let broken = trend.runs.iter().skip(1).filter_map(|run| run.first());
    broken
        .map(|year| fill(words.trend.break_in, &[("year", &year.year.to_string())]))
        .collect()
}

/// What has to be known to read the picture.
pub fn notes(words: &Words, indicator: &Indicator) -> Vec<String> {
    let mut notes = vec![words.trend.not_from_zero.to_owned()];
    notes.extend(super::beside::notes(words, indicator));
    notes
}

/// What has to stand after "Källa:", with the key figure; none for what was computed here.
pub fn source_line(words: &Words, indicator: &Indicator) -> Option<String> {
    let credits: Vec<&str> = indicator.credits.iter().map(|credit| &**credit).collect();
    (!credits.is_empty()).then(|| {
        let key = indicator.key_figure.as_deref().unwrap_or("");
        let line = fill(
            words.trend.source_line,
            &[("credits", &credits.join("; ")), ("key", key)],
        );
        line.trim_end_matches([',', ' ']).to_owned()
    })
}

/// The years that the indicator has values for, first and last.
pub fn span(words: &Words, indicator: &Indicator) -> String {
    match (indicator.periods.first(), indicator.periods.last()) {
        (Some(first), Some(last)) if first != last => format!(
            "{}–{}",
            evidence::period(words, *first),
            evidence::period(words, *last)
        ),
        (Some(only), _) => evidence::period(words, *only),
        _ => words.trend.no_values.to_owned(),
    }
}
