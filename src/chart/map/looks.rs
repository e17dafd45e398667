//! What a map shows of each municipality: the class of its value, or what it took part in, and how that looks.

use crate::analysis::distribution::Distribution;
use crate::analysis::{classes, difference};
use crate::model::{Area, CohortKind, Dataset, Evidence, Place, Series};
use crate::wording::{Words, indicator as told, map as said, overview, value};

/// What fills shapes that are told apart without colour.
const PATTERNS: [&str; 3] = ["hatch", "cross", "dots"];

/// A way that municipalities look, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub class: &'static str,
    /// The pattern that fills them, where one does.
    pub(super) pattern: &'static str,
    /// In the legend.
    pub name: String,
    /// In the list.
    pub short: String,
    /// After a municipality's own value.
    pub(super) said: String,
    /// How many are told in the legend.
    pub count: usize,
}

/// One municipality: which of the looks it has, and its value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    pub place: Place,
    pub look: usize,
    pub value: String,
}

/// What a map shows, whether or not the borders have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub evidence: Evidence,
    pub area: &'static str,
    /// What the looks are of.
    pub legend: String,
    pub looks: Vec<Look>,
    pub all: Vec<One>,
    /// Those that are named: first those that the reader has chosen, which are outlined too.
    pub named: Vec<Place>,
    pub chosen: usize,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
}

impl Shown {
    pub fn of(&self, place: Place) -> Option<&One> {
        self.all.iter().find(|one| one.place == place)
    }
}

/// How those of each cohort are filled: the first two are told apart by more than colour.
const WAYS: [(&str, &str); 3] = [
    ("step-5", ""),
    ("pattern", PATTERNS[1]),
    ("pattern", PATTERNS[2]),
];

/// A tint for each class, from light to dark.
const STEPS: [&str; 5] = ["step-1", "step-2", "step-3", "step-4", "step-5"];
/// Which of the tints fewer classes have, so that the ends are told apart.
const TINTS: [[usize; 5]; 6] = [
    [0; 5],
    [2; 5],
    [0, 4, 4, 4, 4],
    [0, 2, 4, 4, 4],
    [0, 1, 3, 4, 4],
    [0, 1, 2, 3, 4],
];

/// A year of an indicator of all residents, in classes.
pub fn residents(
    words: &Words,
    dataset: &Dataset,
    of: &Distribution,
    series: &Series,
    chosen: &[Place],
) -> Shown {
    let classes = classes::classify(&of.values);
    let mut looks: Vec<Look> = Vec::new();
    let mut all: Vec<One> = Vec::with_capacity(dataset.municipalities.len());
    for (nth, class) in classes.iter().enumerate() {
        let short = said::class(words, nth + 1, classes.len());
        let name = said::limits(words, class);
        for (place, number) in class.values {
            let value = value(words, &of.indicator.unit, *number);
            all.push(One {
                place: *place,
                look: nth,
                value,
            });
        }
        looks.push(Look {
            class: STEPS[TINTS[classes.len()][nth]],
            pattern: "",
            said: said::class_of(words, of, &short, &name),
            count: class.values.len(),
            name,
            short,
        });
    }
    if !of.missing.is_empty() {
        for place in &of.missing {
            all.push(One {
                place: *place,
                look: looks.len(),
                value: said::lack(words, difference::missing_reason(series, *place, of.year))
                    .to_owned(),
            });
        }
        looks.push(Look {
            class: "missing",
            pattern: PATTERNS[0],
            name: words.map.missing.to_owned(),
            short: String::new(),
            said: of.year.to_string(),
            count: of.missing.len(),
        });
    }
    Shown {
        evidence: Evidence::Residents,
        area: of.indicator.area.map_or("context", Area::id),
        legend: said::unit_and_year(words, of),
        looks,
        all,
        named: chosen.to_vec(),
        chosen: chosen.len(),
        title: said::title(words, of),
        subtitle: told::subtitle(words, of.indicator),
        summary: told::distribution(words, dataset, of, chosen),
    }
}

/// Who has been in a programme or on the network's list. All were asked or counted: the others were
/// not. A municipality of several looks as the first of them.
pub fn taking_part(words: &Words, dataset: &Dataset, chosen: &[Place]) -> Shown {
    let cohorts = classes::mapped_cohorts(dataset);
    let look = |class, pattern, name| Look {
        class,
        pattern,
        name,
        short: String::new(),
        said: String::new(),
        count: 0,
    };
    let mut looks: Vec<Look> = Vec::new();
    for (cohort, (class, pattern)) in cohorts.iter().zip(WAYS) {
        let mut look = look(class, pattern, said::cohort(words, cohort));
        look.count = cohort.members.len();
        looks.push(look);
    }
    looks.push(look("apart", "", words.map.not_in.to_owned()));
    let mut all: Vec<One> = Vec::with_capacity(dataset.municipalities.len());
    let mut named = chosen.to_vec();
    for known in &dataset.municipalities {
        let place = known.place;
        let mut of = cohorts.clone();
        of.retain(|cohort| cohort.members.contains(&place));
        let first = cohorts
            .iter()
            .position(|cohort| cohort.members.contains(&place));
        let mut value = overview::took_part(words, dataset, &of).join(" · ");
        match of.first() {
            Some(cohort) if cohort.kind == CohortKind::Programme && !named.contains(&place) => {
                named.push(place);
            }
            Some(_) => {}
            None => {
                value.push_str(words.map.not_in);
                looks[cohorts.len()].count += 1;
            }
        }
        all.push(One {
            place,
            look: first.unwrap_or(cohorts.len()),
            value,
        });
    }
    let title = said::title_taking_part(words, dataset);
    Shown {
        evidence: Evidence::Work,
        area: Area::Cross.id(),
        legend: words.map.taking_part.to_owned(),
        looks,
        all,
        named,
        chosen: chosen.len(),
        summary: title.clone(),
        title,
        subtitle: words.map.lead_taking_part.to_owned(),
    }
}
