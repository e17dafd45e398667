//! A series as JSON-stat 2.0, which statistics offices and their tools read.
//!
//! Its dimensions: what is measured (the value; where they are published its interval and respondents),
//! the place, the group where there are groups, the period. Labels are in one language, notes in all.

use crate::export::{Filter, csv};
use crate::model::{
    Dataset, Indicator, Language, NoInformation, Number, Observation, Place, Series, Source,
    SourceId, Status, Value,
};
use crate::validate::LoadedRelease;
use crate::wording::{self, Messages, export, municipality, release_messages};
use serde_json::{Map, Value as Json, json};

/// What is measured in a cell of the cube.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Value,
    Low,
    High,
    Respondents,
}

impl Measure {
    const fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Low => "low",
            Self::High => "high",
            Self::Respondents => "respondents",
        }
    }

    const fn label(self, messages: &Messages) -> &'static str {
        match self {
            Self::Value => messages.export.value,
            Self::Low => messages.export.low,
            Self::High => messages.export.high,
            Self::Respondents => messages.export.respondents,
        }
    }

    fn value_in(self, cell: &Observation) -> Option<Number> {
        match self {
            Self::Value => cell.value.number(),
            Self::Low => cell.interval.map(|(low, _)| low),
            Self::High => cell.interval.map(|(_, high)| high),
            Self::Respondents => cell.respondents.map(|count| Number::new(count.into(), 0)),
        }
    }
}

/// Every series of a release, with its indicator's id; each is dropped when its cube has been made.
pub fn from_release(release: LoadedRelease) -> impl Iterator<Item = (String, Json)> {
    let LoadedRelease {
        dataset,
        sources,
        series,
        ..
    } = release;
    let sources = sources.unwrap_or_default();
    series.into_iter().filter_map(move |series| {
        let indicator = dataset.indicator(&series.indicator)?;
        let messages = release_messages(&dataset.release, None);
        let filter = Filter::default();
        let json = from_series(messages, &dataset, &sources, indicator, &series, filter);
        Some((series.indicator.as_str().to_owned(), json))
    })
}

/// A series, or the places and the year of it that the filter chooses.
pub fn from_series(
    messages: &Messages,
    dataset: &Dataset,
    sources: &[Source],
    indicator: &Indicator,
    series: &Series,
    filter: Filter,
) -> Json {
    let mut places: Vec<Place> = series.rows.iter().map(|row| row.place).collect();
    places.dedup();
    if !filter.places.is_empty() {
        places = filter.places.to_vec();
    }
    let mut groups: Vec<&str> = Vec::new();
    for row in &series.rows {
        let group = row.breakdown.as_deref().unwrap_or(ALL);
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let periods: Vec<usize> = (0..series.periods.len())
        .filter(|at| {
            filter
                .year
                .is_none_or(|year| series.periods[*at].end_year() == year)
        })
        .collect();
    let cells = || {
        series
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().flatten())
    };
    let measures: Vec<Measure> = [
        Measure::Value,
        Measure::Low,
        Measure::High,
        Measure::Respondents,
    ]
    .into_iter()
    .filter(|measure| {
        *measure == Measure::Value || cells().any(|cell| measure.value_in(cell).is_some())
    })
    .collect();

    let (mut values, mut status) = (Vec::new(), Map::new());
    for &measure in &measures {
        for &place in &places {
            for &group in &groups {
                let row = series.rows.iter().find(|row| {
                    row.place == place && row.breakdown.as_deref().unwrap_or(ALL) == group
                });
                for &at in &periods {
                    let cell = row.and_then(|row| row.cells.get(at)?.as_ref());
                    if measure == Measure::Value
                        && let Some(text) = status_text(cell)
                    {
                        status.insert(values.len().to_string(), text.into());
                    }
                    values.push(
                        cell.and_then(|cell| measure.value_in(cell))
                            .map_or(Json::Null, to_json),
                    );
                }
            }
        }
    }

    let texts = &messages.export;
    let mut ids = vec!["measure", "municipality"];
    let mut sizes = vec![measures.len(), places.len()];
    let mut dimensions = Map::new();
    let mut dimension = |id: &str, label: &str, categories: Vec<(String, String)>| {
        let index: Vec<&str> = categories.iter().map(|(id, _)| &**id).collect();
        let labels: Map<String, Json> = categories
            .iter()
            .map(|(id, label)| (id.clone(), label.as_str().into()))
            .collect();
        let category = json!({ "index": index, "label": labels });
        dimensions.insert(
            id.to_owned(),
            json!({ "label": label, "category": category }),
        );
    };
    dimension(
        "measure",
        texts.measure,
        measures
            .iter()
            .map(|measure| (measure.id().to_owned(), measure.label(messages).to_owned()))
            .collect(),
    );
    dimension(
        "municipality",
        texts.municipality,
        places
            .iter()
            .map(|place| {
                (
                    place.to_string(),
                    municipality::place_name(messages, dataset, *place),
                )
            })
            .collect(),
    );
    if groups != [ALL] {
        ids.push("breakdown");
        sizes.push(groups.len());
        dimension(
            "breakdown",
            texts.breakdown,
            groups
                .iter()
                .map(|group| ((*group).to_owned(), group_label(messages, group)))
                .collect(),
        );
    }
    ids.push("period");
    sizes.push(periods.len());
    dimension(
        "period",
        texts.period,
        periods
            .iter()
            .map(|at| csv::format_period(series.periods[*at]))
            .map(|period| (period.clone(), period))
            .collect(),
    );
    let unit = wording::reading::unit(messages, indicator);
    let units: Map<String, Json> = measures
        .iter()
        .map(|measure| {
            let unit_json = match measure {
                Measure::Respondents => json!({ "decimals": 0 }),
                _ => json!({ "label": unit, "decimals": indicator.decimals }),
            };
            (measure.id().to_owned(), unit_json)
        })
        .collect();
    if let Some(Json::Object(category)) = dimensions
        .get_mut("measure")
        .and_then(|dimension| dimension.get_mut("category"))
    {
        category.insert("unit".to_owned(), units.into());
    }

    json!({
        "version": "2.0",
        "class": "dataset",
        "label": format!("{}{}, {unit}", messages.example_mark, indicator.name.get(messages.tag)),
        "source": credits(sources, series),
        "updated": wording::period::format_date(dataset.release.date),
        "note": notes(messages, dataset, sources, indicator, series),
        "id": ids,
        "size": sizes,
        "role": { "metric": ["measure"], "geo": ["municipality"], "time": ["period"] },
        "dimension": dimensions,
        "value": values,
        "status": status,
        "extension": {
            "release": &*dataset.release.id,
            "indicator": indicator.id.as_str(),
            "evidence": indicator.evidence.id(),
            "tag": messages.tag_of(indicator.told_as()),
            "language": messages.tag,
        },
    })
}

