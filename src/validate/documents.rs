//! The documents of a release, as they were parsed.

use crate::document::{
    Answers, Corrections, Help, Index, MunicipalityDocument, SeriesDocument, Similar, Sources,
    WorkDocument,
};

/// The documents of a release; `None` for a file that couldn't be parsed.
#[derive(Clone, Debug, PartialEq)]
pub struct Documents {
    pub index: Index,
    pub work: Option<WorkDocument>,
    pub sources: Option<Sources>,
    pub answers: Option<Answers>,
    pub similar: Option<Similar>,
    /// Older releases have none.
    pub corrections: Option<Corrections>,
    /// Older releases have none.
    pub help: Option<Help>,
    pub series: Vec<SeriesDocument>,
    pub municipalities: Vec<MunicipalityDocument>,
}
