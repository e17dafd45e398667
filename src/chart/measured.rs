//! What was measured of the outcome: a point each on a scale from zero, and beside it only what the same
//! source gives to compare with. One hollow point is one point.

use super::figure::Figure;
use super::rows::{self, Mark, Row, Rows};
use crate::model::{Area, Evidence, Indicator, Number, Place, Series};
use crate::wording::{self, Words, value};

/// The points of the first indicator, then those of what it is compared with.
pub fn figure(
    words: &Words,
    measured: &[(&Indicator, &Series)],
    place: Place,
    title: &str,
) -> Figure {
    let (mut drawn, mut lines, mut highest) = (Vec::new(), Vec::new(), 0);
    for (indicator, series) in measured {
        for point in wording::outcome::points(words, indicator, series, place) {
            highest = highest.max(point.value.scaled);
            lines.push(vec![point.name.clone(), point.said.clone()]);
            drawn.push(Row {
                name: point.name,
                marks: vec![Mark {
                    at: point.value.to_f64(),
                    text: point.said,
                    hollow: point.hollow,
                    ..Mark::default()
                }],
            });
        }
    }
    let indicator = measured.first().map(|(indicator, _)| *indicator);
    let scale = indicator.map_or_else(Vec::new, |indicator| scale(words, indicator, highest));
    let rows = Rows {
        evidence: Evidence::Outcome,
        area: indicator
            .and_then(|indicator| indicator.area)
            .map_or("cross", Area::id),
        rows: drawn,
        row_height: rows::WITH_TEXTS,
        scale,
        nation: None,
        key: Vec::new(),
    };
    let head = [words.generation.column_what, words.indicator.column_value];
    rows::figure(words, &rows, title, &head, lines)
}

/// From zero to a round number, with the middle.
pub fn scale(words: &Words, indicator: &Indicator, highest: i64) -> Vec<(f64, String)> {
    let top = top(indicator, highest);
    [0, top / 2, top]
        .map(|scaled| Number::new(scaled, indicator.decimals))
        .map(|at| (at.to_f64(), value(words, &indicator.unit, at)))
        .to_vec()
}

/// The whole of a share; of anything else the next round number.
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
