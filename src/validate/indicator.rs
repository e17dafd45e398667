//! One indicator: its words, its rules, and whether its subject may stand in the dataset.

use super::judge::Judge;
use super::subject::{Judged, may_stand};
use super::{Expected, JUDGED_BEFORE, Kind, Rule};
use crate::document;
use crate::document::found::{Asked, Found};
use crate::model::{
    Area, Basis, Direction, Evidence, Indicator, Mark, Number, Period, Population, Release, Scope,
    Stage, Unit,
};
use std::sync::Arc;

/// Names that a finding may have in braces.
const PLACEHOLDERS: &str = "{place} {value} {year}";

/// The most decimals that are shown.
const MOST_DECIMALS: u8 = 3;

/// Reads one indicator. Whether its reference is known is for whoever knows all of them.
#[inline(never)]
pub(super) fn indicator(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Indicator>,
    units: &[Arc<Unit>],
    release: &Release,
) -> Option<Indicator> {
    let id = judge.file_name(record.indicator()).into();
    let name = judge.text(record.name());
    let finding = judge.maybe_text(record.finding());
    judge.placeholders(record.finding(), PLACEHOLDERS);
    let definition = judge.text(record.definition());
    let caution = judge.maybe_text(record.caution());
    let stage = judge.word(record.stage(), &Stage::IDS);
    let evidence = judge.one_of(record.evidence(), &Evidence::IDS);
    let scope = judge.one_of(record.scope(), &Scope::IDS);
    let direction = judge.word(record.direction(), &Direction::IDS);
    let mark = judge.word(record.mark(), &Mark::IDS);
    let area = area(judge, record, evidence);
    let unit = judge.unit(record.unit(), units);
    let (basis, population) = about_outcome(judge, record, evidence);
    let decimals = record.decimals().get();
    if decimals > MOST_DECIMALS {
        let most = Expected::AtMost(MOST_DECIMALS.to_string());
        judge.fault(record.decimals(), most);
    }
    let periods = periods(judge, record.periods(), evidence, release);
    let breaks = breaks(judge, record.breaks());
    let found = record.key_figure_url().some();
    let key_figure_url = found.and_then(|url| judge.web_address(url));
    let counts_roma_locally = scope == Some(Scope::Municipality)
        && evidence == Some(Evidence::Outcome)
        && population == Some(Population::Roma)
        && unit.as_ref().is_some_and(|unit| unit.counts.is_some());
    let judged = Judged {
        evidence,
        scope,
        counts_roma_locally,
    };
    let stands = may_stand(judge, record, &judged);
    let (Some(evidence), Some(scope), Some(unit), true) = (evidence, scope, unit, judge.is_sound())
    else {
        return None;
    };
    if !rules(judge, record, evidence, basis, direction, mark) || !stands {
        return None;
    }
    Some(Indicator {
        id,
        name,
        finding,
        definition,
        area,
        stage,
        evidence,
        scope,
        participation: record.participation().get(),
        basis,
        population,
        unit,
        decimals,
        direction,
        mark,
        reference: None,
        breakdown: record.breakdown().get().map(Arc::from),
        maximum: record
            .maximum()
            .get()
            .map(|scaled| Number::new(scaled, decimals)),
        caution,
        breaks,
        key_figure: record.key_figure().get().map(Arc::from),
        key_figure_url,
        credits: record.credits().get().iter().map(Arc::from).collect(),
        periods,
        places: record.places().get(),
    })
}

impl Judge<'_> {
    /// A unit that the dataset has.
    #[inline(never)]
    pub(super) fn unit(
        &mut self,
        asked: Asked<'_, String>,
        units: &[Arc<Unit>],
    ) -> Option<Arc<Unit>> {
        self.known(asked, Kind::Unit, units, |unit| &unit.id)
            .cloned()
    }
}

