//! Which pages are written as static pages, and in which folders.

use crate::model::{Area, Dataset, Place, Selection, View};
use crate::view::address::{self, FIGURE};
use crate::view::static_only;
use crate::wording::{EASY_TO_READ, LOCALES};

/// A page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub selection: Selection,
    /// The folder from the site's root, with a slash at its end; empty for the root itself.
    pub folder: String,
    /// The folder without that of the language, which is the same in all languages.
    pub name: String,
}

impl Page {
    fn new(selection: &Selection, language: &str) -> Self {
        let name = page_name(selection);
        Self {
            selection: Selection {
                language: (language != "sv").then(|| language.into()),
                ..selection.clone()
            },
            folder: page_folder(language, &name),
            name,
        }
    }

    /// The tag of the page's language.
    pub fn language(&self) -> &str {
        self.selection.language.as_deref().unwrap_or("sv")
    }

    /// Whether the page has nothing for the application to do: it is whole as it stands.
    pub fn is_static_only(&self) -> bool {
        static_only::is_static_only(&self.selection)
    }

    /// Whether the page is the version that is easy to read.
    pub fn is_easy_to_read(&self) -> bool {
        static_only::is_easy_to_read(&self.selection)
    }

    /// The query of the same page in the application, without the question mark.
    pub fn query(&self) -> String {
        address::format(&self.selection)
    }

    /// The relative path from the page to the root.
    pub fn path_to_root(&self) -> String {
        match self.folder.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

/// The page that shows a figure in a frame, in each language. Its query says which, so that it isn't among the pages
/// that stand by themselves.
pub fn figure_pages() -> Vec<Page> {
    let of_figure = Selection {
        embed: true,
        ..Selection::default()
    };
    let tags = LOCALES.iter().map(|locale| locale.tag);
    tags.map(|tag| Page::new(&of_figure, tag)).collect()
}

/// The folder of a page in a language.
pub fn page_folder(language: &str, name: &str) -> String {
    if language == "sv" {
        name.to_owned()
    } else {
        format!("{language}/{name}")
    }
}

/// The name of a page: that of figures, or the id of its view, and of the area, indicator or municipality that it is about.
fn page_name(selection: &Selection) -> String {
    let view = View::IDS.iter().find(|(known, _)| *known == selection.view);
    let view = view.map_or("", |(_, id)| id);
    let place = selection.municipality.map(|place| place.to_string());
    let which = (selection.area.map(Area::id))
        .or_else(|| selection.indicator.as_ref().map(|id| id.as_str()))
        .or(place.as_deref());
    match (selection.view, which) {
        _ if selection.embed => FIGURE.to_owned(),
        (View::Overview, _) => String::new(),
        (_, None) => format!("{view}/"),
        (_, Some(which)) => format!("{view}/{which}/"),
    }
}

/// All static pages in all languages, the root first.
pub fn all_pages(dataset: &Dataset) -> Vec<Page> {
    let of_view = |view| Selection {
        view,
        ..Selection::default()
    };
    let mut selections: Vec<Selection> = [
        View::Overview,
        View::Areas,
        View::Municipalities,
        View::Matrix,
        View::Progress,
        View::Timeline,
        View::Data,
        View::Help,
        View::Glossary,
        View::About,
    ]
    .map(of_view)
    .into();
    selections.extend(Area::ALL.map(|area| Selection {
        area: Some(area),
        ..of_view(View::Area)
    }));
    let places = dataset.municipalities.iter().map(|of| of.place);
    for place in std::iter::once(Place::SWEDEN).chain(places) {
        selections.push(Selection {
            municipality: Some(place),
            ..of_view(View::Municipality)
        });
    }
    for indicator in &dataset.indicators {
        selections.push(Selection {
            indicator: Some(indicator.id.clone()),
            ..of_view(View::Indicator)
        });
    }
    let in_language = |language| {
        let pages = selections.iter();
        pages.map(move |selection| Page::new(selection, language))
    };
    let all = LOCALES.iter().flat_map(|locale| in_language(locale.tag));
    let easy_to_read = in_language(EASY_TO_READ)
        .filter(|page| static_only::easy_to_read(&page.selection).is_some());
    all.chain(easy_to_read).collect()
}
