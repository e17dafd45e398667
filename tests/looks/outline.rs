//! A page as its outline: what somebody hears who goes through it, a line for each thing, short enough to be reviewed.
//!
//! Headings with their level, paragraphs, tables as text, links by their words and where they lead, controls and
//! landmarks by role and name, pictures by their name. Of a long list or table the first items stand there, then the
//! headings of the others and how many they are; of what is folded in many places alike, the first two.

use super::names::{
    accessible_name, collapse_spaces, label_text, selector, text_content, write_state,
};
use scraper::{ElementRef, Html, Node};
use std::collections::HashMap;

/// What is cut where more than `LONGEST_RUN` stand side by side.
const CUT: [&str; 4] = ["li", "tr", "article", "option"];
const LONGEST_RUN: usize = 8;
/// So many of a cut run stand there whole.
const SHOWN: usize = 3;
/// So many closed `<details>` of the same class stand there whole.
const UNFOLDED: usize = 2;

/// Roles that a table has anyway.
const OF_TABLES: [&str; 7] = [
    "rowgroup",
    "row",
    "cell",
    "rowheader",
    "columnheader",
    "presentation",
    "none",
];

/// What stands within a line; every other element begins a new one.
const INLINE: [&str; 28] = [
    "a", "abbr", "b", "bdi", "br", "button", "cite", "code", "data", "dfn", "em", "i", "input",
    "kbd", "label", "mark", "output", "q", "s", "select", "small", "span", "strong", "sub", "sup",
    "svg", "textarea", "time",
];

/// The outline of a page's body.
pub fn outline(body: &str) -> String {
    let page = Html::parse_document(&format!("<!doctype html><body>{body}</body>"));
    let mut outline = Outline::of(&page);
    outline.children(page.root_element());
    outline.end_line();
    outline.lines.join("\n")
}

struct Outline<'page> {
    page: &'page Html,
    lines: Vec<String>,
    /// The text of the line that is being gathered.
    line: String,
    /// How many `<details>` of each class there have been.
    folded: HashMap<String, usize>,
}

impl<'page> Outline<'page> {
    fn of(page: &'page Html) -> Self {
        Self {
            page,
            lines: Vec::new(),
            line: String::new(),
            folded: HashMap::new(),
        }
    }

    /// All children of an element, a long run of alike ones cut.
    fn children(&mut self, parent: ElementRef) {
        let elements: Vec<ElementRef> = parent.child_elements().collect();
        let mut runs = elements
            .chunk_by(|a, b| alike(*a) == alike(*b))
            .map(<[ElementRef]>::len);
        let (mut length, mut place) = (0, 0);
        for child in parent.children() {
            if let Node::Text(text) = child.value() {
                self.line.push_str(text);
            }
            let Some(element) = ElementRef::wrap(child) else {
                continue;
            };
            if place == length {
                (length, place) = (runs.next().unwrap_or_default(), 0);
            }
            place += 1;
            let name = element.value().name();
            let is_cut = length > LONGEST_RUN && CUT.contains(&name);
            if is_cut && place > SHOWN {
                self.headings(element);
            } else {
                self.element(element);
            }
            if is_cut && place == length {
                let more = length - SHOWN;
                self.end_line();
                self.lines.push(format!("… {more} more <{name}>"));
            }
        }
    }

