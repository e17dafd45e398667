//! What has to be known to read an indicator: its unit, meaning, caution and source.

use super::messages::{Messages, fallback};
use super::template::fill;
use crate::analysis::distribution::FEWEST_FOR_HALF;
use crate::model::{Evidence, Indicator};

/// What a number of the indicator counts: `%`, `år`, `per 1 000 invånare`.
pub fn unit(messages: &Messages, indicator: &Indicator) -> String {
    let written = |template: &str| fill(template, &[("", "")]).trim().to_owned();
    match indicator.unit.other.find(messages.tag) {
        Some(own) => written(own),
        None => fallback::mark(&written(indicator.unit.other.swedish())),
    }
}

/// A measure with its unit, and with its year where one is given.
pub fn measure(messages: &Messages, indicator: &Indicator, year: Option<i16>) -> String {
    let year_text = year.map(|year| year.to_string()).unwrap_or_default();
    let template = match year {
        Some(_) => messages.compare.measure_year,
        None => messages.compare.measure,
    };
    fill(
        template,
        &[
            ("name", &messages.text(&indicator.name)),
            ("year", &year_text),
            ("unit", &unit(messages, indicator)),
        ],
    )
}

/// Meaning, caution, source.
pub fn notes(messages: &Messages, indicator: &Indicator) -> Vec<String> {
    let definition = messages.text(&indicator.definition);
    let mut notes = vec![fill(messages.beside.definition, &[("text", &definition)])];
    if let Some(caution) = &indicator.caution {
        notes.push(fill(
            messages.beside.caution,
            &[("text", &messages.text(caution))],
        ));
    }
    notes.extend(source_line(messages, indicator));
    // Of fewer municipalities no middle half is shown, so none is explained.
    if indicator.evidence == Evidence::Residents && indicator.places > FEWEST_FOR_HALF {
        notes.push(messages.trend.half_is_own.to_owned());
    }
    notes
}

/// What has to stand after "Källa:", with the key figure; none for what was computed here.
pub fn source_line(messages: &Messages, indicator: &Indicator) -> Option<String> {
    let credits: Vec<&str> = indicator.credits.iter().map(|credit| &**credit).collect();
    (!credits.is_empty()).then(|| {
        let key = indicator.key_figure.as_deref().unwrap_or("");
        let line = fill(
            messages.trend.source_line,
            &[("credits", &credits.join("; ")), ("key", key)],
        );
        line.trim_end_matches([',', ' ']).to_owned()
    })
}
