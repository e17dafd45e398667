//! What the reader has chosen to look at: the whole state of the application, as it stands in the address.

use super::{Area, Evidence, IndicatorId, Method, Place};
use std::sync::Arc;

/// A kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum View {
    #[default]
    Overview,
    Areas,
    Area,
    Indicator,
    Municipalities,
    Municipality,
    /// What is known of the municipalities' work, area by area.
    Matrix,
    Compare,
    Progress,
    Timeline,
    /// A municipality's yearly report, for paper.
    Report,
    /// What isn't known about a municipality, as questions with room to answer.
    Questions,
    Map,
    /// How to embed a figure in another page.
    Embed,
    /// What there is to take away of the dataset.
    Data,
    /// Where somebody who is discriminated against can turn.
    Help,
    /// What the words of the site mean.
    Glossary,
    About,
}

impl View {
    /// Each view with its id in addresses.
    pub const IDS: [(Self, &'static str); 18] = [
        (Self::Overview, "overview"),
        (Self::Areas, "areas"),
        (Self::Area, "area"),
        (Self::Indicator, "indicator"),
        (Self::Municipalities, "municipalities"),
        (Self::Municipality, "municipality"),
        (Self::Matrix, "matrix"),
        (Self::Compare, "compare"),
        (Self::Progress, "progress"),
        (Self::Timeline, "timeline"),
        (Self::Report, "report"),
        (Self::Questions, "questions"),
        (Self::Map, "map"),
        (Self::Embed, "embed"),
        (Self::Data, "data"),
        (Self::Help, "help"),
        (Self::Glossary, "glossary"),
        (Self::About, "about"),
    ];
}

/// The colour scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// That of the reader's device.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// Each theme with its id in addresses.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Auto, "auto"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
    ];
}

/// How a table of municipalities is sorted; never by how much is known about their work, which would rank them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SortKey {
    #[default]
    Name,
    County,
    Latest,
    /// By the value of an indicator of all residents.
    Value,
    /// By the difference between the municipalities compared.
    Difference,
}

impl SortKey {
    /// Each key with its id in addresses.
    pub const IDS: [(Self, &'static str); 5] = [
        (Self::Name, "name"),
        (Self::County, "county"),
        (Self::Latest, "latest"),
        (Self::Value, "value"),
        (Self::Difference, "difference"),
    ];
}

/// How much of a long list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Filter {
    /// The municipalities that something is known about, or the core indicators.
    #[default]
    Known,
    All,
}

impl Filter {
    /// Each filter with its id in addresses.
    pub const IDS: [(Self, &'static str); 2] = [(Self::Known, "known"), (Self::All, "all")];
}

/// How municipalities are compared on indicators of all residents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Chart {
    /// One year, a row of dots for each indicator.
    #[default]
    Dots,
    /// Over time, a chart for each indicator.
    Lines,
    /// Over time, small multiples with the same years, one for each area.
    Multiples,
    /// One year, all indicators in one table.
    Table,
    /// To embed alone: the distribution over all municipalities in one year.
    Spread,
    /// To embed alone: the map.
    Map,
}

impl Chart {
    /// Each chart with its id in addresses.
    pub const IDS: [(Self, &'static str); 6] = [
        (Self::Dots, "dots"),
        (Self::Lines, "lines"),
        (Self::Multiples, "multiples"),
        (Self::Table, "table"),
        (Self::Spread, "spread"),
        (Self::Map, "map"),
    ];
}

/// The level of the heading of a figure that is embedded in another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Heading {
    #[default]
    H2,
    H3,
    H4,
}

impl Heading {
    /// Each level with its id in addresses.
    pub const IDS: [(Self, &'static str); 3] = [(Self::H2, "2"), (Self::H3, "3"), (Self::H4, "4")];
}

/// Everything that stands in the address.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Selection {
    pub view: View,
    pub area: Option<Area>,
    pub indicator: Option<IndicatorId>,
    pub municipality: Option<Place>,
    /// The municipalities to compare, in the reader's order.
    pub compare: Vec<Place>,
    /// The group of municipalities to compare with, such as `network:2013`.
    pub peers: Option<Arc<str>>,
    /// The kind of evidence shown, where a page shows one at a time.
    pub evidence: Option<Evidence>,
    /// The year of a comparison.
    pub year: Option<i16>,
    /// The baseline year of progress.
    pub base: Option<i16>,
    pub method: Method,
    pub chart: Chart,
    pub sort: SortKey,
    pub show: Filter,
    /// A BCP 47 language tag; none stands for Swedish.
    pub language: Option<Arc<str>>,
    pub theme: Theme,
    /// Whether a single figure is shown, to be embedded in another page.
    pub embed: bool,
    pub heading: Heading,
    /// A release other than the current one, or a listed extra dataset.
    pub data: Option<Arc<str>>,
    /// Parameters that this version doesn't know, kept as they were.
    pub unknown: Vec<(String, String)>,
}

impl Selection {
    /// What a link to another page carries over: language, theme, dataset and unknown parameters.
    #[must_use]
    pub fn carried_over(&self) -> Self {
        Self {
            language: self.language.clone(),
            theme: self.theme,
            data: self.data.clone(),
            unknown: self.unknown.clone(),
            ..Self::default()
        }
    }

    /// The page alone, without the options that are chosen on it, so that two selections of one page are equal.
    #[must_use]
    pub fn without_options(&self) -> Self {
        Self {
            compare: Vec::new(),
            peers: None,
            evidence: None,
            year: None,
            base: None,
            method: Method::default(),
            chart: Chart::default(),
            sort: SortKey::default(),
            show: Filter::default(),
            theme: Theme::default(),
            heading: Heading::default(),
            // On the map the indicator is an option; elsewhere it is what the page is about.
            indicator: self.indicator.clone().filter(|_| self.view != View::Map),
            ..self.clone()
        }
    }
}
