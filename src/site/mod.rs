//! The static site: every page is complete before any script runs, and the application takes over from it.

mod body;
mod description;
pub mod downloads;
pub mod feeds;
mod history;
pub mod metadata;
pub mod pages;
mod policy;
mod published_data;
pub mod social;
mod static_site;
mod template;
mod write;

pub use history::{PublishedRelease, read_history};
pub use pages::Page;
pub use static_site::{PublishedFiles, StaticSite};
pub use template::{MissingPart, Template};
pub use write::WriteError;
