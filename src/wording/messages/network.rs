//! The agencies and the network of municipalities, text by text.

use serde::Deserialize;

/// The agencies and the network of municipalities.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkMessages {
    pub agencies_heading: &'static str,
    pub heading: &'static str,
    pub meetings: &'static str,
    pub planned: &'static str,
    pub rules: &'static str,
    pub partner_cities: &'static str,
    pub attended: &'static str,
    pub joined: &'static str,
}
