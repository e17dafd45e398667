//! What is followed, from its base to its latest value, and where it has to go.

use super::measured::{Measured, Target, with_decimals};
use super::points::Point;
use crate::model::{Direction, Number, Period};

/// A point to compute with, in units of the course's decimals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Followed {
    period: Period,
    pub year: i16,
    pub value: i64,
    /// The value itself where no interval was published.
    pub low: i64,
    pub high: i64,
    pub has_interval: bool,
}

/// At least two points, each in a year of its own, in order; and the target.
#[derive(Clone, Debug)]
pub(super) struct Course {
    points: Vec<Followed>,
    base: Followed,
    latest: Followed,
    pub target: i64,
    pub target_year: i16,
    /// Whether more is good. A gap is good when it falls.
    pub up: bool,
    decimals: u8,
}

impl Course {
    /// From the points that are used; `None` where they aren't two.
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
        let mut decimals = target.decimals;
        let mut used = Vec::new();
        for point in points {
            if let (Some(measured), false) = (&point.measured, point.is_left_out()) {
                decimals = decimals.max(measured.value.decimals);
                used.push(measured);
            }
        }
        let mut points = Vec::new();
        for measured in used {
            points.push(followed(measured, decimals));
        }
        let (base, latest) = match points.as_slice() {
            [base, .., latest] => (*base, *latest),
            _ => return None,
        };
        Some(Self {
            points,
            base,
            latest,
            target: with_decimals(target, decimals),
            target_year,
            up,
            decimals,
        })
    }

    pub(super) const fn base(&self) -> &Followed {
        &self.base
    }

    pub(super) const fn latest(&self) -> &Followed {
        &self.latest
    }

    /// Base and latest among them.
    pub(super) fn points(&self) -> &[Followed] {
        &self.points
    }

    pub(super) const fn meets(&self, value: i64) -> bool {
        if self.up {
            value >= self.target
        } else {
            value <= self.target
        }
    }

    /// The end of an interval that is worst for the target, and the best one.
    pub(super) const fn ends_of(&self, point: &Followed) -> (i64, i64) {
        if self.up {
            (point.low, point.high)
        } else {
            (point.high, point.low)
        }
    }

    /// In the indicator's unit.
    pub(super) fn in_unit(&self, scaled: f64) -> f64 {
        scaled / 10f64.powi(i32::from(self.decimals))
    }

    pub(super) fn number(&self, scaled: i64) -> Number {
        Number::new(scaled, self.decimals)
    }

    pub(super) fn measured(&self, point: &Followed) -> Measured {
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

fn followed(measured: &Measured, decimals: u8) -> Followed {
    let (low, high) = measured
        .interval
        .unwrap_or((measured.value, measured.value));
    Followed {
        period: measured.period,
        year: measured.year,
        value: with_decimals(measured.value, decimals),
        low: with_decimals(low, decimals),
        high: with_decimals(high, decimals),
        has_interval: measured.interval.is_some(),
    }
}
