//! The few national figures on the outcome, text by text.

use crate::wording::texts::texts;

texts! {
    /// The few national figures on the outcome.
    pub struct OutcomeMessages {
        pub not_measured: &'static str,
        pub second_hand: &'static str,
        pub estimated: &'static str,
        pub unverified: &'static str,
        pub breakdown: &'static str,
        pub pair: &'static str,
        pub pair_note: &'static str,
        pub breakdowns: Breakdowns,
    }

    /// The groups of a breakdown.
    pub struct Breakdowns {
        pub women: &'static str,
        pub men: &'static str,
        pub assault: &'static str,
        pub property: &'static str,
        pub threats: &'static str,
    }
}
