//! What every part of the invented country writes into, and says of itself.

use super::sheet::Sheet;

pub const SOURCE: &str = "EX1";
pub const SURVEY: &str = "EX2";

/// Every table while it is filled.
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

/// A name that says what it is.
pub fn named((sv, en): (&str, &str)) -> (String, String) {
    (format!("EXEMPELDATA: {sv}"), format!("EXAMPLE DATA: {en}"))
}
