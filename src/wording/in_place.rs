//! What is in place, in how many places, and what comes back with the years, in words.

use super::messages::Messages;
use super::number::{fill_plural, format_count, format_number};
use super::period;
use super::template::fill;
use crate::analysis::cycle::{Cycle, CycleKind, Expectation};
use crate::analysis::in_place::{Count, State};
use crate::model::{Fact, NoInformation, Number};

/// The state alone, without its year and source: `Ja, sedan 2017`.
pub fn state_text(messages: &Messages, state: State) -> String {
    let texts = &messages.in_place;
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
/// something to read is no share: [`InPlaceMessages::no_share`](super::messages::in_place::InPlaceMessages::no_share) says so beside it.
pub fn count_sentence(messages: &Messages, count: Count) -> String {
    let texts = &messages.in_place;
    match count {
        Count::Census { of, yes, .. } => fill(
            texts.census,
            &[
                ("yes", &format_count(messages, yes)),
                ("of", &format_count(messages, of)),
            ],
        ),
        Count::Found {
            with_information: 0,
            ..
        } => texts.found_nothing.to_owned(),
        Count::Found {
            with_information,
            yes,
            no,
            planned,
        } => {
            let mut sentence = fill_plural(messages, with_information, &texts.found);
            for (count, template) in [
                (yes, texts.found_yes),
                (no, texts.found_no),
                (planned, texts.found_planned),
            ] {
                if count > 0 {
                    sentence.push_str(&fill(template, &[("n", &format_count(messages, count))]));
                }
            }
            sentence.push('.');
            sentence
        }
    }
}

/// What comes back: `Val till romska rådet`.
pub const fn cycle_name(messages: &Messages, kind: CycleKind) -> &'static str {
    let names = &messages.in_place.kinds;
    match kind {
        CycleKind::CouncilElection => names.council_election,
        CycleKind::FollowUp => names.follow_up,
        CycleKind::OpenConsultations => names.open_consultations,
        CycleKind::Consultations => names.consultations,
        CycleKind::NetworkMeetings => names.network_meetings,
    }
}

/// How often: `vartannat år`; nothing where nobody has told.
pub fn length_text(messages: &Messages, cycle: &Cycle<'_>) -> Option<String> {
    let years = Number::new(cycle.interval_years?.into(), 0);
    Some(every_text(messages, years))
}

/// So many years from one time to the next.
pub fn every_text(messages: &Messages, years: Number) -> String {
    let texts = &messages.in_place;
    match (years.scaled, years.decimals) {
        (1, 0) => texts.every_year.to_owned(),
        (2, 0) => texts.every_second_year.to_owned(),
        _ => fill(texts.every_years, &[("n", &format_number(messages, years))]),
    }
}

/// How it has gone, part by part: `Gjort 2020`, `Väntades 2021, ingen uppgift`. Silence is never told
/// as late.
pub fn course_lines(messages: &Messages, cycle: &Cycle<'_>) -> Vec<String> {
    let texts = &messages.in_place;
    let dated = |template: &str, fact: &&Fact| {
        let year = period::format_maybe_inferred(messages, fact.period, fact.year_inferred);
        fill(template, &[("year", &year)])
    };
    let newest = |facts: &[&Fact]| facts.first().map(|fact| fact.period.end_year());
    let mut lines = Vec::new();
    lines.extend(cycle.done.first().map(|fact| dated(texts.done, fact)));
    let planned = cycle.planned.first();
    let is_news = newest(&cycle.planned) > newest(&cycle.done);
    lines.extend(
        planned
            .filter(|_| is_news)
            .map(|fact| dated(texts.was_planned, fact)),
    );
    lines.extend(
        cycle
            .not_done
            .first()
            .map(|fact| dated(texts.not_done, fact)),
    );
    match &cycle.expected {
        Expectation::Years(years) if !years.is_empty() => {
            lines.push(fill(texts.expected, &[("years", &join_years(years))]));
        }
        Expectation::LastUnknown => lines.push(texts.last_unknown.to_owned()),
        Expectation::IntervalUnknown => lines.push(texts.length_unknown.to_owned()),
        Expectation::Years(_) | Expectation::LastUncertain | Expectation::Discontinued => {}
    }
    lines
}

/// `2021`, `2021–2025`, `2022, 2024`.
fn join_years(years: &[i16]) -> String {
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
    use crate::wording::locale::messages;

    #[test]
    fn found_facts_are_told_without_a_share() {
        let found = Count::Found {
            with_information: 13,
            yes: 12,
            no: 1,
            planned: 0,
        };
        assert_eq!(
            count_sentence(messages(None), found),
            "Uppgift från 13 kommuner, 12 ja, 1 nej."
        );
        let one = Count::Found {
            with_information: 1,
            yes: 0,
            no: 0,
            planned: 1,
        };
        let english = count_sentence(messages(Some("en")), one);
        assert!(english.starts_with("Information from 1 municipality, 1 planned."));
        let census = Count::Census {
            of: 290,
            yes: 5,
            no: 285,
        };
        assert_eq!(count_sentence(messages(None), census), "5 av 290 kommuner.");
        assert!(!english.contains('%'));
    }

    #[test]
    fn years_in_a_row_are_a_span() {
        for (years, expected) in [
            (&[2021][..], "2021"),
            (&[2021, 2022], "2021–2022"),
            (&[2022, 2024], "2022, 2024"),
        ] {
            assert_eq!(join_years(years), expected);
        }
    }

    #[test]
    fn a_start_is_told_only_where_it_was_stated() {
        let sv = messages(None);
        assert_eq!(state_text(sv, State::Yes { since: None }), "Ja");
        assert_eq!(
            state_text(sv, State::Yes { since: Some(2017) }),
            "Ja, sedan 2017"
        );
    }
}
