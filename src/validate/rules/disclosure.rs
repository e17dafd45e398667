//! When a number is of so few people that it would point somebody out.

use super::super::number::power_of_ten;
use super::super::problem::Rule;
use super::super::range::is_percent;
use crate::model::{Counts, Evidence, Indicator, Number, Thresholds, Unit};

/// The rule that a value breaks, if it has to be withheld.
///
/// A nought is withheld too: shown, it would tell that what is withheld isn't nought.
pub(in crate::validate) fn withholding_rule(
    thresholds: &Thresholds,
    indicator: &Indicator,
    unit: &Unit,
    number: Number,
    respondents: Option<u32>,
) -> Option<Rule> {
    let under = |least: u32| number.scaled < i64::from(least) * power_of_ten(number.decimals);
    match indicator.evidence {
        Evidence::Residents => return None,
        Evidence::Work => {
            // Staff may be few; pupils of a small subject are somebody's children.
            let pupils = unit.counts == Some(Counts::Pupils) && under(thresholds.pupils);
            return pupils.then_some(Rule::TooFewPupils(thresholds.pupils));
        }
        Evidence::Outcome => {}
    }
    match unit.counts {
        Some(Counts::Persons) if under(thresholds.persons) => {
            return Some(Rule::TooFewPersons(thresholds.persons));
        }
        Some(Counts::Pupils) if under(thresholds.pupils) => {
            return Some(Rule::TooFewPupils(thresholds.pupils));
        }
        Some(Counts::Respondents) if under(thresholds.respondents) => {
            return Some(Rule::TooFewRespondents(thresholds.respondents));
        }
        _ => {}
    }
    let respondents = respondents?;
    if respondents < thresholds.respondents {
        return Some(Rule::TooFewRespondents(thresholds.respondents));
    }
    let persons = number.scaled.saturating_mul(i64::from(respondents));
    let least = i64::from(thresholds.persons) * 100 * power_of_ten(number.decimals);
    (is_percent(unit) && persons < least).then_some(Rule::TooFewPersons(thresholds.persons))
}
