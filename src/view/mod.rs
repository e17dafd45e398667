//! Pages made with Leptos: signals, parts and the address. No arithmetic and no formats.

pub mod address;
pub mod app;
mod frame;
pub mod html;
mod page;
mod part;
pub mod store;
pub mod title;
pub mod wanted;

pub use app::App;
pub use part::notice::TRY_AGAIN;
pub use part::source;
pub use store::{Loaded, Panel, Part, Store, Why};
