//! What is true: areas, municipalities, indicators, values and their states, sources, cohorts, milestones.
//!
//! Nothing here reads, writes, formats or knows the time of day. What can't be true can't be built.

pub mod area;
pub mod cohort;
pub mod dataset;
pub mod fact;
pub mod goal;
pub mod indicator;
pub mod map;
pub mod method;
pub mod municipality;
pub mod period;
pub mod selection;
pub mod series;
pub mod side;
pub mod source;
pub mod text;
pub mod value;

pub use area::Area;
pub use cohort::{Cohort, CohortKind};
pub use dataset::{Dataset, Licence, Release, Thresholds, Work};
pub use fact::{Collection, Fact, Milestone, NetworkEntry, NetworkKind, Role};
pub use goal::{Generation, Goal};
pub use indicator::{
    Basis, Counts, Direction, Evidence, Indicator, IndicatorId, Mark, Population, Scope, Stage,
    Unit,
};
pub use map::{Map, Shape, Way};
pub use method::Method;
pub use municipality::{County, Municipality, Place, SkrGroup};
pub use period::{Day, Period};
pub use selection::{Chart, Filter, Heading, Selection, SortKey, Theme, View};
pub use series::{Cell, Course, NationSeries, NationYear, PlaceSeries, Row, Series};
pub use side::{Answered, Answers, Question, Similar, SimilarTo, Site, Theme as SimilarTheme};
pub use source::{Dating, ReadIn, Source, SourceId};
pub use text::{Language, Text};
pub use value::{Answer, NoInformation, Number, Status, Value, Withheld};
