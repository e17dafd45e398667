//! A question about progress by ids, answered from a dataset.

use super::answer::Progress;
use super::assess::assess;
use super::inputs::Inputs;
use crate::model::{Dataset, Goal, IndicatorId, Method, Place, Series};

/// A question about progress by ids; [`Inputs`] says what each means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query<'a> {
    pub indicator: &'a IndicatorId,
    pub place: Place,
    pub breakdown: Option<&'a str>,
    pub method: Method,
    pub base: Option<i16>,
}

/// The goal with a target for an indicator: the first in the dataset's order. It applies to every place, as a goal
/// names none.
pub fn find_goal<'a>(dataset: &'a Dataset, id: &IndicatorId) -> Option<&'a Goal> {
    goals_of(dataset, id).next()
}

/// All goals with a target for an indicator, in the dataset's order.
pub fn goals_of<'a>(dataset: &'a Dataset, id: &IndicatorId) -> impl Iterator<Item = &'a Goal> {
    dataset.goals.iter().filter(move |goal| {
        goal.indicator.as_ref() == Some(id) && (goal.target.is_some() || goal.reference.is_some())
    })
}

/// Finds the series of an indicator among those that have been loaded. A series that hasn't been loaded counts as
/// nothing known, so that of the indicator and that of its goal's reference have to be loaded first.
pub type SeriesLookup<'f, 'a> = &'f dyn Fn(&IndicatorId) -> Option<&'a Series>;

/// A lookup in a list of series.
pub fn lookup_in<'a>(series: &'a [Series]) -> impl Fn(&IndicatorId) -> Option<&'a Series> {
    move |id| series.iter().find(|series| series.indicator == *id)
}

/// Answers a query; `None` where the dataset has no such indicator.
pub fn assess_query<'a>(
    dataset: &'a Dataset,
    series: SeriesLookup<'_, 'a>,
    query: &Query<'a>,
) -> Option<Progress<'a>> {
    assess_goal(dataset, series, query, find_goal(dataset, query.indicator))
}

/// Answers a query about one goal, or about none; `None` where the dataset has no such indicator.
pub fn assess_goal<'a>(
    dataset: &'a Dataset,
    series: SeriesLookup<'_, 'a>,
    query: &Query<'a>,
    goal: Option<&'a Goal>,
) -> Option<Progress<'a>> {
    let indicator = dataset.indicator(query.indicator)?;
    let reference = goal
        .and_then(|goal| goal.reference.as_ref())
        .and_then(|id| Some((dataset.indicator(id)?, series(id)?)));
    Some(assess(&Inputs {
        indicator,
        series: series(query.indicator),
        reference,
        goal,
        place: query.place,
        breakdown: query.breakdown,
        method: query.method,
        base: query.base,
    }))
}
