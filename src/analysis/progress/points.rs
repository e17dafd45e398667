//! Which observations progress is computed from, which are excluded, and why.

use super::class::Reason;
use super::inputs::{Inputs, Target};
use super::point::{Exclusion, Measured, Point, PointRole};
use crate::model::{Direction, Number, Observation, Period, Row, Series, Status, Value};

/// A published number with its confidence interval.
type WithInterval = (Number, Option<(Number, Number)>);

/// The number of an observation, or why it can't be computed with.
fn usable_number(cell: Option<&Observation>) -> Result<Number, Exclusion> {
    let Some(cell) = cell else {
        return Err(Exclusion::NotPublished);
    };
    let number = match &cell.value {
        Value::Withheld(_) => return Err(Exclusion::Withheld),
        Value::NoInformation(why) => return Err(Exclusion::NoInformation(*why)),
        Value::NotApplicable => return Err(Exclusion::NotApplicable),
        value @ Value::Known(_) => value.number().ok_or(Exclusion::NotPublished)?,
    };
    match cell.status {
        Status::SecondHand => Err(Exclusion::SecondHand),
        Status::Reported | Status::Estimated if cell.year_inferred => Err(Exclusion::InferredYear),
        Status::Reported | Status::Estimated => Ok(number),
        status => Err(Exclusion::Unsure(status)),
    }
}

/// The row of the place and group.
fn find_row<'a>(series: &'a Series, inputs: &Inputs<'a>) -> Option<&'a Row> {
    series
        .rows
        .iter()
        .find(|row| row.place == inputs.place && row.breakdown.as_deref() == inputs.breakdown)
}

/// The observation of a row in a period.
fn find_cell<'a>(series: &Series, row: &'a Row, period: Period) -> Option<&'a Observation> {
    let index = series.periods.iter().position(|known| *known == period)?;
    row.cells.get(index)?.as_ref()
}

/// All points of a place. Those before the last break or the baseline year are excluded, and all but the last of a
/// year; the first of the rest is the baseline, the last is the latest.
pub(super) fn select_points<'a>(inputs: &Inputs<'a>, target: Option<&Target>) -> Vec<Point<'a>> {
    let reference = inputs
        .reference
        .filter(|_| matches!(target, Some(Target::Reference(_))));
    let mut points = all_points(inputs, target);
    let usable = |point: &Point| point.role == PointRole::Between;
    let Some(latest) = points.iter().rfind(|point| usable(point)) else {
        return points;
    };
    let latest = latest.year;
    let last_break = [Some(inputs.indicator), reference.map(|(of, _)| of)]
        .into_iter()
        .flatten()
        .flat_map(|indicator| &indicator.breaks)
        .copied()
        .filter(|year| *year <= latest)
        .max();
    let mut used = Vec::new();
    let mut next_year = None;
    for point in points.iter_mut().rev().filter(|point| usable(point)) {
        let exclusion = match last_break {
            _ if next_year == Some(point.year) => Some(Exclusion::SameYear),
            Some(year) if point.year < year => Some(Exclusion::BeforeBreak(year)),
            _ if inputs.base.is_some_and(|base| point.year < base) => Some(Exclusion::BeforeBase),
            _ => None,
        };
        next_year = Some(point.year);
        match exclusion {
            Some(exclusion) => point.role = PointRole::Excluded(exclusion),
            None => used.push(point),
        }
    }
    // The latest comes first.
    match used.as_mut_slice() {
        [latest, .., base] => {
            base.role = PointRole::Base;
            latest.role = PointRole::Latest;
        }
        [alone] => alone.role = PointRole::Excluded(Exclusion::Alone),
        [] => {}
    }
    points
}

/// A point for each period of the series, in order; those that can be computed with have the role
/// [`PointRole::Between`].
fn all_points<'a>(inputs: &Inputs<'a>, target: Option<&Target>) -> Vec<Point<'a>> {
    let is_gap = matches!(target, Some(Target::Reference(_)));
    let periods = inputs
        .series
        .map_or(&[][..], |series| series.periods.as_slice());
    let own_row = inputs.series.and_then(|series| find_row(series, inputs));
    let reference = inputs
        .reference
        .filter(|_| is_gap)
        .and_then(|(_, series)| Some((series, find_row(series, inputs)?)));
    periods
        .iter()
        .enumerate()
        .map(|(index, &period)| {
            let own = own_row.and_then(|row| row.cells.get(index)?.as_ref());
            let reference = reference.and_then(|(series, row)| find_cell(series, row, period));
            new_point(inputs.indicator.direction, period, own, reference, is_gap)
        })
        .collect()
}

