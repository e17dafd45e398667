//! Parts of a document where they stand in its JSON: objects, lists and entries, read without copying.

use super::form::Field;
use super::json::Json;
use super::read::Published;
use std::marker::PhantomData;

/// An object with the fields of `T`, which are methods of the same names.
pub struct Found<'a, T> {
    object: &'a Json,
    kind: PhantomData<T>,
}

impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

impl<'a, T> Found<'a, T> {
    pub const fn new(object: &'a Json) -> Self {
        Self {
            object,
            kind: PhantomData,
        }
    }

    pub const fn field<F>(self, field: &'static Field) -> Asked<'a, F> {
        Asked {
            object: self.object,
            field,
            kind: PhantomData,
        }
    }
}

/// A field that is asked for. It is read by whoever needs it, who then has its name too, for what
/// may be wrong with it.
pub struct Asked<'a, T> {
    object: &'a Json,
    field: &'static Field,
    kind: PhantomData<T>,
}

impl<T> Clone for Asked<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Asked<'_, T> {}

impl<'a, T> Asked<'a, T> {
    /// A value that stands alone, such as one of a list.
    pub const fn itself(value: &'a Json) -> Self {
        Self {
            object: value,
            field: &Field::ITSELF,
            kind: PhantomData,
        }
    }

    pub const fn name(self) -> &'static str {
        self.field.name
    }

    pub fn json(self) -> &'a Json {
        self.object.field(self.field)
    }

    const fn of<F>(self) -> Asked<'a, F> {
        Asked {
            object: self.object,
            field: self.field,
            kind: PhantomData,
        }
    }
}

impl<'a, T: Published> Asked<'a, T> {
    pub fn get(self) -> T::Found<'a> {
        T::found(self.json())
    }
}

impl<'a, T> Asked<'a, Option<T>> {
    /// The field, if anything stands in it.
    pub fn some(self) -> Option<Asked<'a, T>> {
        (!self.json().is_nothing()).then_some(self.of())
    }

    /// The field, nothing being what stands for nothing.
    pub const fn or_default(self) -> Asked<'a, T> {
        self.of()
    }
}

/// A list of `T`.
pub struct List<'a, T> {
    list: &'a [Json],
    kind: PhantomData<T>,
}

impl<T> Clone for List<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<'_, T> {}

impl<'a, T: Published> List<'a, T> {
    pub const fn new(list: &'a [Json]) -> Self {
        Self {
            list,
            kind: PhantomData,
        }
    }

    pub const fn len(self) -> usize {
        self.list.len()
    }

    pub const fn is_empty(self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(self) -> impl Iterator<Item = T::Found<'a>> {
        self.list.iter().map(T::found)
    }

    /// What stands there, or what stands for nothing.
    pub fn at(self, index: usize) -> T::Found<'a> {
        T::found(self.list.get(index).unwrap_or(&Json::Nothing))
    }

    pub const fn values(self) -> &'a [Json] {
        self.list
    }
}

/// Values of `T` by name.
pub struct Entries<'a, T> {
    object: &'a Json,
    kind: PhantomData<T>,
}

impl<T> Clone for Entries<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entries<'_, T> {}

impl<'a, T: Published> Entries<'a, T> {
    pub const fn new(object: &'a Json) -> Self {
        Self {
            object,
            kind: PhantomData,
        }
    }

    pub fn is_empty(self) -> bool {
        self.object.fields().is_empty()
    }

    pub fn keys(self) -> impl Iterator<Item = &'a str> {
        self.object.fields().iter().map(|(name, _)| name.as_str())
    }

    pub fn iter(self) -> impl Iterator<Item = (&'a str, T::Found<'a>)> {
        let fields = self.object.fields().iter();
        fields.map(|(name, value)| (name.as_str(), T::found(value)))
    }

    pub fn get(self, name: &str) -> Option<T::Found<'a>> {
        let value = self.object.get(name);
        (!value.is_nothing()).then(|| T::found(value))
    }
}
