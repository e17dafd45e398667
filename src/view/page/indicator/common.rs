//! What the pages of all kinds of indicators share.

use crate::model::{Evidence, Indicator};
use crate::view::context::{Context, heading, section, tag};
use crate::view::element::{Element, el, link, text};
use crate::view::part::memo;
use crate::wording::{self, fill};

/// The id of the table of all values.
pub const TABLE: &str = "values";

/// The tag and the name above the finding.
pub fn opening(context: &Context, indicator: &Indicator, title: &str, subtitle: &str) -> Element {
    let words = context.words;
    let area = indicator
        .area
        .map(|area| el("p").child(link(context.area(area), words.area(area))));
    el("div")
        .class("opening")
        .child_if(area)
        .child(heading(title))
        .child(text("p", subtitle).class("lead"))
        .child(tag(words, indicator.told_as()))
        .child(memo::offer(context))
}

/// Definition, cautions, source, the key figure at its origin, terms.
pub fn meaning(context: &Context, indicator: &Indicator) -> Element {
    let (words, texts) = (context.words, &context.words.indicator);
    let section = section("meaning", texts.meaning_heading)
        .child(text("p", words.text(&indicator.definition)));
    let section = wording::reading::notes(words, indicator)
        .iter()
        .skip(1)
        .fold(section, |section, note| section.child(text("p", note)));
    let origin = indicator.key_figure_url.as_ref().map(|url| {
        let key = indicator.key_figure.as_deref().unwrap_or("");
        let open = fill(words.municipality.open_at_kolada, &[("key", key)]);
        el("p").child(link(url, &open).attr("rel", "external"))
    });
    // Where nobody is named there are no terms of theirs: the values were computed here.
    let is_own = indicator.evidence == Evidence::Residents && indicator.credits.is_empty();
    let terms = (!is_own).then(|| text("p", texts.terms));
    section.child_if(terms).child_if(origin)
}
