//! The municipalities on a map and in a list: how it is for everyone there, or who took part in what;
//! never both in one picture.

use super::indicator::residents;
use crate::analysis::{classes, distribution, search};
use crate::chart::map::{self as chart, MapData};
use crate::export::FigureContent;
use crate::model::{Evidence, Selection, View};
use crate::view::context::{Context, Page, heading, tag};
use crate::view::document_keys::{is_mapped, mapped_indicator};
use crate::view::element::{Element, el, link, named, text};
use crate::view::part::measures::{Offer, measures};
use crate::view::part::take::tools;
use crate::view::part::{choice::choice, chosen, filter, map as part, notice, table, tabs};
use crate::view::store::LoadState;
use crate::wording::{self, fill};

/// The id of the list.
const LIST: &str = "mapped";

pub fn page(context: &Context) -> Page {
    let (words, dataset) = (context.words, context.dataset);
    let named = chosen::known(context);
    let Some(indicator) = mapped_indicator(dataset, context.selection) else {
        let shown = chart::classify_participation(words, dataset, &named);
        let of_cohorts = classes::mapped_cohorts(dataset).into_iter();
        let taken = FigureContent {
            evidence: Some(Evidence::Work),
            sources: of_cohorts.map(|cohort| cohort.source.clone()).collect(),
            ..FigureContent::default()
        };
        return whole(
            context,
            &shown,
            &taken,
            kinds(context),
            about_cohorts(context),
        );
    };
    let part = context.series(&indicator.id);
    let Some(series) = part.ready() else {
        let title = words.text(&indicator.name).into_owned();
        let waiting = vec![heading(&title), notice::missing(context, &part)];
        return Page::new(&title, waiting);
    };
    let year = context.selection.year;
    let Some(of) = distribution::for_year(dataset, indicator, series, year) else {
        let title = words.text(&indicator.name).into_owned();
        let nothing = vec![heading(&title), text("p", words.trend.no_values)];
        return Page::new(&title, nothing);
    };
    let shown = chart::classify_residents(words, dataset, &of, &named);
    let offer = Offer {
        heading: words.map.measures,
        has: is_mapped,
        shown: Some(&indicator.id),
        change: &|to, known| to.indicator = Some(known.id.clone()),
        kinds: false,
    };
    let choices = kinds(context)
        .child(measures(context, &offer))
        .child(residents::years_of(context, &of));
    let notes = el("div")
        .child(text("p", &shown.summary))
        .child(text("p", words.map.classes).class("note"))
        .child(el("p").child(link(context.indicator(&indicator.id), words.map.more)));
    let taken = FigureContent {
        year: Some(of.year),
        ..FigureContent::of_indicator(Evidence::Residents, &indicator.id)
    };
    whole(context, &shown, &taken, choices, notes)
}

/// The map and its list, with what stands above and between.
fn whole(
    context: &Context,
    shown: &MapData,
    taken: &FigureContent,
    choices: Element,
    notes: Element,
) -> Page {
    let (words, texts) = (context.words, &context.words.map);
    let opening = el("div")
        .class("opening")
        .child(heading(&shown.title))
        .child(text("p", &shown.subtitle).class("lead"))
        .child(tag(words, shown.evidence));
    let mut parts = vec![tabs::municipalities(context), opening, choices];
    let mut layout = None;
    match &context.loaded.map {
        Some(LoadState::Ready(map)) => {
            layout = Some("map");
            parts.push(part::controls(context));
            parts.push(part::figure(context, map, shown));
            parts.push(text("p", texts.explore_hint).id("map-hint").class("note"));
            let whole = || chart::figure(words, context.dataset, map, shown);
            parts.push(tools(context, &shown.title, &whole, taken, None));
        }
        Some(missing) => parts.push(notice::missing(context, missing)),
        None => parts.push(text("p", texts.no_map).class("note")),
    }
    parts.push(picked(context));
    parts.push(notes.child(text("p", texts.borders).class("note")));
    parts.push(text("h2", texts.list_heading));
    parts.push(filter::field(context, LIST));
    parts.push(list(context, shown));
    Page {
        layout,
        ..Page::new(&shown.title, parts)
    }
}

/// What has to be known of each group on the map.
fn about_cohorts(context: &Context) -> Element {
    let words = context.words;
    let mut notes = el("div").child(text("p", words.map.first_stands).class("note"));
    for cohort in classes::mapped_cohorts(context.dataset) {
        if let Some(note) = &cohort.note {
            let mut said = wording::map::cohort_name(words, cohort);
            said.push_str(": ");
            said.push_str(&words.text(note));
            notes = notes.child(text("p", &said).class("note"));
        }
    }
    notes
}

/// The municipalities chosen, and the way to see them side by side.
fn picked(context: &Context) -> Element {
    let words = context.words;
    let chips = chosen::chips(context, words.compare.chosen, &chosen::known(context));
    if context.selection.compare.is_empty() {
        return chips;
    }
    let to = tabs::to_view(context.selection, View::Compare);
    let side_by_side = link(to, words.map.compare).id("to-compare");
    chips.child(el("p").child(side_by_side))
}

/// All residents, or programmes and the network.
fn kinds(context: &Context) -> Element {
    let words = context.words;
    let mut list = el("ul").class("switch");
    for (evidence, name, id) in [
        (None, words.tag_of(Evidence::Residents), "kind-residents"),
        (Some(Evidence::Work), words.map.taking_part, "kind-work"),
    ] {
        let change = |to: &mut Selection| to.evidence = evidence;
        let current = context.selection.evidence == evidence;
        list = list.child(choice(context, &change, name, id, current));
    }
    el("nav").attr("aria-label", words.map.kinds).child(list)
}

/// All municipalities by name, each with what the map says of it.
fn list(context: &Context, shown: &MapData) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.map);
    let to_add = part::to_add(context);
    let of_class = shown.evidence == Evidence::Residents;
    let places: Vec<_> = shown.municipalities.iter().map(|one| one.place).collect();
    let mut body = table::body();
    for known in search::sort_by_name(dataset, &places) {
        let Some(one) = shown.municipality(known.place) else {
            continue;
        };
        let (code, category) = (known.place.to_string(), shown.categories.get(one.category));
        let county = dataset
            .county(&known.county)
            .map_or("", |county| &county.name);
        let mut row = context
            .rows
            .found_by(table::row(), &[&known.name, county, &code, &one.value])
            .child(table::name("").child(named(context.municipality(known.place), &known.name)))
            .child(table::cell(&one.value).class(category.map_or("", |category| category.class)));
        if of_class {
            row = row.child(table::cell(category.map_or("", |category| &category.short)));
        }
        let choose = match &to_add {
            _ if context.selection.compare.contains(&known.place) => table::cell(texts.chosen),
            None => table::cell(""),
            Some(to) => table::cell("").child(
                link(format!("{to}{code}"), texts.choose)
                    .id(format!("choose-{code}"))
                    .attr(
                        "aria-label",
                        fill(texts.choose_one, &[("name", &known.name)]),
                    ),
            ),
        };
        body = body.child(row.child(choose));
    }
    let mut head = table::row();
    for name in [
        words.overview.column_municipality,
        &shown.legend,
        texts.column_class,
        texts.choose,
    ] {
        if of_class || name != texts.column_class {
            head = head.child(table::column(name));
        }
    }
    let class = if of_class {
        "values with-class"
    } else {
        "values"
    };
    let table = table::table(words, class, &shown.title, head, body).id(LIST);
    table::tall(&shown.title, table)
}
