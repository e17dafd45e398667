//! What the invented municipalities have stated of their work; of a third of them nothing was found.

use super::places::Invented;
use super::random::Random;
use super::sheet::Sheet;
use super::sheets::{SOURCE, Sheets, named};

/// Id, area, stage, unit, name, and whether it is participation.
type Stated = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    bool,
);

/// The ids are those of the real dataset where it has them, as they are addresses.
const INDICATORS: [Stated; 10] = [
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

pub fn fill(sheets: &mut Sheets, seed: u64, places: &[Invented]) {
    for (id, area, stage, unit, name, participation) in INDICATORS {
        let (name_sv, name_en) = named(name);
        sheets.indicators.row(&[
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
        let mut facts = Facts {
            sheets,
            code: &place.code,
        };
        if nth % 58 == 0 {
            for year in 2012..=2015 {
                facts.state(
                    "pilot_municipality",
                    year,
                    "yes",
                    Said {
                        census: true,
                        ..Said::PLAIN
                    },
                );
            }
        }
        if nth % 12 == 0 {
            facts.state(
                "network_mailing_list_2013",
                2013,
                "yes",
                Said {
                    census: true,
                    ..Said::PLAIN
                },
            );
        }
        if nth % 3 != 2 {
            facts.of_own_work(&mut Random::of(seed, &["work", &place.code]));
        }
    }
    cohorts(sheets);
    answers(sheets, places);
    dates(sheets, places);
}

/// How a fact was said.
#[derive(Clone, Copy)]
struct Said {
    status: &'static str,
    inferred: bool,
    census: bool,
    area: &'static str,
}

impl Said {
    const PLAIN: Self = Self {
        status: "reported",
        inferred: false,
        census: false,
        area: "",
    };
}

struct Facts<'f> {
    sheets: &'f mut Sheets,
    code: &'f str,
}

impl Facts<'_> {
    fn state(&mut self, indicator: &str, year: i16, value: &str, said: Said) {
        self.sheets.observations.row(&[
            ("indicator", indicator),
            ("municipality", self.code),
            ("period", &year.to_string()),
            ("value", value),
            ("status", said.status),
            ("collection", if said.census { "census" } else { "found" }),
            ("year_inferred", if said.inferred { "yes" } else { "" }),
            ("source", SOURCE),
            ("area", said.area),
        ]);
    }

    fn of_own_work(&mut self, random: &mut Random) {
        let year = |random: &mut Random| 2013 + random.below(13) as i16;
        let planned = Said {
            status: "planned",
            ..Said::PLAIN
        };
        let inferred = Said {
            inferred: true,
            ..Said::PLAIN
        };
        let told = year(random);
        match random.below(8) {
            0 => self.state("consultation_exists", told, "no", Said::PLAIN),
            1 => self.state("consultation_exists", told, "yes", planned),
            2 => self.state("consultation_exists", told, "yes", inferred),
            nth => {
                self.state("consultation_exists", told, "yes", Said::PLAIN);
                if nth == 3 {
                    let start = (told - 3).to_string();
                    self.state("consultation_start_year", told, &start, Said::PLAIN);
                }
            }
        }
        if random.chance(0.3) {
            let (told, meetings) = (year(random), random.below(5).to_string());
            self.state(
                "open_consultation_meetings_year",
                told,
                &meetings,
                Said::PLAIN,
            );
        }
        if random.chance(0.2) {
            let told = year(random);
            self.state("council_election_interval_years", told, "2", Said::PLAIN);
            if random.chance(0.7) {
                self.state("council_election_held", told, "yes", Said::PLAIN);
            }
        }
        if random.chance(0.3) {
            let told = year(random);
            let (value, said) = match random.below(5) {
                0 => ("no", Said::PLAIN),
                1 => ("yes", planned),
                2 => ("yes", inferred),
                _ => ("yes", Said::PLAIN),
            };
            self.state("follow_up_annual", told, value, said);
        }
        if random.chance(0.4) {
            let told = year(random);
            let value = if random.chance(0.9) { "yes" } else { "no" };
            self.state("action_plan_exists", told, value, Said::PLAIN);
        }
        let told = year(random);
        for area in AREAS {
            if random.chance(0.2) {
                self.state(
                    "area_active",
                    told,
                    "yes",
                    Said {
                        area,
                        ..Said::PLAIN
                    },
                );
            }
        }
    }
}

fn cohorts(sheets: &mut Sheets) {
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
        sheets.cohorts.row(&[
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

pub fn questions(mut sheet: Sheet) -> Sheet {
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
        sheet.row(&[("question", question), ("text_sv", sv), ("text_en", en)]);
    }
    sheet
}

fn answers(sheets: &mut Sheets, places: &[Invented]) {
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
            sheets.answers.row(&[
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

fn dates(sheets: &mut Sheets, places: &[Invented]) {
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
        sheets.milestones.row(&[
            ("date", date),
            ("scope", "national"),
            ("municipality", "0000"),
            ("text_sv", sv),
            ("text_en", en),
            ("source", SOURCE),
        ]);
    }
    for place in places.iter().step_by(12) {
        sheets.network.row(&[
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
