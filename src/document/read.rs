//! How documents are read, in few bytes of program: their form is judged at once, as data, and then
//! each field is taken where it is asked for.
//!
//! A derived `Deserialize`, or any other code that fills one type after the other, is repeated for
//! each type: 7 kB (brotli) and more of the browser program.

use super::form::Form;
use super::found::{Entries, List};
use super::json::Json;
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// What documents consist of.
pub trait Published: Sized {
    const FORM: Form;
    /// What is asked of a value where it stands, without copying it.
    type Found<'a>;

    fn found(value: &Json) -> Self::Found<'_>;
    fn owned(value: &Json) -> Self;
    fn json(&self) -> Json;
}

/// A value whose form is that of a document or of a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<T> {
    json: Json,
    kind: PhantomData<T>,
}

impl<T: Published> Parsed<T> {
    /// Of a value that has been judged to have the form.
    pub(crate) const fn judged(json: Json) -> Self {
        Self {
            json,
            kind: PhantomData,
        }
    }

    pub fn found(&self) -> T::Found<'_> {
        T::found(&self.json)
    }

    pub fn owned(&self) -> T {
        T::owned(&self.json)
    }
}

impl<T: Published> From<&T> for Parsed<T> {
    fn from(document: &T) -> Self {
        Self {
            json: document.json(),
            kind: PhantomData,
        }
    }
}

impl Published for String {
    const FORM: Form = Form::Text;
    type Found<'a> = &'a str;
    fn found(value: &Json) -> &str {
        value.text()
    }
    fn owned(value: &Json) -> Self {
        value.text().to_owned()
    }
    fn json(&self) -> Json {
        Json::Text(self.clone())
    }
}

impl Published for bool {
    const FORM: Form = Form::Flag;
    type Found<'a> = Self;
    fn found(value: &Json) -> Self {
        matches!(value, Json::Flag(true))
    }
    fn owned(value: &Json) -> Self {
        Self::found(value)
    }
    fn json(&self) -> Json {
        Json::Flag(*self)
    }
}

macro_rules! whole {
    ($($number:ty: $form:expr,)*) => {$(
        impl Published for $number {
            const FORM: Form = $form;
            type Found<'a> = Self;
            fn found(value: &Json) -> Self {
                value.whole() as Self
            }
            fn owned(value: &Json) -> Self {
                Self::found(value)
            }
            fn json(&self) -> Json {
                Json::Whole(*self as i64)
            }
        }
    )*};
}
whole! {
    i64: Form::WHOLE,
    i16: Form::Whole(i16::MIN as i64, i16::MAX as i64),
    u8: Form::Whole(0, u8::MAX as i64),
    u32: Form::Whole(0, u32::MAX as i64),
    usize: Form::Whole(0, u32::MAX as i64),
}

impl Published for (i64, i64) {
    const FORM: Form = Form::Pair;
    type Found<'a> = Self;
    fn found(value: &Json) -> Self {
        (value.at(0).whole(), value.at(1).whole())
    }
    fn owned(value: &Json) -> Self {
        Self::found(value)
    }
    fn json(&self) -> Json {
        Json::List(vec![Json::Whole(self.0), Json::Whole(self.1)])
    }
}

impl<T: Published + 'static> Published for Option<T> {
    const FORM: Form = Form::Maybe(&T::FORM);
    type Found<'a> = Option<T::Found<'a>>;
    fn found(value: &Json) -> Option<T::Found<'_>> {
        (!value.is_nothing()).then(|| T::found(value))
    }
    fn owned(value: &Json) -> Self {
        (!value.is_nothing()).then(|| T::owned(value))
    }
    fn json(&self) -> Json {
        self.as_ref().map_or(Json::Nothing, T::json)
    }
}

