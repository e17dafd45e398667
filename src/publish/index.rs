//! The tables to `index.json`.

use super::cells::Cells;
use super::made::Made;
use super::nation;
use super::table::Table;
use super::told;
use crate::document::{
    Cohort, County, FORMAT, Goal, Index, Indicator, Licence, Municipality, Record, SeriesDocument,
    SkrGroup, Thresholds, Unit, file,
};
use crate::model::Area;
use std::collections::BTreeSet;

/// Makes the index. The series are made before it: it tells the middle of the nation ones.
pub fn index(made: &mut Made<'_>, series: &[SeriesDocument]) -> Index {
    let (release, date, licence, thresholds) = release(made);
    Index {
        format: FORMAT,
        release,
        date,
        licence,
        languages: made.tables.languages(),
        areas: Area::ALL.iter().map(|area| area.id().to_owned()).collect(),
        thresholds,
        goals: goals(made),
        units: units(made),
        counties: counties(made),
        skr_groups: groups(made),
        municipalities: municipalities(made),
        cohorts: cohorts(made),
        indicators: indicators(made),
        nation: nation::nation(made, series),
        answered: answered(made),
    }
}

fn release(made: &mut Made<'_>) -> (String, String, Licence, Thresholds) {
    let table = &made.tables.release;
    let Some(row) = table.rows.first() else {
        made.no_rows(table);
        let licence = Licence {
            name: String::new(),
            url: String::new(),
        };
        return (
            String::new(),
            String::new(),
            licence,
            Thresholds {
                persons: 0,
                pupils: 0,
                respondents: 0,
                uncertain_respondents: 0,
            },
        );
    };
    made.origins
        .record(file::INDEX, String::new(), table, row.line);
    let mut cells = made.cells(table, row);
    let release = cells.text("release");
    let licence = Licence {
        name: cells.text("licence"),
        url: cells.text("licence_url"),
    };
    let thresholds = Thresholds {
        persons: cells.whole("minimum_persons"),
        pupils: cells.whole("minimum_pupils"),
        respondents: cells.whole("minimum_respondents"),
        uncertain_respondents: cells.whole("uncertain_respondents"),
    };
    (release, cells.text("date"), licence, thresholds)
}

fn units(made: &mut Made<'_>) -> Vec<Record<Unit>> {
    made.records(&made.tables.units, file::INDEX, "units", |cells| Unit {
        unit: cells.text("unit"),
        counts: cells.maybe("counts"),
        one: cells.texts("one"),
        other: cells.texts("other"),
    })
}

fn municipalities(made: &mut Made<'_>) -> Vec<Record<Municipality>> {
    let table = &made.tables.municipalities;
    made.records(table, file::INDEX, "municipalities", |cells| Municipality {
        municipality: cells.text("municipality"),
        name: cells.text("name"),
        county: cells.text("county"),
        skr_group: cells.text("skr_group"),
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

fn counties(made: &mut Made<'_>) -> Vec<Record<County>> {
    let table = &made.tables.municipalities;
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
    made.same_everywhere(table, "county", "county_name");
    made.in_order("counties", table, counties)
}

fn groups(made: &mut Made<'_>) -> Vec<Record<SkrGroup>> {
    let table = &made.tables.municipalities;
    let mut groups: Vec<_> = first_rows(table, "skr_group")
        .into_iter()
        .map(|row| {
            let cells = made.cells(table, row);
            let group = SkrGroup {
                skr_group: cells.text("skr_group"),
                name: cells.texts("skr_group"),
            };
            (row.line, group)
        })
        .collect();
    groups.sort_by(|(_, a), (_, b)| a.skr_group.cmp(&b.skr_group));
    made.same_everywhere(table, "skr_group", "skr_group_sv");
    made.in_order("skr_groups", table, groups)
}

fn indicators(made: &mut Made<'_>) -> Vec<Record<Indicator>> {
    let table = &made.tables.indicators;
    let told = told::told(made);
    made.records(table, file::INDEX, "indicators", |cells| {
        let id = cells.text("indicator");
        let decimals = cells.whole("decimals");
        let told = told.get(&id).cloned().unwrap_or_default();
        Indicator {
            indicator: id,
            name: cells.texts("name"),
            finding: cells.texts("finding"),
            definition: cells.texts("definition"),
            area: cells.maybe("area"),
            stage: cells.text("stage"),
            evidence: cells.text("evidence"),
            scope: cells.text("scope"),
            participation: cells.flag("participation"),
            basis: cells.maybe("basis"),
            population: cells.maybe("population"),
            unit: cells.text("unit"),
            decimals,
            direction: cells.text("direction"),
            mark: cells.text("mark"),
            reference: cells.maybe("reference"),
            breakdown: cells.maybe("breakdown"),
            maximum: cells.scaled("maximum", decimals),
            caution: cells.texts("caution"),
            breaks: breaks(cells),
            key_figure: cells.maybe("key_figure"),
            key_figure_url: cells.maybe("key_figure_url"),
            credits: told.credits,
            periods: told.periods,
            places: told.places,
        }
    })
}

fn breaks(cells: &mut Cells<'_>) -> Vec<i16> {
    let cell = cells.text("breaks");
    let years: Vec<Option<i16>> = cell
        .split_whitespace()
        .map(|year| year.parse().ok())
        .collect();
    if years.iter().any(Option::is_none) {
        cells.problem("breaks", &cell, crate::validate::Expected::Year);
    }
    years.into_iter().flatten().collect()
}

/// Members are the municipalities with a yes for the cohort's indicator.
fn cohorts(made: &mut Made<'_>) -> Vec<Record<Cohort>> {
    let members = made.members();
    made.records(&made.tables.cohorts, file::INDEX, "cohorts", |cells| {
        let indicator = cells.text("indicator");
        let members = members.get(&indicator);
        Cohort {
            cohort: cells.text("cohort"),
            name: cells.texts("name"),
            kind: cells.text("kind"),
            from: cells.year("from"),
            to: cells.year("to"),
            members: members.into_iter().flatten().cloned().collect(),
            source: cells.text("source"),
            note: cells.texts("note"),
            indicator,
        }
    })
}

/// Who has answered questions, each once, by code.
fn answered(made: &Made<'_>) -> Vec<String> {
    let table = &made.tables.answers;
    let codes = table
        .rows
        .iter()
        .map(|row| made.code(table.cell(row, "municipality")));
    codes.collect::<BTreeSet<String>>().into_iter().collect()
}

fn goals(made: &mut Made<'_>) -> Vec<Record<Goal>> {
    let decimals = made.decimals.clone();
    made.records(&made.tables.goals, file::INDEX, "goals", |cells| {
        let indicator = cells.maybe("indicator");
        let decimals = indicator.as_ref().and_then(|id| decimals.get(id));
        Goal {
            goal: cells.text("goal"),
            area: cells.maybe("area"),
            year: cells.year("year"),
            text: cells.texts("text"),
            target: cells.scaled("value", decimals.copied().unwrap_or_default()),
            indicator,
            reference: cells.maybe("reference"),
            set_by: cells.texts("set_by"),
            why: cells.texts("why"),
            source: cells.text("source"),
        }
    })
}
