//! How many values and rows a release has fewer and more than the one before, so that what was lost on the way is
//! seen.

use super::table_schemas::FILES;
use crate::document::Changes;

/// Of what values or rows are fewer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// The values of an indicator, by its id.
    Values(String),
    /// The rows of a table, by its file name.
    Rows(String),
}

/// Something that a release has less of than the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub of: Counted,
    /// How many of those that were there are there no more.
    pub lost: usize,
    /// How many are there that weren't.
    pub gained: usize,
}

/// What is lost among the changes.
pub fn count_losses(changes: &Changes) -> Vec<Loss> {
    let values = changes.indicators.iter().map(|it| Loss {
        of: Counted::Values(it.indicator.clone()),
        lost: it.values.withdrawn,
        gained: it.values.added,
    });
    let rows = changes.counts.records.iter().map(|(table, counts)| Loss {
        of: Counted::Rows(format!("{table}.csv")),
        lost: counts.withdrawn,
        gained: counts.added,
    });
    // What stands in no table of its own is lost with the rows that it stands in.
    let is_table = |loss: &Loss| match &loss.of {
        Counted::Values(_) => true,
        Counted::Rows(file) => FILES.contains(&&**file),
    };
    values
        .chain(rows)
        .filter(|loss| loss.lost > 0 && is_table(loss))
        .collect()
}
