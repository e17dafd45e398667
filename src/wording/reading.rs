//! What has to be known to read an indicator: its unit, meaning, caution and source.

use super::messages::{Messages, fallback};
use super::template::fill;
use crate::model::{Evidence, Indicator};

/// What a number of the indicator counts: `%`, `år`, `per 1 000 invånare`.
pub fn unit(words: &Messages, indicator: &Indicator) -> String {
    let written = |template: &str| fill(template, &[("", "")]).trim().to_owned();
    match indicator.unit.other.find(words.tag) {
        Some(own) => written(own),
        None => fallback::mark(&written(indicator.unit.other.swedish())),
    }
}

/// Meaning, caution, source.
pub fn notes(words: &Messages, indicator: &Indicator) -> Vec<String> {
    let definition = words.text(&indicator.definition);
    let mut notes = vec![fill(words.beside.definition, &[("text", &definition)])];
    if let Some(caution) = &indicator.caution {
        notes.push(fill(
            words.beside.caution,
            &[("text", &words.text(caution))],
        ));
    }
    notes.extend(source_line(words, indicator));
    if indicator.evidence == Evidence::Residents {
        notes.push(words.trend.half_is_own.to_owned());
    }
    notes
}

/// What has to stand after "Källa:", with the key figure; none for what was computed here.
pub fn source_line(words: &Messages, indicator: &Indicator) -> Option<String> {
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
