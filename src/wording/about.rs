//! The page about the site: strategy, method, data, publisher, accessibility, corrections, licences.

use super::messages::Messages;
use super::number::{fill_plural, format_count};
use super::template::fill;
use crate::model::{Dataset, Evidence, Work};

/// How much the release holds.
pub fn data_sentence(words: &Messages, dataset: &Dataset, work: Option<&Work>) -> String {
    let of = |evidence: Evidence| {
        let all = dataset.indicators.iter();
        format_count(words, all.filter(|one| one.evidence == evidence).count())
    };
    let facts = work.map_or_else(
        || "…".to_owned(),
        |work| format_count(words, work.facts.len()),
    );
    fill(
        words.about.data,
        &[
            ("release", &dataset.release.id),
            ("facts", &facts),
            ("work", &of(Evidence::Work)),
            ("residents", &of(Evidence::Residents)),
            ("outcome", &of(Evidence::Outcome)),
            ("n", &format_count(words, dataset.municipalities.len())),
        ],
    )
}

/// How many municipalities a group has.
pub fn members_text(words: &Messages, of: usize) -> String {
    fill_plural(words, of, &words.overview.find_count)
}
