//! Where the links of a plain page lead: to another plain page, or to the living page at the root.

use super::pages::Page;
use std::collections::BTreeMap;

/// The attributes of drawn HTML that hold an address relative to the root.
const HELD_BY: [&str; 3] = ["href", "action", "data-to"];

/// The folder of each plain page, by its query.
pub fn folders(pages: &[Page]) -> BTreeMap<String, &str> {
    pages
        .iter()
        .map(|page| (page.query(), &*page.folder))
        .collect()
}

/// The HTML with its addresses, which are relative to the root, made relative to the page.
pub fn relative(html: &str, to_root: &str, folders: &BTreeMap<String, &str>) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut parts = html.split("=\"./");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (address, rest) = part.split_once('"').unwrap_or((part, ""));
        let is_address = HELD_BY.iter().any(|name| out.ends_with(name));
        out.push_str("=\"");
        out.push_str(&if is_address {
            led(address, to_root, folders)
        } else {
            format!("./{address}")
        });
        out.push('"');
        out.push_str(rest);
    }
    out
}

fn led(address: &str, to_root: &str, folders: &BTreeMap<String, &str>) -> String {
    let query = address.strip_prefix('?').unwrap_or_default();
    let is_page = address.is_empty() || address.starts_with('?');
    match folders.get(&query.replace("&amp;", "&")) {
        Some(folder) if is_page => format!("{to_root}{folder}"),
        _ => format!("{to_root}{address}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_plain_pages_or_to_the_root() {
        let folders = BTreeMap::from([
            (String::new(), ""),
            ("view=area&area=work".to_owned(), "area/work/"),
        ]);
        for (before, after) in [
            ("<a href=\"./\">", "<a href=\"../../\">"),
            (
                "<a href=\"./?view=area&amp;area=work\">",
                "<a href=\"../../area/work/\">",
            ),
            (
                "<a href=\"./?view=map\" id=\"x\">",
                "<a href=\"../../?view=map\" id=\"x\">",
            ),
            (
                "<a href=\"./data/x.json\" download=\"\">",
                "<a href=\"../../data/x.json\" download=\"\">",
            ),
            (
                "<a href=\"#main\" title=\"./\">",
                "<a href=\"#main\" title=\"./\">",
            ),
            (
                "<form action=\"./?view=x\">",
                "<form action=\"../../?view=x\">",
            ),
        ] {
            assert_eq!(relative(before, "../../", &folders), after);
        }
    }
}
