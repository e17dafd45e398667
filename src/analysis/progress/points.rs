//! Which values an answer is computed from, which are left out, and why.

use super::class::Reason;
use super::measured::{Measured, Target, with_decimals};
use super::question::Question;
use crate::model::{Cell, Direction, NoInformation, Number, Period, Row, Series, Status, Value};

/// One period of the series in this place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point<'a> {
    pub period: Period,
    /// The year that the period ends in.
    pub year: i16,
    /// What was published; none where nothing was.
    pub cell: Option<&'a Cell>,
    /// What was published of the group that the gap is measured against.
    pub reference: Option<&'a Cell>,
    /// What is followed: the value, or the gap. None where the one or the other isn't known.
    pub measured: Option<Measured>,
    pub part: Part,
}

impl Point<'_> {
    pub const fn is_left_out(&self) -> bool {
        matches!(self.part, Part::LeftOut(_))
    }
}

/// The part that a point has in the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Base,
    /// On the line through all points, between base and latest.
    Between,
    Latest,
    LeftOut(LeftOut),
}

/// Why a point isn't used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Nothing was published for the place.
    Nothing,
    NoInformation(NoInformation),
    NotApplicable,
    Withheld,
    /// Read in a source that quotes the one that measured.
    SecondHand,
    /// Promised, planned, unverified, or assigned by whoever collected it.
    Unsure(Status),
    InferredYear,
    /// The group that the gap is measured against has no such value in this period.
    NoReference,
    /// Another period ends in the same year, and later in it.
    SameYear,
    /// Not comparable with the latest, from this year on.
    BeforeBreak(i16),
    /// Before the base year that was asked for.
    BeforeBase,
    /// The method, or a line through fewer than four points, uses the ends alone.
    NotAnEnd,
    /// Nothing else may be compared with it.
    Alone,
}

impl LeftOut {
    /// The word in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nothing => "nothing published",
            Self::NoInformation(NoInformation::NoneFound) => "none found",
            Self::NoInformation(NoInformation::NotMeasured) => "not measured",
            Self::NotApplicable => "not applicable",
            Self::Withheld => "withheld",
            Self::SecondHand => "second-hand",
            Self::Unsure(_) => "unsure",
            Self::InferredYear => "inferred year",
            Self::NoReference => "no reference",
            Self::SameYear => "same year",
            Self::BeforeBreak(_) => "before break",
            Self::BeforeBase => "before base",
            Self::NotAnEnd => "not an end",
            Self::Alone => "alone",
        }
    }
}

/// A value that may be computed with, or why not.
fn usable(cell: Option<&Cell>) -> Result<Number, LeftOut> {
    let Some(cell) = cell else {
        return Err(LeftOut::Nothing);
    };
    let number = match &cell.value {
        Value::Withheld(_) => return Err(LeftOut::Withheld),
        Value::NoInformation(why) => return Err(LeftOut::NoInformation(*why)),
        Value::NotApplicable => return Err(LeftOut::NotApplicable),
        value @ Value::Known(_) => value.number().ok_or(LeftOut::Nothing)?,
    };
    match cell.status {
        Status::SecondHand => Err(LeftOut::SecondHand),
        Status::Reported | Status::Estimated if cell.year_inferred => Err(LeftOut::InferredYear),
        Status::Reported | Status::Estimated => Ok(number),
        status => Err(LeftOut::Unsure(status)),
    }
}

/// The place's own row.
fn row<'a>(series: &'a Series, question: &Question<'a>) -> Option<&'a Row> {
    series
        .rows
        .iter()
        .find(|row| row.place == question.place && row.breakdown.as_deref() == question.breakdown)
}

/// What the other group's row has for a period; its periods may be others.
fn there<'a>(series: &'a Series, row: &'a Row, period: Period) -> Option<&'a Cell> {
    let nth = series.periods.iter().position(|known| *known == period)?;
    row.cells.get(nth)?.as_ref()
}

/// All points of a place. Those left of the last break, before the base year, or twice in a year
/// are out; the first of the rest is the base, the last is the latest.
pub(super) fn of<'a>(question: &Question<'a>, target: Option<&Target>) -> Vec<Point<'a>> {
    let periods = question
        .series
        .map_or(&[][..], |series| series.periods.as_slice());
    let by_gap = matches!(target, Some(Target::Reference(_)));
    let own = question.series.and_then(|series| row(series, question));
    let other = question
        .reference
        .filter(|_| by_gap)
        .and_then(|(_, series)| Some((series, row(series, question)?)));
    let mut points: Vec<Point<'a>> = periods
        .iter()
        .enumerate()
        .map(|(nth, &period)| {
            let here = own.and_then(|row| row.cells.get(nth)?.as_ref());
            let there = other.and_then(|(series, row)| there(series, row, period));
            point(question, period, here, there, by_gap)
        })
        .collect();
    let latest = points
        .iter()
        .rev()
        .find(|point| point.part == Part::Between);
    let Some(latest) = latest.map(|point| point.year) else {
        return points;
    };
    let mut last_break = None;
    let reference = question.reference.filter(|_| by_gap);
    for indicator in [Some(question.indicator), reference.map(|(of, _)| of)] {
        for &year in indicator.map_or(&[][..], |indicator| &indicator.breaks) {
            if year <= latest {
                last_break = last_break.max(Some(year));
            }
        }
    }
    let mut used = Vec::new();
    let mut next_year = None;
    for point in points.iter_mut().rev() {
        if point.part != Part::Between {
            continue;
        }
        let out = match last_break {
            _ if next_year == Some(point.year) => LeftOut::SameYear,
            Some(year) if point.year < year => LeftOut::BeforeBreak(year),
            _ if question.base.is_some_and(|base| point.year < base) => LeftOut::BeforeBase,
            _ => {
                next_year = Some(point.year);
                used.push(point);
                continue;
            }
        };
        next_year = Some(point.year);
        point.part = Part::LeftOut(out);
    }
    // The last came first.
    match used.as_mut_slice() {
        [latest, .., base] => {
            base.part = Part::Base;
            latest.part = Part::Latest;
        }
        [alone] => alone.part = Part::LeftOut(LeftOut::Alone),
        [] => {}
    }
    points
}

