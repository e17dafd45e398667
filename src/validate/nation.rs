//! Sweden and the middle half of the municipalities, in the short form that the index carries.

use super::number::format_scaled;
use super::problem::{Expected, Rule};
use super::validator::{Validated, Validator};
use crate::document;
use crate::model::{Evidence, Indicator, NationSeries, NationYear};

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
            if last.is_some_and(|last| last >= found.year) {
                return Err(v.report("year", found.year, Expected::InOrder));
            }
            let year = nation_year(v, found, indicator)?;
            last = Some(year.year);
            Ok(year)
        });
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
    let mut number = |scaled: i64| v.in_range("", scaled, indicator);
    let sweden = record.sweden.map(&mut number).transpose()?;
    let median = record.median.map(&mut number).transpose()?;
    let middle_half = match record.middle_half {
        Some((low, high)) => Some((number(low)?, number(high)?)),
        None => None,
    };
    if let Some((low, high)) = record.middle_half {
        let median = record.median.unwrap_or(low);
        if !(low..=high).contains(&median) {
            let low = format_scaled(low, indicator.decimals);
            let found = format_scaled(median.min(high), indicator.decimals);
            return Err(v.report("middle_half", found, Expected::AtLeast(low)));
        }
    }
    Ok(NationYear {
        year: v.year("year", record.year)?,
        sweden,
        middle_half,
        median,
        municipalities: record.municipalities,
    })
}
