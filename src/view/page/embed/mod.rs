//! A figure made ready for somebody else's page: what it shows, how it will look, the codes to copy, and what to
//! tell of its accessibility.

mod codes;

use crate::model::{Area, Chart, Evidence, Heading, Place, Selection, Theme, View};
use crate::view::address::to;
use crate::view::context::{Context, Page, heading};
use crate::view::element::{Element, el, text};
use crate::view::part::choice::{choice, group};
use crate::view::part::embed_address::{self, Several};
use crate::view::part::measures::{Offer, measures};
use crate::view::part::{chosen, embedded, finder, notice};
use crate::wording::{self, LOCALES, fill};

/// So many municipalities are named in the picture of all of them.
const MOST_NAMED: usize = 3;

/// Among the figures that are of no one indicator: after the line of the strategy's years.
const TIMELINE: usize = 1;
const TAKING_PART: usize = 2;
/// What one municipality has told of its work.
const OWN: usize = 3;

/// The charts of all residents that stand on other pages.
const CHARTS: [Chart; 5] = [
    Chart::Spread,
    Chart::Dots,
    Chart::Lines,
    Chart::Multiples,
    Chart::Map,
];

pub fn page(context: &Context) -> Page {
    let texts = &context.words.embed;
    let title = texts.title.to_owned();
    let opening = el("div")
        .class("opening")
        .child(heading(&title))
        .child(text("p", texts.lead).class("lead"));
    let mut parts = vec![opening];
    parts.extend(who(context));
    parts.extend([what(context), how(context)]);
    match embedded::taken(context) {
        Some(taken) => match embedded::missing_sources(context, &taken) {
            Some(part) => parts.push(notice::missing(context, part)),
            None => parts.extend(codes::ready(context, &taken)),
        },
        None => parts.push(embedded::missing(context, nothing(context))),
    }
    Page::new(&title, parts)
}

/// Why there is no figure.
fn nothing(context: &Context) -> &'static str {
    let texts = &context.words.embed;
    match embed_address::several_of(context.selection) {
        Some(several) if several.is_of_places() => texts.choose_one,
        _ => texts.none,
    }
}

/// The municipalities, before anything else: several where they are compared, or the one whose work is shown.
fn who(context: &Context) -> [Element; 2] {
    let (words, texts) = (context.words, &context.words.embed);
    let here = context.selection;
    let several = embed_address::several_of(here);
    if is_of_residents(context) || several.is_some_and(Several::is_of_places) {
        let places = embed_address::of_all(here);
        let to = chosen::to_add(context);
        let chips = chosen::chips(context, words.compare.chosen, &chosen::known(context));
        // Whom a picture of all doesn't name, its table has all the same.
        let note = match here.chart {
            Chart::Map if !places.is_empty() => Some(texts.not_by_themselves),
            Chart::Spread if places.len() > MOST_NAMED => Some(texts.first_named),
            _ => None,
        };
        let note = note.map(|note| text("p", note).class("note"));
        let finder = finder::adder(context, words.compare.add, &to);
        return [chips, el("div").child(finder).child_if(note)];
    }
    let mut to = to(here, &|to| {
        to.view = View::Embed;
        to.language.clone_from(&here.language);
        to.heading = here.heading;
    });
    to.push_str("&municipality=");
    let shown = here.municipality.filter(|_| embed_address::is_of_one(here));
    let mut all = embed_address::of_all(here).into_iter();
    let is_unseen = all.any(|place| Some(place) != shown);
    let note = is_unseen.then(|| text("p", texts.not_by_themselves).class("note"));
    let finder = finder::finder(context, texts.find, &to);
    [el("div").child_if(note), finder]
}

/// The municipality that is chosen, or the first of several.
fn first(selection: &Selection) -> Option<Place> {
    (selection.municipality).or_else(|| selection.compare.first().copied())
}

fn is_of_residents(context: &Context) -> bool {
    let id = context.selection.indicator.as_ref();
    let shown = id.and_then(|id| context.dataset.indicator(id));
    shown.is_some_and(|shown| shown.evidence == Evidence::Residents)
}

/// A row of choices, one of which is seen now; `change` gets the number of another.
fn row(
    context: &Context,
    (name, id): (&str, &str),
    names: &[&str],
    now: Option<usize>,
    change: &dyn Fn(&mut Selection, usize),
) -> Element {
    let mut list = el("ul").class("choices");
    // One without a name isn't offered.
    for (at, name) in names
        .iter()
        .enumerate()
        .filter(|(_, name)| !name.is_empty())
    {
        let mut own = String::from(id);
        own.push_str(&at.to_string());
        let change = |to: &mut Selection| change(to, at);
        list = list.child(choice(context, &change, name, &own, now == Some(at)));
    }
    group(name, list)
}

