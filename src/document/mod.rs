//! The published JSON exactly as published: the only home of its field names. Whether the data are right is
//! judged in `validate`.

mod answers;
mod changes;
mod corrections;
mod current;
mod downloads;
mod help;
mod index;
mod map;
mod municipality;
mod parse;
mod record;
mod series;
mod similar;
mod site;
mod sources;
mod work;

pub use answers::{Answer, Answers, Question};
pub use changes::{
    Change, ChangeCounts, Changes, FieldChange, IndicatorChanges, MunicipalityChanges,
    RecordChange, RecordCounts, Revision, ToldValue, ValueCounts, ValueGroup,
};
pub use corrections::{Correction, Corrections};
pub use current::Current;
pub use downloads::{Download, Downloads, ReleaseDownloads};
pub use help::{Help, HelpEntry};
pub use index::{
    Cohort, County, Goal, Index, Indicator, Licence, Municipality, Nation, NationYear, SkrGroup,
    Thresholds, Unit,
};
pub use map::{MapDocument, Shape};
pub use municipality::MunicipalityDocument;
pub use parse::{ParseError, escape_pointer, parse};
pub use record::{Record, Texts};
pub use series::{SeriesDocument, SeriesRow};
pub use similar::{Similar, SimilarRow, Theme};
pub use site::Site;
pub use sources::{Source, Sources};
pub use work::{Fact, Milestone, NetworkEntry, WorkDocument};

/// The version of the format that these types write and read.
pub const FORMAT: u32 = 1;

/// The size above which a document isn't parsed, in bytes.
pub const MAX_BYTES: usize = 4_000_000;

/// The published names of files, relative to the folder of a release.
pub mod file {
    pub const CURRENT: &str = "current.json";
    pub const SITE: &str = "site.json";
    pub const INDEX: &str = "index.json";
    pub const WORK: &str = "work.json";
    pub const SOURCES: &str = "sources.json";
    pub const ANSWERS: &str = "answers.json";
    pub const SIMILAR: &str = "similar.json";
    pub const CORRECTIONS: &str = "corrections.json";
    pub const HELP: &str = "help.json";
    pub const CHANGES: &str = "changes.json";
    /// The same for people.
    pub const CHANGES_TEXT: &str = "CHANGES.md";
    /// Beside the releases.
    pub const MAP: &str = "map.json";
    /// Beside the releases of a built site.
    pub const DOWNLOADS: &str = "downloads.json";
    pub const CHECKSUMS: &str = "SHA256SUMS";

    /// The folders of a release: a document for each indicator, and for each municipality.
    pub const INDICATORS: &str = "indicators/";
    pub const MUNICIPALITIES: &str = "municipalities/";

    pub fn indicator(id: &str) -> String {
        format!("{INDICATORS}{id}.json")
    }
    /// In a folder apart, as everything in `indicators/` is read as a series.
    pub fn json_stat(id: &str) -> String {
        format!("json-stat/{id}.json")
    }
    pub fn municipality(code: &str) -> String {
        format!("{MUNICIPALITIES}{code}.json")
    }
    pub fn schema(name: &str) -> String {
        format!("schemas/{name}.schema.json")
    }
}
