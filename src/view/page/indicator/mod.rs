//! One indicator of any kind of evidence: a page by its kind, with what all kinds share.

mod common;
mod outcome;
pub mod residents;
mod work;

use crate::model::{Evidence, View};
use crate::view::context::{Context, Page, heading};
use crate::view::element::{el, link};

pub fn page(context: &Context) -> Page {
    let words = context.words;
    let id = context.selection.indicator.as_ref();
    let Some(indicator) = id.and_then(|id| context.dataset.indicator(id)) else {
        let title = words.indicator.no_such.to_owned();
        let known = el("p").child(link(context.view(View::Areas), words.area_page.all_areas));
        return Page::new(&title, vec![el("div").child(heading(&title)).child(known)]);
    };
    match indicator.evidence {
        Evidence::Residents => residents::page(context, indicator),
        Evidence::Work => work::page(context, indicator),
        Evidence::Outcome => outcome::page(context, indicator),
    }
}
