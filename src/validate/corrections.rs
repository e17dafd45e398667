//! `corrections.json`: what was wrong, told in general words. Only publishers have it judged.

use super::problem::{Expected, Problem};
use super::validator::{Validated, Validator};
use crate::document::{Correction, Corrections, file};
use crate::model::{Dataset, Day};

/// Everything that is wrong with the corrections.
pub(super) fn correction_problems(document: &Corrections, dataset: &Dataset) -> Vec<Problem> {
    let mut validator = Validator::new(file::CORRECTIONS, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    validator.records("corrections", &document.corrections, |v, record| {
        check_correction(v, record, dataset)
    });
    validator.into_problems()
}

fn check_correction(
    v: &mut Validator<'_>,
    record: &Correction,
    dataset: &Dataset,
) -> Validated<()> {
    let corrected = v.day("corrected", &record.corrected);
    if let Ok(day) = corrected
        && day > dataset.release.date
    {
        let date = &record.corrected;
        let release = dataset.release.date;
        let latest = format!("{}-{:02}-{:02}", release.year, release.month, release.day);
        v.report("corrected", date, Expected::NotAfter(latest));
    }
    match (Day::parse(&record.wrong_since), corrected) {
        (Some(since), Ok(corrected)) if since > corrected => {
            let expected = Expected::AtMost(record.corrected.clone());
            v.report("wrong_since", &record.wrong_since, expected);
        }
        (Some(_), _) => {}
        // The name of a release that isn't its day.
        (None, _) => drop(v.file_name("wrong_since", &record.wrong_since)),
    }
    if let Some(id) = &record.indicator {
        v.indicator("indicator", id, &dataset.indicators).ok();
    }
    if let Some(code) = &record.municipality {
        v.place("municipality", code).ok();
    }
    for (field, texts) in [
        ("what_was_wrong", &record.what_was_wrong),
        ("what_is_right", &record.what_is_right),
        ("told_by", &record.told_by),
    ] {
        v.text(field, texts).ok();
    }
    let indicator = record.indicator.as_deref().unwrap_or_default();
    let municipality = record.municipality.as_deref().unwrap_or_default();
    let what = record.what_was_wrong.get("sv").map_or("", String::as_str);
    let key = [&record.corrected, indicator, municipality, what];
    v.unique("", &record.corrected, &key)
}

impl Validator<'_> {
    /// A day, as a release has one.
    fn day(&mut self, field: &str, found: &str) -> Validated<Day> {
        Day::parse(found).ok_or_else(|| self.report(field, found, Expected::Day))
    }
}
