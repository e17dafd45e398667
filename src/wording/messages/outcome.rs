//! The few national figures on the outcome, text by text.

use serde::Deserialize;

/// The few national figures on the outcome.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// The groups of a breakdown, by their ids in the data.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breakdowns {
    #[serde(rename = "sex:women")]
    pub women: &'static str,
    #[serde(rename = "sex:men")]
    pub men: &'static str,
    #[serde(rename = "offence:assault")]
    pub assault: &'static str,
    #[serde(rename = "offence:property")]
    pub property: &'static str,
    #[serde(rename = "offence:threats")]
    pub threats: &'static str,
}
