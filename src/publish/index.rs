//! The tables to `index.json`.

use super::builder::ReleaseBuilder;
use super::nation;
use super::observation_summary;
use super::row_reader::{NumberForm, RowReader};
use super::table::Table;
use super::table_schemas::ORDER;
use super::work::belongs_to_series;
use crate::document::{
    Cohort, County, FORMAT, Goal, Index, Indicator, Licence, Municipality, Record, SeriesDocument,
    SkrGroup, Thresholds, Unit, file,
};
use crate::model::Area;
use crate::validate::{Expected, TableRequirement};
use std::collections::{BTreeMap, BTreeSet};

/// Makes the index; `None` where the table of the release has no row, which is reported. The series are made before
/// it: it tells the middle of the nation ones.
pub fn build_index(builder: &mut ReleaseBuilder<'_>, series: &[SeriesDocument]) -> Option<Index> {
    let (release, date, licence, thresholds) = release(builder)?;
    Some(Index {
        format: FORMAT,
        release,
        date,
        licence,
        languages: builder.tables.languages(),
        areas: Area::ALL.iter().map(|area| area.id().to_owned()).collect(),
        thresholds,
        goals: goals(builder),
        units: units(builder),
        counties: counties(builder),
        skr_groups: skr_groups(builder),
        municipalities: municipalities(builder),
        cohorts: cohorts(builder),
        indicators: indicators(builder),
        nation: nation::build_nation(builder, series),
        answered: answered(builder),
    })
}

fn release(builder: &mut ReleaseBuilder<'_>) -> Option<(String, String, Licence, Thresholds)> {
    let table = &builder.tables.release;
    let Some(row) = table.rows.first() else {
        builder.report_no_rows(table);
        return None;
    };
    builder
        .origins
        .add_record(file::INDEX, String::new(), table, row.line);
    for spare in table.rows.iter().skip(1) {
        let found = table.cell(spare, "release");
        let expected = Expected::Table(TableRequirement::OneRow);
        let problem = table.problem(spare, "release", found, expected);
        builder.problems.push(problem);
    }
    let mut reader = builder.read_row(table, row);
    let release = reader.text("release");
    let licence = Licence {
        name: reader.text("licence"),
        url: reader.text("licence_url"),
    };
    let thresholds = Thresholds {
        persons: reader.whole_number("minimum_persons"),
        pupils: reader.whole_number("minimum_pupils"),
        respondents: reader.whole_number("minimum_respondents"),
        uncertain_respondents: reader.whole_number("uncertain_respondents"),
    };
    Some((release, reader.text("date"), licence, thresholds))
}

fn units(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Unit>> {
    builder.read_records(&builder.tables.units, file::INDEX, "units", |reader| Unit {
        unit: reader.text("unit"),
        counts: reader.optional_text("counts"),
        one: reader.texts("one"),
        other: reader.texts("other"),
    })
}

fn municipalities(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Municipality>> {
    let table = &builder.tables.municipalities;
    builder.read_records(table, file::INDEX, "municipalities", |reader| {
        Municipality {
            municipality: reader.text("municipality"),
            name: reader.text("name"),
            county: reader.text("county"),
            skr_group: reader.text("skr_group"),
        }
    })
}

/// The rows of a table that have a code which no row before them has.
fn first_rows<'t>(table: &'t Table, name: &str) -> Vec<&'t super::table::Row> {
    let mut seen = BTreeSet::new();
    table
        .rows
        .iter()
        .filter(|row| seen.insert(table.cell(row, name).to_owned()))
        .collect()
}

