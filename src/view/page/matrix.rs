//! What is known of the municipalities' work, area by area: a row each, a year in words in each cell, which opens what
//! was stated. Nothing is counted, and nothing but the name orders the rows.

use crate::analysis::matrix::{self, Cell, Row};
use crate::analysis::peers::{self, PeerGroup};
use crate::analysis::{classes, coverage};
use crate::chart::tabular::{self, Tabular};
use crate::export::FigureContent;
use crate::model::{Area, Evidence, Filter, Place, Selection, Work};
use crate::view::address::here;
use crate::view::context::{Context, Page, heading, tag};
use crate::view::element::{Element, el, link, text};
use crate::view::page::municipality::work::statements;
use crate::view::part::choice::{choice, group};
use crate::view::part::embed_address::{self, Several};
use crate::view::part::{chosen, filter, matrix_table, notice, tabs, take};
use crate::view::store::LoadState;
use crate::wording::matrix::{cell_text, took_part};
use crate::wording::{fill, gap::join_list, municipality::place_name};
use std::sync::Arc;

/// The id of the table.
const TABLE: &str = "matrix";

pub fn page(context: &Context) -> Page {
    let (words, texts) = (context.words, &context.words.matrix);
    let opening = el("div")
        .class("opening")
        .child(heading(texts.title))
        .child(text("p", texts.lead).class("lead"))
        .child(text("p", texts.participation).class("note"))
        .child(tag(words, Evidence::Work));
    let mut parts = vec![tabs::municipalities(context), opening, filters(context)];
    match context.work {
        LoadState::Ready(work) => parts.extend(rows(context, work)),
        part => parts.push(notice::missing(context, part)),
    }
    Page::new(texts.title, parts)
}

/// The group that the rows are of, where one is chosen that the dataset has.
fn chosen_group<'a>(context: &'a Context) -> Option<PeerGroup<'a>> {
    let id = context.selection.peers.as_deref()?;
    peers::find_group(context.dataset, id)
}

/// Search and table, with what can be taken away of it.
fn rows(context: &Context, work: &Work) -> Vec<Element> {
    let (words, dataset) = (context.words, context.dataset);
    let chosen = chosen::known(context);
    let group = chosen_group(context);
    let rows = if chosen.is_empty() {
        let members = group.as_ref().map(|group| &*group.members);
        matrix::rows(dataset, work, members, context.selection.show)
    } else {
        matrix::rows(dataset, work, Some(&chosen), Filter::All)
    };
    if rows.is_empty() {
        let nothing = text("p", words.matrix.nothing).class("unknown");
        return vec![nothing];
    }
    let drawn = || tabular::figure(words, &picture(context, &rows));
    let taken = content(context, work, &rows);
    vec![
        filter::field(context, TABLE),
        matrix_table::table(context, (TABLE, &caption(context)), &rows, &|cell, name| {
            as_cell(context, cell, name)
        }),
        take::tools_of_table(context, &caption(context), &drawn, &taken),
        embed_address::way_to_make(context, Several::Matrix, &chosen),
    ]
}

/// What the table shows, and of whom.
fn caption(context: &Context) -> String {
    let caption = context.words.matrix.caption;
    let chosen = chosen::known(context);
    let name = |place: &Place| place_name(context.words, context.dataset, *place);
    let names: Vec<String> = chosen.iter().map(name).collect();
    match chosen_group(context) {
        _ if !chosen.is_empty() => format!("{caption}: {}", join_list(context.words, &names)),
        Some(group) => format!("{caption}: {}", chosen::group_name(context, &group)),
        None => caption.to_owned(),
    }
}

