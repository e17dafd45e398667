//! Chosen municipalities on one scale, a row each, with Sweden and the middle half through all of them.

use super::axis::round_values;
use super::figure::{Drawing, Figure};
use super::readout::{Reading, Readout};
use super::rows::{self, Mark, Nation, Row, Rows, Said};
use crate::analysis::difference::Difference;
use crate::model::{Area, Dataset, Evidence, Number, Place};
use crate::wording::{self, Messages, format_number};

/// None where no chosen municipality has a value.
pub fn figure(messages: &Messages, dataset: &Dataset, difference: &Difference) -> Option<Figure> {
    let rows = rows(messages, dataset, difference, &|_| true)?;
    let head = [
        messages.overview.column_municipality,
        messages.indicator.column_value,
    ];
    let title = wording::compare::title_of(messages, difference);
    let cells = table_rows(messages, dataset, difference);
    let summary = wording::compare::summary(messages, dataset, difference);
    let said = Said {
        title: &title,
        subtitle: "",
        summary: &summary,
    };
    let mut figure = rows::figure(messages, &rows, &said, &head, cells);
    let missing = wording::compare::missing_sentences(messages, dataset, &difference.missing);
    figure.warnings.extend(missing);
    Some(figure)
}

/// The narrow drawing of some of the chosen alone, by the scale of all, and what is read of it.
pub fn draw_some(
    messages: &Messages,
    dataset: &Dataset,
    difference: &Difference,
    places: &[Place],
) -> Option<(Drawing, Readout)> {
    let rows = rows(messages, dataset, difference, &|place| {
        places.contains(&place)
    })?;
    let summary = wording::compare::summary(messages, dataset, difference);
    (!rows.rows.is_empty()).then(|| {
        let drawing = rows::draw(messages, &rows, &summary, rows::NARROW);
        let readout = Readout {
            readings: rows.readings(),
            layers: vec![drawing.layer()],
        };
        (drawing, readout)
    })
}

/// A row for each of those that are shown, on the scale of all.
fn rows(
    messages: &Messages,
    dataset: &Dataset,
    difference: &Difference,
    is_shown: &dyn Fn(Place) -> bool,
) -> Option<Rows> {
    let (low, high) = extent(difference)?;
    let row = |(place, value): &(Place, Number)| {
        let name = wording::municipality::place_name(messages, dataset, *place);
        Row {
            marks: vec![Mark {
                at: value.to_f64(),
                reading: Reading::new(name.clone(), format_number(messages, *value)),
                ..Mark::default()
            }],
            name,
            value: format_number(messages, *value),
        }
    };
    let (shown, elsewhere): (Vec<_>, Vec<_>) = difference
        .values
        .iter()
        .partition(|(place, _)| is_shown(*place));
    Some(Rows {
        evidence: Evidence::Residents,
        area: difference.indicator.area.map_or("context", Area::id),
        rows: shown.into_iter().map(row).collect(),
        elsewhere: elsewhere.into_iter().map(row).collect(),
        scale: scale(messages, low, high),
        nation: nation(messages, difference),
        key: Vec::new(),
    })
}

/// The lowest and the highest of the chosen, Sweden and the middle half; none where no chosen one has a value.
fn extent(difference: &Difference) -> Option<(Number, Number)> {
    let nation = difference.nation.as_ref();
    let (low, high) = nation.and_then(|year| year.middle_half).unzip();
    let sweden = nation.and_then(|year| year.sweden);
    let sweden = sweden.or(difference.older_sweden.map(|(_, value)| value));
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
fn scale(messages: &Messages, low: Number, high: Number) -> Vec<(f64, String)> {
    let round = round_values(low, high, 5)
        .into_iter()
        .map(|value| (value.to_f64(), format_number(messages, value)));
    let end = |value: Number| (value.to_f64(), String::new());
    [end(low)]
        .into_iter()
        .chain(round)
        .chain([end(high)])
        .collect()
}

fn nation(messages: &Messages, difference: &Difference) -> Option<Nation> {
    let middle_half = difference.nation.and_then(|year| year.middle_half);
    let sweden = wording::compare::sweden(messages, difference);
    let nation = Nation {
        middle_half: middle_half.map(|(low, high)| (low.to_f64(), high.to_f64())),
        sweden: sweden.map(|(value, said)| {
            let said = format!("{} {said}", messages.common.sweden);
            (value.to_f64(), said)
        }),
    };
    (nation.middle_half.is_some() || nation.sweden.is_some()).then_some(nation)
}

/// Those with a value, then those without one and why.
fn table_rows(messages: &Messages, dataset: &Dataset, difference: &Difference) -> Vec<Vec<String>> {
    let name = |place: Place| wording::municipality::place_name(messages, dataset, place);
    let known = difference
        .values
        .iter()
        .map(|(place, value)| vec![name(*place), format_number(messages, *value)]);
    let lacking = difference.missing.iter().map(|(place, why)| {
        let why = wording::compare::missing_text(messages, *why).to_owned();
        vec![name(*place), why]
    });
    known.chain(lacking).collect()
}