fn point<'a>(
    question: &Question<'a>,
    period: Period,
    here: Option<&'a Cell>,
    there: Option<&'a Cell>,
    by_gap: bool,
) -> Point<'a> {
    let found = usable(here).and_then(|value| {
        if by_gap {
            let reference = usable(there).map_err(|_| LeftOut::NoReference)?;
            Ok((value, Some(reference)))
        } else {
            Ok((value, None))
        }
    });
    let year = period.end_year();
    let measured = found.ok().map(|(value, reference)| {
        let own = ends(value, here);
        let (value, interval) = match reference {
            None => (value, own),
            Some(reference) => {
                let all = ends(reference, there);
                gap(question.indicator.direction, (value, own), (reference, all))
            }
        };
        Measured {
            period,
            year,
            value,
            interval,
        }
    });
    Point {
        period,
        year,
        cell: here,
        reference: there,
        measured,
        part: found.map_or_else(Part::LeftOut, |_| Part::Between),
    }
}

/// The published interval.
fn ends(value: Number, cell: Option<&Cell>) -> Option<(Number, Number)> {
    cell.and_then(|cell| cell.interval)
        .filter(|(low, high)| low.decimals == value.decimals && high.decimals == value.decimals)
}

type Known = (Number, Option<(Number, Number)>);

/// How far a group is behind another, in the bad direction: nought or less where it isn't. Where one
/// of them has an interval, from the nearest that both allow to the farthest.
fn gap(direction: Direction, own: Known, reference: Known) -> Known {
    let decimals = own.0.decimals.max(reference.0.decimals);
    let scaled = |number: Number| with_decimals(number, decimals);
    let sign = if direction == Direction::Down { -1 } else { 1 };
    let behind =
        |own: Number, reference: Number| sign * scaled(reference).saturating_sub(scaled(own));
    let number = |scaled: i64| Number::new(scaled, decimals);
    let value = number(behind(own.0, reference.0));
    if own.1.is_none() && reference.1.is_none() {
        return (value, None);
    }
    let (own_low, own_high) = own.1.unwrap_or((own.0, own.0));
    let (low, high) = reference.1.unwrap_or((reference.0, reference.0));
    let (one, other) = (behind(own_low, high), behind(own_high, low));
    (
        value,
        Some((number(one.min(other)), number(one.max(other)))),
    )
}

/// Why there are fewer than two points, where there are; the reason to tell first before the others.
pub(super) fn why_too_few(points: &[Point<'_>], base: Option<i16>, reasons: &mut Vec<Reason>) {
    if points.iter().any(|point| point.part == Part::Latest) {
        return;
    }
    let (mut known, mut year) = (0, 0);
    for point in points {
        if let Some(cell) = point.cell
            && !matches!(cell.value, Value::NoInformation(_) | Value::NotApplicable)
        {
            known += 1;
            year = point.year;
        }
    }
    match known {
        0 => reasons.push(Reason::NoValues),
        1 => reasons.push(Reason::OnePoint(year)),
        _ => {}
    }
    for point in points {
        let Part::LeftOut(why) = point.part else {
            continue;
        };
        let reason = match why {
            LeftOut::BeforeBreak(year) => Reason::Break(year),
            LeftOut::SecondHand => Reason::SecondHand,
            LeftOut::Unsure(_) => Reason::Unsure,
            LeftOut::InferredYear => Reason::InferredYear,
            LeftOut::Withheld => Reason::Withheld,
            LeftOut::NoReference => Reason::NoReference,
            LeftOut::BeforeBase => Reason::BaseTooLate(base.unwrap_or(point.year)),
            LeftOut::SameYear => Reason::OnePoint(point.year),
            LeftOut::Nothing
            | LeftOut::NoInformation(_)
            | LeftOut::NotApplicable
            | LeftOut::NotAnEnd
            | LeftOut::Alone => continue,
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    // Nothing told so far can only mean that nothing is known.
    if reasons.iter().all(|reason| *reason == Reason::NoDirection) {
        reasons.push(Reason::NoValues);
    }
}

/// Tells which points between the ends an answer did without.
pub(super) fn leave_out_between(points: &mut [Point<'_>], every_is_used: bool) {
    if every_is_used {
        return;
    }
    for point in points {
        if point.part == Part::Between {
            point.part = Part::LeftOut(LeftOut::NotAnEnd);
        }
    }
}