/// Those with information or all; of a programme, of the network's list, of a county; and what is chosen, to be let go.
fn filters(context: &Context) -> Element {
    let (dataset, texts) = (context.dataset, &context.words.matrix);
    let cohorts = classes::mapped_cohorts(dataset).into_iter();
    let cohorts = cohorts.map(|cohort| cohort.id.to_string());
    let all = choice(
        context,
        &|to: &mut Selection| to.peers = None,
        texts.every_group,
        "peers-none",
        context.selection.peers.is_none(),
    );
    let programmes = cohorts.fold(el("ul").class("choices").child(all), |list, id| {
        list.child_if(of_group(context, &id))
    });
    let counties = dataset.counties.iter();
    let counties = counties.fold(el("ul").class("choices"), |list, county| {
        list.child_if(of_group(context, &format!("county:{}", county.code)))
    });
    el("div")
        .class("filters")
        .child(group(texts.show, matrix_table::switch(context)))
        .child(group(texts.groups, programmes))
        .child(
            el("details")
                .class("more")
                .id("by-county")
                .child(text("summary", texts.county))
                .child(counties),
        )
        .child_if(chip(context))
        .child(chosen::chips(
            context,
            texts.chosen,
            &chosen::known(context),
        ))
}

/// The rows of a group alone.
fn of_group(context: &Context, id: &str) -> Option<Element> {
    let known = peers::find_group(context.dataset, id)?;
    let change = |to: &mut Selection| to.peers = Some(Arc::from(id));
    let current = context.selection.peers.as_deref() == Some(id);
    let name = chosen::group_name(context, &known);
    Some(choice(
        context,
        &change,
        &name,
        &format!("peers-{id}"),
        current,
    ))
}

/// The group chosen, with a way to let it go.
fn chip(context: &Context) -> Option<Element> {
    let words = context.words;
    let name = chosen::group_name(context, &chosen_group(context)?);
    let without = here(context.selection, &|to| to.peers = None);
    let remove = fill(words.indicator.remove, &[("name", &name)]);
    let chip = el("li").text(&name).child(
        link(without, "×")
            .id("remove-peers")
            .attr("aria-label", remove),
    );
    Some(group(
        words.matrix.chosen,
        el("ul").class("chips").child(chip),
    ))
}

/// A year in words, which opens what was stated.
fn as_cell(context: &Context, cell: &Cell, name: &str) -> Element {
    let words = context.words;
    let of = format!(": {}, {name}", words.area(cell.area));
    let said = text("summary", cell_text(words, cell)).child(text("span", of).class("hidden"));
    let stated = statements(context, &cell.facts);
    el("details").child(said).child(stated)
}

/// The same table as a picture; of few municipalities with the areas below each other, as then it has room on a page of
/// any width.
fn picture(context: &Context, rows: &[Row]) -> Tabular {
    let whole = whole_picture(context, rows);
    if context.selection.compare.is_empty() {
        return whole;
    }
    whole.turned(context.words.overview.column_area)
}

fn whole_picture(context: &Context, rows: &[Row]) -> Tabular {
    let (words, dataset) = (context.words, context.dataset);
    let in_picture = rows.iter().map(|row| {
        let took_part = tabular::Cell {
            text: took_part(words, dataset, row),
            known: true,
        };
        let cells = row.cells.iter().map(|cell| tabular::Cell {
            text: cell_text(words, cell),
            known: !cell.facts.is_empty(),
        });
        tabular::Row {
            name: row.municipality.name.to_string(),
            cells: std::iter::once(took_part).chain(cells).collect(),
        }
    });
    let areas = Area::ALL.map(|area| words.area(area).to_owned());
    let title = caption(context);
    Tabular {
        evidence: Evidence::Work,
        summary: title.clone(),
        title,
        names: words.overview.column_municipality.to_owned(),
        columns: std::iter::once(words.matrix.column_took_part.to_owned())
            .chain(areas)
            .collect(),
        rows: in_picture.collect(),
    }
}

/// The facts that the cells open, with their sources.
fn content(context: &Context, work: &Work, rows: &[Row]) -> FigureContent {
    let mut content = FigureContent {
        evidence: Some(Evidence::Work),
        ..FigureContent::default()
    };
    let selection = context.selection;
    let is_part = selection.show == Filter::Known
        || selection.peers.is_some()
        || !selection.compare.is_empty();
    let places: Vec<_> = rows.iter().map(|row| row.municipality.place).collect();
    for fact in &work.facts {
        if coverage::is_own_work(context.dataset, fact) && places.contains(&fact.place) {
            if !content.indicators.contains(&fact.indicator) {
                content.indicators.push(fact.indicator.clone());
            }
            if !content.sources.contains(&fact.source) {
                content.sources.push(fact.source.clone());
            }
        }
    }
    if is_part {
        content.places = places;
    }
    content
}
