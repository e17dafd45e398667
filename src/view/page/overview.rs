//! The start page: the question, today's honest answer, your municipality, and what is known.

use crate::analysis::{coverage, lead_indicators, matrix, measurement_gap, trend};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Area, Evidence, View, Work};
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{
    self, figure::figure, filter, finder, mark::mark, matrix_table, notice, remembered,
    report_fault, source, table,
};
use crate::view::store::LoadState;
use crate::wording::{self, fill, matrix::cell_text};

pub fn page(context: &Context) -> Page {
    let gaps = Area::ALL.map(|area| measurement_gap::for_area(context.dataset, area));
    let to = finder::to_place(context);
    let mut parts = vec![
        opening(context),
        finder::finder(context, context.words.overview.find, &to),
        remembered::here(context),
        to_compare(context),
        generation(context),
        what_we_know(context, &gaps),
        municipalities(context),
    ];
    // Its places are kept until it comes: what stands below has never stood there, and so doesn't jump.
    parts.extend(match context.work {
        LoadState::Ready(work) => table_of_work(context, work),
        _ => [el("div"), el("div"), el("div")],
    });
    parts.push(needs(context, &gaps));
    parts.push(help(context));
    parts.extend(fault(context));
    Page::new(context.words.overview.title, parts).laid_out_as("overview")
}

fn opening(context: &Context) -> Element {
    let words = context.words;
    let followed = measurement_gap::count_followable_areas(context.dataset);
    el("div")
        .class("opening")
        .child(heading(words.overview.title))
        .child(text("p", wording::overview::answer_sentence(words, followed)).class("answer"))
        .child(text("p", words.overview.what_we_show).class("lead"))
}

fn to_compare(context: &Context) -> Element {
    let to = context.view(View::Compare);
    el("p").child(link(to, context.words.compare.title_none))
}

/// The line of twenty years, with the generation that the goal is about.
pub fn generation(context: &Context) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let picture = chart::generation::figure(words, dataset, dataset.release.date);
    let cohorts = dataset.cohorts.iter().map(|cohort| &cohort.source);
    let of_goal = dataset.overall_goal().map(|goal| &goal.source);
    let shown = FigureContent {
        sources: of_goal.into_iter().chain(cohorts).cloned().collect(),
        ..FigureContent::default()
    };
    section("generation", &picture.title)
        .child(text("p", &picture.subtitle))
        .child(figure(context, &picture, false, &shown))
        .child_if(quote(context))
}

/// The goal, word for word, with who set it and its source.
pub fn quote(context: &Context) -> Option<Element> {
    let words = context.words;
    let goal = context.dataset.overall_goal()?;
    let set_by = words.text(&goal.set_by);
    let said = fill(words.generation.quote_source, &[("set_by", &set_by)]);
    let footer = text("footer", &said)
        .text(" ")
        .live(source::button(context, &goal.source, &said));
    Some(
        el("blockquote")
            .child(text("p", words.text(&goal.text)))
            .child(footer),
    )
}

fn what_we_know(context: &Context, gaps: &[measurement_gap::MeasurementGap]) -> Element {
    let texts = &context.words.overview;
    let heading =
        |evidence: Evidence, name: &str| table::column("").child(mark(evidence)).text(name);
    let head = table::row()
        .child(table::column(texts.column_area))
        .child(heading(Evidence::Work, texts.column_work))
        .child(heading(Evidence::Residents, texts.column_residents))
        .child(heading(Evidence::Outcome, texts.column_outcome));
    let body = gaps.iter().fold(table::body(), |body, gap| {
        body.child(area_row(context, gap))
    });
    let survey = wording::overview::survey_note(context.words, gaps)
        .map(|note| text("p", &note).class("note"));
    section("know", texts.know_heading)
        .child(text("p", texts.know_intro))
        .child(
            el("table")
                .class("evidence")
                .attr("role", "table")
                .attr("aria-labelledby", "know")
                .child(el("thead").attr("role", "rowgroup").child(head))
                .child(body),
        )
        .child_if(survey)
}

