//! A figure made ready for somebody else's page: what it shows, how it will look, the codes to copy, and what to
//! tell of its accessibility.

use crate::chart::svg_canvas::escape_into;
use crate::export::{ExportedFigure, file_name};
use crate::model::{Area, Chart, Evidence, Heading, Place, Selection, Theme, View};
use crate::view::address::{figure, to};
use crate::view::context::{Context, Page, heading, section};
use crate::view::html::{Element, el, text};
use crate::view::part::choice::{choice, group};
use crate::view::part::measures::{Offer, measures};
use crate::view::part::{chosen, copy, embed_address, embedded, finder, notice, take};
use crate::wording::{self, LOCALES, fill};

/// Where the platform can, the frame is as high as what it holds without a script.
const FRAME: &str = r#"<iframe src="{src}" title="{title}" loading="lazy" width="100%" height="640" style="border: 0; height: auto; min-height: 30rem; frame-sizing: content-height"></iframe><script src="{root}embed.js" async></script>"#;

const ELEMENT: &str = r#"<inkludering-diagram src="{src}" label="{title}"><a href="{page}"><img src="{file}" alt="{said}"></a></inkludering-diagram><script src="{root}embed.js" async></script>"#;

const PLAIN: &str = r#"<{h}>{title}</{h}><p>{what}<br>{kind}</p><p><img src="{file}" alt="{said}"></p>{table}<p>{foot}</p><p><a href="{page}">{open}</a></p>"#;

/// A table of as many rows stands on the living page alone.
const MOST_ROWS: usize = 40;

/// The charts of all residents that stand on other pages.
const CHARTS: [Chart; 4] = [Chart::Spread, Chart::Dots, Chart::Lines, Chart::Map];

pub fn page(context: &Context) -> Page {
    let (words, texts) = (context.words, &context.words.embed);
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
            Some(part) => parts.push(notice::missing(words, part)),
            None => parts.extend(ready(context, &taken)),
        },
        None => parts.push(embedded::missing(context, texts.none)),
    }
    Page { title, parts }
}

/// The municipalities, before anything else: several where they are compared, or the one whose work is shown.
fn who(context: &Context) -> [Element; 2] {
    let (words, texts) = (context.words, &context.words.embed);
    let here = context.selection;
    if is_of_residents(context) {
        let to = chosen::to_add(context);
        let chips = chosen::chips(context, words.compare.chosen, &chosen::known(context));
        let unseen = here.chart == Chart::Map && !here.compare.is_empty();
        let note = unseen.then(|| text("p", texts.not_by_themselves).class("note"));
        let finder = finder::finder(context, words.compare.add, &to);
        return [chips, el("div").child(finder).child_if(note)];
    }
    let mut to = to(here, &|to| {
        to.view = View::Embed;
        to.language.clone_from(&here.language);
        to.heading = here.heading;
    });
    to.push_str("&municipality=");
    let unseen = match here.municipality {
        Some(place) => (!embed_address::is_of_one(here)).then_some(place),
        None => here.compare.first().copied(),
    };
    let note = unseen.map(|_| text("p", texts.not_by_themselves).class("note"));
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
    for (at, name) in names.iter().enumerate() {
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
    let now = match (here.evidence, here.chart) {
        _ if embed_address::is_of_one(here) => 3,
        (Some(_), Chart::Map) => 2,
        (Some(_), _) => 1,
        (None, _) => 0,
    };
    let mut names = vec![texts.line, words.road.timeline, words.map.taking_part];
    let first = first(here).filter(|place| !place.is_sweden());
    let own = first.map(|place| {
        let name = wording::municipality::place_name(words, context.dataset, place);
        fill(words.municipality.work_heading, &[("name", &name)])
    });
    names.extend(own.as_deref());
    let kinds = row(
        context,
        (texts.choose, "kind-"),
        &names,
        none.then_some(now),
        &|to, at| {
            other(to);
            match at {
                0 => {}
                3 => {
                    to.municipality = first;
                    to.compare.retain(|other| Some(*other) != first);
                }
                _ => to.evidence = Some(Evidence::Work),
            }
            if at == 2 {
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

/// What it will look like, and the codes.
fn ready(context: &Context, taken: &ExportedFigure) -> [Element; 3] {
    let (words, texts) = (context.words, &context.words.embed);
    let of = &taken.figure;
    let page = embed_address::living(context);
    let mut src = String::from(&*context.loaded.root);
    src.push_str(&figure(&embed_address::page_of(
        context.dataset,
        context.selection,
    )));
    let frame = |class: &str, name: &str| {
        el("div").child(text("p", name).class("label")).child(
            el("iframe")
                .class(class)
                .attr("src", &src)
                .attr("title", format!("{}: {name}", of.title))
                .attr("loading", "lazy"),
        )
    };
    let preview = section("preview", texts.preview)
        .child(frame("phone", texts.phone))
        .child(frame("desk", texts.desk))
        .child(take::tools(
            context,
            &of.title,
            &|| of.clone(),
            &taken.content,
            None,
        ));
    let kind = taken.content.evidence;
    let kind = kind.map(|kind| wording::export::evidence_line(words, kind));
    let file = file_name(context.dataset, "inkludering-2032", &taken.content, "png");
    let root = &*context.loaded.root;
    let escaped = |said: &str| {
        let mut escaped = String::new();
        escape_into(&mut escaped, said);
        escaped
    };
    // Within the site links begin with a full stop and a stroke.
    let absolute = |link: &str| {
        let mut whole = String::from(root);
        whole.push_str(link.get(2..).unwrap_or_default());
        whole
    };
    let mut table = el("table").child(text("caption", &of.table.caption));
    table = table.child(el("tr").each("th", &of.table.head));
    for row in &of.table.rows {
        if let [name, cells @ ..] = &**row {
            let name = text("th", name).attr("scope", "row");
            table = table.child(el("tr").child(name).each("td", cells));
        }
    }
    let table = if of.table.rows.len() < MOST_ROWS {
        table.into_html()
    } else {
        String::new()
    };
    let filled = |template: &str| {
        fill(
            template,
            &[
                ("src", &escaped(&src)),
                ("page", &escaped(&absolute(&page))),
                ("root", &escaped(root)),
                ("title", &escaped(&of.title)),
                ("said", &escaped(&of.summary)),
                ("what", &escaped(&of.subtitle)),
                ("kind", &escaped(&kind.clone().unwrap_or_default())),
                ("foot", &escaped(&embedded::foot(context, taken).join(" "))),
                ("open", words.header.product),
                ("h", embedded::level(context.selection.heading)),
                ("file", &file),
                ("table", &table),
            ],
        )
    };
    let mut codes = section("codes", texts.codes);
    for (id, way, template) in [
        ("frame", &texts.ways.frame, FRAME),
        ("plain", &texts.ways.plain, PLAIN),
        ("element", &texts.ways.element, ELEMENT),
    ] {
        let code = filled(template);
        codes = codes.child(copy::code(words, id, (way.heading, way.text), &code));
    }
    let statement = fill(
        texts.statement.template,
        &[
            ("title", &of.title),
            ("site", words.header.product),
            ("page", &absolute(&page)),
        ],
    );
    let about = (texts.statement.heading, texts.statement.text);
    let statement = el("div").child(copy::code(words, "statement", about, &statement));
    [preview, codes, statement]
}
