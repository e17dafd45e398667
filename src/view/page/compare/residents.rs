//! All residents of chosen municipalities: in one year or over time, as pictures or as one table.

use super::{FOUR, choice, turn};
use crate::analysis::difference::{self, Difference, Lack};
use crate::analysis::trend::{self, Line, Trend};
use crate::analysis::{distribution, lead};
use crate::chart::{self, Drawing, Figure};
use crate::model::{Chart, Evidence, Indicator, Mark, Number, Place, Selection, SortKey, View};
use crate::view::html::{Element, el, link, text};
use crate::view::page::{Context, evidence_section};
use crate::view::part::{figure::figure, notice};
use crate::view::store::{Part, href};
use crate::wording::{compare as told, fill, gap, indicator as named, number};

/// The core indicators as the reader wants them, in the areas' order or the largest difference first.
pub fn section(context: &Context, places: &[Place]) -> Vec<Element> {
    let (words, dataset) = (context.words, context.dataset);
    let core: Vec<&Indicator> = dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Residents && indicator.mark == Mark::Core
        })
        .collect();
    let opening = opening(context, &core);
    let selection = context.selection;
    let year = selection.year.filter(|_| is_of_a_year(selection.chart));
    let mut rows: Vec<Difference> = Vec::new();
    for indicator in core {
        match context.series(&indicator.id) {
            Part::Ready(series) => rows.push(difference::of_series(
                dataset, indicator, &series, places, year,
            )),
            part => return vec![opening, notice::missing(words, &part)],
        }
    }
    if selection.sort == SortKey::Difference {
        difference::by_difference(&mut rows);
    } else {
        difference::by_area(&mut rows);
    }
    let shown = match selection.chart {
        Chart::Dots => dots(context, places, &rows),
        Chart::Lines => lines(context, places, &rows, false),
        Chart::Multiples => lines(context, places, &rows, true),
        Chart::Table => table(context, places, &rows),
    };
    vec![opening, shown]
}

const fn is_of_a_year(chart: Chart) -> bool {
    matches!(chart, Chart::Dots | Chart::Table)
}

/// What has to be known first, and the ways to see it.
fn opening(context: &Context, core: &[&Indicator]) -> Element {
    let (words, texts) = (context.words, &context.words.compare);
    let selection = context.selection;
    let peers = selection.peers.as_deref();
    let programme = peers
        .is_some_and(|id| id.starts_with("programme:"))
        .then(|| text("p", texts.programme_note));
    let mut charts = el("ul").class("choices");
    for ((chart, id), name) in Chart::ALL.into_iter().zip(texts.charts) {
        let change = |selection: &mut Selection| selection.chart = chart;
        let current = chart == selection.chart;
        charts = charts.child(choice(context, &change, (name, id, current)));
    }
    let by_difference = selection.sort == SortKey::Difference;
    let order = |sort: SortKey, id: &str, name: &str, current: bool| {
        let change = |selection: &mut Selection| selection.sort = sort;
        choice(context, &change, (name, id, current))
    };
    let orders = el("ul")
        .class("choices")
        .child(order(
            SortKey::Name,
            "by-area",
            texts.by_area,
            !by_difference,
        ))
        .child(order(
            SortKey::Difference,
            "by-difference",
            texts.by_difference,
            by_difference,
        ));
    let notes = match selection.chart {
        Chart::Multiples => (texts.multiples_note, texts.gaps_note),
        Chart::Lines => ("", texts.gaps_note),
        Chart::Dots | Chart::Table => ("", texts.years_note),
    };
    let heading = words.heading(Evidence::Residents);
    let note = |note: &str| (!note.is_empty()).then(|| text("p", note).class("note"));
    evidence_section("residents", Evidence::Residents, heading, words)
        .child(text("p", texts.residents_note))
        .child_if(programme)
        .child(group(texts.seen, charts))
        .child(group(texts.order, orders))
        .child_if(is_of_a_year(selection.chart).then(|| years(context, core)))
        .child_if(by_difference.then(|| text("p", texts.difference_note).class("note")))
        .child_if(note(notes.0))
        .child_if(note(notes.1))
}

