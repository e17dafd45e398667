//! JSON Schemas of the documents, made from the types that read them.

use crate::document::{
    Answers, Changes, Corrections, Current, Downloads, Help, Index, MunicipalityDocument,
    SeriesDocument, Similar, Site, Sources, WorkDocument,
};
use schemars::{Schema, schema_for};

/// The schema of each document, by its name.
pub fn generate_json_schemas() -> [(&'static str, Schema); 13] {
    [
        ("answers", schema_for!(Answers)),
        ("changes", schema_for!(Changes)),
        ("corrections", schema_for!(Corrections)),
        ("current", schema_for!(Current)),
        ("downloads", schema_for!(Downloads)),
        ("help", schema_for!(Help)),
        ("index", schema_for!(Index)),
        ("indicator", schema_for!(SeriesDocument)),
        ("municipality", schema_for!(MunicipalityDocument)),
        ("similar", schema_for!(Similar)),
        ("site", schema_for!(Site)),
        ("sources", schema_for!(Sources)),
        ("work", schema_for!(WorkDocument)),
    ]
}
