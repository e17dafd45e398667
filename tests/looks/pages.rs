//! Whole pages in both languages as HTML, made in the terminal from the current release.

use super::real::REAL;
use inkludering::model::Site;
use inkludering::view::{App, Loaded, Part, Store};
use leptos::prelude::*;
use std::sync::Arc;

/// The body that a query asks for.
fn page(query: &str, loaded: Loaded) -> String {
    let query = query.to_owned();
    Owner::new().with(|| {
        let store = Store::new(&query, loaded);
        view! { <App store/> }.to_html()
    })
}

fn everything() -> Loaded {
    Loaded {
        dataset: Part::Ready(Arc::new(REAL.dataset.clone())),
        work: Part::Ready(Arc::new(REAL.work.clone().unwrap())),
        site: Site::default(),
        ..Loaded::default()
    }
}

fn check(name: &str, query: &str, loaded: Loaded) {
    let html = page(query, loaded).replace("><", ">\n<");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "pages" }, {
        insta::assert_snapshot!(name, html);
    });
}

#[test]
fn the_start_page() {
    check("overview.sv", "", everything());
    check("overview.en", "?lang=en", everything());
    check(
        "overview.all-by-county.sv",
        "?sort=county&show=all",
        everything(),
    );
}

#[test]
fn what_is_missing_is_told_and_the_rest_stands() {
    check("waiting.sv", "?theme=sepia", Loaded::default());
    check(
        "work-failed.en",
        "?lang=en",
        Loaded {
            work: Part::Failed("no answer".into()),
            ..everything()
        },
    );
}
