//! The metadata of a page: for search engines, for those who share it, and for the application.

use super::pages::{Page, page_folder};
use super::static_site::StaticSite;
use super::template::Head;
use super::{description, feeds, social};
use crate::BUILD_ID;
use crate::chart::card;
use crate::chart::svg_canvas::escape_into;
use crate::document::file;
use crate::model::{Dataset, View};
use crate::view::chunk::Chunk;
use crate::view::document_keys::DocumentKey;
use crate::view::element::{Element, el};
use crate::view::{static_only, store};
use crate::wording::{self, EASY_TO_READ, LOCALES, municipality, without_marks};
use serde_json::{Value, json};

/// The largest number of documents that a page preloads. Of a page that needs more, the application fetches all in
/// its own order.
const MAX_PRELOADED: usize = 64;

/// The head of a page; `heading` is the title of its content, and so many elements of its body the program draws too.
pub fn head(site: &StaticSite, page: &Page, heading: &str, elements: usize) -> Head {
    let loaded = &site.loaded;
    let messages = store::words(&page.selection, loaded);
    let title = format!(
        "{}{heading} – {}",
        messages.example_mark, messages.header.product
    );
    let description = description::describe(page, loaded, heading);
    let mut head = Head {
        title: escape(&title),
        description: escape(&description),
        ..Head::default()
    };
    let query = page.query();
    let query = if query.is_empty() {
        query
    } else {
        format!("?{query}")
    };
    head.push(meta("name", "app-root", &page.path_to_root()));
    head.push(meta("name", "app-selection", &query));
    // Only the page at the root stands there for others, which its address asks for.
    if page.path_to_root() == "./" {
        for chunk in Chunk::OF_PAGES {
            let drawn = View::IDS
                .iter()
                .filter(|(view, _)| Chunk::of(*view) == Some(chunk));
            let drawn: Vec<&str> = drawn.map(|(_, id)| *id).collect();
            head.push(meta(
                "name",
                &format!("views-{}", chunk.name()),
                &drawn.join(" "),
            ));
        }
    }
    if page.is_static_only() {
        head.push(meta("name", "static-only", ""));
    } else {
        for (name, content) in origin(site, elements) {
            head.push(meta("name", name, &content));
        }
    }
    for (language, to) in alternates(site, page) {
        head.push(link("alternate", &to).attr("hreflang", language));
    }
    if let Some(feed) = feeds::find_link(site, page) {
        let link = link("alternate", &feed.path).attr("type", feeds::MEDIA_TYPE);
        head.push(link.attr("title", feed.title));
    }
    if !is_indexed(site, page) {
        head.push(meta("name", "robots", "noindex"));
    }
    let property = |name: &str, content: &str| meta("property", name, content);
    head.push(property("og:type", "website"));
    head.push(property("og:site_name", messages.header.product));
    head.push(property("og:title", heading));
    head.push(property("og:description", &description));
    head.push(property(
        "og:locale",
        messages.terminal.static_pages.open_graph_locale,
    ));
    if let Some(address) = address(site, page) {
        head.push(link("canonical", &address));
        head.push(property("og:url", &address));
    }
    if let Some(root) = site.root() {
        let (width, height) = card::SIZE;
        let picture = format!("{root}{}", social::picture_path(site, page));
        head.push(property("og:image", &picture));
        head.push(property("og:image:width", &width.to_string()));
        head.push(property("og:image:height", &height.to_string()));
    }
    let described = schema_dataset(site, page).to_string();
    let described = without_marks(&described).replace("</", "<\\/");
    let kind = "application/ld+json";
    head.push(el("script").attr("type", kind).markup(&described));
    let preload = |(path, kind): (String, &str)| {
        let to = format!("{}{path}", page.path_to_root());
        let link = link("preload", &to).attr("as", "fetch").attr("type", kind);
        void_element(link.attr("crossorigin", ""))
    };
    let (documents, late) = preloads(site, page);
    head.deferred = documents.into_iter().map(preload).collect();
    head.late = late.into_iter().map(preload).collect();
    head
}

