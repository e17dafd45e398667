//! The frame of all pages: header, footer, what went wrong, and what one sees while waiting.

use super::store::{Part, Store, href};
use crate::model::{Dataset, Selection, Theme};
use crate::wording::{LANGUAGES, Words, count, fill, overview, problem as told};
use leptos::prelude::*;

/// Name, menu, language and appearance.
pub fn header(store: Store) -> impl IntoView {
    view! {
        <header class="frame">
            {move || {
                let words = store.words().get().0;
                let home = href(&Selection {
                    view: crate::model::View::Overview,
                    ..kept(store)
                });
                view! {
                    <p class="product"><a href=home>{words.product}</a></p>
                    <nav class="settings" aria-label=words.menu>
                        {languages(store, words)}
                        {themes(store, words)}
                    </nav>
                }
            }}
        </header>
    }
}

/// What stays when the reader goes to another page.
pub fn kept(store: Store) -> Selection {
    store.address.with(|address| Selection {
        language: address.selection.language.clone(),
        theme: address.selection.theme,
        data: address.selection.data.clone(),
        unknown: address.selection.unknown.clone(),
        ..Selection::default()
    })
}

fn languages(store: Store, words: &'static Words) -> impl IntoView {
    let links: Vec<_> = LANGUAGES
        .iter()
        .filter(|other| other.tag != words.tag)
        .map(|other| {
            let to = move || {
                store.link(|selection| {
                    selection.language = (other.tag != "sv").then(|| other.tag.into());
                })
            };
            view! {
                <a href=to lang=other.tag hreflang=other.tag id=format!("lang-{}", other.tag)>
                    {other.name}
                </a>
            }
        })
        .collect();
    view! { <span class="languages">{links}</span> }
}

fn themes(store: Store, words: &'static Words) -> impl IntoView {
    let current = store.choice(|selection| selection.theme);
    let links: Vec<_> = Theme::ALL
        .into_iter()
        .map(|(theme, id)| {
            let name = match theme {
                Theme::Auto => words.theme_auto,
                Theme::Light => words.theme_light,
                Theme::Dark => words.theme_dark,
            };
            let to = move || store.link(|selection| selection.theme = theme);
            let chosen = move || (current.get() == theme).then_some("true");
            view! {
                <li><a href=to id=format!("theme-{id}") aria-current=chosen>{name}</a></li>
            }
        })
        .collect();
    view! {
        <details class="themes">
            <summary>{words.theme}</summary>
            <ul>{links}</ul>
        </details>
    }
}

/// Values of the address that don't exist, and what is wrong in the data.
pub fn notices(store: Store) -> impl IntoView {
    move || {
        let words = store.words().get().0;
        let passed_over: Vec<_> = store.address.with(|address| {
            address
                .passed_over
                .iter()
                .map(|(name, value)| {
                    let text = fill(words.bad_address, &[("value", &format!("{name}={value}"))]);
                    view! { <p class="notice" role="status">{text}</p> }
                })
                .collect()
        });
        view! { {passed_over}{problems(store, words)} }
    }
}

fn problems(store: Store, words: &'static Words) -> impl IntoView {
    store.problems.with(|problems| {
        (!problems.is_empty()).then(|| {
            let lines: Vec<_> = problems
                .iter()
                .take(50)
                .map(|problem| view! { <li>{told::problem(problem, words.tag)}</li> })
                .collect();
            view! {
                <details class="notice">
                    <summary>{count(words, problems.len(), words.problems)}</summary>
                    <p>{words.problems_explained}</p>
                    <ul lang=words.tag>{lines}</ul>
                </details>
            }
        })
    })
}

/// What stands in a page's place until its data are here, or because they can't be had.
pub fn waiting<T: Send + Sync>(store: Store, part: &Part<T>) -> AnyView {
    let words = store.words().get().0;
    match part {
        Part::Failed(why) => view! {
            <h1 tabindex="-1">{words.failed_title}</h1>
            {failed(store, words, why)}
        }
        .into_any(),
        Part::WaitingLong => {
            view! { <p class="waiting" role="status">{words.waiting_long}</p> }.into_any()
        }
        _ => view! { <p class="waiting">{words.loading}</p> }.into_any(),
    }
}

/// One part that could not be had: why, and a way to try again. The rest of the page stays.
pub fn failed(store: Store, words: &'static Words, why: &str) -> impl IntoView + use<> {
    let again = move |_| store.tries.update(|tries| *tries += 1);
    view! {
        <div class="notice failed" role="alert">
            <p>{fill(words.failed, &[("why", why)])}</p>
            <button type="button" id="try-again" on:click=again>{words.try_again}</button>
        </div>
    }
}

/// Who publishes, when the data are from, licence and terms.
pub fn footer(store: Store) -> impl IntoView {
    move || {
        let words = store.words().get().0;
        let data = match store.dataset.get() {
            Part::Ready(dataset) => Some(data_lines(words, &dataset)),
            _ => None,
        };
        view! {
            <footer class="frame">
                {publisher(store, words)}
                {data}
            </footer>
        }
    }
}

fn publisher(store: Store, words: &'static Words) -> impl IntoView {
    store.site.with(|site| {
        let name = site
            .publisher
            .as_ref()
            .map(|name| fill(words.publisher, &[("name", name.get(words.tag))]));
        let authority = (!site.authority).then_some(words.not_an_authority);
        let reviewed = if site.reviewed_by.is_empty() {
            words.reviewed_by_nobody.to_owned()
        } else {
            fill(
                words.reviewed_by,
                &[("names", &site.reviewed_by.join(", "))],
            )
        };
        let contact = site.contact.as_ref().map(|contact| {
            view! { <p><a href=contact.to_string()>{words.correct_a_fact}</a></p> }
        });
        view! { <p>{name}" "{authority}" "{reviewed}</p>{contact} }
    })
}

fn data_lines(words: &'static Words, dataset: &Dataset) -> impl IntoView + use<> {
    let licence = fill(words.licence, &[("name", "")]);
    view! {
        <p>{overview::data_of(words, dataset)}"."</p>
        <p>
            {licence}
            <a href=dataset.licence.url.to_string() rel="license">{dataset.licence.name.to_string()}</a>
            ". "{words.data_terms}
        </p>
    }
}
