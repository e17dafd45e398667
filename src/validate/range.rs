//! Whether a value can be true: nothing negative, and no percentage above its maximum.

use super::number::{scale, to_text};
use super::problem::Expected;
use super::validator::{Read, Validator};
use crate::model::{Indicator, Number, Unit};

impl Validator<'_> {
    /// A scaled value of an indicator that can be true.
    pub(super) fn in_range(
        &mut self,
        field: &str,
        scaled: i64,
        indicator: &Indicator,
    ) -> Read<Number> {
        match out_of_range(scaled, indicator) {
            Some(expected) => {
                let found = to_text(scaled, indicator.decimals);
                Err(self.report(field, found, expected))
            }
            None => Ok(Number::new(scaled, indicator.decimals)),
        }
    }
}

/// What a scaled value that can't be true should have been.
pub(super) fn out_of_range(scaled: i64, indicator: &Indicator) -> Option<Expected> {
    let decimals = indicator.decimals;
    let most = match indicator.maximum {
        Some(maximum) => Some(maximum.scaled),
        None => is_percent(&indicator.unit).then_some(100 * scale(decimals)),
    };
    match most {
        _ if scaled < 0 => Some(Expected::AtLeast("0".to_owned())),
        Some(most) if scaled > most => Some(Expected::AtMost(to_text(most, decimals))),
        _ => None,
    }
}

pub(super) fn is_percent(unit: &Unit) -> bool {
    &*unit.id == "percent"
}
