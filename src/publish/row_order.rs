//! The order of each table's rows, so that neither what is published nor what is seen on a page depends on how a
//! spreadsheet was sorted.

use super::place_names::PlaceNames;
use super::table::{ColumnKey, Row, Table};
use super::table_schemas::ORDER;
use super::tables::Tables;
use crate::model::{Area, CohortKind, Evidence, HelpKind, Mark, NetworkKind, Period, Scope};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A part of what rows are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part<'t> {
    Rank(usize),
    Time(Period),
    /// Most of what rows are sorted by is empty, which is compared sooner than a text.
    Empty,
    Text(&'t str),
    Latest(Reverse<&'t str>),
}

impl<'t> Part<'t> {
    const fn of(text: &'t str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

/// Sorts the rows of every table. Those that are alike in what they are sorted by are sorted by all of their cells, so
/// that only rows that say the same keep the order of the file.
pub fn sort_rows(tables: &mut Tables) {
    let indicators = find_order(&tables.indicators, |row| {
        [
            row.position(),
            row.word("evidence", &Evidence::IDS),
            row.word("area", &Area::IDS),
            row.word("mark", &Mark::IDS),
            row.text("name_sv"),
        ]
    });
    reorder(&mut tables.indicators, &indicators);
    let questions = find_order(&tables.questions, |row| {
        [row.position(), row.text("question")]
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
    let municipalities = positions_in_order(&tables.municipalities, "municipality");
    let place_of = |cell| position(&municipalities, names.code(cell).unwrap_or(cell));
    let place = |row: &Cells<'t>| -> Part<'t> { place_of(row.cell("municipality")) };
    let indicators = positions(&tables.indicators, "indicator");
    let indicator = |row: &Cells<'t>| -> Part<'t> { position(&indicators, row.cell("indicator")) };
    let questions = positions(&tables.questions, "question");
    let columns = ["area", "breakdown", "period", "municipality", "source"];
    let [area, breakdown, period, municipality, source] =
        columns.map(|name| tables.observations.column(name));
    [
        find_order(&tables.units, |row| [row.text("unit")]),
        find_order(&tables.municipalities, |row| [row.text("municipality")]),
        order_observations(&tables.observations, indicator, |row| {
            [
                row.word(area, &Area::IDS),
                row.text(breakdown),
                row.time(period),
                place_of(row.cell(municipality)),
                row.text(source),
            ]
        }),
        find_order(&tables.answers, |row| {
            let question = position(&questions, row.cell("question"));
            [place(row), question, row.time("period"), row.text("source")]
        }),
        find_order(&tables.sources, |row| [row.text("source")]),
        find_order(&tables.cohorts, |row| {
            let kind = row.word("kind", &CohortKind::IDS);
            let (from, to) = (row.text("from"), row.text("to"));
            [row.position(), kind, from, to, row.text("cohort")]
        }),
        find_order(&tables.similar, |row| [place(row), row.text("theme")]),
        find_order(&tables.themes, |row| [row.text("theme")]),
        find_order(&tables.milestones, |row| {
            let scope = row.word("scope", &Scope::IDS);
            [row.time("date"), scope, place(row), row.text("text_sv")]
        }),
        find_order(&tables.network, |row| {
            let kind = row.word("kind", &NetworkKind::IDS);
            let (location, text) = (row.text("place_sv"), row.text("text_sv"));
            [kind, row.time("date"), place(row), location, text]
        }),
        find_order(&tables.goals, |row| {
            let is_of_area = Part::Rank(usize::from(!row.cell("area").is_empty()));
            let area = row.word("area", &Area::IDS);
            [is_of_area, area, indicator(row), row.text("year")]
        }),
        find_order(&tables.corrections, |row| {
            let latest = Part::Latest(Reverse(row.cell("corrected")));
            [latest, indicator(row), place(row)]
        }),
        find_order(&tables.help, |row| {
            let kind = row.word("kind", &HelpKind::IDS);
            [kind, row.position(), row.text("help")]
        }),
    ]
}

/// A row with its table.
struct Cells<'t> {
    table: &'t Table,
    row: &'t Row,
}

impl<'t> Cells<'t> {
    fn cell(&self, column: impl ColumnKey) -> &'t str {
        self.table.cell(self.row, column)
    }

    fn text(&self, column: impl ColumnKey) -> Part<'t> {
        Part::of(self.cell(column))
    }

    /// By time; what is no period, which validation tells, comes after.
    fn time(&self, column: impl ColumnKey) -> Part<'t> {
        let cell = self.cell(column);
        Period::parse(cell).map_or(Part::of(cell), Part::Time)
    }

    /// In the order of the words; what isn't among them comes after.
    fn word<T>(&self, column: impl ColumnKey, words: &[(T, &str)]) -> Part<'t> {
        let cell = self.cell(column);
        let index = words.iter().position(|(_, word)| *word == cell);
        index.map_or(Part::of(cell), Part::Rank)
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

/// The places of a table's ids in their order, after nothing and Sweden's code.
fn positions_in_order<'t>(table: &'t Table, id: &str) -> HashMap<&'t str, usize> {
    let ids = table.rows.iter().map(|row| table.cell(row, id));
    let ids: BTreeSet<&str> = ids.chain(["", "0000"]).collect();
    ids.into_iter().zip(0..).collect()
}

