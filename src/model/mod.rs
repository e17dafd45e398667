//! What is true: areas, municipalities, indicators, values and their states, sources, cohorts, milestones.
//!
//! Nothing here does I/O, formats or asks for the time, and impossible values can't be built.

pub mod answers;
pub mod area;
pub mod cohort;
pub mod dataset;
pub mod fact;
pub mod goal;
pub mod help;
pub mod indicator;
pub mod map;
pub mod method;
pub mod municipality;
pub mod order;
pub mod period;
pub mod scope;
pub mod selection;
pub mod series;
pub mod similar;
pub mod site;
pub mod source;
pub mod text;
pub mod value;

pub use answers::{Answers, Question, WrittenAnswer};
pub use area::Area;
pub use cohort::{Cohort, CohortKind};
pub use dataset::{Dataset, Licence, Release, Thresholds, Work};
pub use fact::{Collection, Fact, Milestone, NetworkEntry, NetworkKind, Role};
pub use goal::{Generation, Goal};
pub use help::{HelpEntry, HelpKind};
pub use indicator::{
    Basis, Counts, Direction, Evidence, Indicator, IndicatorId, Mark, Population, Stage, Unit,
};
pub use map::{Map, MapDirection, Shape};
pub use method::Method;
pub use municipality::{County, Municipality, Place, SkrGroup};
pub use period::{Day, Period};
pub use scope::Scope;
pub use selection::{Chart, Filter, Heading, Selection, SortKey, Theme, View};
pub use series::{NationSeries, NationYear, Observation, PlaceSeries, Row, Series, TimeSeries};
pub use similar::{SimilarGroup, SimilarMunicipalities, SimilarityTheme};
pub use site::Site;
pub use source::{Dating, ReadExtent, Source, SourceId};
pub use text::{Language, Text};
pub use value::{KnownValue, NoInformation, NotANumber, Number, Status, Value, Withheld};
