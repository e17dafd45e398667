//! What the index says of each indicator's observations: periods, places and credits.

use super::builder::ReleaseBuilder;
use super::table::Row;
use crate::document::file;
use crate::model::Period;
use std::collections::{BTreeMap, HashSet};

/// What the index says of an indicator's observations.
#[derive(Clone, Debug, Default)]
pub struct ObservationSummary {
    /// Whom the sources ask to be credited, each once, in the order of the periods.
    pub credits: Vec<String>,
    /// In order.
    pub periods: Vec<String>,
    /// How many places have a value.
    pub places: usize,
}

/// Summarises the observations of each indicator, by its id. The origin of each period is kept, as it may turn
/// out to be wrong.
pub fn summarise_observations(
    builder: &mut ReleaseBuilder<'_>,
) -> BTreeMap<String, ObservationSummary> {
    let observations = &builder.tables.observations;
    let indicators = &builder.tables.indicators;
    let [stated, named] = [false, true].map(|or_publisher| credits(builder, or_publisher));
    let mut all = BTreeMap::new();
    for (nth, row) in indicators.rows.iter().enumerate() {
        let id = indicators.cell(row, "indicator");
        let Some(&rows) = builder.observations.get(id) else {
            continue;
        };
        // The source of each fact and each outcome stands beside it, with its publisher.
        let is_statistics = builder.evidence.get(id) == Some(&"residents");
        let credits = if is_statistics { &named } else { &stated };
        let summary = summarise(builder, rows, credits);
        for (index, period) in summary.periods.iter().enumerate() {
            let first = rows
                .iter()
                .find(|row| observations.cell(row, "period") == period);
            let pointer = format!("/indicators/{nth}/periods/{index}");
            let line = first.map_or(1, |row| row.line);
            builder
                .origins
                .add_record(file::INDEX, pointer, observations, line);
        }
        all.insert(id.to_owned(), summary);
    }
    all
}

fn summarise(
    builder: &ReleaseBuilder<'_>,
    rows: &[Row],
    credits: &BTreeMap<&str, Vec<&str>>,
) -> ObservationSummary {
    let table = &builder.tables.observations;
    let columns = ["value", "municipality", "period", "source"];
    let [value, municipality, period, source] = columns.map(|name| table.column(name));
    let known = || (rows.iter()).filter(|row| !table.cell(row, value).is_empty());
    let places: HashSet<&str> = known()
        .map(|row| builder.municipality_code(table.cell(row, municipality)))
        .collect();
    let periods = distinct_periods(rows.iter().map(|row| table.cell(row, period)));
    // In the order of the periods, and of the rows within each.
    let mut sources: Vec<Vec<&str>> = vec![Vec::new(); periods.len()];
    for row in known() {
        let nth = (periods.iter()).position(|known| known == table.cell(row, period));
        if let Some(sources) = nth.and_then(|nth| sources.get_mut(nth)) {
            let source = table.cell(row, source);
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    let mut summary = ObservationSummary {
        periods,
        places: places.len(),
        credits: Vec::new(),
    };
    for source in sources.into_iter().flatten() {
        for credit in credits.get(source).into_iter().flatten() {
            if !summary.credits.iter().any(|known| known == credit) {
                summary.credits.push((*credit).to_owned());
            }
        }
    }
    summary
}

/// The distinct periods by their end; what is no period comes last, for validation to report.
pub fn distinct_periods<'p>(cells: impl Iterator<Item = &'p str>) -> Vec<String> {
    let distinct: HashSet<&str> = cells.collect();
    let mut periods: Vec<(bool, Option<Period>, &str)> = distinct
        .into_iter()
        .map(|cell| (Period::parse(cell).is_none(), Period::parse(cell), cell))
        .collect();
    periods.sort();
    periods
        .into_iter()
        .map(|(_, _, cell)| cell.to_owned())
        .collect()
}

/// Whom each source asks to be credited, by its id: the parts between semicolons. `or_publisher`: else its publisher.
fn credits<'t>(
    builder: &ReleaseBuilder<'t>,
    or_publisher: bool,
) -> BTreeMap<&'t str, Vec<&'t str>> {
    let table = &builder.tables.sources;
    let named = |row| {
        let credit = table.cell(row, "credit").split(';').map(str::trim);
        let mut named: Vec<&str> = credit.filter(|part| !part.is_empty()).collect();
        // What has neither address nor date was computed here, and has nobody to be credited.
        let is_published = ["url", "published"]
            .into_iter()
            .any(|name| !table.cell(row, name).is_empty());
        if named.is_empty() && or_publisher && is_published {
            named.push(table.cell(row, "publisher"));
        }
        named
    };
    table
        .rows
        .iter()
        .map(|row| (table.cell(row, "source"), named(row)))
        .collect()
}