/// The id of the group of all, where a series has no breakdown.
const ALL: &str = "all";

fn group_label(messages: &Messages, group: &str) -> String {
    if group == ALL {
        messages.road.timeline_all.to_owned()
    } else {
        wording::outcome::group_name(messages, group)
    }
}

/// A number without more digits than it has.
fn to_json(number: Number) -> Json {
    match number.decimals {
        0 => number.scaled.into(),
        _ => number.to_f64().into(),
    }
}

/// Why a value is missing, or what is uncertain about it, in the dataset's terms.
fn status_text(cell: Option<&Observation>) -> Option<String> {
    let Some(cell) = cell else {
        return Some("not published".to_owned());
    };
    let state = match &cell.value {
        Value::Known(_) => None,
        Value::NoInformation(NoInformation::NoneFound) => Some("none found"),
        Value::NoInformation(NoInformation::NotMeasured) => Some("not measured"),
        Value::NotApplicable => Some("not applicable"),
        Value::Withheld(_) => Some("withheld"),
    };
    let uncertainty = Status::IDS
        .iter()
        .find(|(status, _)| *status == cell.status && *status != Status::Reported)
        .map(|(_, id)| *id);
    let parts = [
        state,
        uncertainty,
        cell.year_inferred.then_some("year inferred"),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn used_sources<'a>(sources: &'a [Source], series: &Series) -> Vec<&'a Source> {
    let uses = |id: &SourceId| series.sources.iter().flatten().any(|used| used == id);
    sources.iter().filter(|source| uses(&source.id)).collect()
}

fn credits(sources: &[Source], series: &Series) -> String {
    let credits: Vec<String> = used_sources(sources, series)
        .into_iter()
        .map(export::source_line)
        .collect();
    credits.join("; ")
}

/// The fixed line, the definition, the caution and the terms, in every language of the dataset: one that
/// the program learns leaves what is published as it is.
fn notes(
    messages: &Messages,
    dataset: &Dataset,
    sources: &[Source],
    indicator: &Indicator,
    series: &Series,
) -> Vec<String> {
    let mut notes = Vec::new();
    let first = std::iter::once(messages.tag);
    let others = dataset
        .languages
        .iter()
        .map(Language::tag)
        .filter(|tag| *tag != messages.tag);
    for tag in first.chain(others) {
        let own = release_messages(&dataset.release, Some(tag));
        let line = export::evidence_line(own, indicator.told_as());
        let line = wording::without_marks(&line).into_owned();
        // A language of the dataset that the program doesn't speak has the Swedish line, once.
        if !notes.contains(&line) {
            notes.push(line);
        }
        notes.push(indicator.definition.get(tag).to_owned());
        notes.extend(
            indicator
                .caution
                .iter()
                .map(|text| text.get(tag).to_owned()),
        );
        for source in used_sources(sources, series) {
            if let Some(terms) = &source.terms
                && !notes.iter().any(|note| note == terms.get(tag))
            {
                notes.push(terms.get(tag).to_owned());
            }
        }
    }
    notes
}
