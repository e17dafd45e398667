//! The order of each table's rows, so that neither what is published nor what is seen on a page depends on how a
//! spreadsheet was sorted.

use super::place_names::PlaceNames;
use super::table::{Row, Table};
use super::table_schemas::ORDER;
use super::tables::Tables;
use crate::model::{Area, CohortKind, Evidence, HelpKind, Mark, NetworkKind, Period, Scope};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A part of what rows are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part<'t> {
    Rank(usize),
    Time(Period),
    Text(&'t str),
    Latest(Reverse<&'t str>),
}

/// Sorts the rows of every table. Those that are alike in what they are sorted by are sorted by all of their cells, so
/// that only rows that say the same keep the order of the file.
pub fn sort_rows(tables: &mut Tables) {
    let indicators = find_order(&tables.indicators, |row| {
        vec![
            row.position(),
            row.word("evidence", &Evidence::IDS),
            row.word("area", &Area::IDS),
            row.word("mark", &Mark::IDS),
            row.text("name_sv"),
        ]
    });
    reorder(&mut tables.indicators, &indicators);
    let questions = find_order(&tables.questions, |row| {
        vec![row.position(), row.text("question")]
    });
    reorder(&mut tables.questions, &questions);
    let orders = find_other_orders(tables);
    let others = [
        &mut tables.units,
        &mut tables.municipalities,
        &mut tables.observations,
        &mut tables.answers,
        &mut tables.sources,
        &mut tables.cohorts,
        &mut tables.similar,
        &mut tables.themes,
        &mut tables.milestones,
        &mut tables.network,
        &mut tables.goals,
        &mut tables.corrections,
        &mut tables.help,
    ];
    for (table, order) in others.into_iter().zip(&orders) {
        reorder(table, order);
    }
}

/// The orders of all tables but those that others follow.
fn find_other_orders<'t>(tables: &'t Tables) -> [Vec<usize>; 13] {
    let names = PlaceNames::new(tables);
    let place = |row: &Cells<'t>| -> Part<'t> {
        let cell = row.cell("municipality");
        Part::Text(names.code(cell).unwrap_or(cell))
    };
    let indicators = positions(&tables.indicators, "indicator");
    let indicator = |row: &Cells<'t>| -> Part<'t> { position(&indicators, row.cell("indicator")) };
    let questions = positions(&tables.questions, "question");
    [
        find_order(&tables.units, |row| vec![row.text("unit")]),
        find_order(&tables.municipalities, |row| vec![row.text("municipality")]),
        find_order(&tables.observations, |row| {
            vec![
                indicator(row),
                row.word("area", &Area::IDS),
                row.text("breakdown"),
                row.time("period"),
                place(row),
                row.text("source"),
            ]
        }),
        find_order(&tables.answers, |row| {
            let question = position(&questions, row.cell("question"));
            vec![place(row), question, row.time("period"), row.text("source")]
        }),
        find_order(&tables.sources, |row| vec![row.text("source")]),
        find_order(&tables.cohorts, |row| {
            let kind = row.word("kind", &CohortKind::IDS);
            let (from, to) = (row.text("from"), row.text("to"));
            vec![row.position(), kind, from, to, row.text("cohort")]
        }),
        find_order(&tables.similar, |row| vec![place(row), row.text("theme")]),
        find_order(&tables.themes, |row| vec![row.text("theme")]),
        find_order(&tables.milestones, |row| {
            let scope = row.word("scope", &Scope::IDS);
            vec![row.time("date"), scope, place(row), row.text("text_sv")]
        }),
        find_order(&tables.network, |row| {
            let kind = row.word("kind", &NetworkKind::IDS);
            let (location, text) = (row.text("place_sv"), row.text("text_sv"));
            vec![kind, row.time("date"), place(row), location, text]
        }),
        find_order(&tables.goals, |row| {
            let is_of_area = Part::Rank(usize::from(!row.cell("area").is_empty()));
            let area = row.word("area", &Area::IDS);
            vec![is_of_area, area, indicator(row), row.text("year")]
        }),
        find_order(&tables.corrections, |row| {
            let latest = Part::Latest(Reverse(row.cell("corrected")));
            vec![latest, indicator(row), place(row)]
        }),
        find_order(&tables.help, |row| {
            let kind = row.word("kind", &HelpKind::IDS);
            vec![kind, row.position(), row.text("help")]
        }),
    ]
}

/// A row with its table.
struct Cells<'t> {
    table: &'t Table,
    row: &'t Row,
}

impl<'t> Cells<'t> {
    fn cell(&self, name: &str) -> &'t str {
        self.table.cell(self.row, name)
    }

    fn text(&self, name: &str) -> Part<'t> {
        Part::Text(self.cell(name))
    }

    /// By time; what is no period, which validation tells, comes after.
    fn time(&self, name: &str) -> Part<'t> {
        let cell = self.cell(name);
        Period::parse(cell).map_or(Part::Text(cell), Part::Time)
    }

    /// In the order of the words; what isn't among them comes after.
    fn word<T>(&self, name: &str, words: &[(T, &str)]) -> Part<'t> {
        let cell = self.cell(name);
        let index = words.iter().position(|(_, word)| *word == cell);
        index.map_or(Part::Text(cell), Part::Rank)
    }

    /// By the number that a person has given the row; rows without one come after.
    fn position(&self) -> Part<'t> {
        let number = self.cell(ORDER).parse();
        Part::Rank(number.unwrap_or(usize::MAX))
    }
}

/// The places of a table's rows by their id.
fn positions<'t>(table: &'t Table, id: &str) -> HashMap<&'t str, usize> {
    let rows = table.rows.iter().enumerate();
    rows.map(|(index, row)| (table.cell(row, id), index))
        .collect()
}

fn position<'t>(positions: &HashMap<&str, usize>, id: &'t str) -> Part<'t> {
    let index = positions.get(id).copied();
    index.map_or(Part::Text(id), Part::Rank)
}

/// The indexes of a table's rows in their order.
fn find_order<'t>(table: &'t Table, parts: impl Fn(&Cells<'t>) -> Vec<Part<'t>>) -> Vec<usize> {
    let rows = table.rows.iter();
    let keys: Vec<Vec<Part<'_>>> = rows.map(|row| parts(&Cells { table, row })).collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    let cells = |index: &usize| table.rows.get(*index).into_iter().flat_map(Row::cells);
    order.sort_by(|one, other| {
        let by_keys = keys.get(*one).cmp(&keys.get(*other));
        by_keys.then_with(|| cells(one).cmp(cells(other)))
    });
    order
}

fn reorder(table: &mut Table, order: &[usize]) {
    let mut rows: Vec<Option<Row>> = table.rows.drain(..).map(Some).collect();
    table.rows = order
        .iter()
        .filter_map(|index| rows.get_mut(*index)?.take())
        .collect();
}