    fn element(&mut self, element: ElementRef) {
        let name = element.value().name();
        if element.attr("aria-hidden") == Some("true") && name != "a" && name != "button" {
            return;
        }
        match name {
            "script" | "style" | "template" | "head" => {}
            "svg" => self.picture(element),
            "a" => self.link(element),
            "button" | "input" | "select" | "textarea" => self.control(element),
            "br" => self.line.push(' '),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = usize::from(name.as_bytes()[1] - b'0');
                self.block(element, &format!("{} ", "#".repeat(level)));
            }
            "tr" => self.row(element),
            "li" => self.block(element, "- "),
            "dt" => self.block(element, ": "),
            "dd" => self.definition(element),
            "summary" => {
                let parent = element.parent().and_then(ElementRef::wrap);
                let is_open = parent.is_some_and(|details| details.attr("open").is_some());
                self.block(element, if is_open { "▾ " } else { "▸ " });
            }
            "details" => self.details(element),
            "caption" | "figcaption" | "legend" | "blockquote" => {
                self.block(element, &format!("{name}: "));
            }
            _ if is_inline(element) => self.inline(element),
            _ => {
                self.end_line();
                if let Some(role) = self.landmark(element) {
                    self.lines.push(role);
                }
                self.block(element, "");
            }
        }
    }

    /// An element with lines of its own, the first of which begins with a sign.
    fn block(&mut self, element: ElementRef, sign: &str) {
        self.end_line();
        let before = self.lines.len();
        self.children(element);
        self.end_line();
        if let Some(first) = self.lines.get_mut(before) {
            first.insert_str(0, sign);
        }
    }

    /// What is folded: whole where it is open, or one of the first of its class; else its summary and how long it is.
    fn details(&mut self, element: ElementRef) {
        self.end_line();
        let class = element.attr("class").unwrap_or_default().to_owned();
        let seen = self.folded.entry(class).or_default();
        *seen += 1;
        let is_complete = *seen <= UNFOLDED || element.attr("open").is_some();
        let before = self.lines.len();
        self.children(element);
        self.end_line();
        if !is_complete && self.lines.len() > before + 1 {
            let length = self.lines.len() - before - 1;
            self.lines.truncate(before + 1);
            self.lines.push(format!("… {length} lines folded"));
        }
    }

    /// What is said of a term, which is the line before.
    fn definition(&mut self, element: ElementRef) {
        self.end_line();
        let before = self.lines.len();
        self.block(element, "");
        let is_first = before > 0 && self.lines[before - 1].starts_with(": ");
        if is_first && self.lines.len() > before {
            let meaning = self.lines.remove(before);
            self.lines[before - 1] = format!("{} = {meaning}", &self.lines[before - 1][2..]);
        }
    }

    fn inline(&mut self, element: ElementRef) {
        if let Some(role) = element.attr("role") {
            let name = accessible_name(self.page, element).unwrap_or_default();
            self.line.push_str(&format!("({role} \"{name}\")"));
        }
        self.children(element);
    }

    fn link(&mut self, element: ElementRef) {
        let name = accessible_name(self.page, element).unwrap_or_else(|| text_content(element));
        let to = element.attr("href").unwrap_or("nowhere");
        let current = write_state(element, "aria-current");
        self.part_from_before();
        self.line.push_str(&format!("[{name}]({to}{current})"));
    }

    fn control(&mut self, element: ElementRef) {
        let role = element.attr("role").or(element.attr("type"));
        let role = role.unwrap_or(element.value().name());
        if role == "hidden" {
            return;
        }
        let name = (accessible_name(self.page, element)).or_else(|| label_text(self.page, element));
        let name = name.unwrap_or_else(|| match element.value().name() {
            "button" => text_content(element),
            _ => String::new(),
        });
        let mut states = String::new();
        for attribute in [
            "value",
            "checked",
            "disabled",
            "placeholder",
            "aria-pressed",
            "aria-expanded",
            "aria-checked",
            "aria-selected",
            "aria-valuetext",
        ] {
            states.push_str(&write_state(element, attribute));
        }
        self.part_from_before();
        self.line.push_str(&format!("({role} \"{name}\"{states})"));
    }

    /// Links and controls side by side are parted by the style alone.
    fn part_from_before(&mut self) {
        if self.line.ends_with(')') {
            self.line.push(' ');
        }
    }

    fn picture(&mut self, element: ElementRef) {
        if let Some(name) = accessible_name(self.page, element) {
            let role = element.attr("role").unwrap_or("svg");
            self.end_line();
            let line = format!("({role} \"{name}\")");
            // The two drawings of a chart have one name.
            if self.lines.last() != Some(&line) {
                self.lines.push(line);
            }
        }
    }

    /// The cells of a table's row in one line.
    fn row(&mut self, element: ElementRef) {
        self.end_line();
        let mut cells = Vec::new();
        for cell in element.child_elements() {
            let mut inner = Outline::of(self.page);
            inner.children(cell);
            inner.end_line();
            cells.push(inner.lines.join(" "));
        }
        self.lines.push(format!("| {} |", cells.join(" | ")));
    }

    /// The headings in an element that is left out.
    fn headings(&mut self, element: ElementRef) {
        for heading in element.select(&selector("h1, h2, h3, h4, h5, h6")) {
            self.element(heading);
        }
    }

    /// The line of an element that a screen reader tells of as a part of the page.
    fn landmark(&self, element: ElementRef) -> Option<String> {
        let role = element.attr("role").or(match element.value().name() {
            "nav" => Some("navigation"),
            "main" => Some("main"),
            "header" => Some("header"),
            "footer" => Some("footer"),
            "aside" => Some("complementary"),
            "section" => Some("region"),
            "figure" => Some("figure"),
            "form" => Some("form"),
            "fieldset" => Some("group"),
            "dialog" => Some("dialog"),
            "table" => Some("table"),
            "iframe" => Some("frame"),
            _ => None,
        })?;
        if OF_TABLES.contains(&role) {
            return None;
        }
        let name =
            accessible_name(self.page, element).or(element.attr("title").map(collapse_spaces));
        Some(match name {
            Some(name) => format!("({role} \"{name}\")"),
            None => format!("({role})"),
        })
    }

    /// Ends the line that is being gathered, if it has any text.
    fn end_line(&mut self) {
        let line = collapse_spaces(&std::mem::take(&mut self.line));
        if !line.is_empty() {
            self.lines.push(line);
        }
    }
}

