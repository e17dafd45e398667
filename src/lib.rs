//! Inkludering 2032: how Swedish municipalities work with Roma inclusion, and how far it is to the goal.
//!
//! ```text
//! model ◄── document ◄── validate ◄── analysis ◄── wording ◄── chart ◄── export ◄── view
//! ```
//! Each layer may use what stands to its left. `load`, `publish` and `site` are edges that no layer uses.

/// What the program was built from, as a digest: the pages that one program wrote another can go on from only where
/// both have the same.
pub const BUILD_ID: &str = env!("BUILD_ID");

pub mod analysis;
pub mod chart;
pub mod document;
pub mod export;
pub mod load;
pub mod model;
#[cfg(feature = "publish")]
pub mod publish;
#[cfg(all(feature = "publish", feature = "view"))]
pub mod site;
pub mod validate;
#[cfg(feature = "view")]
pub mod view;
pub mod wording;
