//! The measurement gap: which areas have a measure of how it is for Roma, and what it lacks.

use crate::model::{Area, Basis, Dataset, Evidence, Indicator, Period, Population, Scope, Stage};

/// What is measured of the outcome in one area, and how well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasurementGap<'a> {
    pub area: Area,
    /// People's own answers, and statistics on Roma.
    pub measurements: Vec<&'a Indicator>,
    /// Complaints and reported crimes, which measure something else.
    pub reports: Vec<&'a Indicator>,
    /// Some measurement has a value for a wider population by the same source and definition.
    pub comparable: bool,
    /// Some measurement has two periods that may be compared.
    pub repeated: bool,
    /// Some measurement is known for a municipality.
    pub local: bool,
}

/// How far something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    All,
    Some,
    None,
}

impl MeasurementGap<'_> {
    /// Whether it is measured for the whole country.
    pub const fn national(&self) -> Extent {
        if self.is_measured() {
            Extent::All
        } else {
            Extent::None
        }
    }

    /// Whether its measurements have a value for a wider population, by the same source and definition.
    pub fn comparable(&self) -> Extent {
        self.of(&|indicator| indicator.reference.is_some())
    }

    /// Whether its measurements have two periods that may be compared.
    pub fn repeated(&self) -> Extent {
        self.of(&has_two_comparable_periods)
    }

    /// Whether its measurements are known for a municipality.
    pub fn local(&self) -> Extent {
        self.of(&|indicator| indicator.scope == Scope::Municipality)
    }

    fn of(&self, test: &dyn Fn(&Indicator) -> bool) -> Extent {
        let holds = self.measurements.iter().filter(|one| test(one)).count();
        match holds {
            0 => Extent::None,
            all if all == self.measurements.len() => Extent::All,
            _ => Extent::Some,
        }
    }

    pub const fn is_measured(&self) -> bool {
        !self.measurements.is_empty()
    }

    /// The periods of the measurements, in order, each once.
    pub fn periods(&self) -> Vec<Period> {
        periods(&self.measurements)
    }

    /// The same for what was reported.
    pub fn reported_periods(&self) -> Vec<Period> {
        periods(&self.reports)
    }

    /// Whether all measurements come from people's own answers.
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
    periods.sort_by_key(|period| *period);
    periods.dedup();
    periods
}

/// Two periods with no break between them.
fn has_two_comparable_periods(indicator: &Indicator) -> bool {
    indicator.periods.windows(2).any(|pair| {
        let [earlier, later] = pair else { return false };
        !indicator
            .breaks
            .iter()
            .any(|year| (earlier.end_year() + 1..=later.end_year()).contains(year))
    })
}

/// What is measured in an area.
pub fn for_area(dataset: &Dataset, area: Area) -> MeasurementGap<'_> {
    let (mut measurements, mut reports) = (Vec::new(), Vec::new());
    for indicator in &dataset.indicators {
        let about_roma = indicator.evidence == Evidence::Outcome
            && indicator.population == Some(Population::Roma)
            && indicator.stage != Stage::Context
            && indicator.area == Some(area);
        match indicator.basis {
            Some(Basis::Reports) if about_roma => reports.push(indicator),
            Some(_) if about_roma => measurements.push(indicator),
            _ => {}
        }
    }
    MeasurementGap {
        area,
        comparable: measurements
            .iter()
            .any(|indicator| indicator.reference.is_some()),
        repeated: measurements
            .iter()
            .any(|indicator| has_two_comparable_periods(indicator)),
        local: measurements
            .iter()
            .any(|indicator| indicator.scope == Scope::Municipality),
        measurements,
        reports,
    }
}

/// In how many of the six areas a measure of how it is for Roma can be followed over time.
pub fn count_followable_areas(dataset: &Dataset) -> usize {
    Area::SIX
        .into_iter()
        .filter(|&area| for_area(dataset, area).repeated)
        .count()
}
