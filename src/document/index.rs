//! `index.json`: what every page needs of a release.

use super::read::document;
use super::{Record, Texts};

document! {
    pub struct Index {
        pub format: u32,
        pub release: String,
        pub date: String,
        /// Of our own facts and texts; every value keeps its source's terms.
        pub licence: Licence,
        pub languages: Vec<String>,
        pub areas: Vec<String>,
        pub thresholds: Thresholds,
        pub goals: Vec<Record<Goal>>,
        pub units: Vec<Record<Unit>>,
        pub counties: Vec<Record<County>>,
        pub skr_groups: Vec<Record<SkrGroup>>,
        pub municipalities: Vec<Record<Municipality>>,
        pub cohorts: Vec<Record<Cohort>>,
        pub indicators: Vec<Record<Indicator>>,
        pub nation: Vec<Record<Nation>>,
        optional {
            /// The places that have answered questions in words.
            pub answered: Vec<String>,
        }
    }
}

document! {
    pub struct Licence {
        pub name: String,
        pub url: String,
    }
}

document! {
    /// The fewest people that a value on them may be shown for.
    pub struct Thresholds {
        pub persons: u32,
        pub pupils: u32,
        pub respondents: u32,
        pub uncertain_respondents: u32,
    }
}

document! {
    pub struct Goal {
        pub goal: String,
        pub year: i16,
        pub text: Texts,
        pub set_by: Texts,
        pub why: Texts,
        pub source: String,
        optional {
            /// The area that it is the aim of; none where it is for the whole strategy.
            pub area: Option<String>,
            pub indicator: Option<String>,
            /// The target in the indicator's scaled integers.
            pub target: Option<i64>,
            pub reference: Option<String>,
        }
    }
}

document! {
    pub struct Unit {
        pub unit: String,
        pub one: Texts,
        pub other: Texts,
        optional {
            /// `persons`, `pupils` or `respondents` where a small number would disclose somebody.
            pub counts: Option<String>,
        }
    }
}

document! {
    pub struct County {
        pub county: String,
        pub name: String,
    }
}

document! {
    pub struct SkrGroup {
        pub skr_group: String,
        pub name: Texts,
    }
}

document! {
    pub struct Municipality {
        pub municipality: String,
        pub name: String,
        pub county: String,
        pub skr_group: String,
    }
}

document! {
    pub struct Cohort {
        pub cohort: String,
        pub name: Texts,
        pub kind: String,
        pub indicator: String,
        pub from: i16,
        pub to: i16,
        pub members: Vec<String>,
        pub source: String,
        optional {
            pub note: Texts,
        }
    }
}

document! {
    pub struct Indicator {
        pub indicator: String,
        pub name: Texts,
        pub definition: Texts,
        pub stage: String,
        pub evidence: String,
        pub scope: String,
        pub unit: String,
        pub decimals: u8,
        pub direction: String,
        pub mark: String,
        /// The periods of the series, in order.
        pub periods: Vec<String>,
        /// How many places have a value.
        pub places: usize,
        optional {
            /// A sentence with `{place}`, `{value}` and `{year}`.
            pub finding: Texts,
            /// An area, `context`, or none where each observation says its own.
            pub area: Option<String>,
            /// Taking part in a programme, the network or a study, or a grant: not a municipality's own work.
            pub participation: bool,
            pub basis: Option<String>,
            pub population: Option<String>,
            pub reference: Option<String>,
            pub breakdown: Option<String>,
            /// The largest value that can be true, where a percentage may exceed 100.
            pub maximum: Option<i64>,
            pub caution: Texts,
            pub breaks: Vec<i16>,
            pub key_figure: Option<String>,
            pub key_figure_url: Option<String>,
            pub credits: Vec<String>,
        }
    }
}

document! {
    /// Sweden and the middle half of the municipalities, in the indicator's scaled integers.
    pub struct Nation {
        pub indicator: String,
        pub years: Vec<NationYear>,
    }
}

document! {
    pub struct NationYear {
        pub year: i16,
        pub municipalities: usize,
        optional {
            pub sweden: Option<i64>,
            /// Low and high: at least half of the municipalities lie between, both included.
            pub middle_half: Option<(i64, i64)>,
            pub median: Option<i64>,
        }
    }
}
