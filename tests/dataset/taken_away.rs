//! What a built site has beside its pages: feeds, and releases to take away.

use crate::current;
use crate::real::REAL;
use crate::spreadsheet::{Folder, table};
use atom_syndication::Feed;
use inkludering::document::Downloads;
use inkludering::load::files::{Files, parse_release, read_all};
use inkludering::model::Site;
use inkludering::publish::{make_release, tables_of_release, write_release};
use inkludering::site::downloads::make_downloads;
use inkludering::site::feeds::write_feeds;
use inkludering::site::{PublishedRelease, StaticSite, Template, read_history};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

const ADDRESS: &str = "https://example.org/inkludering";

fn template() -> Template {
    let index = Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html");
    let page = std::fs::read_to_string(index).unwrap();
    Template::parse(&page.replace("</head>", "<script></script>\n</head>")).unwrap()
}

/// A site of two releases of the small tables, of which the second revises a value, adds an answer and tells of a
/// correction.
struct Two {
    folder: Folder,
    history: Vec<PublishedRelease>,
    site: StaticSite,
}

fn two(name: &str, address: Option<&str>) -> Two {
    let folder = Folder::new(name);
    let out = folder.0.join("out/published");
    write_release(&make_release(&folder.0).unwrap(), &out, false).unwrap();
    for (file, from, to) in [
        ("release.csv", "2026-11-22", "2026-11-29"),
        ("observations.csv", "81.05", "82"),
        ("answers.csv", "Sedan 2016", "Sedan 2015"),
    ] {
        folder.write(file, table(file).replace(from, to).as_bytes());
    }
    folder.write(
        "corrections.csv",
        "corrected,wrong_since,indicator,municipality,what_was_wrong_sv,what_was_wrong_en,what_is_right_sv,what_is_right_en,told_by_sv,told_by_en\n\
         2026-11-28,2026-11-22,diploma,0136,Talet var 81.,The figure was 81.,Det är 82.,It is 82.,En läsare,A reader\n".as_bytes(),
    );
    write_release(&make_release(&folder.0).unwrap(), &out, false).unwrap();
    let read = parse_release(&read_all(&out.join("2026-11-29")).unwrap()).unwrap();
    assert_eq!(read.problems, []);
    let configuration = Site {
        address: address.map(Into::into),
        ..Site::default()
    };
    Two {
        history: read_history(&out).unwrap(),
        site: StaticSite::new(read.dataset, configuration, template()),
        folder,
    }
}

fn feeds(two: &Two) -> BTreeMap<String, Feed> {
    let written = write_feeds(&two.site, &two.history).unwrap();
    let again = write_feeds(&two.site, &two.history).unwrap();
    assert_eq!(written, again, "the same bytes twice");
    let read = |bytes: &[u8]| Feed::read_from(bytes).unwrap();
    let feeds = written.iter();
    feeds
        .map(|(path, bytes)| (path.clone(), read(bytes)))
        .collect()
}

/// Title, day and text of each entry.
fn entries(feed: &Feed) -> Vec<(String, String, String)> {
    let entries = feed.entries.iter();
    entries
        .map(|entry| {
            let day = entry.updated.to_rfc3339();
            let content = entry.content.as_ref().unwrap();
            assert_eq!(content.content_type.as_deref(), Some("html"));
            let text = content.value.clone().unwrap();
            (entry.title.value.clone(), day[..10].to_owned(), text)
        })
        .collect()
}

#[test]
fn the_feed_of_the_dataset_has_its_releases_and_corrections() {
    let feeds = feeds(&two("feed", None));
    let entries = entries(&feeds["feed.xml"]);
    let told: Vec<(&str, &str)> = entries
        .iter()
        .map(|(title, day, _)| (&**title, &**day))
        .collect();
    assert_eq!(
        told,
        [
            ("Utgåva 2026-11-29", "2026-11-29"),
            ("Rättelse: Examen, Haninge", "2026-11-28"),
            ("Utgåva 2026-11-22", "2026-11-22"),
        ]
    );
    for (entry, expected) in [
        (0, "<li>1 ändrat värde</li>"),
        (0, "<li>Svar: 1 ändras</li>"),
        (0, "<li>Examen, Haninge, 2021: 82,0 %, förut 81,1 %</li>"),
        (1, "Fel sedan 2026-11-22: Talet var 81. Rätt: Det är 82."),
        (2, "<li>Den första utgåvan"),
    ] {
        assert!(
            entries[entry].2.contains(expected),
            "{expected} in {:?}",
            entries[entry]
        );
    }
    let english = &feeds["en/feed.xml"];
    assert_eq!(english.lang.as_deref(), Some("en"));
    assert_eq!(english.entries[0].title.value, "Release 2026-11-29");
}

