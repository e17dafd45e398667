//! A whole invented country as a release, for trying and measuring the program before there is an outcome to
//! follow.
//!
//! Its tables are made in memory and published as real ones are, so the same rules hold for it. Every text that a
//! reader could see says that it is example data.

mod designs;
mod municipalities;
mod network;
mod outcome;
mod questions;
mod random;
mod residents;
mod sheet;
mod sheets;
mod work;
mod work_indicators;

use super::release::{Release, make_release_from};
use super::table_schemas;
use crate::model::{self, Area};
use crate::validate::Problem;
use municipalities::InventedMunicipality;
use sheet::Sheet;
use sheets::{SET_BY, SOURCE, SURVEY, Sheets, WHY, mark_as_example};
use std::collections::{BTreeMap, BTreeSet};
use std::io;

pub use municipalities::MAX_MUNICIPALITIES;

/// So many that each kind of indicator, each class and each reason is among them.
pub const DEFAULT_INDICATORS: usize = 48;
/// The invented day of the release and of its sources.
const DATE: &str = "2026-11-22";

/// The parameters of an invented country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// The seed of its random numbers.
    pub seed: u64,
    /// At most [`MOST_MUNICIPALITIES`].
    pub municipalities: usize,
    /// Of all residents and of the outcome together; those of the work are always there.
    pub indicators: usize,
}

/// Makes the release of a country: the same bytes for the same parameters.
///
/// # Errors
/// Every problem that validation finds, which would be a bug here.
pub fn make_release(country: Country) -> Result<Release, Vec<Problem>> {
    let tables = tables(country);
    make_release_from(|file| {
        let found = tables.get(file).cloned();
        found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    })
}

/// The country's tables, by file name.
pub fn tables(country: Country) -> BTreeMap<&'static str, Vec<u8>> {
    sheets(country)
        .iter()
        .filter_map(|sheet| Some((sheet.file(), sheet.to_csv().ok()?)))
        .collect()
}

fn sheets(country: Country) -> Vec<Sheet> {
    let places = municipalities::invent_municipalities(country.municipalities);
    let mut sheets = Sheets {
        indicators: Sheet::new(table_schemas::INDICATORS),
        observations: Sheet::new(table_schemas::OBSERVATIONS),
        goals: Sheet::new(table_schemas::GOALS),
        cohorts: Sheet::new(table_schemas::COHORTS),
        answers: Sheet::new(table_schemas::ANSWERS),
        milestones: Sheet::new(table_schemas::MILESTONES),
        network: Sheet::new(table_schemas::NETWORK),
    };
    add_goals_without_number(&mut sheets.goals);
    let chosen = choose_indicators(country.indicators);
    work::fill(&mut sheets, country.seed, &places);
    network::add_cohorts(&mut sheets);
    questions::add_answers(&mut sheets, &places);
    network::add_dates(&mut sheets, &places);
    residents::fill(&mut sheets, country.seed, &places, &chosen);
    outcome::fill(&mut sheets, country.seed, &places, &chosen);
    let mut all = vec![
        release(),
        units(),
        municipalities(&places),
        sources(),
        themes(),
        similar(&places),
        questions::build_questions(),
    ];
    all.extend([
        sheets.indicators,
        sheets.observations,
        sheets.goals,
        sheets.cohorts,
        sheets.answers,
        sheets.milestones,
        sheets.network,
    ]);
    all
}

/// The goal of the whole country, and what is aimed at in each area; none of them has a number.
fn add_goals_without_number(sheet: &mut Sheet) {
    let overall = [(
        "overall",
        "",
        "Den som fyller 20 år 2032 ska ha likvärdiga möjligheter i det påhittade landet.",
        "Whoever turns 20 in 2032 is to have equal opportunities in the invented country.",
    )];
    let areas = Area::ALL.map(|area| {
        (
            area.id(),
            area.id(),
            "Det påhittade landet ska se till att alla har samma rättigheter här.",
            "The invented country is to see to it that everyone has the same rights here.",
        )
    });
    for (goal, area, sv, en) in overall.into_iter().chain(areas) {
        let (text_sv, text_en) = mark_as_example((sv, en));
        sheet.add_row(&[
            ("goal", goal),
            ("area", area),
            ("year", "2032"),
            ("text_sv", &text_sv),
            ("text_en", &text_en),
            ("set_by_sv", SET_BY.0),
            ("set_by_en", SET_BY.1),
            ("why_sv", WHY.0),
            ("why_en", WHY.1),
            ("source", SOURCE),
        ]);
    }
}

