//! Bytes in: fetched in the browser, or read from a folder.

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(feature = "publish")]
pub mod files;
