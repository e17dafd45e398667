//! Where somebody who is discriminated against can turn.

use super::{Day, Place, SourceId, Text};
use std::sync::Arc;

/// What kind of help there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HelpKind {
    Authority,
    Police,
    /// An anti-discrimination bureau.
    Bureau,
    Union,
    /// What a municipality has for Roma who live there.
    MunicipalRomaService,
}

impl HelpKind {
    /// Each kind with its id in data, in the order in which they are shown.
    pub const IDS: [(Self, &'static str); 5] = [
        (Self::Authority, "authority"),
        (Self::Police, "police"),
        (Self::Bureau, "bureau"),
        (Self::Union, "union"),
        (Self::MunicipalRomaService, "municipal_roma_service"),
    ];
}

/// One that somebody can turn to, as a source tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpEntry {
    pub id: Arc<str>,
    pub kind: HelpKind,
    pub name: Text,
    /// What it does for whoever turns there.
    pub what: Text,
    /// The part of the country that it is for, or the people.
    pub covers: Text,
    pub url: Arc<str>,
    /// The day when the source was read.
    pub read_on: Day,
    pub source: SourceId,
    /// Where it is a municipality's own.
    pub municipality: Option<Place>,
    pub note: Option<Text>,
}
