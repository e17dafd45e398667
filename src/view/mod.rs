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
pub mod element;
pub(crate) mod frame;
mod hydrated;
mod inspected;
pub mod kept;
mod keys;
mod late;
#[cfg(not(target_arch = "wasm32"))]
pub mod links;
pub mod memo;
mod page;
pub mod panel;
mod part;
mod reader;
mod rendered;
pub mod static_only;
pub mod store;
mod subscribed;
pub mod whole_page;
pub mod written;

pub use hydrated::hydrate;
pub use keys::pressed as pressed_key;
pub use late::change_all as change_all_late;
#[cfg(not(target_arch = "wasm32"))]
pub use page::data as data_page;
pub use page::{load_chunk, memo_code};
pub use part::map_reader::put_away;
pub use part::memo as memo_panel;
pub use reader::By;
pub use rendered::{Mounted, build, set_root};
pub use store::{ExportKind, ExportRequest, LoadError, LoadState, Loaded, Panel, Store};
