//! All texts of a language by name, as its file in `locales/` has them.
//!
//! The fields are the file's keys, so that a text that is missing, or that nothing reads, is an error when
//! the file is read. All borrow from it, and it stays for as long as the program runs: so they are handed
//! about as freely as literals. `{names}` are filled in by [`super::template::fill`].

pub mod fallback;
mod plural;

pub mod about;
#[cfg(not(target_arch = "wasm32"))]
pub mod advice;
pub mod area;
pub mod beside;
#[cfg(not(target_arch = "wasm32"))]
pub mod changes;
pub mod common;
pub mod compare;
#[cfg(not(target_arch = "wasm32"))]
pub mod data_page;
#[cfg(not(target_arch = "wasm32"))]
pub mod easy_to_read;
pub mod embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod expected;
pub mod export;
pub mod footer;
pub mod gap;
pub mod generation;
#[cfg(not(target_arch = "wasm32"))]
pub mod glossary;
pub mod header;
pub mod help;
pub mod in_place;
pub mod indicator;
pub mod loading;
pub mod map;
pub mod matrix;
pub mod municipality;
pub mod network;
pub mod outcome;
pub mod overview;
pub mod places;
pub mod problem;
pub mod progress;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod questions;
pub mod report;
pub mod road;
#[cfg(not(target_arch = "wasm32"))]
pub mod seen;
pub mod statement;
#[cfg(not(target_arch = "wasm32"))]
pub mod static_pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod template;
pub mod trend;

pub use plural::Plural;

use crate::model::{Area, Evidence, Text};
use crate::wording::texts::texts;
use std::borrow::Cow;

texts! {
    /// The texts and the number format of one language.
    pub struct Messages {
        /// BCP 47.
        pub tag: &'static str,
        /// The language's own name.
        pub name: &'static str,
        /// What stands before everything that is invented; empty where nothing is.
        pub example_mark: &'static str,
        pub numbers: NumberFormat,
        pub example: ExampleMessages,
        pub header: header::HeaderMessages,
        pub footer: footer::FooterMessages,
        pub areas: AreaNames,
        pub evidence: EvidenceMessages,
        pub common: common::CommonMessages,
        pub loading: loading::LoadingMessages,
        pub overview: overview::OverviewMessages,
        pub generation: generation::GenerationMessages,
        pub trend: trend::TrendMessages,
        pub gap: gap::GapMessages,
        pub beside: beside::BesideMessages,
        pub statement: statement::StatementMessages,
        pub municipality: municipality::MunicipalityMessages,
        pub outcome: outcome::OutcomeMessages,
        pub area_page: area::AreaMessages,
        pub indicator: indicator::IndicatorMessages,
        pub places: places::PlacesMessages,
        pub help: help::HelpMessages,
        pub about: about::AboutMessages,
        pub network: network::NetworkMessages,
        pub road: road::RoadMessages,
        pub compare: compare::CompareMessages,
        pub progress: progress::ProgressMessages,
        pub in_place: in_place::InPlaceMessages,
        pub export: export::ExportMessages,
        pub report: report::ReportMessages,
        pub questions: questions::QuestionsMessages,
        pub map: map::MapMessages,
        pub matrix: matrix::MatrixMessages,
        pub embed: embed::EmbedMessages,
        pub problem: problem::ProblemMessages,
        #[cfg(not(target_arch = "wasm32"))]
        pub terminal: TerminalMessages,
    }

    /// How numbers are written.
    pub struct NumberFormat {
        /// Before the decimals.
        pub decimal: &'static str,
        /// Between groups of three digits.
        pub group: &'static str,
    }

    /// What is said where data are invented.
    pub struct ExampleMessages {
        pub notice: &'static str,
    }

    /// The names of the areas.
    pub struct AreaNames {
        pub education: &'static str,
        pub work: &'static str,
        pub housing: &'static str,
        pub health: &'static str,
        pub culture: &'static str,
        pub civil: &'static str,
        pub cross: &'static str,
        pub cross_heading: &'static str,
        pub cross_in_list: &'static str,
    }

    /// The three kinds of evidence.
    pub struct EvidenceMessages {
        pub work: KindOfEvidence,
        pub residents: KindOfEvidence,
        pub outcome: KindOfEvidence,
    }

    /// What a kind of evidence is called.
    pub struct KindOfEvidence {
        pub heading: &'static str,
        pub tag: &'static str,
        /// The line that stands inside every picture of this evidence.
        pub fixed_line: &'static str,
    }
}

#[cfg(not(target_arch = "wasm32"))]
texts! {
    /// What no page of the program says.
    pub struct TerminalMessages {
        pub static_pages: static_pages::StaticPageMessages,
        pub publish: publish::PublishMessages,
        pub expected: expected::ExpectedMessages,
        pub advice: advice::AdviceMessages,
        pub seen: seen::SeenMessages,
        pub changes: changes::ChangesMessages,
        pub data_page: data_page::DataPageMessages,
        pub easy_to_read: easy_to_read::EasyToReadMessages,
        pub help_page: help::HelpPageMessages,
        pub glossary: glossary::GlossaryMessages,
        pub template: template::TemplateMessages,
    }
}

impl Messages {
    pub const fn area(&self, area: Area) -> &'static str {
        let names = &self.areas;
        match area {
            Area::Education => names.education,
            Area::Work => names.work,
            Area::Housing => names.housing,
            Area::Health => names.health,
            Area::Culture => names.culture,
            Area::Civil => names.civil,
            Area::Cross => names.cross,
        }
    }

    /// The name of an area where it stands alone.
    pub const fn area_heading(&self, area: Area) -> &'static str {
        match area {
            Area::Cross => self.areas.cross_heading,
            area => self.area(area),
        }
    }

    /// The name of an area among others in a sentence.
    pub fn area_in_list(&self, area: Area) -> String {
        match area {
            Area::Cross => self.areas.cross_in_list.to_owned(),
            area => self.area(area).to_lowercase(),
        }
    }

    pub const fn heading(&self, evidence: Evidence) -> &'static str {
        self.evidence(evidence).heading
    }

    pub const fn tag_of(&self, evidence: Evidence) -> &'static str {
        self.evidence(evidence).tag
    }

    /// The line that stands inside every picture of this evidence.
    pub const fn fixed_line(&self, evidence: Evidence) -> &'static str {
        self.evidence(evidence).fixed_line
    }

    const fn evidence(&self, evidence: Evidence) -> &KindOfEvidence {
        match evidence {
            Evidence::Work => &self.evidence.work,
            Evidence::Residents => &self.evidence.residents,
            Evidence::Outcome => &self.evidence.outcome,
        }
    }

    /// A text of the data in this language; between [`fallback`]'s marks where it stands in Swedish instead.
    pub fn text<'a>(&self, text: &'a Text) -> Cow<'a, str> {
        match text.find(self.tag) {
            Some(own) => own.into(),
            None if fallback::is_swedish(self.tag) => text.swedish().into(),
            None => fallback::mark(text.swedish()).into(),
        }
    }
}
