//! What stands in the files that a reader takes away, beside the words that pages have.

use super::told::words;
use super::{Words, evidence, fill, statement};
use crate::model::{Dataset, Evidence, Source, SourceId, Status, Value};

words! {
    pub struct TakeWords {
        pub code: &'static str,
        pub municipality: &'static str,
        pub id: &'static str,
        pub measure: &'static str,
        pub breakdown: &'static str,
        pub area: &'static str,
        pub period: &'static str,
        pub about: &'static str,
        pub value: &'static str,
        pub unit: &'static str,
        pub state: &'static str,
        pub status: &'static str,
        pub low: &'static str,
        pub high: &'static str,
        pub respondents: &'static str,
        pub note: &'static str,
        pub evidence: &'static str,
        pub source: &'static str,
        pub terms: &'static str,
        pub release: &'static str,
        pub yes: &'static str,
        /// As [`Status::IDS`].
        pub statuses: [&'static str; 7],
        pub data_of: &'static str,
        pub take: &'static str,
        /// As the kinds of files that the pages offer.
        pub kinds: [&'static str; 5],
        pub json_stat: &'static str,
        pub saved: &'static str,
        pub not_saved: &'static str,
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SV: TakeWords = TakeWords {
    code: "Kommunkod",
    municipality: "Kommun",
    id: "Mått (id)",
    measure: "Mått",
    breakdown: "Grupp",
    area: "Område",
    period: "År",
    about: "Antaget år",
    value: "Värde",
    unit: "Enhet",
    state: "Läge",
    status: "Status",
    low: "Intervall, från",
    high: "Intervall, till",
    respondents: "Svarande",
    note: "Anmärkning",
    evidence: "Underlag",
    source: "Källa",
    terms: "Villkor",
    release: "Utgåva",
    yes: "ja",
    statuses: [
        "uppgett",
        "uppskattat",
        "i andra hand",
        "utlovat",
        "planerat",
        "sammanställt av oss",
        "obekräftat",
    ],
    data_of: "Data av {date}.",
    take: "Ta med",
    kinds: [
        "Värden för kalkylblad (CSV)",
        "Bild (SVG)",
        "Bild (PNG)",
        "Bild i dubbel storlek (PNG)",
        "Kopiera meningen med källa",
    ],
    json_stat: "Alla kommuner och år (JSON-stat)",
    saved: "Sparad: {name}",
    not_saved: "Filen kunde inte skapas. Försök igen.",
};

#[cfg(not(target_arch = "wasm32"))]
pub(super) const EN: TakeWords = TakeWords {
    code: "Municipality code",
    municipality: "Municipality",
    id: "Measure (id)",
    measure: "Measure",
    breakdown: "Group",
    area: "Area",
    period: "Year",
    about: "Year inferred",
    value: "Value",
    unit: "Unit",
    state: "State",
    status: "Status",
    low: "Interval, from",
    high: "Interval, to",
    respondents: "Respondents",
    note: "Note",
    evidence: "Evidence",
    source: "Source",
    terms: "Terms",
    release: "Release",
    yes: "yes",
    statuses: [
        "reported",
        "estimated",
        "second-hand",
        "promised",
        "planned",
        "compiled by us",
        "unverified",
    ],
    data_of: "Data of {date}.",
    take: "Take away",
    kinds: [
        "Values for a spreadsheet (CSV)",
        "Picture (SVG)",
        "Picture (PNG)",
        "Picture, twice the size (PNG)",
        "Copy the sentence with its source",
    ],
    json_stat: "All municipalities and years (JSON-stat)",
    saved: "Saved: {name}",
    not_saved: "The file could not be made. Try again.",
};

pub fn status(words: &Words, of: Status) -> &'static str {
    let place = Status::IDS.iter().position(|(known, _)| *known == of);
    place
        .and_then(|place| words.take.statuses.get(place))
        .copied()
        .unwrap_or_default()
}

/// Why there is no value; nothing where there is one.
pub fn state(words: &Words, of: Option<&Value>) -> &'static str {
    of.map_or(words.overview.nothing_found, |value| {
        statement::state(words, value).unwrap_or_default()
    })
}

/// Mark of what is invented, tag and fixed line.
pub fn evidence_line(words: &Words, of: Evidence) -> String {
    format!(
        "{}{}. {}",
        words.example,
        words.tag_of(of),
        words.fixed_line(of)
    )
}

/// What to name as the source, or else its publisher and title; and its address.
pub fn source(of: &Source) -> String {
    let named = of.credit.as_deref().map_or_else(
        || format!("{}: {}", &*of.publisher, &*of.title),
        str::to_owned,
    );
    match &of.url {
        Some(url) => format!("{named}, {}", &**url),
        None => named,
    }
}

/// The day of the data, and their terms.
pub fn origin(words: &Words, dataset: &Dataset) -> String {
    let date = fill(
        words.take.data_of,
        &[("date", &evidence::date(dataset.release.date))],
    );
    let licence = fill(words.licence, &[("name", &dataset.licence.name)]);
    format!("{date} {licence}. {}", words.data_terms)
}

/// Mark and name of the kind of evidence, and that it is invented where it is.
pub fn tag(words: &Words, of: Evidence) -> String {
    let mark = match of {
        Evidence::Work => '■',
        Evidence::Residents => '▬',
        Evidence::Outcome => '●',
    };
    format!("{}{mark} {}", words.example, words.tag_of(of))
}

/// What to name as the sources in one line: each once. One that isn't among the known is told by its id.
pub fn sources(words: &Words, known: &[Source], of: &[SourceId]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for id in of {
        let source = known.iter().find(|source| source.id == *id);
        let name = source.map_or(id.as_str(), |source| {
            source.credit.as_deref().unwrap_or(&source.publisher)
        });
        if !names.contains(&name) {
            names.push(name);
        }
    }
    format!("{}: {}", words.source, names.join("; "))
}
