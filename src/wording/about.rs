//! The page about the site: strategy, method, data, publisher, accessibility, corrections, licences.

use super::messages::Messages;
use super::number::format_count;
use super::template::fill;
use crate::model::{Dataset, Evidence, Work};

/// How much the release holds; of outcomes those that tell of Roma.
pub fn data_sentence(messages: &Messages, dataset: &Dataset, work: Option<&Work>) -> String {
    let count_of = |evidence: Evidence| {
        let all = dataset.indicators.iter();
        format_count(
            messages,
            all.filter(|indicator| indicator.evidence == evidence)
                .filter(|indicator| indicator.told_as() == evidence)
                .count(),
        )
    };
    let facts = work.map_or_else(
        || "…".to_owned(),
        |work| format_count(messages, work.facts.len()),
    );
    fill(
        messages.about.data,
        &[
            ("release", &dataset.release.id),
            ("facts", &facts),
            ("work", &count_of(Evidence::Work)),
            ("residents", &count_of(Evidence::Residents)),
            ("outcome", &count_of(Evidence::Outcome)),
            ("n", &format_count(messages, dataset.municipalities.len())),
        ],
    )
}
