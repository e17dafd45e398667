//! What is in place, in how many places, and what comes back with the years, in words.

use super::told::words;
use super::{Words, count as by_count, evidence, fill, whole};
use crate::analysis::cycle::{Cycle, CycleKind, Expectation};
use crate::analysis::in_place::{Count, State};
use crate::model::{Fact, NoInformation};

words! {
    pub struct InPlaceWords {
        pub yes: &'static str,
        pub yes_since: &'static str,
        pub planned: &'static str,
        pub no: &'static str,
        pub not_applicable: &'static str,
        pub sources_differ: &'static str,
        pub told: &'static str,
        pub withheld: &'static str,
        pub none_found: &'static str,
        pub not_measured: &'static str,
        /// Of one municipality; of several.
        pub found: [&'static str; 2],
        pub found_yes: &'static str,
        pub found_no: &'static str,
        pub found_planned: &'static str,
        pub found_nothing: &'static str,
        pub no_share: &'static str,
        pub census: &'static str,

        /// As [`CycleKind::ALL`].
        pub kinds: [&'static str; 5],
        pub every_year: &'static str,
        pub every_second_year: &'static str,
        pub every_years: &'static str,
        pub done: &'static str,
        pub was_planned: &'static str,
        pub not_done: &'static str,
        pub expected: &'static str,
        pub last_unknown: &'static str,
        pub length_unknown: &'static str,
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SV: InPlaceWords = InPlaceWords {
    yes: "Ja",
    yes_since: "Ja, sedan {year}",
    planned: "Planerat",
    no: "Nej",
    not_applicable: "Inte aktuellt",
    sources_differ: "Källorna säger olika",
    told: "Uppgift finns",
    withheld: "Visas inte: för få personer",
    none_found: "Uppgift saknas: vi har inte hittat någon",
    not_measured: "Uppgift saknas: mäts inte",
    found: ["Uppgift från 1 kommun", "Uppgift från {n} kommuner"],
    found_yes: ", {n} ja",
    found_no: ", {n} nej",
    found_planned: ", {n} planerat",
    found_nothing: "Uppgift saknas: vi har inte hittat någon.",
    no_share: "Uppgifterna är insamlade där något fanns att läsa; de visar inte hur vanligt det är.",
    census: "{yes} av {of} kommuner.",
    kinds: [
        "Val till romska rådet",
        "Årlig uppföljning",
        "Öppna samråd",
        "Samråd",
        "Nätverkets möten",
    ],
    every_year: "varje år",
    every_second_year: "vartannat år",
    every_years: "vart {n}:e år",
    done: "Gjort {year}",
    was_planned: "Planerat {year}",
    not_done: "Inte gjort {year} (bekräftat av kommunen)",
    expected: "Väntades {years}, ingen uppgift",
    last_unknown: "Senaste gång: uppgift saknas",
    length_unknown: "Hur ofta: uppgift saknas",
};

#[cfg(not(target_arch = "wasm32"))]
pub(super) const EN: InPlaceWords = InPlaceWords {
    yes: "Yes",
    yes_since: "Yes, since {year}",
    planned: "Planned",
    no: "No",
    not_applicable: "Not applicable",
    sources_differ: "Sources differ",
    told: "There is information",
    withheld: "Not shown: too few people",
    none_found: "No information: none found",
    not_measured: "No information: not measured",
    found: [
        "Information from 1 municipality",
        "Information from {n} municipalities",
    ],
    found_yes: ", {n} yes",
    found_no: ", {n} no",
    found_planned: ", {n} planned",
    found_nothing: "No information: none found.",
    no_share: "It was collected where there was something to read; it does not show how common it is.",
    census: "{yes} of {of} municipalities.",
    kinds: [
        "Roma council election",
        "Annual follow-up",
        "Open consultations",
        "Consultations",
        "Meetings of the network",
    ],
    every_year: "every year",
    every_second_year: "every second year",
    every_years: "every {n} years",
    done: "Done {year}",
    was_planned: "Planned {year}",
    not_done: "Not done {year} (confirmed by the municipality)",
    expected: "Expected {years}, no information",
    last_unknown: "Last time: no information",
    length_unknown: "How often: no information",
};

/// The state alone, without its year and source: `Ja, sedan 2017`.
pub fn state(words: &Words, state: State) -> String {
    let texts = &words.in_place;
    match state {
        State::Yes { since: Some(year) } => fill(texts.yes_since, &[("year", &year.to_string())]),
        State::Yes { since: None } => texts.yes.to_owned(),
        State::Planned => texts.planned.to_owned(),
        State::No => texts.no.to_owned(),
        State::NotApplicable => texts.not_applicable.to_owned(),
        State::SourcesDiffer => texts.sources_differ.to_owned(),
        State::OtherAnswer => texts.told.to_owned(),
        State::Withheld => texts.withheld.to_owned(),
        State::NoInformation(NoInformation::NoneFound) => texts.none_found.to_owned(),
        State::NoInformation(NoInformation::NotMeasured) => texts.not_measured.to_owned(),
    }
}

/// In how many municipalities: `Uppgift från 13 kommuner, 12 ja, 1 nej.` What was found where there was
/// something to read is no share: [`InPlaceWords::no_share`] says so beside it.
pub fn count(words: &Words, count: Count) -> String {
    let texts = &words.in_place;
    match count {
        Count::Census { of, yes, .. } => fill(
            texts.census,
            &[("yes", &whole(words, yes)), ("of", &whole(words, of))],
        ),
        Count::Found {
            with_information: 0,
            ..
        } => texts.found_nothing.to_owned(),
        Count::Found {
            with_information: told,
            yes,
            no,
            planned,
        } => {
            let mut sentence = by_count(words, told, texts.found);
            for (count, template) in [
                (yes, texts.found_yes),
                (no, texts.found_no),
                (planned, texts.found_planned),
            ] {
                if count > 0 {
                    sentence.push_str(&fill(template, &[("n", &whole(words, count))]));
                }
            }
            sentence.push('.');
            sentence
        }
    }
}

/// What comes back: `Val till romska rådet`.
pub fn kind(words: &Words, kind: CycleKind) -> &'static str {
    let nth = CycleKind::ALL.iter().position(|known| *known == kind);
    nth.and_then(|nth| words.in_place.kinds.get(nth))
        .copied()
        .unwrap_or_default()
}

/// How often: `vartannat år`; nothing where nobody has told.
pub fn length(words: &Words, cycle: &Cycle<'_>) -> Option<String> {
    let texts = &words.in_place;
    Some(match cycle.interval_years? {
        1 => texts.every_year.to_owned(),
        2 => texts.every_second_year.to_owned(),
        years => fill(texts.every_years, &[("n", &years.to_string())]),
    })
}

/// How it has gone, part by part: `Gjort 2020`, `Väntades 2021, ingen uppgift`. Silence is never told
/// as late.
pub fn course(words: &Words, cycle: &Cycle<'_>) -> Vec<String> {
    let texts = &words.in_place;
    let dated = |template: &str, fact: &&Fact| {
        let year = evidence::dated(words, fact.period, fact.year_inferred);
        fill(template, &[("year", &year)])
    };
    let newest = |facts: &[&Fact]| facts.first().map(|fact| fact.period.end_year());
    let mut told = Vec::new();
    told.extend(cycle.done.first().map(|fact| dated(texts.done, fact)));
    let planned = cycle.planned.first();
    let is_news = newest(&cycle.planned) > newest(&cycle.done);
    told.extend(
        planned
            .filter(|_| is_news)
            .map(|fact| dated(texts.was_planned, fact)),
    );
    told.extend(
        cycle
            .not_done
            .first()
            .map(|fact| dated(texts.not_done, fact)),
    );
    match &cycle.expected {
        Expectation::Years(years) if !years.is_empty() => {
            told.push(fill(texts.expected, &[("years", &listed(years))]));
        }
        Expectation::LastUnknown => told.push(texts.last_unknown.to_owned()),
        Expectation::IntervalUnknown => told.push(texts.length_unknown.to_owned()),
        Expectation::Years(_) | Expectation::LastUncertain | Expectation::Discontinued => {}
    }
    told
}

/// `2021`, `2021–2025`, `2022, 2024`.
fn listed(years: &[i16]) -> String {
    match years {
        [first, .., last]
            if usize::try_from(last - first).is_ok_and(|by| by + 1 == years.len()) =>
        {
            format!("{first}–{last}")
        }
        years => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            years.join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::words;

    #[test]
    fn found_facts_are_told_without_a_share() {
        let found = Count::Found {
            with_information: 13,
            yes: 12,
            no: 1,
            planned: 0,
        };
        assert_eq!(
            count(words(None), found),
            "Uppgift från 13 kommuner, 12 ja, 1 nej."
        );
        let one = Count::Found {
            with_information: 1,
            yes: 0,
            no: 0,
            planned: 1,
        };
        let english = count(words(Some("en")), one);
        assert!(english.starts_with("Information from 1 municipality, 1 planned."));
        let census = Count::Census {
            of: 290,
            yes: 5,
            no: 285,
        };
        assert_eq!(count(words(None), census), "5 av 290 kommuner.");
        assert!(!english.contains('%'));
    }

    #[test]
    fn years_in_a_row_are_a_span() {
        for (years, expected) in [
            (&[2021][..], "2021"),
            (&[2021, 2022], "2021–2022"),
            (&[2022, 2024], "2022, 2024"),
        ] {
            assert_eq!(listed(years), expected);
        }
    }

    #[test]
    fn a_start_is_told_only_where_it_was_stated() {
        let sv = words(None);
        assert_eq!(state(sv, State::Yes { since: None }), "Ja");
        assert_eq!(
            state(sv, State::Yes { since: Some(2017) }),
            "Ja, sedan 2017"
        );
    }
}
