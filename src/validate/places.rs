//! Municipalities, counties and groups, and codes that have to be among them.

use super::judge::Judge;
use super::{Expected, JUDGED_BEFORE, Kind, nearest::nearest};
use crate::document;
use crate::document::found::{Asked, Found};
use crate::model::{County, Municipality, Place, SkrGroup};

impl Judge<'_> {
    /// A known municipality's code, or 0000 for Sweden.
    #[inline(never)]
    pub(super) fn place(&mut self, asked: Asked<'_, String>) -> Place {
        let found = asked.get();
        let municipalities = self.municipalities;
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
            self.fault(asked, expected);
        }
        place.unwrap_or(Place::SWEDEN)
    }

    /// Those of a list that are known.
    #[inline(never)]
    pub(super) fn places(&mut self, list: Asked<'_, Vec<String>>) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut codes = self.items(list);
        while let Some(code) = self.item(&mut codes) {
            let place = self.place(code);
            if self.is_sound() {
                places.push(place);
            }
        }
        places
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
    let mut records = judge.records(index.counties());
    while let Some(record) = judge.next(&mut records) {
        let name = judge.name(record.name());
        let code = record.county().get();
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            judge.fault(record.county(), Expected::WholeNumber);
        }
        if judge.is_sound() {
            let code = code.into();
            counties.push(County { code, name });
        }
    }
    counties
}

pub(super) fn groups(judge: &mut Judge<'_>, index: Found<'_, document::Index>) -> Vec<SkrGroup> {
    let mut groups: Vec<SkrGroup> = Vec::new();
    let mut records = judge.records(index.skr_groups());
    while let Some(record) = judge.next(&mut records) {
        let group = SkrGroup {
            code: judge.name(record.skr_group()),
            name: judge.text(record.name()),
        };
        if judge.is_sound() {
            groups.push(group);
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
#[inline(never)]
pub(super) fn municipalities(
    judge: &mut Judge<'_>,
    index: Found<'_, document::Index>,
    counties: &[County],
    groups: &[SkrGroup],
) -> Vec<Municipality> {
    let mut municipalities: Vec<Municipality> = Vec::new();
    let mut records = judge.records(index.municipalities());
    while let Some(record) = judge.next(&mut records) {
        let code = record.municipality().get();
        let place = Place::from_code(code).unwrap_or(Place::SWEDEN);
        if place.is_sweden() {
            let expected = Expected::Known {
                kind: Kind::Municipality,
                nearest: with_its_nought(code, record.name().get()),
            };
            judge.fault(record.municipality(), expected);
        }
        let county = judge.known(record.county(), Kind::County, counties, |county| {
            &county.code
        });
        let group = judge.known(record.skr_group(), Kind::SkrGroup, groups, |group| {
            &group.code
        });
        let name = judge.name(record.name());
        let (Some(county), Some(group), true) = (county, group, judge.is_sound()) else {
            continue;
        };
        if judge.first("municipality", code, &[code]) {
            municipalities.push(Municipality {
                place,
                name,
                county: county.code.clone(),
                group: group.code.clone(),
            });
        }
    }
    municipalities.sort_by_key(|municipality| municipality.place);
    municipalities
}
