//! What the reader has chosen to look at.

use super::{Area, Evidence, IndicatorId, Method, Place};
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum View {
    #[default]
    Overview,
    Areas,
    Area,
    Indicator,
    Municipalities,
    Municipality,
    Compare,
    Progress,
    Timeline,
    /// A municipality's yearly report, for paper.
    Report,
    /// What isn't known of a municipality, as questions with room to answer.
    Questions,
    Map,
    /// How a figure comes onto somebody else's page.
    Embed,
    About,
}

impl View {
    pub const IDS: [(Self, &'static str); 14] = [
        (Self::Overview, "overview"),
        (Self::Areas, "areas"),
        (Self::Area, "area"),
        (Self::Indicator, "indicator"),
        (Self::Municipalities, "municipalities"),
        (Self::Municipality, "municipality"),
        (Self::Compare, "compare"),
        (Self::Progress, "progress"),
        (Self::Timeline, "timeline"),
        (Self::Report, "report"),
        (Self::Questions, "questions"),
        (Self::Map, "map"),
        (Self::Embed, "embed"),
        (Self::About, "about"),
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the reader's device has it.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Auto, "auto"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
    ];
}

/// How a table of municipalities is ordered; never by how much is known of their work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SortKey {
    #[default]
    Name,
    County,
    Latest,
    /// By a value of all residents.
    Value,
    /// By how far chosen municipalities lie apart.
    Difference,
}

impl SortKey {
    pub const IDS: [(Self, &'static str); 5] = [
        (Self::Name, "name"),
        (Self::County, "county"),
        (Self::Latest, "latest"),
        (Self::Value, "value"),
        (Self::Difference, "difference"),
    ];
}

/// How much of what is long is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Filter {
    /// The municipalities that something is known about, or the leading measures.
    #[default]
    Known,
    All,
}

impl Filter {
    pub const IDS: [(Self, &'static str); 2] = [(Self::Known, "known"), (Self::All, "all")];
}

/// How chosen municipalities are seen beside each other, for all residents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Chart {
    /// One year, a line of dots for each indicator.
    #[default]
    Dots,
    /// Over time, a picture for each indicator.
    Lines,
    /// Over time, a small picture for each area, by the same years.
    Multiples,
    /// One year, all indicators in one table.
    Table,
    /// To embed: all municipalities of one year, whoever has been chosen.
    Spread,
    /// To embed: on the map.
    Map,
}

impl Chart {
    pub const IDS: [(Self, &'static str); 6] = [
        (Self::Dots, "dots"),
        (Self::Lines, "lines"),
        (Self::Multiples, "multiples"),
        (Self::Table, "table"),
        (Self::Spread, "spread"),
        (Self::Map, "map"),
    ];
}

/// The heading that a figure has on somebody else's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Heading {
    #[default]
    H2,
    H3,
    H4,
}

impl Heading {
    pub const IDS: [(Self, &'static str); 3] = [(Self::H2, "2"), (Self::H3, "3"), (Self::H4, "4")];
}

/// Everything in the address.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Selection {
    pub view: View,
    pub area: Option<Area>,
    pub indicator: Option<IndicatorId>,
    pub municipality: Option<Place>,
    /// The municipalities that the reader has chosen to look at, in that order.
    pub compare: Vec<Place>,
    /// A group of municipalities, such as `network:2013`.
    pub peers: Option<Arc<str>>,
    /// The kind of evidence shown, where a page shows one at a time.
    pub evidence: Option<Evidence>,
    /// The year of what is compared.
    pub year: Option<i16>,
    /// The year that progress is counted from.
    pub base: Option<i16>,
    pub method: Method,
    pub chart: Chart,
    pub sort: SortKey,
    pub show: Filter,
    /// A language tag; none is Swedish.
    pub language: Option<Arc<str>>,
    pub theme: Theme,
    /// Only a figure is shown, as on somebody else's page.
    pub embed: bool,
    pub heading: Heading,
    /// A release other than the current one, or a listed extra dataset.
    pub data: Option<Arc<str>>,
    /// Names that this version doesn't know, kept as they came.
    pub unknown: Vec<(String, String)>,
}

impl Selection {
    /// What stays when the reader goes to another page: language, appearance, dataset.
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

    /// The same page, whatever its order, its filter and what is chosen on it.
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
            // On a map the measure is one more thing to choose.
            indicator: self.indicator.clone().filter(|_| self.view != View::Map),
            ..self.clone()
        }
    }
}
