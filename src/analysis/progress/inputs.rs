//! What progress is assessed from: the values, the goal, the method and the baseline.

use crate::model::{Goal, Indicator, IndicatorId, Method, Number, Place, Series};

/// What has to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A value in the indicator's unit.
    Value(Number),
    /// The value of this indicator in the same years: the gap to it should close, even when both move.
    Reference(IndicatorId),
}

/// All that one assessment is made from.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    pub indicator: &'a Indicator,
    /// The indicator's values; none where it has none.
    pub series: Option<&'a Series>,
    /// The reference and its values, where the goal names one.
    pub reference: Option<(&'a Indicator, &'a Series)>,
    pub goal: Option<&'a Goal>,
    pub place: Place,
    /// The group, such as `sex:women`; none is everyone.
    pub breakdown: Option<&'a str>,
    pub method: Method,
    /// The baseline year that the reader chose. Where nothing was measured in that year, the next one with a value
    /// is used; without a choice, the first that is comparable with the latest.
    pub base: Option<i16>,
}

impl Inputs<'_> {
    /// The goal's target: a value rather than a reference where the goal has both.
    pub(super) fn target(&self) -> Option<Target> {
        let goal = self.goal?;
        match (goal.target, &goal.reference) {
            (Some(value), _) => Some(Target::Value(value)),
            (None, Some(reference)) => Some(Target::Reference(reference.clone())),
            (None, None) => None,
        }
    }
}
