//! Pages made from Leptos' signals: parts and the address. No arithmetic and no formats.

pub mod address;
pub mod chunk;
mod context;
pub mod document_keys;
pub mod drawn;
pub(crate) mod frame;
pub mod html;
pub mod memo;
mod page;
mod part;
pub mod static_only;
pub mod store;

#[cfg(not(target_arch = "wasm32"))]
pub use page::data as data_page;
pub use page::{load_chunk, memo_code};
pub use part::copy::COPY;
pub use part::notice::TRY_AGAIN;
pub use part::paper::PRINT;
pub use part::readout::{READ, tell};
pub use part::remembered::{FORGET, REMEMBER};
pub use part::take::{QUESTIONS, SENTENCE, TABLE, TAKE};
pub use part::years::LEADS;
pub use part::{filter, finder, map, memo as memo_panel, source};
pub use store::{ExportRequest, LoadError, LoadState, Loaded, Panel, State, Store};
