//! Every plain page of the current release: where its links lead, what it tells machines, and its picture.

use super::alone::{OPTIONS, texts};
use super::real::REAL;
use inkludering::BUILD_ID;
use inkludering::analysis::coverage;
use inkludering::chart::card;
use inkludering::model::{Evidence, Site};
use inkludering::site::{Page, StaticSite, Template, metadata, social};
use resvg::usvg;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::LazyLock;

const ADDRESS: &str = "https://example.org/inkludering";

fn whole(address: Option<&str>) -> StaticSite {
    let index = Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html");
    let page = std::fs::read_to_string(index).unwrap();
    // As building puts it there.
    let built = page.replace("</head>", "<script></script>\n</head>");
    let frame = Template::parse(&built).unwrap();
    let site = Site {
        address: address.map(Into::into),
        ..Site::default()
    };
    StaticSite::new(REAL.clone(), site, frame)
}

/// Each page as it is written for a site without an address.
static PAGES: LazyLock<Vec<(Page, String)>> = LazyLock::new(|| {
    let whole = whole(None);
    let (first, rest) = whole.pages().split_at(whole.pages().len() / 2);
    let written = |pages: &[Page]| -> Vec<(Page, String)> {
        let each = pages.iter();
        each.map(|page| (page.clone(), whole.html(page))).collect()
    };
    std::thread::scope(|scope| {
        let first = scope.spawn(|| written(first));
        let rest = written(rest);
        first.join().unwrap().into_iter().chain(rest).collect()
    })
});

fn page(whole: &StaticSite, folder: &str) -> String {
    let page = whole.pages().iter().find(|page| page.folder == folder);
    whole.html(page.unwrap())
}

/// What stands in an attribute, wherever it does.
fn all<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let begins = format!(" {name}=\"");
    let parts = html.split(&*begins);
    parts
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect()
}

/// Where a link of a page leads, from the root.
fn resolved(folder: &str, to: &str) -> String {
    let mut at: Vec<&str> = folder.split_terminator('/').collect();
    let mut rest = to;
    loop {
        if let Some(up) = rest.strip_prefix("../") {
            assert!(at.pop().is_some(), "a link leads out of the site");
            rest = up;
        } else if let Some(same) = rest.strip_prefix("./") {
            rest = same;
        } else {
            break;
        }
    }
    let slash = if at.is_empty() { "" } else { "/" };
    format!("{}{slash}{rest}", at.join("/"))
}

#[test]
fn every_link_leads_to_a_page_the_root_or_a_published_file() {
    let folders: HashSet<&str> = PAGES.iter().map(|(page, _)| &*page.folder).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = HashSet::new();
    for (page, html) in PAGES.iter() {
        let (_, body) = html.split_once("<body>").unwrap();
        let ids: HashSet<&str> = all(body, "id").into_iter().collect();
        for to in all(body, "href") {
            if to.starts_with("https://") || to.starts_with("http://") {
                continue;
            }
            if let Some(id) = to.strip_prefix('#') {
                assert!(ids.contains(id), "{}: #{id}", page.folder);
                continue;
            }
            let to = resolved(&page.folder, to);
            let known = to.starts_with('?') || folders.contains(&*to);
            let is_file = to.starts_with("data/published/");
            assert!(known || is_file, "{}: {to}", page.folder);
            if is_file && files.insert(to.clone()) {
                assert!(root.join(&to).is_file(), "{}: {to}", page.folder);
            }
        }
    }
    assert!(files.len() > 30);
}

#[test]
fn ids_are_unique_and_only_plain_links_tell_of_sources() {
    for (page, html) in PAGES.iter() {
        let mut ids = BTreeSet::new();
        for id in all(html, "id") {
            assert!(ids.insert(id), "{}: {id} twice", page.folder);
        }
        assert!(!html.contains("data-source"), "{}", page.folder);
        let language = format!("<html lang=\"{}\">", page.language());
        assert!(html.contains(&language), "{}", page.folder);
    }
}

/// What a browser makes of a page has as many elements as the page says, so that the program can go on from it.
#[test]
fn pages_say_how_many_elements_the_program_finds() {
    let all = |selector: &str| Selector::parse(selector).unwrap();
    let roots = all(
        "body > div[data-place], body > header, main, body > footer, #source-panel, #announcer",
    );
    let (any, plain) = (all("*"), all(".plain, .plain *"));
    for (page, html) in PAGES.iter().step_by(7) {
        let said = html.split_once("<meta name=\"app-elements\" content=\"");
        assert_eq!(said.is_none(), page.is_static_only(), "{}", page.folder);
        let Some((_, said)) = said else { continue };
        let parsed = Html::parse_document(html);
        let within =
            |root: ElementRef<'_>| 1 + root.select(&any).count() - root.select(&plain).count();
        let found: Vec<usize> = parsed.select(&roots).map(within).collect();
        assert_eq!(found.len(), 6, "{}", page.folder);
        let found = found.iter().sum::<usize>().to_string();
        assert_eq!(said.split('"').next(), Some(&*found), "{}", page.folder);
        let build = format!("<meta name=\"app-build\" content=\"{BUILD_ID}\">");
        assert!(html.contains(&build), "{}", page.folder);
    }
}

