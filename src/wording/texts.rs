//! A locale's JSON as serde reads it: objects, lists and texts, and nothing else.
//!
//! A struct of messages says which keys it has, and gets their texts in its own order. So a key that is missing or
//! that nothing reads is found here, once for all structs, and not by code that is derived for each.

use serde::de::value::SeqDeserializer;
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};

/// A part of a locale: a text, or texts by key or in order.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// None where there is nothing by this key.
    value: Option<&'a Value>,
    key: &'static str,
}

impl<'a> Texts<'a> {
    /// A whole file.
    pub const fn new(file: &'a Value) -> Self {
        Self {
            value: Some(file),
            key: "the file",
        }
    }

    fn expected(self, what: &str) -> Error {
        match self.value {
            Some(_) => Error::custom(format_args!("`{}` is not {what}", self.key)),
            None => Error::missing_field(self.key),
        }
    }

    fn text(self) -> Result<&'a str, Error> {
        let text = self.value.and_then(Value::as_str);
        text.ok_or_else(|| self.expected("a text"))
    }
}

impl<'de> IntoDeserializer<'de, Error> for Texts<'de> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Texts<'de> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let texts = self.value.and_then(Value::as_object);
        let texts = texts.ok_or_else(|| self.expected("an object of texts"))?;
        if let Some(unread) = texts.keys().find(|key| !keys.contains(&key.as_str())) {
            return Err(Error::unknown_field(unread, keys));
        }
        visitor.visit_seq(SeqDeserializer::new(keys.iter().map(|key| Self {
            value: texts.get(*key),
            key,
        })))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        let texts = self.value.and_then(Value::as_array);
        let texts = texts.ok_or_else(|| self.expected("a list of texts"))?;
        visitor.visit_seq(SeqDeserializer::new(texts.iter().map(|text| Self {
            value: Some(text),
            ..self
        })))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Some(_) => visitor.visit_some(self),
            None => visitor.visit_none(),
        }
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(self.expected("read as texts"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char string bytes byte_buf unit unit_struct newtype_struct seq
        tuple_struct map enum identifier ignored_any
    }
}
