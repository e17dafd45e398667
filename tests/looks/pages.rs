//! Whole pages in both languages, drawn in the terminal from the current release.

use super::current;
use super::loaded::loaded;
use super::outline::outline;
use super::real::REAL;
use super::releases::{BORDERS, EXAMPLE, shortened};
use inkludering::export::ExportedFigure;
use inkludering::load::files::LoadedRelease;
use inkludering::model::Place;
use inkludering::view::address::Address;
use inkludering::view::{LoadError, LoadState, Loaded};
use inkludering::view::{address, whole_page};
use scraper::{Html, Selector};
use std::sync::Arc;

/// The body that a query asks for.
pub fn page(query: &str, loaded: Loaded) -> String {
    whole_page::render(&address::parse(query), &loaded).body
}

/// A figure of the page that is asked for, by its number on it.
pub fn exported(asked: &Address, loaded: &Loaded, number: usize) -> Option<ExportedFigure> {
    whole_page::with_store(asked, |store| {
        whole_page::taken(store, &asked.selection, loaded, number)
    })
}

pub fn everything() -> Loaded {
    Loaded {
        map: Some(LoadState::Ready(Arc::new(BORDERS.clone()))),
        ..release(&REAL)
    }
}

fn release(release: &LoadedRelease) -> Loaded {
    Loaded {
        root: "https://inkludering.example/".into(),
        ..loaded(release)
    }
}

pub fn check(name: &str, query: &str, loaded: Loaded) {
    store(name, &page(query, loaded));
}

/// One of each kind of page, which is stored whole: with every attribute that style, scripts and machines go by.
const WHOLE: [&str; 18] = [
    "overview.sv",
    "municipalities.sv",
    "haninge.sv",
    "matrix.sv",
    "areas.sv",
    "area-education.sv",
    "indicator-residents.sv",
    "indicator-work.sv",
    "indicator-outcome-compared.sv",
    "compare-residents.sv",
    "progress.sv",
    "timeline.sv",
    "map-taking-part.sv",
    "report-haninge.sv",
    "questions-haninge.sv",
    "make-line.sv",
    "embed-line.sv",
    "about.sv",
];

/// Stores a page's outline, and the whole of it where it stands for its kind.
/// A browser would give a paragraph within a paragraph another shape than the program does.
fn assert_that_browsers_read_the_same(name: &str, html: &str) {
    let begins = |(at, _): &(usize, &str)| {
        let after = html.as_bytes().get(at + 1);
        after.is_some_and(u8::is_ascii_alphabetic)
    };
    let written = html.match_indices('<').filter(begins).count();
    let page = Html::parse_document(&format!("<!doctype html><head></head><body>{html}</body>"));
    let any = Selector::parse("body *").unwrap();
    assert_eq!(page.select(&any).count(), written, "{name}");
}

pub fn store(name: &str, html: &str) {
    assert_that_browsers_read_the_same(name, html);
    let html = html.replace(&current::release(), "RELEASE");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "outlines" }, {
        insta::assert_snapshot!(name, outline(&html));
    });
    if WHOLE.contains(&name) {
        let html = shortened(&html).replace("><", ">\n<");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "pages" }, {
            insta::assert_snapshot!(name, html);
        });
    }
}

#[test]
fn every_measure_of_a_municipality() {
    check(
        "ale.all.sv",
        "?view=municipality&municipality=1440&show=all",
        everything(),
    );
}

#[test]
fn the_start_page() {
    check("overview.sv", "", everything());
    check("overview.en", "?lang=en", everything());
    check(
        "overview.all-by-county.sv",
        "?sort=county&show=all",
        everything(),
    );
}

/// One that has told much, the pilot that reports yearly, one that nothing is known of, the country.
#[test]
fn municipalities_and_sweden() {
    for (name, code) in [
        ("haninge", "0136"),
        ("helsingborg", "1283"),
        ("ale", "1440"),
        ("goteborg", "1480"),
        ("sweden", "0000"),
    ] {
        for (tag, query) in [("sv", ""), ("en", "&lang=en")] {
            check(
                &format!("{name}.{tag}"),
                &format!("?view=municipality&municipality={code}{query}"),
                everything(),
            );
        }
    }
}

