//! A record that is read on its own, so that a broken one leaves the others standing.

use super::form::Form;
use super::json::Json;
use super::read::Published;
use std::collections::BTreeMap;

/// A text by language tag.
pub type Texts = BTreeMap<String, String>;

/// One record of a list, or what stands there and isn't one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record<T> {
    Read(T),
    Broken(Json),
}

impl<T> Record<T> {
    pub const fn read(&self) -> Option<&T> {
        match self {
            Self::Read(record) => Some(record),
            Self::Broken(_) => None,
        }
    }
}

impl<T: Published + 'static> Published for Record<T> {
    const FORM: Form = Form::Anything;
    /// Whoever reads the list judges the form of each record first.
    type Found<'a> = &'a Json;
    fn found(value: &Json) -> &Json {
        value
    }
    fn owned(value: &Json) -> Self {
        match T::FORM.fault(value) {
            None => Self::Read(T::owned(value)),
            Some(_) => Self::Broken(value.clone()),
        }
    }
    fn json(&self) -> Json {
        match self {
            Self::Read(record) => record.json(),
            Self::Broken(value) => value.clone(),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: serde::Serialize> serde::Serialize for Record<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
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
