//! What may be right and should be looked at before it is published: warnings, which stop nothing.

mod breaks;
mod contact;
mod hampel;
mod rounded;
mod sources;
mod unlike_past;

pub use contact::find_missing_contact;

use super::builder::ReleaseBuilder;
use crate::document::SeriesDocument;
use crate::validate::Problem;

/// Everything in the tables that should be looked at, at the line and column of its cell.
pub fn find_warnings(builder: &ReleaseBuilder<'_>, series: &[SeriesDocument]) -> Vec<Problem> {
    let tables = builder.tables;
    let mut warnings = sources::find_sources_without_origin(&tables.sources);
    warnings.extend(breaks::find_unexplained_breaks(tables));
    warnings.extend(rounded::find_rounded_values(builder));
    warnings.extend(unlike_past::find_unlike_past(builder, series));
    warnings
}
