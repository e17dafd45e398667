//! What the invented municipalities have stated of their work; of a third of them nothing was found.

use super::municipalities::InventedMunicipality;
use super::random::RandomStream;
use super::sheet::Sheet;
use super::sheets::{SOURCE, Sheets, named};

/// Id, area, stage, unit, name, and whether it is participation.
type WorkIndicator = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    bool,
);

/// The ids are those of the real dataset where it has them, as they are addresses.
const INDICATORS: [WorkIndicator; 10] = [
    (
        "pilot_municipality",
        "cross",
        "in place",
        "yes/no",
        ("Påhittad pilotkommun", "Invented pilot municipality"),
        true,
    ),
    (
        "network_mailing_list_2013",
        "cross",
        "in place",
        "yes/no",
        (
            "På ett påhittat nätverks sändlista",
            "On an invented network's mailing list",
        ),
        true,
    ),
    (
        "consultation_exists",
        "civil",
        "in place",
        "yes/no",
        ("Samråd med romer", "Consultation with Roma"),
        false,
    ),
    (
        "consultation_start_year",
        "civil",
        "in place",
        "year",
        ("Samrådets startår", "First year of consultation"),
        false,
    ),
    (
        "open_consultation_meetings_year",
        "civil",
        "being done",
        "meetings/year",
        ("Öppna samråd per år", "Open consultations a year"),
        false,
    ),
    (
        "council_election_interval_years",
        "civil",
        "in place",
        "years",
        (
            "År mellan val till romska rådet",
            "Years between Roma council elections",
        ),
        false,
    ),
    (
        "council_election_held",
        "civil",
        "being done",
        "yes/no",
        ("Val till romska rådet hölls", "Roma council election held"),
        false,
    ),
    (
        "follow_up_annual",
        "cross",
        "being done",
        "yes/no",
        ("Årlig uppföljning", "Annual follow-up"),
        false,
    ),
    (
        "action_plan_exists",
        "cross",
        "in place",
        "yes/no",
        ("Handlingsplan", "Action plan"),
        false,
    ),
    (
        "area_active",
        "",
        "being done",
        "yes/no",
        ("Arbetar i området", "Works in the area"),
        false,
    ),
];
const AREAS: [&str; 6] = ["education", "work", "housing", "health", "culture", "civil"];

pub fn fill(sheets: &mut Sheets, seed: u64, places: &[InventedMunicipality]) {
    for (id, area, stage, unit, name, participation) in INDICATORS {
        let (name_sv, name_en) = named(name);
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
    add_cohorts(sheets);
    add_answers(sheets, places);
    add_dates(sheets, places);
}

/// How a fact was said.
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

fn add_cohorts(sheets: &mut Sheets) {
    for (cohort, name, kind, indicator, from, to) in [
        (
            "programme:pilot",
            ("Påhittade pilotkommuner", "Invented pilot municipalities"),
            "programme",
            "pilot_municipality",
            "2012",
            "2015",
        ),
        (
            "network:2013",
            (
                "På ett påhittat nätverks sändlista",
                "On an invented network's mailing list",
            ),
            "network",
            "network_mailing_list_2013",
            "2013",
            "2013",
        ),
    ] {
        let (name_sv, name_en) = named(name);
        sheets.cohorts.add_row(&[
            ("cohort", cohort),
            ("name_sv", &name_sv),
            ("name_en", &name_en),
            ("kind", kind),
            ("indicator", indicator),
            ("from", from),
            ("to", to),
            ("source", SOURCE),
        ]);
    }
}

pub fn add_questions(mut sheet: Sheet) -> Sheet {
    for (question, sv, en) in [
        (
            "since",
            "EXEMPELDATA: Hur länge har kommunen arbetat med frågan?",
            "EXAMPLE DATA: How long has the municipality worked with it?",
        ),
        (
            "reach_goal",
            "EXEMPELDATA: Når ni målet?",
            "EXAMPLE DATA: Will you reach the goal?",
        ),
    ] {
        sheet.add_row(&[("question", question), ("text_sv", sv), ("text_en", en)]);
    }
    sheet
}

fn add_answers(sheets: &mut Sheets, places: &[InventedMunicipality]) {
    for place in places.iter().step_by(58) {
        for (question, sv, en) in [
            (
                "since",
                "EXEMPELDATA: Sedan 2012",
                "EXAMPLE DATA: Since 2012",
            ),
            (
                "reach_goal",
                "EXEMPELDATA: Ja, om vi fortsätter tillsammans",
                "EXAMPLE DATA: Yes, if we go on together",
            ),
        ] {
            sheets.answers.add_row(&[
                ("municipality", &place.code),
                ("question", question),
                ("period", "2023"),
                ("answer_sv", sv),
                ("answer_en", en),
                ("source", SOURCE),
            ]);
        }
    }
}

fn add_dates(sheets: &mut Sheets, places: &[InventedMunicipality]) {
    for (date, sv, en) in [
        (
            "2012-02-16",
            "EXEMPELDATA: Det påhittade landet antar en strategi",
            "EXAMPLE DATA: The invented country adopts a strategy",
        ),
        (
            "2032",
            "EXEMPELDATA: Målåret",
            "EXAMPLE DATA: The goal year",
        ),
    ] {
        sheets.milestones.add_row(&[
            ("date", date),
            ("scope", "national"),
            ("municipality", "0000"),
            ("text_sv", sv),
            ("text_en", en),
            ("source", SOURCE),
        ]);
    }
    for place in places.iter().step_by(12) {
        sheets.network.add_row(&[
            ("kind", "meeting"),
            ("date", "2013-03-07"),
            ("municipality", &place.code),
            ("role", "attended"),
            ("place_sv", "EXEMPELDATA: Sagavik"),
            ("place_en", "EXAMPLE DATA: Sagavik"),
            ("source", SOURCE),
        ]);
    }
}
