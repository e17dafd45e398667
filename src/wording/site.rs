//! What stands on plain pages alone, where no program runs; no reader fetches it with the words of the program.

use super::{LANGUAGES, fill};

/// The texts of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteWords {
    /// What a page lacks without the program.
    pub without: &'static str,
    /// Why, where it is known, by the reason that the program's start gives.
    pub why: [(&'static str, &'static str); 7],
    pub no_scripts: &'static str,
    /// The page that the address asks for can't be shown either.
    pub elsewhere: &'static str,
    pub all_municipalities: &'static str,
    /// The address of the living page.
    pub living: &'static str,
    /// What a search engine is told of the data: all of them, an indicator's, a municipality's.
    pub dataset: &'static str,
    pub dataset_of: &'static str,
}

const SV: SiteWords = SiteWords {
    without: "Programmet som hör till sidan är inte igång, så sökning, val, reglage och filer saknas. Allt annat finns här.",
    why: [
        ("old", "Webbläsaren saknar WebAssembly."),
        (
            "missing",
            "Programmet kunde inte hämtas. Ladda om sidan för att försöka igen.",
        ),
        (
            "stopped",
            "Programmet stannade. Ladda om sidan för att försöka igen.",
        ),
        (
            "data",
            "Programmets data kunde inte hämtas. Ladda om sidan för att försöka igen.",
        ),
        (
            "gone",
            "Filen med programmets texter finns inte på servern (404). Ladda om sidan för att försöka igen.",
        ),
        (
            "empty",
            "Filen med programmets texter är tom. Ladda om sidan för att försöka igen.",
        ),
        (
            "other",
            "Filen med programmets texter innehåller något annat. Ladda om sidan för att försöka igen.",
        ),
    ],
    no_scripts: "JavaScript är avstängt.",
    elsewhere: "Det här är inte den sida som adressen ber om, eftersom bara programmet kan visa den.",
    all_municipalities: "Alla kommuner, efter grupp och län",
    living: "Sidan med program",
    dataset: "Hur Sveriges kommuner arbetar med romsk inkludering, hur det är för alla invånare, och vad som är mätt av hur det är för romer, med källa, år och status för varje uppgift",
    dataset_of: "{name} – ur data om romsk inkludering i Sverige, med källa, år och status för varje uppgift",
};

const EN: SiteWords = SiteWords {
    without: "The program that belongs to the page is not running, so there are no searches, choices, sliders or files. Everything else is here.",
    why: [
        ("old", "This browser has no WebAssembly."),
        (
            "missing",
            "The program could not be fetched. Reload the page to try again.",
        ),
        (
            "stopped",
            "The program stopped. Reload the page to try again.",
        ),
        (
            "data",
            "The program's data could not be fetched. Reload the page to try again.",
        ),
        (
            "gone",
            "The file of the program's texts is not on the server (404). Reload the page to try again.",
        ),
        (
            "empty",
            "The file of the program's texts is empty. Reload the page to try again.",
        ),
        (
            "other",
            "The file of the program's texts holds something else. Reload the page to try again.",
        ),
    ],
    no_scripts: "JavaScript is turned off.",
    elsewhere: "This is not the page that the address asks for, as only the program can show that one.",
    all_municipalities: "All municipalities, by group and county",
    living: "The page with its program",
    dataset: "How Sweden's municipalities work with Roma inclusion, how it is for all residents, and what is measured of how it is for Roma, with source, year and status of every item",
    dataset_of: "{name} – from data on Roma inclusion in Sweden, with source, year and status of every item",
};

/// Those of a language; Swedish where there are none.
pub fn words(tag: &str) -> &'static SiteWords {
    let place = LANGUAGES.iter().position(|(known, _)| *known == tag);
    [&SV, &EN].get(place.unwrap_or(0)).copied().unwrap_or(&SV)
}

/// What the data are called that are about something alone.
pub fn dataset_of(words: &SiteWords, name: &str) -> String {
    fill(words.dataset_of, &[("name", name)])
}