fn counties(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<County>> {
    let table = &builder.tables.municipalities;
    let mut counties: Vec<_> = first_rows(table, "county")
        .into_iter()
        .map(|row| {
            let county = County {
                county: table.cell(row, "county").to_owned(),
                name: table.cell(row, "county_name").to_owned(),
            };
            (row.line, county)
        })
        .collect();
    counties.sort_by(|(_, a), (_, b)| a.county.cmp(&b.county));
    builder.check_same_name(table, "county", "county_name");
    builder.ordered_records("counties", table, counties)
}

fn skr_groups(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<SkrGroup>> {
    let table = &builder.tables.municipalities;
    let mut groups: Vec<_> = first_rows(table, "skr_group")
        .into_iter()
        .map(|row| {
            let reader = builder.read_row(table, row);
            let group = SkrGroup {
                skr_group: reader.text("skr_group"),
                name: reader.texts("skr_group"),
            };
            (row.line, group)
        })
        .collect();
    groups.sort_by(|(_, a), (_, b)| a.skr_group.cmp(&b.skr_group));
    for tag in table.languages("skr_group") {
        builder.check_same_name(table, "skr_group", &format!("skr_group_{tag}"));
    }
    builder.ordered_records("skr_groups", table, groups)
}

fn indicators(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Indicator>> {
    let table = &builder.tables.indicators;
    let summaries = observation_summary::summarise_observations(builder);
    // Of the work it is an answer that nobody has told of it. A series without values has no file.
    let without_values: BTreeSet<&str> = table
        .rows
        .iter()
        .map(|row| table.cell(row, "indicator"))
        .filter(|id| belongs_to_series(builder, id) && !builder.observations.contains_key(id))
        .collect();
    builder.read_records(table, file::INDEX, "indicators", |reader| {
        let id = reader.text("indicator");
        if without_values.contains(&*id) {
            let expected = Expected::Table(TableRequirement::Observations);
            reader.report("indicator", &id, expected);
        }
        check_position(reader);
        let form = NumberForm {
            decimals: reader.whole_number("decimals"),
            is_percent: reader.text("unit") == "percent",
        };
        let summary = summaries.get(&id).cloned().unwrap_or_default();
        Indicator {
            indicator: id,
            name: reader.texts("name"),
            finding: reader.texts("finding"),
            definition: reader.texts("definition"),
            area: reader.optional_text("area"),
            stage: reader.text("stage"),
            evidence: reader.text("evidence"),
            scope: reader.text("scope"),
            participation: reader.flag("participation"),
            basis: reader.optional_text("basis"),
            population: reader.optional_text("population"),
            unit: reader.text("unit"),
            decimals: form.decimals,
            direction: reader.text("direction"),
            mark: reader.text("mark"),
            reference: reader.optional_text("reference"),
            breakdown: reader.optional_text("breakdown"),
            maximum: reader.scaled_number("maximum", form),
            caution: reader.texts("caution"),
            breaks: breaks(reader),
            key_figure: reader.optional_text("key_figure"),
            key_figure_url: reader.optional_text("key_figure_url"),
            credits: summary.credits,
            periods: summary.periods,
            places: summary.places,
        }
    })
}

/// Reports a place in the order that is no number.
pub fn check_position(reader: &mut RowReader<'_>) {
    if reader.optional_text(ORDER).is_some() {
        let _: u32 = reader.whole_number(ORDER);
    }
}

fn breaks(reader: &mut RowReader<'_>) -> Vec<i16> {
    let cell = reader.text("breaks");
    let years: Vec<Option<i16>> = cell
        .split_whitespace()
        .map(|year| year.parse().ok())
        .collect();
    if years.iter().any(Option::is_none) {
        reader.report("breaks", &cell, Expected::Year);
    }
    years.into_iter().flatten().collect()
}

/// Members are the municipalities with a yes for the cohort's indicator.
fn cohorts(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Cohort>> {
    let members = builder.members();
    builder.read_records(&builder.tables.cohorts, file::INDEX, "cohorts", |reader| {
        check_position(reader);
        let indicator = reader.text("indicator");
        let members = members.get(&indicator);
        Cohort {
            cohort: reader.text("cohort"),
            name: reader.texts("name"),
            kind: reader.text("kind"),
            from: reader.year("from"),
            to: reader.year("to"),
            members: members.into_iter().flatten().cloned().collect(),
            source: reader.text("source"),
            note: reader.texts("note"),
            indicator,
        }
    })
}

/// Who has answered questions, each once, by code.
fn answered(builder: &ReleaseBuilder<'_>) -> Vec<String> {
    let table = &builder.tables.answers;
    let codes = table
        .rows
        .iter()
        .map(|row| builder.municipality_code(table.cell(row, "municipality")));
    let codes: BTreeSet<&str> = codes.collect();
    codes.into_iter().map(str::to_owned).collect()
}

fn goals(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Goal>> {
    let table = &builder.tables.goals;
    let forms: BTreeMap<&str, NumberForm> = (table.rows.iter())
        .map(|row| table.cell(row, "indicator"))
        .map(|id| (id, builder.number_form(id)))
        .collect();
    builder.read_records(table, file::INDEX, "goals", |reader| {
        let indicator = reader.optional_text("indicator");
        let form = indicator.as_ref().and_then(|id| forms.get(&**id));
        Goal {
            goal: reader.text("goal"),
            area: reader.optional_text("area"),
            year: reader.year("year"),
            text: reader.texts("text"),
            target: reader.scaled_number("value", form.copied().unwrap_or_default()),
            indicator,
            reference: reader.optional_text("reference"),
            set_by: reader.texts("set_by"),
            why: reader.texts("why"),
            source: reader.text("source"),
        }
    })
}
