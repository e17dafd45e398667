//! All residents of chosen municipalities: in one year or over time, as pictures or as one table.

use crate::analysis::difference::{self, Difference};
use crate::analysis::missing::MissingReason;
use crate::analysis::{distribution, lead_indicators, trend};
use crate::chart::{self, Figure};
use crate::export::FigureContent;
use crate::model::{Chart, Evidence, Indicator, Number, Place, Selection, SortKey, View};
use crate::view::address::to;
use crate::view::context::{Context, evidence_section};
use crate::view::document_keys::is_compared;
use crate::view::element::{Element, el, link, text};
use crate::view::part::{
    choice::{choice, group},
    figure::figure,
    notice, readout, table, years,
};
use crate::view::store::LoadState;
use crate::wording::{self, fill, format_number, gap};

/// How many municipalities stand side by side on a phone.
pub const PER_ROW: usize = 4;

/// The core indicators as the reader wants them, in the areas' order or the largest difference first.
pub fn section(context: &Context, places: &[Place]) -> Vec<Element> {
    let dataset = context.dataset;
    let core: Vec<&Indicator> = dataset
        .indicators
        .iter()
        .filter(|indicator| is_compared(context.selection, indicator))
        .collect();
    let opening = opening(context, &core);
    let selection = context.selection;
    let year = selection.year.filter(|_| is_of_a_year(selection.chart));
    let mut rows: Vec<Difference> = Vec::new();
    for indicator in &core {
        match context.series(&indicator.id) {
            LoadState::Ready(series) => rows.push(difference::compare(
                dataset, indicator, &series, places, year,
            )),
            part => return vec![opening, notice::missing(context, &part)],
        }
    }
    if selection.sort == SortKey::Difference {
        difference::sort_by_difference(&mut rows);
    } else {
        difference::sort_by_area(&mut rows);
    }
    let mut parts = vec![opening];
    match selection.chart {
        Chart::Table => parts.push(table(context, places, &rows)),
        Chart::Multiples => {
            if selection.indicator.is_none() {
                rows.retain(|of| lead_indicators::is_lead(dataset, of.indicator));
            }
            parts.push(lines(context, places, &rows));
        }
        chart => {
            // A few rows are a part, so that those on the screen are written before the others.
            for few in rows.chunks(4) {
                parts.push(if chart == Chart::Lines {
                    lines(context, places, few)
                } else {
                    dots(context, places, few)
                });
            }
        }
    }
    parts
}

const fn is_of_a_year(chart: Chart) -> bool {
    !matches!(chart, Chart::Lines | Chart::Multiples)
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
    let names = [
        texts.charts.one_year,
        texts.charts.over_time,
        texts.charts.all_areas,
        texts.charts.table,
    ];
    for ((chart, id), name) in Chart::IDS.into_iter().zip(names) {
        let change = |selection: &mut Selection| selection.chart = chart;
        let current = chart == selection.chart;
        charts = charts.child(choice(context, &change, name, id, current));
    }
    let by_difference = selection.sort == SortKey::Difference;
    let order = |sort: SortKey, id: &str, name: &str, current: bool| {
        let change = |selection: &mut Selection| selection.sort = sort;
        choice(context, &change, name, id, current)
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
        _ => ("", texts.years_note),
    };
    let heading = words.heading(Evidence::Residents);
    let note = |note: &str| (!note.is_empty()).then(|| text("p", note).class("note"));
    evidence_section("residents", Evidence::Residents, heading, words)
        .child(text("p", texts.residents_note))
        .child_if(programme)
        .child(group(texts.seen, charts))
        .child(group(texts.order, orders))
        .child_if(is_of_a_year(selection.chart).then(|| years_of(context, core)))
        .child_if(by_difference.then(|| text("p", texts.difference_note).class("note")))
        .child_if(note(notes.0))
        .child_if(note(notes.1))
}

/// One year for all rows, or each row its own.
fn years_of(context: &Context, core: &[&Indicator]) -> Element {
    let (first, last) = distribution::year_span(core);
    let mut all: Vec<i16> = (first..=last).collect();
    all.retain(|year| {
        let mut core = core.iter();
        core.any(|indicator| distribution::has_year(indicator, *year))
    });
    let latest = context.words.compare.latest;
    years::years(context, &all, context.selection.year, Some(latest))
}

/// A row for each indicator: all on one line, in one year.
fn dots(context: &Context, places: &[Place], rows: &[Difference]) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    rows.iter().fold(el("div"), |list, of| {
        let row = row(context, of, &wording::compare::title_of(words, of));
        let row = if of.has_no_data_for_year() {
            row.child(text("p", wording::compare::no_year_sentence(words, of)).class("unknown"))
        } else {
            let said = wording::compare::spread_sentence(words, dataset, of);
            let newer = wording::compare::newer_sentence(words, dataset, of);
            row.child_if(said.map(|said| text("p", &said)))
                .child_if(newer.map(|said| text("p", &said).class("note")))
        };
        let row = match chart::compare::figure(words, dataset, of) {
            Some(picture) => row.child(by_four(context, of, places, &picture)),
            None if of.has_no_data_for_year() => row,
            None => row.child(
                el("div")
                    .class("note")
                    .each("p", &missing(context, &of.missing)),
            ),
        };
        list.child(row.child(more(context, of.indicator)))
    })
}

