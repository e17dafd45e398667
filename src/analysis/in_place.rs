//! Whether something is in place, since when, or planned, refused or unknown; and in how many municipalities, where
//! that may be counted.

use super::fact_order::{newest_and_stated_first, sort_facts};
use crate::model::order::sort_by_key;
use crate::model::{
    Area, Collection, Dataset, Fact, IndicatorId, KnownValue, NoInformation, Place, Status, Value,
    Work,
};

/// Indicators whose start year is stated by another indicator.
const START_YEARS: [(&str, &str); 1] = [("consultation_exists", "consultation_start_year")];

/// Whether something is in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Yes {
        /// The year that was stated as the start; never the first year for which it was stated.
        since: Option<i16>,
    },
    /// Planned or promised, and nothing says that it was done.
    Planned,
    No,
    NotApplicable,
    /// Sources for the same period say yes and no.
    SourcesDiffer,
    /// A number or a text, which is neither yes nor no.
    OtherAnswer,
    /// Withheld, as it is about too few people.
    Withheld,
    NoInformation(NoInformation),
}

/// The state in one place, with the facts that it follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    pub place: Place,
    pub state: State,
    /// All facts, newest first. The state is that of the newest, except that a plan doesn't undo a yes.
    pub facts: Vec<&'a Fact>,
}

impl<'a> Standing<'a> {
    /// The fact that decides the state, with its year and source; none where nothing was found.
    pub fn deciding_fact(&self) -> Option<&'a Fact> {
        let planned = self.state == State::Planned;
        self.facts
            .iter()
            .find(|fact| is_plan(fact) == planned)
            .copied()
    }
}

/// In how many places something is in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The indicator is known for all municipalities: what isn't stated is a no.
    Census {
        /// All places that are counted over.
        of: usize,
        yes: usize,
        no: usize,
    },
    /// The indicator is known where something was found. There is no share, as a missing value is not a no.
    Found {
        /// Places with any information.
        with_information: usize,
        yes: usize,
        no: usize,
        planned: usize,
    },
}

const fn is_plan(fact: &Fact) -> bool {
    matches!(fact.status, Status::Planned | Status::Promised)
}

/// The facts of an indicator; of one area, where the indicator has values for several.
fn facts_of<'a>(
    work: &'a Work,
    indicator: &IndicatorId,
    area: Option<Area>,
) -> impl Iterator<Item = &'a Fact> {
    work.facts.iter().filter(move |fact| {
        fact.indicator == *indicator && area.is_none_or(|area| fact.area == area)
    })
}

/// Whether an indicator is in place in a place; in one area, where the indicator has values for several.
pub fn find_standing<'a>(
    work: &'a Work,
    indicator: &IndicatorId,
    area: Option<Area>,
    place: Place,
) -> Standing<'a> {
    let mut facts: Vec<&Fact> = facts_of(work, indicator, area)
        .filter(|fact| fact.place == place)
        .collect();
    sort_facts(&mut facts, newest_and_stated_first);
    let state = match state(&facts) {
        State::Yes { .. } => State::Yes {
            since: stated_start_year(work, indicator, place),
        },
        other => other,
    };
    Standing {
        place,
        state,
        facts,
    }
}

/// The state by facts in order, newest first.
fn state(facts: &[&Fact]) -> State {
    let mut not_plans = facts.iter().filter(|fact| !is_plan(fact));
    let Some(newest) = not_plans.next() else {
        return match facts.first() {
            Some(_) => State::Planned,
            None => State::NoInformation(NoInformation::NoneFound),
        };
    };
    let contradicts = |fact: &&Fact| {
        fact.period == newest.period
            && matches!(
                (&fact.value, &newest.value),
                (Value::Known(KnownValue::Yes), Value::Known(KnownValue::No))
                    | (Value::Known(KnownValue::No), Value::Known(KnownValue::Yes))
            )
    };
    if not_plans.any(contradicts) {
        return State::SourcesDiffer;
    }
    let planned_since = facts.first().is_some_and(|fact| is_plan(fact));
    match &newest.value {
        Value::Known(KnownValue::Yes) => State::Yes { since: None },
        _ if planned_since => State::Planned,
        Value::Known(KnownValue::No) => State::No,
        Value::Known(_) => State::OtherAnswer,
        Value::NotApplicable => State::NotApplicable,
        Value::Withheld(_) => State::Withheld,
        Value::NoInformation(why) => State::NoInformation(*why),
    }
}

/// The start year that the newest fact about it states.
fn stated_start_year(work: &Work, indicator: &IndicatorId, place: Place) -> Option<i16> {
    let (_, start_indicator) = START_YEARS
        .iter()
        .find(|(id, _)| *id == indicator.as_str())?;
    let newest = work
        .facts
        .iter()
        .filter(|fact| fact.indicator.as_str() == *start_indicator)
        .filter(|fact| fact.place == place && !is_plan(fact))
        .max_by_key(|fact| fact.period)?;
    newest.value.number()?.scaled.try_into().ok()
}

/// The standing of every place that has facts, in the order of their codes.
pub fn find_standings<'a>(
    work: &'a Work,
    indicator: &IndicatorId,
    area: Option<Area>,
) -> Vec<Standing<'a>> {
    let mut places: Vec<Place> = facts_of(work, indicator, area)
        .map(|fact| fact.place)
        .collect();
    sort_by_key(&mut places, |place| *place);
    places.dedup();
    places
        .into_iter()
        .map(|place| find_standing(work, indicator, area, place))
        .collect()
}

