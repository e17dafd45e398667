//! What should be looked at before it is published, in words, and how much there is of it.

use crate::validate::{Advice, Severity};
use crate::wording::messages::Messages;
use crate::wording::messages::advice::AdviceMessages;
use crate::wording::number::{fill_plural, format_number};
use crate::wording::template::fill;

/// What is to be looked at.
pub fn advice(messages: &Messages, advice: &Advice) -> String {
    let texts = &messages.terminal.advice;
    let Advice::LikePast {
        change,
        before,
        usual,
        times,
    } = advice
    else {
        return advice_of_kind(texts, advice);
    };
    fill(
        texts.like_past,
        &[
            ("change", &format_number(messages, *change)),
            ("before", before),
            ("usual", &format_number(messages, *usual)),
            ("times", &times.to_string()),
        ],
    )
}

/// The same for many of a kind.
pub fn advice_of_kind(texts: &AdviceMessages, advice: &Advice) -> String {
    let text = match advice {
        Advice::Rounded { values, series, of } => {
            let counts = [values, series, of].map(ToString::to_string);
            let [values, series, of] = &counts;
            let counts = [("values", &**values), ("series", series), ("of", of)];
            return fill(texts.rounded, &counts);
        }
        Advice::Address => texts.address,
        Advice::Date => texts.date,
        Advice::Contact => texts.contact,
        Advice::BreakExplained => texts.break_explained,
        Advice::LikePast { .. } => texts.like_past_grouped,
    };
    text.to_owned()
}

/// A problem's text, with a word before it where it is a warning.
pub fn with_severity(messages: &Messages, severity: Severity, text: &str) -> String {
    match severity {
        Severity::Warning => fill(messages.terminal.advice.warning, &[("text", text)]),
        Severity::Error | Severity::Note => text.to_owned(),
    }
}

/// How many errors and warnings there are; nothing is said where there is no warning, as each error stands alone.
pub fn severity_counts(messages: &Messages, errors: usize, warnings: usize) -> Option<String> {
    let texts = &messages.terminal.advice;
    let said = fill_plural(messages, warnings, &texts.warnings);
    match (errors, warnings) {
        (_, 0) => None,
        (0, _) => Some(fill(texts.only_warnings, &[("warnings", &said)])),
        _ => {
            let errors = fill_plural(messages, errors, &texts.errors);
            let both = [("errors", &*errors), ("warnings", &*said)];
            Some(fill(texts.both, &both))
        }
    }
}
