//! What has been read and is kept for as long as the program runs.
//!
//! A page needs all of a dataset until it is closed. So nobody counts who still uses a name: copies
//! are free, and no code cleans up, of which every early return would repeat its part.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

/// A text, a list or a record that is never given back.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kept<T: ?Sized + 'static>(&'static T);

impl<T> Kept<T> {
    pub fn new(value: T) -> Self {
        Self(Box::leak(Box::new(value)))
    }
}

impl<T: ?Sized> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

impl<T: ?Sized> Deref for Kept<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.0
    }
}

impl AsRef<str> for Kept<str> {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl<T: ?Sized> Borrow<T> for Kept<T> {
    fn borrow(&self) -> &T {
        self.0
    }
}

impl From<&str> for Kept<str> {
    fn from(text: &str) -> Self {
        Self(String::leak(text.to_owned()))
    }
}

impl<T> From<Vec<T>> for Kept<[T]> {
    fn from(list: Vec<T>) -> Self {
        Self(list.leak())
    }
}

impl Default for Kept<str> {
    fn default() -> Self {
        Self("")
    }
}

impl<T> Default for Kept<[T]> {
    fn default() -> Self {
        Self(&[])
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
