//! The road to 2032: whether it can be assessed, what is known, what needs measuring, what is in place.

use super::overview;
use crate::analysis::progress::{Summary, summarise};
use crate::analysis::timeline::{self, TimelineScope};
use crate::analysis::{in_place, lead_indicators, measurement_gap, trend};
use crate::chart::Figure;
use crate::chart::tabular::{self, Tabular};
use crate::export::FigureContent;
use crate::model::{Area, Evidence, Place, Scope, Stage, View, Work};
use crate::view::context::{Context, Page, evidence_section, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::assess::{self, Measured};
use crate::view::part::embed_address::{self, Several};
use crate::view::part::{copy, figure::course, notice, outcome, table, take};
use crate::view::store::LoadState;
use crate::wording::{self, Messages, fill};

pub fn page(context: &Context) -> Page {
    let words = context.words;
    let six = Area::SIX.map(|area| measurement_gap::for_area(context.dataset, area));
    let mut measured: Vec<(&measurement_gap::MeasurementGap, Vec<Measured>)> = Vec::new();
    for gap in &six {
        measured.push((gap, assess::of_area(context, gap.area, |_| true)));
    }
    let mut assessed = 0;
    for (_, measured) in &measured {
        if rolled(context, measured).distribution.is_some() {
            assessed += 1;
        }
    }
    let title = wording::road::title(words, assessed);
    // Met first, as it is what a frame shows of this page: the other figures live elsewhere.
    let needs = needs(context, &six);
    let parts = vec![
        opening(context, &title, &measured),
        years(context),
        known(context),
        needs,
        in_place(context),
        everyone(context),
        copy::link(context),
    ];
    Page {
        layout: context.work.ready().map(|_| "progress"),
        ..Page::new(&title, parts)
    }
}

fn rolled<'m>(context: &Context<'m>, measured: &'m [Measured<'m>]) -> Summary<'m> {
    summarise(assess::answers(context, measured))
}

/// The answer, and by area: how many measures are in each class, or why none can be assessed; each
/// measure's own answer behind it.
fn opening(
    context: &Context,
    title: &str,
    measured: &[(&measurement_gap::MeasurementGap, Vec<Measured>)],
) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let some = measured
        .iter()
        .any(|(_, measured)| rolled(context, measured).assessed > 0);
    let list = measured.iter().fold(el("ul"), |list, (gap, measured)| {
        let rolled = rolled(context, measured);
        let said = if rolled.assessed > 0 {
            format!(
                "{}: {}",
                words.area(gap.area),
                wording::road::coverage_sentence(words, &rolled)
            )
        } else {
            wording::road::area_sentence(words, gap)
        };
        list.child(text("li", &said))
    });
    let each = measured
        .iter()
        .filter(|(_, measured)| !measured.is_empty())
        .fold(
            el("details")
                .class("more")
                .child(text("summary", texts.by_measure).id("by-measure")),
            |each, (gap, measured)| {
                each.child(text("h2", words.area(gap.area)))
                    .child(assess::by_measure(context, measured, Place::SWEDEN))
            },
        );
    let lead = if some {
        texts.lead_some
    } else {
        texts.lead_none
    };
    el("div")
        .class("opening")
        .child(heading(title))
        .child(text("p", lead).class("answer"))
        .child(list)
        .child(each)
}

fn years(context: &Context) -> Element {
    let texts = &context.words.road;
    let dates = match context.work {
        LoadState::Ready(work) => timeline::milestones(work, TimelineScope::State),
        _ => Vec::new(),
    };
    overview::generation(context)
        .child(super::timeline::list(context, &dates))
        .child(el("p").child(link(context.view(View::Timeline), texts.to_timeline)))
}

/// One point each, across areas first: discrimination stands there.
fn known(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let section = evidence_section("known", Evidence::Outcome, texts.known_heading, words)
        .child(text("p", texts.known_note));
    Area::CROSS_FIRST
        .into_iter()
        .fold(section, |section, area| {
            section
                .child(
                    el("h3")
                        .class(format!("area-{}", area.id()))
                        .child(link(context.area(area), words.area(area))),
                )
                .child(outcome::of_area(context, area))
        })
}

/// What is asked of each area: is there a national figure, comparable with everyone, repeated, local.
fn asked(words: &Messages) -> [&'static str; 4] {
    let texts = &words.road;
    [
        texts.column_national,
        texts.column_comparable,
        texts.column_repeated,
        texts.column_local,
    ]
}

