//! Sweden and the middle half of the municipalities, in the short form that the index carries.

use super::disclosure::{is_percent, scale};
use super::judge::Judge;
use super::number::to_text;
use super::{Expected, Rule};
use crate::document;
use crate::document::found::Found;
use crate::model::{Evidence, Indicator, NationSeries, NationYear, Number};

#[inline(never)]
pub(super) fn nation(
    judge: &mut Judge<'_>,
    index: Found<'_, document::Index>,
    indicators: &[Indicator],
) -> Vec<NationSeries> {
    let mut series: Vec<NationSeries> = Vec::new();
    let mut records = judge.records(index.nation());
    while let Some(record) = judge.next(&mut records) {
        let Some(indicator) = judge.indicator(record.indicator(), indicators) else {
            continue;
        };
        if indicator.evidence != Evidence::Residents {
            judge.refuse(record.indicator(), Rule::SeriesOnly);
            continue;
        }
        let mut years: Vec<NationYear> = Vec::new();
        let mut items = judge.items(record.years());
        while let Some(item) = judge.item(&mut items) {
            let found = item.get();
            if years
                .last()
                .is_some_and(|last| last.year >= found.year().get())
            {
                judge.tell(found.year(), Expected::InOrder);
                continue;
            }
            years.extend(core_year(judge, found, indicator));
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
    record: Found<'_, document::NationYear>,
    indicator: &Indicator,
) -> Option<NationYear> {
    let (sweden, median) = (record.sweden().get(), record.median().get());
    let middle_half = record.middle_half().get();
    let (low, high) = middle_half.unzip();
    for scaled in [sweden, median, low, high].into_iter().flatten() {
        if !in_range(judge, "", scaled, indicator) {
            return None;
        }
    }
    if let Some((low, high)) = middle_half {
        let median = median.unwrap_or(low);
        if !(low..=high).contains(&median) {
            let low = to_text(low, indicator.decimals);
            let found = to_text(median.min(high), indicator.decimals);
            judge.add("middle_half", &found, Expected::AtLeast(low));
            return None;
        }
    }
    let year = judge.year(record.year());
    let number = |scaled| Number::new(scaled, indicator.decimals);
    judge.is_sound().then(|| NationYear {
        year,
        sweden: sweden.map(number),
        middle_half: middle_half.map(|(low, high)| (number(low), number(high))),
        median: median.map(number),
        municipalities: record.municipalities().get(),
    })
}

/// Whether a scaled value can be true: nothing negative, and no percentage above its maximum.
#[inline(never)]
pub(super) fn in_range(
    judge: &mut Judge<'_>,
    field: &str,
    scaled: i64,
    indicator: &Indicator,
) -> bool {
    let expected = out_of_range(scaled, indicator);
    let fits = expected.is_none();
    if let Some(expected) = expected {
        judge.add(field, &to_text(scaled, indicator.decimals), expected);
    }
    fits
}

/// What a scaled value that can't be true should have been.
pub(super) fn out_of_range(scaled: i64, indicator: &Indicator) -> Option<Expected> {
    let decimals = indicator.decimals;
    let most = match indicator.maximum {
        Some(maximum) => Some(maximum.scaled),
        None => is_percent(&indicator.unit).then_some(100 * scale(decimals)),
    };
    match most {
        _ if scaled < 0 => Some(Expected::AtLeast("0".to_owned())),
        Some(most) if scaled > most => Some(Expected::AtMost(to_text(most, decimals))),
        _ => None,
    }
}