/// What makes elements a run: the same name and class.
fn alike<'a>(element: ElementRef<'a>) -> (&'a str, Option<&'a str>) {
    (element.value().name(), element.attr("class"))
}

fn is_inline(element: ElementRef) -> bool {
    INLINE.contains(&element.value().name())
}

#[test]
fn an_outline_says_what_stands_there() {
    let rows = "<tr><td>a</td><td><b>1</b></td></tr>".repeat(20);
    let cases = [
        ("<h2 id=x>One  <b>word</b></h2>", "## One word"),
        (
            "<p>Read <a href=\"./?view=about\">more</a>.</p>",
            "Read [more](./?view=about).",
        ),
        (
            "<nav aria-label=Menu><a href=a>A</a><a href=b aria-current=page>B</a></nav>",
            "(navigation \"Menu\")\n[A](a) [B](b current=\"page\")",
        ),
        (
            "<label for=q>Find</label><input id=q type=search value=x>",
            "Find(search \"Find\" value=\"x\")",
        ),
        (
            "<details><summary>More</summary><p>Text</p></details>",
            "▸ More\nText",
        ),
        (
            "<dl><dt>Term</dt><dd>Said</dd><dd>Again</dd></dl>",
            "Term = Said\nAgain",
        ),
        (
            "<svg role=img aria-label=Up></svg><svg role=img aria-label=Up></svg><svg></svg>",
            "(img \"Up\")",
        ),
        (
            "<p>A<span aria-hidden=true>B</span></p><script>c</script>",
            "A",
        ),
        (
            &format!("<table><caption>T</caption><tbody>{rows}</tbody></table>"),
            "(table)\ncaption: T\n| a | 1 |\n| a | 1 |\n| a | 1 |\n… 17 more <tr>",
        ),
    ];
    for (html, expected) in cases {
        assert_eq!(outline(html), expected, "{html}");
    }
}
