//! The start page: the question, today's honest answer, your municipality, and what is known.

use crate::analysis::{coverage, gap, lead, trend};
use crate::chart;
use crate::model::{Area, Dataset, Evidence, Generation, Selection, View};
use crate::view::frame::{failed, kept};
use crate::view::part::{figure, finder, known_table, mark};
use crate::view::store::{Part, Store, href};
use crate::wording::{Words, fill, gap as gap_words, overview as told};
use leptos::prelude::*;
use std::sync::Arc;

pub fn page(store: Store, dataset: &Arc<Dataset>, words: &'static Words) -> impl IntoView + use<> {
    let gaps: Vec<gap::Gap> = Area::ALL
        .into_iter()
        .map(|area| gap::of_area(dataset, area))
        .collect();
    let followed = gap::areas_that_can_be_followed(dataset);
    let municipalities = {
        let dataset = dataset.clone();
        move || municipalities(store, &dataset, words)
    };
    view! {
        <div class="opening">
            <h1 tabindex="-1">{words.overview.title}</h1>
            <p class="answer">{told::answer(words, followed)}</p>
            <p class="lead">{words.overview.what_we_show}</p>
            {finder::finder(store, dataset, words)}
        </div>
        {generation(dataset, words)}
        {what_we_know(store, dataset, words, &gaps)}
        {municipalities}
        {needs(words, &gaps)}
        {fault(store, words)}
    }
}

fn generation(dataset: &Dataset, words: &'static Words) -> impl IntoView + use<> {
    let goal = dataset.overall_goal();
    let year = goal.map_or(2032, |goal| goal.year);
    let figure = chart::generation::figure(
        words,
        Generation::turning_20_in(year),
        &coverage::programmes(dataset),
        goal,
        dataset.release.date,
    );
    let quote = goal.map(|goal| {
        let source = fill(
            words.generation.quote_source,
            &[("set_by", goal.set_by.get(words.tag))],
        );
        view! {
            <blockquote>
                <p>{goal.text.get(words.tag).to_owned()}</p>
                <footer>{source}</footer>
            </blockquote>
        }
    });
    view! {
        <section class="generation" aria-labelledby="generation">
            <h2 id="generation">{figure.title.clone()}</h2>
            <p>{figure.subtitle.clone()}</p>
            <figure>
                {figure::picture(&figure)}
                {figure::as_table(words, &figure)}
            </figure>
            {quote}
        </section>
    }
}

fn what_we_know(
    store: Store,
    dataset: &Arc<Dataset>,
    words: &'static Words,
    gaps: &[gap::Gap],
) -> impl IntoView + use<> {
    let texts = &words.overview;
    let rows: Vec<_> = gaps
        .iter()
        .map(|gap| area_row(store, dataset, words, gap))
        .collect();
    let survey = told::survey_note(words, gaps).map(|note| view! { <p class="note">{note}</p> });
    view! {
        <section aria-labelledby="know">
            <h2 id="know">{texts.know_heading}</h2>
            <p>{texts.know_intro}</p>
            <table class="evidence" role="table" aria-labelledby="know">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{texts.column_area}</th>
                        <th scope="col" role="columnheader">
                            <span class=mark::class(Evidence::Work) aria-hidden="true"></span>
                            {texts.column_work}
                        </th>
                        <th scope="col" role="columnheader">
                            <span class=mark::class(Evidence::Residents) aria-hidden="true"></span>
                            {texts.column_residents}
                        </th>
                        <th scope="col" role="columnheader">
                            <span class=mark::class(Evidence::Outcome) aria-hidden="true"></span>
                            {texts.column_outcome}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            {survey}
        </section>
    }
}

