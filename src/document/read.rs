//! Reading published JSON into documents, in few bytes of program.
//!
//! `serde_json` parses; what follows takes fields out of its values. A derived `Deserialize` of the
//! same types adds about 30 kB (brotli) to the browser program, as it repeats a parser for each type.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What can be read from a JSON value.
pub trait FromJson: Sized + Default {
    /// # Errors
    /// What is wrong with the value, in a few words.
    fn from_json(value: &Value) -> Result<Self, String>;
}

/// Takes the fields of one object. The first fault is kept and defaults stand in, until `finish`
/// gives the whole or the fault.
pub struct Fields<'a> {
    object: Option<&'a Map<String, Value>>,
    taken: Vec<&'static str>,
    fault: Option<String>,
}

impl<'a> Fields<'a> {
    pub fn of(value: &'a Value) -> Self {
        let object = value.as_object();
        Self {
            object,
            taken: Vec::new(),
            fault: object.is_none().then(|| wrong("an object", value)),
        }
    }

    /// A field that must be there.
    pub fn required<T: FromJson>(&mut self, name: &'static str) -> T {
        match self.value(name) {
            Some(value) => self.read(name, value),
            None => {
                self.blame(format!("missing field `{name}`"));
                T::default()
            }
        }
    }

    /// A field whose default stands for nothing.
    pub fn optional<T: FromJson>(&mut self, name: &'static str) -> T {
        match self.value(name) {
            Some(value) => self.read(name, value),
            None => T::default(),
        }
    }

    fn value(&mut self, name: &'static str) -> Option<&'a Value> {
        self.taken.push(name);
        self.object.and_then(|object| object.get(name))
    }

    fn read<T: FromJson>(&mut self, name: &str, value: &Value) -> T {
        match T::from_json(value) {
            Ok(value) => value,
            Err(fault) => {
                self.blame(format!("`{name}`: {fault}"));
                T::default()
            }
        }
    }

    fn blame(&mut self, fault: String) {
        self.fault.get_or_insert(fault);
    }

    /// Refuses what nobody has asked for in a record, where a misspelt name would be lost in silence.
    /// A whole document, which tells its format, may hold more than this version knows.
    fn unknown(&mut self) {
        if self.taken.contains(&"format") {
            return;
        }
        let unknown = self.object.and_then(|object| {
            object
                .keys()
                .find(|key| !self.taken.contains(&key.as_str()))
        });
        if let Some(name) = unknown {
            let known = self.taken.join(", ");
            self.blame(format!("unknown field `{name}`, expected one of {known}"));
        }
    }

    /// # Errors
    /// The first fault.
    pub fn finish<T>(mut self, whole: T) -> Result<T, String> {
        self.unknown();
        match self.fault {
            None => Ok(whole),
            Some(fault) => Err(fault),
        }
    }
}

fn wrong(expected: &str, found: &Value) -> String {
    let found = match found {
        Value::Null => "nothing",
        Value::Bool(true) => "true",
        Value::Bool(false) => "false",
        Value::Number(_) => "a number",
        Value::String(text) => return format!("\"{}\" is not {expected}", cut(text)),
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    format!("{found} is not {expected}")
}

/// The beginning of a text that may be long.
fn cut(text: &str) -> &str {
    match text.char_indices().nth(60) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

impl FromJson for String {
    fn from_json(value: &Value) -> Result<Self, String> {
        value
            .as_str()
            .map(ToOwned::to_owned)
            .ok_or_else(|| wrong("a text", value))
    }
}

impl FromJson for bool {
    fn from_json(value: &Value) -> Result<Self, String> {
        value.as_bool().ok_or_else(|| wrong("true or false", value))
    }
}

impl FromJson for i64 {
    fn from_json(value: &Value) -> Result<Self, String> {
        value.as_i64().ok_or_else(|| wrong("a whole number", value))
    }
}

macro_rules! narrower {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(value: &Value) -> Result<Self, String> {
                Self::try_from(i64::from_json(value)?).map_err(|_| wrong("in range", value))
            }
        }
    )*};
}
narrower!(i16, u8, u32, usize);

impl FromJson for (i64, i64) {
    fn from_json(value: &Value) -> Result<Self, String> {
        match Vec::from_json(value)?.as_slice() {
            &[first, second] => Ok((first, second)),
            _ => Err(wrong("two whole numbers", value)),
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Result<Self, String> {
        match value {
            Value::Null => Ok(None),
            value => T::from_json(value).map(Some),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value) -> Result<Self, String> {
        let list = value.as_array().ok_or_else(|| wrong("a list", value))?;
        // A loop, which is half the program that `collect` is, for each type of record.
        let mut read = Self::with_capacity(list.len());
        for value in list {
            read.push(T::from_json(value)?);
        }
        Ok(read)
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(value: &Value) -> Result<Self, String> {
        let object = value.as_object().ok_or_else(|| wrong("an object", value))?;
        let mut read = Self::new();
        for (key, value) in object {
            read.insert(key.clone(), T::from_json(value)?);
        }
        Ok(read)
    }
}

/// Whether a field may be left out when written.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Declares a document: its fields are the published names. Those under `optional` are left out
/// where they hold nothing.
macro_rules! document {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$note:meta])* pub $field:ident: $type:ty,)*
        $(optional { $($(#[$other_note:meta])* pub $other:ident: $other_type:ty,)* })?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[$note])* pub $field: $type,)*
            $($(
                $(#[$other_note])*
                #[serde(default, skip_serializing_if = "crate::document::read::is_default")]
                pub $other: $other_type,
            )*)?
        }

        impl $crate::document::read::FromJson for $name {
            fn from_json(value: &serde_json::Value) -> Result<Self, String> {
                let mut fields = $crate::document::read::Fields::of(value);
                let whole = Self {
                    $($field: fields.required(stringify!($field)),)*
                    $($($other: fields.optional(stringify!($other)),)*)?
                };
                fields.finish(whole)
            }
        }
    };
}
pub(crate) use document;
