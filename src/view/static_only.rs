//! The pages that are written with the site and stand without the program, which leads to them.

use crate::model::{Place, Selection, Theme, View};
use crate::wording::{EASY_TO_READ, Messages};

/// Whether the program has nothing to do on the page: it is whole as it stands.
pub fn is_static_only(selection: &Selection) -> bool {
    is_easy_to_read(selection) || matches!(selection.view, View::Data | View::Help | View::Glossary)
}

/// Whether the page is the version that is easy to read.
pub fn is_easy_to_read(selection: &Selection) -> bool {
    selection.language.as_deref() == Some(EASY_TO_READ)
}

/// Where such a page stands, from the root; its folder has the name of its view.
pub fn address(words: &Messages, selection: &Selection, folder: &str) -> String {
    let language = match words.tag {
        "sv" | EASY_TO_READ => "",
        tag => &format!("{tag}/"),
    };
    format!("./{language}{folder}/{}", theme(selection))
}

/// Where the version of a page stands that is easy to read, from the root; none of a page that has no such version.
pub fn easy_to_read(selection: &Selection) -> Option<String> {
    let folder = match (selection.view, selection.municipality) {
        (View::Overview, _) => String::new(),
        (View::Help, _) => format!("{HELP}/"),
        (View::Municipality, Some(place)) if !place.is_sweden() => of_municipality(place),
        _ => return None,
    };
    Some(format!("./{EASY_TO_READ}/{folder}{}", theme(selection)))
}

fn of_municipality(place: Place) -> String {
    format!("municipality/{place}/")
}

fn theme(selection: &Selection) -> &'static str {
    match selection.theme {
        Theme::Auto => "",
        Theme::Light => "?theme=light",
        Theme::Dark => "?theme=dark",
    }
}

pub const DATA: &str = "data";
pub const HELP: &str = "help";
pub const GLOSSARY: &str = "glossary";
