//! Pages made from Leptos' signals: parts and the address. No arithmetic and no formats.

pub mod address;
pub mod app;
pub mod chunk;
pub mod clipboard;
mod context;
pub mod device;
pub mod document_keys;
pub mod dom;
pub mod download;
pub mod drawn;
pub(crate) mod frame;
pub mod element;
mod inspected;
pub mod kept;
pub mod memo;
mod page;
pub mod panel;
mod part;
mod rendered;
pub mod static_only;
pub mod store;

#[cfg(not(target_arch = "wasm32"))]
pub use page::data as data_page;
pub use page::{load_chunk, memo_code};
pub use part::readout::{READ, tell};
pub use part::years::LEADS;
pub use part::{filter, finder, map, memo as memo_panel};
pub use rendered::set_root;
pub use store::{ExportKind, ExportRequest, LoadError, LoadState, Loaded, Panel, Store};
