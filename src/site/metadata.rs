//! What a page tells of itself to search engines, to those who share it, and to the program.

use super::pages::{Page, page_folder};
use super::template::Head;
use super::{StaticSite, description, social};
use crate::chart::card;
use crate::document::file;
use crate::model::{Dataset, View};
use crate::view::document_keys::DocumentKey;
use crate::view::html::{Element, el};
use crate::view::store;
use crate::wording::{LANGUAGES, evidence, municipality, site as told};
use serde_json::{Value, json};

/// Files that a page with more than these needs are fetched by the program, in its own order.
const MOST_PRELOADED: usize = 6;

const LOCALES: [(&str, &str); 2] = [("sv", "sv_SE"), ("en", "en_GB")];

/// The head of a page; `heading` is the title of what is drawn.
pub fn head(whole: &StaticSite, page: &Page, heading: &str) -> Head {
    let loaded = &whole.loaded;
    let words = store::words(&page.selection, loaded);
    let title = format!("{}{heading} – {}", words.example, words.product);
    let description = description::describe(page, loaded, heading);
    let mut head = Head {
        title: escaped(&title),
        description: escaped(&description),
        ..Head::default()
    };
    let query = page.query();
    let query = if query.is_empty() {
        query
    } else {
        format!("?{query}")
    };
    head.put(meta("name", "app-root", &page.path_to_root()));
    head.put(meta("name", "app-selection", &query));
    for (language, to) in languages(whole, page) {
        head.put(rel("alternate", &to).attr("hreflang", language));
    }
    if !is_found(whole, page) {
        head.put(meta("name", "robots", "noindex"));
    }
    let locale = LOCALES.iter().find(|(tag, _)| *tag == page.language());
    let property = |name: &str, content: &str| meta("property", name, content);
    head.put(property("og:type", "website"));
    head.put(property("og:site_name", words.product));
    head.put(property("og:title", heading));
    head.put(property("og:description", &description));
    head.put(property(
        "og:locale",
        locale.map_or("sv_SE", |(_, name)| name),
    ));
    if let Some(address) = address(whole, page) {
        head.put(rel("canonical", &address));
        head.put(property("og:url", &address));
    }
    if let Some(root) = root(whole) {
        let (width, height) = card::SIZE;
        let picture = format!("{root}{}", social::picture_path(whole, page));
        head.put(property("og:image", &picture));
        head.put(property("og:image:width", &width.to_string()));
        head.put(property("og:image:height", &height.to_string()));
    }
    let described = dataset(whole, page).to_string().replace("</", "<\\/");
    let kind = "application/ld+json";
    head.put(el("script").attr("type", kind).written(&described));
    for (path, kind) in preloaded(whole, page) {
        let to = format!("{}{path}", page.path_to_root());
        let link = rel("preload", &to).attr("as", "fetch").attr("type", kind);
        let link = written(link.attr("crossorigin", ""));
        head.later.push(link);
    }
    head
}

impl Head {
    fn put(&mut self, element: Element) {
        self.elements.push(written(element));
    }
}

fn written(element: Element) -> String {
    let html = element.into_html();
    // Neither kind of element has an end.
    let html = html.strip_suffix("</meta>").unwrap_or(&html);
    let html = html.strip_suffix("</link>").unwrap_or(html);
    html.to_owned()
}

fn meta(name: &'static str, of: &str, content: &str) -> Element {
    el("meta").attr(name, of).attr("content", content)
}

fn rel(name: &str, to: &str) -> Element {
    el("link").attr("rel", name).attr("href", to)
}

fn escaped(text: &str) -> String {
    el("p").text(text).into_inner()
}

/// Whether search engines are to find it.
fn is_found(whole: &StaticSite, page: &Page) -> bool {
    let work = whole.loaded.work.ready().map(|work| &**work);
    let dataset = whole.loaded.dataset.ready();
    dataset.is_none_or(|dataset| description::is_known(page, dataset, work))
}

/// The absolute address of a page, where the site has one.
fn address(whole: &StaticSite, page: &Page) -> Option<String> {
    Some(format!("{}{}", root(whole)?, page.folder))
}

fn root(whole: &StaticSite) -> Option<String> {
    let address = whole.loaded.site.address.as_ref()?;
    Some(format!("{}/", address.trim_end_matches('/')))
}

/// The same page in each language, and where to go in any other: absolute where the site has an address.
fn languages(whole: &StaticSite, page: &Page) -> Vec<(&'static str, String)> {
    let root = root(whole).unwrap_or_else(|| page.path_to_root());
    let to = |language: &str| format!("{root}{}", page_folder(language, &page.name));
    let mut all: Vec<_> = (LANGUAGES.iter())
        .map(|(language, _)| (*language, to(language)))
        .collect();
    all.push(("x-default", to("sv")));
    all
}

