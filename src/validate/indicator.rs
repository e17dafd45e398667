//! The indicators: their fields, the rules between them, and whether their subjects are refused.

use super::problem::{Expected, Rule};
use super::rules::{find_refused_subject, refused_combinations};
use super::validator::{Validated, Validator};
use crate::document;
use crate::model::{
    Area, Basis, Direction, Evidence, Indicator, IndicatorId, Mark, Number, Period, Population,
    Release, Scope, Stage, Unit,
};
use std::sync::Arc;

/// The names that a finding may have in braces.
const PLACEHOLDERS: &str = "{place} {value} {year}";

/// More decimals aren't shown anywhere.
const MAX_DECIMALS: u8 = 3;

/// Reads all indicators, then the references from one to another.
pub(super) fn indicators(
    v: &mut Validator<'_>,
    document: &document::Index,
    units: &[Arc<Unit>],
    release: &Release,
) -> Vec<Indicator> {
    let read = v.records("indicators", &document.indicators, |v, record| {
        let indicator = indicator(v, record, units, release)?;
        let id = &record.indicator;
        v.unique("indicator", id, &[id])?;
        Ok((indicator, record.reference.as_deref(), v.pointer("")))
    });
    let references: Vec<Option<IndicatorId>> = read
        .iter()
        .map(|(indicator, found, place)| {
            let all = read.iter().map(|(known, ..)| known);
            v.at(place.clone(), |v| reference(v, (*found)?, indicator, all))
        })
        .collect();
    let referring = read.into_iter().zip(references);
    referring
        .map(|((indicator, ..), reference)| Indicator {
            reference,
            ..indicator
        })
        .collect()
}

/// The indicator that one is compared with: another, of the same unit.
fn reference<'i>(
    v: &mut Validator<'_>,
    found: &str,
    own: &Indicator,
    all: impl Iterator<Item = &'i Indicator>,
) -> Option<IndicatorId> {
    let all: Vec<&Indicator> = all.collect();
    let known = v.known(
        "reference",
        found,
        super::problem::Kind::Indicator,
        &all,
        |known| known.id.as_str(),
    );
    let known = known.ok()?;
    if known.id == own.id || known.unit.id != own.unit.id {
        v.refuse("reference", found, Rule::ReferenceOfSameUnit);
        return None;
    }
    Some(known.id.clone())
}

fn indicator(
    v: &mut Validator<'_>,
    record: &document::Indicator,
    units: &[Arc<Unit>],
    release: &Release,
) -> Validated<Indicator> {
    let id = v.file_name("indicator", &record.indicator);
    let name = v.text("name", &record.name);
    let finding = v.optional_text("finding", &record.finding);
    v.check_placeholders("finding", &record.finding, PLACEHOLDERS);
    let definition = v.text("definition", &record.definition);
    let caution = v.optional_text("caution", &record.caution);
    let stage = v.word("stage", &record.stage, &Stage::IDS);
    let evidence = v.word("evidence", &record.evidence, &Evidence::IDS);
    let scope = v.word("scope", &record.scope, Scope::OF_INDICATORS);
    let direction = v.word("direction", &record.direction, &Direction::IDS);
    let mark = v.word("mark", &record.mark, &Mark::IDS);
    let area = area(v, record, evidence.ok());
    let unit = v.unit("unit", &record.unit, units);
    let about = about_outcome(v, record, evidence.ok());
    let decimals = match record.decimals {
        decimals @ ..=MAX_DECIMALS => Ok(decimals),
        decimals => {
            let most = Expected::AtMost(MAX_DECIMALS.to_string());
            Err(v.report("decimals", decimals, most))
        }
    };
    let periods = v.within("periods", |v| {
        periods(v, &record.periods, evidence.ok(), release)
    });
    let breaks = breaks(v, &record.breaks);
    let key_figure_url = record.key_figure_url.as_deref();
    let key_figure_url = key_figure_url.and_then(|url| v.web_address("key_figure_url", url).ok());
    let counts_roma_locally = matches!(scope, Ok(Scope::Municipality))
        && matches!(evidence, Ok(Evidence::Outcome))
        && matches!(about, Ok((_, Some(Population::Roma))))
        && unit.as_ref().is_ok_and(|unit| unit.counts.is_some());
    let subject = find_refused_subject(record, evidence.ok(), scope.ok(), counts_roma_locally);
    let subject = match subject {
        Some((field, found, rule)) => Err(v.refuse(&field, found, rule)),
        None => Ok(()),
    };
    let (basis, population) = about?;
    let decimals = decimals?;
    let indicator = Indicator {
        id: id?.into(),
        name: name?,
        finding,
        definition: definition?,
        area: area?,
        stage: stage?,
        evidence: evidence?,
        scope: scope?,
        participation: record.participation,
        basis,
        population,
        unit: unit?,
        decimals,
        direction: direction?,
        mark: mark?,
        reference: None,
        breakdown: record.breakdown.as_deref().map(Arc::from),
        maximum: record.maximum.map(|scaled| Number::new(scaled, decimals)),
        caution,
        breaks,
        key_figure: record.key_figure.as_deref().map(Arc::from),
        key_figure_url,
        credits: record
            .credits
            .iter()
            .map(|credit| (**credit).into())
            .collect(),
        periods: periods?,
        places: record.places,
    };
    let combinations = check_combinations(v, record, &indicator);
    subject?;
    combinations?;
    Ok(indicator)
}

