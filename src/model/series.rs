//! A published series over places and periods, and the short form that the index carries.

use super::{Collection, IndicatorId, Number, Period, Place, SourceId, Status, Text, Value};
use std::sync::Arc;

/// One value with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    pub value: Value,
    pub status: Status,
    /// The year was inferred from an undated page: no change is computed from it.
    pub year_inferred: bool,
    /// A published confidence interval, low and high.
    pub interval: Option<(Number, Number)>,
    pub respondents: Option<u32>,
    pub note: Option<Text>,
}

/// The values of one place, one for each period of the series; `None` where nothing was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub place: Place,
    pub breakdown: Option<Arc<str>>,
    pub cells: Vec<Option<Observation>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub indicator: IndicatorId,
    pub collection: Collection,
    pub periods: Vec<Period>,
    /// The sources of each period.
    pub sources: Vec<Vec<SourceId>>,
    pub rows: Vec<Row>,
}

/// Sweden and the middle half of the municipalities in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NationYear {
    pub year: i16,
    /// The nation as published, not a mean.
    pub sweden: Option<Number>,
    /// At least half of the municipalities lie between the two, both included; own calculation.
    pub middle_half: Option<(Number, Number)>,
    pub median: Option<Number>,
    /// How many municipalities have a value.
    pub municipalities: usize,
}

/// An indicator of all residents for Sweden and the middle half of the municipalities, by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationSeries {
    pub indicator: IndicatorId,
    pub years: Vec<NationYear>,
}

/// One residents' indicator in one municipality: the periods that have a value, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSeries {
    pub indicator: IndicatorId,
    pub values: Vec<(Period, Number)>,
}

/// How it is for everyone in one municipality, or in Sweden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSeries {
    pub place: Place,
    pub courses: Vec<TimeSeries>,
}
