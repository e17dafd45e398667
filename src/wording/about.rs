//! The page about the site: strategy, method, data, publisher, accessibility, corrections, licences.

use super::told::words;
use super::{Words, count, fill, whole};
use crate::model::{Dataset, Evidence, Work};

words! {
    pub struct AboutWords {
        pub about: &'static str,
        pub title: &'static str,
        pub strategy: [&'static str; 3],
        pub strategy_heading: &'static str,
        pub method_heading: &'static str,
        pub method: [&'static str; 6],
        pub states_heading: &'static str,
        pub states: [(&'static str, &'static str); 5],
        pub data_heading: &'static str,
        pub data: &'static str,
        pub data_read: &'static str,
        pub left_out_heading: &'static str,
        pub left_out: [&'static str; 6],
        pub publisher_heading: &'static str,
        pub publisher_none: &'static str,
        pub publisher_terms: &'static str,
        pub access_heading: &'static str,
        pub access: [&'static str; 2],
        pub access_tested: [&'static str; 5],
        pub access_not_tested_heading: &'static str,
        pub access_not_tested: [&'static str; 4],
        pub access_report: &'static str,
        pub access_no_contact: &'static str,
        pub privacy_heading: &'static str,
        pub privacy: &'static str,
        pub licence_heading: &'static str,
    }
}

/// How much the release holds.
pub fn data(words: &Words, dataset: &Dataset, work: Option<&Work>) -> String {
    let of = |evidence: Evidence| {
        let all = dataset.indicators.iter();
        whole(words, all.filter(|one| one.evidence == evidence).count())
    };
    let facts = work.map_or_else(|| "…".to_owned(), |work| whole(words, work.facts.len()));
    fill(
        words.about.data,
        &[
            ("release", &dataset.release.id),
            ("facts", &facts),
            ("work", &of(Evidence::Work)),
            ("residents", &of(Evidence::Residents)),
            ("outcome", &of(Evidence::Outcome)),
            ("n", &whole(words, dataset.municipalities.len())),
        ],
    )
}

/// How many municipalities a group has.
pub fn members(words: &Words, of: usize) -> String {
    count(words, of, words.overview.find_count)
}
