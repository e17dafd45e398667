//! Statistical disclosure control: numbers of so few people that they would point somebody out.

use super::super::problem::Rule;
use crate::model::{Counts, Evidence, Indicator, Number, Thresholds, Unit};

/// The rule by which a value has to be withheld; `None` where it may be shown.
///
/// A 0 is withheld too: if it were shown, everybody would know that what is withheld isn't 0.
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
            // Few members of staff may be shown, few pupils of a small subject may not.
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
    (unit.is_percent() && persons < least).then_some(Rule::TooFewPersons(thresholds.persons))
}

/// Ten to the power of `decimals`, of which a number has nine at most.
fn power_of_ten(decimals: u8) -> i64 {
    10i64.pow(u32::from(decimals.min(9)))
}
