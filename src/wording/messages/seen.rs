//! Where a new indicator will be seen, for those who publish, text by text.

use serde::Deserialize;

/// Where a new indicator will be seen.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenMessages {
    pub line: &'static str,
    pub own: &'static str,
    pub area: &'static str,
    pub municipalities: &'static str,
    pub map: &'static str,
    pub comparisons: &'static str,
    pub start: &'static str,
    pub sweden: &'static str,
    pub no_course: &'static str,
}