#[test]
fn the_feed_of_a_municipality_has_what_is_new_about_it_alone() {
    let feeds = feeds(&two("feed-place", None));
    assert_eq!(feeds.len(), 2 * (1 + 1 + 2));
    let haninge = &feeds["municipality/0136/feed.xml"];
    assert_eq!(haninge.title.value, "Nytt om Haninge");
    let told = entries(haninge);
    let titles: Vec<&str> = told.iter().map(|(title, ..)| &**title).collect();
    let expected = [
        "Utgåva 2026-11-29",
        "Rättelse: Examen, Haninge",
        "Utgåva 2026-11-22",
    ];
    assert_eq!(titles, expected);
    assert!(
        told[0]
            .2
            .contains("Examen, Haninge, 2021: 82,0 %, förut 81,1 %")
    );
    assert!(
        told[0].2.contains("Svar, ändras: Sedan 2015"),
        "{}",
        told[0].2
    );
    let told = entries(&feeds["municipality/1880/feed.xml"]);
    let titles: Vec<&str> = told.iter().map(|(title, ..)| &**title).collect();
    assert_eq!(titles, ["Utgåva 2026-11-22"]);
}

#[test]
fn ids_and_links_are_addresses_where_the_site_has_one_and_hold_without() {
    for address in [None, Some(ADDRESS)] {
        let feeds = feeds(&two("feed-ids", address));
        let mut ids: Vec<&str> = Vec::new();
        for (path, feed) in &feeds {
            ids.push(&feed.id);
            ids.extend(feed.entries.iter().map(|entry| &*entry.id));
            let entries = feed.entries.iter().flat_map(|entry| &entry.links);
            for link in feed.links.iter().chain(entries) {
                let is_absolute = link.href.starts_with(ADDRESS);
                assert_eq!(is_absolute, address.is_some(), "{path}: {}", link.href);
                assert!(!link.href.is_empty(), "{path}");
            }
            let own = feed.links.iter().find(|link| link.rel == "self").unwrap();
            assert!(own.href.ends_with(path.as_str()), "{} of {path}", own.href);
        }
        let start = if address.is_some() {
            ADDRESS
        } else {
            "urn:uuid:"
        };
        assert!(ids.iter().all(|id| id.starts_with(start)), "{ids:?}");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "no id stands twice");
    }
}

#[test]
fn pages_tell_of_their_feed() {
    let two = two("feed-links", None);
    for (folder, feed) in [
        ("", Some("./feed.xml")),
        ("en/about/", Some("../../en/feed.xml")),
        ("municipality/0136/", Some("feed.xml")),
        ("en/municipality/0000/", Some("feed.xml")),
        ("areas/", None),
    ] {
        let page = two.site.pages().iter().find(|page| page.folder == folder);
        let html = two.site.html(page.unwrap());
        let link = html
            .lines()
            .find(|line| line.contains("application/atom+xml"));
        match feed {
            Some(feed) => {
                let expected = format!("<link rel=\"alternate\" href=\"{feed}\"");
                assert!(link.unwrap().starts_with(&expected), "{folder}: {link:?}");
            }
            None => assert_eq!(link, None, "{folder}"),
        }
    }
}

/// The files of an archive, without its folder.
fn unpack(bytes: &[u8]) -> Files {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let name = file.name().unwrap().split_once('/').unwrap().1.to_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

#[test]
fn a_release_can_be_taken_away_whole() {
    let two = two("downloads", Some(ADDRESS));
    let published = two.folder.0.join("out/published");
    let newest = published.join("2026-11-29");
    let tables = tables_of_release(&two.folder.0, &newest).unwrap();
    let (_, made) = make_downloads(&two.site, &two.history, Some(&tables)).unwrap();
    let (_, again) = make_downloads(&two.site, &two.history, Some(&tables)).unwrap();
    assert!(made == again, "the same bytes twice");
    let folder = "data/downloads/2026-11-29";
    assert_eq!(
        made[&format!("{folder}/tables/observations.csv")],
        std::fs::read(two.folder.0.join("observations.csv")).unwrap()
    );
    let packed = unpack(&made[&format!("{folder}/inkludering-2026-11-29.zip")]);
    for (name, bytes) in read_all(&newest).unwrap() {
        assert!(packed[&format!("release/{name}")] == bytes, "{name}");
    }
    assert!(packed.contains_key("tables/corrections.csv"));
    let sums = String::from_utf8(packed["SHA256SUMS"].clone()).unwrap();
    assert_eq!(sums.lines().count(), packed.len() - 1);
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(
            inkludering::publish::sha256_hex(&packed[name]),
            sum,
            "{name}"
        );
    }
    let downloads: Downloads = serde_json::from_slice(&made["data/downloads.json"]).unwrap();
    let names: Vec<&str> = downloads.releases.iter().map(|of| &*of.release).collect();
    assert_eq!(names, ["2026-11-29", "2026-11-22"]);
    assert_eq!(
        downloads.releases[0]
            .changes
            .as_ref()
            .unwrap()
            .values
            .revised,
        1
    );
    // The tables of an older release are no longer there.
    let older = downloads.releases[1].files.iter();
    assert!(
        older
            .clone()
            .any(|file| file.name == "inkludering-2026-11-22.zip")
    );
    assert!(!older.clone().any(|file| file.name.starts_with("tables/")));
    for file in downloads.releases.iter().flat_map(|of| &of.files) {
        assert!(file.bytes > 0 && file.sha256.len() == 64, "{}", file.name);
    }
}

