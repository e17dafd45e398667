//! A measurement of the outcome and what its publisher compares it with: two marks joined for each period,
//! with their intervals. Only where both have a value by one definition.

use super::figure::Figure;
use super::measured;
use super::rows::{self, Mark, Row, Rows};
use crate::analysis::pairs::Pair;
use crate::model::{Area, Evidence, Indicator};
use crate::wording::{Words, outcome as told};

/// The pairs of which both have a number, in the order given; none where no pair has.
pub fn figure(
    words: &Words,
    (group, reference): (&Indicator, &Indicator),
    pairs: &[Pair],
    title: &str,
) -> Option<Figure> {
    let (mut drawn, mut lines, mut highest) = (Vec::new(), Vec::new(), 0);
    for pair in pairs {
        let name = told::when(words, pair);
        let said = |cell| told::with_interval(words, group, cell);
        lines.push(vec![
            name.clone(),
            said(Some(pair.group)),
            said(pair.reference),
        ]);
        if !pair.is_complete() {
            continue;
        }
        let mut marks = Vec::new();
        for (cell, other) in [(Some(pair.group), false), (pair.reference, true)] {
            let Some((cell, number)) = cell.and_then(|cell| Some((cell, cell.value.number()?)))
            else {
                continue;
            };
            let interval = cell
                .interval
                .map(|(low, high)| (low.to_f64(), high.to_f64()));
            let top = cell.interval.map_or(number, |(_, high)| high);
            highest = highest.max(top.scaled);
            marks.push(Mark {
                at: number.to_f64(),
                text: crate::wording::value(words, &group.unit, number),
                hollow: cell.status.is_tentative(),
                interval,
                other,
            });
        }
        // From left to right.
        if marks.first().map(|mark| mark.at) > marks.last().map(|mark| mark.at) {
            marks.reverse();
        }
        drawn.push(Row { name, marks });
    }
    if drawn.is_empty() {
        return None;
    }
    let name = |indicator: &Indicator| indicator.name.get(words.tag).to_owned();
    let names = [name(group), name(reference)];
    let rows = Rows {
        evidence: Evidence::Outcome,
        area: group.area.map_or("cross", Area::id),
        rows: drawn,
        row: rows::WITH_TEXTS,
        scale: measured::scale(words, group, highest),
        beside: None,
        key: names.to_vec(),
    };
    let head = [words.year, &names[0], &names[1]];
    Some(rows::figure(words, &rows, title, &head, lines))
}