/// For paper: one that has told much, one whose council could comment, one that nothing is known of.
#[test]
fn reports_and_questions() {
    for (name, code, tags) in [
        ("haninge", "0136", &["sv", "en"][..]),
        ("helsingborg", "1283", &["sv"]),
        ("ale", "1440", &["sv", "en"]),
    ] {
        for tag in tags {
            for view in ["report", "questions"] {
                let query = format!("?view={view}&municipality={code}&lang={tag}");
                check(&format!("{view}-{name}.{tag}"), &query, everything());
            }
        }
    }
    check(
        "report-unknown.sv",
        "?view=report&municipality=9999",
        everything(),
    );
}

#[test]
fn areas() {
    check("areas.sv", "?view=areas", everything());
    for area in ["education", "civil", "cross"] {
        check(
            &format!("area-{area}.sv"),
            &format!("?view=area&area={area}"),
            everything(),
        );
    }
    check(
        "area-education.en",
        "?view=area&area=education&lang=en",
        everything(),
    );
}

/// One of each kind of evidence, what is chosen on it, and what isn't there.
#[test]
fn indicators() {
    for (name, query) in [
        ("residents", "gymnasieexamen-inom-4-ar"),
        (
            "residents-chosen",
            "gymnasieexamen-inom-4-ar&compare=0136,1440&year=2016&sort=value",
        ),
        ("residents-context", "folkmangd"),
        ("work", "mediators_count"),
        ("work-national", "state_budget_msek"),
        ("outcome", "fra_children_name_calling_pct"),
        ("outcome-compared", "mt_romani_not_participating_pct"),
        ("outcome-broken", "hate_antiroma_reports"),
        ("unknown", "nothing"),
    ] {
        check(
            &format!("indicator-{name}.sv"),
            &format!("?view=indicator&indicator={query}"),
            everything(),
        );
    }
    for (name, query) in [
        ("residents", "valdeltagande-kommunval"),
        ("work", "consultation_exists"),
        ("outcome", "fra_discrimination_12m_pct"),
    ] {
        check(
            &format!("indicator-{name}.en"),
            &format!("?view=indicator&indicator={query}&lang=en"),
            everything(),
        );
    }
}

#[test]
fn lists_and_about() {
    for (name, view) in [("municipalities", "municipalities"), ("about", "about")] {
        for (tag, query) in [("sv", ""), ("en", "&lang=en")] {
            check(
                &format!("{name}.{tag}"),
                &format!("?view={view}{query}"),
                everything(),
            );
        }
    }
}

/// What is known area by area: of all, of a programme, of a county with all of its municipalities, and of one where
/// nothing is known.
#[test]
fn the_matrix() {
    for (name, query) in [
        ("matrix.sv", ""),
        ("matrix.en", "&lang=en"),
        ("matrix-pilot.sv", "&peers=programme:pilot"),
        ("matrix-county.en", "&peers=county:01&show=all&lang=en"),
        ("matrix-nothing.sv", "&peers=county:09"),
    ] {
        check(name, &format!("?view=matrix{query}"), everything());
    }
    let html = page("?view=matrix&show=all", everything());
    assert_eq!(html.matches("role=\"rowheader\"").count(), 290);
}

#[test]
fn the_road_and_its_years() {
    for (tag, query) in [("sv", ""), ("en", "&lang=en")] {
        check(
            &format!("progress.{tag}"),
            &format!("?view=progress{query}"),
            everything(),
        );
        check(
            &format!("timeline.{tag}"),
            &format!("?view=timeline{query}"),
            everything(),
        );
    }
    for (name, query) in [
        ("state", "municipality=0000"),
        ("network", "peers=network:2013"),
        ("helsingborg", "municipality=1283"),
        ("ale", "municipality=1440"),
    ] {
        check(
            &format!("timeline-{name}.sv"),
            &format!("?view=timeline&{query}"),
            everything(),
        );
    }
}

