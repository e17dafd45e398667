//! A locale's JSON as serde reads it: objects, lists and texts, and nothing else.
//!
//! `serde_json::Value` can be read as anything, so each struct of messages would also be compiled as a list, and its
//! fields' names as numbers and bytes: a fifth of the browser program that nothing runs.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};

/// A part of a locale: a text, or texts by key or in order.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    value: &'a Value,
    /// What is read of a text.
    text: fn(&'a str) -> &'static str,
}

impl Texts<'static> {
    /// The texts themselves.
    pub fn new(value: &'static Value) -> Self {
        Self {
            value,
            text: |text| text,
        }
    }
}

impl<'a> Texts<'a> {
    /// Every text as an empty one, to check a file before it is kept.
    pub fn empty(value: &'a Value) -> Self {
        Self {
            value,
            text: |_| "",
        }
    }

    fn part(self, value: &'a Value) -> Self {
        Self { value, ..self }
    }
}

impl IntoDeserializer<'static, Error> for Texts<'_> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl Deserializer<'static> for Texts<'_> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'static>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Value::Object(texts) = self.value else {
            return Err(Error::custom("expected texts by key"));
        };
        let texts = texts
            .iter()
            .map(|(key, text)| (key.as_str(), self.part(text)));
        visitor.visit_map(MapDeserializer::new(texts))
    }

    fn deserialize_tuple<V: Visitor<'static>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Value::Array(texts) = self.value else {
            return Err(Error::custom("expected a list of texts"));
        };
        visitor.visit_seq(SeqDeserializer::new(
            texts.iter().map(|text| self.part(text)),
        ))
    }

    fn deserialize_str<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::String(text) = self.value else {
            return Err(Error::custom("expected a text"));
        };
        visitor.visit_borrowed_str((self.text)(text))
    }

    fn deserialize_option<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_any<V: Visitor<'static>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("expected texts"))
    }

    forward_to_deserialize_any! {
        <V: Visitor<'static>>
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char string bytes byte_buf unit unit_struct newtype_struct seq
        tuple_struct map enum identifier ignored_any
    }
}
