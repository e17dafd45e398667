//! The invented outcome: the whole country as designed, and municipalities that have asked too.

use super::designs::{Aim, Design, designs};
use super::municipalities::InventedMunicipality;
use super::random::RandomStream;
use super::sheets::{SET_BY, SURVEY, Sheets, WHY, mark_as_example};
use std::collections::BTreeSet;

/// Below these a value is withheld, as the release's thresholds say.
const MIN_RESPONDENTS: u32 = 20;
const MIN_PERSONS: f64 = 5.0;

/// The id of the indicator of complaints.
pub const COMPLAINTS_ID: &str = "exempel-anmalningar";

/// The id of the indicator of the same for everyone.
pub fn everyone_id(id: &str) -> String {
    format!("{id}-alla")
}

pub fn fill(
    sheets: &mut Sheets,
    seed: u64,
    places: &[InventedMunicipality],
    chosen: &BTreeSet<String>,
) {
    for design in designs() {
        if !chosen.contains(design.id) {
            continue;
        }
        let all = everyone_id(design.id);
        let compared = !design.everyone_values.is_empty() && chosen.contains(&all);
        let reference = if compared { all.as_str() } else { "" };
        add_indicator(sheets, design, design.id, "roma", reference);
        add_national_values(sheets, design);
        if compared {
            add_indicator(sheets, design, &all, "everyone", "");
            add_national_values_of_everyone(sheets, design, &all);
        }
        if design.local {
            add_local_values(
                sheets,
                seed,
                places,
                design,
                compared.then_some(all.as_str()),
            );
        }
        add_goal(sheets, design, reference);
    }
    if chosen.contains(COMPLAINTS_ID) {
        add_complaints(sheets);
    }
}

fn add_indicator(
    sheets: &mut Sheets,
    design: &Design,
    id: &str,
    population: &str,
    reference: &str,
) {
    let (of_sv, of_en) = match population {
        "roma" => ("romer och resande", "Roma and Resande"),
        _ => ("alla", "everyone"),
    };
    let (sv, en) = design.name;
    let (name_sv, name_en) =
        mark_as_example((&format!("{sv}, {of_sv}"), &format!("{en}, {of_en}")));
    let (finding_sv, finding_en) = design.finding;
    let finding_sv = finding_sv.replace("{of}", &format!("av {of_sv}"));
    let finding_en = finding_en.replace("{of}", &format!("of {of_en}"));
    sheets.indicators.add_row(&[
        ("indicator", id),
        ("name_sv", &name_sv),
        ("name_en", &name_en),
        (
            "finding_sv",
            &format!("EXEMPELDATA: I {{place}} {finding_sv} ({{year}})"),
        ),
        (
            "finding_en",
            &format!("EXAMPLE DATA: In {{place}}, {finding_en} ({{year}})"),
        ),
        (
            "definition_sv",
            "EXEMPELDATA: påhittad enkät, där den som svarar själv säger vem hon eller han är.",
        ),
        (
            "definition_en",
            "EXAMPLE DATA: invented survey, in which people say themselves who they are.",
        ),
        ("area", design.area),
        ("stage", "has changed"),
        ("evidence", "outcome"),
        (
            "scope",
            if design.local {
                "municipality"
            } else {
                "national"
            },
        ),
        ("basis", design.basis),
        ("population", population),
        ("unit", "percent"),
        ("decimals", "1"),
        ("direction", design.direction),
        ("mark", "more"),
        ("reference", reference),
        ("breaks", design.breaks),
        ("caution_sv", "EXEMPELDATA: allt är påhittat."),
        ("caution_en", "EXAMPLE DATA: everything is invented."),
    ]);
}

fn add_goal(sheets: &mut Sheets, design: &Design, reference: &str) {
    let (value, year) = match design.aim {
        Aim::Value(value, year) => (format!("{value:.1}"), year),
        Aim::Gap(year) if !reference.is_empty() => (String::new(), year),
        Aim::Gap(_) | Aim::None => return,
    };
    let by_gap = value.is_empty();
    let (sv, en) = design.name;
    let (text_sv, text_en) = if by_gap {
        (
            format!("EXEMPELDATA: {sv}: ingen skillnad mot alla {year}"),
            format!("EXAMPLE DATA: {en}: no difference from everyone in {year}"),
        )
    } else {
        (
            format!("EXEMPELDATA: {sv}: {value} % {year}").replace('.', ","),
            format!("EXAMPLE DATA: {en}: {value}% in {year}"),
        )
    };
    sheets.goals.add_row(&[
        ("goal", &format!("mal-{}", design.id)),
        ("indicator", design.id),
        ("year", &year.to_string()),
        ("value", &value),
        ("reference", if by_gap { reference } else { "" }),
        ("text_sv", &text_sv),
        ("text_en", &text_en),
        ("set_by_sv", SET_BY.0),
        ("set_by_en", SET_BY.1),
        ("why_sv", WHY.0),
        ("why_en", WHY.1),
        ("source", SURVEY),
    ]);
}

/// A value, with its interval where it is of a survey, or withheld where it is of too few.
struct Measured<'m> {
    id: &'m str,
    code: &'m str,
    period: &'m str,
    value: f64,
    status: &'m str,
    year_inferred: bool,
    respondents: Option<u32>,
}