/// Both kinds of evidence, each on a map of its own; and the list, where the borders can't be had.
#[test]
fn on_a_map() {
    for (name, query) in [
        ("residents.sv", "compare=0136,1440"),
        ("residents.en", "indicator=god-sjalvskattad-halsa&lang=en"),
        ("taking-part.sv", "evidence=work"),
        ("taking-part.en", "evidence=work&compare=0180&lang=en"),
    ] {
        check(
            &format!("map-{name}"),
            &format!("?view=map&{query}"),
            everything(),
        );
    }
    let html = page("?view=map&evidence=work", everything());
    assert!(!html.contains("Säger inget om romer"), "one kind on a map");
    let failed = Loaded {
        map: Some(LoadState::Failed(LoadError::Unusable)),
        ..release(&REAL)
    };
    let html = page("?view=map&year=2016", failed);
    assert!(html.contains("role=\"alert\"") && !html.contains("id=\"map\""));
    assert_eq!(html.matches("role=\"rowheader\"").count(), 290);
    let html = page("?view=map&data=example", release(&EXAMPLE));
    assert!(html.contains("EXEMPELDATA") && html.contains("har ingen karta"));
}

/// What can be assessed, in the invented country: every page, picture and table says that it is one.
#[test]
fn the_invented_country() {
    for (name, query) in [
        ("progress", "view=progress"),
        (
            "indicator",
            "view=indicator&indicator=exempel-arbete&peers=programme:pilot",
        ),
        (
            "indicator-statcan",
            "view=indicator&indicator=exempel-inflytande&method=statcan&base=2017",
        ),
        ("area", "view=area&area=work"),
        ("overview", "show=all"),
        (
            "residents",
            "view=indicator&indicator=exempel-alla-god-halsa",
        ),
        ("municipality", "view=municipality&municipality=3201"),
    ] {
        let query = format!("?{query}&data=example");
        check(&format!("example-{name}.sv"), &query, release(&EXAMPLE));
        let html = page(&query, release(&EXAMPLE));
        for part in html.split("<svg ").skip(1) {
            let picture = part.split("</svg>").next().unwrap();
            let is_sign = picture.contains("class=\"sign\"");
            assert!(
                is_sign || picture.contains("EXEMPELDATA"),
                "{query}: {picture}"
            );
        }
        for table in html.split("<caption>").skip(1) {
            let caption = table.split("</caption>").next().unwrap();
            assert!(caption.contains("EXEMPELDATA"), "{query}: {caption}");
        }
    }
}

/// Every indicator has a page, in both languages.
#[test]
fn every_indicator_has_a_page() {
    for indicator in &REAL.dataset.indicators {
        for language in ["sv", "en"] {
            let id = indicator.id.as_str();
            let query = format!("?view=indicator&indicator={id}&lang={language}");
            let html = page(&query, everything());
            assert!(html.contains("<h1"), "{id}");
            assert!(!html.contains('{'), "{id}: a text was not filled");
        }
    }
}

/// The domain's words and what no page may say.
#[test]
fn no_page_says_what_the_domain_refuses() {
    for code in ["0136", "1283", "1440", "1480", "0000"] {
        let query = format!("?view=municipality&municipality={code}");
        let html = page(&query, everything()).to_lowercase();
        for refused in [
            "antal romer",
            "utanförskap",
            "utsatt grupp",
            "majoritet",
            "benchmark",
            "proxy",
            "integration",
            "plats 1 av",
            "försenad",
        ] {
            assert!(!html.contains(refused), "{code}: {refused}");
        }
    }
}

#[test]
fn what_is_missing_is_told_and_the_rest_stands() {
    check("waiting.sv", "?theme=sepia", Loaded::default());
    check(
        "work-failed.en",
        "?lang=en",
        Loaded {
            work: LoadState::Failed(LoadError::NoResponse),
            ..everything()
        },
    );
    check(
        "place-failed.sv",
        "?view=municipality&municipality=1440",
        Loaded {
            places: vec![(
                Place::from_code("1440").unwrap(),
                LoadState::Failed(LoadError::NoResponse),
            )],
            ..everything()
        },
    );
    check(
        "no-such-municipality.sv",
        "?view=municipality&municipality=9999",
        everything(),
    );
}
