//! Where one finds things: the pages that stand without the program, reports on what is wrong, and that a new measure
//! appears wherever one looks.

use super::pages::{everything, page, store};
use super::real::REAL;
use inkludering::load::files::LoadedRelease;
use inkludering::model::{
    Area, Evidence, IndicatorId, Language, Mark, NationSeries, Site, Text, TimeSeries,
};
use inkludering::view::Loaded;
use inkludering::view::address;
use inkludering::view::element::Element;
use inkludering::view::whole_page::{self, StaticPage, render_static};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

fn static_page(query: &str, of: StaticPage<'_>) -> String {
    render_static(&address::parse(query), &everything(), of).body
}

#[test]
fn where_one_can_turn() {
    for (tag, query) in [("sv", "?view=help"), ("en", "?view=help&lang=en")] {
        let html = static_page(query, StaticPage::Help(&REAL.help));
        store(&format!("help.{tag}"), &html);
    }
    let nothing = static_page("?view=help", StaticPage::Help(&[]));
    assert!(nothing.contains("säger inget om vart man kan vända sig"));
    assert!(!nothing.contains("turn-to"));
}

/// Each entry names its source, and the day when it was read.
#[test]
fn each_that_one_can_turn_to_has_its_source_and_day() {
    let html = static_page("?view=help", StaticPage::Help(&REAL.help));
    let entries: Vec<&str> = html.split("class=\"turn-to\"").skip(1).collect();
    assert_eq!(entries.len(), REAL.help.len());
    for entry in entries {
        assert!(entry.contains("Källa: "), "{entry}");
        assert!(entry.contains("Läst 2026-11-28."), "{entry}");
    }
}

#[test]
fn the_glossary() {
    for (tag, query) in [("sv", "?view=glossary"), ("en", "?view=glossary&lang=en")] {
        store(
            &format!("glossary.{tag}"),
            &static_page(query, StaticPage::Glossary),
        );
    }
}

#[test]
fn what_is_easy_to_read() {
    for (name, query) in [
        ("start", "?lang=sv-x-lattlast"),
        ("help", "?view=help&lang=sv-x-lattlast"),
        (
            "haninge",
            "?view=municipality&municipality=0136&lang=sv-x-lattlast",
        ),
        (
            "nothing-known",
            "?view=municipality&municipality=0114&lang=sv-x-lattlast",
        ),
    ] {
        store(
            &format!("easy-to-read.{name}"),
            &static_page(query, StaticPage::EasyToRead(&REAL.help)),
        );
    }
}

#[test]
fn the_catalogue_in_english() {
    store("areas.en", &page("?view=areas&lang=en", everything()));
}

/// Without a contact nothing is asked for; with one a report has the page and the release in it.
#[test]
fn readers_are_asked_only_where_they_can_answer() {
    let with = |contact: Option<&str>| Loaded {
        site: Site {
            contact: contact.map(Into::into),
            ..Site::default()
        },
        ..everything()
    };
    for query in [
        "",
        "?view=about",
        "?view=municipality&municipality=0136",
        "?view=questions&municipality=0136",
    ] {
        let silent = page(query, with(None));
        for asked in [
            "Rätta en uppgift",
            "Skriv till oss",
            "Saknas något om din kommun",
            "Skicka svaren till",
        ] {
            assert!(!silent.contains(asked), "{query}: {asked}");
        }
        let asking = page(query, with(Some("mailto:fakta@example.org")));
        assert!(asking.contains("Rätta en uppgift"), "{query}");
        assert!(
            asking.contains("href=\"mailto:fakta@example.org?subject="),
            "{query}"
        );
        let release = format!("%0AUtg%C3%A5va%3A%20{}%0A", REAL.dataset.release.id);
        assert!(asking.contains(&release), "{query}");
    }
    let indicator = "?view=indicator&indicator=gymnasieexamen-inom-4-ar";
    let reports = page(indicator, with(Some("https://example.org/fakta")));
    let of_figures = reports.matches("https://example.org/fakta?about=").count();
    assert!(of_figures > 2, "{of_figures}");
}

const NAME: &str = "Ett alldeles nytt mått";