/// By what the program knows a page that it can go on from: written by the same build from the same release, and
/// changed by nobody since.
fn origin(site: &StaticSite, elements: usize) -> [(&'static str, String); 3] {
    let dataset = site.loaded.dataset.ready();
    let release = dataset.map_or_else(String::new, |dataset| dataset.release.id.to_string());
    [
        ("app-build", BUILD_ID.to_owned()),
        ("app-release", release),
        ("app-elements", elements.to_string()),
    ]
}

/// The head of the page that shows a figure in a frame.
pub fn head_of_figure(page: &Page) -> Head {
    let messages = wording::messages(Some(page.language()));
    let mut head = Head {
        title: escape(messages.header.product),
        description: escape(messages.terminal.static_pages.no_figure),
        ..Head::default()
    };
    head.push(meta("name", "app-root", &page.path_to_root()));
    head.push(meta("name", "app-selection", &format!("?{}", page.query())));
    head.push(meta("name", "robots", "noindex"));
    head
}

impl Head {
    fn push(&mut self, element: Element) {
        self.elements.push(void_element(element));
    }
}

/// The HTML of an element that has no end tag.
fn void_element(element: Element) -> String {
    let html = element.into_html();
    let html = html.strip_suffix("</meta>").unwrap_or(&html);
    let html = html.strip_suffix("</link>").unwrap_or(html);
    html.to_owned()
}

fn meta(attribute: &'static str, name: &str, content: &str) -> Element {
    el("meta").attr(attribute, name).attr("content", content)
}

fn link(relation: &str, address: &str) -> Element {
    el("link").attr("rel", relation).attr("href", address)
}

fn escape(text: &str) -> String {
    let mut escaped = String::new();
    escape_into(&mut escaped, text);
    escaped
}

/// Whether search engines may index the page.
fn is_indexed(site: &StaticSite, page: &Page) -> bool {
    let work = site.loaded.work.ready().map(|work| &**work);
    let dataset = site.loaded.dataset.ready();
    dataset.is_none_or(|dataset| description::is_known(page, dataset, work))
}

/// The absolute address of a page, where the site has one.
fn address(site: &StaticSite, page: &Page) -> Option<String> {
    Some(format!("{}{}", site.root()?, page.folder))
}

/// The addresses of the page in each language, and the default for other languages; absolute where the site has an
/// address.
fn alternates(site: &StaticSite, page: &Page) -> Vec<(&'static str, String)> {
    let root = site.root().unwrap_or_else(|| page.path_to_root());
    let to = |language: &str| format!("{root}{}", page_folder(language, &page.name));
    let easy_to_read = static_only::easy_to_read(&page.selection).map(|_| EASY_TO_READ);
    let tags = LOCALES.iter().map(|locale| locale.tag);
    let mut all: Vec<_> = tags.chain(easy_to_read).map(|tag| (tag, to(tag))).collect();
    all.push(("x-default", to("sv")));
    all
}

/// The files to preload with their types: what the application fetches for the page beside what all pages preload. Those
/// that are large and that the program needs last are apart.
fn preloads(site: &StaticSite, page: &Page) -> (Vec<Preload>, Vec<Preload>) {
    const JSON: &str = "application/json";
    if page.is_static_only() {
        return Default::default();
    }
    let mut all = vec![(format!("data/{}", file::SITE), JSON)];
    let texts = site
        .template
        .meta_path(&format!("messages-{}", page.language()));
    all.extend(texts.map(|path| (path.to_owned(), JSON)));
    let Some(dataset) = site.loaded.dataset.ready() else {
        return (all, Vec::new());
    };
    let folder = format!("data/published/{}/", dataset.release.id);
    let mut late = vec![(format!("{folder}{}", file::WORK), JSON)];
    let keys = site.required_documents(page);
    if keys.len() <= MAX_PRELOADED {
        for key in keys {
            let (list, name) = match key {
                DocumentKey::Place(place) => (&mut all, file::municipality(&place.to_string())),
                DocumentKey::Series(id) => (&mut all, file::indicator(id.as_str())),
                DocumentKey::Answers => (&mut all, file::ANSWERS.to_owned()),
                DocumentKey::Sources => (&mut late, file::SOURCES.to_owned()),
                DocumentKey::Similar | DocumentKey::Map => continue,
            };
            list.push((format!("{folder}{name}"), JSON));
        }
    }
    let files = Chunk::of(page.selection.view).and_then(|chunk| {
        let meta = format!("chunk-{}", chunk.name());
        site.template.meta_path(&meta)
    });
    let files = files.into_iter().flat_map(|files| files.split(" ./"));
    late.extend(files.map(|file| (file.to_owned(), "application/wasm")));
    (all, late)
}

/// A file from the root of the site, with its type.
type Preload = (String, &'static str);

/// The data of the page as a schema.org `Dataset`.
fn schema_dataset(site: &StaticSite, page: &Page) -> Value {
    let Some(dataset) = site.loaded.dataset.ready() else {
        return Value::Null;
    };
    let messages = store::words(&page.selection, &site.loaded);
    let texts = &messages.terminal.static_pages;
    let root = site.root().unwrap_or_else(|| page.path_to_root());
    let folder = format!("{root}data/published/{}/", dataset.release.id);
    let (of, place, files) = subject(dataset, page);
    let files: Vec<Value> = (files.iter())
        .map(|name| {
            json!({
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": format!("{folder}{name}"),
            })
        })
        .collect();
    let name = of
        .clone()
        .unwrap_or_else(|| messages.header.product.to_owned());
    let description = of.map_or_else(
        || texts.dataset.to_owned(),
        |name| wording::site::dataset_name(texts, &name),
    );
    let mut described = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "description": description,
        "inLanguage": page.language(),
        "version": &*dataset.release.id,
        "dateModified": wording::period::format_date(dataset.release.date),
        "isAccessibleForFree": true,
        "spatialCoverage": place.unwrap_or_else(|| messages.common.sweden.to_owned()),
        "distribution": files,
    });
    if !dataset.licence.url.is_empty() {
        described["license"] = json!(&*dataset.licence.url);
    }
    if let Some(publisher) = &site.loaded.site.publisher {
        described["creator"] = json!({
            "@type": "Organization",
            "name": publisher.get(page.language()),
        });
    }
    if let Some(address) = address(site, page) {
        described["url"] = json!(address);
    }
    described
}

