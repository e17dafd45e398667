//! A locale's JSON as serde reads it: objects, lists and texts, and nothing else.
//!
//! A struct of messages says which keys it has, and gets their texts in its own order. So a key that is missing or
//! that nothing reads is found here, once for all structs, and not by code that is derived for each.

use serde::de::value::SeqDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IntoDeserializer, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Map, Value};
use std::slice;

/// A part of a locale: a text, or texts by key or in order.
#[derive(Clone, Copy)]
pub struct Texts<'p, 'a> {
    /// None where there is nothing by this key.
    value: Option<&'a Value>,
    key: &'static str,
    /// What it is a part of; none where it is the whole file.
    parent: Option<&'p Texts<'p, 'a>>,
    /// What is read of a text.
    text: fn(&'a str) -> &'static str,
}

impl Texts<'_, 'static> {
    /// A whole file that stays as long as the program.
    pub fn new(file: &'static Value) -> Self {
        Self {
            value: Some(file),
            key: "",
            parent: None,
            text: |text| text,
        }
    }
}

impl<'a> Texts<'_, 'a> {
    /// The same with every text empty, to check a file before it is kept.
    pub fn empty(file: &'a Value) -> Self {
        Self {
            value: Some(file),
            key: "",
            parent: None,
            text: |_| "",
        }
    }

    fn pointer(&self) -> String {
        self.parent.map_or_else(String::new, |parent| {
            format!("{}/{}", parent.pointer(), self.key)
        })
    }

    /// `POINTER: what is wrong`.
    fn wrong(&self, what: &str) -> Error {
        let what = self.value.map_or("missing", |_| what);
        Error::custom(format_args!("{}: {what}", self.pointer()))
    }
}

/// The texts of a struct, in the order of its fields: as many as it has, so that none is asked for in vain and derived
/// code needs nothing for that.
struct Fields<'p, 'a> {
    keys: slice::Iter<'static, &'static str>,
    texts: &'a Map<String, Value>,
    parent: &'p Texts<'p, 'a>,
}

impl<'p, 'a> Fields<'p, 'a> {
    /// The text of the next field; nothing by no key where there is none.
    fn next(&mut self) -> Texts<'p, 'a> {
        let key = self.keys.next().copied().unwrap_or_default();
        Texts {
            value: self.texts.get(key),
            key,
            parent: Some(self.parent),
            text: self.parent.text,
        }
    }
}

impl SeqAccess<'static> for Fields<'_, '_> {
    type Error = Error;

    /// Within what is derived, so that it is seen there that a field is never past the end: there are a thousand of them.
    #[inline(always)]
    fn next_element_seed<T: DeserializeSeed<'static>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        seed.deserialize(self.next()).map(Some)
    }
}

impl IntoDeserializer<'static, Error> for Texts<'_, '_> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl Deserializer<'static> for Texts<'_, '_> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'static>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let texts = self.value.and_then(Value::as_object);
        let texts = texts.ok_or_else(|| self.wrong("expected texts by key"))?;
        if let Some(unread) = texts.keys().find(|key| !keys.contains(&key.as_str())) {
            let pointer = self.pointer();
            return Err(Error::custom(format_args!(
                "{pointer}/{unread}: nothing reads this key"
            )));
        }
        visitor.visit_seq(Fields {
            keys: keys.iter(),
            texts,
            parent: &self,
        })
    }

    fn deserialize_tuple<V: Visitor<'static>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let texts = self.value.and_then(Value::as_array);
        let texts = texts.ok_or_else(|| self.wrong("expected a list of texts"))?;
        visitor.visit_seq(SeqDeserializer::new(texts.iter().map(|text| Texts {
            value: Some(text),
            ..self
        })))
    }

    #[inline(never)]
    fn deserialize_str<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.value.and_then(Value::as_str);
        let text = text.ok_or_else(|| self.wrong("expected a text"))?;
        visitor.visit_borrowed_str((self.text)(text))
    }

    fn deserialize_option<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Some(_) => visitor.visit_some(self),
            None => visitor.visit_none(),
        }
    }

    fn deserialize_any<V: Visitor<'static>>(self, _: V) -> Result<V::Value, Error> {
        Err(self.wrong("expected texts"))
    }

    forward_to_deserialize_any! {
        <V: Visitor<'static>>
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char string bytes byte_buf unit unit_struct newtype_struct seq
        tuple_struct map enum identifier ignored_any
    }
}