/// What the program fetches for the page beside what every page of the site asks for.
fn preloaded(whole: &StaticSite, page: &Page) -> Vec<(String, &'static str)> {
    const JSON: &str = "application/json";
    let mut all = vec![(format!("data/{}", file::SITE), JSON)];
    let words = whole.frame.meta_path(&format!("words-{}", page.language()));
    all.extend(words.map(|path| (path.to_owned(), "text/plain")));
    let Some(dataset) = whole.loaded.dataset.ready() else {
        return all;
    };
    let folder = format!("data/published/{}/", dataset.release.id);
    all.push((format!("{folder}{}", file::WORK), JSON));
    let wanted = whole.wanted(page);
    if wanted.len() <= MOST_PRELOADED {
        for wanted in wanted {
            let name = match wanted {
                DocumentKey::Place(place) => file::municipality(&place.to_string()),
                DocumentKey::Series(id) => file::indicator(id.as_str()),
                DocumentKey::Answers => file::ANSWERS.to_owned(),
                DocumentKey::Sources | DocumentKey::Similar | DocumentKey::Map => continue,
            };
            all.push((format!("{folder}{name}"), JSON));
        }
    }
    all
}

/// The data of the page as schema.org has it.
fn dataset(whole: &StaticSite, page: &Page) -> Value {
    let Some(dataset) = whole.loaded.dataset.ready() else {
        return Value::Null;
    };
    let words = store::words(&page.selection, &whole.loaded);
    let texts = told::words(page.language());
    let root = root(whole).unwrap_or_else(|| page.path_to_root());
    let folder = format!("{root}data/published/{}/", dataset.release.id);
    let (of, place, files) = about(dataset, page);
    let files: Vec<Value> = (files.iter())
        .map(|name| {
            json!({
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": format!("{folder}{name}"),
            })
        })
        .collect();
    let name = of.clone().unwrap_or_else(|| words.product.to_owned());
    let said = of.map_or_else(
        || texts.dataset.to_owned(),
        |name| told::dataset_of(texts, &name),
    );
    let mut described = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "description": said,
        "inLanguage": page.language(),
        "version": &*dataset.release.id,
        "dateModified": evidence::date(dataset.release.date),
        "isAccessibleForFree": true,
        "spatialCoverage": place.unwrap_or_else(|| words.sweden.to_owned()),
        "distribution": files,
    });
    if !dataset.licence.url.is_empty() {
        described["license"] = json!(&*dataset.licence.url);
    }
    if let Some(publisher) = &whole.loaded.site.publisher {
        described["creator"] = json!({
            "@type": "Organization",
            "name": publisher.get(page.language()),
        });
    }
    if let Some(address) = address(whole, page) {
        described["url"] = json!(address);
    }
    described
}

/// What of the data a page is about, where, and the files that hold it.
fn about(dataset: &Dataset, page: &Page) -> (Option<String>, Option<String>, Vec<String>) {
    let selection = &page.selection;
    if let (View::Indicator, Some(id)) = (selection.view, &selection.indicator)
        && let Some(indicator) = dataset.indicator(id)
    {
        let name = indicator.name.get(page.language()).to_owned();
        let is_series = indicator.evidence != crate::model::Evidence::Work;
        let files = if is_series {
            vec![file::indicator(id.as_str()), file::json_stat(id.as_str())]
        } else {
            vec![file::WORK.to_owned()]
        };
        return (Some(name), None, files);
    }
    if let (View::Municipality, Some(place)) = (selection.view, selection.municipality) {
        let words = crate::wording::words(Some(page.language()));
        let name = municipality::title(words, dataset, place);
        let files = vec![
            file::municipality(&place.to_string()),
            file::WORK.to_owned(),
        ];
        return (Some(name.clone()), Some(name), files);
    }
    let files = [file::INDEX, file::WORK, file::SOURCES];
    (None, None, files.map(str::to_owned).into())
}

/// `sitemap.xml` and `robots.txt`, where the site has an address.
pub fn sitemap_and_robots(whole: &StaticSite) -> Vec<(&'static str, String)> {
    let Some(root) = root(whole) else {
        return Vec::new();
    };
    let day = whole.loaded.dataset.ready();
    let day = day.map_or_else(String::new, |dataset| evidence::date(dataset.release.date));
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in whole.pages.iter().filter(|page| is_found(whole, page)) {
        let address = escaped(&format!("{root}{}", page.folder));
        map.push_str(&format!(
            "<url><loc>{address}</loc><lastmod>{day}</lastmod>"
        ));
        for (language, to) in languages(whole, page) {
            let to = escaped(&to);
            map.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{to}\"/>"
            ));
        }
        map.push_str("</url>\n");
    }
    map.push_str("</urlset>\n");
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {root}sitemap.xml\n");
    vec![("sitemap.xml", map), ("robots.txt", robots)]
}
