//! The methods by hand and by what institutions have published, every class, every reason, and what
//! holds for any values. Here: how a case is made and asked.

mod components;
mod properties;
mod reasons;
mod references;

use super::*;
use crate::model::{
    Area, Basis, Collection, Direction, Evidence, Goal, Indicator, IndicatorId, KnownValue, Mark,
    Method, NoInformation, Number, Observation, Period, Place, Population, Row, Scope, Series,
    SourceId, Stage, Status, Text, Unit, Value, Withheld,
};
use std::sync::Arc;

fn indicator(id: &str, direction: Direction, breaks: &[i16]) -> Indicator {
    Indicator {
        id: IndicatorId::new(id),
        name: Text::new(id),
        finding: None,
        definition: Text::new(id),
        area: Some(Area::Work),
        stage: Stage::HasChanged,
        evidence: Evidence::Outcome,
        scope: Scope::Municipality,
        participation: false,
        basis: Some(Basis::Survey),
        population: Some(Population::Roma),
        unit: Arc::new(Unit {
            id: "percent".into(),
            counts: None,
            one: Text::new("{} %"),
            other: Text::new("{} %"),
        }),
        decimals: 1,
        direction,
        mark: Mark::More,
        reference: None,
        breakdown: None,
        maximum: None,
        caution: None,
        breaks: breaks.to_vec(),
        key_figure: None,
        key_figure_url: None,
        credits: Vec::new(),
        periods: Vec::new(),
        places: 1,
    }
}

fn number(value: f64) -> Number {
    Number::new((value * 1000.0).round() as i64, 3)
}

fn known(value: f64) -> Option<Observation> {
    Some(Observation {
        value: Value::Known(KnownValue::Number(number(value))),
        status: Status::Reported,
        year_inferred: false,
        interval: None,
        respondents: None,
        note: None,
    })
}

/// Low, value, high.
fn between(low: f64, value: f64, high: f64) -> Option<Observation> {
    known(value).map(|cell| Observation {
        interval: Some((number(low), number(high))),
        ..cell
    })
}

fn with_status(status: Status, value: f64) -> Option<Observation> {
    known(value).map(|cell| Observation { status, ..cell })
}

fn inferred(value: f64) -> Option<Observation> {
    known(value).map(|cell| Observation {
        year_inferred: true,
        ..cell
    })
}

fn state(value: Value) -> Option<Observation> {
    known(0.0).map(|cell| Observation { value, ..cell })
}

fn series(id: &str, cells: &[(i16, Option<Observation>)]) -> Series {
    Series {
        indicator: IndicatorId::new(id),
        collection: Collection::Census,
        periods: cells.iter().map(|(year, _)| Period::Year(*year)).collect(),
        sources: vec![Vec::new(); cells.len()],
        rows: vec![Row {
            place: Place::SWEDEN,
            breakdown: None,
            cells: cells.iter().map(|(_, cell)| cell.clone()).collect(),
        }],
    }
}

fn goal(year: i16, target: Option<f64>, reference: Option<&str>) -> Goal {
    Goal {
        id: "goal".into(),
        text: Text::new("Mål"),
        year,
        area: None,
        indicator: Some(IndicatorId::new("own")),
        target: target.map(number),
        reference: reference.map(IndicatorId::new),
        set_by: Text::new("Någon"),
        why: Text::new("Därför"),
        source: SourceId::new("s"),
    }
}

/// What is asked in a case; the rest is as in most cases.
#[derive(Clone)]
struct Case {
    direction: Direction,
    breaks: Vec<i16>,
    cells: Vec<(i16, Option<Observation>)>,
    reference: Vec<(i16, Option<Observation>)>,
    goal: Option<Goal>,
    base: Option<i16>,
}

impl Case {
    fn new(direction: Direction, values: &[(i16, f64)], target: f64, year: i16) -> Self {
        Self::of(
            direction,
            values
                .iter()
                .map(|(year, value)| (*year, known(*value)))
                .collect(),
            Some(goal(year, Some(target), None)),
        )
    }

    fn of(
        direction: Direction,
        cells: Vec<(i16, Option<Observation>)>,
        goal: Option<Goal>,
    ) -> Self {
        Self {
            direction,
            breaks: Vec::new(),
            cells,
            reference: Vec::new(),
            goal,
            base: None,
        }
    }

    /// Runs a check on the answer by one method.
    fn by<T>(&self, method: Method, check: impl FnOnce(&Progress<'_>) -> T) -> T {
        let own = indicator("own", self.direction, &self.breaks);
        let all = indicator("all", self.direction, &[]);
        let (values, reference) = (series("own", &self.cells), series("all", &self.reference));
        check(&assess(&Inputs {
            indicator: &own,
            series: Some(&values),
            reference: (!self.reference.is_empty()).then_some((&all, &reference)),
            goal: self.goal.as_ref(),
            place: Place::SWEDEN,
            breakdown: None,
            method,
            base: self.base,
        }))
    }

    fn assessed(&self, method: Method) -> Assessment {
        self.by(method, |progress| match &progress.verdict {
            Verdict::Assessed(assessment) => (**assessment).clone(),
            cannot @ Verdict::CannotBeAssessed { .. } => panic!("{cannot:?}"),
        })
    }

    fn class(&self, method: Method) -> Option<Class> {
        self.by(method, |progress| progress.class())
    }

    fn reasons(&self, method: Method) -> Vec<Reason> {
        self.by(method, |progress| progress.reasons())
    }
}

use Class::{Achieved, FarTooSlow, MovingAway, NotMet, OnTrack, Stalled, TooSlow};
use Direction::{Down, Up};
use Method::{Linear, StatCan, Unsd};

#[track_caller]
fn near(found: f64, expected: f64, what: &str) {
    assert!(
        (found - expected).abs() < 0.000_06,
        "{found}, expected {expected}: {what}"
    );
}
