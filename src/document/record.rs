//! A record that is read on its own, so that a broken one leaves the others standing.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A text by language tag.
pub type Texts = BTreeMap<String, String>;

/// One record of a list, or why it could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record<T> {
    Read(T),
    Broken(String),
}

impl<T> Record<T> {
    pub const fn read(&self) -> Option<&T> {
        match self {
            Self::Read(record) => Some(record),
            Self::Broken(_) => None,
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Record<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(match serde_json::from_str(raw.get()) {
            Ok(record) => Self::Read(record),
            Err(error) => Self::Broken(error.to_string()),
        })
    }
}

impl<T: Serialize> Serialize for Record<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Read(record) => record.serialize(serializer),
            Self::Broken(_) => serializer.serialize_none(),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
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
