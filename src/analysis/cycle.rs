//! Recurring work: when it was done, when it was expected and nothing is known, and when it is known not to have been
//! done.

use super::fact_order::{newest_first, sort_facts};
use crate::model::{Fact, KnownValue, Place, Release, Status, Value, Work};

/// A kind of recurring work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CycleKind {
    /// The Roma council is elected at an open meeting.
    CouncilElection,
    /// The work is followed up and evaluated.
    FollowUp,
    /// Consultations open to all.
    OpenConsultations,
    /// Consultations, open or not.
    Consultations,
    /// The network of municipalities meets.
    NetworkMeetings,
}

impl CycleKind {
    /// In the order that they are shown in.
    pub const ALL: [Self; 5] = [
        Self::CouncilElection,
        Self::FollowUp,
        Self::OpenConsultations,
        Self::Consultations,
        Self::NetworkMeetings,
    ];

    /// The id of the indicator that states when it was done.
    pub const fn indicator_id(self) -> &'static str {
        match self {
            Self::CouncilElection => "council_election_held",
            Self::FollowUp => "follow_up_annual",
            Self::OpenConsultations => "open_consultation_meetings_year",
            Self::Consultations => "consultation_meetings_year",
            Self::NetworkMeetings => "network_meetings_year",
        }
    }

    /// The id of the indicator that states the interval in years; none where it is done every year.
    pub const fn interval_indicator_id(self) -> Option<&'static str> {
        match self {
            Self::CouncilElection => Some("council_election_interval_years"),
            _ => None,
        }
    }
}

/// What can be expected since the last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// The years in which it was due and nothing is known; empty where it isn't due yet. They are all over on the day
    /// of the release.
    Years(Vec<i16>),
    /// It isn't known when it was done last.
    LastUnknown,
    /// The last time is of an inferred year or uncertain, so nothing is computed from it.
    LastUncertain,
    /// The interval isn't known.
    IntervalUnknown,
    /// The newest information says that it isn't done, so nothing is expected.
    Discontinued,
}

/// One kind of recurring work in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle<'a> {
    pub kind: CycleKind,
    pub place: Place,
    /// The interval in years, if it is known.
    pub interval_years: Option<i16>,
    /// The fact that states the interval; none where it is every year by its nature.
    pub interval_fact: Option<&'a Fact>,
    /// When it was done, newest first.
    pub done: Vec<&'a Fact>,
    /// When it is known not to have been done, newest first.
    pub not_done: Vec<&'a Fact>,
    /// When it was planned or promised for, newest first.
    pub planned: Vec<&'a Fact>,
    pub expected: Expectation,
}

/// The cycles of a place that anything is known about. Those of Sweden are the network's.
pub fn find_cycles<'a>(release: &Release, work: &'a Work, place: Place) -> Vec<Cycle<'a>> {
    CycleKind::ALL
        .into_iter()
        .filter_map(|kind| find_cycle(release, work, place, kind))
        .collect()
}

fn find_cycle<'a>(
    release: &Release,
    work: &'a Work,
    place: Place,
    kind: CycleKind,
) -> Option<Cycle<'a>> {
    let facts = facts_newest_first(work, place, kind.indicator_id());
    let interval_id = kind.interval_indicator_id();
    let interval_fact = interval_id.and_then(|id| {
        let facts = facts_newest_first(work, place, id);
        facts.into_iter().find(|fact| stated_years(fact).is_some())
    });
    if facts.is_empty() && interval_fact.is_none() {
        return None;
    }
    let with_occurrence = |occurrence: Occurrence| -> Vec<&'a Fact> {
        let facts = facts.iter().copied();
        facts
            .filter(|fact| Occurrence::from_fact(fact) == Some(occurrence))
            .collect()
    };
    let mut cycle = Cycle {
        kind,
        place,
        interval_years: match interval_id {
            Some(_) => interval_fact.and_then(stated_years),
            None => Some(1),
        },
        interval_fact,
        done: with_occurrence(Occurrence::Done),
        not_done: with_occurrence(Occurrence::NotDone),
        planned: with_occurrence(Occurrence::Planned),
        expected: Expectation::LastUnknown,
    };
    cycle.expected = expectation(&cycle, release.date.year);
    Some(cycle)
}

fn facts_newest_first<'a>(work: &'a Work, place: Place, indicator: &str) -> Vec<&'a Fact> {
    let mut facts: Vec<&Fact> = work
        .facts
        .iter()
        .filter(|fact| fact.place == place && fact.indicator.as_str() == indicator)
        .collect();
    sort_facts(&mut facts, newest_first);
    facts
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Occurrence {
    Done,
    NotDone,
    Planned,
}

impl Occurrence {
    /// What a fact says about its period; none where its value isn't known.
    fn from_fact(fact: &Fact) -> Option<Self> {
        let planned = matches!(fact.status, Status::Planned | Status::Promised);
        match &fact.value {
            Value::Known(KnownValue::No) => Some(Self::NotDone),
            Value::Known(KnownValue::Number(number)) if number.scaled == 0 => Some(Self::NotDone),
            Value::Known(_) if planned => Some(Self::Planned),
            Value::Known(_) => Some(Self::Done),
            _ => None,
        }
    }
}

/// The whole and positive number of years that a fact states.
fn stated_years(fact: &Fact) -> Option<i16> {
    let number = fact.value.number().filter(|number| number.decimals == 0)?;
    number.scaled.try_into().ok().filter(|years| *years > 0)
}

