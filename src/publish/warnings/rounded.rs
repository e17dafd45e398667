//! Values with more decimals than their indicator has, which are rounded: in one line for all of them.

use crate::publish::builder::ReleaseBuilder;
use crate::publish::decimal;
use crate::publish::table::Row;
use crate::publish::work::belongs_to_series;
use crate::validate::{Advice, Expected, Problem};

/// Tells once how many values are rounded, in how many of the series, at the first of them.
pub fn find_rounded_values(builder: &ReleaseBuilder<'_>) -> Option<Problem> {
    let observations = &builder.tables.observations;
    let (mut values, mut series, mut of) = (0, 0, 0);
    let mut first = None;
    let value = observations.column("value");
    for (id, rows) in &builder.observations {
        if !belongs_to_series(builder, id) {
            continue;
        }
        let decimals = builder.decimals.get(*id).copied().unwrap_or_default();
        let mut rounded = rows.iter().filter(|row| {
            decimal::normalise(observations.cell(row, value)).is_some_and(|number| {
                let fraction = number.split_once('.').map_or("", |(_, fraction)| fraction);
                fraction.trim_end_matches('0').len() > usize::from(decimals)
            })
        });
        of += 1;
        if let Some(row) = rounded.next() {
            series += 1;
            values += 1 + rounded.count();
            let is_earlier = |known: &&Row| row.line < known.line;
            if first.as_ref().is_none_or(is_earlier) {
                first = Some(row);
            }
        }
    }
    let row = first?;
    let found = observations.cell(row, value);
    let expected = Expected::advice(Advice::Rounded { values, series, of });
    Some(observations.problem(row, value, found, expected))
}
