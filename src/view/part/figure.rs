//! A figure on the page: both drawings, of which the style shows one, the table behind a summary, and what
//! can be taken away.

use crate::analysis::trend::Trend;
use crate::chart::{Figure, Table};
use crate::export::FigureContent;
use crate::model::{Evidence, Indicator, IndicatorId, Place, Series};
use crate::view::context::Context;
use crate::view::element::{Element, el, link, text};
use crate::view::part::{readout, table, take};
use crate::wording::Messages;

/// A whole figure; its title stands above as the caption where it is asked for.
pub fn figure(context: &Context, figure: &Figure, caption: bool, shown: &FigureContent) -> Element {
    let words = context.words;
    let whole = el("figure")
        .child_if(caption.then(|| text("figcaption", &figure.title)))
        .child(pictures(context, figure));
    let whole = figure.warnings.iter().fold(whole, |whole, warning| {
        whole.child(text("p", warning).class("note"))
    });
    let has_table = !figure.table.rows.is_empty();
    let whole = whole.child_if((!has_table).then(|| notes(figure)).flatten());
    let table = has_table.then(|| as_table(words, figure));
    if context.selection.embed {
        return whole.child_if(table);
    }
    let made = || figure.clone();
    whole.child(take::tools(context, &figure.title, &made, shown, table))
}

/// What a picture of Sweden's course shows.
pub fn of_nation(id: &IndicatorId) -> FigureContent {
    FigureContent {
        places: vec![Place::SWEDEN],
        ..FigureContent::of_indicator(Evidence::Residents, id)
    }
}

/// The course of Sweden, and the way to the municipalities.
pub fn course(context: &Context, trend: &Trend) -> Element {
    let words = context.words;
    let id = &trend.indicator.id;
    let picture = crate::chart::trend::figure(words, trend);
    figure(context, &picture, true, &of_nation(id)).child(el("p").child(link(
        context.indicator(id),
        words.indicator.to_municipalities,
    )))
}

/// What a picture of what was measured in a place shows.
pub fn of_measured(measured: &[(&Indicator, &Series)], place: Place) -> FigureContent {
    let sources = measured.iter().flat_map(|(_, series)| &*series.sources);
    FigureContent {
        evidence: Some(Evidence::Outcome),
        indicators: measured.iter().map(|(of, _)| of.id.clone()).collect(),
        places: vec![place],
        sources: sources.flat_map(|ids| ids.iter().cloned()).collect(),
        ..FigureContent::default()
    }
}

/// Both drawings, and the one way to read either.
fn pictures(context: &Context, figure: &Figure) -> Element {
    let both = el("div")
        .child(el("div").class("picture narrow").drawing(&figure.narrow))
        .child(el("div").class("picture wide").drawing(&figure.wide));
    readout::read(context, &figure.title, figure.readout(), both)
}

/// The same as a table, with what has to be known to read it.
fn as_table(words: &Messages, figure: &Figure) -> Element {
    el("details")
        .class("as-table")
        .child(text("summary", words.export.tools.table))
        // It moves sideways where it is wide, by keyboard too.
        .child(table(words, &figure.table).attr("tabindex", "0"))
        .child_if(notes(figure))
}

fn notes(figure: &Figure) -> Option<Element> {
    let notes = &figure.notes;
    (!notes.is_empty()).then(|| el("ul").class("notes").each("li", notes))
}

/// A table whose first cell in a row is its heading.
pub fn table(words: &Messages, table: &Table) -> Element {
    let mut head = table::row();
    for name in &table.head {
        head = head.child(table::column(name));
    }
    let body = table.rows.iter().fold(table::body(), |body, cells| {
        let row = cells
            .iter()
            .enumerate()
            .fold(table::row(), |row, (at, cell)| {
                row.child(if at == 0 {
                    table::name(cell)
                } else {
                    table::cell(cell)
                })
            });
        body.child(row)
    });
    table::table(words, "figures", &table.caption, head, body)
}
