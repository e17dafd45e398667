//! Every fixed text of the program, by name; each language fills all of them.

use super::told::words;
use crate::model::{Area, Evidence};

words! {
    /// The texts and the number format of one language. `{names}` are filled in by [`super::fill`];
    /// a pair is for one and for any other number.
    pub struct Words {
        /// BCP 47.
        pub tag: &'static str,
        /// The language's own name.
        pub name: &'static str,
        pub decimal: &'static str,
        pub group: &'static str,

        /// What stands before everything that is invented; empty where nothing is.
        pub example: &'static str,
        pub example_mark: &'static str,
        pub example_notice: &'static str,

        pub product: &'static str,
        pub skip: &'static str,
        pub menu: &'static str,
        pub start: &'static str,
        pub theme: &'static str,
        pub theme_auto: &'static str,
        pub theme_light: &'static str,
        pub theme_dark: &'static str,
        pub loading: &'static str,
        pub now_showing: &'static str,
        pub copy_link: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
        pub municipalities: &'static str,

        pub publisher: &'static str,
        pub not_an_authority: &'static str,
        pub reviewed_by: &'static str,
        pub reviewed_by_nobody: &'static str,
        pub data_of: &'static str,
        pub licence: &'static str,
        pub data_terms: &'static str,
        pub sources: &'static str,
        pub correct_a_fact: &'static str,
        pub write_to_us: &'static str,
        pub no_contact: &'static str,

        pub areas: [&'static str; 7],
        pub across_areas: &'static str,
        pub evidence_heading: [&'static str; 3],
        pub evidence_tag: [&'static str; 3],
        pub fixed_line: [&'static str; 3],

        pub source: &'static str,
        pub show_table: &'static str,
        pub year: &'static str,
        pub sweden: &'static str,
        pub about_year: &'static str,
        pub school_year: &'static str,

        pub failed_title: &'static str,
        pub failed: &'static str,
        pub try_again: &'static str,
        pub waiting_long: &'static str,
        pub no_answer: &'static str,
        pub too_slow: &'static str,
        pub answered_with: &'static str,
        pub broken_document: &'static str,
        pub language_failed: &'static str,
        pub file_empty: &'static str,
        pub file_other: &'static str,
        pub problems: [&'static str; 2],
        pub problems_explained: &'static str,
        pub bad_address: &'static str,

        pub overview: super::overview::OverviewWords,
        pub generation: super::generation::GenerationWords,
        pub trend: super::trend::TrendWords,
        pub gap: super::gap::GapWords,
        pub beside: super::beside::BesideWords,
        pub statement: super::statement::StatementWords,
        pub municipality: super::municipality::MunicipalityWords,
        pub outcome: super::outcome::OutcomeWords,
        pub area_page: super::area::AreaWords,
        pub indicator: super::indicator::IndicatorWords,
        pub places: super::places::PlacesWords,
        pub about: super::about::AboutWords,
        pub network: super::network::NetworkWords,
        pub road: super::road::RoadWords,
        pub compare: super::compare::CompareWords,
        pub progress: super::progress::ProgressWords,
        pub in_place: super::in_place::InPlaceWords,
        pub take: super::take::TakeWords,
        pub report: super::report::ReportWords,
        pub questions: super::questions::QuestionsWords,
        pub map: super::map::MapWords,
        pub embed: super::embed::EmbedWords,
    }
}

impl Words {
    pub const fn area(&self, area: Area) -> &'static str {
        let [education, work, housing, health, culture, civil, cross] = self.areas;
        match area {
            Area::Education => education,
            Area::Work => work,
            Area::Housing => housing,
            Area::Health => health,
            Area::Culture => culture,
            Area::Civil => civil,
            Area::Cross => cross,
        }
    }

    pub const fn heading(&self, evidence: Evidence) -> &'static str {
        by_evidence(self.evidence_heading, evidence)
    }

    pub const fn tag_of(&self, evidence: Evidence) -> &'static str {
        by_evidence(self.evidence_tag, evidence)
    }

    /// The line that stands inside every picture of this evidence.
    pub const fn fixed_line(&self, evidence: Evidence) -> &'static str {
        by_evidence(self.fixed_line, evidence)
    }
}

const fn by_evidence(
    [work, residents, outcome]: [&'static str; 3],
    evidence: Evidence,
) -> &'static str {
    match evidence {
        Evidence::Work => work,
        Evidence::Residents => residents,
        Evidence::Outcome => outcome,
    }
}
