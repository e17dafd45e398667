//! Bytes in: fetched in the browser, or read from a folder.

#[cfg(all(target_arch = "wasm32", feature = "view"))]
pub mod browser;
#[cfg(feature = "publish")]
pub mod files;
