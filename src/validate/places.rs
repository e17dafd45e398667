//! Municipalities, counties and groups, and codes that have to be among them.

use super::problem::{Expected, Kind};
use super::rules::restore_leading_zero;
use super::validator::{Validated, Validator, expected_municipality};
use crate::document::Index;
use crate::model::order::sort_by_key;
use crate::model::{County, Municipality, Place, SkrGroup};

impl Validator<'_> {
    /// A known municipality's code, or 0000 for Sweden.
    pub(super) fn place(&mut self, field: &str, found: &str) -> Validated<Place> {
        let municipalities = self.municipalities;
        let is_known = |place: &Place| {
            let by_place = |known: &Municipality| known.place;
            place.is_sweden() || municipalities.binary_search_by_key(place, by_place).is_ok()
        };
        Place::from_code(found).filter(is_known).ok_or_else(|| {
            let expected = self.known_municipality(found);
            self.report(field, found, expected)
        })
    }

    /// The places of a list of codes; unknown ones are left out.
    pub(super) fn places(&mut self, list: &str, codes: &[String]) -> Vec<Place> {
        self.each(list, codes, |v, code| v.place("", code))
    }
}

pub(super) fn counties(v: &mut Validator<'_>, index: &Index) -> Vec<County> {
    v.records("counties", &index.counties, |v, record| {
        let name = v.name("name", &record.name);
        let code = &*record.county;
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(v.report("county", code, Expected::WholeNumber));
        }
        let county = County {
            code: code.into(),
            name: name?,
        };
        v.unique("county", code, &[code])?;
        Ok(county)
    })
}

pub(super) fn groups(v: &mut Validator<'_>, index: &Index) -> Vec<SkrGroup> {
    v.records("skr_groups", &index.skr_groups, |v, record| {
        let code = v.name("skr_group", &record.skr_group);
        let name = v.text("name", &record.name);
        let group = SkrGroup {
            code: code?,
            name: name?,
        };
        v.unique("skr_group", &record.skr_group, &[&record.skr_group])?;
        Ok(group)
    })
}

/// The municipalities by code, each with a county and a group that are known.
pub(super) fn municipalities(
    v: &mut Validator<'_>,
    index: &Index,
    counties: &[County],
    groups: &[SkrGroup],
) -> Vec<Municipality> {
    let mut municipalities = v.records("municipalities", &index.municipalities, |v, record| {
        let code = &*record.municipality;
        let place = Place::from_code(code)
            .filter(|place| !place.is_sweden())
            .ok_or_else(|| {
                let meant = restore_leading_zero(code, &record.name);
                let expected = expected_municipality(code, meant);
                v.report("municipality", code, expected)
            });
        let county = v.known("county", &record.county, Kind::County, counties, |county| {
            &county.code
        });
        let group = v.known(
            "skr_group",
            &record.skr_group,
            Kind::SkrGroup,
            groups,
            |group| &group.code,
        );
        let name = v.name("name", &record.name);
        let municipality = Municipality {
            place: place?,
            name: name?,
            county: county?.code.clone(),
            group: group?.code.clone(),
        };
        v.unique("municipality", code, &[code])?;
        Ok(municipality)
    });
    sort_by_key(&mut municipalities, |municipality| municipality.place);
    municipalities
}
