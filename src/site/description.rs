//! The description of a page for search engines and for those who share it: its finding in a sentence or two.

use super::pages::Page;
use crate::analysis::{coverage, measurement_gap};
use crate::model::{Dataset, View, Work};
use crate::view::store::{self, Loaded};
use crate::wording::{self, Messages, area as of_area, municipality, overview};

/// Whether anything is known about the work of the municipality that a page is about; true for all other pages.
pub fn is_known(page: &Page, dataset: &Dataset, work: Option<&Work>) -> bool {
    match page.selection.municipality {
        Some(place) if !place.is_sweden() => work.is_some_and(|work| {
            let known = coverage::by_municipality(dataset, work);
            known.iter().any(|known| known.place == place)
        }),
        _ => true,
    }
}

/// Describes a page; `title` is its heading, which is the finding where the page is about an indicator.
pub fn describe(page: &Page, loaded: &Loaded, title: &str) -> String {
    let messages = store::words(&page.selection, loaded);
    let Some(dataset) = loaded.dataset.ready() else {
        return title.to_owned();
    };
    let work = loaded.work.ready().map(|work| &**work);
    describe_with(page, messages, dataset, work, title)
}

fn describe_with(
    page: &Page,
    messages: &Messages,
    dataset: &Dataset,
    work: Option<&Work>,
    title: &str,
) -> String {
    let selection = &page.selection;
    let known = work.map_or_else(Vec::new, |work| coverage::by_municipality(dataset, work));
    match selection.view {
        View::Area => selection.area.map_or_else(String::new, |area| {
            let covered = coverage::for_area(dataset, &known, area);
            let work = overview::work_in_area(messages, &covered);
            let gap = measurement_gap::for_area(dataset, area);
            let outcome = of_area::outcome_line(messages, &gap);
            format!("{}: {work} {outcome}", messages.area(area))
        }),
        View::Municipality => selection.municipality.map_or_else(String::new, |place| {
            let known = known.iter().find(|known| known.place == place);
            municipality::lead(messages, dataset, place, known).join(" ")
        }),
        View::Indicator => {
            let id = selection.indicator.as_ref();
            let indicator = id.and_then(|id| dataset.indicator(id));
            let meaning = indicator.map_or("", |of| of.definition.get(messages.tag));
            let end = if title.ends_with('.') { "" } else { "." };
            format!("{title}{end} {meaning}")
        }
        View::Areas => messages.area_page.areas_lead.to_owned(),
        View::Municipalities => format!("{title}. {}", messages.places.lead),
        View::Matrix => format!("{title} {}", messages.matrix.lead),
        View::Progress => format!("{title} {}", messages.road.lead_none),
        View::Timeline => messages.road.timeline_lead.to_owned(),
        View::Data => wording::about::data_sentence(messages, dataset, work),
        View::Help => format!("{title}. {}", messages.terminal.help_page.lead),
        View::Glossary => messages.terminal.glossary.lead.to_owned(),
        View::About => messages.about.strategy.join(" "),
        _ => {
            let followed = measurement_gap::count_followable_areas(dataset);
            format!("{title} {}", overview::answer_sentence(messages, followed))
        }
    }
}
