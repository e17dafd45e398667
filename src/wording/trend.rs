//! Sentences on how an indicator of all residents has gone for Sweden and the middle half.

use super::messages::Messages;
use super::number::{format_number, format_value};
use super::period;
use super::template::fill;
use crate::analysis::trend::{Line, Trend};
use crate::model::{Indicator, NationYear, Number};

/// An indicator's finding for a place.
pub fn finding_sentence(
    messages: &Messages,
    indicator: &Indicator,
    place: &str,
    value: Number,
    year: &str,
) -> Option<String> {
    let template = messages.text(indicator.finding.as_ref()?);
    Some(fill(
        &template,
        &[
            ("place", place),
            ("value", &format_value(messages, &indicator.unit, value)),
            ("year", year),
        ],
    ))
}

/// The finding for Sweden in the latest year that Sweden and the municipalities share.
pub fn title(messages: &Messages, trend: &Trend) -> String {
    trend
        .last()
        .and_then(|last| {
            finding_sentence(
                messages,
                trend.indicator,
                messages.common.sweden,
                last.sweden?,
                &last.year.to_string(),
            )
        })
        .unwrap_or_else(|| messages.text(&trend.indicator.name).into_owned())
}

/// The finding for Sweden, or for the municipality that is drawn alone; the measure where there are several.
pub fn title_with(messages: &Messages, trend: &Trend, lines: &[(String, &Line)]) -> String {
    let measure = || super::reading::measure(messages, trend.indicator, None);
    match lines {
        [] => title(messages, trend),
        [(name, line)] => {
            let last = line.runs.last().and_then(|run| run.last());
            let finding = last.and_then(|(year, value)| {
                finding_sentence(messages, trend.indicator, name, *value, &year.to_string())
            });
            finding.unwrap_or_else(measure)
        }
        _ => measure(),
    }
}

/// Whom the picture shows, and which years.
pub fn subtitle_with(messages: &Messages, trend: &Trend, lines: &[(String, &Line)]) -> String {
    if lines.is_empty() {
        return subtitle(messages, trend);
    }
    let years = lines
        .iter()
        .flat_map(|(_, line)| line.runs.iter().flatten());
    let years = years.map(|(year, _)| *year);
    let years = years.chain(trend.years().map(|year| year.year));
    let Some((first, last)) = years.fold(None, |span: Option<(i16, i16)>, year| {
        let (first, last) = span.unwrap_or((year, year));
        Some((first.min(year), last.max(year)))
    }) else {
        return messages.trend.no_values.to_owned();
    };
    let mut names: Vec<String> = lines.iter().map(|(name, _)| name.clone()).collect();
    if trend.first().is_some() {
        names.push(messages.common.sweden.to_owned());
    }
    let names = super::gap::join_list(messages, &names);
    if first == last {
        return format!("{names}, {first}");
    }
    format!("{names}, {first}–{last}")
}

pub fn subtitle(messages: &Messages, trend: &Trend) -> String {
    match (trend.first(), trend.last()) {
        (Some(first), Some(last)) => fill(
            messages.trend.subtitle,
            &[
                ("name", &messages.text(&trend.indicator.name)),
                ("first", &first.year.to_string()),
                ("last", &last.year.to_string()),
            ],
        ),
        // Municipalities may have values where no line for Sweden can be drawn.
        _ => span(messages, trend.indicator),
    }
}

/// What the picture shows: Sweden's first and last value, and where half of the municipalities lie.
pub fn summary(messages: &Messages, trend: &Trend) -> String {
    let unit = &trend.indicator.unit;
    let sweden_text = |year: &NationYear| {
        year.sweden
            .map(|sweden| format_value(messages, unit, sweden))
    };
    let (Some(first), Some(last)) = (trend.first(), trend.last()) else {
        return messages.trend.no_values.to_owned();
    };
    let mut text = fill(
        messages.trend.summary,
        &[
            ("name", &messages.text(&trend.indicator.name)),
            ("first", &first.year.to_string()),
            ("last", &last.year.to_string()),
            ("from", &sweden_text(first).unwrap_or_default()),
            ("to", &sweden_text(last).unwrap_or_default()),
        ],
    );
    if let Some((low, high)) = last.middle_half {
        text.push(' ');
        text.push_str(&fill(
            messages.trend.summary_half,
            &[
                ("low", &format_number(messages, low)),
                ("high", &format_value(messages, unit, high)),
                ("last", &last.year.to_string()),
            ],
        ));
    }
    for sentence in break_sentences(messages, trend) {
        text.push(' ');
        text.push_str(&sentence);
    }
    text
}

/// The same, and the first and the last value of each line by its name.
pub fn summary_with(messages: &Messages, trend: &Trend, lines: &[(String, &Line)]) -> String {
    let unit = &trend.indicator.unit;
    let mut text = if trend.first().is_some() || lines.is_empty() {
        summary(messages, trend)
    } else {
        format!("{}.", messages.text(&trend.indicator.name))
    };
    for (name, line) in lines {
        let first = line.runs.first().and_then(|run| run.first());
        let last = line.runs.last().and_then(|run| run.last());
        let (Some(first), Some(last)) = (first, last) else {
            continue;
        };
        let said = |(year, number): &(i16, Number)| {
            format!("{} ({year})", format_value(messages, unit, *number))
        };
        text.push_str(&format!(" {name}: {}", said(first)));
        if last.0 > first.0 {
            text.push_str(&format!(", {}", said(last)));
        }
        text.push('.');
    }
    text
}

/// Where the series may not be joined.
pub fn break_sentences(messages: &Messages, trend: &Trend) -> Vec<String> {
    let broken = trend.runs.iter().skip(1).filter_map(|run| run.first());
    broken
        .map(|year| fill(messages.trend.break_in, &[("year", &year.year.to_string())]))
        .collect()
}

/// What has to be known to read the picture.
pub fn notes(messages: &Messages, indicator: &Indicator) -> Vec<String> {
    super::reading::notes(messages, indicator)
}

/// The years that the indicator has values for, first and last.
pub fn span(messages: &Messages, indicator: &Indicator) -> String {
    match (indicator.periods.first(), indicator.periods.last()) {
        (Some(first), Some(last)) if first != last => format!(
            "{}–{}",
            period::format_period(messages, *first),
            period::format_period(messages, *last)
        ),
        (Some(only), _) => period::format_period(messages, *only),
        _ => messages.trend.no_values.to_owned(),
    }
}
