//! An area's page, and the list of areas, text by text.

use serde::Deserialize;

/// An area's page, and the list of areas.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaMessages {
    pub areas: &'static str,
    pub areas_title: &'static str,
    pub areas_lead: &'static str,
    pub all_areas: &'static str,
    pub outcome_line: &'static str,
    pub work_note: &'static str,
    pub across_areas: &'static str,
}
