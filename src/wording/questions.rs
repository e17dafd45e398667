//! What isn't known of a municipality, worded as questions with room to answer.

use super::told::words;
use super::{Words, beside, fill, in_place};
use crate::analysis::cycle::Cycle;
use crate::analysis::questions::Missing;
use crate::model::{Indicator, in_small};

words! {
    pub struct QuestionsWords {
        /// The link to the questions, with how many they are.
        pub open: [&'static str; 2],
        pub title: &'static str,
        pub heading: &'static str,
        pub count: [&'static str; 2],
        pub none: &'static str,
        pub intro: &'static str,
        pub how: [&'static str; 4],
        pub send: &'static str,
        pub take: &'static str,
        pub in_words: &'static str,
        pub of_area: &'static str,
        pub of_indicator: &'static str,
        pub of_cycle: &'static str,
        pub answer_yes_no: &'static str,
        pub answer_year: &'static str,
        pub answer_number: &'static str,
        pub answer_words: &'static str,
        pub id: &'static str,
        pub answer: &'static str,
        pub year: &'static str,
        pub source: &'static str,
        pub file: &'static str,
        pub table: &'static str,
        pub question: &'static str,
        pub answer_with: &'static str,
        pub source_address: &'static str,
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SV: QuestionsWords = QuestionsWords {
    open: [
        "Frågor att fylla i (1 saknas)",
        "Frågor att fylla i ({n} saknas)",
    ],
    title: "Frågor att fylla i",
    heading: "Frågor till {name}",
    count: [
        "En uppgift om kommunens arbete saknas.",
        "{n} uppgifter om kommunens arbete saknas.",
    ],
    none: "Vi har inga frågor att ställa: alla uppgifter finns.",
    intro: "Frågorna gäller det som vi inte har hittat någon uppgift om. Att en uppgift saknas betyder inte att kommunen inte gör något.",
    how: [
        "Svara på det ni vet. Ett tomt svar betyder inte nej.",
        "Skriv vilket år svaret gäller, och var det går att läsa: en adress, ett protokoll, en rapport.",
        "Skriv aldrig hur många romer som bor i kommunen. Sverige registrerar inte etnicitet, och det ska vi inte heller göra.",
        "Skriv inga namn, adresser, telefonnummer eller annat som rör en enskild person.",
    ],
    send: "Skicka svaren till",
    take: "Ladda ner som fil att fylla i (CSV)",
    in_words: "Att svara på med egna ord",
    of_area: "Arbetar kommunen med romsk inkludering inom {area}?",
    of_indicator: "{name}?",
    of_cycle: "{name}: när gjordes det senast?",
    answer_yes_no: "ja eller nej",
    answer_year: "ett årtal",
    answer_number: "ett tal, {unit}",
    answer_words: "egna ord",
    id: "id",
    answer: "Svar",
    year: "År",
    source: "Källa",
    file: "fragor",
    table: "Tabell",
    question: "Fråga",
    answer_with: "Svara med",
    source_address: "Källans adress",
};

#[cfg(not(target_arch = "wasm32"))]
pub(super) const EN: QuestionsWords = QuestionsWords {
    open: [
        "Questions to fill in (1 missing)",
        "Questions to fill in ({n} missing)",
    ],
    title: "Questions to fill in",
    heading: "Questions to {name}",
    count: [
        "One thing about the municipality's work is not known.",
        "{n} things about the municipality's work are not known.",
    ],
    none: "We have no questions to ask: everything is known.",
    intro: "The questions are about what we have found no information on. That something is not known does not mean that the municipality does nothing.",
    how: [
        "Answer what you know. An empty answer does not mean no.",
        "Give the year that the answer is about, and where it can be read: an address, minutes, a report.",
        "Never write how many Roma live in the municipality. Sweden keeps no register of ethnicity, and nor shall we.",
        "Give no names, addresses, telephone numbers or anything else about a single person.",
    ],
    send: "Send the answers to",
    take: "Download as a file to fill in (CSV)",
    in_words: "To be answered in your own words",
    of_area: "Does the municipality work with Roma inclusion in {area}?",
    of_indicator: "{name}?",
    of_cycle: "{name}: when was it done last?",
    answer_yes_no: "yes or no",
    answer_year: "a year",
    answer_number: "a number, {unit}",
    answer_words: "your own words",
    id: "id",
    answer: "Answer",
    year: "Year",
    source: "Source",
    file: "questions",
    table: "Table",
    question: "Question",
    answer_with: "Answer with",
    source_address: "The source's address",
};

/// A question on an indicator of the work; of several areas, on the one area.
pub fn missing(words: &Words, of: &Missing) -> String {
    let texts = &words.questions;
    if of.indicator.area.is_none() {
        return fill(texts.of_area, &[("area", &in_small(words.area(of.area)))]);
    }
    fill(
        texts.of_indicator,
        &[("name", of.indicator.name.get(words.tag))],
    )
}

/// What an answer looks like: `ja eller nej`, `ett tal, kronor`.
pub fn form(words: &Words, indicator: &Indicator) -> String {
    let texts = &words.questions;
    match &*indicator.unit.id {
        "yes/no" => texts.answer_yes_no.to_owned(),
        "year" => texts.answer_year.to_owned(),
        _ => fill(
            texts.answer_number,
            &[("unit", &beside::unit(words, indicator))],
        ),
    }
}

/// When something that comes back was done last.
pub fn cycle(words: &Words, of: &Cycle<'_>) -> String {
    fill(
        words.questions.of_cycle,
        &[("name", in_place::kind(words, of.kind))],
    )
}