/// Choices with what is chosen by them before.
fn group(name: &str, list: Element) -> Element {
    el("nav")
        .class("chosen-by")
        .attr("aria-label", name)
        .child(text("p", name))
        .child(list)
}

/// One year for all rows, or each row its own.
fn years(context: &Context, core: &[&Indicator]) -> Element {
    let texts = &context.words.compare;
    let chosen = context.selection.year;
    let of = |year: Option<i16>, name: &str| {
        let change = |selection: &mut Selection| selection.year = year;
        choice(
            context,
            &change,
            (name, &format!("year-{name}"), year == chosen),
        )
    };
    let mut list = el("ul").class("choices").child(of(None, texts.latest));
    let (first, last) = distribution::span(core);
    for year in first..=last {
        if core
            .iter()
            .any(|indicator| distribution::has(indicator, year))
        {
            list = list.child(of(Some(year), &year.to_string()));
        }
    }
    group(context.words.indicator.years, list)
}

/// A row for each indicator: all on one line, in one year.
fn dots(context: &Context, places: &[Place], rows: &[Difference]) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    rows.iter().fold(el("div"), |list, of| {
        let row = row(context, of, &told::title(words, of.indicator, of.year));
        let row = if of.lacks_year() {
            row.child(text("p", &told::no_year(words, of)).class("unknown"))
        } else {
            let said = told::apart(words, dataset, of);
            let row = row.child_if(said.map(|said| text("p", &said)));
            lacking(context, row, &of.lacking)
        };
        let picture = chart::compare::figure(words, dataset, of);
        let picture = picture.map(|picture| {
            by_four(context, &picture, places, &|some| {
                chart::compare::some(words, dataset, of, some)
            })
        });
        list.child(row.child_if(picture).child(more(context, of.indicator)))
    })
}

/// A picture for each indicator, over time; or one for each area, the same years in all.
fn lines(context: &Context, places: &[Place], rows: &[Difference], by_area: bool) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let leads = |indicator: &Indicator| {
        let lead = indicator.area.map(|area| lead::of_area(dataset, area));
        lead.is_some_and(|lead| lead.first().is_some_and(|first| first.id == indicator.id))
    };
    let mut of_rows: Vec<&Difference> = Vec::new();
    let mut courses: Vec<(Trend, Vec<Line>)> = Vec::new();
    for of in rows {
        if by_area && !leads(of.indicator) {
            continue;
        }
        if let Part::Ready(series) = context.series(&of.indicator.id) {
            of_rows.push(of);
            courses.push((
                trend::of_indicator(dataset, of.indicator),
                trend::of_places(of.indicator, &series, places),
            ));
        }
    }
    let years = by_area.then(|| chart::trend::span(&courses));
    let list = el("div").class(if by_area { "multiples" } else { "" });
    of_rows
        .into_iter()
        .zip(&courses)
        .fold(list, |list, (of, (trend, lines))| {
            let row = row(context, of, &told::title(words, of.indicator, None));
            let mut none = of.lacking.clone();
            none.retain(|(place, _)| {
                let mut lines = lines.iter();
                lines.any(|line| line.place == *place && line.runs.is_empty())
            });
            let row = lacking(context, row, &none);
            let picture = match years {
                Some(years) => chart::trend::multiple(words, dataset, trend, lines, years),
                None => chart::trend::large(words, dataset, trend, lines),
            };
            let picture = by_four(context, &picture, places, &|some| {
                Some(chart::trend::some(
                    words,
                    dataset,
                    trend,
                    lines,
                    (some, years),
                ))
            });
            list.child(row.child(picture).child(more(context, of.indicator)))
        })
}

fn row(context: &Context, of: &Difference, title: &str) -> Element {
    let area = of.indicator.area;
    let area = area.map_or("", |area| context.words.area(area));
    el("article")
        .class("row")
        .child(el("h3").text(title).child(text("span", area).class("note")))
}

