//! Published series of values over places and periods, and the short form that the index carries.

use super::{Collection, IndicatorId, Number, Period, Place, SourceId, Status, Text, Value};
use std::sync::Arc;

/// One observation: a value with its status and what else was published with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    pub value: Value,
    pub status: Status,
    /// Whether the year was inferred from an undated page; no change is computed from such a year.
    pub year_inferred: bool,
    /// The published confidence interval: its lower and its upper limit.
    pub interval: Option<(Number, Number)>,
    /// How many people answered, where it is a survey.
    pub respondents: Option<u32>,
    pub note: Option<Text>,
}

/// The observations of one place and group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub place: Place,
    /// The group, such as `sex:women`; none is everyone.
    pub breakdown: Option<Arc<str>>,
    /// One for each period of the series; `None` where nothing was published.
    pub cells: Vec<Option<Observation>>,
}

/// The observations of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub indicator: IndicatorId,
    pub collection: Collection,
    pub periods: Vec<Period>,
    /// The sources, for each of the periods.
    pub sources: Vec<Vec<SourceId>>,
    pub rows: Vec<Row>,
}

/// Sweden and the middle half of the municipalities in one year, in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NationYear {
    pub year: i16,
    /// The value of the whole country as published, which is not a mean of the municipalities.
    pub sweden: Option<Number>,
    /// Limits that at least half of the municipalities lie within, both included; own calculation.
    pub middle_half: Option<(Number, Number)>,
    /// The median of the municipalities; own calculation.
    pub median: Option<Number>,
    /// How many municipalities have a value.
    pub municipalities: usize,
}

impl NationYear {
    /// Whether Sweden and the middle half of the municipalities both have a value, so that they can be compared.
    pub const fn is_complete(&self) -> bool {
        self.sweden.is_some() && self.middle_half.is_some()
    }
}

/// Sweden and the middle half of the municipalities by year, for an indicator of all residents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationSeries {
    pub indicator: IndicatorId,
    pub years: Vec<NationYear>,
}

/// An indicator of all residents in one place: the periods that have a value, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSeries {
    pub indicator: IndicatorId,
    pub values: Vec<(Period, Number)>,
}

/// All time series of all residents in one municipality, or in Sweden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSeries {
    pub place: Place,
    pub time_series: Vec<TimeSeries>,
}
