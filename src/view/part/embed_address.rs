//! Where an embedded figure lives, and where one is made ready to embed.

use crate::export::FigureContent;
use crate::model::{Chart, Dataset, Evidence, Heading, Place, Selection, View};
use crate::view::address::{MOST_COMPARED, href, to};
use crate::view::context::Context;
use crate::view::element::{Element, el, link};

/// The page whose figure is meant: on the page where one is chosen to embed it follows from what is chosen.
pub fn page_of(dataset: &Dataset, selection: &Selection) -> Selection {
    let mut page = selection.clone();
    page.embed = false;
    if selection.view != View::Embed {
        return page;
    }
    let is_compared = match selection.chart {
        Chart::Dots => true,
        Chart::Lines | Chart::Multiples => selection.compare.len() > 1,
        _ => false,
    };
    let indicator = selection.indicator.as_ref();
    let indicator = indicator.and_then(|id| dataset.indicator(id));
    if let Some(several) = several_of(selection) {
        page.chart = Chart::default();
        page.evidence = None;
        page.municipality = None;
        page.compare = if several.is_of_places() {
            of_all(selection)
        } else {
            Vec::new()
        };
        page.view = match several {
            Several::Matrix => View::Matrix,
            Several::Needs => View::Progress,
        };
        return page;
    }
    page.view = match indicator {
        _ if selection.chart == Chart::Map => View::Map,
        Some(known) if is_compared && known.evidence == Evidence::Residents => {
            page.evidence = Some(Evidence::Residents);
            View::Compare
        }
        Some(_) => View::Indicator,
        None if is_of_one(selection) => View::Municipality,
        None if selection.area.is_some() => View::Area,
        None if selection.evidence == Some(Evidence::Work) => View::Timeline,
        None => View::Overview,
    };
    page
}

/// A figure of several indicators, which on the page where it is chosen is told by its evidence and the way it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Several {
    /// Rows of the table of the work, area by area.
    Matrix,
    /// What is measured of how it is for Roma, area by area.
    Needs,
}

impl Several {
    pub const ALL: [Self; 2] = [Self::Matrix, Self::Needs];

    const fn told_by(self) -> (Evidence, Chart) {
        match self {
            Self::Matrix => (Evidence::Work, Chart::Table),
            Self::Needs => (Evidence::Outcome, Chart::Table),
        }
    }

    /// Whether it is of the municipalities that are compared.
    pub const fn is_of_places(self) -> bool {
        !matches!(self, Self::Needs)
    }

    /// Chooses it, where no indicator and no area is chosen.
    pub const fn choose(self, to: &mut Selection) {
        let (evidence, chart) = self.told_by();
        to.evidence = Some(evidence);
        to.chart = chart;
    }
}

/// The figure of several indicators that is chosen on the page where one is.
pub fn several_of(selection: &Selection) -> Option<Several> {
    if selection.indicator.is_some() || selection.area.is_some() {
        return None;
    }
    let told_by = (selection.evidence?, selection.chart);
    let mut all = Several::ALL.into_iter();
    all.find(|several| several.told_by() == told_by)
}

/// The municipality that is chosen and those compared, each once.
pub fn of_all(selection: &Selection) -> Vec<Place> {
    let mut places: Vec<Place> = selection.municipality.into_iter().collect();
    for place in &selection.compare {
        if !places.contains(place) {
            places.push(*place);
        }
    }
    places.truncate(MOST_COMPARED);
    places
}

/// The page where a figure of several indicators is made ready to embed, of these municipalities.
pub fn to_make_several(context: &Context, several: Several, places: &[Place]) -> String {
    to(context.selection, &|to| {
        to.view = View::Embed;
        to.compare = places.to_vec();
        several.choose(to);
    })
}

/// The way there.
pub fn way_to_make(context: &Context, several: Several, places: &[Place]) -> Element {
    let to = to_make_several(context, several, places);
    el("p")
        .class("to-embed")
        .child(link(to, context.words.embed.embed))
}

/// Whether a municipality is chosen and nothing more: its work is meant.
pub fn is_of_one(selection: &Selection) -> bool {
    selection.municipality.is_some()
        && selection.indicator.is_none()
        && selection.area.is_none()
        && selection.evidence.is_none()
}

/// The page where a figure that shows this is made ready to embed.
pub fn to_make(context: &Context, shown: &FigureContent) -> String {
    let here = context.selection;
    to(here, &|to| {
        to.view = View::Embed;
        to.area = shown.area;
        to.year = shown.year;
        let first = shown.indicators.first();
        to.indicator = first.filter(|_| shown.area.is_none()).cloned();
        match shown.evidence {
            Some(Evidence::Residents) => {
                for place in &shown.places {
                    if !place.is_sweden() {
                        to.compare.push(*place);
                    }
                }
                to.chart = match (shown.places.as_slice(), shown.year) {
                    ([], _) => Chart::Spread,
                    (_, Some(_)) => Chart::Dots,
                    _ if here.chart == Chart::Multiples => Chart::Multiples,
                    _ => Chart::Lines,
                };
            }
            Some(Evidence::Outcome) => to.municipality = shown.places.first().copied(),
            Some(Evidence::Work) if !shown.places.is_empty() => {
                to.indicator = None;
                to.municipality = shown.places.first().copied();
            }
            Some(Evidence::Work) => {
                to.evidence = Some(Evidence::Work);
                to.municipality = here.municipality;
                to.peers.clone_from(&here.peers);
            }
            None => {}
        }
        if to.chart == Chart::Spread {
            to.compare.clone_from(&here.compare);
        }
        if here.view == View::Map {
            to.chart = Chart::Map;
        }
    })
}

/// The address of the page that the figure lives on.
pub fn living(context: &Context) -> String {
    let mut page = page_of(context.dataset, context.selection);
    page.heading = Heading::default();
    if page.view == View::Compare {
        page.indicator = None;
    }
    href(&page)
}
