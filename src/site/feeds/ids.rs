//! The ids of feeds and entries: always the same for the same, wherever the site's address is known and where not.

use crate::document::Correction;
use uuid::Uuid;

/// The address of the entry in its feed where the site has one; else a name-based UUID of where it stands.
pub fn make_id(root: Option<&str>, path: &str, name: &str) -> String {
    let mark = if name.is_empty() { "" } else { "#" };
    let place = format!("{path}{mark}{name}");
    match root {
        Some(root) => format!("{root}{place}"),
        None => {
            let named = format!("inkludering-2032/{place}");
            Uuid::new_v5(&Uuid::NAMESPACE_URL, named.as_bytes())
                .urn()
                .to_string()
        }
    }
}

/// The name of a correction's entry: by its day and by what was wrong, as several may be made in a day.
pub fn name_of_correction(correction: &Correction) -> String {
    let indicator = correction.indicator.as_deref().unwrap_or_default();
    let place = correction.municipality.as_deref().unwrap_or_default();
    let wrong = correction.what_was_wrong.get("sv");
    let wrong = wrong.map_or("", String::as_str);
    let what = format!("{indicator}\n{place}\n{wrong}");
    let what = Uuid::new_v5(&Uuid::NAMESPACE_URL, what.as_bytes());
    format!("correction-{}-{what}", correction.corrected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_an_address_or_a_name_that_stays() {
        for (root, name, expected) in [
            (
                Some("https://example.org/i/"),
                "",
                "https://example.org/i/en/feed.xml",
            ),
            (
                Some("https://example.org/i/"),
                "2026-11-22",
                "https://example.org/i/en/feed.xml#2026-11-22",
            ),
        ] {
            assert_eq!(make_id(root, "en/feed.xml", name), expected);
        }
        let [one, again, other] = ["a", "a", "b"].map(|name| make_id(None, "feed.xml", name));
        assert!(one.starts_with("urn:uuid:") && one == again && one != other);
    }
}
