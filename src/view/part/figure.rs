//! A figure on the page: both drawings, of which the style shows one, and the table behind a summary.

use crate::chart::{Figure, Table};
use crate::wording::Words;
use leptos::prelude::*;

/// The two drawings. Their SVG holds escaped text only, so it may stand as it is.
pub fn picture(figure: &Figure) -> impl IntoView + use<> {
    view! {
        <div class="picture narrow" inner_html=figure.narrow.svg.clone()></div>
        <div class="picture wide" inner_html=figure.wide.svg.clone()></div>
    }
}

/// The same as a table, with what has to be known to read it.
pub fn as_table(words: &Words, figure: &Figure) -> impl IntoView + use<> {
    let notes: Vec<_> = figure
        .notes
        .iter()
        .map(|note| view! { <li>{note.clone()}</li> })
        .collect();
    view! {
        <details class="as-table">
            <summary>{words.show_table}</summary>
            {table(&figure.table)}
            <ul class="notes">{notes}</ul>
        </details>
    }
}

/// A table whose first cell in a row is its heading.
pub fn table(table: &Table) -> impl IntoView + use<> {
    let head: Vec<_> = table
        .head
        .iter()
        .map(|cell| view! { <th scope="col">{cell.clone()}</th> })
        .collect();
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let mut cells = row.iter().cloned();
            let heading = cells.next().unwrap_or_default();
            let rest: Vec<_> = cells.map(|cell| view! { <td>{cell}</td> }).collect();
            view! { <tr><th scope="row">{heading}</th>{rest}</tr> }
        })
        .collect();
    view! {
        <table class="figures">
            <caption>{table.caption.clone()}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