impl<T: Published + 'static> Published for Vec<T> {
    const FORM: Form = Form::List(&T::FORM);
    type Found<'a> = List<'a, T>;
    fn found(value: &Json) -> List<'_, T> {
        List::new(value.list())
    }
    fn owned(value: &Json) -> Self {
        value.list().iter().map(T::owned).collect()
    }
    fn json(&self) -> Json {
        Json::List(self.iter().map(T::json).collect())
    }
}

impl<T: Published + 'static> Published for BTreeMap<String, T> {
    const FORM: Form = Form::Entries(&T::FORM);
    type Found<'a> = Entries<'a, T>;
    fn found(value: &Json) -> Entries<'_, T> {
        Entries::new(value)
    }
    fn owned(value: &Json) -> Self {
        let fields = value.fields().iter();
        fields
            .map(|(name, value)| (name.clone(), T::owned(value)))
            .collect()
    }
    fn json(&self) -> Json {
        let fields = self.iter();
        Json::Object(
            fields
                .map(|(name, value)| (name.clone(), value.json()))
                .collect(),
        )
    }
}

/// Whether a field may be left out when written.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An object of fields, each with whether it is written.
pub fn object<const N: usize>(fields: [(&str, bool, Json); N]) -> Json {
    let fields = fields.into_iter().filter(|(_, written, _)| *written);
    Json::Object(
        fields
            .map(|(name, _, value)| (name.to_owned(), value))
            .collect(),
    )
}

/// Declares a document: its fields are the published names. Those under `optional` are left out
/// where they hold nothing.
macro_rules! document {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$note:meta])* pub $field:ident: $type:ty,)*
        $(optional { $($(#[$other_note:meta])* pub $other:ident: $other_type:ty,)* })?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(
            not(target_arch = "wasm32"),
            derive(serde::Serialize, schemars::JsonSchema)
        )]
        pub struct $name {
            $($(#[$note])* pub $field: $type,)*
            $($(
                $(#[$other_note])*
                #[cfg_attr(
                    not(target_arch = "wasm32"),
                    serde(default, skip_serializing_if = "crate::document::read::is_default")
                )]
                pub $other: $other_type,
            )*)?
        }

        impl<'a> $crate::document::found::Found<'a, $name> {
            $(
                pub const fn $field(self) -> $crate::document::found::Asked<'a, $type> {
                    use $crate::document::form::Field;
                    self.field(const { Field::named($name::FIELDS, stringify!($field)) })
                }
            )*
            $($(
                pub const fn $other(self) -> $crate::document::found::Asked<'a, $other_type> {
                    use $crate::document::form::Field;
                    self.field(const { Field::named($name::FIELDS, stringify!($other)) })
                }
            )*)?
        }

        impl $name {
            const FIELDS: &'static [$crate::document::form::Field] = &[
                $($crate::document::form::Field {
                    name: stringify!($field),
                    required: true,
                    form: &<$type as $crate::document::read::Published>::FORM,
                },)*
                $($($crate::document::form::Field {
                    name: stringify!($other),
                    required: false,
                    form: &<$other_type as $crate::document::read::Published>::FORM,
                },)*)?
            ];
        }

        impl $crate::document::read::Published for $name {
            const FORM: $crate::document::form::Form =
                $crate::document::form::Form::Object($name::FIELDS);
            type Found<'a> = $crate::document::found::Found<'a, $name>;

            fn found(
                value: &$crate::document::json::Json,
            ) -> $crate::document::found::Found<'_, $name> {
                $crate::document::found::Found::new(value)
            }

            fn owned(value: &$crate::document::json::Json) -> Self {
                use $crate::document::read::Published;
                Self {
                    $($field: Published::owned(value.get(stringify!($field))),)*
                    $($($other: Published::owned(value.get(stringify!($other))),)*)?
                }
            }

            fn json(&self) -> $crate::document::json::Json {
                $crate::document::read::object([
                    $((stringify!($field), true, self.$field.json()),)*
                    $($((
                        stringify!($other),
                        !$crate::document::read::is_default(&self.$other),
                        self.$other.json(),
                    ),)*)?
                ])
            }
        }
    };
}
pub(crate) use document;
