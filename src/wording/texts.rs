//! A locale's JSON as structs of texts: objects, lists and texts, and nothing else.
//!
//! A struct names its texts once, and [`texts!`] says from that which keys it has. So a key that is missing or that
//! nothing reads is found here, once for all structs; what is made for each struct only puts its texts in their places.

use serde::de::Error as _;
use serde_json::{Error, Map, Value};
use std::slice;

/// What can be read from a part of a locale: a text, or texts by key or in order.
pub trait FromTexts: Sized {
    /// With every text empty.
    const EMPTY: Self;

    /// Takes its texts.
    ///
    /// # Errors
    /// Where one is missing, is no text, or has a key that nothing reads.
    fn read(&mut self, texts: Texts<'_, '_>) -> Result<(), Error>;
}

/// Structs of texts whose fields are the keys of a locale.
macro_rules! texts {
    ($(
        $(#[doc = $about:literal])*
        pub struct $name:ident {$(
            $(#[doc = $doc:literal])*
            $(#[cfg($condition:meta)])?
            pub $key:ident: $texts:ty,
        )*}
    )*) => {$(
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name {$(
            $(#[doc = $doc])*
            $(#[cfg($condition)])?
            pub $key: $texts,
        )*}

        impl $crate::wording::texts::FromTexts for $name {
            const EMPTY: Self = Self {$(
                $(#[cfg($condition)])?
                $key: <$texts as $crate::wording::texts::FromTexts>::EMPTY,
            )*};

            fn read(
                &mut self,
                texts: $crate::wording::texts::Texts<'_, '_>,
            ) -> Result<(), serde_json::Error> {
                let mut fields = texts.by_key(&[$(
                    $(#[cfg($condition)])?
                    stringify!($key),
                )*])?;
                $(
                    $(#[cfg($condition)])?
                    fields.read_next(&mut self.$key)?;
                )*
                Ok(())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                <Self as $crate::wording::texts::FromTexts>::EMPTY
            }
        }
    )*};
}
pub(super) use texts;

/// A part of a locale.
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

    /// What is made of them.
    ///
    /// # Errors
    /// As [`FromTexts::read`].
    pub fn to<T: FromTexts>(self) -> Result<T, Error> {
        let mut read = T::EMPTY;
        read.read(self)?;
        Ok(read)
    }

    /// The texts by these keys, in their order; there are no others.
    pub fn by_key(&self, keys: &'static [&'static str]) -> Result<Fields<'_, 'a>, Error> {
        let texts = self.value.and_then(Value::as_object);
        let texts = texts.ok_or_else(|| self.wrong("expected texts by key"))?;
        if let Some(unread) = texts.keys().find(|key| !keys.contains(&key.as_str())) {
            let pointer = self.pointer();
            return Err(Error::custom(format_args!(
                "{pointer}/{unread}: nothing reads this key"
            )));
        }
        Ok(Fields {
            keys: keys.iter(),
            texts,
            parent: self,
        })
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

/// The texts of a struct, in the order of its fields.
pub struct Fields<'p, 'a> {
    keys: slice::Iter<'static, &'static str>,
    texts: &'a Map<String, Value>,
    parent: &'p Texts<'p, 'a>,
}

impl<'p, 'a> Fields<'p, 'a> {
    /// Reads the next field. Apart from the struct's own code, as a thousand fields ask for it.
    #[inline(never)]
    pub fn read_next<T: FromTexts>(&mut self, field: &mut T) -> Result<(), Error> {
        field.read(self.next())
    }

    /// The texts of the next field; nothing by no key where there is none.
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

impl FromTexts for &'static str {
    const EMPTY: Self = "";

    fn read(&mut self, texts: Texts<'_, '_>) -> Result<(), Error> {
        let text = texts.value.and_then(Value::as_str);
        *self = (texts.text)(text.ok_or_else(|| texts.wrong("expected a text"))?);
        Ok(())
    }
}

/// A text that not every language has.
impl FromTexts for Option<&'static str> {
    const EMPTY: Self = None;

    fn read(&mut self, texts: Texts<'_, '_>) -> Result<(), Error> {
        if texts.value.is_some() {
            self.insert("").read(texts)?;
        }
        Ok(())
    }
}

impl<T: FromTexts, const N: usize> FromTexts for [T; N] {
    const EMPTY: Self = [const { T::EMPTY }; N];

    fn read(&mut self, texts: Texts<'_, '_>) -> Result<(), Error> {
        read_list(self, texts)
    }
}

/// Reads a list that is as long as expected.
fn read_list<T: FromTexts>(list: &mut [T], texts: Texts<'_, '_>) -> Result<(), Error> {
    let found = texts.value.and_then(Value::as_array);
    let found = found.ok_or_else(|| texts.wrong("expected a list of texts"))?;
    if found.len() != list.len() {
        return Err(texts.wrong(&format!("expected a list of {} texts", list.len())));
    }
    list.iter_mut().zip(found).try_for_each(|(item, value)| {
        item.read(Texts {
            value: Some(value),
            ..texts
        })
    })
}
