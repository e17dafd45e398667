//! A JSON text as a tree, in the order in which it stands, and what can be taken out of it.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Nothing,
    Flag(bool),
    Whole(i64),
    /// Any other number: no document of ours has one.
    Number,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

static NOTHING: Json = Json::Nothing;

/// What is asked for, or the default of its kind: whoever asks has seen to the form before.
impl Json {
    /// The field of that name; the last, where there are several.
    pub fn get(&self, name: &str) -> &Self {
        let mut fields = self.fields().iter().rev();
        fields
            .find(|(known, _)| known == name)
            .map_or(&NOTHING, |(_, value)| value)
    }

    pub fn fields(&self) -> &[(String, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    pub fn list(&self) -> &[Self] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }

    pub fn at(&self, index: usize) -> &Self {
        self.list().get(index).unwrap_or(&NOTHING)
    }

    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    pub const fn whole(&self) -> i64 {
        match self {
            Self::Whole(number) => *number,
            _ => 0,
        }
    }

    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Nothing)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Number, Json::Whole))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number)
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut found: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = found.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut found: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = found.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}