/// What a page's data are about, the place that they cover, and the files that hold them.
fn subject(dataset: &Dataset, page: &Page) -> (Option<String>, Option<String>, Vec<String>) {
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
        let messages = wording::messages(Some(page.language()));
        let name = municipality::title(messages, dataset, place);
        let files = vec![
            file::municipality(&place.to_string()),
            file::WORK.to_owned(),
        ];
        return (Some(name.clone()), Some(name), files);
    }
    let files = [file::INDEX, file::WORK, file::SOURCES];
    (None, None, files.map(str::to_owned).into())
}

/// The names and contents of `sitemap.xml` and `robots.txt`; none where the site has no address.
pub fn sitemap_and_robots(site: &StaticSite) -> Vec<(&'static str, String)> {
    let Some(root) = site.root() else {
        return Vec::new();
    };
    let day = site.loaded.dataset.ready();
    let day = day.map_or_else(String::new, |dataset| {
        wording::period::format_date(dataset.release.date)
    });
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in site.pages.iter().filter(|page| is_indexed(site, page)) {
        let address = escape(&format!("{root}{}", page.folder));
        map.push_str(&format!(
            "<url><loc>{address}</loc><lastmod>{day}</lastmod>"
        ));
        for (language, to) in alternates(site, page) {
            let to = escape(&to);
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
