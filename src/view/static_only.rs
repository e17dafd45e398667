//! The pages that are written with the site and stand without the program, which leads to them.

use crate::model::{Selection, Theme, View};
use crate::wording::Messages;

/// Whether the program has nothing to do on the page: it is whole as it stands.
pub const fn is_static_only(view: View) -> bool {
    matches!(view, View::Data | View::Help | View::Glossary)
}

/// Where such a page stands, from the root; its folder has the name of its view.
pub fn address(words: &Messages, selection: &Selection, folder: &str) -> String {
    let language = match words.tag {
        "sv" => "",
        tag => &format!("{tag}/"),
    };
    let theme = match selection.theme {
        Theme::Auto => "",
        Theme::Light => "?theme=light",
        Theme::Dark => "?theme=dark",
    };
    format!("./{language}{folder}/{theme}")
}

pub const DATA: &str = "data";
pub const HELP: &str = "help";
pub const GLOSSARY: &str = "glossary";
