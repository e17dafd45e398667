//! One release of the dataset: the index that every page needs, and the facts of the work.

use super::{
    Area, Cohort, County, Day, Fact, Goal, Indicator, IndicatorId, Language, Milestone,
    Municipality, NationSeries, NetworkEntry, Place, SkrGroup, Unit,
};
use std::sync::Arc;

/// A dated release of the dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The name of its folder among the published releases.
    pub id: Arc<str>,
    /// The day that counts as today everywhere, so that a page says the same whenever it is opened.
    pub date: Day,
}

impl Release {
    /// The id of the invented country, which no other release has.
    pub const EXAMPLE: &'static str = "example";

    /// Whether everything in the release is invented, so that whatever shows it has to say so.
    pub fn is_example(&self) -> bool {
        &*self.id == Self::EXAMPLE
    }
}

/// The terms that the dataset may be used under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    pub name: Arc<str>,
    pub url: Arc<str>,
}

/// How many people a value must be about before it is shown (statistical disclosure control).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// The fewest persons.
    pub persons: u32,
    /// The fewest pupils.
    pub pupils: u32,
    /// The fewest respondents of a survey.
    pub respondents: u32,
    /// With fewer respondents than this a value is shown as uncertain.
    pub uncertain_respondents: u32,
}

/// What every page needs of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    pub release: Release,
    pub licence: Licence,
    /// The languages that the dataset's texts are written in, Swedish first.
    pub languages: Vec<Language>,
    pub thresholds: Thresholds,
    pub units: Vec<Arc<Unit>>,
    pub goals: Vec<Goal>,
    pub counties: Vec<County>,
    /// The groups that Sveriges Kommuner och Regioner (SKR) sorts municipalities into.
    pub groups: Vec<SkrGroup>,
    /// In the order of their codes.
    pub municipalities: Vec<Municipality>,
    pub cohorts: Vec<Cohort>,
    pub indicators: Vec<Indicator>,
    /// Sweden and the middle half of the municipalities, for indicators of all residents.
    pub nation: Vec<NationSeries>,
    /// The places that have answered questions in words.
    pub answered: Vec<Place>,
}

impl Dataset {
    /// A municipality by its place; `None` for Sweden and for a code that the release lacks.
    pub fn municipality(&self, place: Place) -> Option<&Municipality> {
        self.municipalities
            .binary_search_by_key(&place, |municipality| municipality.place)
            .ok()
            .and_then(|at| self.municipalities.get(at))
    }

    /// An indicator by its id.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// Sweden and the middle half of the municipalities for an indicator.
    pub fn nation(&self, id: &IndicatorId) -> Option<&NationSeries> {
        self.nation.iter().find(|series| series.indicator == *id)
    }

    /// A county by its two-digit code.
    pub fn county(&self, code: &str) -> Option<&County> {
        self.counties.iter().find(|county| &*county.code == code)
    }

    /// The goal of the whole strategy.
    pub fn overall_goal(&self) -> Option<&Goal> {
        self.goals
            .iter()
            .find(|goal| goal.indicator.is_none() && goal.area.is_none())
    }

    /// The goal of an area, in words.
    pub fn area_goal(&self, area: Area) -> Option<&Goal> {
        self.goals
            .iter()
            .find(|goal| goal.indicator.is_none() && goal.area == Some(area))
    }
}

/// What municipalities, the state and the network have stated about their work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub facts: Vec<Fact>,
    pub milestones: Vec<Milestone>,
    pub network: Vec<NetworkEntry>,
}
