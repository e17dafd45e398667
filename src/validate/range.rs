//! Whether a value can be true: nothing negative, and no percentage above its maximum.

use super::problem::Expected;
use super::validator::{Validated, Validator};
use crate::model::{Indicator, Number};

impl Validator<'_> {
    /// A scaled value of an indicator that can be true.
    pub(super) fn in_range(
        &mut self,
        field: &str,
        scaled: i64,
        indicator: &Indicator,
    ) -> Validated<Number> {
        let number = Number::new(scaled, indicator.decimals);
        match out_of_range(scaled, indicator) {
            Some(expected) => Err(self.report(field, number, expected)),
            None => Ok(number),
        }
    }
}

/// What was expected in place of a scaled value that can't be true; `None` of one that can.
pub(super) fn out_of_range(scaled: i64, indicator: &Indicator) -> Option<Expected> {
    match indicator.most() {
        _ if scaled < 0 => Some(Expected::AtLeast("0".to_owned())),
        Some(most) if scaled > most.scaled => Some(Expected::AtMost(most.to_string())),
        _ => None,
    }
}
