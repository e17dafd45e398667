//! One file a page.

pub mod overview;
