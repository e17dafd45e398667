//! The page of what there is to take away of the dataset. It is written with the site and stands without the program,
//! which leads to it.

#[cfg(not(target_arch = "wasm32"))]
mod contents;

#[cfg(not(target_arch = "wasm32"))]
pub use contents::{DownloadableFile, PublishedData, PublishedRelease, page};

use crate::model::{Selection, Theme};
use crate::wording::Messages;

/// Where the page stands, from the root.
pub fn address(words: &Messages, selection: &Selection) -> String {
    let language = match words.tag {
        "sv" => "",
        tag => &format!("{tag}/"),
    };
    let theme = match selection.theme {
        Theme::Auto => "",
        Theme::Light => "?theme=light",
        Theme::Dark => "?theme=dark",
    };
    format!("./{language}data/{theme}")
}
