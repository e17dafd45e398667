//! What stands under a picture that has left its page: source, notes, the day of the data and their terms.

use super::Taken;
use crate::chart::Origin;
use crate::model::{Dataset, Evidence, Source};
use crate::wording::{Words, beside, take};

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
    } else if !shown.sources.is_empty() {
        told.push(take::sources(words, sources, &shown.sources));
    }
    told.push(take::origin(words, dataset));
    Origin {
        tag: shown.evidence.map(|evidence| take::tag(words, evidence)),
        told,
        link,
    }
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