/// The first indicators: all residents' six, then each outcome with everyone beside it, then more of
/// all residents.
fn choose_indicators(count: usize) -> BTreeSet<String> {
    let residents = designs::RESIDENTS.iter().map(|(id, ..)| (*id).to_owned());
    let outcome = designs::designs().flat_map(|design| {
        let everyone =
            (!design.everyone_values.is_empty()).then(|| outcome::everyone_id(design.id));
        std::iter::once(design.id.to_owned()).chain(everyone)
    });
    let more = (1..).map(residents::extra_indicator_id);
    let reports = [outcome::COMPLAINTS_ID.to_owned()];
    residents
        .chain(outcome)
        .chain(reports)
        .chain(more)
        .take(count)
        .collect()
}

fn release() -> Sheet {
    let mut sheet = Sheet::new(table_schemas::RELEASE);
    sheet.add_row(&[
        ("release", model::Release::EXAMPLE),
        ("date", DATE),
        ("licence", "CC0-1.0, EXEMPELDATA"),
        (
            "licence_url",
            "https://creativecommons.org/publicdomain/zero/1.0/",
        ),
        ("minimum_persons", "5"),
        ("minimum_pupils", "10"),
        ("minimum_respondents", "20"),
        ("uncertain_respondents", "50"),
    ]);
    sheet
}

fn units() -> Sheet {
    let mut sheet = Sheet::new(table_schemas::UNITS);
    for (unit, [one_sv, other_sv, one_en, other_en]) in [
        ("percent", ["{} %", "{} %", "{}%", "{}%"]),
        ("yes/no", ["{}", "{}", "{}", "{}"]),
        ("year", ["{}", "{}", "{}", "{}"]),
        ("years", ["{} år", "{} år", "{} year", "{} years"]),
        (
            "meetings/year",
            [
                "{} möte per år",
                "{} möten per år",
                "{} meeting a year",
                "{} meetings a year",
            ],
        ),
        (
            "complaints",
            [
                "{} anmälan",
                "{} anmälningar",
                "{} complaint",
                "{} complaints",
            ],
        ),
    ] {
        sheet.add_row(&[
            ("unit", unit),
            ("one_sv", one_sv),
            ("other_sv", other_sv),
            ("one_en", one_en),
            ("other_en", other_en),
        ]);
    }
    sheet
}

fn municipalities(places: &[InventedMunicipality]) -> Sheet {
    let mut sheet = Sheet::new(table_schemas::MUNICIPALITIES);
    for place in places {
        sheet.add_row(&[
            ("municipality", &place.code),
            ("name", &place.name),
            ("county", place.county.0),
            ("county_name", place.county.1),
            ("skr_group", place.group.0),
            ("skr_group_sv", place.group.1),
            ("skr_group_en", place.group.2),
        ]);
    }
    sheet
}

fn sources() -> Sheet {
    let mut sheet = Sheet::new(table_schemas::SOURCES);
    for (source, title) in [
        (SOURCE, "EXEMPELDATA: Det påhittade landets berättelser"),
        (SURVEY, "EXEMPELDATA: Den påhittade undersökningen"),
    ] {
        sheet.add_row(&[
            ("source", source),
            ("title", title),
            ("publisher", "EXEMPELDATA (påhittad utgivare)"),
            ("published", DATE),
            ("dating", "stated"),
            ("read", "in full"),
            ("credit", "EXEMPELDATA"),
            (
                "terms_sv",
                "Allt är påhittat. Får användas hur som helst, men aldrig som fakta.",
            ),
            (
                "terms_en",
                "Everything is invented. May be used in any way, but never as facts.",
            ),
            (
                "note_sv",
                "EXEMPELDATA: gjord av ett program, med slumptal.",
            ),
            (
                "note_en",
                "EXAMPLE DATA: made by a program, of random numbers.",
            ),
        ]);
    }
    sheet
}

fn themes() -> Sheet {
    let mut sheet = Sheet::new(table_schemas::THEMES);
    sheet.add_row(&[
        ("theme", "exempel"),
        ("name_sv", "EXEMPELDATA: påhittad likhet"),
        ("name_en", "EXAMPLE DATA: invented likeness"),
    ]);
    sheet
}

/// Similar to each are the next of its group.
fn similar(places: &[InventedMunicipality]) -> Sheet {
    let mut sheet = Sheet::new(table_schemas::SIMILAR);
    for (nth, place) in places.iter().enumerate() {
        let others: Vec<&str> = places
            .iter()
            .cycle()
            .skip(nth + 1)
            .take(places.len().saturating_sub(1))
            .filter(|other| other.group.0 == place.group.0)
            .take(7)
            .map(|other| other.code.as_str())
            .collect();
        if others.is_empty() {
            continue;
        }
        sheet.add_row(&[
            ("municipality", &place.code),
            ("theme", "exempel"),
            ("year", "2025"),
            ("similar", &others.join(" ")),
        ]);
    }
    sheet
}
