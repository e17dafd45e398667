//! One indicator: its words, its rules, and whether its subject may stand in the dataset.

use super::judge::{At, Judge};
use super::subject::{Judged, may_stand};
use super::{Expected, JUDGED_BEFORE, Kind, Rule};
use crate::document;
use crate::document::found::{Found, List};
use crate::model::{
    Area, Basis, Direction, Evidence, Indicator, IndicatorId, Kept, Mark, Number, Period,
    Population, Release, Scope, Stage, Unit,
};

/// Names that a finding may have in braces.
const PLACEHOLDERS: &str = "{place} {value} {year}";

/// The most decimals that are shown.
const MOST_DECIMALS: u8 = 3;

/// Reads one indicator. Whether its reference is known is for whoever knows all of them.
pub(super) fn indicator(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Indicator>,
    units: &[Kept<Unit>],
    release: &Release,
) -> Option<Indicator> {
    let id = judge.file_name(at, "indicator", record.indicator());
    let name = judge.text(at, "name", record.name());
    let finding = judge.maybe_text(at, "finding", record.finding());
    judge.placeholders(at, "finding", record.finding(), PLACEHOLDERS);
    let definition = judge.text(at, "definition", record.definition());
    let caution = judge.maybe_text(at, "caution", record.caution());
    let stage = judge.word(at, "stage", record.stage(), &Stage::ALL);
    let evidence = judge.word(at, "evidence", record.evidence(), &Evidence::ALL);
    let scope = judge.word(at, "scope", record.scope(), &Scope::ALL);
    let direction = judge.word(at, "direction", record.direction(), &Direction::ALL);
    let mark = judge.word(at, "mark", record.mark(), &Mark::ALL);
    let area = area(judge, at, record, evidence);
    let unit = unit(judge, at, "unit", record.unit(), units);
    let (basis, population) = about_outcome(judge, at, record, evidence);
    let decimals = decimals(judge, at, record.decimals());
    let periods = periods(judge, at, record, evidence, release);
    let breaks = breaks(judge, at, record.breaks());
    let key_figure_url = match record.key_figure_url() {
        Some(url) => judge.web_address(at, "key_figure_url", url),
        None => None,
    };
    let counts_roma_locally = scope == Some(Scope::Municipality)
        && evidence == Some(Evidence::Outcome)
        && population == Some(Population::Roma)
        && unit.as_ref().is_some_and(|unit| unit.counts.is_some());
    let judged = Judged {
        evidence,
        scope,
        counts_roma_locally,
    };
    let stands = may_stand(judge, at, record, &judged);
    let (name, definition, unit) = (name?, definition?, unit?);
    let (stage, evidence, scope, direction, mark) = (stage?, evidence?, scope?, direction?, mark?);
    let (area, decimals, periods) = (area?, decimals?, periods?);
    let keeps_rules = rules(judge, at, record, evidence, basis, direction, mark);
    if !stands || !keeps_rules || evidence == Evidence::Outcome && basis.is_none() {
        return None;
    }
    Some(Indicator {
        id: IndicatorId::new(&id?),
        name,
        finding,
        definition,
        area,
        stage,
        evidence,
        scope,
        participation: record.participation(),
        basis,
        population,
        unit,
        decimals,
        direction,
        mark,
        reference: None,
        breakdown: record.breakdown().map(Kept::from),
        maximum: record.maximum().map(|scaled| Number::new(scaled, decimals)),
        caution,
        breaks,
        key_figure: record.key_figure().map(Kept::from),
        key_figure_url,
        credits: record.credits().iter().map(Kept::from).collect(),
        periods,
        places: record.places(),
    })
}

/// A unit that the dataset has.
pub(super) fn unit(
    judge: &mut Judge<'_>,
    at: At<'_>,
    field: &str,
    found: &str,
    units: &[Kept<Unit>],
) -> Option<Kept<Unit>> {
    let unit = units.iter().find(|unit| &*unit.id == found).cloned();
    if unit.is_none() {
        let ids = units.iter().map(|unit| &*unit.id);
        judge.unknown(at, field, found, Kind::Unit, ids);
    }
    unit
}

