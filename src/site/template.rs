//! The built page that all plain pages are set in: its head, its policy, its style and what it fetches have their one
//! home there.

use super::pages::Page;
use super::policy;

/// Where a page's own part of the head begins; it ends with the head.
const OWN: &str = "<!--page-->";

/// A built `index.html` around what each page has of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// From the language of the page on.
    before_title: String,
    /// From the end of the description on.
    after_description: String,
    /// The script at the head's end, which runs before anything is painted; its own end too.
    first: String,
}

/// What a page says of itself in its head, all of it escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// Whole elements, a line each.
    pub elements: Vec<String>,
    /// Those that wait until the page is there.
    pub later: Vec<String>,
}

const LANGUAGE: &str = "<html lang=\"";
const DESCRIPTION: &str = "<meta name=\"description\" content=\"";
const FIRST: &str = "<script>";

impl Template {
    /// Takes a page apart, also one that was filled before; or says what it lacks.
    ///
    /// # Errors
    /// The first part that isn't there.
    pub fn parse(html: &str) -> Result<Self, &'static str> {
        let after = |text: &'static str| {
            let (_, rest) = html.split_once(text)?;
            Some(rest.split_once('"')?.1)
        };
        let rest = after(LANGUAGE).ok_or(LANGUAGE)?;
        let (before_title, _) = rest.split_once("<title>").ok_or("<title>")?;
        let rest = after(DESCRIPTION).ok_or(DESCRIPTION)?;
        let (head, _) = rest.split_once("</head>").ok_or("</head>")?;
        let (head, first) = head.split_once(FIRST).ok_or(FIRST)?;
        let head = head.split_once(OWN).map_or(head, |(head, _)| head);
        Ok(Self {
            before_title: before_title.to_owned(),
            after_description: head.to_owned(),
            first: first.to_owned(),
        })
    }

    /// The addresses of the files that its links of a kind name, from the root.
    pub fn meta_path(&self, meta: &str) -> Option<&str> {
        let (_, rest) = self
            .after_description
            .split_once(&format!("<meta name=\"{meta}\" content=\"./"))?;
        rest.split_once('"').map(|(address, _)| address)
    }

    pub fn render(&self, page: &Page, head: &Head, body: &str) -> String {
        let to_root = page.path_to_root();
        let mut common = self.after_description.clone();
        for address in [" href=\"", " src=\"", "url("] {
            common = common.replace(&format!("{address}./"), &format!("{address}{to_root}"));
        }
        let before_title =
            policy::replace_style_hash(&self.before_title, &self.after_description, &common);
        format!(
            "<!doctype html>\n{LANGUAGE}{}\"{before_title}<title>{}</title>\n{DESCRIPTION}{}\"{common}{OWN}\n{}\n<template>\n{}\n</template>\n{FIRST}{}</head>\n<body>\n{body}\n</body>\n</html>\n",
            page.language(),
            head.title,
            head.description,
            head.elements.join("\n"),
            head.later.join("\n"),
            self.first,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<title>X</title>\n<meta name=\"description\" content=\"Y\">\n<link rel=\"icon\" href=\"./icon.svg\"/>\n<style>a{src:url(./a.woff2)}</style>\n<meta name=\"words-sv\" content=\"./words/sv.txt\">\n<template>\n<script src=\"./start.js\"></script>\n</template>\n<script>first()</script>\n</head>\n<body>\n<noscript>Z</noscript>\n</body>\n</html>\n";

    #[test]
    fn a_page_stands_in_the_frame_and_the_frame_is_found_in_it_again() {
        let frame = Template::parse(BUILT).unwrap();
        let page = Page {
            folder: "en/area/work/".to_owned(),
            selection: crate::view::address::parse("?lang=en").selection,
            name: "area/work/".to_owned(),
        };
        let head = Head {
            title: "Work".to_owned(),
            description: "Of work".to_owned(),
            elements: vec!["<meta name=\"robots\" content=\"noindex\">".to_owned()],
            later: vec!["<link rel=\"preload\">".to_owned()],
        };
        let html = frame.render(&page, &head, "<main></main>");
        for expected in [
            "<html lang=\"en\">",
            "<title>Work</title>\n<meta name=\"description\" content=\"Of work\">",
            "href=\"../../../icon.svg\"",
            "src=\"../../../start.js\"",
            "content=\"./words/sv.txt\"",
            "url(../../../a.woff2)",
            "noindex",
            "<template>\n<link rel=\"preload\">\n</template>\n<script>first()</script>\n</head>",
            "<body>\n<main></main>\n</body>",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        assert!(!html.contains("<noscript>"));
        assert_eq!(frame.meta_path("words-sv"), Some("words/sv.txt"));
        let root = Page {
            folder: String::new(),
            ..page
        };
        let at_root = frame.render(&root, &head, "");
        assert_eq!(Template::parse(&at_root).unwrap(), frame);
    }

    #[test]
    fn what_a_frame_lacks_is_told() {
        assert_eq!(Template::parse("<html>"), Err(LANGUAGE));
        assert_eq!(
            Template::parse(&BUILT.replace("<title>", "")),
            Err("<title>")
        );
        assert_eq!(Template::parse(&BUILT.replace("<script>", "")), Err(FIRST));
    }
}
