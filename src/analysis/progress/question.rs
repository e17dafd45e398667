//! What is asked: of which indicator, where, by which goal and method, and from which year.

use super::measured::Target;
use crate::model::{Dataset, Goal, Indicator, IndicatorId, Method, Place, Series};

/// A question with all that the answer is taken from.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub indicator: &'a Indicator,
    /// The indicator's values; none where it has none.
    pub series: Option<&'a Series>,
    /// The values of the group that the gap is measured against, where the goal names one.
    pub reference: Option<(&'a Indicator, &'a Series)>,
    pub goal: Option<&'a Goal>,
    pub place: Place,
    pub breakdown: Option<&'a str>,
    pub method: Method,
    /// The base year that the reader chose. Where nothing was measured then, the next year is taken;
    /// without a choice, the first that may be compared with the latest.
    pub base: Option<i16>,
}

impl Question<'_> {
    /// The goal's target: a fixed value before a group's, where it has both.
    pub(super) fn target(&self) -> Option<Target> {
        let goal = self.goal?;
        match (goal.target, &goal.reference) {
            (Some(value), _) => Some(Target::Value(value)),
            (None, Some(reference)) => Some(Target::Reference(reference.clone())),
            (None, None) => None,
        }
    }
}

/// A question by names alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask<'n> {
    pub indicator: &'n IndicatorId,
    pub place: Place,
    pub breakdown: Option<&'n str>,
    pub method: Method,
    pub base: Option<i16>,
}

/// The goal that has a target for an indicator: the first, in the dataset's order. It holds for every
/// place, as a goal names none.
pub fn goal_of<'a>(dataset: &'a Dataset, id: &IndicatorId) -> Option<&'a Goal> {
    dataset.goals.iter().find(|goal| {
        goal.indicator.as_ref() == Some(id) && (goal.target.is_some() || goal.reference.is_some())
    })
}

/// Finds the series that are at hand, by their indicators. One that isn't at hand counts as nothing
/// known: load that of the indicator and of its goal's reference before asking.
pub type AtHand<'f, 'a> = &'f dyn Fn(&IndicatorId) -> Option<&'a Series>;

/// Those of a list.
pub fn among<'a>(series: &'a [Series]) -> impl Fn(&IndicatorId) -> Option<&'a Series> {
    move |id| series.iter().find(|series| series.indicator == *id)
}