/// The area, or inside that none: context of a place, or each fact says its own.
#[allow(
    clippy::option_option,
    reason = "unknown, none and some are three things"
)]
fn area(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Indicator>,
    evidence: Option<Evidence>,
) -> Option<Option<Area>> {
    match record.area() {
        None if evidence == Some(Evidence::Work) => Some(None),
        Some("context") if evidence == Some(Evidence::Residents) => Some(None),
        Some("context") => {
            judge.refuse(at, "area", "context", Rule::ContextOfResidents);
            None
        }
        found => {
            let found = found.unwrap_or_default();
            let area = Area::from_id(found);
            if area.is_none() {
                judge.not_one_of(at, "area", found, area_words());
            }
            area.map(Some)
        }
    }
}

/// The words for areas, and for none of them.
fn area_words() -> Vec<&'static str> {
    Area::ALL
        .into_iter()
        .map(Area::id)
        .chain(["context"])
        .collect()
}

/// How an outcome is known and of whom; nothing else has either.
fn about_outcome(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Indicator>,
    evidence: Option<Evidence>,
) -> (Option<Basis>, Option<Population>) {
    if evidence != Some(Evidence::Outcome) {
        for (field, found) in [
            ("basis", record.basis()),
            ("population", record.population()),
        ] {
            if let (Some(found), Some(_)) = (found, evidence) {
                judge.refuse(at, field, found, Rule::OnlyOutcome);
            }
        }
        return (None, None);
    }
    let basis = match record.basis() {
        Some(found) => judge.word(at, "basis", found, &Basis::ALL),
        None => {
            judge.refuse(at, "basis", "", Rule::OutcomeBasis);
            None
        }
    };
    let population = match record.population() {
        Some(found) => judge.word(at, "population", found, &Population::ALL),
        None => {
            judge.refuse(at, "population", "", Rule::OutcomePopulation);
            None
        }
    };
    match (basis, population) {
        (Some(_), Some(_)) => (basis, population),
        _ => (None, None),
    }
}

fn decimals(judge: &mut Judge<'_>, at: At<'_>, found: u8) -> Option<u8> {
    if found <= MOST_DECIMALS {
        return Some(found);
    }
    let most = Expected::AtMost(MOST_DECIMALS.to_string());
    judge.add(at, "decimals", &found.to_string(), most);
    None
}

/// The indicator's periods, which a series is published in the order of.
fn periods(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Indicator>,
    evidence: Option<Evidence>,
    release: &Release,
) -> Option<Vec<Period>> {
    let mut periods: Vec<Period> = Vec::new();
    for (index, text) in record.periods().iter().enumerate() {
        let field = format!("periods/{index}");
        // What is planned or promised may lie ahead; each fact is judged by its own status.
        let period = match evidence {
            Some(Evidence::Work) => judge.period(at, &field, text)?,
            _ => judge.past_period(at, &field, text, release)?,
        };
        // Different periods may end on the same day: a year and its last month.
        if let Some(last) = periods.last()
            && (*last == period || last.cmp(&period).is_gt())
        {
            judge.add(at, &field, text, Expected::InOrder);
            return None;
        }
        periods.push(period);
    }
    Some(periods)
}

fn breaks(judge: &mut Judge<'_>, at: At<'_>, found: List<'_, i16>) -> Vec<i16> {
    let mut breaks: Vec<i16> = Vec::new();
    for (index, year) in found.iter().enumerate() {
        let field = format!("breaks/{index}");
        if judge.year(at, &field, year).is_none() {
            continue;
        }
        if breaks.last().is_some_and(|last| *last >= year) {
            judge.add(at, &field, &year.to_string(), Expected::InOrder);
            continue;
        }
        breaks.push(year);
    }
    breaks
}

/// What follows from evidence, direction and mark together.
fn rules(
    judge: &mut Judge<'_>,
    at: At<'_>,
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
    let mut refuse = |field: &str, found: &str, rule: Rule| {
        judge.refuse(at, field, found, rule);
        kept = false;
    };
    if mark != Mark::More && evidence != Evidence::Residents {
        refuse("mark", record.mark(), Rule::MarkOfResidents);
    }
    if direction != Direction::None {
        if mark == Mark::Context {
            refuse("direction", record.direction(), Rule::ContextWithDirection);
        } else if evidence == Evidence::Work || basis == Some(Basis::Reports) {
            refuse("direction", record.direction(), Rule::WithoutDirection);
        }
    }
    kept
}
