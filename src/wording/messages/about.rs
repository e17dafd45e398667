//! The page about the site, text by text.

use crate::wording::texts::texts;

texts! {
    /// The page about the site: strategy, method, data, publisher, accessibility, corrections, licences.
    pub struct AboutMessages {
        pub about: &'static str,
        pub title: &'static str,
        pub strategy: [&'static str; 3],
        pub strategy_heading: &'static str,
        pub method_heading: &'static str,
        pub method: [&'static str; 6],
        pub states_heading: &'static str,
        pub states: States,
        pub data_heading: &'static str,
        pub data: &'static str,
        pub data_read: &'static str,
        pub left_out_heading: &'static str,
        pub left_out: [&'static str; 7],
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

    /// A state by its name, and what it means.
    pub struct StateMessages {
        pub term: &'static str,
        pub meaning: &'static str,
    }

    /// What a value can lack, by its state.
    pub struct States {
        pub no_information: StateMessages,
        pub no: StateMessages,
        pub zero: StateMessages,
        pub not_applicable: StateMessages,
        pub withheld: StateMessages,
    }
}
