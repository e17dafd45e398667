//! What the invented municipalities have stated of their work; of a third of them nothing was found.

use super::municipalities::InventedMunicipality;
use super::random::RandomStream;
use super::sheets::{SOURCE, Sheets, mark_as_example};
use super::work_indicators::INDICATORS;

const AREAS: [&str; 6] = ["education", "work", "housing", "health", "culture", "civil"];

pub fn fill(sheets: &mut Sheets, seed: u64, places: &[InventedMunicipality]) {
    for (id, area, stage, unit, name, participation) in INDICATORS {
        let (name_sv, name_en) = mark_as_example(name);
        sheets.indicators.add_row(&[
            ("indicator", id),
            ("name_sv", &name_sv),
            ("name_en", &name_en),
            ("definition_sv", "EXEMPELDATA: påhittad uppgift om arbetet."),
            ("definition_en", "EXAMPLE DATA: invented fact of the work."),
            ("area", area),
            ("stage", stage),
            ("evidence", "work"),
            ("scope", "municipality"),
            ("participation", if participation { "yes" } else { "" }),
            ("unit", unit),
            ("decimals", "0"),
            ("direction", "none"),
            ("mark", "more"),
        ]);
    }
    for (nth, place) in places.iter().enumerate() {
        let mut facts = MunicipalityFacts {
            sheets,
            code: &place.code,
        };
        if nth % 58 == 0 {
            for year in 2012..=2015 {
                facts.add_fact(
                    "pilot_municipality",
                    year,
                    "yes",
                    FactDetails {
                        census: true,
                        ..FactDetails::DEFAULT
                    },
                );
            }
        }
        if nth % 12 == 0 {
            facts.add_fact(
                "network_mailing_list_2013",
                2013,
                "yes",
                FactDetails {
                    census: true,
                    ..FactDetails::DEFAULT
                },
            );
        }
        if nth % 3 != 2 {
            facts.add_own_work(&mut RandomStream::new(seed, &["work", &place.code]));
        }
    }
}

/// What a fact has beside its value.
#[derive(Clone, Copy)]
struct FactDetails {
    status: &'static str,
    inferred: bool,
    census: bool,
    area: &'static str,
}

impl FactDetails {
    const DEFAULT: Self = Self {
        status: "reported",
        inferred: false,
        census: false,
        area: "",
    };
}

/// Adds the facts of one municipality.
struct MunicipalityFacts<'f> {
    sheets: &'f mut Sheets,
    code: &'f str,
}

impl MunicipalityFacts<'_> {
    fn add_fact(&mut self, indicator: &str, year: i16, value: &str, details: FactDetails) {
        self.sheets.observations.add_row(&[
            ("indicator", indicator),
            ("municipality", self.code),
            ("period", &year.to_string()),
            ("value", value),
            ("status", details.status),
            (
                "collection",
                if details.census { "census" } else { "found" },
            ),
            ("year_inferred", if details.inferred { "yes" } else { "" }),
            ("source", SOURCE),
            ("area", details.area),
        ]);
    }

    fn add_own_work(&mut self, random: &mut RandomStream) {
        let random_year = |random: &mut RandomStream| 2013 + random.below(13) as i16;
        let planned = FactDetails {
            status: "planned",
            ..FactDetails::DEFAULT
        };
        let inferred = FactDetails {
            inferred: true,
            ..FactDetails::DEFAULT
        };
        let year = random_year(random);
        match random.below(8) {
            0 => self.add_fact("consultation_exists", year, "no", FactDetails::DEFAULT),
            1 => self.add_fact("consultation_exists", year, "yes", planned),
            2 => self.add_fact("consultation_exists", year, "yes", inferred),
            nth => {
                self.add_fact("consultation_exists", year, "yes", FactDetails::DEFAULT);
                if nth == 3 {
                    let start = (year - 3).to_string();
                    self.add_fact(
                        "consultation_start_year",
                        year,
                        &start,
                        FactDetails::DEFAULT,
                    );
                }
            }
        }
        if random.chance(0.3) {
            let (year, meetings) = (random_year(random), random.below(5).to_string());
            self.add_fact(
                "open_consultation_meetings_year",
                year,
                &meetings,
                FactDetails::DEFAULT,
            );
        }
        if random.chance(0.2) {
            let year = random_year(random);
            self.add_fact(
                "council_election_interval_years",
                year,
                "2",
                FactDetails::DEFAULT,
            );
            if random.chance(0.7) {
                self.add_fact("council_election_held", year, "yes", FactDetails::DEFAULT);
            }
        }
        if random.chance(0.3) {
            let year = random_year(random);
            let (value, details) = match random.below(5) {
                0 => ("no", FactDetails::DEFAULT),
                1 => ("yes", planned),
                2 => ("yes", inferred),
                _ => ("yes", FactDetails::DEFAULT),
            };
            self.add_fact("follow_up_annual", year, value, details);
        }
        if random.chance(0.4) {
            let year = random_year(random);
            let value = if random.chance(0.9) { "yes" } else { "no" };
            self.add_fact("action_plan_exists", year, value, FactDetails::DEFAULT);
        }
        let year = random_year(random);
        for area in AREAS {
            if random.chance(0.2) {
                self.add_fact(
                    "area_active",
                    year,
                    "yes",
                    FactDetails {
                        area,
                        ..FactDetails::DEFAULT
                    },
                );
            }
        }
    }
}
