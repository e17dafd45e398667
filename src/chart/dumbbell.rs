//! A measurement of the outcome and what its publisher compares it with: two marks joined for each period,
//! with their intervals. Only where both have a value by one definition.

use super::figure::Figure;
use super::measured;
use super::readout::Reading;
use super::rows::{self, Mark, Row, Rows, Said};
use crate::analysis::pairs::Pair;
use crate::model::{Area, Evidence, Indicator, Observation};
use crate::wording::{self, Messages};

/// The pairs of which both have a number, in the order given; none where no pair has.
pub fn figure(
    messages: &Messages,
    (group, reference): (&Indicator, &Indicator),
    pairs: &[Pair],
    (title, place_name): (&str, &str),
) -> Option<Figure> {
    let whole: Vec<&Pair> = pairs.iter().filter(|pair| pair.is_complete()).collect();
    if whole.is_empty() {
        return None;
    }
    let name = |indicator: &Indicator| messages.text(&indicator.name).into_owned();
    let names = [name(group), name(reference)];
    let rows = Rows {
        evidence: Evidence::Outcome,
        area: group.area.map_or("cross", Area::id),
        rows: whole
            .iter()
            .map(|pair| row(messages, (group, &names), pair))
            .collect(),
        elsewhere: Vec::new(),
        scale: measured::scale(messages, group, highest(&whole)),
        nation: None,
        key: names.to_vec(),
    };
    let head = [messages.common.year, &names[0], &names[1]];
    let cells = table_rows(messages, group, pairs);
    let said = Said {
        subtitle: place_name,
        ..Said::finding(title)
    };
    Some(rows::figure(messages, &rows, &said, &head, cells))
}

fn cells<'a>(pair: &'a Pair) -> impl Iterator<Item = &'a Observation> {
    [Some(pair.group), pair.reference].into_iter().flatten()
}

/// The highest end of an interval, or value where there is no interval, in the last decimal of the indicator.
fn highest(pairs: &[&Pair]) -> i64 {
    let cells = pairs.iter().flat_map(|pair| cells(pair));
    let tops = cells.filter_map(|cell| match cell.interval {
        Some((_, high)) => Some(high),
        None => cell.value.number(),
    });
    tops.map(|top| top.scaled).fold(0, i64::max)
}

fn row(messages: &Messages, (group, names): (&Indicator, &[String; 2]), pair: &Pair) -> Row {
    let period = wording::outcome::pair_period(messages, pair);
    let mut marks: Vec<Mark> = cells(pair)
        .zip([false, true])
        .filter_map(|(cell, is_reference)| {
            let said = wording::outcome::format_with_interval(messages, group, Some(cell));
            let name = names[usize::from(is_reference)].clone();
            Some(Mark {
                reading: Reading {
                    heading: period.clone(),
                    values: vec![(name, said)],
                },
                ..mark(messages, group, cell, is_reference)?
            })
        })
        .collect();
    // From left to right.
    if marks.first().map(|mark| mark.at) > marks.last().map(|mark| mark.at) {
        marks.reverse();
    }
    Row {
        name: period,
        marks,
        value: String::new(),
    }
}

fn mark(
    messages: &Messages,
    group: &Indicator,
    cell: &Observation,
    is_reference: bool,
) -> Option<Mark> {
    let number = cell.value.number()?;
    Some(Mark {
        at: number.to_f64(),
        text: wording::format_value(messages, &group.unit, number),
        hollow: cell.status.is_tentative(),
        interval: cell
            .interval
            .map(|(low, high)| (low.to_f64(), high.to_f64())),
        is_reference,
        ..Mark::default()
    })
}

fn table_rows(messages: &Messages, group: &Indicator, pairs: &[Pair]) -> Vec<Vec<String>> {
    pairs
        .iter()
        .map(|pair| {
            let cell = |cell| wording::outcome::format_with_interval(messages, group, cell);
            vec![
                wording::outcome::pair_period(messages, pair),
                cell(Some(pair.group)),
                cell(pair.reference),
            ]
        })
        .collect()
}
