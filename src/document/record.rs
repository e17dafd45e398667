//! A record that is read on its own, so that a broken one leaves the others standing.

use super::read::{Fault, FromJson};
use serde::{Serialize, Serializer};
use serde_json::Value;
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

impl<T> Default for Record<T> {
    fn default() -> Self {
        Self::Broken(String::new())
    }
}

impl<T: FromJson> FromJson for Record<T> {
    fn read(value: &Value, _: &mut Fault) -> Self {
        T::from_json(value).map_or_else(Self::Broken, Self::Read)
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
