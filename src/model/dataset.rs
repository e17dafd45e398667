//! One release of the dataset: what every page needs, and the facts of the work.

use super::{
    Area, Cohort, County, Day, Fact, Goal, Indicator, IndicatorId, Language, Milestone,
    Municipality, NationSeries, NetworkEntry, Place, SkrGroup, Unit,
};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub id: Arc<str>,
    /// The day that counts as today everywhere, so that a page says the same whenever it is opened.
    pub date: Day,
}

impl Release {
    /// The id of the invented country. No other release has it, and it names nothing else.
    pub const EXAMPLE: &'static str = "example";

    /// Whether everything in it is invented, so that whatever shows it has to say so.
    pub fn is_example(&self) -> bool {
        &*self.id == Self::EXAMPLE
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    pub name: Arc<str>,
    pub url: Arc<str>,
}

/// How many people there must be before a value on them is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    pub persons: u32,
    pub pupils: u32,
    pub respondents: u32,
    /// Fewer respondents than this: shown as uncertain.
    pub uncertain_respondents: u32,
}

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
    pub groups: Vec<SkrGroup>,
    /// By code.
    pub municipalities: Vec<Municipality>,
    pub cohorts: Vec<Cohort>,
    pub indicators: Vec<Indicator>,
    pub nation: Vec<NationSeries>,
    /// The places that have answered questions in words.
    pub answered: Vec<Place>,
}

impl Dataset {
    pub fn municipality(&self, place: Place) -> Option<&Municipality> {
        self.municipalities
            .binary_search_by_key(&place, |municipality| municipality.place)
            .ok()
            .and_then(|at| self.municipalities.get(at))
    }

    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    pub fn nation(&self, id: &IndicatorId) -> Option<&NationSeries> {
        self.nation.iter().find(|series| series.indicator == *id)
    }

    pub fn county(&self, code: &str) -> Option<&County> {
        self.counties.iter().find(|county| &*county.code == code)
    }

    /// The goal of the whole strategy.
    pub fn overall_goal(&self) -> Option<&Goal> {
        self.goals
            .iter()
            .find(|goal| goal.indicator.is_none() && goal.area.is_none())
    }

    /// What is aimed at in an area, in words.
    pub fn area_goal(&self, area: Area) -> Option<&Goal> {
        self.goals
            .iter()
            .find(|goal| goal.indicator.is_none() && goal.area == Some(area))
    }
}

/// Everything that municipalities, the state and the network have stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub facts: Vec<Fact>,
    pub milestones: Vec<Milestone>,
    pub network: Vec<NetworkEntry>,
}