/// The words for areas, and for none of them.
const AREA_WORDS: [(Option<Area>, &str); 8] = {
    let mut words = [(None, "context"); 8];
    let mut at = 0;
    while at < Area::ALL.len() {
        words[at] = (Some(Area::ALL[at]), Area::ALL[at].id());
        at += 1;
    }
    words
};

/// The area, or none: context of a place, or each fact says its own.
fn area(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Indicator>,
    evidence: Option<Evidence>,
) -> Option<Area> {
    let found = record.area().some();
    if found.is_none() && evidence == Some(Evidence::Work) {
        return None;
    }
    let area = judge.word(record.area().or_default(), &AREA_WORDS);
    if record.area().get() == Some("context") && evidence != Some(Evidence::Residents) {
        judge.refuse(record.area(), Rule::ContextOfResidents);
    }
    area
}

/// How an outcome is known and of whom; nothing else has either.
fn about_outcome(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Indicator>,
    evidence: Option<Evidence>,
) -> (Option<Basis>, Option<Population>) {
    if evidence != Some(Evidence::Outcome) {
        for asked in [record.basis(), record.population()] {
            if asked.some().is_some() && evidence.is_some() {
                judge.tell(asked, Expected::Rule(Rule::OnlyOutcome));
            }
        }
        return (None, None);
    }
    let basis = record.basis().some();
    if basis.is_none() {
        judge.refuse(record.basis(), Rule::OutcomeBasis);
    }
    let basis = basis.and_then(|found| judge.one_of(found, &Basis::IDS));
    let population = record.population().some();
    if population.is_none() {
        judge.refuse(record.population(), Rule::OutcomePopulation);
    }
    let population = population.and_then(|found| judge.one_of(found, &Population::IDS));
    basis.zip(population).unzip()
}

/// The indicator's periods, which a series is published in the order of.
fn periods(
    judge: &mut Judge<'_>,
    list: Asked<'_, Vec<String>>,
    evidence: Option<Evidence>,
    release: &Release,
) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    let mut items = judge.items(list);
    while let Some(item) = judge.item(&mut items) {
        // What is planned or promised may lie ahead; each fact is judged by its own status.
        let period = match evidence {
            Some(Evidence::Work) => judge.period(item),
            _ => judge.past_period(item, release),
        };
        // Different periods may end on the same day: a year and its last month.
        if judge.is_sound()
            && let Some(last) = periods.last()
            && (*last == period || last.cmp(&period).is_gt())
        {
            judge.fault(item, Expected::InOrder);
        }
        if !judge.is_sound() {
            judge.stop(&items);
            judge.set_broken();
            break;
        }
        periods.push(period);
    }
    periods
}

fn breaks(judge: &mut Judge<'_>, list: Asked<'_, Vec<i16>>) -> Vec<i16> {
    let mut breaks: Vec<i16> = Vec::new();
    let mut items = judge.items(list);
    while let Some(item) = judge.item(&mut items) {
        let year = judge.year(item);
        if !judge.is_sound() {
            continue;
        }
        if breaks.last().is_some_and(|last| *last >= year) {
            judge.tell(item, Expected::InOrder);
            continue;
        }
        breaks.push(year);
    }
    breaks
}

/// What follows from evidence, direction and mark together.
fn rules(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Indicator>,
    evidence: Evidence,
    basis: Option<Basis>,
    direction: Direction,
    mark: Mark,
) -> bool {
    if JUDGED_BEFORE {
        return true;
    }
    let mut kept = true;
    let mut refuse = |asked: Asked<'_, String>, rule: Rule| {
        judge.refuse(asked, rule);
        kept = false;
    };
    if mark != Mark::More && evidence != Evidence::Residents {
        refuse(record.mark(), Rule::MarkOfResidents);
    }
    if direction != Direction::None {
        if mark == Mark::Context {
            refuse(record.direction(), Rule::ContextWithDirection);
        } else if evidence == Evidence::Work || basis == Some(Basis::Reports) {
            refuse(record.direction(), Rule::WithoutDirection);
        }
    }
    kept
}