fn new_point<'a>(
    direction: Direction,
    period: Period,
    own: Option<&'a Observation>,
    reference: Option<&'a Observation>,
    is_gap: bool,
) -> Point<'a> {
    let followed = usable_number(own).and_then(|number| {
        let value = (number, interval(number, own));
        if !is_gap {
            return Ok(value);
        }
        let number = usable_number(reference).map_err(|_| Exclusion::NoReference)?;
        Ok(gap(direction, value, (number, interval(number, reference))))
    });
    let year = period.end_year();
    Point {
        period,
        year,
        cell: own,
        reference,
        measured: followed.ok().map(|(value, interval)| Measured {
            period,
            year,
            value,
            interval,
        }),
        role: followed.map_or_else(PointRole::Excluded, |_| PointRole::Between),
    }
}

/// The published confidence interval of a number, where it has the number's decimals.
fn interval(value: Number, cell: Option<&Observation>) -> Option<(Number, Number)> {
    cell.and_then(|cell| cell.interval)
        .filter(|(low, high)| low.decimals == value.decimals && high.decimals == value.decimals)
}

/// How far a group is behind its reference, against the direction of improvement; zero or negative where it isn't.
/// Where one of them has an interval, from the smallest to the largest gap that both intervals allow.
fn gap(direction: Direction, own: WithInterval, reference: WithInterval) -> WithInterval {
    let decimals = own.0.decimals.max(reference.0.decimals);
    let sign = if direction == Direction::Down { -1 } else { 1 };
    let behind = |own: Number, reference: Number| {
        let gap = reference
            .rescale(decimals)
            .saturating_sub(own.rescale(decimals));
        Number::new(sign * gap, decimals)
    };
    let value = behind(own.0, reference.0);
    if own.1.is_none() && reference.1.is_none() {
        return (value, None);
    }
    let (own_low, own_high) = own.1.unwrap_or((own.0, own.0));
    let (reference_low, reference_high) = reference.1.unwrap_or((reference.0, reference.0));
    let (one, other) = (
        behind(own_low, reference_high),
        behind(own_high, reference_low),
    );
    let interval = if one.scaled <= other.scaled {
        (one, other)
    } else {
        (other, one)
    };
    (value, Some(interval))
}

/// Adds why there are fewer than two points, where there are: the main reason first.
pub(super) fn explain_too_few(points: &[Point<'_>], base: Option<i16>, reasons: &mut Vec<Reason>) {
    if points.iter().any(|point| point.role == PointRole::Latest) {
        return;
    }
    let measured: Vec<&Point> = points
        .iter()
        .filter(|point| {
            point.cell.is_some_and(|cell| {
                !matches!(cell.value, Value::NoInformation(_) | Value::NotApplicable)
            })
        })
        .collect();
    match measured.as_slice() {
        [] => reasons.push(Reason::NoValues),
        [point] => reasons.push(Reason::OnePoint(point.year)),
        _ => {}
    }
    for point in points {
        let PointRole::Excluded(exclusion) = point.role else {
            continue;
        };
        let reason = match exclusion {
            Exclusion::BeforeBreak(year) => Reason::Break(year),
            Exclusion::SecondHand => Reason::SecondHand,
            Exclusion::Unsure(_) => Reason::Unsure,
            Exclusion::InferredYear => Reason::InferredYear,
            Exclusion::Withheld => Reason::Withheld,
            Exclusion::NoReference => Reason::NoReference,
            Exclusion::BeforeBase => Reason::BaseTooLate(base.unwrap_or(point.year)),
            Exclusion::SameYear => Reason::OnePoint(point.year),
            Exclusion::NotPublished
            | Exclusion::NoInformation(_)
            | Exclusion::NotApplicable
            | Exclusion::NotAnEnd
            | Exclusion::Alone => continue,
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    // If no exclusion gave a reason, then nothing is known.
    if reasons.iter().all(|reason| *reason == Reason::NoDirection) {
        reasons.push(Reason::NoValues);
    }
}

/// Excludes the points between the baseline and the latest, as the method didn't use them.
pub(super) fn exclude_between(points: &mut [Point<'_>]) {
    for point in points {
        if point.role == PointRole::Between {
            point.role = PointRole::Excluded(Exclusion::NotAnEnd);
        }
    }
}
