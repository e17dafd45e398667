//! What a figure shows, whose word it is, and what of it is exported.

use crate::chart::Figure;
use crate::model::{
    Area, Dataset, Evidence, IndicatorId, Place, Question, SourceId, WrittenAnswer,
};

/// Which values of an indicator are exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter<'a> {
    /// In this order; all where it is empty.
    pub places: &'a [Place],
    /// All where none is chosen.
    pub year: Option<i16>,
}

/// A figure with what it shows.
#[derive(Clone, Debug)]
pub struct ExportedFigure {
    pub figure: Figure,
    pub content: FigureContent,
}

/// What a figure shows, and whose word it is.
#[derive(Clone, Debug, Default)]
pub struct FigureContent {
    /// None where it has no values.
    pub evidence: Option<Evidence>,
    pub indicators: Vec<IndicatorId>,
    /// Of the work: only what was stated of this area.
    pub area: Option<Area>,
    /// In this order; all where it is empty.
    pub places: Vec<Place>,
    /// All where there are several.
    pub year: Option<i16>,
    /// Beside those that the indicators name.
    pub sources: Vec<SourceId>,
    /// What was answered in words, with its question.
    pub answers: Vec<(Question, WrittenAnswer)>,
}

impl FigureContent {
    /// One indicator of a kind of evidence.
    pub fn of_indicator(evidence: Evidence, indicator: &IndicatorId) -> Self {
        Self {
            evidence: Some(evidence),
            indicators: vec![indicator.clone()],
            ..Self::default()
        }
    }

    pub fn filter(&self) -> Filter<'_> {
        Filter {
            places: &self.places,
            year: self.year,
        }
    }
}

/// What each figure has found, so that none is called as one before it: where two are, the second says what it shows.
pub fn figure_names(figures: &[ExportedFigure]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(figures.len());
    for ExportedFigure { figure, .. } in figures {
        let mut name = figure.title.clone();
        if names.contains(&name) && !figure.subtitle.is_empty() {
            name.push_str(". ");
            name.push_str(&figure.subtitle);
        }
        names.push(name);
    }
    names
}

/// The most codes that a file is named by; of more, their number.
const MOST_CODES: usize = 4;

/// A file's name for what it holds: indicator, year, municipalities, release. `fallback` stands for what is
/// no single indicator.
pub fn file_name(
    dataset: &Dataset,
    fallback: &str,
    content: &FigureContent,
    extension: &str,
) -> String {
    let mut parts = vec![match content.indicators.as_slice() {
        [only] => only.as_str().to_owned(),
        _ => fallback.to_owned(),
    }];
    parts.extend(content.year.map(|year| year.to_string()));
    if content.places.len() > MOST_CODES {
        parts.push(format!("{}x", content.places.len()));
    } else {
        parts.extend(content.places.iter().map(Place::to_string));
    }
    parts.push(dataset.release.id.to_string());
    format!("{}.{extension}", parts.join("_"))
}