#[test]
fn tables_that_make_another_release_are_not_offered_as_those_of_this_one() {
    let two = two("other-tables", None);
    let newest = two.folder.0.join("out/published/2026-11-29");
    assert!(tables_of_release(&two.folder.0, &newest).is_some());
    let questions = table("questions.csv").replace("How", "So how");
    two.folder.write("questions.csv", questions.as_bytes());
    assert!(tables_of_release(&two.folder.0, &newest).is_none());
    assert!(tables_of_release(Path::new("/nowhere/at/all"), &newest).is_none());
}

#[test]
fn a_release_is_cited_in_each_usual_form() {
    for (address, place) in [
        (None, ""),
        (
            Some(ADDRESS),
            " https://example.org/inkludering/data/published/2026-11-29/",
        ),
    ] {
        let two = two("cited", address);
        let (_, made) = make_downloads(&two.site, &two.history, None).unwrap();
        let file = |name: &str| {
            let bytes = &made[&format!("data/downloads/2026-11-29/{name}")];
            String::from_utf8(bytes.clone()).unwrap()
        };
        let text = file("CITATION.txt");
        let line = format!(
            "Inkludering 2032 (2026): Inkludering 2032: romsk inkludering i Sveriges kommuner. Datamängd, utgåva 2026-11-29, CC0-1.0.{place}"
        );
        assert_eq!(text.lines().next(), Some(&*line));
        let bibtex = file("CITATION.bib");
        let read = biblatex::Bibliography::parse(&bibtex).unwrap();
        let entry = read.get("inkludering-2026-11-29").unwrap();
        let said = |name: &str| entry.get_as::<String>(name).ok();
        assert_eq!(said("version").as_deref(), Some("2026-11-29"), "{bibtex}");
        assert_eq!(said("year").as_deref(), Some("2026"), "{bibtex}");
        assert_eq!(said("url").unwrap_or_default(), place.trim(), "{bibtex}");
        let csl: serde_json::Value = serde_json::from_str(&file("citation.json")).unwrap();
        assert_eq!(csl[0]["type"], "dataset");
        assert_eq!(
            csl[0]["issued"]["date-parts"],
            serde_json::json!([[2026, 11, 29]])
        );
        assert_eq!(csl[0]["URL"].as_str().unwrap_or_default(), place.trim());
    }
}

#[test]
fn the_catalogue_names_each_release_and_its_files() {
    let two = two("catalogue", Some(ADDRESS));
    let (_, made) = make_downloads(&two.site, &two.history, None).unwrap();
    let catalog: serde_json::Value = serde_json::from_slice(&made["data/dcat.jsonld"]).unwrap();
    assert_eq!(catalog["@type"], "dcat:Catalog");
    let datasets = catalog["dcat:dataset"].as_array().unwrap();
    assert_eq!(datasets.len(), 2);
    assert_eq!(datasets[0]["dcat:version"], "2026-11-29");
    assert_eq!(datasets[0]["dcat:prev"]["@id"], datasets[1]["@id"]);
    for dataset in datasets {
        // What DCAT-AP wants of every dataset and every file.
        for name in [
            "dct:title",
            "dct:description",
            "dct:publisher",
            "dcat:theme",
            "dct:license",
        ] {
            assert!(dataset.get(name).is_some(), "{name}");
        }
        for file in dataset["dcat:distribution"].as_array().unwrap() {
            let address = file["dcat:accessURL"]["@id"].as_str().unwrap();
            let path = address.strip_prefix(&format!("{ADDRESS}/")).unwrap();
            let is_release = path.ends_with('/');
            assert!(is_release || made.contains_key(path), "{path}");
        }
    }
    assert!(
        !made["data/dcat.jsonld"]
            .windows(4)
            .any(|bytes| bytes == b"null")
    );
}

#[test]
fn the_real_releases_have_feeds_and_downloads() {
    let published = current::folder().parent().unwrap().to_owned();
    let history = read_history(&published).unwrap();
    assert_eq!(history[0].id(), current::release());
    assert!(history.iter().all(|release| release.id() != "example"));
    let site = StaticSite::new(REAL.clone(), Site::default(), template());
    let feeds = write_feeds(&site, &history).unwrap();
    assert_eq!(feeds.len(), 2 * (1 + 291));
    let bytes: usize = feeds.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(bytes < 6_000_000, "{bytes}");
    for (path, bytes) in &feeds {
        Feed::read_from(&**bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}
