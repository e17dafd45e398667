//! Where the links of a static page lead: to another static page, or to the application at the root.

use super::pages::Page;
use std::collections::BTreeMap;

/// The attributes of drawn HTML that hold an address relative to the root.
const ADDRESS_ATTRIBUTES: [&str; 3] = ["href", "action", "data-to"];

/// The folders of the static pages by the query of the same page in the application.
pub fn folders_by_query(pages: &[Page]) -> BTreeMap<String, &str> {
    pages
        .iter()
        .map(|page| (page.query(), &*page.folder))
        .collect()
}

/// The attribute of a link to what only the application can show.
const APPLICATION_ONLY: &str = " data-living=\"\"";

/// Makes the addresses in HTML, which are relative to the root, relative to the page.
pub fn relative_to_page(html: &str, to_root: &str, folders: &BTreeMap<String, &str>) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut parts = html.split("=\"./");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (address, rest) = part.split_once('"').unwrap_or((part, ""));
        let is_address = ADDRESS_ATTRIBUTES.iter().any(|name| out.ends_with(name));
        let is_link = out.ends_with("<a href");
        let query = (address.strip_prefix('?')).or(address.is_empty().then_some(""));
        let folder = query.and_then(|query| folders.get(&query.replace("&amp;", "&")));
        out.push_str("=\"");
        out.push_str(if is_address { to_root } else { "./" });
        out.push_str(folder.filter(|_| is_address).unwrap_or(&address));
        out.push('"');
        if is_link && query.is_some() && folder.is_none() {
            out.push_str(APPLICATION_ONLY);
        }
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_static_pages_or_to_the_root() {
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
                "<a href=\"../../?view=map\" data-living=\"\" id=\"x\">",
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
            assert_eq!(relative_to_page(before, "../../", &folders), after);
        }
    }
}
