//! All residents of the invented country, every year from 2012 to 2026.

use super::designs::RESIDENTS;
use super::municipalities::InventedMunicipality;
use super::random::RandomStream;
use super::sheets::{SOURCE, Sheets, mark_as_example};
use std::collections::BTreeSet;

const YEARS: std::ops::RangeInclusive<i16> = 2012..=2026;

/// The id of an indicator beyond the designed ones, when more are asked for.
pub fn extra_indicator_id(nth: usize) -> String {
    format!("exempel-alla-matt-{nth}")
}

const AREAS: [&str; 6] = ["education", "work", "housing", "health", "culture", "civil"];

pub fn fill(
    sheets: &mut Sheets,
    seed: u64,
    places: &[InventedMunicipality],
    chosen: &BTreeSet<String>,
) {
    for (id, area, direction, name, finding, course) in RESIDENTS {
        if chosen.contains(id) {
            add_indicator(sheets, [id, area, direction, "core"], name, finding);
            add_values(sheets, seed, places, id, course);
        }
    }
    let extra = (1..).map(|nth| (nth, extra_indicator_id(nth)));
    for (nth, id) in extra.take_while(|(_, id)| chosen.contains(id)) {
        let area = AREAS[nth % AREAS.len()];
        let name = (
            format!("Påhittat mått {nth}"),
            format!("Invented measure {nth}"),
        );
        let finding = ("var det {value}", "it was {value}");
        add_indicator(
            sheets,
            [&id, area, "up", "more"],
            (&name.0, &name.1),
            finding,
        );
        let mut random = RandomStream::new(seed, &[&id]);
        let course = (
            random.uniform_between(20.0, 80.0),
            random.uniform_between(20.0, 80.0),
        );
        add_values(sheets, seed, places, &id, course);
    }
}

fn add_indicator(
    sheets: &mut Sheets,
    [id, area, direction, mark]: [&str; 4],
    name: (&str, &str),
    finding: (&str, &str),
) {
    let (name_sv, name_en) = mark_as_example(name);
    sheets.indicators.add_row(&[
        ("indicator", id),
        ("name_sv", &name_sv),
        ("name_en", &name_en),
        (
            "finding_sv",
            &format!("EXEMPELDATA: I {{place}} {} ({{year}})", finding.0),
        ),
        (
            "finding_en",
            &format!("EXAMPLE DATA: In {{place}}, {} ({{year}})", finding.1),
        ),
        (
            "definition_sv",
            "EXEMPELDATA: påhittad andel av alla invånare.",
        ),
        (
            "definition_en",
            "EXAMPLE DATA: invented share of all residents.",
        ),
        ("area", area),
        ("stage", "context"),
        ("evidence", "residents"),
        ("scope", "municipality"),
        ("unit", "percent"),
        ("decimals", "1"),
        ("direction", direction),
        ("mark", mark),
    ]);
}

/// The country goes from the first value to the last in a straight line; a municipality has an offset, a drift
/// and noise of its own.
fn add_values(
    sheets: &mut Sheets,
    seed: u64,
    places: &[InventedMunicipality],
    id: &str,
    course: (f64, f64),
) {
    let codes = places.iter().map(|place| place.code.as_str());
    for code in std::iter::once("0000").chain(codes) {
        let mut random = RandomStream::new(seed, &[id, code]);
        let (offset, drift) = match code {
            "0000" => (0.0, 0.0),
            _ => (random.noise(6.0), random.noise(2.0)),
        };
        for year in YEARS {
            let elapsed =
                f64::from(year - *YEARS.start()) / f64::from(*YEARS.end() - *YEARS.start());
            let noise = random.noise(if code == "0000" { 0.3 } else { 1.2 });
            let is_missing = code != "0000" && random.chance(0.01);
            if is_missing {
                continue;
            }
            let value =
                course.0 + (course.1 - course.0) * elapsed + offset + drift * elapsed + noise;
            sheets.observations.add_row(&[
                ("indicator", id),
                ("municipality", code),
                ("period", &year.to_string()),
                ("value", &format!("{:.1}", value.clamp(1.0, 99.0))),
                ("status", "reported"),
                ("collection", "census"),
                ("source", SOURCE),
            ]);
        }
    }
}
