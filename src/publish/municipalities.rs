//! The series to `municipalities/<code>.json`: the same values by place.

use crate::document::{FORMAT, MunicipalityDocument, Record};
use crate::validate::Documents;
use std::collections::{BTreeMap, BTreeSet};

/// Makes the document of each municipality and of Sweden, with the series of all residents that have a value
/// there.
pub fn build_municipalities(documents: &Documents) -> Vec<MunicipalityDocument> {
    let index = &documents.index;
    let codes = index.municipalities.iter().filter_map(Record::parsed);
    let mut by_code: BTreeMap<&str, MunicipalityDocument> = codes
        .map(|record| record.municipality.as_str())
        .chain(["0000"])
        .map(|code| {
            let document = MunicipalityDocument {
                format: FORMAT,
                release: index.release.clone(),
                municipality: code.to_owned(),
                series: BTreeMap::new(),
            };
            (code, document)
        })
        .collect();
    let residents: BTreeSet<&str> = index
        .indicators
        .iter()
        .filter_map(Record::parsed)
        .filter(|record| record.evidence == "residents")
        .map(|record| record.indicator.as_str())
        .collect();
    for series in &documents.series {
        if !residents.contains(series.indicator.as_str()) {
            continue;
        }
        for row in series.rows.iter().filter_map(Record::parsed) {
            let whole = row.breakdown.is_none() && row.values.iter().any(Option::is_some);
            if let (true, Some(document)) = (whole, by_code.get_mut(row.municipality.as_str())) {
                let values = row.values.clone();
                document.series.insert(series.indicator.clone(), values);
            }
        }
    }
    by_code.into_values().collect()
}
