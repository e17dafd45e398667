//! What a map shows of each municipality: the class of its value, or what it took part in, and how that looks.

use crate::analysis::classes;
use crate::analysis::distribution::Distribution;
use crate::analysis::missing::MissingKind;
use crate::model::{Area, CohortKind, Dataset, Evidence, Place};
use crate::wording::{self, Messages, cohort, format_value};

/// The patterns of shapes that differ without colour.
const PATTERNS: [&str; 3] = ["hatch", "cross", "dots"];

/// What municipalities that look alike have in common, and how they look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    pub class: &'static str,
    /// The pattern that fills them, or empty.
    pub(super) pattern: &'static str,
    /// In the legend.
    pub name: String,
    /// In the list.
    pub short: String,
    /// What follows on a municipality's own value.
    pub explanation: String,
    /// How many municipalities the legend counts.
    pub count: usize,
}

/// One municipality: the index of its category, and its value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapMunicipality {
    pub place: Place,
    pub category: usize,
    pub value: String,
}

/// What a map shows, whether or not the borders have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapData {
    pub evidence: Evidence,
    pub area: &'static str,
    /// What the categories are of.
    pub legend: String,
    pub categories: Vec<Category>,
    pub municipalities: Vec<MapMunicipality>,
    /// Those that are named: first those that the reader has chosen, which are outlined too.
    pub named: Vec<Place>,
    /// How many of the named the reader has chosen.
    pub chosen: usize,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
}

impl MapData {
    pub fn municipality(&self, place: Place) -> Option<&MapMunicipality> {
        self.municipalities
            .iter()
            .find(|known| known.place == place)
    }
}

/// Class and pattern of each cohort: the first two differ by more than colour.
const COHORT_STYLES: [(&str, &str); 3] = [
    ("step-5", ""),
    ("pattern", PATTERNS[1]),
    ("pattern", PATTERNS[2]),
];

/// A tint for each class, from light to dark.
const STEPS: [&str; 5] = ["step-1", "step-2", "step-3", "step-4", "step-5"];
/// Which of the tints fewer classes have, so that the ends differ.
const TINTS: [[usize; 5]; 6] = [
    [0; 5],
    [2; 5],
    [0, 4, 4, 4, 4],
    [0, 2, 4, 4, 4],
    [0, 1, 3, 4, 4],
    [0, 1, 2, 3, 4],
];

/// The classes of an indicator of all residents in a year.
pub fn classify_residents(
    messages: &Messages,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> MapData {
    let classes = classes::classify(&distribution.values);
    let mut categories: Vec<Category> = Vec::new();
    let mut municipalities: Vec<MapMunicipality> = Vec::with_capacity(dataset.municipalities.len());
    for (nth, class) in classes.iter().enumerate() {
        let short = wording::map::class_text(messages, nth + 1, classes.len());
        let name = wording::map::limits(messages, class);
        for (place, number) in class.values {
            let value = format_value(messages, &distribution.indicator.unit, *number);
            municipalities.push(MapMunicipality {
                place: *place,
                category: nth,
                value,
            });
        }
        categories.push(Category {
            class: STEPS[TINTS[classes.len()][nth]],
            pattern: "",
            explanation: wording::map::class_description(messages, distribution, &short, &name),
            count: class.values.len(),
            name,
            short,
        });
    }
    for (pattern, name, kind) in [
        (PATTERNS[0], messages.map.missing, MissingKind::Unknown),
        (
            PATTERNS[1],
            messages.statement.not_applicable,
            MissingKind::NotApplicable,
        ),
        (
            PATTERNS[2],
            messages.statement.withheld,
            MissingKind::Withheld,
        ),
    ] {
        let before = municipalities.len();
        for (place, why) in &distribution.missing {
            if why.kind() == kind {
                municipalities.push(MapMunicipality {
                    place: *place,
                    category: categories.len(),
                    value: wording::map::missing_text(messages, *why).to_owned(),
                });
            }
        }
        if municipalities.len() > before {
            categories.push(Category {
                class: "missing",
                pattern,
                name: name.to_owned(),
                short: String::new(),
                explanation: distribution.year.to_string(),
                count: municipalities.len() - before,
            });
        }
    }
    MapData {
        evidence: Evidence::Residents,
        area: distribution.indicator.area.map_or("context", Area::id),
        legend: wording::map::unit_and_year(messages, distribution),
        categories,
        municipalities,
        named: chosen.to_vec(),
        chosen: chosen.len(),
        title: wording::map::title(messages, distribution),
        subtitle: wording::indicator::subtitle(messages, distribution.indicator),
        summary: wording::indicator::distribution_sentence(messages, dataset, distribution, chosen),
    }
}

/// Who has been in a programme or on the network's list. All were asked or counted: the others were
/// not. A municipality of several looks like the first of them.
pub fn classify_participation(messages: &Messages, dataset: &Dataset, chosen: &[Place]) -> MapData {
    let cohorts = classes::mapped_cohorts(dataset);
    let category = |class, pattern, name| Category {
        class,
        pattern,
        name,
        short: String::new(),
        explanation: String::new(),
        count: 0,
    };
    let mut categories: Vec<Category> = Vec::new();
    for (cohort, (class, pattern)) in cohorts.iter().zip(COHORT_STYLES) {
        let mut category = category(class, pattern, wording::map::cohort_name(messages, cohort));
        category.count = cohort.members.len();
        categories.push(category);
    }
    categories.push(category("apart", "", messages.map.not_in.to_owned()));
    let mut municipalities: Vec<MapMunicipality> = Vec::with_capacity(dataset.municipalities.len());
    let mut named = chosen.to_vec();
    for known in &dataset.municipalities {
        let place = known.place;
        let mut of = cohorts.clone();
        of.retain(|cohort| cohort.members.contains(&place));
        let first = cohorts
            .iter()
            .position(|cohort| cohort.members.contains(&place));
        let mut value = cohort::took_part(messages, dataset, &of).join(" · ");
        match of.first() {
            Some(cohort) if cohort.kind == CohortKind::Programme && !named.contains(&place) => {
                named.push(place);
            }
            Some(_) => {}
            None => {
                value.push_str(messages.map.not_in);
                categories[cohorts.len()].count += 1;
            }
        }
        municipalities.push(MapMunicipality {
            place,
            category: first.unwrap_or(cohorts.len()),
            value,
        });
    }
    let title = wording::map::title_taking_part(messages, dataset);
    MapData {
        evidence: Evidence::Work,
        area: Area::Cross.id(),
        legend: messages.map.taking_part.to_owned(),
        categories,
        municipalities,
        named,
        chosen: chosen.len(),
        summary: title.clone(),
        title,
        subtitle: messages.map.lead_taking_part.to_owned(),
    }
}
