//! Chosen municipalities on one scale, a row each, with Sweden and the middle half through all of them.

use super::axis::ticks;
use super::figure::{Drawing, Figure};
use super::rows::{self, Beside, Mark, Row, Rows};
use crate::analysis::difference::Difference;
use crate::model::{Area, Dataset, Evidence, Number, Place};
use crate::wording::{Words, compare as told, indicator, number};

/// None where no chosen municipality has a value.
pub fn figure(words: &Words, dataset: &Dataset, of: &Difference) -> Option<Figure> {
    let (rows, lines) = rows(words, dataset, of, &of.values)?;
    let head = [
        words.overview.column_municipality,
        words.indicator.column_value,
    ];
    let title = told::title(words, of.indicator, of.year);
    Some(rows::figure(words, &rows, &title, &head, lines))
}

/// Some of the chosen alone, by the scale of all: the narrow drawing.
pub fn some(
    words: &Words,
    dataset: &Dataset,
    of: &Difference,
    places: &[Place],
) -> Option<Drawing> {
    let mut values = of.values.clone();
    values.retain(|(place, _)| places.contains(place));
    let (rows, _) = rows(words, dataset, of, &values)?;
    let title = told::title(words, of.indicator, of.year);
    (!values.is_empty()).then(|| rows::drawing(words, &rows, &title, rows::NARROW))
}

/// The rows of some values on the scale of all, and the lines of the table.
fn rows(
    words: &Words,
    dataset: &Dataset,
    of: &Difference,
    values: &[(Place, Number)],
) -> Option<(Rows, Vec<Vec<String>>)> {
    let nation = of.nation;
    let half = nation.and_then(|year| year.middle_half);
    let sweden = nation.and_then(|year| year.sweden);
    let all = of.values.iter().map(|(_, value)| *value);
    let all = all
        .chain(sweden)
        .chain(half.into_iter().flat_map(|(low, high)| [low, high]));
    let (low, high) = all.fold(None, |ends: Option<(i64, i64)>, value| {
        let (low, high) = ends.unwrap_or((value.scaled, value.scaled));
        Some((low.min(value.scaled), high.max(value.scaled)))
    })?;
    let decimals = of.indicator.decimals;
    let (low, high) = (Number::new(low, decimals), Number::new(high, decimals));
    let mut scale: Vec<(f64, String)> = vec![(low.to_f64(), String::new())];
    scale.extend(
        ticks(low, high, 5)
            .into_iter()
            .map(|tick| (tick.to_f64(), number(words, tick))),
    );
    scale.push((high.to_f64(), String::new()));
    let (mut drawn, mut lines) = (Vec::new(), Vec::new());
    for (place, value) in values {
        let name = indicator::name(words, dataset, *place);
        let said = number(words, *value);
        drawn.push(Row {
            name: format!("{name} {said}"),
            marks: vec![Mark {
                at: value.to_f64(),
                text: String::new(),
                hollow: false,
                ..Mark::default()
            }],
        });
        lines.push(vec![name, said]);
    }
    for (place, why) in &of.missing {
        let name = indicator::name(words, dataset, *place);
        lines.push(vec![name, told::lack(words, *why).to_owned()]);
    }
    let rows = Rows {
        evidence: Evidence::Residents,
        area: of.indicator.area.map_or("context", Area::id),
        rows: drawn,
        row: rows::WITHOUT,
        scale,
        beside: sweden.zip(half).map(|(sweden, (from, to))| Beside {
            half: (from.to_f64(), to.to_f64()),
            sweden: (
                sweden.to_f64(),
                format!("{} {}", words.sweden, number(words, sweden)),
            ),
        }),
        key: Vec::new(),
    };
    Some((rows, lines))
}
