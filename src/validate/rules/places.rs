//! Finds the municipality that was meant: spreadsheets drop the leading zero of 0136, and people write names.

use super::nearest::nearest;
use crate::model::{Municipality, Place};

/// The code and name of the municipality that was meant, if one is near enough.
pub(in crate::validate) fn nearest_municipality(
    found: &str,
    municipalities: &[Municipality],
) -> Option<String> {
    let found = found.trim();
    let digits = !found.is_empty() && found.bytes().all(|byte| byte.is_ascii_digit());
    let meant = if digits {
        let place = Place::from_code(&format!("{found:0>4}"))?;
        if place.is_sweden() {
            return Some(format!("{place} Sverige"));
        }
        municipalities.iter().find(|known| known.place == place)?
    } else {
        let found = found.strip_suffix(" kommun").unwrap_or(found);
        let name = nearest(found, municipalities.iter().map(|known| &*known.name))?;
        municipalities.iter().find(|known| &*known.name == name)?
    };
    Some(format!("{} {}", meant.place, meant.name))
}

/// A municipality's own code with the leading zeros that it lacks, and its name.
pub(in crate::validate) fn restore_leading_zero(code: &str, name: &str) -> Option<String> {
    let place = Place::from_code(&format!("{code:0>4}")).filter(|place| !place.is_sweden())?;
    Some(format!("{place} {name}"))
}
