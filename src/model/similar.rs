//! Which municipalities are similar to one, as Rådet för främjande av kommunala analyser (RKA) computes it.

use super::{Place, Text};
use std::sync::Arc;

/// What municipalities are similar in, such as compulsory school or socio-economic conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarityTheme {
    pub id: Arc<str>,
    pub name: Text,
}

/// The municipalities that are similar to one in a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarGroup {
    pub place: Place,
    /// The id of the theme.
    pub theme: Arc<str>,
    /// The year that the similarity was computed for.
    pub year: i16,
    /// In the order of the source.
    pub similar: Vec<Place>,
}

/// All themes with all groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SimilarMunicipalities {
    pub themes: Vec<SimilarityTheme>,
    pub similar: Vec<SimilarGroup>,
}
