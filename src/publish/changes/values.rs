//! What two releases state of the same place and time, and what of it differs.

use crate::document::{Fact, Record, SeriesDocument, SeriesRow, Texts, ToldValue};
use crate::validate::Documents;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// What the values of an indicator are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key<'d> {
    pub breakdown: Option<&'d str>,
    pub area: Option<&'d str>,
    pub municipality: &'d str,
    pub period: &'d str,
}

/// What is stated, which may be by several sources.
pub type Statements<'d> = BTreeMap<Key<'d>, Vec<Statement<'d>>>;

#[derive(Clone, Debug, PartialEq)]
pub struct Statement<'d> {
    told: Told<'d>,
    aside: Aside<'d>,
}

/// What a reader takes for the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<'d> {
    answer: Option<Answer<'d>>,
    state: Option<&'d str>,
    status: &'d str,
    unit: Option<&'d str>,
    low: Option<Decimal>,
    high: Option<Decimal>,
    respondents: Option<u32>,
}

/// What stands beside it. The sources of a series are known by period alone, so that they aren't among this.
#[derive(Clone, Debug, PartialEq)]
struct Aside<'d> {
    source: Option<&'d str>,
    collection: &'d str,
    year_inferred: bool,
    note: Option<&'d Texts>,
}

/// Numbers are equal whatever decimals they are written with.
#[derive(Clone, Debug, PartialEq)]
enum Answer<'d> {
    Number(Decimal),
    Text(&'d str),
}

/// What happened to a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<'d> {
    Added,
    Withdrawn,
    /// What was told, and what is.
    Revised(Box<[Told<'d>; 2]>),
    Annotated,
}

impl Told<'_> {
    pub fn to_document(&self) -> ToldValue {
        let number = |number: Option<Decimal>| number.map(|number| number.to_string());
        ToldValue {
            value: self.answer.as_ref().map(|answer| match answer {
                Answer::Number(number) => number.to_string(),
                Answer::Text(text) => (*text).to_owned(),
            }),
            state: self.state.map(str::to_owned),
            status: self.status.to_owned(),
            unit: self.unit.map(str::to_owned),
            low: number(self.low),
            high: number(self.high),
            respondents: self.respondents,
        }
    }
}

/// All that a release states, by indicator.
pub fn collect_statements(documents: &Documents) -> BTreeMap<&str, Statements<'_>> {
    let mut all: BTreeMap<&str, Statements<'_>> = BTreeMap::new();
    for series in &documents.series {
        let of_indicator = all.entry(&series.indicator).or_default();
        for row in series.rows.iter().filter_map(Record::parsed) {
            add_row(of_indicator, series, row);
        }
    }
    let facts = documents.work.iter().flat_map(|work| &work.facts);
    for fact in facts.filter_map(Record::parsed) {
        let (key, statement) = read_fact(fact);
        let of_indicator = all.entry(&fact.indicator).or_default();
        of_indicator.entry(key).or_default().push(statement);
    }
    all
}

fn add_row<'d>(statements: &mut Statements<'d>, series: &'d SeriesDocument, row: &'d SeriesRow) {
    for (index, period) in series.periods.iter().enumerate() {
        let number = |list: &[Option<i64>]| {
            let scaled = list.get(index).copied().flatten()?;
            Decimal::try_new(scaled, u32::from(series.decimals)).ok()
        };
        let (answer, state) = (number(&row.values), row.states.get(period));
        if answer.is_none() && state.is_none() {
            continue;
        }
        let key = Key {
            breakdown: row.breakdown.as_deref(),
            area: None,
            municipality: &row.municipality,
            period,
        };
        let told = Told {
            answer: answer.map(Answer::Number),
            state: state.map(String::as_str),
            status: row.status.get(period).map_or("", String::as_str),
            unit: None,
            low: number(&row.low),
            high: number(&row.high),
            respondents: row.respondents.get(index).copied().flatten(),
        };
        let aside = Aside {
            source: None,
            collection: &series.collection,
            year_inferred: row.year_inferred.contains(period),
            note: row.notes.get(period),
        };
        let statement = Statement { told, aside };
        statements.entry(key).or_default().push(statement);
    }
}

fn read_fact(fact: &Fact) -> (Key<'_>, Statement<'_>) {
    let key = Key {
        breakdown: None,
        area: fact.area.as_deref(),
        municipality: &fact.municipality,
        period: &fact.period,
    };
    let answer = fact.value.as_deref();
    let told = Told {
        answer: answer.map(|text| text.parse().map_or(Answer::Text(text), Answer::Number)),
        state: fact.state.as_deref(),
        status: &fact.status,
        unit: fact.unit.as_deref(),
        low: None,
        high: None,
        respondents: None,
    };
    let aside = Aside {
        source: Some(&fact.source),
        collection: &fact.collection,
        year_inferred: fact.year_inferred,
        note: Some(&fact.note).filter(|note| !note.is_empty()),
    };
    (key, Statement { told, aside })
}

/// What happened to each value of an indicator, in the order of the keys.
pub fn compare_statements<'d>(
    before: &Statements<'d>,
    after: &Statements<'d>,
) -> Vec<(Key<'d>, Event<'d>)> {
    let keys: BTreeSet<&Key<'d>> = before.keys().chain(after.keys()).collect();
    let mut events = Vec::new();
    for key in keys {
        let [before, after] =
            [before, after].map(|all| all.get(key).map_or(&[][..], Vec::as_slice));
        if before != after {
            compare_at_key(before, after, |event| events.push((*key, event)));
        }
    }
    events
}

/// Pairs those of the same source, then whatever is left.
fn compare_at_key<'d>(
    before: &[Statement<'d>],
    after: &[Statement<'d>],
    mut add: impl FnMut(Event<'d>),
) {
    let mut left: Vec<&Statement<'d>> = after.iter().collect();
    let mut before: Vec<&Statement<'d>> = before.iter().collect();
    take_pairs(&mut before, &mut left, |old, new| old == new, |_, _| {});
    let mut add_pair = |old: &Statement<'d>, new: &Statement<'d>| {
        add(if old.told == new.told {
            Event::Annotated
        } else {
            Event::Revised(Box::new([old.told.clone(), new.told.clone()]))
        });
    };
    let same_source =
        |old: &Statement<'_>, new: &Statement<'_>| old.aside.source == new.aside.source;
    take_pairs(&mut before, &mut left, same_source, &mut add_pair);
    take_pairs(&mut before, &mut left, |_, _| true, &mut add_pair);
    before.iter().for_each(|_| add(Event::Withdrawn));
    left.iter().for_each(|_| add(Event::Added));
}

/// Takes what belongs together out of both lists.
fn take_pairs<'s, 'd>(
    before: &mut Vec<&'s Statement<'d>>,
    after: &mut Vec<&'s Statement<'d>>,
    belong: impl Fn(&Statement<'d>, &Statement<'d>) -> bool,
    mut pair: impl FnMut(&Statement<'d>, &Statement<'d>),
) {
    before.retain(|old| {
        let found = after.iter().position(|new| belong(old, new));
        if let Some(index) = found {
            pair(old, after.remove(index));
        }
        found.is_none()
    });
}
