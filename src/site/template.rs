//! The built `index.html` as a template of all static pages: the one home of their head, content policy, style and
//! scripts.

use super::pages::Page;
use super::policy;
use std::fmt;

/// Marks where a page's own part of the head starts; it ends with the head.
const PAGE_MARK: &str = "<!--page-->";

/// A built `index.html`, without what each page has of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What stands between the language of the page and its title.
    before_title: String,
    /// What stands between the description and the first script.
    after_description: String,
    /// The script at the end of the head, which runs before anything is painted, with its end tag.
    first_script: String,
}

/// What a page has of its own in the head, as escaped HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// Whole elements, one per line.
    pub elements: Vec<String>,
    /// Elements that src/first.js lets take effect, where there are scripts.
    pub deferred: Vec<String>,
    /// Elements that src/start.js lets take effect, once most of the program is here.
    pub late: Vec<String>,
}

const LANGUAGE: &str = "<html lang=\"";
/// By this the style knows a page that stands in a frame; src/first.js sets it for other addresses.
const EMBED: &str = " data-embed=\"\"";
const DESCRIPTION: &str = "<meta name=\"description\" content=\"";
const FIRST_SCRIPT: &str = "<script>";

/// What a page lacks that a built `index.html` has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingPart(&'static str);

impl fmt::Display for MissingPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "found no `{}`, expected a built page", self.0)
    }
}

impl std::error::Error for MissingPart {}

impl Template {
    /// Parses a built page, or a page that was rendered from one.
    ///
    /// # Errors
    /// The first part that the page lacks.
    pub fn parse(html: &str) -> Result<Self, MissingPart> {
        let after = |text: &'static str| {
            let (_, rest) = html.split_once(text)?;
            Some(rest.split_once('"')?.1)
        };
        let rest = after(LANGUAGE).ok_or(MissingPart(LANGUAGE))?;
        let (before_title, _) = rest.split_once("<title>").ok_or(MissingPart("<title>"))?;
        let rest = after(DESCRIPTION).ok_or(MissingPart(DESCRIPTION))?;
        let (head, _) = rest.split_once("</head>").ok_or(MissingPart("</head>"))?;
        let (head, first_script) = head
            .split_once(FIRST_SCRIPT)
            .ok_or(MissingPart(FIRST_SCRIPT))?;
        let head = head.split_once(PAGE_MARK).map_or(head, |(head, _)| head);
        Ok(Self {
            before_title: before_title.to_owned(),
            after_description: head.to_owned(),
            first_script: first_script.to_owned(),
        })
    }

    /// The path, from the root, that a `meta` element of this name holds.
    pub fn meta_path(&self, meta: &str) -> Option<&str> {
        let (_, rest) = self
            .after_description
            .split_once(&format!("<meta name=\"{meta}\" content=\"./"))?;
        rest.split_once('"').map(|(address, _)| address)
    }

    /// A page with its head and body.
    pub fn render(&self, page: &Page, head: &Head, body: &str) -> String {
        let to_root = page.path_to_root();
        let mut common = self.after_description.clone();
        for address in [" href=\"", " src=\"", "url("] {
            common = common.replace(&format!("{address}./"), &format!("{address}{to_root}"));
        }
        let before_title =
            policy::replace_style_hash(&self.before_title, &self.after_description, &common);
        let mark = if page.selection.embed { EMBED } else { "" };
        format!(
            "<!doctype html>\n{LANGUAGE}{}\"{mark}{before_title}<title>{}</title>\n{DESCRIPTION}{}\"{common}{PAGE_MARK}\n{}\n<template>\n{}\n</template>\n<template class=\"late\">\n{}\n</template>\n{FIRST_SCRIPT}{}</head>\n<body>\n{body}\n</body>\n</html>\n",
            page.language(),
            head.title,
            head.description,
            head.elements.join("\n"),
            head.deferred.join("\n"),
            head.late.join("\n"),
            self.first_script,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<title>X</title>\n<meta name=\"description\" content=\"Y\">\n<link rel=\"icon\" href=\"./icon.svg\"/>\n<style>a{src:url(./a.woff2)}</style>\n<meta name=\"messages-sv\" content=\"./locales/sv.json\">\n<template>\n<script src=\"./start.js\"></script>\n</template>\n<script>first()</script>\n</head>\n<body>\n<noscript>Z</noscript>\n</body>\n</html>\n";

    #[test]
    fn a_rendered_page_gives_the_template_back() {
        let template = Template::parse(BUILT).unwrap();
        let page = Page {
            folder: "en/area/work/".to_owned(),
            selection: crate::view::address::parse("?lang=en").selection,
            name: "area/work/".to_owned(),
        };
        let head = Head {
            title: "Work".to_owned(),
            description: "Of work".to_owned(),
            elements: vec!["<meta name=\"robots\" content=\"noindex\">".to_owned()],
            deferred: vec!["<link rel=\"preload\">".to_owned()],
            late: vec!["<link rel=\"late\">".to_owned()],
        };
        let html = template.render(&page, &head, "<main></main>");
        for expected in [
            "<html lang=\"en\">",
            "<title>Work</title>\n<meta name=\"description\" content=\"Of work\">",
            "href=\"../../../icon.svg\"",
            "src=\"../../../start.js\"",
            "content=\"./locales/sv.json\"",
            "url(../../../a.woff2)",
            "noindex",
            "<template>\n<link rel=\"preload\">\n</template>\n",
            "<template class=\"late\">\n<link rel=\"late\">\n</template>\n<script>first()</script>\n</head>",
            "<body>\n<main></main>\n</body>",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        assert!(!html.contains("<noscript>"));
        assert_eq!(template.meta_path("messages-sv"), Some("locales/sv.json"));
        let root = Page {
            folder: String::new(),
            ..page
        };
        let at_root = template.render(&root, &head, "");
        assert_eq!(Template::parse(&at_root).unwrap(), template);
    }

    #[test]
    fn a_page_that_is_no_template_is_refused() {
        assert_eq!(Template::parse("<html>"), Err(MissingPart(LANGUAGE)));
        assert_eq!(
            Template::parse(&BUILT.replace("<title>", "")),
            Err(MissingPart("<title>"))
        );
        assert_eq!(
            Template::parse(&BUILT.replace("<script>", "")),
            Err(MissingPart(FIRST_SCRIPT))
        );
    }
}
