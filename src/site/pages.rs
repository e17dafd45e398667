//! Which pages have an address of their own, and in which folders they stand: the names of the living address.

use crate::model::{Area, Dataset, Place, Selection, View};
use crate::view::address;
use crate::wording::LANGUAGES;

/// A page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub selection: Selection,
    /// From the site's root, with a slash at its end; nothing for the root itself.
    pub folder: String,
    /// The same page in any language: its folder there, but for the language's own.
    pub name: String,
}

impl Page {
    fn new(of: &Selection, language: &str) -> Self {
        let selection = Selection {
            language: (language != "sv").then(|| language.into()),
            ..of.clone()
        };
        let name = name(of);
        let folder = page_folder(language, &name);
        Self {
            selection,
            folder,
            name,
        }
    }

    pub fn language(&self) -> &str {
        self.selection.language.as_deref().unwrap_or("sv")
    }

    /// The query of the living page, without its question mark.
    pub fn query(&self) -> String {
        address::format(&self.selection)
    }

    /// The way from the page to the root.
    pub fn path_to_root(&self) -> String {
        match self.folder.matches('/').count() {
            0 => "./".to_owned(),
            deep => "../".repeat(deep),
        }
    }
}

/// The folder of a page in a language.
pub fn page_folder(language: &str, name: &str) -> String {
    if language == "sv" {
        name.to_owned()
    } else {
        format!("{language}/{name}")
    }
}

/// What the page is named after in the address: its view, and which of them it is.
fn name(of: &Selection) -> String {
    let view = View::IDS.iter().find(|(known, _)| *known == of.view);
    let view = view.map_or("", |(_, word)| word);
    let place = of.municipality.map(|place| place.to_string());
    let which = (of.area.map(Area::id))
        .or_else(|| of.indicator.as_ref().map(|id| id.as_str()))
        .or(place.as_deref());
    match (of.view, which) {
        (View::Overview, _) => String::new(),
        (_, None) => format!("{view}/"),
        (_, Some(which)) => format!("{view}/{which}/"),
    }
}

/// All pages of all languages, the root first.
pub fn all_pages(dataset: &Dataset) -> Vec<Page> {
    let of = |view| Selection {
        view,
        ..Selection::default()
    };
    let mut selections: Vec<Selection> = [
        View::Overview,
        View::Areas,
        View::Municipalities,
        View::Progress,
        View::Timeline,
        View::About,
    ]
    .map(of)
    .into();
    selections.extend(Area::ALL.map(|area| Selection {
        area: Some(area),
        ..of(View::Area)
    }));
    let places = dataset.municipalities.iter().map(|of| of.place);
    for place in std::iter::once(Place::SWEDEN).chain(places) {
        selections.push(Selection {
            municipality: Some(place),
            ..of(View::Municipality)
        });
    }
    for indicator in &dataset.indicators {
        selections.push(Selection {
            indicator: Some(indicator.id.clone()),
            ..of(View::Indicator)
        });
    }
    let in_language = |language| {
        let pages = selections.iter();
        pages.map(move |selection| Page::new(selection, language))
    };
    (LANGUAGES.iter())
        .flat_map(|(language, _)| in_language(language))
        .collect()
}