fn answers(words: &Messages, gap: &measurement_gap::MeasurementGap) -> [&'static str; 4] {
    [
        gap.national(),
        gap.comparable(),
        gap.repeated(),
        gap.local(),
    ]
    .map(|extent| wording::road::extent_name(words, extent))
}

/// The table of what is measured as a picture.
fn picture(words: &Messages, title: String, six: &[measurement_gap::MeasurementGap]) -> Tabular {
    let row = |gap: &measurement_gap::MeasurementGap| tabular::Row {
        name: words.area(gap.area).to_owned(),
        cells: answers(words, gap)
            .map(|said| tabular::Cell {
                text: said.to_owned(),
                known: true,
            })
            .to_vec(),
    };
    Tabular {
        evidence: Evidence::Outcome,
        title,
        summary: wording::gap::need_sentences(words, six).join(" "),
        names: words.overview.column_area.to_owned(),
        columns: asked(words).map(str::to_owned).to_vec(),
        rows: six.iter().map(row).collect(),
    }
}

/// Area by area what is measured, with what can be taken away of it, and what has to be.
fn needs(context: &Context, six: &[measurement_gap::MeasurementGap]) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let [national, comparable, repeated, local] = asked(words);
    let area = words.overview.column_area;
    let head = table::columns(&[area, national, comparable, repeated, local]);
    let body = six.iter().fold(table::body(), |body, gap| {
        let name = link(context.area(gap.area), words.area(gap.area));
        let row = table::row().child(table::name("").child(name));
        let said = answers(words, gap).into_iter();
        body.child(said.fold(row, |row, said| row.child(table::cell(said))))
    });
    let caption = wording::gap::needs_caption(words, &context.dataset.release);
    let drawn = || Figure {
        warnings: vec![texts.needs_source.to_owned()],
        ..tabular::figure(words, &picture(words, caption.clone(), six))
    };
    let shown = FigureContent {
        evidence: Some(Evidence::Outcome),
        ..FigureContent::default()
    };
    let lines = wording::gap::need_sentences(words, six);
    let list = el("ol").class("needs").each("li", &lines);
    let ways = el("ul").each("li", &words.municipality.outcome_ways);
    let quote = fill(
        texts.quote,
        &[
            ("lines", &lines.join(" ")),
            ("product", words.header.product),
            (
                "date",
                &wording::period::format_date(context.dataset.release.date),
            ),
        ],
    );
    let table = table::table(words, "needs", &caption, head, body);
    section("needs", words.overview.needs_heading)
        .child(list)
        .child(table::scrolling(&caption, table))
        .child(text("p", texts.needs_source).class("note"))
        .child(take::tools_of_table(context, &caption, &drawn, &shown))
        .child(embed_address::way_to_make(context, Several::Needs, &[]))
        .child(text("p", texts.how_local))
        .child(ways)
        .child(copy::quote(context, &quote))
}

/// What municipalities have told that they have; counted as told, never as a share.
fn in_place(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let section = evidence_section("in-place", Evidence::Work, texts.in_place_heading, words);
    match context.work {
        LoadState::Ready(work) => section
            .child(in_place_list(context, work))
            .child(text("p", words.in_place.no_share).class("note")),
        part => section.child(notice::missing(context, part)),
    }
}

fn in_place_list(context: &Context, work: &Work) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let all = in_place::all_municipalities(dataset);
    dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Work
                && indicator.stage == Stage::InPlace
                && indicator.scope == Scope::Municipality
                && &*indicator.unit.id == "yes/no"
        })
        .filter_map(|indicator| {
            let counted = in_place::count_places(work, &indicator.id, None, &all);
            let told = match counted {
                in_place::Count::Census { yes, .. } => yes,
                in_place::Count::Found {
                    with_information: told,
                    ..
                } => told,
            };
            let said = format!(
                "{}: {}",
                words.text(&indicator.name),
                wording::in_place::count_sentence(words, counted)
            );
            (told > 0).then(|| el("li").child(link(context.indicator(&indicator.id), &said)))
        })
        .fold(el("ul").class("outcomes in-place"), Element::child)
}

/// The first core indicators of each area for everyone, which is not progress for Roma.
fn everyone(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.road);
    let mut section = evidence_section(
        "everyone",
        Evidence::Residents,
        texts.everyone_heading,
        words,
    )
    .class("panels")
    .child(text("p", texts.everyone_note));
    for area in Area::SIX {
        for indicator in lead_indicators::for_area(context.dataset, area) {
            if let Some(nation) = context.dataset.nation(&indicator.id) {
                section = section.child(course(
                    context,
                    &trend::from_nation_series(indicator, nation),
                ));
            }
        }
    }
    section
}