/// What stands in for the program on a page that waits for it.
#[test]
fn what_only_a_page_without_its_program_has_is_marked() {
    let whole = whole(None);
    let html = page(&whole, "en/");
    let parsed = Html::parse_document(&html);
    let texts = |selector: &str| -> Vec<String> {
        let found = Selector::parse(selector).unwrap();
        let found = parsed.select(&found);
        found.map(|element| element.text().collect()).collect()
    };
    assert_eq!(
        texts("main > .part:has(> .finder) + .plain > a[href]").len(),
        1
    );
    assert_eq!(
        texts("main > .plain:last-child > section > #sources").len(),
        1
    );
    assert_eq!(
        texts("main > .plain:last-child > .note > a[rel=alternate]").len(),
        1
    );
    assert_eq!(texts("body > .before:has(> .without) + main").len(), 1);
    assert_eq!(texts("body > .unfinished").len(), 2);
    assert_eq!(texts("body > .shell:nth-child(1)").len(), 1);
}

/// As in a report.
#[test]
fn sources_are_listed_in_the_order_in_which_a_page_names_them() {
    for (page, html) in PAGES.iter() {
        let mut named: Vec<&str> = Vec::new();
        for to in all(html, "href") {
            if to.starts_with("#source-") && !named.contains(&to) {
                named.push(to);
            }
        }
        let ids = all(html, "id").into_iter();
        let listed = ids.filter(|id| id.starts_with("source-") && *id != "source-panel");
        let listed: Vec<String> = listed.map(|id| format!("#{id}")).collect();
        assert_eq!(named, listed, "{}", page.folder);
    }
}

#[test]
fn pages_of_municipalities_that_nothing_is_known_of_are_kept_out_of_search_engines() {
    let known = coverage::by_municipality(&REAL.dataset, REAL.work.as_ref().unwrap());
    let is_known = |page: &Page| {
        let place = page
            .selection
            .municipality
            .filter(|place| !place.is_sweden());
        place.is_none_or(|place| known.iter().any(|known| known.place == place))
    };
    for (page, html) in PAGES.iter() {
        let noindex = html.contains("<meta name=\"robots\" content=\"noindex\">");
        assert_eq!(noindex, !is_known(page), "{}", page.folder);
    }
    let whole = whole(Some(ADDRESS));
    let map = metadata::sitemap_and_robots(&whole);
    let (_, map) = map.iter().find(|(name, _)| *name == "sitemap.xml").unwrap();
    let listed = map.matches("<loc>").count();
    let found = whole.pages().iter().filter(|page| is_known(page)).count();
    assert_eq!(listed, found);
    assert!(!map.contains("/municipality/1440/"));
}

#[test]
fn what_machines_read_is_json_and_says_what_the_page_is_of() {
    for (page, html) in PAGES.iter() {
        let (_, rest) = html
            .split_once("<script type=\"application/ld+json\">")
            .unwrap();
        let (json, _) = rest.split_once("</script>").unwrap();
        let data: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(data["@type"], "Dataset", "{}", page.folder);
        let description = data["description"].as_str().unwrap();
        assert!(
            (50..5000).contains(&description.len()),
            "{}: {description}",
            page.folder
        );
        assert_eq!(data["inLanguage"], page.language());
        for file in data["distribution"].as_array().unwrap() {
            let to = resolved(&page.folder, file["contentUrl"].as_str().unwrap());
            assert!(
                Path::new(env!("CARGO_MANIFEST_DIR")).join(&to).is_file(),
                "{to}"
            );
        }
        let described = all(html, "content")[1..].to_vec();
        assert!(
            described
                .iter()
                .all(|description| !description.contains('{')),
            "{}",
            page.folder
        );
    }
}

#[test]
fn only_a_site_with_an_address_tells_it() {
    for html in [
        &page(&whole(None), ""),
        &page(&whole(None), "en/area/work/"),
    ] {
        for absent in ["canonical", "og:url", "og:image", "example.org"] {
            assert!(!html.contains(absent), "{absent}");
        }
    }
    assert!(metadata::sitemap_and_robots(&whole(None)).is_empty());
    let html = page(&whole(Some(ADDRESS)), "en/municipality/1440/");
    for expected in [
        "<link rel=\"canonical\" href=\"https://example.org/inkludering/en/municipality/1440/\">",
        "<link rel=\"alternate\" href=\"https://example.org/inkludering/municipality/1440/\" hreflang=\"sv\">",
        "content=\"https://example.org/inkludering/social/en/start.png\"",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
}

/// Of the work or of the strategy's years, with tag and fixed line, and all text inside.
#[test]
fn pictures_to_share_hold_all_of_their_text() {
    let whole = whole(Some(ADDRESS));
    let pictured: Vec<&Page> = (whole.pages().iter())
        .filter(|page| social::has_own_picture(&whole, page))
        .collect();
    assert!(pictured.len() > 60);
    for page in pictured {
        let name = social::picture_path(&whole, page);
        let svg = social::draw_picture(&whole, page).unwrap();
        let messages = inkludering::wording::messages(Some(page.language()));
        let is_of_work = svg.contains(messages.tag_of(Evidence::Work));
        assert!(is_of_work || svg.contains("generation"), "{name}");
        assert_eq!(
            is_of_work,
            svg.contains(messages.fixed_line(Evidence::Work)),
            "{name}"
        );
        assert!(
            !svg.contains(messages.fixed_line(Evidence::Residents)),
            "{name}"
        );
        let tree = usvg::Tree::from_str(&svg, &OPTIONS).unwrap();
        let mut found = Vec::new();
        texts(tree.root(), &mut found);
        assert_eq!(found.len(), svg.matches("<text").count(), "{name}");
        let (width, height) = (card::SIZE.0 as f32, card::SIZE.1 as f32);
        for (text, place) in &found {
            let across = place.left() >= 0.0 && place.right() <= width;
            let down = place.top() >= 0.0 && place.bottom() <= height;
            assert!(across && down, "{name}: {text} at {place:?}");
        }
    }
}