/// Refuses values of direction and mark that don't go with the other fields.
fn check_combinations(
    v: &mut Validator<'_>,
    record: &document::Indicator,
    indicator: &Indicator,
) -> Validated<()> {
    let refused = refused_combinations(
        indicator.evidence,
        indicator.basis,
        indicator.direction,
        indicator.mark,
    );
    let mut checked = Ok(());
    for (field, rule) in refused {
        let found = match field {
            "mark" => &record.mark,
            _ => &record.direction,
        };
        checked = Err(v.refuse(field, found, rule));
    }
    checked
}

/// The words for the areas, and for no area.
fn area_words() -> Vec<(Option<Area>, &'static str)> {
    let areas = Area::ALL.iter().map(|area| (Some(*area), area.id()));
    areas.chain([(None, "context")]).collect()
}

/// The area; `None` for context of a place, and where each fact has an area of its own.
fn area(
    v: &mut Validator<'_>,
    record: &document::Indicator,
    evidence: Option<Evidence>,
) -> Validated<Option<Area>> {
    let found = match (record.area.as_deref(), evidence) {
        (None, Some(Evidence::Work)) => return Ok(None),
        (found, _) => found.unwrap_or_default(),
    };
    if found == "context" && evidence != Some(Evidence::Residents) {
        return Err(v.refuse("area", found, Rule::ContextOfResidents));
    }
    v.word("area", found, &area_words())
}

/// How an outcome is known, and whom it is about; other kinds of evidence have neither.
fn about_outcome(
    v: &mut Validator<'_>,
    record: &document::Indicator,
    evidence: Option<Evidence>,
) -> Validated<(Option<Basis>, Option<Population>)> {
    let basis = ("basis", record.basis.as_deref());
    let population = ("population", record.population.as_deref());
    if evidence != Some(Evidence::Outcome) {
        for (field, found) in [basis, population] {
            if let (Some(found), Some(_)) = (found, evidence) {
                v.refuse(field, found, Rule::OnlyOutcome);
            }
        }
        return Ok((None, None));
    }
    let basis = match basis {
        (field, Some(found)) => v.word(field, found, &Basis::IDS),
        (field, None) => Err(v.refuse(field, "", Rule::OutcomeBasis)),
    };
    let population = match population {
        (field, Some(found)) => v.word(field, found, &Population::IDS),
        (field, None) => Err(v.refuse(field, "", Rule::OutcomePopulation)),
    };
    Ok((Some(basis?), Some(population?)))
}

/// The indicator's periods, in the order that series are published in. Nothing after a wrong one is judged, as
/// each is compared with the one before it.
fn periods(
    v: &mut Validator<'_>,
    list: &[String],
    evidence: Option<Evidence>,
    release: &Release,
) -> Validated<Vec<Period>> {
    let mut periods: Vec<Period> = Vec::new();
    for (index, found) in list.iter().enumerate() {
        let field = index.to_string();
        // What is planned or promised may lie ahead; each fact is judged by its own status.
        let period = match evidence {
            Some(Evidence::Work) => v.period(&field, found),
            _ => v.past_period(&field, found, release),
        }?;
        // Different periods may end on the same day: a year and its last month.
        if periods
            .last()
            .is_some_and(|last| *last == period || last.cmp(&period).is_gt())
        {
            return Err(v.report(&field, found, Expected::InOrder));
        }
        periods.push(period);
    }
    Ok(periods)
}

fn breaks(v: &mut Validator<'_>, list: &[i16]) -> Vec<i16> {
    let mut last = None;
    v.each("breaks", list, |v, found| {
        let year = v.year("", *found)?;
        if last.is_some_and(|last| last >= year) {
            return Err(v.report("", found, Expected::InOrder));
        }
        last = Some(year);
        Ok(year)
    })
}