fn area_row(
    store: Store,
    dataset: &Arc<Dataset>,
    words: &'static Words,
    gap: &gap::Gap,
) -> impl IntoView + use<> {
    let texts = &words.overview;
    let area = gap.area;
    let to = href(&Selection {
        view: View::Area,
        area: Some(area),
        ..untrack(|| kept(store))
    });
    let explained = (area == Area::Cross).then_some(words.across_areas);
    let work = {
        let dataset = dataset.clone();
        move || match store.work.get() {
            Part::Ready(work) => {
                let known = coverage::known(&dataset, &work);
                told::work_in_area(words, &coverage::of_area(&dataset, &known, area))
            }
            Part::Failed(_) => words.failed_title.to_owned(),
            _ => words.loading.to_owned(),
        }
    };
    let reported =
        gap_words::reported(words, gap).map(|reported| view! { <p class="note">{reported}</p> });
    view! {
        <tr role="row" class=format!("area-{}", area.id())>
            <th scope="row" role="rowheader">
                <a href=to>{words.area(area)}</a>
                <span class="note">{explained}</span>
            </th>
            <td role="cell" class="work">
                {label(Evidence::Work, texts.column_work)}
                <p>{work}</p>
            </td>
            <td role="cell" class="residents">
                {label(Evidence::Residents, texts.column_residents)}
                {residents(dataset, words, area)}
            </td>
            <td role="cell" class="outcome">
                {label(Evidence::Outcome, texts.column_outcome)}
                <p>{gap_words::measured(words, gap)}</p>
                {reported}
            </td>
        </tr>
    }
}

/// The column's name again, for a phone where the row is a block.
fn label(evidence: Evidence, name: &'static str) -> impl IntoView {
    view! {
        <span class="column" aria-hidden="true">
            <span class=mark::class(evidence)></span>
            {name}
        </span>
    }
}

fn residents(dataset: &Dataset, words: &'static Words, area: Area) -> impl IntoView + use<> {
    let figures: Vec<_> = lead::of_area(dataset, area)
        .into_iter()
        .filter_map(|indicator| {
            let series = dataset.core(&indicator.id)?;
            let figure = chart::trend::figure(words, &trend::of_core(indicator, series));
            Some(view! {
                <figure>
                    <figcaption>{figure.title.clone()}</figcaption>
                    {figure::picture(&figure)}
                    {figure::as_table(words, &figure)}
                </figure>
            })
        })
        .collect();
    let none = figures
        .is_empty()
        .then(|| view! { <p>{words.overview.no_residents_measure}</p> });
    view! { {none}{figures} }
}

fn municipalities(
    store: Store,
    dataset: &Arc<Dataset>,
    words: &'static Words,
) -> impl IntoView + use<> {
    let body = match store.work.get() {
        Part::Ready(work) => {
            let counted = coverage::count(dataset, &coverage::known(dataset, &work));
            view! {
                <p>{told::municipalities_known(words, &counted)}</p>
                <p>{told::municipalities_unknown(words, &counted)}</p>
                {known_table::known_table(store, dataset, &work, words)}
            }
            .into_any()
        }
        Part::Failed(why) => failed(store, words, &why).into_any(),
        _ => view! { <p class="waiting">{words.loading}</p> }.into_any(),
    };
    view! {
        <section aria-labelledby="municipalities">
            <h2 id="municipalities">{words.overview.municipalities_heading}</h2>
            {body}
        </section>
    }
}

fn needs(words: &'static Words, gaps: &[gap::Gap]) -> impl IntoView + use<> {
    let six: Vec<gap::Gap> = gaps
        .iter()
        .filter(|gap| gap.area != Area::Cross)
        .cloned()
        .collect();
    let lines: Vec<_> = gap_words::needs(words, &six)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! {
        <section aria-labelledby="needs">
            <h2 id="needs">{words.overview.needs_heading}</h2>
            <ol class="needs">{lines}</ol>
        </section>
    }
}

fn fault(store: Store, words: &'static Words) -> impl IntoView {
    let contact = move || {
        store.site.with(|site| match &site.contact {
            Some(contact) => {
                view! { <p><a href=contact.to_string()>{words.write_to_us}</a></p> }.into_any()
            }
            None => view! { <p>{words.no_contact}</p> }.into_any(),
        })
    };
    view! {
        <section aria-labelledby="fault">
            <h2 id="fault">{words.overview.fault_heading}</h2>
            <p>{words.overview.fault_text}</p>
            {contact}
        </section>
    }
}
