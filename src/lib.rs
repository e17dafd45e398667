//! Inkludering 2032: how Swedish municipalities work with Roma inclusion, and how far it is to the goal.
#[cfg(feature = "view")]
pub mod view;
