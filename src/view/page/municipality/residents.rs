//! How it is for everyone in a place: beside Sweden and the middle half, in the same year and over time.

use crate::analysis::national_comparison::{self, NationalComparison};
use crate::analysis::{lead_indicators, trend as of_nation};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Area, Dataset, Evidence, Filter, Indicator, Mark, Place, PlaceSeries};
use crate::view::address::here;
use crate::view::context::{Context, evidence_section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{figure::figure, notice};
use crate::view::store::LoadState;
use crate::wording::{self, fill, fill_plural};

/// One leading indicator an area beside Sweden and the middle half; the rest where the reader asks for all,
/// as drawing them takes four times as long.
pub fn residents(context: &Context, place: Place) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let texts = &words.municipality;
    let name = wording::municipality::place_name(words, dataset, place);
    let heading = fill(texts.residents_heading, &[("name", &name)]);
    let section = evidence_section("residents", Evidence::Residents, &heading, words);
    let series = match context.place(place) {
        LoadState::Ready(series) => series,
        part => return section.child(notice::missing(context, &part)),
    };
    let (first, mut rest): (Vec<_>, Vec<_>) = measured(dataset, &series)
        .into_iter()
        .partition(|beside| leads(dataset, beside.indicator));
    let more = fill_plural(words, rest.len(), &texts.show_more);
    let shows_all = context.selection.show == Filter::All;
    if !shows_all {
        rest.clear();
    }
    let section = section
        .class("panels")
        .child(text("p", texts.residents_intro));
    let section = first.iter().chain(&rest).fold(section, |section, beside| {
        section.child(panel(context, place, beside, &name))
    });
    let to_all = here(context.selection, &|to| to.show = Filter::All);
    section.child_if((!shows_all).then(|| {
        el("p")
            .class("further")
            .child(link(&to_all, more).id("show-all"))
    }))
}

/// Every measure that the place has values of.
pub fn measured<'a>(dataset: &'a Dataset, series: &'a PlaceSeries) -> Vec<NationalComparison<'a>> {
    let marks = [Mark::Core, Mark::More, Mark::Weak, Mark::Context];
    national_comparison::for_place(dataset, series, &marks)
}

/// Whether a measure is among the first of its area.
pub fn leads(dataset: &Dataset, indicator: &Indicator) -> bool {
    let area = indicator.area.filter(|area| *area != Area::Cross);
    area.is_some_and(|area| {
        let mut leading = lead_indicators::for_area(dataset, area).into_iter();
        leading.any(|leading| leading.id == indicator.id)
    })
}

/// One measure: its values and its change in words, its course as a picture, and where it comes from.
pub fn panel(context: &Context, place: Place, beside: &NationalComparison, name: &str) -> Element {
    let words = context.words;
    let indicator = beside.indicator;
    let area = indicator.area.map_or("", |area| words.area(area));
    let line = of_nation::line_from_time_series(indicator, place, beside.time_series);
    let mut said = wording::beside::sentence(words, beside, name);
    if let Some(change) = wording::beside::change(words, indicator, &line, name) {
        said.push(' ');
        said.push_str(&change);
    }
    let course = context.dataset.nation(&indicator.id).map(|nation| {
        let trend = of_nation::from_nation_series(indicator, nation);
        let course = chart::trend::figure_with_municipality(words, context.dataset, &trend, &line);
        let mut places = vec![place];
        places.extend(trend.first().map(|_| Place::SWEDEN));
        let shown = FigureContent {
            places,
            ..FigureContent::of_indicator(Evidence::Residents, &indicator.id)
        };
        figure(context, &course, false, &shown)
    });
    let origin = indicator.key_figure_url.as_ref().map(|url| {
        let key = indicator.key_figure.as_deref().unwrap_or("");
        link(
            url,
            fill(words.municipality.open_at_kolada, &[("key", key)]),
        )
        .attr("rel", "external")
    });
    let source = wording::reading::source_line(words, indicator).unwrap_or_default();
    el("article")
        .class("row")
        .child(
            el("h3")
                .child(link(
                    context.indicator(&indicator.id),
                    words.text(&indicator.name),
                ))
                .child(text("span", area).class("note")),
        )
        .child(text("p", said))
        .child_if(course)
        .child(text("p", source).class("note").text(" ").child_if(origin))
}
