//! The site's data as a catalogue of DCAT-AP in JSON-LD, which data portals collect. Without an address of the site its
//! links are relative to the catalogue's own.

use super::super::history::PublishedRelease;
use super::super::static_site::StaticSite;
use super::media_types::media_type;
use crate::document::{Download, ReleaseDownloads, file};
use crate::wording::{LOCALES, Messages, fill, messages};
use serde_json::{Value, json};
use std::io;

/// Where the European Union's lists of words begin.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";
/// From the catalogue to the site's root.
const TO_ROOT: &str = "../";

/// The catalogue of all releases, the newest first.
///
/// # Errors
/// Never: all of it is text.
pub fn describe(
    site: &StaticSite,
    history: &[PublishedRelease],
    downloads: &[ReleaseDownloads],
) -> io::Result<Vec<u8>> {
    let root = site.root().unwrap_or_else(|| TO_ROOT.to_owned());
    let newest = history.first().map(|release| &release.index.date);
    let oldest = history.last().map(|release| &release.index.date);
    let publisher = publisher(site);
    let datasets: Vec<Value> = (history.iter().zip(downloads))
        .enumerate()
        .map(|(nth, (release, downloads))| {
            let before = history.get(nth + 1).map(|older| address(&root, older.id()));
            dataset(site, &root, release, downloads, before)
        })
        .collect();
    let catalog = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{root}data/dcat.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": in_each_language(|messages| messages.header.product.to_owned()),
        "dct:description": in_each_language(|messages| messages.terminal.static_pages.dataset.to_owned()),
        "dct:publisher": publisher,
        "dct:language": languages(),
        "dct:issued": oldest.map(|day| date(day)),
        "dct:modified": newest.map(|day| date(day)),
        "foaf:homepage": {"@id": root},
        "dcat:dataset": datasets,
    });
    let mut bytes = serde_json::to_vec_pretty(&without_nulls(catalog))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A release, as a version of the dataset.
fn dataset(
    site: &StaticSite,
    root: &str,
    release: &PublishedRelease,
    downloads: &ReleaseDownloads,
    before: Option<String>,
) -> Value {
    let index = &release.index;
    let id = release.id();
    let title = in_each_language(|messages| {
        let title = messages.terminal.changes.cite.title;
        let named = messages.terminal.changes.feed.release;
        format!("{title}. {}", fill(named, &[("release", id)]))
    });
    let contact = site.loaded.site.contact.as_deref().map(|contact| {
        let kind = if contact.starts_with("mailto:") {
            "vcard:hasEmail"
        } else {
            "vcard:hasURL"
        };
        json!({"@type": "vcard:Kind", kind: {"@id": contact}})
    });
    let folder = format!("{root}data/downloads/{id}/");
    let files = downloads.files.iter();
    let of_data = files.filter(|file| !file.name.to_lowercase().starts_with("citation"));
    let mut distributions: Vec<Value> = of_data
        .map(|file| distribution(&folder, file, &index.licence.url))
        .collect();
    distributions.push(json!({
        "@type": "dcat:Distribution",
        "dct:title": file::INDEX,
        "dcat:accessURL": {"@id": address(root, id)},
        "dcat:mediaType": {"@id": media("application/json")},
        "dct:license": {"@id": index.licence.url},
    }));
    json!({
        "@id": address(root, id),
        "@type": "dcat:Dataset",
        "dct:identifier": format!("inkludering-{id}"),
        "dct:title": title,
        "dct:description": in_each_language(|messages| messages.terminal.static_pages.dataset.to_owned()),
        "dct:publisher": publisher(site),
        "dct:issued": date(&index.date),
        "dct:language": languages(),
        "dct:spatial": {"@id": format!("{AUTHORITY}country/SWE")},
        "dcat:theme": [
            {"@id": format!("{AUTHORITY}data-theme/SOCI")},
            {"@id": format!("{AUTHORITY}data-theme/EDUC")},
        ],
        "dct:accessRights": {"@id": format!("{AUTHORITY}access-right/PUBLIC")},
        "dct:license": {"@id": index.licence.url},
        "dcat:version": id,
        "dcat:prev": before.map(|before| json!({"@id": before})),
        "dcat:contactPoint": contact,
        "dcat:landingPage": {"@id": root},
        "dcat:distribution": distributions,
    })
}

fn distribution(folder: &str, file: &Download, licence: &str) -> Value {
    let address = format!("{folder}{}", file.name);
    json!({
        "@type": "dcat:Distribution",
        "dct:title": file.name,
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": media(media_type(&file.name))},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": file.bytes.to_string()},
        "dct:license": {"@id": licence},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
        },
    })
}

fn address(root: &str, release: &str) -> String {
    format!("{root}data/published/{release}/")
}

fn media(media_type: &str) -> String {
    format!("http://www.iana.org/assignments/media-types/{media_type}")
}

fn publisher(site: &StaticSite) -> Value {
    let name = in_each_language(|messages| {
        let publisher = site.loaded.site.publisher.as_ref();
        let name = publisher.map_or(messages.header.product, |it| it.get(messages.tag));
        name.to_owned()
    });
    json!({"@type": "foaf:Agent", "foaf:name": name})
}

fn in_each_language(text: impl Fn(&Messages) -> String) -> Value {
    let texts = LOCALES.iter().map(|locale| {
        let messages = messages(Some(locale.tag));
        json!({"@language": locale.tag, "@value": text(messages)})
    });
    texts.collect()
}

fn languages() -> Value {
    json!([
        {"@id": format!("{AUTHORITY}language/SWE")},
        {"@id": format!("{AUTHORITY}language/ENG")},
    ])
}

fn date(day: &str) -> Value {
    json!({"@type": "xsd:date", "@value": day})
}

/// What isn't known is left out.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let known = map.into_iter().filter(|(_, value)| !value.is_null());
            known
                .map(|(name, value)| (name, without_nulls(value)))
                .collect()
        }
        Value::Array(list) => list.into_iter().map(without_nulls).collect(),
        other => other,
    }
}
