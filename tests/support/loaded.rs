//! A release as the pages have it when everything has been loaded.

use inkludering::load::files::LoadedRelease;
use inkludering::view::{LoadState, Loaded};
use std::sync::Arc;

/// Every document of a release, loaded.
pub fn loaded(release: &LoadedRelease) -> Loaded {
    Loaded {
        dataset: ready(&release.dataset),
        work: ready(release.work.as_ref().unwrap()),
        places: release
            .municipalities
            .iter()
            .map(|series| (series.place, ready(series)))
            .collect(),
        series: release
            .series
            .iter()
            .map(|series| (series.indicator.clone(), ready(series)))
            .collect(),
        answers: release.answers.as_ref().map(ready),
        sources: release.sources.as_ref().map(ready),
        similar: release.similar.as_ref().map(ready),
        ..Loaded::default()
    }
}

fn ready<T: Clone>(document: &T) -> LoadState<T> {
    LoadState::Ready(Arc::new(document.clone()))
}