impl Measured<'_> {
    fn is_withheld(&self) -> bool {
        self.respondents.is_some_and(|respondents| {
            let persons = |value: f64| value / 100.0 * f64::from(respondents);
            respondents < MIN_RESPONDENTS
                || persons(self.value) < MIN_PERSONS
                // The others may be few too.
                || persons(100.0 - self.value) < MIN_PERSONS
        })
    }

    /// Half the width of the 95 per cent interval, in percentage points, by the normal approximation.
    fn margin_of_error(&self, respondents: u32) -> f64 {
        let share = self.value / 100.0;
        196.0 * (share * (1.0 - share) / f64::from(respondents)).sqrt()
    }

    fn add_to(&self, sheets: &mut Sheets) {
        let mut row = vec![
            ("indicator", self.id),
            ("municipality", self.code),
            ("period", self.period),
            ("status", self.status),
            ("collection", "found"),
            ("source", SURVEY),
            ("year_inferred", if self.year_inferred { "yes" } else { "" }),
        ];
        if self.is_withheld() {
            row.push(("state", "withheld"));
            sheets.observations.add_row(&row);
            return;
        }
        let value = format!("{:.1}", self.value);
        let [respondents, low, high] = match self.respondents {
            None => [String::new(), String::new(), String::new()],
            Some(respondents) => {
                let margin = self.margin_of_error(respondents);
                [
                    respondents.to_string(),
                    format!("{:.1}", (self.value - margin).max(0.0)),
                    format!("{:.1}", (self.value + margin).min(100.0)),
                ]
            }
        };
        row.extend([
            ("value", value.as_str()),
            ("respondents", &respondents),
            ("low", &low),
            ("high", &high),
        ]);
        sheets.observations.add_row(&row);
    }
}

fn add_national_values(sheets: &mut Sheets, design: &Design) {
    for designed in design.values {
        Measured {
            id: design.id,
            code: "0000",
            period: designed.period,
            value: designed.value,
            status: designed.status,
            year_inferred: designed.year_inferred,
            respondents: design.respondents,
        }
        .add_to(sheets);
    }
}

fn add_national_values_of_everyone(sheets: &mut Sheets, design: &Design, id: &str) {
    for (period, value) in design.everyone_values {
        Measured {
            id,
            code: "0000",
            period,
            value: *value,
            status: "reported",
            year_inferred: false,
            respondents: design.respondents.map(|respondents| respondents * 5),
        }
        .add_to(sheets);
    }
}

/// Fewer than half of the municipalities have asked, and some not every time. The second has asked so few people
/// that only one value can be shown; the third has asked nobody.
fn add_local_values(
    sheets: &mut Sheets,
    seed: u64,
    places: &[InventedMunicipality],
    design: &Design,
    all: Option<&str>,
) {
    for (nth, place) in places.iter().enumerate() {
        let mut random = RandomStream::new(seed, &[design.id, &place.code]);
        let asks = nth < 2 || nth > 2 && random.chance(0.4);
        if !asks {
            continue;
        }
        let (offset, drift) = (random.noise(5.0), random.noise(4.0));
        let usual = random.uniform_between(18.0, 320.0);
        for (survey, designed) in design.values.iter().enumerate() {
            let elapsed = survey as f64 / 4.0;
            let noise = random.noise(1.5);
            let asked = random.uniform_between(0.8, 1.2);
            let left_out = nth > 2 && random.chance(0.08);
            if left_out {
                continue;
            }
            let respondents = match (nth, survey) {
                (1, 4) => 80.0,
                (1, _) => 12.0,
                _ => usual * asked,
            };
            Measured {
                id: design.id,
                code: &place.code,
                period: designed.period,
                value: (designed.value + offset + drift * elapsed + noise).clamp(2.0, 98.0),
                status: "reported",
                year_inferred: false,
                respondents: Some(respondents as u32),
            }
            .add_to(sheets);
            let reference = design.everyone_values.get(survey);
            if let (Some(id), Some((period, value))) = (all, reference) {
                Measured {
                    id,
                    code: &place.code,
                    period,
                    value: (value + offset / 2.0 + noise / 3.0).clamp(2.0, 98.0),
                    status: "reported",
                    year_inferred: false,
                    respondents: Some((respondents * 6.0) as u32 + 200),
                }
                .add_to(sheets);
            }
        }
    }
}

/// Complaints, of which neither more nor fewer is surely better.
fn add_complaints(sheets: &mut Sheets) {
    let (name_sv, name_en) =
        mark_as_example(("Anmälningar om diskriminering", "Discrimination complaints"));
    sheets.indicators.add_row(&[
        ("indicator", COMPLAINTS_ID),
        ("name_sv", &name_sv),
        ("name_en", &name_en),
        ("definition_sv", "EXEMPELDATA: påhittade anmälningar."),
        ("definition_en", "EXAMPLE DATA: invented complaints."),
        ("area", "cross"),
        ("stage", "has changed"),
        ("evidence", "outcome"),
        ("scope", "national"),
        ("basis", "reports"),
        ("population", "roma"),
        ("unit", "complaints"),
        ("decimals", "0"),
        ("direction", "none"),
        ("mark", "more"),
    ]);
    for (period, value) in [("2015", "41"), ("2019", "36"), ("2024", "58")] {
        sheets.observations.add_row(&[
            ("indicator", COMPLAINTS_ID),
            ("municipality", "0000"),
            ("period", period),
            ("value", value),
            ("status", "reported"),
            ("collection", "census"),
            ("source", SURVEY),
        ]);
    }
}
