//! Compound growth: Statistics Canada's ratio of growths, and the UN Statistics Division's projection.
//!
//! `CAGR(b, a, n) = (b / a)^(1 / n) - 1`. Statistics Canada, "Progress Measurement for Canada's
//! Sustainable Development Goals", which Open SDG's `sdg-build` computes too: growth until now by the
//! growth that the target needs, in the good direction. UN Statistics Division, technical note to the
//! Sustainable Development Goals Progress Chart: the change projected to the target year by the
//! change needed. Both publish a rule that puts 0.001 in the place of a target of nought; here such a
//! question has no answer, as it depends on nothing but that number.

use super::course::Course;
use super::points::{Part, Point};
use super::{Class, Growth, Method, Pace, Reason, estimate};
use crate::model::Direction;

/// Growth a year, as a share. Of values with one sign, the base not being nought.
#[inline(never)]
fn growth(latest: f64, base: f64, years: i16) -> f64 {
    (latest / base).powf(1.0 / f64::from(years)) - 1.0
}

/// Whether growth from one to the other has a meaning.
#[inline(never)]
const fn can_grow(base: i64, latest: i64) -> Result<(), Reason> {
    match (base, latest) {
        (0, _) => Err(Reason::ZeroBase),
        _ if base < 0 && latest > 0 || base > 0 && latest < 0 => Err(Reason::ChangeOfSign),
        _ => Ok(()),
    }
}

/// The growth between two points, and the growth that their intervals allow at worst and at best.
struct Grown {
    actual: f64,
    /// None where an end of an interval has no growth; the value itself where none was published.
    worst: Option<f64>,
    best: Option<f64>,
    /// The latest values that these end in.
    ends_in: (f64, f64),
}

fn grown(course: &Course) -> Result<Grown, Reason> {
    let (base, latest) = (course.base(), course.latest());
    can_grow(base.value, latest.value)?;
    let years = latest.year - base.year;
    let between = |base: i64, latest: i64| {
        can_grow(base, latest)
            .is_ok()
            .then(|| growth(latest as f64, base as f64, years))
    };
    let (base_worst, base_best) = course.ends_of(base);
    let (worst, best) = course.ends_of(latest);
    Ok(Grown {
        actual: growth(latest.value as f64, base.value as f64, years),
        worst: between(base_best, worst),
        best: between(base_worst, best),
        ends_in: (worst as f64, best as f64),
    })
}

/// The two ends, where a publisher gave intervals and both can be computed.
fn both(course: &Course, worst: Option<f64>, best: Option<f64>) -> Option<(f64, f64)> {
    let has_interval = course.base().has_interval || course.latest().has_interval;
    worst
        .zip(best)
        .filter(|(worst, best)| has_interval && worst.is_finite() && best.is_finite())
}

/// A value that grows on from the latest to the target year.
#[inline(never)]
fn projected(course: &Course, latest: f64, growth: f64) -> f64 {
    let left = f64::from(course.target_year) - f64::from(course.latest().year);
    latest * (1.0 + growth).powf(left)
}

/// What both methods tell of the actual growth; its sign is that of the values.
fn beginning(course: &Course, grown: &Grown) -> Pace {
    let (worst, best) = grown.ends_in;
    let on =
        |latest: f64, growth: Option<f64>| growth.map(|growth| projected(course, latest, growth));
    let in_unit = |scaled: Option<f64>| scaled.map(|scaled| course.in_unit(scaled));
    let value = projected(course, course.latest().value as f64, grown.actual);
    let has_time = course.target_year >= course.latest().year && value.is_finite();
    Pace {
        actual: Some(estimate(
            grown.actual,
            both(course, grown.worst, grown.best),
        )),
        projection: has_time.then(|| {
            estimate(
                course.in_unit(value),
                both(
                    course,
                    in_unit(on(worst, grown.worst)),
                    in_unit(on(best, grown.best)),
                ),
            )
        }),
        ..Pace::default()
    }
}

/// `R = direction * CAGR(latest, base) / |CAGR(target, base)|`, the sign reversed where the base is
/// negative.
pub(super) fn statcan(course: &Course) -> Result<Pace, Reason> {
    let base = course.base();
    let grown = grown(course)?;
    if course.target == 0 {
        return Err(Reason::ZeroTarget);
    }
    can_grow(base.value, course.target)?;
    let mut pace = beginning(course, &grown);
    let years = course.target_year.saturating_sub(base.year);
    if years <= 0 {
        return Ok(pace);
    }
    let required = growth(course.target as f64, base.value as f64, years);
    if required == 0.0 && course.target != base.value {
        // So little that no growth can be told from none.
        return Err(Reason::TargetEqualsBase);
    }
    pace.required = Some(required);
    if course.meets(base.value) {
        return Ok(pace);
    }
    let sign = if course.up == (base.value > 0) {
        1.0
    } else {
        -1.0
    };
    let ratio = |actual: f64| sign * actual / required.abs();
    Ok(with_ratio(
        pace,
        course,
        Method::StatCan,
        ratio(grown.actual),
        [grown.worst.map(ratio), grown.best.map(ratio)],
    ))
}

/// `q = (e - base) / (target - base)`, where `e` is the latest value grown on to the target year.
pub(super) fn unsd(course: &Course) -> Result<Pace, Reason> {
    let base = course.base();
    let grown = grown(course)?;
    let pace = beginning(course, &grown);
    if course.meets(base.value) || course.target_year < course.latest().year {
        return Ok(pace);
    }
    let needed = course.target.saturating_sub(base.value) as f64;
    let ratio =
        |latest: f64, growth: f64| (projected(course, latest, growth) - base.value as f64) / needed;
    let (worst, best) = grown.ends_in;
    Ok(with_ratio(
        pace,
        course,
        Method::Unsd,
        ratio(course.latest().value as f64, grown.actual),
        [
            grown.worst.map(|growth| ratio(worst, growth)),
            grown.best.map(|growth| ratio(best, growth)),
        ],
    ))
}

fn with_ratio(
    pace: Pace,
    course: &Course,
    method: Method,
    ratio: f64,
    [worst, best]: [Option<f64>; 2],
) -> Pace {
    let class = |ratio| Class::of_ratio(method, ratio);
    Pace {
        ratio: ratio
            .is_finite()
            .then(|| estimate(ratio, both(course, worst, best))),
        class: Some(class(ratio)),
        // An end at nought has no growth that can be written: it is beyond every limit.
        worst: Some(class(worst.unwrap_or(f64::NEG_INFINITY))),
        best: Some(class(best.unwrap_or(f64::INFINITY))),
        ..pace
    }
}

/// Statistics Canada's rule for what has no target: growth a year in the good direction.
pub(super) fn growth_without_target(direction: Direction, points: &[Point<'_>]) -> Option<Growth> {
    let at = |part: Part| {
        let point = points.iter().find(|point| point.part == part)?;
        point.measured
    };
    let (base, latest) = (at(Part::Base)?, at(Part::Latest)?);
    let (from, to) = (base.value.scaled, latest.value.scaled);
    can_grow(from, to).ok()?;
    let growth = growth(to as f64, from as f64, latest.year - base.year);
    let up = direction == Direction::Up;
    let good = if up == (from > 0) { growth } else { -growth };
    Some(Growth {
        base,
        latest,
        growth,
        class: Class::of_growth(good),
    })
}