/// A picture for each indicator, over time: of all in one, or with a panel for each municipality.
fn lines(context: &Context, places: &[Place], rows: &[Difference]) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let mut list = el("div");
    for of in rows {
        let LoadState::Ready(series) = context.series(&of.indicator.id) else {
            continue;
        };
        let trend = trend::for_indicator(dataset, of.indicator);
        let lines = trend::lines_for_places(of.indicator, &series, places);
        let mut none = of.missing.clone();
        none.retain(|(place, _)| {
            let mut lines = lines.iter();
            lines.any(|line| line.place == *place && line.runs.is_empty())
        });
        let row = row(
            context,
            of,
            &wording::reading::measure(words, of.indicator, None),
        );
        let mut picture = if context.selection.chart == Chart::Multiples {
            chart::trend::multiples_figure(words, dataset, &trend, &lines)
        } else {
            chart::trend::large_figure(words, dataset, &trend, &lines)
        };
        picture.warnings.extend(missing(context, &none));
        let picture = figure(
            context,
            &picture,
            false,
            &FigureContent {
                year: None,
                ..shown(places, trend.first().is_some(), of)
            },
        );
        list = list.child(row.child(picture).child(more(context, of.indicator)));
    }
    list
}

fn row(context: &Context, of: &Difference, title: &str) -> Element {
    let area = of.indicator.area;
    let area = area.map_or("", |area| context.words.area(area));
    el("article")
        .class("row")
        .child(el("h3").text(title).child(text("span", area).class("note")))
}

/// Who has no value, and why: the picture says it too.
fn missing(context: &Context, lacking: &[(Place, MissingReason)]) -> Vec<String> {
    wording::compare::missing_sentences(context.words, context.dataset, lacking)
}

fn more(context: &Context, indicator: &Indicator) -> Element {
    let selection = context.selection;
    let to = to(selection, &|to| {
        to.view = View::Indicator;
        to.indicator = Some(indicator.id.clone());
        to.compare.clone_from(&selection.compare);
    });
    el("p").child(link(to, context.words.compare.over_time))
}

/// The municipalities and, where it has a value, Sweden; in the row's year where it has one.
fn shown(places: &[Place], has_sweden: bool, of: &Difference) -> FigureContent {
    let sweden = has_sweden.then_some(Place::SWEDEN);
    FigureContent {
        places: places.iter().copied().chain(sweden).collect(),
        year: of.year,
        ..FigureContent::of_indicator(Evidence::Residents, &of.indicator.id)
    }
}

/// A figure; where more than four are chosen it has two drawings on a phone, of which the reader sees one.
fn by_four(context: &Context, of: &Difference, places: &[Place], whole: &Figure) -> Element {
    let words = context.words;
    let mut all = el("div").class(if places.len() > PER_ROW {
        "by-four"
    } else {
        ""
    });
    if places.len() > PER_ROW {
        let (first, next) = places.split_at(PER_ROW);
        for (places, turn) in [(first, "first-four"), (next, "next-four")] {
            let some = chart::compare::draw_some(words, context.dataset, of, places);
            if let Some((drawing, some)) = some {
                let picture = el("div").drawing(&drawing);
                let picture = readout::read(context, &whole.title, some, picture);
                let picture = el("div").class(turn).child(picture);
                all = all.child(el("div").class("picture narrow").child(picture));
            }
        }
    }
    all.child(figure(
        context,
        whole,
        false,
        &shown(places, wording::compare::sweden(words, of).is_some(), of),
    ))
}

/// All of it in one table: a row an indicator, a column a municipality.
fn table(context: &Context, places: &[Place], rows: &[Difference]) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.compare);
    let names: Vec<String> = places
        .iter()
        .map(|place| wording::municipality::place_name(words, dataset, *place))
        .collect();
    let mut head = table::columns(&[texts.column_measure, words.common.year, words.common.sweden]);
    for name in &names {
        head = head.child(table::column(name).untranslated());
    }
    let cell = |name: &str, said: &str, known: bool| {
        table::cell(said)
            .attr("data-of", name)
            .class(if known { "" } else { "unknown" })
    };
    let told_of = |value: Option<Number>| {
        value.map_or_else(
            || words.overview.nothing_found.to_owned(),
            |value| format_number(words, value),
        )
    };
    let body = rows.iter().fold(table::body(), |body, of| {
        let area = of.indicator.area;
        let area = area.map_or("", |area| words.area(area));
        let title = wording::reading::measure(words, of.indicator, None);
        let name = table::name("")
            .child(link(context.indicator(&of.indicator.id), &title))
            .child(text("span", area).class("note"));
        let year = of.year.map(|year| year.to_string()).unwrap_or_default();
        let row = table::row()
            .child(name)
            .child(cell(words.common.year, &year, true));
        if of.has_no_data_for_year() {
            let all = (places.len() + 1).to_string();
            let said =
                table::cell(wording::compare::no_year_sentence(words, of)).attr("colspan", &all);
            return body.child(row.child(said));
        }
        let sweden = wording::compare::sweden(words, of).map(|(_, said)| said);
        let said = sweden.as_deref().unwrap_or(words.overview.nothing_found);
        let mut row = row.child(cell(words.common.sweden, said, sweden.is_some()));
        for (place, name) in places.iter().zip(&names) {
            let why = of.missing.iter().find(|(other, _)| other == place);
            let known = of.values.iter().find(|(other, _)| other == place);
            let said = match why {
                Some((_, why)) => wording::compare::missing_text(words, *why).to_owned(),
                None => told_of(known.map(|(_, value)| *value)),
            };
            row = row.child(cell(name, &said, known.is_some()));
        }
        body.child(row)
    });
    let caption = fill(
        texts.table_caption,
        &[
            ("names", &gap::join_list(words, &names)),
            ("fixed", words.fixed_line(Evidence::Residents)),
        ],
    );
    let table = table::table(words, "beside-table", &caption, head, body);
    el("div").class("scroll").child(table)
}
