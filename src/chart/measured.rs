//! What was measured of the outcome: a point each on a scale from zero, and beside it only what the same
//! source gives to compare with. One hollow point is one point.

use super::figure::Figure;
use super::readout::Reading;
use super::rows::{self, Mark, Row, Rows, Said};
use crate::model::{Area, Evidence, Indicator, Number, Place, Series};
use crate::wording::outcome::{Point, points};
use crate::wording::{Messages, format_value};

/// The points of the first indicator, then those of what it is compared with.
pub fn figure(
    messages: &Messages,
    measured: &[(&Indicator, &Series)],
    (place, place_name): (Place, &str),
    title: &str,
) -> Figure {
    let points: Vec<Point> = measured
        .iter()
        .flat_map(|(indicator, series)| points(messages, indicator, series, place))
        .collect();
    let indicator = measured.first().map(|(indicator, _)| *indicator);
    let highest = points
        .iter()
        .map(|point| point.value.scaled)
        .fold(0, i64::max);
    let rows = Rows {
        evidence: indicator.map_or(Evidence::Outcome, Indicator::told_as),
        area: indicator
            .and_then(|indicator| indicator.area)
            .map_or("cross", Area::id),
        rows: points.iter().map(row).collect(),
        elsewhere: Vec::new(),
        scale: indicator.map_or_else(Vec::new, |indicator| scale(messages, indicator, highest)),
        nation: None,
        key: Vec::new(),
    };
    let head = [
        messages.generation.column_what,
        messages.indicator.column_value,
    ];
    let cells = points.into_iter().map(|point| vec![point.name, point.text]);
    let said = Said {
        subtitle: place_name,
        ..Said::finding(title)
    };
    rows::figure(messages, &rows, &said, &head, cells.collect())
}

fn row(point: &Point) -> Row {
    Row {
        name: point.name.clone(),
        marks: vec![Mark {
            at: point.value.to_f64(),
            hollow: point.hollow,
            reading: Reading::new(point.name.clone(), point.text.clone()),
            ..Mark::default()
        }],
        value: point.text.clone(),
    }
}

/// From zero to a round number, with the middle. `highest` is in the last decimal of the indicator.
pub fn scale(messages: &Messages, indicator: &Indicator, highest: i64) -> Vec<(f64, String)> {
    let top = top(indicator, highest);
    [0, top / 2, top]
        .map(|scaled| Number::new(scaled, indicator.decimals))
        .map(|at| (at.to_f64(), format_value(messages, &indicator.unit, at)))
        .to_vec()
}

/// The whole of a share; of anything else the next of 2, 10, 20, 100 and so on.
fn top(indicator: &Indicator, highest: i64) -> i64 {
    let one = 10i64.pow(u32::from(indicator.decimals));
    if &*indicator.unit.id == "percent" {
        return 100 * one;
    }
    let mut top = 2 * one;
    while top < highest {
        top *= if top.to_string().starts_with('2') {
            5
        } else {
            2
        };
    }
    top
}