fn expectation(cycle: &Cycle<'_>, this_year: i16) -> Expectation {
    let newest = |facts: &[&Fact]| facts.first().map(|fact| fact.period.end_year());
    let (done, planned) = (newest(&cycle.done), newest(&cycle.planned));
    let not_done = newest(&cycle.not_done);
    let Some(last) = done.max(planned) else {
        return match not_done {
            Some(_) => Expectation::Discontinued,
            None => Expectation::LastUnknown,
        };
    };
    if not_done.is_some_and(|year| year >= last) {
        return Expectation::Discontinued;
    }
    // What was done in the year that it was planned for is done.
    let is_planned = done.is_none_or(|done| done < last);
    let facts = if is_planned {
        &cycle.planned
    } else {
        &cycle.done
    };
    let is_certain = |fact: &&Fact| {
        !fact.year_inferred && !matches!(fact.status, Status::Unverified | Status::Assigned)
    };
    let mut of_last_year = facts.iter().filter(|fact| fact.period.end_year() == last);
    if !of_last_year.any(is_certain) {
        return Expectation::LastUncertain;
    }
    let Some(interval) = cycle.interval_years else {
        return Expectation::IntervalUnknown;
    };
    // What is planned is due in the year that it is planned for.
    let first = if is_planned {
        last
    } else {
        last.saturating_add(interval)
    };
    let step = usize::try_from(interval).unwrap_or(1).max(1);
    Expectation::Years((first..this_year).step_by(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::in_place::tests::{fact, number, work, yes};
    use crate::model::{Day, NoInformation};

    fn expected_of(facts: Vec<Fact>, kind: CycleKind) -> Option<Expectation> {
        let release = Release {
            id: "r".into(),
            date: Day {
                year: 2026,
                month: 11,
                day: 22,
            },
        };
        let work = work(facts);
        find_cycles(&release, &work, Place::SWEDEN)
            .into_iter()
            .find(|cycle| cycle.kind == kind)
            .map(|cycle| cycle.expected)
    }

    #[test]
    fn a_cycle_is_expected_from_the_last_known_time_on() {
        let follow_up = |period: &str, value: Value| fact("follow_up_annual", period, value);
        let no = || Value::Known(KnownValue::No);
        let with = |status: Status, fact: Fact| Fact { status, ..fact };
        let inferred = |fact: Fact| Fact {
            year_inferred: true,
            ..fact
        };
        let unknown = Value::NoInformation(NoInformation::NoneFound);
        let years = |years: &[i16]| Some(Expectation::Years(years.to_vec()));
        for (facts, expected) in [
            (vec![], None),
            (vec![follow_up("2023", yes())], years(&[2024, 2025])),
            (vec![follow_up("2025", yes())], years(&[])),
            (vec![follow_up("2026-03-01", yes())], years(&[])),
            (
                vec![follow_up("2020", yes()), follow_up("2024", yes())],
                years(&[2025]),
            ),
            // What was planned for a year is expected in that year.
            (
                vec![with(Status::Planned, follow_up("2023", yes()))],
                years(&[2023, 2024, 2025]),
            ),
            (
                vec![
                    with(Status::Planned, follow_up("2024", yes())),
                    follow_up("2024", yes()),
                ],
                years(&[2025]),
            ),
            // A plan for later than the release is no gap.
            (
                vec![
                    with(Status::Promised, follow_up("2027", yes())),
                    follow_up("2024", yes()),
                ],
                years(&[]),
            ),
            (
                vec![inferred(follow_up("2023", yes()))],
                Some(Expectation::LastUncertain),
            ),
            (
                vec![with(Status::Unverified, follow_up("2014", yes()))],
                Some(Expectation::LastUncertain),
            ),
            (
                vec![follow_up("2023", no())],
                Some(Expectation::Discontinued),
            ),
            (
                vec![follow_up("2022", yes()), follow_up("2023", no())],
                Some(Expectation::Discontinued),
            ),
            (
                vec![follow_up("2022", no()), follow_up("2023", yes())],
                years(&[2024, 2025]),
            ),
            (
                vec![follow_up("2023", unknown)],
                Some(Expectation::LastUnknown),
            ),
        ] {
            assert_eq!(
                expected_of(facts.clone(), CycleKind::FollowUp),
                expected,
                "{facts:?}"
            );
        }
    }

    #[test]
    fn an_election_needs_its_length_and_its_last_time() {
        let every = |years: i64| fact("council_election_interval_years", "2020", number(years));
        let held = |period: &str| fact("council_election_held", period, yes());
        for (facts, expected) in [
            (vec![every(2)], Expectation::LastUnknown),
            (vec![held("2020")], Expectation::IntervalUnknown),
            (
                vec![every(2), held("2018"), held("2020")],
                Expectation::Years(vec![2022, 2024]),
            ),
            (vec![every(4), held("2024")], Expectation::Years(vec![])),
            (vec![every(0), held("2024")], Expectation::IntervalUnknown),
        ] {
            assert_eq!(
                expected_of(facts, CycleKind::CouncilElection),
                Some(expected)
            );
        }
    }

    #[test]
    fn no_meetings_in_a_year_end_the_expectation() {
        let meetings = |period: &str, count: i64| {
            fact("open_consultation_meetings_year", period, number(count))
        };
        let facts = vec![meetings("2020", 4), meetings("2022", 0)];
        assert_eq!(
            expected_of(facts, CycleKind::OpenConsultations),
            Some(Expectation::Discontinued)
        );
    }
}
