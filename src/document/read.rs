//! Reading published JSON into documents, in few bytes of program.
//!
//! `serde_json` parses; what follows takes fields out of its values. A derived `Deserialize` of the
//! same types adds about 13 kB (brotli) to the browser program, as it repeats a parser for each type.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What can be read from a JSON value.
pub trait FromJson: Sized + Default {
    /// The value, or a default in the place of what is wrong. One way through, without returning
    /// early, halves what the documents add to the program.
    fn read(value: &Value, fault: &mut Fault) -> Self;

    /// # Errors
    /// What is wrong with the value, in a few words.
    fn from_json(value: &Value) -> Result<Self, String> {
        let mut fault = Fault::default();
        let read = Self::read(value, &mut fault);
        match fault.0 {
            None => Ok(read),
            Some(fault) => Err(fault),
        }
    }
}

/// The first thing that is wrong with a value.
#[derive(Default)]
pub struct Fault(Option<String>);

impl Fault {
    fn blame(&mut self, fault: String) {
        self.0.get_or_insert(fault);
    }

    fn wrong(&mut self, expected: &str, found: &Value) {
        let found = match found {
            Value::Null => "nothing",
            Value::Bool(true) => "true",
            Value::Bool(false) => "false",
            Value::Number(_) => "a number",
            Value::String(text) => {
                self.blame(format!("\"{}\" is not {expected}", cut(text)));
                return;
            }
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.blame(format!("{found} is not {expected}"));
    }

    /// Says in which field the fault lies.
    fn within(&mut self, name: &str) {
        if let Some(fault) = &mut self.0 {
            *fault = format!("`{name}`: {fault}");
        }
    }
}

/// The beginning of a text that may be long.
fn cut(text: &str) -> &str {
    match text.char_indices().nth(60) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// Takes the fields of one object.
pub struct Fields<'a> {
    object: Option<&'a Map<String, Value>>,
    taken: Vec<&'static str>,
    fault: &'a mut Fault,
}

impl<'a> Fields<'a> {
    pub fn of(value: &'a Value, fault: &'a mut Fault) -> Self {
        let object = value.as_object();
        if object.is_none() {
            fault.wrong("an object", value);
        }
        Self {
            object,
            taken: Vec::new(),
            fault,
        }
    }

    /// A field; the default stands for nothing where it isn't required.
    pub fn field<T: FromJson>(&mut self, name: &'static str, required: bool) -> T {
        let Some(value) = self.value(name, required) else {
            return T::default();
        };
        let whole = self.fault.0.is_none();
        let read = T::read(value, self.fault);
        if whole {
            self.fault.within(name);
        }
        read
    }

    fn value(&mut self, name: &'static str, required: bool) -> Option<&'a Value> {
        self.taken.push(name);
        let value = self.object?.get(name);
        if required && value.is_none() {
            self.fault.blame(format!("missing field `{name}`"));
        }
        value
    }

    /// Refuses what nobody has asked for in a record, where a misspelt name would be lost in silence.
    /// A whole document, which tells its format, may hold more than this version knows.
    pub fn finish(self) {
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
            self.fault
                .blame(format!("unknown field `{name}`, expected one of {known}"));
        }
    }
}

impl FromJson for String {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        let Some(text) = value.as_str() else {
            fault.wrong("a text", value);
            return Self::new();
        };
        text.to_owned()
    }
}

impl FromJson for bool {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        let read = value.as_bool();
        if read.is_none() {
            fault.wrong("true or false", value);
        }
        read.unwrap_or_default()
    }
}

impl FromJson for i64 {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        let read = value.as_i64();
        if read.is_none() {
            fault.wrong("a whole number", value);
        }
        read.unwrap_or_default()
    }
}

macro_rules! narrower {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn read(value: &Value, fault: &mut Fault) -> Self {
                let read = Self::try_from(i64::read(value, fault));
                if read.is_err() {
                    fault.wrong("in range", value);
                }
                read.unwrap_or_default()
            }
        }
    )*};
}
narrower!(i16, u8, u32, usize);

impl FromJson for (i64, i64) {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        match Vec::read(value, fault).as_slice() {
            &[first, second] => (first, second),
            _ => {
                fault.wrong("two whole numbers", value);
                Self::default()
            }
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        (!value.is_null()).then(|| T::read(value, fault))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        let Some(list) = value.as_array() else {
            fault.wrong("a list", value);
            return Self::new();
        };
        let mut read = Self::with_capacity(list.len());
        for value in list {
            read.push(T::read(value, fault));
        }
        read
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn read(value: &Value, fault: &mut Fault) -> Self {
        let mut read = Self::new();
        let Some(object) = value.as_object() else {
            fault.wrong("an object", value);
            return read;
        };
        for (key, value) in object {
            read.insert(key.clone(), T::read(value, fault));
        }
        read
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
            fn read(
                value: &serde_json::Value,
                fault: &mut $crate::document::read::Fault,
            ) -> Self {
                let mut fields = $crate::document::read::Fields::of(value, fault);
                let whole = Self {
                    $($field: fields.field(stringify!($field), true),)*
                    $($($other: fields.field(stringify!($other), false),)*)?
                };
                fields.finish();
                whole
            }
        }
    };
}
pub(crate) use document;