fn position<'t>(positions: &HashMap<&str, usize>, id: &'t str) -> Part<'t> {
    let index = positions.get(id).copied();
    index.map_or(Part::of(id), Part::Rank)
}

/// The indexes of a table's rows in their order.
fn find_order<'t, const PARTS: usize>(
    table: &'t Table,
    parts: impl Fn(&Cells<'t>) -> [Part<'t>; PARTS],
) -> Vec<usize> {
    order_rows(table, (0..table.rows.len()).collect(), parts)
}

/// Some of a table's rows, by their indexes, in their order.
fn order_rows<'t, const PARTS: usize>(
    table: &'t Table,
    indexes: Vec<usize>,
    parts: impl Fn(&Cells<'t>) -> [Part<'t>; PARTS],
) -> Vec<usize> {
    let rows = indexes.into_iter();
    let rows = rows.filter_map(|index| Some((table.rows.get(index)?, index)));
    let mut keyed: Vec<([Part<'t>; PARTS], &Row, usize)> = rows
        .map(|(row, index)| (parts(&Cells { table, row }), row, index))
        .collect();
    keyed.sort_by(|(one, row, _), (other, other_row, _)| {
        let by_cells = || row.cells().cmp(other_row.cells());
        one.cmp(other).then_with(by_cells)
    });
    keyed.into_iter().map(|(.., index)| index).collect()
}

/// The order of the observations, which are most of all rows. Those of one indicator are sorted at a time, as what they
/// are sorted by takes more room than themselves.
fn order_observations<'t, const PARTS: usize>(
    table: &'t Table,
    indicator: impl Fn(&Cells<'t>) -> Part<'t>,
    parts: impl Fn(&Cells<'t>) -> [Part<'t>; PARTS],
) -> Vec<usize> {
    let mut by_indicator: BTreeMap<Part<'t>, Vec<usize>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        let of_indicator = by_indicator.entry(indicator(&Cells { table, row }));
        of_indicator.or_default().push(index);
    }
    let of_indicators = by_indicator.into_values();
    of_indicators
        .flat_map(|indexes| order_rows(table, indexes, &parts))
        .collect()
}

fn reorder(table: &mut Table, order: &[usize]) {
    let mut rows: Vec<Option<Row>> = table.rows.drain(..).map(Some).collect();
    table.rows = order
        .iter()
        .filter_map(|index| rows.get_mut(*index)?.take())
        .collect();
}