/// Another figure, seen in the same way, of the same municipalities.
fn other(to: &mut Selection) {
    if let Some(place) = to.municipality
        && to.compare.is_empty()
    {
        to.compare.push(place);
    }
    to.area = None;
    to.indicator = None;
    to.evidence = None;
    to.municipality = None;
    to.chart = Chart::default();
}

/// The work of the municipality; the generation's line, the years, who took part; or by area what is told and measured
/// there.
fn what(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.embed);
    let here = context.selection;
    let none = here.area.is_none() && here.indicator.is_none();
    let several = embed_address::several_of(here);
    let several = several.and_then(|of| Several::ALL.iter().position(|other| *other == of));
    let now = match (here.evidence, here.chart) {
        _ if several.is_some() => several.map_or(0, |at| at + OWN + 1),
        _ if embed_address::is_of_one(here) => OWN,
        (Some(_), Chart::Map) => TAKING_PART,
        (Some(_), _) => TIMELINE,
        (None, _) => 0,
    };
    let first = first(here).filter(|place| !place.is_sweden());
    // Without a municipality there is no name for it.
    let own = first.map_or_else(String::new, |place| {
        let name = wording::municipality::place_name(words, context.dataset, place);
        fill(words.municipality.work_heading, &[("name", &name)])
    });
    let figures = &texts.several;
    let names = [
        texts.line,
        words.road.timeline,
        words.map.taking_part,
        &own,
        figures.matrix,
        figures.needs,
    ];
    let kinds = row(
        context,
        (texts.choose, "kind-"),
        &names,
        none.then_some(now),
        &|to, at| {
            let places = embed_address::of_all(to);
            other(to);
            match at.checked_sub(OWN + 1).and_then(|at| Several::ALL.get(at)) {
                Some(several) => {
                    several.choose(to);
                    if several.is_of_places() {
                        (to.municipality, to.compare) = (None, places);
                    }
                }
                None if at == OWN => {
                    to.municipality = first;
                    to.compare.retain(|other| Some(*other) != first);
                }
                None if at > 0 => to.evidence = Some(Evidence::Work),
                None => {}
            }
            if at == TAKING_PART {
                to.chart = Chart::Map;
            }
        },
    );
    let area = here.area.map(|area| area as usize);
    let areas = row(
        context,
        (texts.stated, "area-"),
        &Area::ALL.map(|area| words.area(area)),
        area,
        &|to, at| {
            other(to);
            to.area = Area::ALL.get(at).copied();
        },
    );
    let offer = Offer {
        heading: texts.what,
        has: |_| true,
        shown: here.indicator.as_ref(),
        change: &|to, known| {
            other(to);
            to.indicator = Some(known.id.clone());
            if known.evidence == Evidence::Residents {
                to.chart = Chart::Spread;
            }
        },
        kinds: true,
    };
    el("div")
        .child(kinds)
        .child(areas)
        .child(measures(context, &offer))
}

/// The chart, the language, the appearance, the heading, and whether it follows new releases.
fn how(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.embed);
    let here = context.selection;
    let mut all = el("div");
    if is_of_residents(context) {
        let now = CHARTS.iter().position(|chart| *chart == here.chart);
        all = all.child(row(
            context,
            (texts.seen, "chart-"),
            &[
                texts.charts.all_one_year,
                texts.charts.chosen_one_year,
                texts.charts.over_time,
                texts.charts.multiples,
                texts.charts.map,
            ],
            now,
            &|to, at| to.chart = CHARTS.get(at).copied().unwrap_or_default(),
        ));
    }
    let release = &context.dataset.release.id;
    let languages: Vec<&str> = LOCALES.iter().map(|locale| locale.name).collect();
    let language = LOCALES.iter().position(|locale| locale.tag == words.tag);
    let themes = [
        words.header.theme.auto,
        words.header.theme.light,
        words.header.theme.dark,
    ];
    all.child(row(
        context,
        (texts.language, "language-"),
        &languages,
        language,
        &|to, at| {
            let locale = LOCALES.get(at).filter(|_| at > 0);
            to.language = locale.map(|locale| locale.tag.into());
        },
    ))
    .child(row(
        context,
        (words.header.theme.label, "appearance-"),
        &themes,
        Some(here.theme as usize),
        &|to, at| {
            to.theme = Theme::IDS
                .get(at)
                .map(|(theme, _)| *theme)
                .unwrap_or_default()
        },
    ))
    .child(row(
        context,
        (texts.heading, "heading-"),
        &["2", "3", "4"],
        Some(here.heading as usize),
        &|to, at| {
            to.heading = Heading::IDS
                .get(at)
                .map(|(one, _)| *one)
                .unwrap_or_default()
        },
    ))
    .child(row(
        context,
        (texts.data, "data-"),
        &[texts.live, &fill(texts.frozen, &[("release", release)])],
        Some(usize::from(here.data.is_some())),
        &|to, at| to.data = (at > 0).then(|| (&**release).into()),
    ))
    .child(text("p", texts.data_note).class("note"))
}
