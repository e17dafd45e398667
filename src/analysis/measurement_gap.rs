//! The measurement gap: which areas have an indicator of how it is for Roma, and what those indicators lack.

use crate::model::order::sort_by_key;
use crate::model::{Area, Basis, Dataset, Evidence, Indicator, Period, Population, Scope, Stage};

/// What is measured of the outcome in one area, and how well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasurementGap<'a> {
    pub area: Area,
    /// Surveys of Roma and Resande, and statistics about them.
    pub measurements: Vec<&'a Indicator>,
    /// Complaints and reported crimes, which measure reporting and not how common something is.
    pub reports: Vec<&'a Indicator>,
}

/// How many of the measurements something is true for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    All,
    Some,
    None,
}

impl Extent {
    /// Whether it is true for any of the measurements.
    pub fn is_any(self) -> bool {
        self != Self::None
    }
}

impl MeasurementGap<'_> {
    /// Whether there are measurements for the whole country.
    pub const fn national(&self) -> Extent {
        if self.is_measured() {
            Extent::All
        } else {
            Extent::None
        }
    }

    /// Whether the measurements have a reference: a value for a wider population by the same source and definition.
    pub fn comparable(&self) -> Extent {
        self.extent(|indicator| indicator.reference.is_some())
    }

    /// Whether the measurements have two periods that may be compared.
    pub fn repeated(&self) -> Extent {
        self.extent(has_two_comparable_periods)
    }

    /// Whether the measurements are known for municipalities.
    pub fn local(&self) -> Extent {
        self.extent(|indicator| indicator.scope == Scope::Municipality)
    }

    fn extent(&self, is_true: impl Fn(&Indicator) -> bool) -> Extent {
        let count = self
            .measurements
            .iter()
            .filter(|indicator| is_true(indicator))
            .count();
        match count {
            0 => Extent::None,
            all if all == self.measurements.len() => Extent::All,
            _ => Extent::Some,
        }
    }

    /// Whether anything is measured.
    pub const fn is_measured(&self) -> bool {
        !self.measurements.is_empty()
    }

    /// The periods of the measurements, in order and without duplicates.
    pub fn periods(&self) -> Vec<Period> {
        periods(&self.measurements)
    }

    /// The periods of the reports, in order and without duplicates.
    pub fn reported_periods(&self) -> Vec<Period> {
        periods(&self.reports)
    }

    /// Whether all measurements are surveys.
    pub fn by_survey(&self) -> bool {
        self.measurements
            .iter()
            .all(|indicator| indicator.basis == Some(Basis::Survey))
    }
}

fn periods(indicators: &[&Indicator]) -> Vec<Period> {
    let mut periods: Vec<Period> = indicators
        .iter()
        .flat_map(|indicator| indicator.periods.iter().copied())
        .collect();
    sort_by_key(&mut periods, |period| *period);
    periods.dedup();
    periods
}

fn has_two_comparable_periods(indicator: &Indicator) -> bool {
    indicator
        .periods
        .iter()
        .zip(indicator.periods.iter().skip(1))
        .any(|(earlier, later)| !indicator.has_break_between(earlier.end_year(), later.end_year()))
}

/// What is measured in an area.
pub fn for_area(dataset: &Dataset, area: Area) -> MeasurementGap<'_> {
    let (mut measurements, mut reports) = (Vec::new(), Vec::new());
    for indicator in &dataset.indicators {
        let is_outcome_for_roma = indicator.evidence == Evidence::Outcome
            && indicator.population == Some(Population::Roma)
            && indicator.stage != Stage::Context
            && indicator.area == Some(area);
        match indicator.basis {
            Some(Basis::Reports) if is_outcome_for_roma => reports.push(indicator),
            Some(_) if is_outcome_for_roma => measurements.push(indicator),
            _ => {}
        }
    }
    MeasurementGap {
        area,
        measurements,
        reports,
    }
}

/// In how many of the six areas an outcome for Roma can be followed over time.
pub fn count_followable_areas(dataset: &Dataset) -> usize {
    Area::SIX
        .into_iter()
        .filter(|&area| for_area(dataset, area).repeated().is_any())
        .count()
}
