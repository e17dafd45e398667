//! The tables that the parts of the invented country add rows to, and the texts that they share.

use super::sheet::Sheet;

/// The id of the source of everything but the outcome.
pub const SOURCE: &str = "EX1";
/// The id of the source of the outcome.
pub const SURVEY: &str = "EX2";

/// The tables that more than one part adds rows to.
pub struct Sheets {
    pub indicators: Sheet,
    pub observations: Sheet,
    pub goals: Sheet,
    pub cohorts: Sheet,
    pub answers: Sheet,
    pub milestones: Sheet,
    pub network: Sheet,
}

pub const SET_BY: (&str, &str) = (
    "EXEMPELDATA: en påhittad myndighet",
    "EXAMPLE DATA: an invented authority",
);
pub const WHY: (&str, &str) = (
    "Påhittat mål, för att visa hur ett mål följs upp. Ingen har satt det.",
    "Invented target, to show how a target is followed up. Nobody has set it.",
);

/// A name, in both languages, that says that it is example data.
pub fn mark_as_example((sv, en): (&str, &str)) -> (String, String) {
    (format!("EXEMPELDATA: {sv}"), format!("EXAMPLE DATA: {en}"))
}
