//! Sweden and the middle half of the municipalities, in the short form that the index carries.

use super::problem::{Expected, Rule};
use super::validator::{Validated, Validator};
use crate::document;
use crate::model::{Evidence, Indicator, NationSeries, NationYear, Number};

pub(super) fn nation(
    v: &mut Validator<'_>,
    index: &document::Index,
    indicators: &[Indicator],
) -> Vec<NationSeries> {
    v.records("nation", &index.nation, |v, record| {
        let indicator = v.indicator("indicator", &record.indicator, indicators)?;
        if indicator.evidence != Evidence::Residents {
            return Err(v.refuse("indicator", &record.indicator, Rule::SeriesOnly));
        }
        let mut last = None;
        let years = v.each("years", &record.years, |v, found| {
            let year = nation_year(v, found, indicator);
            if last.is_some_and(|last| last >= found.year) {
                return Err(v.report("year", found.year, Expected::InOrder));
            }
            let year = year?;
            last = Some(year.year);
            Ok(year)
        });
        v.unique("indicator", &record.indicator, &[&record.indicator])?;
        Ok(NationSeries {
            indicator: indicator.id.clone(),
            years,
        })
    })
}

fn nation_year(
    v: &mut Validator<'_>,
    record: &document::NationYear,
    indicator: &Indicator,
) -> Validated<NationYear> {
    let year = v.year("year", record.year);
    let mut number = |field: &str, scaled: i64| v.in_range(field, scaled, indicator);
    let sweden = record.sweden.map(|scaled| number("sweden", scaled));
    let median = record.median.map(|scaled| number("median", scaled));
    let middle_half = record
        .middle_half
        .map(|(low, high)| (number("middle_half/0", low), number("middle_half/1", high)));
    let in_order = check_order(v, record, indicator);
    let year = NationYear {
        year: year?,
        sweden: sweden.transpose()?,
        middle_half: match middle_half {
            Some((low, high)) => Some((low?, high?)),
            None => None,
        },
        median: median.transpose()?,
        municipalities: record.municipalities,
    };
    in_order?;
    Ok(year)
}

/// The middle half has its ends in order, and the median between them.
fn check_order(
    v: &mut Validator<'_>,
    record: &document::NationYear,
    indicator: &Indicator,
) -> Validated<()> {
    let Some((low, high)) = record.middle_half else {
        return Ok(());
    };
    let text = |scaled: i64| Number::new(scaled, indicator.decimals).to_string();
    if low > high {
        return Err(v.report("middle_half/1", text(high), Expected::AtLeast(text(low))));
    }
    match record.median {
        Some(median) if median < low => {
            Err(v.report("median", text(median), Expected::AtLeast(text(low))))
        }
        Some(median) if median > high => {
            Err(v.report("median", text(median), Expected::AtMost(text(high))))
        }
        _ => Ok(()),
    }
}
