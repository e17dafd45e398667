//! What isn't known of a municipality, worded as questions with room to answer.

use super::told::words;
use super::{Words, beside, fill, in_place};
use crate::analysis::questions::Questions;
use crate::model::{Dataset, Indicator};

words! {
    pub struct QuestionsWords {
        /// The link to the questions, with how many they are.
        pub open: [&'static str; 2],
        pub title: &'static str,
        pub heading: &'static str,
        pub count: [&'static str; 2],
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
    of_cycle: "{name}: den senaste gången?",
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
    of_cycle: "{name}: the latest time?",
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

/// A question as it is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put<'a> {
    /// Under which heading, and that one's id.
    pub heading: &'a str,
    pub group: &'static str,
    /// The table of the dataset that an answer belongs to, and what is asked for there.
    pub table: &'static str,
    pub id: &'a str,
    /// The area, where the indicator has none of its own.
    pub area: &'static str,
    pub said: String,
    /// What exactly is meant, or what is known so far; empty where the question says it.
    pub meaning: String,
    /// What an answer looks like: `ja eller nej`, `ett tal, kronor`.
    pub form: String,
}

/// Facts stand in one table, answers in words in another.
const OBSERVATIONS: &str = "observations";
const ANSWERS: &str = "answers";

/// All questions in their order.
pub fn all<'a>(words: &'a Words, dataset: &Dataset, questions: &Questions<'a>) -> Vec<Put<'a>> {
    let texts = &words.questions;
    let mut all = Vec::new();
    for missing in &questions.work {
        let (indicator, area) = (missing.indicator, missing.area);
        let name = indicator.name.get(words.tag);
        let (template, meaning, of) = match indicator.area {
            Some(_) => (texts.of_indicator, indicator.definition.get(words.tag), ""),
            None => (texts.of_area, "", area.id()),
        };
        all.push(Put {
            heading: words.area(area),
            group: area.id(),
            table: OBSERVATIONS,
            id: indicator.id.as_str(),
            area: of,
            said: fill(
                template,
                &[("name", name), ("area", &words.area(area).to_lowercase())],
            ),
            meaning: meaning.to_owned(),
            form: form(words, indicator),
        });
    }
    for cycle in &questions.cycles {
        let id = cycle.kind.indicator_id();
        let indicator = dataset
            .indicators
            .iter()
            .find(|known| known.id.as_str() == id);
        all.push(Put {
            heading: words.municipality.cycles,
            group: "cycle",
            table: OBSERVATIONS,
            id,
            area: "",
            said: fill(
                texts.of_cycle,
                &[("name", in_place::kind(words, cycle.kind))],
            ),
            meaning: in_place::course(words, cycle).join(" · "),
            form: indicator.map_or(texts.answer_year.to_owned(), |known| form(words, known)),
        });
    }
    for question in &questions.in_words {
        all.push(Put {
            heading: texts.in_words,
            group: ANSWERS,
            table: ANSWERS,
            id: &question.id,
            area: "",
            said: question.text.get(words.tag).to_owned(),
            meaning: String::new(),
            form: texts.answer_words.to_owned(),
        });
    }
    all
}

fn form(words: &Words, indicator: &Indicator) -> String {
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
