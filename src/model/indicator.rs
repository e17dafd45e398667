//! An indicator: what a series of values measures, of whom, in what unit, and how it may be read.

use super::{Area, Number, Period, Text};
use std::sync::Arc;

/// The id of an indicator, which is an address and is never renamed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct IndicatorId(Arc<str>);

impl IndicatorId {
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
    /// What a municipality or the state has stated that it does.
    Work,
    /// Official statistics on everyone who lives there. Says nothing about Roma.
    Residents,
    /// What Roma and Resande have answered themselves, or what was reported.
    Outcome,
}

impl Evidence {
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Work, "work"),
        (Self::Residents, "residents"),
        (Self::Outcome, "outcome"),
    ];
}

/// Structure, process and outcome of the UN human-rights office, and facts of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    InPlace,
    BeingDone,
    HasChanged,
    Context,
}

impl Stage {
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::InPlace, "in place"),
        (Self::BeingDone, "being done"),
        (Self::HasChanged, "has changed"),
        (Self::Context, "context"),
    ];
}

/// Whom something concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Municipality,
    National,
    Network,
}

impl Scope {
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Municipality, "municipality"),
        (Self::National, "national"),
        (Self::Network, "network"),
    ];
}

/// How an outcome came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Asked of people who identify themselves.
    Survey,
    /// Registers and school statistics.
    Statistics,
    /// Complaints and crimes that somebody reported.
    Reports,
}

impl Basis {
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Survey, "survey"),
        (Self::Statistics, "statistics"),
        (Self::Reports, "reports"),
    ];
}

/// Whom an outcome is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Population {
    Roma,
    Everyone,
}

impl Population {
    pub const ALL: [(Self, &'static str); 2] = [(Self::Roma, "roma"), (Self::Everyone, "everyone")];
}

/// Which way is good, where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    None,
}

impl Direction {
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Up, "up"), (Self::Down, "down"), (Self::None, "none")];
}

/// How much an indicator leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The ones to lead with.
    Core,
    /// Behind "show more".
    More,
    /// Behind it, with the caution.
    Weak,
    /// A fact of the place: no direction, never an outcome, no map.
    Context,
}

impl Mark {
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Core, "core"),
        (Self::More, "more"),
        (Self::Weak, "weak"),
        (Self::Context, "context"),
    ];
}

/// Whom a unit counts, where a small number of them would disclose somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    Persons,
    Pupils,
    Respondents,
}

impl Counts {
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Persons, "persons"),
        (Self::Pupils, "pupils"),
        (Self::Respondents, "respondents"),
    ];
}

/// A unit with its templates, `{}` standing for the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: Arc<str>,
    pub counts: Option<Counts>,
    pub one: Text,
    pub other: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub id: IndicatorId,
    pub name: Text,
    /// A sentence with `{place}`, `{value}` and `{year}`, where the indicator has one.
    pub finding: Option<Text>,
    pub definition: Text,
    /// None where each observation says its own, or where it is context of a place.
    pub area: Option<Area>,
    pub stage: Stage,
    pub evidence: Evidence,
    pub scope: Scope,
    /// Taking part in a programme, the network or a study, or a grant: not a municipality's own work.
    pub participation: bool,
    /// Only where the evidence is outcome.
    pub basis: Option<Basis>,
    /// Only where the evidence is outcome.
    pub population: Option<Population>,
    pub unit: Arc<Unit>,
    pub decimals: u8,
    pub direction: Direction,
    pub mark: Mark,
    /// An indicator of the same source and definition about a wider population.
    pub reference: Option<IndicatorId>,
    pub breakdown: Option<Arc<str>>,
    /// The largest value that can be true, where a percentage may exceed 100.
    pub maximum: Option<Number>,
    pub caution: Option<Text>,
    /// A value of such a year or later isn't comparable with an earlier one.
    pub breaks: Vec<i16>,
    /// The key figure at its origin, and its page there.
    pub key_figure: Option<Arc<str>>,
    pub key_figure_url: Option<Arc<str>>,
    /// What has to stand after "Källa:", in the order of the years.
    pub credits: Vec<Arc<str>>,
    /// The periods that any place has a value for.
    pub periods: Vec<Period>,
    /// How many places have a value.
    pub places: usize,
}
