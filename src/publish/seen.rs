//! Where a new indicator will be seen, for the publisher to look at what was published.

use crate::analysis::distribution::FEWEST_FOR_HALF;
use crate::document::{Index, Indicator, Record};
use crate::model::Area;
use crate::wording::messages::seen::SeenMessages;
use crate::wording::{Messages, fill};
use std::collections::BTreeSet;

/// A line for each indicator that the release before doesn't have.
pub fn new_indicators(messages: &Messages, index: &Index, before: &Index) -> Vec<String> {
    let known: BTreeSet<&str> = indicators(before).map(|of| &*of.indicator).collect();
    indicators(index)
        .filter(|indicator| !known.contains(&*indicator.indicator))
        .map(|indicator| line(messages, index, indicator))
        .collect()
}

fn indicators(index: &Index) -> impl Iterator<Item = &Indicator> {
    index.indicators.iter().filter_map(Record::parsed)
}

fn line(messages: &Messages, index: &Index, indicator: &Indicator) -> String {
    let texts = &messages.terminal.seen;
    let has_course = has_course(index, indicator);
    let pages = match &*indicator.evidence {
        "residents" => of_residents(texts, index, indicator),
        "outcome" => of_outcome(texts, index, indicator),
        _ => of_work(texts, indicator),
    };
    let mut pages: Vec<String> = pages.into_iter().map(str::to_owned).collect();
    if let Some(area) = area_page(indicator).filter(|_| is_on_area_page(index, indicator)) {
        let area = messages.area(area);
        pages.insert(1, fill(texts.area, &[("area", area)]));
    }
    let mut line = fill(
        texts.line,
        &[("id", &indicator.indicator), ("pages", &pages.join(", "))],
    );
    if indicator.evidence == "residents" && !has_course {
        let least = FEWEST_FOR_HALF.to_string();
        line.push_str(&fill(texts.no_course, &[("least", &least)]));
    }
    line
}

fn of_residents(texts: &SeenMessages, index: &Index, indicator: &Indicator) -> Vec<&'static str> {
    let mut pages = vec![texts.own, texts.municipalities];
    if matches!(&*indicator.mark, "core" | "more") {
        pages.push(texts.map);
    }
    if indicator.mark == "core" {
        pages.push(texts.comparisons);
    }
    if is_lead(index, indicator) {
        pages.push(texts.start);
    }
    pages
}

fn of_outcome(texts: &SeenMessages, index: &Index, indicator: &Indicator) -> Vec<&'static str> {
    let mut pages = vec![texts.own];
    if is_on_area_page(index, indicator) {
        pages.push(texts.sweden);
    }
    pages
}

fn of_work(texts: &SeenMessages, indicator: &Indicator) -> Vec<&'static str> {
    let of_whom = if indicator.scope == "municipality" {
        texts.municipalities
    } else {
        texts.sweden
    };
    vec![texts.own, of_whom]
}

/// Whether it is the first core indicator of its area, by which the start page and the road to 2032 tell of it.
fn is_lead(index: &Index, indicator: &Indicator) -> bool {
    let mut core = indicators(index).filter(|other| {
        other.evidence == "residents" && other.mark == "core" && other.area == indicator.area
    });
    indicator.area.is_some()
        && core
            .next()
            .is_some_and(|first| first.indicator == indicator.indicator)
}

fn area_page(indicator: &Indicator) -> Option<Area> {
    let id = indicator.area.as_deref()?;
    Area::ALL.into_iter().find(|area| area.id() == id)
}

/// Whether the page of its area tells of it.
fn is_on_area_page(index: &Index, indicator: &Indicator) -> bool {
    match &*indicator.evidence {
        "residents" => indicator.mark != "context" && has_course(index, indicator),
        "outcome" => {
            let id = Some(&indicator.indicator);
            let is_reference = indicators(index).any(|other| other.reference.as_ref() == id);
            let of_roma = indicator.population.as_deref() == Some("roma");
            indicator.stage != "context" && (of_roma || is_reference)
        }
        _ => true,
    }
}

/// Whether Sweden and the middle half of the municipalities have a value in the same year.
fn has_course(index: &Index, indicator: &Indicator) -> bool {
    let mut nations = index.nation.iter().filter_map(Record::parsed);
    nations
        .find(|nation| nation.indicator == indicator.indicator)
        .is_some_and(|nation| {
            let mut years = nation.years.iter();
            years.any(|year| year.sweden.is_some() && year.middle_half.is_some())
        })
}
