//! Whole pages in both languages as HTML, made in the terminal from the current release.

use super::current;
use super::outline::outline;
use super::real::{BORDERS, EXAMPLE, REAL, shortened};
use inkludering::load::files::LoadedRelease;
use inkludering::model::{Place, Site};
use inkludering::view::drawn::body;
use inkludering::view::{LoadError, LoadState, Loaded, Store};
use leptos::prelude::*;
use std::sync::Arc;

/// The body that a query asks for.
fn page(query: &str, loaded: Loaded) -> String {
    let query = query.to_owned();
    Owner::new().with(|| {
        let store = Store::new(&query, loaded);
        body(&store.now().drawn())
    })
}

fn everything() -> Loaded {
    Loaded {
        map: Some(LoadState::Ready(Arc::new(BORDERS.clone()))),
        ..of(&REAL)
    }
}

fn of(release: &'static LoadedRelease) -> Loaded {
    Loaded {
        dataset: LoadState::Ready(Arc::new(release.dataset.clone())),
        work: LoadState::Ready(Arc::new(release.work.clone().unwrap())),
        places: release
            .municipalities
            .iter()
            .map(|series| (series.place, LoadState::Ready(Arc::new(series.clone()))))
            .collect(),
        series: release
            .series
            .iter()
            .map(|series| {
                let part = LoadState::Ready(Arc::new(series.clone()));
                (series.indicator.clone(), part)
            })
            .collect(),
        answers: release
            .answers
            .clone()
            .map(|answers| LoadState::Ready(Arc::new(answers))),
        sources: release
            .sources
            .clone()
            .map(|sources| LoadState::Ready(Arc::new(sources))),
        similar: release
            .similar
            .clone()
            .map(|similar| LoadState::Ready(Arc::new(similar))),
        site: Site::default(),
        root: "https://inkludering.example/".into(),
        ..Loaded::default()
    }
}

fn check(name: &str, query: &str, loaded: Loaded) {
    store(name, &page(query, loaded));
}

/// Stores a page's outline, and the whole of it.
fn store(name: &str, html: &str) {
    let outline = outline(html).replace(&current::release(), "RELEASE");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "outlines" }, {
        insta::assert_snapshot!(name, outline);
    });
    let html = shortened(html).replace("><", ">\n<");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "pages" }, {
        insta::assert_snapshot!(name, html);
    });
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

#[test]
fn municipalities_side_by_side() {
    for (name, query) in [
        ("none", ""),
        ("work", "&compare=0136,1283,1440"),
        ("residents", "&compare=0136,1440&evidence=residents"),
        (
            "programme",
            "&peers=programme:pilot&evidence=residents&sort=difference",
        ),
        ("county", "&compare=0136&peers=county:01"),
        ("similar", "&compare=0136&peers=rka:grundskola"),
        ("year", "&compare=0136,1440&evidence=residents&year=2026"),
        (
            "lines",
            "&compare=0136,0180,1440,0560,2418&evidence=residents&chart=lines",
        ),
        (
            "multiples",
            "&compare=0136,0180,1440&evidence=residents&chart=multiples&sort=difference",
        ),
        (
            "table",
            "&compare=0136,0560,0114&evidence=residents&chart=table&year=2022",
        ),
    ] {
        side_by_side(&format!("{name}.sv"), query, everything());
    }
    for (name, query) in [
        ("residents", "&compare=0136,1440&evidence=residents"),
        (
            "table",
            "&compare=0136,0560,0114&evidence=residents&chart=table&year=2026",
        ),
    ] {
        let query = format!("{query}&lang=en");
        side_by_side(&format!("{name}.en"), &query, everything());
    }
    let asks = "&compare=0136,1440&peers=rka:grundskola&evidence=residents";
    for (name, similar) in [
        ("waiting", LoadState::Pending),
        ("failed", LoadState::Failed(LoadError::NoResponse)),
    ] {
        let loaded = Loaded {
            similar: Some(similar),
            ..everything()
        };
        side_by_side(&format!("similar-{name}.sv"), asks, loaded);
    }
}

