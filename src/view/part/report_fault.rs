//! A report on a fact that is wrong or missing, filled in with what the reader has in front of them.

use crate::model::{Dataset, Selection, Site};
use crate::view::address;
use crate::view::store::Loaded;
use crate::wording::{Messages, fill};

/// Where such a report goes to, with what it is about, the page's address and the release in it; none where the site
/// has stated no contact.
pub fn address(
    words: &Messages,
    loaded: &Loaded,
    selection: &Selection,
    about: &str,
) -> Option<String> {
    let contact = loaded.site.contact.as_deref()?;
    let page = page_address(&loaded.site, &loaded.root, selection);
    let release = loaded
        .dataset
        .ready()
        .map_or("", |dataset: &std::sync::Arc<Dataset>| &dataset.release.id);
    let values = [("about", about), ("page", &*page), ("release", release)];
    let is_mail = contact.starts_with("mailto:");
    let mut query = form_urlencoded::Serializer::new(String::new());
    if is_mail {
        query.append_pair("subject", &fill(words.footer.report_subject, &values));
        query.append_pair("body", &fill(words.footer.report_body, &values));
    } else {
        for (name, value) in values {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    // In an address of mail a plus sign is a plus sign.
    let query = if is_mail {
        query.replace('+', "%20")
    } else {
        query
    };
    let (to, fragment) = contact.split_once('#').unwrap_or((contact, ""));
    let mark = if to.contains('?') { '&' } else { '?' };
    let hash = if fragment.is_empty() { "" } else { "#" };
    Some(format!("{to}{mark}{query}{hash}{fragment}"))
}

/// The address of the page, as far as the site knows where it stands.
fn page_address(site: &Site, root: &str, selection: &Selection) -> String {
    let query = address::href(selection);
    let query = query.strip_prefix("./").unwrap_or(&query);
    match (&site.address, root) {
        (_, root) if !root.is_empty() => format!("{root}{query}"),
        (Some(address), _) => format!("{}/{query}", address.trim_end_matches('/')),
        (None, _) => query.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Place, View};
    use crate::view::store::LoadState;
    use crate::wording::messages;

    #[test]
    fn a_report_is_filled_in() {
        let selection = Selection {
            view: View::Municipality,
            municipality: Place::from_code("0136"),
            ..Selection::default()
        };
        let words = messages(Some("en"));
        for (contact, expected) in [
            (None, None),
            (
                Some("https://example.org/contact?to=us#form"),
                Some(
                    "https://example.org/contact?to=us&about=A+%26+B&page=https%3A%2F%2Fsite.example%2F%3Fview%3Dmunicipality%26municipality%3D0136&release=#form",
                ),
            ),
        ] {
            let loaded = Loaded {
                dataset: LoadState::Pending,
                root: "https://site.example/".into(),
                site: Site {
                    contact: contact.map(Into::into),
                    ..Site::default()
                },
                ..Loaded::default()
            };
            let found = address(words, &loaded, &selection, "A & B");
            assert_eq!(found.as_deref(), expected);
        }
        let loaded = Loaded {
            site: Site {
                contact: Some("mailto:facts@example.org".into()),
                ..Site::default()
            },
            ..Loaded::default()
        };
        let mail = address(words, &loaded, &selection, "1 + 1").unwrap();
        let (to, query) = mail.split_once('?').unwrap();
        assert_eq!(to, "mailto:facts@example.org");
        assert!(!query.contains('+'), "{query}");
        assert!(query.contains("1%20%2B%201"), "{query}");
        assert!(
            query.contains("%3Fview%3Dmunicipality%26municipality%3D0136"),
            "{query}"
        );
    }
}
