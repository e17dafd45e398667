//! Compound growth: Statistics Canada's ratio of growths, and the UN Statistics Division's projection.
//!
//! `CAGR(b, a, n) = (b / a)^(1 / n) - 1`. Statistics Canada, "Progress Measurement for Canada's
//! Sustainable Development Goals", which Open SDG's `sdg-build` computes too: growth until now by the
//! growth that the target needs, in the good direction. UN Statistics Division, technical note to the
//! Sustainable Development Goals Progress Chart: the change projected to the target year by the
//! change needed. Both publish a rule that puts 0.001 in the place of a target of nought; here such a
//! question has no answer, as it depends on nothing but that number.

use super::answer::Growth;
use super::class::{Class, Reason};
use super::course::Course;
use super::measured::Estimate;
use super::pace::{Pace, estimate};
use super::points::{Part, Point};
use crate::model::{Direction, Method};

/// Growth a year, as a share. Of values with one sign, the base not being nought.
fn growth(latest: f64, base: f64, years: i16) -> f64 {
    (latest / base).powf(1.0 / f64::from(years)) - 1.0
}

/// Whether growth from one to the other has a meaning.
const fn can_grow(base: i64, latest: i64) -> Result<(), Reason> {
    match (base, latest) {
        (0, _) => Err(Reason::ZeroBase),
        _ if base < 0 && latest > 0 || base > 0 && latest < 0 => Err(Reason::ChangeOfSign),
        _ => Ok(()),
    }
}

/// A latest value, and its growth from the base on; none where that has no meaning.
#[derive(Clone, Copy, Debug)]
struct Grown {
    latest: f64,
    growth: Option<f64>,
}

/// What was measured; then what the published intervals of both allow at worst and at best, the same again
/// where none were published.
type Three<T> = [T; 3];

fn grown(course: &Course) -> Result<Three<Grown>, Reason> {
    let (base, latest) = (course.base(), course.latest());
    can_grow(base.value, latest.value)?;
    let years = latest.year - base.year;
    let (base_worst, base_best) = course.ends_of(base);
    let (worst, best) = course.ends_of(latest);
    let pairs = [
        (base.value, latest.value),
        (base_best, worst),
        (base_worst, best),
    ];
    Ok(pairs.map(|(base, latest)| Grown {
        latest: latest as f64,
        growth: can_grow(base, latest)
            .is_ok()
            .then(|| growth(latest as f64, base as f64, years)),
    }))
}

/// The same of each that has a growth.
fn of_each(all: &Three<Grown>, of: &dyn Fn(f64, f64) -> f64) -> Three<Option<f64>> {
    all.map(|one| one.growth.map(|growth| of(one.latest, growth)))
}

/// A number, where it can be written, with its two ends, where a publisher gave intervals and both can be.
fn told(course: &Course, all: Three<Option<f64>>) -> Option<Estimate> {
    let [value, worst, best] = all.map(|one| one.filter(|value| value.is_finite()));
    let has_interval = course.base().has_interval || course.latest().has_interval;
    value.map(|value| estimate(value, worst.zip(best).filter(|_| has_interval)))
}

/// A value that grows on from the latest to the target year.
fn projected(course: &Course, latest: f64, growth: f64) -> f64 {
    let left = i32::from(course.target_year) - i32::from(course.latest().year);
    latest * (1.0 + growth).powi(left)
}

/// What both methods tell of the actual growth; its sign is that of the values.
fn beginning(course: &Course, grown: &Three<Grown>, pace: &mut Pace) {
    pace.actual = told(course, of_each(grown, &|_, growth| growth));
    if course.target_year >= course.latest().year {
        let of = |latest, growth| course.in_unit(projected(course, latest, growth));
        pace.projection = told(course, of_each(grown, &of));
    }
}

/// `R = direction * CAGR(latest, base) / |CAGR(target, base)|`, the sign reversed where the base is
/// negative.
pub(super) fn statcan(course: &Course, pace: &mut Pace) -> Result<(), Reason> {
    let base = course.base();
    let grown = grown(course)?;
    if course.target == 0 {
        return Err(Reason::ZeroTarget);
    }
    can_grow(base.value, course.target)?;
    beginning(course, &grown, pace);
    let years = course.target_year.saturating_sub(base.year);
    if years <= 0 {
        return Ok(());
    }
    let required = growth(course.target as f64, base.value as f64, years);
    if required == 0.0 && course.target != base.value {
        // So little that no growth can be told from none.
        return Err(Reason::TargetEqualsBase);
    }
    pace.required = Some(required);
    if course.meets(base.value) {
        return Ok(());
    }
    let sign = if course.up == (base.value > 0) {
        1.0
    } else {
        -1.0
    };
    let ratios = of_each(&grown, &|_, growth| sign * growth / required.abs());
    with_ratio(pace, course, Method::StatCan, ratios);
    Ok(())
}

/// `q = (e - base) / (target - base)`, where `e` is the latest value grown on to the target year.
pub(super) fn unsd(course: &Course, pace: &mut Pace) -> Result<(), Reason> {
    let base = course.base();
    let grown = grown(course)?;
    beginning(course, &grown, pace);
    if course.meets(base.value) || course.target_year < course.latest().year {
        return Ok(());
    }
    let needed = course.target.saturating_sub(base.value) as f64;
    let ratios = of_each(&grown, &|latest, growth| {
        (projected(course, latest, growth) - base.value as f64) / needed
    });
    with_ratio(pace, course, Method::Unsd, ratios);
    Ok(())
}

fn with_ratio(pace: &mut Pace, course: &Course, method: Method, ratios: Three<Option<f64>>) {
    pace.ratio = told(course, ratios);
    let [ratio, worst, best] = ratios;
    let class = |ratio| Class::of_ratio(method, ratio);
    pace.class = ratio.map(class);
    // An end at nought has no growth that can be written: it is beyond every limit.
    pace.worst = Some(class(worst.unwrap_or(f64::NEG_INFINITY)));
    pace.best = Some(class(best.unwrap_or(f64::INFINITY)));
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
