//! What stands under a picture that has left its page: source, notes, the day of the data and their terms.

use super::{Shown, Taken};
use crate::chart::Origin;
use crate::model::{Dataset, Evidence, Source};
use crate::wording::{Words, beside, take, trend};

/// `sources` are those that are known; `link` is where the picture lives.
pub fn origin(
    words: &Words,
    dataset: &Dataset,
    sources: &[Source],
    taken: &Taken,
    link: Option<String>,
) -> Origin {
    let shown = &taken.shown;
    let mut told = taken.figure.notes.clone();
    if shown.evidence == Some(Evidence::Residents) {
        let indicators = shown.indicators.iter();
        for indicator in indicators.filter_map(|id| dataset.indicator(id)) {
            for note in beside::notes(words, indicator) {
                if !told.contains(&note) {
                    told.push(note);
                }
            }
        }
    }
    for line in foot(words, dataset, sources, shown) {
        if !told.contains(&line) {
            told.push(line);
        }
    }
    Origin {
        tag: shown.evidence.map(|evidence| take::tag(words, evidence)),
        told,
        link,
    }
}

/// Source, day and terms: a line each.
pub fn foot(words: &Words, dataset: &Dataset, sources: &[Source], shown: &Shown) -> Vec<String> {
    let mut told = Vec::new();
    if shown.evidence == Some(Evidence::Residents) {
        for id in &shown.indicators {
            let indicator = dataset.indicator(id);
            if let Some(line) = indicator.and_then(|of| trend::source_line(words, of)) {
                told.push(line);
            }
        }
    } else if !shown.sources.is_empty() {
        told.push(take::sources(words, sources, &shown.sources));
    }
    told.push(take::origin(words, dataset));
    told
}

/// What the picture says as a sentence to quote, with its source, its day and where it stands.
pub fn quoted(figure_title: &str, origin: &Origin) -> String {
    let mut said = figure_title.to_owned();
    for line in origin.tag.iter().chain(&origin.told).chain(&origin.link) {
        said.push('\n');
        said.push_str(line);
    }
    said
}
