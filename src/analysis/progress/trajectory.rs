//! What is followed, from its baseline to its latest value, and the target that it should reach.

use super::inputs::Target;
use super::point::{Measured, Point};
use crate::model::{Direction, Number, Period};

/// A point to compute with. Its numbers are scaled to the decimals of its [`Trajectory`].
#[derive(Clone, Copy, Debug)]
pub(super) struct TrajectoryPoint {
    period: Period,
    pub year: i16,
    pub value: i64,
    /// The limits of the confidence interval; the value itself where none was published.
    pub low: i64,
    pub high: i64,
    pub has_interval: bool,
}

impl TrajectoryPoint {
    fn new(measured: &Measured, decimals: u8) -> Self {
        let (low, high) = measured
            .interval
            .unwrap_or((measured.value, measured.value));
        Self {
            period: measured.period,
            year: measured.year,
            value: measured.value.rescale(decimals),
            low: low.rescale(decimals),
            high: high.rescale(decimals),
            has_interval: measured.interval.is_some(),
        }
    }
}

/// At least two points in different years, in order, and the target.
#[derive(Clone, Debug)]
pub(super) struct Trajectory {
    points: Vec<TrajectoryPoint>,
    base: TrajectoryPoint,
    latest: TrajectoryPoint,
    /// Scaled like the points.
    pub target: i64,
    pub target_year: i16,
    /// Whether a higher value is better. A gap is better when it is smaller.
    pub up: bool,
    decimals: u8,
}

impl Trajectory {
    /// From the points that aren't excluded; `None` where there are fewer than two.
    pub(super) fn new(
        direction: Direction,
        target: &Target,
        target_year: i16,
        points: &[Point<'_>],
    ) -> Option<Self> {
        let (target, up) = match target {
            Target::Value(value) => (*value, direction != Direction::Down),
            Target::Reference(_) => (Number::new(0, 0), false),
        };
        let measured: Vec<&Measured> = points
            .iter()
            .filter(|point| !point.is_excluded())
            .filter_map(|point| point.measured.as_ref())
            .collect();
        let decimals = measured
            .iter()
            .map(|measured| measured.value.decimals)
            .fold(target.decimals, u8::max);
        let points: Vec<TrajectoryPoint> = measured
            .into_iter()
            .map(|measured| TrajectoryPoint::new(measured, decimals))
            .collect();
        let [base, .., latest] = *points.as_slice() else {
            return None;
        };
        Some(Self {
            points,
            base,
            latest,
            target: target.rescale(decimals),
            target_year,
            up,
            decimals,
        })
    }

    /// The baseline.
    pub(super) const fn base(&self) -> &TrajectoryPoint {
        &self.base
    }

    pub(super) const fn latest(&self) -> &TrajectoryPoint {
        &self.latest
    }

    /// All points, with the baseline and the latest.
    pub(super) fn points(&self) -> &[TrajectoryPoint] {
        &self.points
    }

    /// Whether the baseline or the latest value was published with a confidence interval.
    pub(super) const fn has_interval(&self) -> bool {
        self.base.has_interval || self.latest.has_interval
    }

    /// Whether the target's year has come: what was measured in it, or later, is what there is.
    pub(super) const fn is_due(&self) -> bool {
        self.latest.year >= self.target_year
    }

    /// Whether a scaled value meets the target.
    pub(super) const fn meets(&self, value: i64) -> bool {
        if self.up {
            value >= self.target
        } else {
            value <= self.target
        }
    }

    /// The limits of a point's confidence interval: the worst for the target, then the best.
    pub(super) const fn worst_and_best(&self, point: &TrajectoryPoint) -> (i64, i64) {
        if self.up {
            (point.low, point.high)
        } else {
            (point.high, point.low)
        }
    }

    /// A scaled quantity in the indicator's unit.
    pub(super) fn in_unit(&self, scaled: f64) -> f64 {
        scaled / 10f64.powi(i32::from(self.decimals))
    }

    /// A scaled value as a number.
    pub(super) const fn number(&self, scaled: i64) -> Number {
        Number::new(scaled, self.decimals)
    }

    /// A point as it stands in the answer.
    pub(super) fn measured(&self, point: &TrajectoryPoint) -> Measured {
        Measured {
            period: point.period,
            year: point.year,
            value: self.number(point.value),
            interval: point
                .has_interval
                .then(|| (self.number(point.low), self.number(point.high))),
        }
    }
}
