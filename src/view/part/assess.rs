//! Whether an indicator is on its way to its target in a place: the answer in words, why, and by which method.

use crate::analysis::measurement_gap;
use crate::analysis::progress::{Inputs, Progress, assess, find_goal, summarise};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Area, Evidence, Indicator, Method, Place, Selection, Series, View};
use crate::view::address::to;
use crate::view::context::{self, Context};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{choice::choice, figure::figure};
use crate::view::store::LoadState;
use crate::wording::{self, fill, municipality, road};
use std::borrow::Cow;
use std::sync::Arc;

/// What an answer is taken from, as far as it has come: the indicator's series, and that of the group
/// that it is compared with.
pub struct Measured<'a> {
    pub indicator: &'a Indicator,
    pub series: Arc<Series>,
    pub reference: Option<(&'a Indicator, Arc<Series>)>,
}

impl<'a> Measured<'a> {
    /// None before the indicator's own series has come.
    pub fn of(context: &Context<'a>, indicator: &'a Indicator) -> Option<Self> {
        let LoadState::Ready(series) = context.series(&indicator.id) else {
            return None;
        };
        let goal = find_goal(context.dataset, &indicator.id);
        let reference = goal
            .and_then(|goal| goal.reference.as_ref())
            .or(indicator.reference.as_ref())
            .and_then(|id| match context.series(id) {
                LoadState::Ready(series) => Some((context.dataset.indicator(id)?, series)),
                _ => None,
            });
        Some(Self {
            indicator,
            series,
            reference,
        })
    }

    /// The answer for a place, by the method and from the year that the reader has chosen.
    pub fn answer<'s>(&'s self, context: &Context<'s>, place: Place) -> Progress<'s> {
        assess(&Inputs {
            indicator: self.indicator,
            series: Some(&self.series),
            reference: self
                .reference
                .as_ref()
                .map(|(indicator, series)| (*indicator, &**series)),
            goal: find_goal(context.dataset, &self.indicator.id),
            place,
            breakdown: None,
            method: context.selection.method,
            base: context.selection.base,
        })
    }

    /// The name of the group that the target is, where it is one.
    pub fn compared(&self, context: &Context) -> Option<Cow<'a, str>> {
        let goal = find_goal(context.dataset, &self.indicator.id)?;
        let by_gap = goal.target.is_none();
        let (reference, _) = self.reference.as_ref().filter(|_| by_gap)?;
        Some(context.words.text(&reference.name))
    }
}

/// The class by sign and word.
pub fn verdict(context: &Context, progress: &Progress) -> Element {
    el("span")
        .class("verdict")
        .markup(&chart::progress::draw_sign(progress.certain_class()))
        .text(wording::progress::verdict(context.words, progress))
}

/// Picture, answer, components, and the choice of method and base year.
pub fn section(context: &Context, progress: &Progress, compared: Option<&str>) -> Element {
    let words = context.words;
    let name = format!(
        "{}, {}",
        words.text(&progress.indicator.name),
        municipality::place_name(words, context.dataset, progress.place)
    );
    let picture = chart::progress::figure(words, progress, &name, compared);
    let series = context.series(&progress.indicator.id);
    let sources = series.ready().map_or(&[][..], |series| &*series.sources);
    let shown = FigureContent {
        places: vec![progress.place],
        sources: sources.iter().flat_map(|ids| ids.iter().cloned()).collect(),
        ..FigureContent::of_indicator(Evidence::Outcome, &progress.indicator.id)
    };
    let measured = progress.points.iter().any(|point| point.measured.is_some());
    let components = wording::progress::components(words, progress, compared)
        .iter()
        .fold(el("dl").class("timeline"), |list, (name, value)| {
            list.child(text("dt", name)).child(text("dd", value))
        });
    let because = progress
        .class_basis()
        .and_then(|because| wording::progress::because_sentence(words, because))
        .map(|because| text("p", because));
    context::section("progress", words.road.assessed_heading)
        .child(el("p").class("answer").child(verdict(context, progress)))
        .child_if(because)
        .child_if(compared.map(|name| text("p", fill(words.road.gap_shown, &[("name", name)]))))
        .child_if(measured.then(|| figure(context, &picture, false, &shown)))
        .child(
            el("details")
                .class("more")
                .attr("open", "")
                .child(text("summary", words.road.why_this).id("why"))
                .child(components),
        )
        .child(methods(context, progress))
}

/// Kept in the address; only here, where there is something to choose between.
fn methods(context: &Context, progress: &Progress) -> Element {
    let words = context.words;
    let methods = Method::IDS
        .into_iter()
        .fold(el("ul").class("choices"), |list, (method, id)| {
            let change = |to: &mut Selection| to.method = method;
            let (name, id) = (
                wording::progress::method_name(words, method),
                format!("method-{id}"),
            );
            let current = method == progress.method;
            list.child(choice(context, &change, name, &id, current))
        });
    let years = progress
        .points
        .iter()
        .filter(|point| point.measured.is_some())
        .fold(el("ul").class("choices"), |list, point| {
            let change = |to: &mut Selection| to.base = Some(point.year);
            let year = point.year.to_string();
            let id = format!("base-{year}");
            let current = progress.base_year() == Some(point.year);
            list.child(choice(context, &change, &year, &id, current))
        });
    el("div")
        .child(text("h3", words.road.choose_method))
        .child(methods)
        .child(text("h3", words.road.choose_base))
        .child(years)
}

/// The measures of an area that have come, whose scope passes the test.
pub fn of_area<'a>(
    context: &Context<'a>,
    area: Area,
    test: fn(&Indicator) -> bool,
) -> Vec<Measured<'a>> {
    let mut measured = Vec::new();
    for indicator in measurement_gap::for_area(context.dataset, area).measurements {
        if test(indicator) {
            measured.extend(Measured::of(context, indicator));
        }
    }
    measured
}

/// The answers of measures for the whole country.
pub fn answers<'m>(context: &Context<'m>, measured: &'m [Measured<'m>]) -> Vec<Progress<'m>> {
    let mut answers = Vec::new();
    for of in measured {
        answers.push(of.answer(context, Place::SWEDEN));
    }
    answers
}

/// Each measure with its answer for a place.
pub fn by_measure(context: &Context, measured: &[Measured], place: Place) -> Element {
    measured
        .iter()
        .fold(el("ul").class("verdicts"), |list, of| {
            let to = to(context.selection, &|to| {
                to.view = View::Indicator;
                to.indicator = Some(of.indicator.id.clone());
                to.municipality = (!place.is_sweden()).then_some(place);
            });
            let name = context.words.text(&of.indicator.name);
            let progress = of.answer(context, place);
            list.child(
                el("li")
                    .child(link(to, name))
                    .text(" ")
                    .child(verdict(context, &progress)),
            )
        })
}

/// What several answers say together, in one sentence, and how many of them there are.
pub fn together(context: &Context, parts: Vec<Progress>) -> Element {
    text(
        "p",
        road::coverage_sentence(context.words, &summarise(parts)),
    )
}