fn area_row(context: &Context, gap: &measurement_gap::MeasurementGap) -> Element {
    let (words, texts) = (context.words, &context.words.overview);
    let work = match context.work {
        LoadState::Ready(work) => {
            let known = coverage::by_municipality(context.dataset, work);
            let coverage = coverage::for_area(context.dataset, &known, gap.area);
            text("p", wording::overview::work_in_area(words, &coverage))
        }
        part if part.is_failed() => text("p", words.loading.failed_title).class("failed"),
        _ => text("p", words.loading.loading).class("failed"),
    };
    let reported = wording::gap::reported_sentence(words, gap)
        .map(|reported| text("p", &reported).class("note"));
    let cell = |evidence: Evidence, name: &str| {
        // The column's name again, for a phone where the row is a block.
        let column = el("span")
            .class("column")
            .attr("aria-hidden", "true")
            .child(mark(evidence))
            .text(name);
        table::cell("").child(column)
    };
    table::row()
        .class(format!("area-{}", gap.area.id()))
        .child(table::name("").child(link(context.area(gap.area), words.area_heading(gap.area))))
        .child(cell(Evidence::Work, texts.column_work).child(work))
        .child(residents(
            context,
            gap.area,
            cell(Evidence::Residents, texts.column_residents),
        ))
        .child(
            cell(Evidence::Outcome, texts.column_outcome)
                .child(text("p", wording::gap::measured_sentence(words, gap)))
                .child_if(reported),
        )
}

/// The small pictures of how it is for everyone, in the cell given.
fn residents(context: &Context, area: Area, cell: Element) -> Element {
    let lead = lead_indicators::for_area(context.dataset, area);
    let (mut cell, mut is_measured) = (cell, false);
    for indicator in lead {
        if let Some(series) = context.dataset.nation(&indicator.id) {
            let trend = trend::from_nation_series(indicator, series);
            let line = el("p")
                .class("line")
                .child(text("span", wording::trend::title(context.words, &trend)))
                .text(" ")
                .child(
                    el("span")
                        .class("spark")
                        .drawing(&chart::trend::spark(context.words, &trend)),
                );
            cell = cell.child(line);
            is_measured = true;
        }
    }
    if is_measured {
        cell
    } else {
        cell.child(text("p", context.words.overview.no_residents_measure))
    }
}

fn municipalities(context: &Context) -> Element {
    let words = context.words;
    let section = section("municipalities", words.overview.municipalities_heading);
    match context.work {
        LoadState::Ready(work) => {
            let known = coverage::by_municipality(context.dataset, work);
            let counted = coverage::count_municipalities(context.dataset, &known);
            section
                .child(text(
                    "p",
                    wording::overview::municipalities_known(words, &counted),
                ))
                .child(text(
                    "p",
                    wording::overview::municipalities_unknown(words, &counted),
                ))
                .child(el("p").child(link(context.view(View::Matrix), words.overview.to_matrix)))
        }
        part => section.child(notice::missing(context, part)),
    }
}

/// The id of the table.
const TABLE: &str = "known";

/// The switch between those that something is known about and all; the search; the years in which each has told of its
/// work last, area by area.
fn table_of_work(context: &Context, work: &Work) -> [Element; 3] {
    let words = context.words;
    let rows = matrix::rows(context.dataset, work, None, context.selection.show);
    let year = |cell: &matrix::Cell, _: &str| text("span", cell_text(words, cell));
    let of = (TABLE, words.matrix.caption);
    [
        matrix_table::switch(context),
        filter::field(context, TABLE),
        matrix_table::table(context, of, &rows, &year),
    ]
}

fn needs(context: &Context, gaps: &[measurement_gap::MeasurementGap]) -> Element {
    let mut six = gaps.to_vec();
    six.retain(|gap| gap.area != Area::Cross);
    let lines = el("ol")
        .class("needs")
        .each("li", &wording::gap::need_sentences(context.words, &six));
    let to = context.view(View::Progress);
    section("needs", context.words.overview.needs_heading)
        .child(lines)
        .child(el("p").child(link(&to, context.words.road.from_start)))
}

/// Where somebody who is discriminated against can turn.
fn help(context: &Context) -> Element {
    let words = context.words;
    section("help", words.help.title)
        .child(
            text("p", words.help.line)
                .text(" ")
                .text(words.help.numbers),
        )
        .child(el("p").child(part::help::to_page(
            words,
            context.selection,
            words.help.open,
        )))
}

/// How to report what is missing or wrong; none where the site has stated no contact, as it then can't be asked for.
pub fn fault(context: &Context) -> Option<Element> {
    let words = context.words;
    let to = report_fault::address(words, context.loaded, context.selection, "")?;
    Some(
        section("fault", words.overview.fault_heading)
            .child(text("p", words.overview.fault_text))
            .child(el("p").child(link(to, words.footer.write_to_us))),
    )
}
