//! Chosen municipalities on one scale, a row each, with Sweden and the middle half through all of them.

use super::axis::round_values;
use super::figure::{Drawing, Figure};
use super::rows::{self, Mark, Nation, Row, Rows};
use crate::analysis::difference::Difference;
use crate::model::{Area, Dataset, Evidence, Number, Place};
use crate::wording::{self, Messages, format_number};

/// None where no chosen municipality has a value.
pub fn figure(words: &Messages, dataset: &Dataset, difference: &Difference) -> Option<Figure> {
    let rows = rows(words, dataset, difference, &difference.values)?;
    let head = [
        words.overview.column_municipality,
        words.indicator.column_value,
    ];
    let title = wording::compare::title(words, difference.indicator, difference.year);
    let cells = table_rows(words, dataset, difference);
    Some(rows::figure(words, &rows, &title, &head, cells))
}

/// The narrow drawing of some of the chosen alone, by the scale of all.
pub fn draw_some(
    words: &Messages,
    dataset: &Dataset,
    difference: &Difference,
    places: &[Place],
) -> Option<Drawing> {
    let mut values = difference.values.clone();
    values.retain(|(place, _)| places.contains(place));
    let rows = rows(words, dataset, difference, &values)?;
    let title = wording::compare::title(words, difference.indicator, difference.year);
    (!values.is_empty()).then(|| rows::draw(words, &rows, &title, rows::NARROW))
}

/// A row for each of some values, on the scale of all.
fn rows(
    words: &Messages,
    dataset: &Dataset,
    difference: &Difference,
    values: &[(Place, Number)],
) -> Option<Rows> {
    let (low, high) = extent(difference)?;
    let row = |(place, value): &(Place, Number)| {
        let name = wording::municipality::place_name(words, dataset, *place);
        Row {
            name: format!("{name} {}", format_number(words, *value)),
            marks: vec![Mark {
                at: value.to_f64(),
                ..Mark::default()
            }],
        }
    };
    Some(Rows {
        evidence: Evidence::Residents,
        area: difference.indicator.area.map_or("context", Area::id),
        rows: values.iter().map(row).collect(),
        row_height: rows::WITHOUT_TEXTS,
        scale: scale(words, low, high),
        nation: nation(words, difference),
        key: Vec::new(),
    })
}

/// The lowest and the highest of the chosen, Sweden and the middle half; none where no chosen one has a value.
fn extent(difference: &Difference) -> Option<(Number, Number)> {
    let nation = difference.nation.as_ref();
    let (low, high) = nation.and_then(|year| year.middle_half).unzip();
    let sweden = nation.and_then(|year| year.sweden);
    let chosen = difference.values.iter().map(|(_, value)| *value);
    let values = chosen.chain([low, high, sweden].into_iter().flatten());
    let scaled: Vec<i64> = values.map(|value| value.scaled).collect();
    let decimals = difference.indicator.decimals;
    Some((
        Number::new(*scaled.iter().min()?, decimals),
        Number::new(*scaled.iter().max()?, decimals),
    ))
}

/// From the lowest to the highest value, with the round ones between written out.
fn scale(words: &Messages, low: Number, high: Number) -> Vec<(f64, String)> {
    let round = round_values(low, high, 5)
        .into_iter()
        .map(|value| (value.to_f64(), format_number(words, value)));
    let end = |value: Number| (value.to_f64(), String::new());
    [end(low)]
        .into_iter()
        .chain(round)
        .chain([end(high)])
        .collect()
}

fn nation(words: &Messages, difference: &Difference) -> Option<Nation> {
    let year = difference.nation?;
    let (sweden, (low, high)) = (year.sweden?, year.middle_half?);
    Some(Nation {
        middle_half: (low.to_f64(), high.to_f64()),
        sweden: (
            sweden.to_f64(),
            format!("{} {}", words.common.sweden, format_number(words, sweden)),
        ),
    })
}

/// Those with a value, then those without one and why.
fn table_rows(words: &Messages, dataset: &Dataset, difference: &Difference) -> Vec<Vec<String>> {
    let name = |place: Place| wording::municipality::place_name(words, dataset, place);
    let known = difference
        .values
        .iter()
        .map(|(place, value)| vec![name(*place), format_number(words, *value)]);
    let lacking = difference.missing.iter().map(|(place, why)| {
        let why = wording::compare::lack_text(words, *why).to_owned();
        vec![name(*place), why]
    });
    known.chain(lacking).collect()
}
