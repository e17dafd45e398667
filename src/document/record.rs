//! A record that is parsed on its own, so that a broken one doesn't take the others with it.

use super::parse::{ParseError, parse};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A text by language tag.
pub type Texts = BTreeMap<String, String>;

/// One record of a list, or the JSON that stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record<T> {
    Parsed(T),
    Broken {
        /// The JSON as it stands.
        text: String,
        error: ParseError,
    },
}

impl<T> Record<T> {
    /// The record, unless it is broken.
    pub const fn parsed(&self) -> Option<&T> {
        match self {
            Self::Parsed(record) => Some(record),
            Self::Broken { .. } => None,
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Record<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(match parse(raw.get().as_bytes()) {
            Ok(record) => Self::Parsed(record),
            Err(error) => Self::Broken {
                text: raw.get().to_owned(),
                error,
            },
        })
    }
}

impl<T: Serialize> Serialize for Record<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Parsed(record) => record.serialize(serializer),
            Self::Broken { text, .. } => RawValue::from_string(text.clone())
                .map_err(serde::ser::Error::custom)?
                .serialize(serializer),
        }
    }
}

/// Published schemas say what a record is, and nothing of broken ones.
#[cfg(feature = "publish")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Record<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{County, Index, NationYear, SkrGroup, Sources};

    fn parse_error<T: DeserializeOwned>(text: &str) -> (String, String) {
        match serde_json::from_str::<Record<T>>(text).unwrap() {
            Record::Broken { error, .. } => (error.pointer, error.message),
            Record::Parsed(_) => panic!("{text}"),
        }
    }

    #[test]
    fn a_broken_record_says_where_and_why() {
        let check = |(pointer, message): (String, String), at: &str, why: &str| {
            assert_eq!((&*pointer, &*message), (at, why));
        };
        check(
            parse_error::<County>(r#"{"county": "01"}"#),
            "",
            "missing field `name`",
        );
        check(
            parse_error::<County>(r#"{"county": "01", "nme": "Stockholm", "name": ""}"#),
            "/nme",
            "unknown field `nme`, expected `county` or `name`",
        );
        check(
            parse_error::<SkrGroup>(r#"{"skr_group": "A1", "name": {"sv/se": 7}}"#),
            "/name/sv~1se",
            "invalid type: integer `7`, expected a string",
        );
        check(
            parse_error::<NationYear>(r#"{"year": 1e300, "municipalities": 1}"#),
            "/year",
            "invalid type: floating point `1e+300`, expected i16",
        );
        check(
            parse_error::<NationYear>(r#"{"year": 2020, "municipalities": 1, "middle_half": [1]}"#),
            "/middle_half",
            "invalid length 1, expected a tuple of size 2",
        );
    }

    #[test]
    fn a_broken_record_leaves_the_others_and_is_written_as_it_stands() {
        let text = r#"{"format":1,"release":"a","sources":[7,{"source":"s1","title":"T","publisher":"P","dating":"stated"}]}"#;
        let sources: Sources = serde_json::from_str(text).unwrap();
        let read: Vec<bool> = sources
            .sources
            .iter()
            .map(|record| record.parsed().is_some())
            .collect();
        assert_eq!(read, [false, true]);
        assert_eq!(serde_json::to_string(&sources).unwrap(), text);
        assert!(serde_json::from_str::<Index>(text).is_err());
    }
}