/// The release with one more measure, which is like one that it has.
fn with_added(like: &IndicatorId) -> LoadedRelease {
    let mut release = REAL.clone();
    let added = IndicatorId::new("added");
    let indicators = &mut release.dataset.indicators;
    let at = indicators
        .iter()
        .position(|known| known.id == *like)
        .unwrap();
    let mut indicator = indicators[at].clone();
    indicator.id = added.clone();
    indicator.name = Text::new(NAME).with(Language::new("en"), "A brand new measure");
    indicators.insert(at + 1, indicator);
    let nation = release
        .dataset
        .nation
        .iter()
        .find(|nation| nation.indicator == *like);
    let nation = nation.map(|nation| NationSeries {
        indicator: added.clone(),
        ..nation.clone()
    });
    release.dataset.nation.extend(nation);
    let series = release
        .series
        .iter()
        .find(|series| series.indicator == *like)
        .cloned();
    release.series.extend(series.map(|mut series| {
        series.indicator = added.clone();
        series
    }));
    for place in &mut release.municipalities {
        let known = place
            .time_series
            .iter()
            .find(|known| known.indicator == *like);
        let known = known.map(|known| TimeSeries {
            indicator: added.clone(),
            ..known.clone()
        });
        place.time_series.extend(known);
    }
    let work = release.work.as_mut().unwrap();
    let facts: Vec<_> = work
        .facts
        .iter()
        .filter(|fact| fact.indicator == *like)
        .cloned()
        .collect();
    work.facts.extend(facts.into_iter().map(|mut fact| {
        fact.indicator = added.clone();
        fact
    }));
    release
}

#[test]
fn a_new_measure_appears_wherever_one_looks() {
    for (evidence, queries) in [
        (
            Evidence::Residents,
            &[
                "?view=compare&compare=0136,1440&evidence=residents",
                "?view=map",
                "?view=municipality&municipality=0136&show=all",
                "?view=embed",
            ][..],
        ),
        (
            Evidence::Outcome,
            &["?view=municipality&municipality=0000", "?view=embed"],
        ),
        (Evidence::Work, &["?view=embed"]),
    ] {
        let like = REAL.dataset.indicators.iter().find(|known| {
            known.evidence == evidence
                && known.told_as() == evidence
                && known.area.is_some()
                && (evidence != Evidence::Residents || known.mark == Mark::Core)
        });
        let like = like.unwrap();
        let release = with_added(&like.id);
        let loaded = || Loaded {
            map: everything().map,
            ..super::loaded::loaded(&release)
        };
        let area = like.area.unwrap().id();
        let everywhere = [
            "?view=areas".to_owned(),
            format!("?view=area&area={area}"),
            "?view=indicator&indicator=added".to_owned(),
        ];
        let queries = queries.iter().map(|query| (*query).to_owned());
        for query in everywhere.into_iter().chain(queries) {
            let html = page(&query, loaded());
            // What an outcome found is told in a sentence that leads to it.
            let is_there = html.contains(NAME) || html.contains("indicator=added");
            assert!(is_there, "{evidence:?}: {query}");
        }
        let left = narrowed("?view=areas&lang=en", NAME, &loaded());
        assert_eq!(left, ["added"], "{evidence:?}");
    }
}

/// The measures that are left of a page when something is typed, which may be in another language than the page's.
fn narrowed(query: &str, typed: &str, loaded: &Loaded) -> Vec<String> {
    let asked = address::parse(query);
    let html: String = whole_page::with_store(&asked, |store| {
        store.narrowing.set(typed.to_owned());
        let page = whole_page::draw(store, &asked, loaded);
        page.parts.into_iter().map(Element::into_html).collect()
    });
    let html = Html::parse_fragment(&html);
    let links = Selector::parse("li:not([hidden]) > a[href*='view=indicator']").unwrap();
    let to = |link: ElementRef<'_>| {
        address::parse(link.attr("href").unwrap())
            .selection
            .indicator
    };
    let left = html.select(&links).filter_map(to);
    left.map(|id| id.as_str().to_owned()).collect()
}

/// The page of an area leads to each of its measures.
#[test]
fn every_measure_of_an_area_is_reached_from_its_page() {
    for area in Area::ALL {
        let html = page(&format!("?view=area&area={}", area.id()), everything());
        let of_area = REAL.dataset.indicators.iter();
        for indicator in of_area.filter(|known| known.area == Some(area)) {
            let to = format!("indicator={}\"", indicator.id.as_str());
            assert!(html.contains(&to), "{}", indicator.id.as_str());
        }
    }
    let all = page("?view=areas", everything());
    for indicator in &REAL.dataset.indicators {
        assert!(all.contains(&format!("indicator={}\"", indicator.id.as_str())));
    }
}
