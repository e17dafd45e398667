//! The picture of a page for those who share it: of the work or of the strategy's years, never of all residents.

use super::pages::Page;
use super::{StaticSite, description};
use crate::analysis::{coverage, facts_by_place};
use crate::chart::{self, Figure, card};
use crate::model::{Area, Dataset, Evidence, Fact, Place, View, Work};
use crate::view::store;
use crate::wording::{Words, evidence, fill, municipality, overview, take};

/// The picture that all pages of a language share that have none of their own.
const START: &str = "start";

/// The name of the file of a page's picture, from the site's root; its own, or that of the start page.
pub fn picture_path(whole: &StaticSite, page: &Page) -> String {
    let own = if has_own_picture(whole, page) {
        page.name.trim_end_matches('/').replace('/', "-")
    } else {
        String::new()
    };
    let own = if own.is_empty() { START } else { &own };
    format!("social/{}/{own}.png", page.language())
}

/// Whether a page has a picture of its own.
pub fn has_own_picture(whole: &StaticSite, page: &Page) -> bool {
    let work = whole.loaded.work.ready();
    match page.selection.view {
        View::Overview | View::Area => true,
        View::Municipality => (whole.loaded.dataset.ready())
            .is_some_and(|dataset| description::is_known(page, dataset, work.map(|work| &**work))),
        _ => false,
    }
}

/// The picture as SVG; none where the release lacks what it shows.
pub fn draw_picture(whole: &StaticSite, page: &Page) -> Option<String> {
    let words = store::words(&page.selection, &whole.loaded);
    let dataset = whole.loaded.dataset.ready()?;
    let work = whole.loaded.work.ready()?;
    let (finding, figure, of) = match (page.selection.area, page.selection.municipality) {
        (Some(area), _) => of_area(words, dataset, work, area),
        (None, Some(place)) if !place.is_sweden() => of_place(words, dataset, work, place),
        (None, place) => of_years(words, dataset, place),
    };
    let date = evidence::date(dataset.release.date);
    let said = card::Said {
        product: words.product.to_owned(),
        tag: of.map(|of| take::tag(words, of)),
        finding: format!("{}{finding}", words.example),
        foot: fill(words.take.data_of, &[("date", &date)]),
    };
    Some(card::card(&said, &figure))
}

type Shown = (String, Figure, Option<Evidence>);

/// The generation that the goal is about.
fn of_years(words: &Words, dataset: &Dataset, place: Option<Place>) -> Shown {
    let figure = chart::generation::figure(words, dataset, dataset.release.date);
    let finding = match place {
        Some(_) => format!("{}: {}", words.sweden, figure.title),
        None => words.overview.title.to_owned(),
    };
    (finding, figure, None)
}

/// The years that municipalities have told of their work in an area, all in one row.
fn of_area(words: &Words, dataset: &Dataset, work: &Work, area: Area) -> Shown {
    let known = coverage::by_municipality(dataset, work);
    let covered = coverage::for_area(dataset, &known, area);
    let said = overview::work_in_area(words, &covered);
    let finding = format!("{}: {}", words.area(area), said.to_lowercase());
    let stated = facts_by_place::for_area(dataset, work, area);
    let mut facts: Vec<&Fact> = stated.into_iter().flat_map(|of| of.facts).collect();
    facts.sort_by_key(|fact| fact.period);
    let rows = vec![(words.municipalities.to_owned(), &*facts)];
    let head = words.overview.column_municipality;
    let figure = chart::stated::by_name(words, dataset, area, (head, rows), &finding);
    (finding, figure, Some(Evidence::Work))
}

/// An area, and that nothing is known of it where that is so.
fn row(words: &Words, area: Area, facts: &[&Fact]) -> String {
    let name = words.area(area);
    if facts.is_empty() {
        return format!("{name}: {}", words.overview.missing);
    }
    name.to_owned()
}

/// The years that a municipality has told of its work, a row an area.
fn of_place(words: &Words, dataset: &Dataset, work: &Work, place: Place) -> Shown {
    let facts = Area::ALL.map(|area| {
        let stated = facts_by_place::for_area(dataset, work, area);
        let here = stated.into_iter().find(|of| of.place == place);
        (area, here.map_or_else(Vec::new, |of| of.facts))
    });
    let known = coverage::by_municipality(dataset, work);
    let known = known.iter().find(|known| known.place == place);
    let lead = municipality::lead(words, dataset, place, known);
    let title = municipality::title(words, dataset, place);
    let said = lead.first().map_or("", String::as_str);
    let finding = format!("{title}. {said}");
    let rows = (facts.iter())
        .map(|(area, facts)| (row(words, *area, facts), &**facts))
        .collect();
    let head = words.overview.column_area;
    let figure = chart::stated::by_name(words, dataset, Area::Cross, (head, rows), &finding);
    (finding, figure, Some(Evidence::Work))
}
