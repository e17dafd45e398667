//! Sweden and the middle half of the municipalities, in the short form that the index carries.

use super::disclosure::{is_percent, scale};
use super::judge::{At, Judge};
use super::number::to_text;
use super::{Expected, Kind, Rule};
use crate::document;
use crate::document::found::Found;
use crate::model::{Evidence, Indicator, NationSeries, NationYear, Number};

pub(super) fn nation(
    judge: &mut Judge<'_>,
    index: Found<'_, document::Index>,
    indicators: &[Indicator],
) -> Vec<NationSeries> {
    let mut series: Vec<NationSeries> = Vec::new();
    for (at, record) in judge.records("/nation", index.nation()) {
        let found = record.indicator();
        let Some(indicator) = indicators.iter().find(|known| known.id.as_str() == found) else {
            let ids = indicators.iter().map(|known| known.id.as_str());
            judge.unknown(at, "indicator", found, Kind::Indicator, ids);
            continue;
        };
        if indicator.evidence != Evidence::Residents {
            judge.refuse(at, "indicator", found, Rule::SeriesOnly);
            continue;
        }
        let mut years: Vec<NationYear> = Vec::new();
        for (index, year) in record.years().iter().enumerate() {
            let field = format!("years/{index}");
            if years.last().is_some_and(|last| last.year >= year.year()) {
                let found = year.year().to_string();
                judge.add(at, &format!("{field}/year"), &found, Expected::InOrder);
                continue;
            }
            if let Some(year) = core_year(judge, at, &field, year, indicator) {
                years.push(year);
            }
        }
        series.push(NationSeries {
            indicator: indicator.id.clone(),
            years,
        });
    }
    series
}

fn core_year(
    judge: &mut Judge<'_>,
    at: At<'_>,
    field: &str,
    record: Found<'_, document::NationYear>,
    indicator: &Indicator,
) -> Option<NationYear> {
    let low_and_high = [
        record.middle_half().map(|(low, _)| low),
        record.middle_half().map(|(_, high)| high),
    ];
    for scaled in [record.sweden(), record.median()]
        .into_iter()
        .chain(low_and_high)
        .flatten()
    {
        if !in_range(judge, at, field, scaled, indicator) {
            return None;
        }
    }
    if let Some((low, high)) = record.middle_half() {
        let median = record.median().unwrap_or(low);
        if !(low..=high).contains(&median) {
            let low = to_text(low, indicator.decimals);
            let found = to_text(median.min(high), indicator.decimals);
            judge.add(
                at,
                &format!("{field}/middle_half"),
                &found,
                Expected::AtLeast(low),
            );
            return None;
        }
    }
    judge.year(at, &format!("{field}/year"), record.year())?;
    let number = |scaled| Number::new(scaled, indicator.decimals);
    Some(NationYear {
        year: record.year(),
        sweden: record.sweden().map(number),
        middle_half: record
            .middle_half()
            .map(|(low, high)| (number(low), number(high))),
        median: record.median().map(number),
        municipalities: record.municipalities(),
    })
}

/// Whether a scaled value can be true: nothing negative, and no percentage above its maximum.
pub(super) fn in_range(
    judge: &mut Judge<'_>,
    at: At<'_>,
    field: &str,
    scaled: i64,
    indicator: &Indicator,
) -> bool {
    let decimals = indicator.decimals;
    let most = match indicator.maximum {
        Some(maximum) => Some(maximum.scaled),
        None => is_percent(&indicator.unit).then_some(100 * scale(decimals)),
    };
    let expected = match most {
        _ if scaled < 0 => Expected::AtLeast("0".to_owned()),
        Some(most) if scaled > most => Expected::AtMost(to_text(most, decimals)),
        _ => return true,
    };
    judge.add(at, field, &to_text(scaled, decimals), expected);
    false
}
