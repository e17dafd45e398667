//! Loads what the pages need whenever the dataset asked for changes, or the reader tries again.

use inkludering::load::browser::{Cancel, Failure, Source};
use inkludering::validate::Checked;
use inkludering::view::{Part, Store};
use inkludering::wording::{fill, problem};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// After so long the page says that it takes longer than usual.
const LONG: Duration = Duration::from_secs(5);

/// Starts loading, and starts again when the address names another dataset or the reader asks.
pub fn follow(store: Store, root: String) {
    let source = Rc::new(Source { root });
    let named = store.choice(|selection| selection.data.clone());
    Effect::new(move |before: Option<Option<Cancel>>| {
        if let Some(Some(before)) = before {
            before.cancel();
        }
        let named = named.get();
        store.tries.track();
        let cancel = Cancel::new();
        if let Some(cancel) = cancel.clone() {
            spawn_local(all(store, source.clone(), named, cancel));
        }
        cancel
    });
}

/// The site's own words, then what every page needs, then the facts of the work.
async fn all(store: Store, source: Rc<Source>, named: Option<Arc<str>>, cancel: Cancel) {
    store.problems.set(Vec::new());
    if store
        .dataset
        .with_untracked(|dataset| dataset.ready().is_none())
    {
        store.dataset.set(Part::Waiting);
        set_timeout(
            move || {
                if store
                    .dataset
                    .with_untracked(|part| matches!(part, Part::Waiting))
                {
                    store.dataset.set(Part::WaitingLong);
                }
            },
            LONG,
        );
    }
    store.work.set(Part::Waiting);

    let site = {
        let (source, cancel) = (source.clone(), cancel.clone());
        async move { store.site.set(keep(store, source.site(&cancel).await)) }
    };
    spawn_local(site);

    let folder = match source.folder(named.as_deref(), &cancel).await {
        Ok(folder) => folder,
        Err(failure) => return fail(store.dataset, store, &failure),
    };
    let dataset = match source.dataset(&folder, &cancel).await {
        Ok(checked) => Arc::new(keep(store, checked)),
        Err(failure) => return fail(store.dataset, store, &failure),
    };
    store.dataset.set(Part::Ready(dataset.clone()));
    match source.work(&folder, &dataset, &cancel).await {
        Ok(checked) => store.work.set(Part::Ready(Arc::new(keep(store, checked)))),
        Err(failure) => fail(store.work, store, &failure),
    }
}

/// What could be read is shown; what was wrong is told.
fn keep<T>(store: Store, checked: Checked<T>) -> T {
    if !checked.problems.is_empty() {
        store
            .problems
            .update(|problems| problems.extend(checked.problems));
    }
    checked.dataset
}

fn fail<T: Send + Sync>(part: RwSignal<Part<T>>, store: Store, failure: &Failure) {
    let words = untrack(|| store.words().get()).0;
    let why = match failure {
        Failure::Cancelled => return,
        Failure::NoAnswer => words.no_answer.to_owned(),
        Failure::TooSlow => words.too_slow.to_owned(),
        Failure::Status(status) => fill(words.answered_with, &[("status", &status.to_string())]),
        Failure::Broken(problems) => problems
            .iter()
            .take(3)
            .map(|broken| problem::problem(broken, words.tag))
            .collect::<Vec<_>>()
            .join("; "),
    };
    part.set(Part::Failed(why.into()));
}
