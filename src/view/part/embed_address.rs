//! Where an embedded figure lives, and where one is made ready to embed.

use crate::export::FigureContent;
use crate::model::{Chart, Dataset, Evidence, Heading, Selection, View};
use crate::view::address::{href, to};
use crate::view::context::Context;

/// The page whose figure is meant: on the page where one is chosen to embed it follows from what is chosen.
pub fn page_of(dataset: &Dataset, selection: &Selection) -> Selection {
    let mut page = selection.clone();
    page.embed = false;
    if selection.view != View::Embed {
        return page;
    }
    let is_compared = match selection.chart {
        Chart::Dots => true,
        Chart::Lines => selection.compare.len() > 1,
        _ => false,
    };
    let indicator = selection.indicator.as_ref();
    let indicator = indicator.and_then(|id| dataset.indicator(id));
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