/// Counts over some places, such as a cohort's members or all municipalities.
pub fn count_places(
    work: &Work,
    indicator: &IndicatorId,
    area: Option<Area>,
    places: &[Place],
) -> Count {
    let mut facts = facts_of(work, indicator, None).peekable();
    let is_census =
        facts.peek().is_some() && facts.all(|fact| fact.collection == Collection::Census);
    let states: Vec<State> = find_standings(work, indicator, area)
        .into_iter()
        .filter(|standing| places.contains(&standing.place))
        .map(|standing| standing.state)
        .collect();
    let count = |matches: fn(&State) -> bool| states.iter().filter(|state| matches(state)).count();
    let yes = count(|state| matches!(state, State::Yes { .. }));
    let no = count(|state| *state == State::No);
    if is_census {
        let neither = states.len() - yes - no;
        return Count::Census {
            of: places.len(),
            yes,
            no: places.len() - yes - neither,
        };
    }
    Count::Found {
        with_information: count(|state| !matches!(state, State::NoInformation(_))),
        yes,
        no,
        planned: count(|state| *state == State::Planned),
    }
}

/// All municipalities of a dataset.
pub fn all_municipalities(dataset: &Dataset) -> Vec<Place> {
    dataset
        .municipalities
        .iter()
        .map(|municipality| municipality.place)
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::{Number, Period, SourceId};

    pub fn yes() -> Value {
        Value::Known(KnownValue::Yes)
    }

    pub fn number(value: i64) -> Value {
        Value::Known(KnownValue::Number(Number::new(value, 0)))
    }

    /// A fact that Sweden has stated.
    pub fn fact(indicator: &str, period: &str, value: Value) -> Fact {
        Fact {
            indicator: IndicatorId::new(indicator),
            place: Place::SWEDEN,
            area: Area::Cross,
            period: Period::parse(period).unwrap(),
            year_inferred: false,
            value,
            unit: None,
            status: Status::Reported,
            collection: Collection::Found,
            source: SourceId::new("s"),
            note: None,
        }
    }

    pub fn work(facts: Vec<Fact>) -> Work {
        Work {
            facts,
            milestones: Vec::new(),
            network: Vec::new(),
        }
    }

    #[test]
    fn the_state_is_that_of_the_newest_but_a_plan_undoes_nothing() {
        let plan = |period: &str| Fact {
            status: Status::Planned,
            ..fact("consultation_exists", period, yes())
        };
        let exists = |period: &str, value: Value| fact("consultation_exists", period, value);
        let no = || Value::Known(KnownValue::No);
        let start = |year: i64| fact("consultation_start_year", "2017", number(year));
        let since = |since| State::Yes { since };
        let none = NoInformation::NoneFound;
        for (facts, expected, by) in [
            (vec![], State::NoInformation(none), None),
            (vec![exists("2016", yes())], since(None), Some(2016)),
            (
                vec![exists("2016", yes()), start(2014)],
                since(Some(2014)),
                Some(2016),
            ),
            (vec![start(2014)], State::NoInformation(none), None),
            (vec![plan("2018")], State::Planned, Some(2018)),
            (
                vec![exists("2016", yes()), plan("2018")],
                since(None),
                Some(2016),
            ),
            (
                vec![exists("2016", no()), plan("2018")],
                State::Planned,
                Some(2018),
            ),
            (
                vec![plan("2016"), exists("2018", no())],
                State::No,
                Some(2018),
            ),
            (
                vec![exists("2016", yes()), exists("2018", no())],
                State::No,
                Some(2018),
            ),
            (
                vec![exists("2018", yes()), exists("2018", no())],
                State::SourcesDiffer,
                Some(2018),
            ),
            (
                vec![exists("2016", Value::NotApplicable)],
                State::NotApplicable,
                Some(2016),
            ),
            (
                vec![exists("2016", number(3))],
                State::OtherAnswer,
                Some(2016),
            ),
        ] {
            let work = work(facts.clone());
            let id = IndicatorId::new("consultation_exists");
            let found = find_standing(&work, &id, None, Place::SWEDEN);
            let year = found.deciding_fact().map(|fact| fact.period.end_year());
            assert_eq!((found.state, year), (expected, by), "{facts:?}");
        }
    }

    #[test]
    fn only_a_census_is_counted_with_its_missing_ones_as_no() {
        let place = |code: &str| Place::from_code(code).unwrap();
        let among = [place("0136"), place("0180"), place("1283"), place("1480")];
        let fact_of = |code: &str, value: Value, collection: Collection| Fact {
            place: place(code),
            collection,
            ..fact("x", "2020", value)
        };
        let id = IndicatorId::new("x");
        let counted = |collection: Collection| {
            let facts = vec![
                fact_of("0136", yes(), collection),
                fact_of("0180", Value::Known(KnownValue::No), collection),
                // Not among those who are asked about.
                fact_of("2480", yes(), collection),
            ];
            count_places(&work(facts), &id, None, &among)
        };
        assert_eq!(
            counted(Collection::Census),
            Count::Census {
                of: 4,
                yes: 1,
                no: 3
            }
        );
        let found = Count::Found {
            with_information: 2,
            yes: 1,
            no: 1,
            planned: 0,
        };
        assert_eq!(counted(Collection::Found), found);
        let nothing = Count::Found {
            with_information: 0,
            yes: 0,
            no: 0,
            planned: 0,
        };
        assert_eq!(count_places(&work(Vec::new()), &id, None, &among), nothing);
    }
}