fn lacking(context: &Context, row: Element, lacking: &[(Place, Lack)]) -> Element {
    told::lacking(context.words, context.dataset, lacking)
        .iter()
        .fold(row, |row, line| row.child(text("p", line).class("note")))
}

fn more(context: &Context, indicator: &Indicator) -> Element {
    let selection = context.selection;
    let to = href(&Selection {
        view: View::Indicator,
        indicator: Some(indicator.id.clone()),
        compare: selection.compare.clone(),
        ..selection.kept()
    });
    el("p").child(link(&to, context.words.compare.over_time))
}

/// A figure; where more than four are chosen it has two drawings on a phone, of which the reader sees one.
fn by_four(
    context: &Context,
    whole: &Figure,
    places: &[Place],
    some: &dyn Fn(&[Place]) -> Option<Drawing>,
) -> Element {
    let whole = figure(context.words, whole, false);
    if places.len() <= FOUR {
        return whole;
    }
    let (first, next) = places.split_at(FOUR);
    [first, next]
        .into_iter()
        .enumerate()
        .fold(el("div").class("by-four"), |list, (at, places)| {
            let drawing = some(places);
            list.child_if(drawing.map(|drawing| {
                el("div")
                    .class("picture narrow")
                    .child(el("div").class(turn(at * FOUR)).drawing(&drawing))
            }))
        })
        .child(whole)
}

/// All of it in one table: a row an indicator, a column a municipality.
fn table(context: &Context, places: &[Place], rows: &[Difference]) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.compare);
    let names: Vec<String> = places
        .iter()
        .map(|place| named::name(words, dataset, *place))
        .collect();
    let column = |name: &str| text("th", name).attr("scope", "col");
    let head = el("tr")
        .child(column(texts.column_measure))
        .child(column(words.year))
        .child(column(words.sweden));
    let head = names.iter().enumerate().fold(head, |head, (at, name)| {
        head.child(column(name).class(turn(at)))
    });
    let cell = |name: &str, said: &str, known: bool| {
        let cell = el("td").child(text("span", name).class("column"));
        let cell = cell.child(text("span", said));
        if known {
            cell
        } else {
            cell.attr("data-state", "unknown")
        }
    };
    let told_of = |value: Option<Number>| {
        value.map_or_else(
            || words.overview.nothing_found.to_owned(),
            |value| number(words, value),
        )
    };
    let body = rows.iter().fold(el("tbody"), |body, of| {
        let area = of.indicator.area;
        let area = area.map_or("", |area| words.area(area));
        let title = told::title(words, of.indicator, None);
        let name = el("th")
            .attr("scope", "row")
            .child(link(&context.indicator(&of.indicator.id), &title))
            .child(text("span", area).class("note"));
        let year = of.year.map(|year| year.to_string()).unwrap_or_default();
        let row = el("tr").child(name).child(cell(words.year, &year, true));
        if of.lacks_year() {
            let all = (places.len() + 1).to_string();
            let said = text("td", &told::no_year(words, of)).attr("colspan", &all);
            return body.child(row.child(said.class("unknown")));
        }
        let sweden = of.nation.and_then(|nation| nation.sweden);
        let row = row.child(cell(words.sweden, &told_of(sweden), sweden.is_some()));
        let row = places
            .iter()
            .zip(&names)
            .enumerate()
            .fold(row, |row, (at, (place, name))| {
                let known = of.values.iter().find(|(other, _)| other == place);
                let why = of.lacking.iter().find(|(other, _)| other == place);
                let said = match why {
                    Some((_, why)) => told::lack(words, *why).to_owned(),
                    None => told_of(known.map(|(_, value)| *value)),
                };
                row.child(cell(name, &said, known.is_some()).class(turn(at)))
            });
        body.child(row)
    });
    let caption = fill(
        texts.table_caption,
        &[
            ("names", &gap::join(words, &names)),
            ("fixed", words.fixed_line(Evidence::Residents)),
        ],
    );
    let table = el("table")
        .class("beside-table")
        .child(text("caption", words.example).text(&caption))
        .child(el("thead").child(head))
        .child(body);
    el("div").class("scroll").child(table)
}
