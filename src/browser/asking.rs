//! Fetches the documents that a page asks for, once each, and puts all that came together on the page.

use super::loading::{keep, why};
use inkludering::load::browser::{Cancel, Failure, Source};
use inkludering::model::Dataset;
use inkludering::validate::Checked;
use inkludering::view::wanted::{self, Wanted};
use inkludering::view::{Loaded, Panel, Part, Store, Why};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// Puts a part where pages look for it.
type Put = Box<dyn FnOnce(&mut Loaded)>;

/// Asks for what the page needs and nobody has asked for before.
pub fn follow(store: Store, root: String) {
    let source = Rc::new(Source {
        root,
        again: Cell::new(false),
    });
    let page_source = source.clone();
    Effect::new(move |_| {
        let selection = store.selection();
        let asked = store.loaded.with(|loaded| {
            page_source.again.set(loaded.tries > 0);
            let dataset = loaded.dataset.ready()?;
            let mut wanted = wanted::of(dataset, &selection);
            wanted.retain(|wanted| !is_there(loaded, wanted));
            (!wanted.is_empty()).then(|| (dataset.clone(), wanted))
        });
        if let Some((dataset, wanted)) = asked {
            store.loaded.update(|loaded| {
                for wanted in &wanted {
                    put(loaded, wanted.clone(), Part::Waiting, Part::Waiting);
                }
            });
            fetch_all(store, &page_source, &dataset, wanted);
        }
    });
    Effect::new(move |_| {
        let asked = store
            .panel
            .with(|panel| panel.open.is_some() && !panel.asked);
        let dataset = store
            .loaded
            .with_untracked(|loaded| loaded.dataset.ready().cloned());
        if let (true, Some(dataset)) = (asked, dataset) {
            store.panel.update(|panel| panel.asked = true);
            spawn_local(sources(store, source.clone(), dataset));
        }
    });
}

fn is_there(loaded: &Loaded, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Place(place) => loaded.places.iter().any(|(known, _)| known == place),
        Wanted::Series(id) => loaded.series.iter().any(|(known, _)| known == id),
        Wanted::Answers => loaded.answers.is_some(),
    }
}

fn put(
    loaded: &mut Loaded,
    wanted: Wanted,
    place: Part<inkludering::model::PlaceSeries>,
    series: Part<inkludering::model::Series>,
) {
    match wanted {
        Wanted::Place(found) => {
            loaded.places.retain(|(known, _)| *known != found);
            loaded.places.push((found, place));
        }
        Wanted::Series(found) => {
            loaded.series.retain(|(known, _)| *known != found);
            loaded.series.push((found, series));
        }
        Wanted::Answers => loaded.answers = Some(Part::Waiting),
    }
}

/// Fetches side by side; the page is drawn again once, when the last has come.
fn fetch_all(store: Store, source: &Rc<Source>, dataset: &Arc<Dataset>, wanted: Vec<Wanted>) {
    let left = Rc::new(RefCell::new((wanted.len(), Vec::<Put>::new())));
    for wanted in wanted {
        let (source, dataset, left) = (source.clone(), dataset.clone(), left.clone());
        spawn_local(async move {
            let arrived = one(store, &source, &dataset, wanted).await;
            let mut left = left.borrow_mut();
            left.0 -= 1;
            left.1.push(arrived);
            if left.0 == 0 {
                let arrived = std::mem::take(&mut left.1);
                store.loaded.update(|loaded| {
                    for put in arrived {
                        put(loaded);
                    }
                });
            }
        });
    }
}

async fn one(store: Store, source: &Source, dataset: &Dataset, wanted: Wanted) -> Put {
    let Some(cancel) = Cancel::new() else {
        return Box::new(|_| {});
    };
    match wanted {
        Wanted::Place(place) => {
            let part = part(store, source.place(dataset, place, &cancel).await);
            Box::new(move |loaded| put(loaded, Wanted::Place(place), part, Part::Waiting))
        }
        Wanted::Series(id) => {
            let part = part(store, source.series(dataset, &id, &cancel).await);
            Box::new(move |loaded| put(loaded, Wanted::Series(id), Part::Waiting, part))
        }
        Wanted::Answers => {
            let answers = source.answers(dataset, &cancel).await;
            let part = part(
                store,
                answers.map(|checked| Checked {
                    dataset: Some(checked.dataset),
                    problems: checked.problems,
                }),
            );
            Box::new(move |loaded| loaded.answers = Some(part))
        }
    }
}

fn part<T>(store: Store, answer: Result<Checked<Option<T>>, Failure>) -> Part<T> {
    match answer.map(|checked| keep(store, checked)) {
        Ok(Some(found)) => Part::Ready(Arc::new(found)),
        Ok(None) => Part::Failed(Why::Faulty),
        Err(failure) => Part::Failed(why(failure)),
    }
}

async fn sources(store: Store, source: Rc<Source>, dataset: Arc<Dataset>) {
    let Some(cancel) = Cancel::new() else { return };
    let part = match source.sources(&dataset, &cancel).await {
        Ok(checked) => Part::Ready(Arc::new(keep(store, checked))),
        Err(failure) => Part::Failed(why(failure)),
    };
    store.panel.update(|panel: &mut Panel| panel.sources = part);
}
