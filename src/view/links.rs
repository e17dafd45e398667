//! Where the links of a prerendered page lead: to another such page, or to the application at the root.

use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The attributes that hold an address, which is relative to the root where it begins with `./`.
const ADDRESSES: [&str; 3] = ["href", "action", "data-to"];

/// The attribute of a link to what only the application can show.
pub const LIVING: &str = "data-living";

/// The folders of prerendered pages from the root, by the query of the same page in the application.
pub type Folders = BTreeMap<String, String>;

/// How addresses lead on from a page that stands in a folder.
#[derive(Clone, Debug)]
pub struct Links {
    /// The relative path from the page to the root.
    pub to_root: String,
    pub folders: Arc<Folders>,
}

/// An address relative to the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Resolved {
    pub address: String,
    /// Whether only the application can show what it leads to.
    pub is_living: bool,
}

impl Links {
    /// Draws and writes a page whose elements lead on in this way.
    pub fn with<T>(self, write: impl FnOnce() -> T) -> T {
        let owner = Owner::new();
        let written = owner.with(|| {
            provide_context(self);
            write()
        });
        owner.cleanup();
        written
    }

    /// None of an address that isn't relative to the root.
    fn resolve(&self, address: &str) -> Option<Resolved> {
        let from_root = address.strip_prefix("./")?;
        let query = if from_root.is_empty() {
            Some("")
        } else {
            from_root.strip_prefix('?')
        };
        let folder = query.and_then(|query| self.folders.get(query));
        let to = folder.map_or(from_root, String::as_str);
        Some(Resolved {
            address: format!("{}{to}", self.to_root),
            is_living: query.is_some() && folder.is_none(),
        })
    }
}

/// What an attribute says on the prerendered page that is being written, if it holds an address there.
pub fn resolve(attribute: &str, value: &str) -> Option<Resolved> {
    if !ADDRESSES.contains(&attribute) {
        return None;
    }
    with_context(|links: &Links| links.resolve(value)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_prerendered_pages_or_to_the_root() {
        let folders = [("", ""), ("view=area&area=work", "area/work/")];
        let folders = folders.map(|(query, folder)| (query.to_owned(), folder.to_owned()));
        let links = Links {
            to_root: "../../".to_owned(),
            folders: Arc::new(folders.into()),
        };
        for (before, after, is_living) in [
            ("./", "../../", false),
            ("./?view=area&area=work", "../../area/work/", false),
            ("./?view=map", "../../?view=map", true),
            ("./help/?theme=dark", "../../help/?theme=dark", false),
            ("./data/x.json", "../../data/x.json", false),
        ] {
            let expected = Resolved {
                address: after.to_owned(),
                is_living,
            };
            assert_eq!(links.resolve(before), Some(expected), "{before}");
        }
        for other in ["#main", "https://example.org/", "mailto:a@example.org"] {
            assert_eq!(links.resolve(other), None, "{other}");
        }
    }

    #[test]
    fn only_addresses_of_a_page_that_is_written_change() {
        let links = Links {
            to_root: "../".to_owned(),
            folders: Arc::default(),
        };
        let (address, title) = links.with(|| (resolve("href", "./"), resolve("title", "./")));
        assert_eq!(address.map(|to| to.address).as_deref(), Some("../"));
        assert_eq!(title, None);
        assert_eq!(resolve("href", "./"), None);
    }
}
