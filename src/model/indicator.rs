//! An indicator: what a series of values measures, for whom, in what unit, and how it may be read.

use super::{Area, Number, Period, Scope, Text};
use std::sync::Arc;

/// The id of an indicator. It is part of addresses and never renamed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct IndicatorId(Arc<str>);

impl IndicatorId {
    /// An id, which need not exist in any dataset.
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Arc<str>> for IndicatorId {
    fn from(id: Arc<str>) -> Self {
        Self(id)
    }
}

/// The three kinds of evidence, which no chart mixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// What a municipality or the state has stated about its own work.
    Work,
    /// Official statistics on all residents, which say nothing about Roma.
    Residents,
    /// What Roma and Resande have answered themselves, or what was reported to an authority.
    Outcome,
}

impl Evidence {
    /// Each kind with its id in data and addresses.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Work, "work"),
        (Self::Residents, "residents"),
        (Self::Outcome, "outcome"),
    ];

    /// Its id in data and addresses.
    pub fn id(self) -> &'static str {
        let mut ids = Self::IDS.iter();
        ids.find(|(known, _)| *known == self)
            .map_or("", |(_, id)| id)
    }
}

/// What an indicator says about the work: structure, process or outcome, as in the human rights indicators of
/// the UN human rights office (OHCHR), or a fact about the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Structure: something is in place.
    InPlace,
    /// Process: something is being done.
    BeingDone,
    /// Outcome: something has changed.
    HasChanged,
    /// A fact about the place.
    Context,
}

impl Stage {
    /// Each stage with its id in data.
    pub const IDS: [(Self, &'static str); 4] = [
        (Self::InPlace, "in place"),
        (Self::BeingDone, "being done"),
        (Self::HasChanged, "has changed"),
        (Self::Context, "context"),
    ];
}

/// How an outcome was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A survey of people who identify themselves as Roma or Resande.
    Survey,
    /// Registers and school statistics.
    Statistics,
    /// Complaints and crimes that were reported to an authority.
    Reports,
}

impl Basis {
    /// Each basis with its id in data.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Survey, "survey"),
        (Self::Statistics, "statistics"),
        (Self::Reports, "reports"),
    ];
}

/// The population that an outcome is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Population {
    Roma,
    Everyone,
}

impl Population {
    /// Each population with its id in data.
    pub const IDS: [(Self, &'static str); 2] = [(Self::Roma, "roma"), (Self::Everyone, "everyone")];
}

/// The direction of improvement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A higher value is better.
    Up,
    /// A lower value is better.
    Down,
    /// Neither is surely better.
    None,
}

impl Direction {
    /// Each direction with its id in data.
    pub const IDS: [(Self, &'static str); 3] =
        [(Self::Up, "up"), (Self::Down, "down"), (Self::None, "none")];
}

/// How prominently an indicator is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Shown first.
    Core,
    /// Shown after "show more".
    More,
    /// Shown after "show more", with its caution.
    Weak,
    /// A fact about the place: it has no direction, is never an outcome and is not mapped.
    Context,
}

impl Mark {
    /// Each mark with its id in data.
    pub const IDS: [(Self, &'static str); 4] = [
        (Self::Core, "core"),
        (Self::More, "more"),
        (Self::Weak, "weak"),
        (Self::Context, "context"),
    ];
}

/// Whom a unit counts, where a small count could disclose a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    Persons,
    Pupils,
    Respondents,
}

impl Counts {
    /// Each with its id in data.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Persons, "persons"),
        (Self::Pupils, "pupils"),
        (Self::Respondents, "respondents"),
    ];
}

/// A unit with its templates for a number in the singular and in the plural; `{}` stands for the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: Arc<str>,
    /// Whom it counts, if it counts people.
    pub counts: Option<Counts>,
    pub one: Text,
    pub other: Text,
}

impl Unit {
    pub fn is_percent(&self) -> bool {
        &*self.id == "percent"
    }
}

/// What a series of values measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub id: IndicatorId,
    pub name: Text,
    /// A sentence with `{place}`, `{value}` and `{year}`, where the indicator has one.
    pub finding: Option<Text>,
    pub definition: Text,
    /// None where each observation has an area of its own, or where the indicator is context of a place.
    pub area: Option<Area>,
    pub stage: Stage,
    pub evidence: Evidence,
    pub scope: Scope,
    /// Whether it is about taking part in a programme, the network or a study, or about a grant: then it is not a
    /// municipality's own work.
    pub participation: bool,
    /// Set for outcomes alone.
    pub basis: Option<Basis>,
    /// Set for outcomes alone.
    pub population: Option<Population>,
    pub unit: Arc<Unit>,
    /// The decimals that values are shown with.
    pub decimals: u8,
    pub direction: Direction,
    pub mark: Mark,
    /// An indicator of the same source and definition for a wider population.
    pub reference: Option<IndicatorId>,
    /// The group that the indicator is about, such as `sex:women`.
    pub breakdown: Option<Arc<str>>,
    /// The largest possible value, where a percentage may exceed 100.
    pub maximum: Option<Number>,
    /// What has to be kept in mind when reading it.
    pub caution: Option<Text>,
    /// Breaks in the series: values of such a year or later are not comparable with earlier ones.
    pub breaks: Vec<i16>,
    /// The id of the key figure at its origin.
    pub key_figure: Option<Arc<str>>,
    /// The page of the key figure at its origin.
    pub key_figure_url: Option<Arc<str>>,
    /// What the sources require to stand after "Källa:", in the order of the years.
    pub credits: Vec<Arc<str>>,
    /// The periods that any place has a value for.
    pub periods: Vec<Period>,
    /// How many places have a value.
    pub places: usize,
}

impl Indicator {
    /// The kind of evidence that readers are told of: what was asked of everyone is about everyone, also where it
    /// was published beside an outcome.
    pub fn told_as(&self) -> Evidence {
        match self.population {
            Some(Population::Everyone) => Evidence::Residents,
            _ => self.evidence,
        }
    }

    /// Whether it tells since when something goes on.
    pub fn is_start_year(&self) -> bool {
        self.id.as_str().ends_with("_start_year")
    }

    /// The most that a value can be: its own maximum, or 100 per cent.
    pub fn most(&self) -> Option<Number> {
        let hundred = || Number::new(100 * 10i64.pow(self.decimals.min(9).into()), self.decimals);
        self.maximum
            .or_else(|| self.unit.is_percent().then(hundred))
    }

    /// Whether a break in the series lies after one year and not after the other.
    pub fn has_break_between(&self, earlier: i16, later: i16) -> bool {
        self.breaks
            .iter()
            .any(|year| (earlier + 1..=later).contains(year))
    }
}
