//! The picture of a page for those who share it: about the work or the years of the strategy, never about all
//! residents.

use super::description;
use super::pages::Page;
use super::static_site::StaticSite;
use crate::analysis::{coverage, facts_by_place};
use crate::chart::{self, Figure, card};
use crate::model::{Area, Dataset, Evidence, Fact, Place, View, Work};
use crate::view::store;
use crate::wording::{self, Messages, export, fill, municipality, overview};

/// The picture of the start page, which pages without a picture of their own use too.
const START: &str = "start";

/// The path of a page's picture from the site's root: its own, or that of the start page.
pub fn picture_path(site: &StaticSite, page: &Page) -> String {
    let own = if has_own_picture(site, page) {
        page.name.trim_end_matches('/').replace('/', "-")
    } else {
        String::new()
    };
    let own = if own.is_empty() { START } else { &own };
    let language = if page.is_easy_to_read() {
        "sv"
    } else {
        page.language()
    };
    format!("social/{language}/{own}.png")
}

/// Whether a page has a picture of its own.
pub fn has_own_picture(site: &StaticSite, page: &Page) -> bool {
    let work = site.loaded.work.ready();
    match page.selection.view {
        _ if page.is_easy_to_read() => false,
        View::Overview | View::Area => true,
        View::Municipality => (site.loaded.dataset.ready())
            .is_some_and(|dataset| description::is_known(page, dataset, work.map(|work| &**work))),
        _ => false,
    }
}

/// Draws the picture as SVG; none where the release lacks what it shows.
pub fn draw_picture(site: &StaticSite, page: &Page) -> Option<String> {
    let messages = store::words(&page.selection, &site.loaded);
    let dataset = site.loaded.dataset.ready()?;
    let work = site.loaded.work.ready()?;
    let (finding, figure, of) = match (page.selection.area, page.selection.municipality) {
        (Some(area), _) => area_content(messages, dataset, work, area),
        (None, Some(place)) if !place.is_sweden() => place_content(messages, dataset, work, place),
        (None, place) => years_content(messages, dataset, place),
    };
    let date = wording::period::format_date(dataset.release.date);
    let said = card::CardText {
        product: messages.header.product.to_owned(),
        tag: of.map(|of| export::marked_tag(messages, of)),
        finding: format!("{}{finding}", messages.example_mark),
        foot: fill(messages.export.data_of, &[("date", &date)]),
    };
    Some(card::draw_card(&said, &figure))
}

/// The finding, the figure, and the kind of evidence that it is of.
type Content = (String, Figure, Option<Evidence>);

/// The generation that the goal is about.
fn years_content(messages: &Messages, dataset: &Dataset, place: Option<Place>) -> Content {
    let figure = chart::generation::figure(messages, dataset, dataset.release.date);
    let finding = match place {
        Some(_) => format!("{}: {}", messages.common.sweden, figure.title),
        None => messages.overview.title.to_owned(),
    };
    (finding, figure, None)
}

/// The years that municipalities have stated something about their work in an area, all in one row.
fn area_content(messages: &Messages, dataset: &Dataset, work: &Work, area: Area) -> Content {
    let known = coverage::by_municipality(dataset, work);
    let covered = coverage::for_area(dataset, &known, area);
    let said = overview::work_in_area(messages, &covered);
    let finding = format!("{}: {}", messages.area(area), said.to_lowercase());
    let stated = facts_by_place::for_area(dataset, work, area);
    let mut facts: Vec<&Fact> = stated.into_iter().flat_map(|of| of.facts).collect();
    facts.sort_by_key(|fact| fact.period);
    let rows = vec![(messages.header.municipalities.to_owned(), &*facts)];
    let head = messages.overview.column_municipality;
    let figure = chart::stated::named_figure(messages, dataset, area, (head, rows), &finding);
    (finding, figure, Some(Evidence::Work))
}

/// The label of an area's row, which says so where nothing is known.
fn area_label(messages: &Messages, area: Area, facts: &[&Fact]) -> String {
    let name = messages.area(area);
    if facts.is_empty() {
        return format!("{name}: {}", messages.overview.missing);
    }
    name.to_owned()
}

/// The years that a municipality has stated something about its work, with a row for each area.
fn place_content(messages: &Messages, dataset: &Dataset, work: &Work, place: Place) -> Content {
    let facts = Area::ALL.map(|area| {
        let stated = facts_by_place::for_area(dataset, work, area);
        let here = stated.into_iter().find(|of| of.place == place);
        (area, here.map_or_else(Vec::new, |of| of.facts))
    });
    let known = coverage::by_municipality(dataset, work);
    let known = known.iter().find(|known| known.place == place);
    let lead = municipality::lead(messages, dataset, place, known);
    let title = municipality::title(messages, dataset, place);
    let said = lead.first().map_or("", String::as_str);
    let finding = format!("{title}. {said}");
    let rows = (facts.iter())
        .map(|(area, facts)| (area_label(messages, *area, facts), &**facts))
        .collect();
    let head = messages.overview.column_area;
    let figure =
        chart::stated::named_figure(messages, dataset, Area::Cross, (head, rows), &finding);
    (finding, figure, Some(Evidence::Work))
}
