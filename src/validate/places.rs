//! Municipalities, counties and groups, and codes that have to be among them.

use super::judge::{At, Judge};
use super::{Expected, JUDGED_BEFORE, Kind, nearest::nearest};
use crate::document;
use crate::document::found::Found;
use crate::model::order::sort_few;
use crate::model::{County, Municipality, Place, SkrGroup};

impl Judge<'_> {
    /// A known municipality's code, or 0000 for Sweden.
    pub(super) fn place(
        &mut self,
        at: At<'_>,
        field: &str,
        found: &str,
        municipalities: &[Municipality],
    ) -> Option<Place> {
        let place = Place::from_code(found).filter(|place| {
            place.is_sweden()
                || municipalities
                    .binary_search_by_key(place, |municipality| municipality.place)
                    .is_ok()
        });
        if place.is_none() {
            let expected = Expected::Known {
                kind: Kind::Municipality,
                nearest: nearest_municipality(found, municipalities),
            };
            self.add(at, field, found, expected);
        }
        place
    }
}

/// Code and name of the municipality that was most likely meant: a spreadsheet eats the first
/// nought of 0136, and people write names.
fn nearest_municipality(found: &str, municipalities: &[Municipality]) -> Option<String> {
    if JUDGED_BEFORE {
        return None;
    }
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

pub(super) fn counties(judge: &mut Judge<'_>, index: Found<'_, document::Index>) -> Vec<County> {
    let mut counties: Vec<County> = Vec::new();
    for (at, record) in judge.records("/counties", index.counties()) {
        let name = judge.name(at, "name", record.name());
        let is_code =
            record.county().len() == 2 && record.county().bytes().all(|b| b.is_ascii_digit());
        if !is_code {
            judge.add(at, "county", record.county(), Expected::WholeNumber);
        }
        if let (true, Some(name)) = (is_code, name) {
            counties.push(County {
                code: record.county().into(),
                name,
            });
        }
    }
    counties
}

pub(super) fn groups(judge: &mut Judge<'_>, index: Found<'_, document::Index>) -> Vec<SkrGroup> {
    let mut groups: Vec<SkrGroup> = Vec::new();
    for (at, record) in judge.records("/skr_groups", index.skr_groups()) {
        let code = judge.name(at, "skr_group", record.skr_group());
        let name = judge.text(at, "name", record.name());
        if let (Some(code), Some(name)) = (code, name) {
            groups.push(SkrGroup { code, name });
        }
    }
    groups
}

/// A spreadsheet eats the first nought of 0136.
fn with_its_nought(code: &str, name: &str) -> Option<String> {
    if JUDGED_BEFORE {
        return None;
    }
    let place = Place::from_code(&format!("{code:0>4}")).filter(|place| !place.is_sweden())?;
    Some(format!("{place} {name}"))
}

/// The municipalities by code, each with a county and a group that are known.
pub(super) fn municipalities(
    judge: &mut Judge<'_>,
    index: Found<'_, document::Index>,
    counties: &[County],
    groups: &[SkrGroup],
) -> Vec<Municipality> {
    let mut read: Vec<(Municipality, At<'_>)> = Vec::new();
    for (at, record) in judge.records("/municipalities", index.municipalities()) {
        let code = record.municipality();
        let place = Place::from_code(code).filter(|place| !place.is_sweden());
        if place.is_none() {
            let expected = Expected::Known {
                kind: Kind::Municipality,
                nearest: with_its_nought(code, record.name()),
            };
            judge.add(at, "municipality", code, expected);
        }
        let county = counties
            .iter()
            .find(|county| &*county.code == record.county());
        if county.is_none() {
            let codes = counties.iter().map(|county| &*county.code);
            judge.unknown(at, "county", record.county(), Kind::County, codes);
        }
        let group = groups
            .iter()
            .find(|group| &*group.code == record.skr_group());
        if group.is_none() {
            let codes = groups.iter().map(|group| &*group.code);
            judge.unknown(at, "skr_group", record.skr_group(), Kind::SkrGroup, codes);
        }
        let name = judge.name(at, "name", record.name());
        let (Some(place), Some(name), Some(county), Some(group)) = (place, name, county, group)
        else {
            continue;
        };
        let municipality = Municipality {
            place,
            name,
            county: county.code.clone(),
            group: group.code.clone(),
        };
        read.push((municipality, at));
    }
    // Sorting keeps the document's order among equals, so the first of two stays.
    sort_few(&mut read, |(municipality, _)| municipality.place);
    let mut unique: Vec<(Municipality, At<'_>)> = Vec::new();
    for (municipality, at) in read {
        match unique.last() {
            Some((last, first)) if last.place == municipality.place => {
                judge.twice(at, "municipality", &municipality.place.to_string(), *first);
            }
            _ => unique.push((municipality, at)),
        }
    }
    unique
        .into_iter()
        .map(|(municipality, _)| municipality)
        .collect()
}
