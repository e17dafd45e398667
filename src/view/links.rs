//! Where the links of a prerendered page lead: to another such page, or to the application at the root.

use super::written::Resolved;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The folders of prerendered pages from the root, by the query of the same page in the application.
pub type Folders = BTreeMap<String, String>;

/// How addresses lead on from a page that stands in a folder.
#[derive(Clone, Debug)]
pub struct Links {
    /// The relative path from the page to the root.
    pub to_root: String,
    pub folders: Arc<Folders>,
}

impl Links {
    /// An address relative to the page, from one that is relative to the root; none of any other.
    pub fn resolve(&self, address: &str) -> Option<Resolved> {
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
}