/// The list of all municipalities is stored once, with the page on which none is chosen.
fn side_by_side(name: &str, query: &str, loaded: Loaded) {
    let html = page(&format!("?view=compare{query}"), loaded);
    let cut = |html: String| {
        let (before, list) = html.split_once("<details class=\"more\" id=\"choose\">")?;
        let (_, after) = list.split_once("</details>")?;
        Some(format!("{before}{after}"))
    };
    let html = match query {
        "" => html,
        _ => cut(html).unwrap(),
    };
    store(&format!("compare-{name}"), &html);
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
        ..of(&REAL)
    };
    let html = page("?view=map&year=2016", failed);
    assert!(html.contains("role=\"alert\"") && !html.contains("id=\"map\""));
    assert_eq!(html.matches("data-find=").count(), 290);
    let html = page("?view=map&data=example", of(&EXAMPLE));
    assert!(html.contains("EXEMPELDATA") && html.contains("har ingen karta"));
}

/// A figure of each kind of evidence and of none, alone as on somebody else's page: with its heading, tag,
/// sentence, table, source, day and link, and nothing around it.
#[test]
fn figures_on_other_pages() {
    let residents = "indicator=gymnasieexamen-inom-4-ar&compare=0136,1440";
    for (name, query, said) in [
        ("line.sv", "heading=3".to_owned(), "<h3>"),
        (
            "spread.sv",
            format!("view=indicator&{residents}"),
            "Alla invånare",
        ),
        (
            "lines.en",
            format!("view=indicator&{residents}&chart=lines&lang=en"),
            "All residents",
        ),
        (
            "side-by-side.sv",
            format!("view=compare&{residents}&evidence=residents"),
            "<h2>",
        ),
        (
            "work.en",
            "view=indicator&indicator=mediators_count&lang=en".to_owned(),
            "Länsstyrelsen",
        ),
        (
            "outcome.sv",
            "view=indicator&indicator=mt_romani_not_participating_pct&heading=4".to_owned(),
            "<h4>",
        ),
        ("none.sv", "view=about".to_owned(), "inget diagram"),
    ] {
        let query = format!("?{query}&embed=1");
        let html = page(&query, everything());
        assert!(html.contains(said), "{query}: {said}");
        let around = ["<nav", "class=\"skip\"", "data-take", "<h1"];
        for part in around {
            assert!(!html.contains(part), "{query}: {part}");
        }
        if name != "none.sv" {
            for part in ["<table", "target=\"_blank\"", &*current::release(), "CC0"] {
                assert!(html.contains(part), "{query}: {part}");
            }
        }
        store(&format!("embed-{name}"), &html);
    }
}

/// What is chosen on the page where figures are made ready is what its frame shows.
#[test]
fn made_ready_to_embed() {
    for (name, query) in [
        ("line.sv", ""),
        ("work.en", "&area=culture&lang=en"),
        (
            "lines.sv",
            "&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&chart=lines&heading=3&theme=dark",
        ),
        (
            "too-few.sv",
            "&indicator=gymnasieexamen-inom-4-ar&compare=0136",
        ),
    ] {
        let query = format!("?view=embed{query}");
        check(&format!("make-{name}"), &query, everything());
    }
    for (chosen, meant) in [
        ("", "./?embed=1"),
        (
            "evidence=work",
            "./?view=timeline&amp;evidence=work&amp;embed=1",
        ),
        ("area=work", "./?view=area&amp;area=work&amp;embed=1"),
        (
            "indicator=folkmangd&chart=spread&data={release}",
            "./?view=indicator&amp;indicator=folkmangd&amp;chart=spread&amp;embed=1&amp;data={release}",
        ),
        (
            "indicator=consultation_exists&compare=0136,1440",
            "./?view=indicator&amp;indicator=consultation_exists&amp;compare=0136,1440&amp;embed=1",
        ),
        (
            "indicator=folkmangd&compare=0136,1440&theme=light",
            "./?view=compare&amp;indicator=folkmangd&amp;compare=0136,1440&amp;evidence=residents&amp;theme=light&amp;embed=1",
        ),
    ] {
        let [chosen, meant] =
            [chosen, meant].map(|text| text.replace("{release}", &current::release()));
        let html = page(&format!("?view=embed&{chosen}"), everything());
        let frame = format!("src=\"{meant}\"");
        assert_eq!(html.matches(&frame).count(), 2, "{chosen}: {meant}");
    }
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
        check(&format!("example-{name}.sv"), &query, of(&EXAMPLE));
        let html = page(&query, of(&EXAMPLE));
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
